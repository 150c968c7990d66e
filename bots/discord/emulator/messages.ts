import { objectIn } from './body.ts'
import { withFreshLinks } from './files.ts'
import { asTheBotReads, botPermissions, permissionBits } from './objects.ts'
import { length, missingAccess, missingPermissions, refusal, refuse, unknown, wrong } from './refusals.ts'
import type { Asked, Route } from './server.ts'
import type { Message, Room, Stored, World } from './world.ts'
import { find, remove, rewrite, writeAsBot } from './writing.ts'

/** The room, if the bot may look into it. */
export const roomOf = (world: World, { params }: Asked): Room => {
  const room = world.rooms.get(params.channel ?? '')
  if (!room) throw unknown.channel()
  if ((botPermissions(world, room) & permissionBits.VIEW_CHANNEL) === 0n) throw missingAccess()
  return room
}

const messageOf = (room: Room, { params }: Asked): Stored => {
  const stored = find(room, params.message ?? '')
  if (!stored) throw unknown.message()
  return stored
}

const own = (world: World, stored: Stored): Stored => {
  if (stored.message.author.id !== world.bot.id) throw refusal(403, 50005, 'Cannot edit a message authored by another user')
  return stored
}

const shown = (world: World, room: Room, stored: Stored): Message => withFreshLinks(world, asTheBotReads(world, room, stored))

const mayWrite = (world: World, room: Room): void => {
  if ((botPermissions(world, room) & permissionBits.SEND_MESSAGES) === 0n) throw missingPermissions()
}

/** "The past few minutes" in which a nonce is remembered: taken for three. */
const nonceLife = 180_000

const create = (world: World, asked: Asked): Message => {
  const room = roomOf(world, asked)
  if (room.person !== undefined && world.people.get(room.person)?.closed) throw refusal(403, 50007, 'Cannot send messages to this user')
  mayWrite(world, room)
  const { nonce, enforce_nonce } = objectIn(asked.body)
  if (typeof nonce === 'string') {
    if (nonce.length > 25) refuse([wrong(['nonce'], 'NONCE_TYPE_TOO_LONG', 'Must be 25 or fewer in length.')])
    refuse(length(nonce, 0, 25, ['nonce']))
  }
  const known = enforce_nonce === true ? sameNonce(world, room, nonce) : undefined
  if (known?.deleted) throw unknown.message()
  return shown(world, room, known ?? writeAsBot(world, room, asked))
}

const sameNonce = (world: World, room: Room, nonce: unknown): Stored | undefined =>
  room.messages.find(
    ({ message, token }) =>
      nonce !== undefined &&
      token === undefined &&
      message.nonce === nonce &&
      message.author.id === world.bot.id &&
      world.now() - Date.parse(message.timestamp) < nonceLife,
  )

const listed = (world: World, asked: Asked): Message[] => {
  const room = roomOf(world, asked)
  const limit = Number(asked.query.get('limit') ?? 50)
  if (!(limit >= 1 && limit <= 100)) {
    refuse([wrong(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.')])
  }
  const [after, before] = [asked.query.get('after'), asked.query.get('before')]
  const all = room.messages.filter(({ message: { id }, deleted, ephemeralFor }) => {
    if (deleted || ephemeralFor !== undefined) return false
    return (after === null || BigInt(id) > BigInt(after)) && (before === null || BigInt(id) < BigInt(before))
  })
  // The newest first; after a given one, the nearest to it.
  const some = after === null ? all.slice(-limit) : all.slice(0, limit)
  return some.toReversed().map((stored) => shown(world, room, stored))
}

const erase = (world: World, asked: Asked): undefined => {
  const room = roomOf(world, asked)
  const stored = messageOf(room, asked)
  const mine = stored.message.author.id === world.bot.id
  if (!mine && room.person !== undefined) throw refusal(403, 50003, 'Cannot execute action on a DM channel')
  if (!mine && (botPermissions(world, room) & permissionBits.MANAGE_MESSAGES) === 0n) throw missingPermissions()
  remove(world, room, stored)
}

const one = '/channels/:channel/messages/:message'

export const messageRoutes: Route[] = [
  { method: 'GET', path: '/channels/:channel/messages', run: listed },
  { method: 'POST', path: '/channels/:channel/messages', run: create },
  {
    method: 'GET',
    path: one,
    run: (world, asked) => {
      const room = roomOf(world, asked)
      return shown(world, room, messageOf(room, asked))
    },
  },
  {
    method: 'PATCH',
    path: one,
    run: (world, asked) => {
      const room = roomOf(world, asked)
      return shown(world, room, rewrite(world, room, own(world, messageOf(room, asked)), asked))
    },
  },
  { method: 'DELETE', path: one, run: erase },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    run: (world, asked) => {
      mayWrite(world, roomOf(world, asked))
    },
  },
]
