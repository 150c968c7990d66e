import { objectIn } from './body.ts'
import { belongsTo } from './callbacks.ts'
import { withFreshLinks } from './files.ts'
import { refusal, unknown } from './refusals.ts'
import type { Asked, Route } from './server.ts'
import { has, type Interaction, type Message, type Stored, type World } from './world.ts'
import { remove, rewrite, writeAsBot } from './writing.ts'

/** "Interaction tokens are valid for 15 minutes." */
const tokenLife = 15 * 60_000

const interactionOf = (world: World, { params }: Asked): Interaction => {
  const found = [...world.interactions.values()].find((one) => one.token === params.token)
  if (!found || params.application !== world.application.id) throw refusal(401, 50027, 'Invalid Webhook Token')
  if (world.now() - found.createdAt >= tokenLife) throw refusal(401, 50027, 'Invalid Webhook Token')
  // Before its first answer an interaction has no webhook.
  if (found.state !== 'answered') throw unknown.webhook()
  return found
}

const messageOf = (interaction: Interaction, { params }: Asked): Stored => {
  const { original, room, source, token } = interaction
  const stored =
    params.message === '@original'
      ? original
      : room.messages.find((one) => one.message.id === params.message && (one.token === token || one === source))
  if (!stored || stored.deleted) throw unknown.message()
  return stored
}

/** The first follow-up of a deferred answer fills it in, and stays as private as that was announced to be. */
const followUp = (world: World, asked: Asked): Message => {
  const interaction = interactionOf(world, asked)
  const { original, room, user } = interaction
  if (original && !original.deleted && interaction.answer === 5 && has(original.message.flags, 'loading')) {
    return withFreshLinks(world, rewrite(world, room, original, asked).message)
  }
  const flags = objectIn(asked.body).flags
  const ephemeralFor = typeof flags === 'number' && has(flags, 'ephemeral') ? user : undefined
  const ours = belongsTo(world, interaction)
  const extra = { ...ours.extra, type: 0 }
  return withFreshLinks(world, writeAsBot(world, room, asked, { ...ours, extra, ephemeralFor }).message)
}

const one = '/webhooks/:application/:token/messages/:message'

export const webhookRoutes: Route[] = [
  { method: 'POST', path: '/webhooks/:application/:token', open: true, run: followUp },
  {
    method: 'GET',
    path: one,
    open: true,
    run: (world, asked) => withFreshLinks(world, messageOf(interactionOf(world, asked), asked).message),
  },
  {
    method: 'PATCH',
    path: one,
    open: true,
    run: (world, asked) => {
      const interaction = interactionOf(world, asked)
      return withFreshLinks(world, rewrite(world, interaction.room, messageOf(interaction, asked), asked).message)
    },
  },
  {
    method: 'DELETE',
    path: one,
    open: true,
    run: (world, asked) => {
      const interaction = interactionOf(world, asked)
      remove(world, interaction.room, messageOf(interaction, asked))
    },
  },
]
