import type { Message, Update } from 'grammy/types'
import { notify, type Pending, type Room, seconds, type World } from './world.ts'

type UpdateKind = Exclude<keyof Update, 'update_id'>

/** Not sent unless the bot asks for them by name. */
const onDemand: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count']

/** Seconds that Telegram keeps an update for a bot that does not fetch it. A click is soon worth nothing. */
const lifetimes: Partial<Record<UpdateKind, number>> = { callback_query: 150 }

/**
 * Puts an update in the bot's queue, as it is now, and returns its id: 0 when the bot did not ask for this kind.
 * `key` names the webhook queue in which a failure holds up what comes after.
 */
export const announce = <K extends UpdateKind>(world: World, kind: K, payload: NonNullable<Update[K]>, key: string): number => {
  const wanted = world.allowed.length > 0 ? world.allowed.includes(kind) : !onDemand.includes(kind)
  if (!wanted) return 0
  const update = structuredClone({ update_id: ++world.last.update, [kind]: payload }) as Update
  const twice = world.twice > 0
  if (twice) world.twice -= 1
  const expires = seconds(world) + (lifetimes[kind] ?? 86_400)
  const pending: Pending = { update, key, expires, twice, replay: false, handed: false, failures: 0 }
  world.pending.push(pending)
  world.history.set(update.update_id, pending)
  notify(world)
  return update.update_id
}

/** Delivers once more an update that Telegram had already delivered. */
export const redeliver = (world: World, update_id: number): void => {
  const known = world.history.get(update_id)
  if (!known) throw new Error(`no update ${update_id} was made: known are ${[...world.history.keys()].join(', ') || 'none'}`)
  world.pending.push({ ...known, twice: false, replay: true, handed: false, failures: 0 })
  notify(world)
}

export const dropExpired = (world: World): void => {
  world.pending = world.pending.filter((one) => one.expires >= seconds(world))
}

/** A message that somebody wrote, given to the bot if it may read it. Returns the update's id, or 0. */
export const announceMessage = (world: World, room: Room, message: Message, kind: 'message' | 'edited_message' = 'message'): number => {
  if (!hears(world, room, message)) return 0
  return announce(
    world,
    kind,
    message as NonNullable<Update['message']> & NonNullable<Update['edited_message']>,
    `messages of ${room.chat.id}`,
  )
}

/** Privacy mode: in a group a plain member gets commands, answers to its own messages and service messages only. */
const hears = (world: World, room: Room, message: Message): boolean => {
  if (room.chat.type === 'private') return true
  const standing = room.members.get(world.bot.id)
  if (standing === 'administrator') return true
  if (standing !== 'member') return false
  if (world.bot.can_read_all_group_messages || isService(message)) return true
  return message.reply_to_message?.from?.id === world.bot.id || isCommandFor(world, message)
}

const contents = ['text', 'photo', 'document', 'voice', 'sticker', 'location'] as const
/** Says that something happened in the chat; nobody wrote it. */
export const isService = (message: Message): boolean => contents.every((content) => message[content] === undefined)

const isCommandFor = (world: World, { text = '', entities = [] }: Message): boolean => {
  const command = entities.find((one) => one.type === 'bot_command' && one.offset === 0)
  if (!command) return false
  const [, name] = text.slice(0, command.length).split('@')
  return name === undefined || name.toLowerCase() === world.bot.username.toLowerCase()
}
