import { isJson, objectIn, type Upload } from './body.ts'
import { mentionFields, pingsOf, wordsOf } from './mentions.ts'
import { botObject } from './objects.ts'
import { type Content, readContent } from './payload.ts'
import { refusal } from './refusals.ts'
import { announceDeletion, announceMessage } from './sessions.ts'
import { flagsOf, has, type Message, nextId, type Room, type Stored, timestamp, type UserObject, type World } from './world.ts'

const nothing: Content = { content: '', flags: 0, attachments: [], components: [], embeds: [] }

type How = Partial<Pick<Stored, 'ephemeralFor' | 'token' | 'pinged'>> & { extra?: Partial<Message> }

/** Puts a message in a room and tells the bot of it. */
export const write = (world: World, room: Room, author: UserObject, content: Partial<Content>, how: How = {}): Stored => {
  const { ephemeralFor, token, pinged = [], extra = {} } = how
  const roles = new Set([...world.houses.values()].flatMap((house) => [house.adminRole, house.botRole]))
  const message: Message = {
    id: nextId(world),
    channel_id: room.id,
    type: 0,
    author,
    timestamp: timestamp(world),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    ...nothing,
    ...content,
    ...mentionFields(world, pinged, roles),
    ...extra,
  }
  const stored: Stored = { message, ephemeralFor, token, deleted: false, pinged }
  room.messages.push(stored)
  announceMessage(world, room, stored, 'MESSAGE_CREATE')
  return stored
}

/** A message of the bot, from the body of a call. */
export const writeAsBot = (
  world: World,
  room: Room,
  { body, files }: { body: unknown; files: readonly Upload[] },
  how: How & { byInteraction?: boolean } = {},
): Stored => {
  const given = objectIn(body)
  const reply = how.byInteraction ? {} : replyFields(room, given.message_reference)
  const content = readContent(world, room, given, files, { ephemeral: how.byInteraction === true })
  const pinged = pingsOf(wordsOf(content), given.allowed_mentions, reply.referenced_message?.author.id)
  const nonce = given.nonce === undefined || given.nonce === null ? {} : { nonce: given.nonce as string }
  return write(world, room, botObject(world), content, { ...how, pinged, extra: { ...reply, ...nonce, ...how.extra } })
}

const replyFields = (room: Room, reference: unknown): Partial<Message> => {
  if (!isJson(reference)) return {}
  const { message_id, fail_if_not_exists = true } = reference
  const found = find(room, String(message_id))
  if (!found && fail_if_not_exists !== false) throw refusal(400, 10008, 'Unknown Message')
  return found ? repliesTo(room, found) : {}
}

export const repliesTo = (room: Room, { message }: Stored): Partial<Message> => ({
  type: 19,
  message_reference: { type: 0, channel_id: room.id, message_id: message.id, ...(room.guild !== undefined && { guild_id: room.guild }) },
  referenced_message: bare(message),
})

/** Discord nests one level only. */
const bare = ({ referenced_message: _, ...message }: Message): Message => message

/** A message that stands in the room for all to see. */
export const find = (room: Room, id: string): Stored | undefined =>
  room.messages.find((one) => one.message.id === id && !one.deleted && one.ephemeralFor === undefined)

/** Changes a message of the bot. Filling in a deferred answer is no edit to people. Edits notify nobody. */
export const rewrite = (world: World, room: Room, stored: Stored, { body, files }: { body: unknown; files: readonly Upload[] }): Stored => {
  const { message } = stored
  const loading = has(message.flags, 'loading')
  const content = readContent(world, room, body, files, { before: message })
  const pinged = loading ? pingsOf(wordsOf(content), objectIn(body).allowed_mentions, undefined) : stored.pinged
  stored.pinged = pinged
  stored.message = {
    ...message,
    ...content,
    flags: content.flags & ~flagsOf.loading,
    ...mentionFields(world, pinged, new Set(message.mention_roles)),
    edited_timestamp: loading ? null : timestamp(world),
  }
  announceMessage(world, room, stored, 'MESSAGE_UPDATE')
  return stored
}

export const remove = (world: World, room: Room, stored: Stored): void => {
  stored.deleted = true
  announceDeletion(world, room, stored)
}
