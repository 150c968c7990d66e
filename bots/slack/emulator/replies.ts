import { draftOf } from './chats.ts'
import { announceChange, announceDeletion, announceMessage, erase, find, messageJson, write } from './messages.ts'
import { channelNamed } from './people.ts'
import { refusal } from './refusals.ts'
import { freshTs, type Json, type Stored, type Team, teamOf, type World } from './world.ts'

/** What the app says to a response_url. Slack's own word when it refuses. */
export const respond = (world: World, id: string, args: Json): void => {
  const reply = world.replies.get(id)
  if (!reply) throw refusal('invalid_url')
  if (world.now() > reply.until) throw refusal('expired_url')
  if (reply.uses === 0) throw refusal('used_url')
  const channel = channelNamed(world, { id: reply.channel })
  const team = teamOf(world, channel.team_id)
  const standing = reply.ts === undefined ? undefined : find(channel, reply.ts)
  const spend = () => {
    reply.uses -= 1
  }
  if (args.delete_original === true && standing) {
    erase(channel, standing)
    announceDeletion(world, channel, standing)
    spend()
    return
  }
  const draft = draftOf(world, team, channel, args)
  spend()
  if (args.replace_original === true && standing) {
    const before = messageJson(world, standing)
    const { pinged: _, ...kept } = draft
    Object.assign(standing, kept, { edited: freshTs(world) })
    announceChange(world, channel, standing, before)
    return
  }
  post(world, team, reply, args, draft)
}

/** For one pair of eyes, unless `response_type` says for everybody. */
const post = (
  world: World,
  team: Team,
  to: { channel: string; user: string },
  args: Json,
  draft: Partial<Stored> & { text: string },
): Stored => {
  const channel = channelNamed(world, { id: to.channel })
  const reader = args.response_type === 'in_channel' ? undefined : to.user
  const thread_ts = args.thread_ts === undefined ? undefined : String(args.thread_ts)
  const one = write(world, channel, { ...draft, user: team.bot.user_id, byBot: true, to: reader, thread_ts })
  announceMessage(world, channel, one)
  return one
}

/** The words with which an app acknowledges a command, when it does with words. */
export const answerCommand = (world: World, to: { channel: string; user: string }, body: unknown): Stored | undefined => {
  if (body === undefined) return undefined
  const args = typeof body === 'string' ? { text: body } : (body as Json)
  if (args.text === undefined && args.blocks === undefined) return undefined
  const channel = channelNamed(world, { id: to.channel })
  const team = teamOf(world, channel.team_id)
  return post(world, team, to, args, draftOf(world, team, channel, args))
}
