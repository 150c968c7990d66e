import { isJson, objectIn } from './body.ts'
import { withFreshLinks } from './files.ts'
import { readModal } from './modal.ts'
import { botObject } from './objects.ts'
import { choice, length, refusal, refuse, unknown, within, wrong } from './refusals.ts'
import type { Asked, Route } from './server.ts'
import { type Choice, flagsOf, has, type Interaction, type Json, nextId, notify, type World } from './world.ts'
import { rewrite, write, writeAsBot } from './writing.ts'

/** A message that belongs to an interaction says so. */
export const belongsTo = (world: World, { token, about, type }: Interaction) => ({
  byInteraction: true,
  token,
  extra: {
    webhook_id: world.application.id,
    application_id: world.application.id,
    interaction_metadata: about,
    ...(type === 2 && { type: about.target_message_id === undefined ? 20 : 23 }),
  },
})

const answer = (world: World, asked: Asked): unknown => {
  const interaction = world.interactions.get(asked.params.interaction ?? '')
  if (!interaction || interaction.token !== asked.params.token || interaction.state === 'expired') throw unknown.interaction()
  if (interaction.state === 'answered') throw refusal(400, 40060, 'Interaction has already been acknowledged.')
  const given = objectIn(asked.body)
  const type = typeof given.type === 'number' ? given.type : 0
  const may = allowed(interaction)
  if (!may.includes(type)) refuse([choice(['type'], may)])
  const data = objectIn(given.data)
  within('data', () => carryOut(world, interaction, type, data, asked))
  interaction.state = 'answered'
  interaction.answer = type
  clearTimeout(interaction.timer)
  world.acks.push({ id: interaction.id, type, ms: performance.now() - (interaction.writtenAt ?? interaction.created) })
  notify(world)
  return asked.query.get('with_response') === 'true' ? response(world, interaction, type) : undefined
}

/** A modal cannot answer a modal; what changes a message needs one. */
const allowed = ({ type, source, fromModal }: Interaction): number[] => {
  if (type === 4) return [8]
  const onMessage = type === 3 || (fromModal && source !== undefined)
  return [4, 5, ...(onMessage ? [6, 7] : []), ...(type === 5 ? [] : [9])]
}

const carryOut = (world: World, interaction: Interaction, type: number, data: Json, { files }: Asked): void => {
  const { room, source, user } = interaction
  const flags = typeof data.flags === 'number' ? data.flags : 0
  const ephemeralFor = has(flags, 'ephemeral') ? user : undefined
  const ours = belongsTo(world, interaction)
  switch (type) {
    case 4:
      interaction.original = writeAsBot(world, room, { body: data, files }, { ...ours, ephemeralFor })
      return
    case 5:
      interaction.original = write(
        world,
        room,
        botObject(world),
        { flags: flagsOf.loading | (flags & flagsOf.ephemeral) },
        { ...ours, ephemeralFor },
      )
      return
    case 7:
      if (source && !source.deleted) rewrite(world, room, source, { body: data, files })
      else throw unknown.message()
      interaction.original = source
      return
    case 6:
      interaction.original = source
      return
    case 8:
      interaction.choices?.(readChoices(data.choices))
      return
    case 9:
      world.modals.set(user, { modal: readModal(data), from: interaction })
      return
    default:
      throw unknown.interaction()
  }
}

const readChoices = (given: unknown): Choice[] => {
  refuse(length(given ?? [], 0, 25, ['choices']))
  const list = Array.isArray(given) ? given.filter(isJson) : []
  refuse(
    list.flatMap((one, index) => {
      const at = ['choices', index]
      const value = typeof one.value === 'number' ? [] : length(one.value, 0, 100, [...at, 'value'])
      const none = one.value === undefined ? [wrong([...at, 'value'], 'BASE_TYPE_REQUIRED', 'This field is required')] : value
      return [...length(one.name, 1, 100, [...at, 'name']), ...none]
    }),
  )
  return list as Choice[]
}

const response = (world: World, { id, type, original }: Interaction, answered: number): Json => {
  const message = original && withFreshLinks(world, original.message)
  const about = message && {
    response_message_id: message.id,
    response_message_loading: has(message.flags, 'loading'),
    response_message_ephemeral: has(message.flags, 'ephemeral'),
    channel_id: message.channel_id,
  }
  // By the specification, a message that is deferred is told as one that was made.
  const told = message && [4, 5, 7].includes(answered) ? { resource: { type: answered === 7 ? 7 : 4, message } } : {}
  return { interaction: { id, type, ...about }, ...told }
}

/** Makes an interaction that awaits its answer. */
export const openInteraction = (
  world: World,
  given: Pick<Interaction, 'type' | 'user' | 'room' | 'source' | 'fromModal'>,
  about: Json,
  choices?: Interaction['choices'],
): Interaction => {
  const id = nextId(world)
  const interaction: Interaction = {
    ...given,
    id,
    token: Buffer.from(`interaction:${id}:emulated`).toString('base64url'),
    about: { ...about, id },
    created: performance.now(),
    createdAt: world.now(),
    writtenAt: undefined,
    state: 'open',
    answer: undefined,
    original: undefined,
    choices,
    timer: undefined,
  }
  interaction.timer = setTimeout(() => {
    interaction.state = 'expired'
    choices?.(undefined)
    notify(world)
  }, world.ackMs).unref()
  world.interactions.set(id, interaction)
  return interaction
}

export const callbackRoutes: Route[] = [{ method: 'POST', path: '/interactions/:interaction/:token/callback', open: true, run: answer }]
