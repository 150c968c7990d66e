import type { BotCommand, Update, User } from 'grammy/types'
import { planned } from '../../emulator/faults.ts'
import { watch } from '../../emulator/watch.ts'
import type { Fault } from './faults.ts'
import { methodsWith } from './methods.ts'
import {
  addBot,
  addGroup,
  addTopic,
  addUser,
  block,
  type Group,
  migrate,
  type NewGroup,
  type NewUser,
  react,
  removeBot,
  roomNamed,
  unblock,
} from './people.ts'
import { startOtherPoller } from './polling.ts'
import { openLink, press, type Ref } from './presses.ts'
import { chatOf, lastOf, type Seen, textsOf, toastsOf } from './seen.ts'
import { serve } from './server.ts'
import {
  edit,
  type Paper,
  type Picture,
  type Place,
  type Said,
  say,
  sendDocument,
  sendLocation,
  sendPhoto,
  sendSticker,
  sendVoice,
} from './speech.ts'
import { dropExpired, redeliver } from './updates.ts'
import { type HookSettings, removeHook } from './webhook.ts'
import { type Call, createWorld, forget, type Profile, type Toast, type World } from './world.ts'

export type { Fault } from './faults.ts'
export type { Group } from './people.ts'
export type { Ref } from './presses.ts'
export type { Seen } from './seen.ts'
export type { Call } from './world.ts'

type Options = {
  token?: string
  botUsername?: string
  port?: number
  /** Privacy mode, on unless said: in a group a plain member gets little. */
  privacy?: boolean
  /** The clock, in milliseconds: dates of messages, life of updates. */
  now?: () => number
} & Partial<HookSettings>

/** A Bot API server on 127.0.0.1, with the people who talk to the bot. What a person does returns the update_id that it made, 0 if none. */
export const startTelegram = async (options: Options = {}) => {
  const { token = '7000000042:emulated-token', botUsername = 'palier_bot', port = 0, privacy = true, now = Date.now } = options
  const { retryDelay = (_: number, retryAfter: number) => (retryAfter > 0 ? retryAfter * 1000 : 2), reverseProxy = {} } = options
  const world = createWorld(token, botUsername, privacy, now)
  const { root, server } = await serve(world, methodsWith({ retryDelay, reverseProxy }), port)
  const close = async () => {
    removeHook(world)
    world.listeners.clear()
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  }
  return {
    root,
    token,
    bot: world.bot,
    ...people(world),
    ...sights(world),
    ...trouble(world),
    get calls(): readonly Call[] {
      return world.calls
    },
    get commands(): Record<string, BotCommand[]> {
      return Object.fromEntries(world.commands)
    },
    get profile(): Profile {
      return world.profile
    },
    get updates(): readonly Update[] {
      return [...world.history.values()].map((one) => one.update)
    },
    reset: () => forget(world),
    close,
  }
}

export type Telegram = Awaited<ReturnType<typeof startTelegram>>

const people = (world: World) => ({
  user: (person: NewUser): User => addUser(world, person),
  group: (group: NewGroup): Group => addGroup(world, group),
  topic: (group: Group, name: string): number => addTopic(world, group, name),
  says: (user: User, text: string, said?: Said): number => say(world, user, text, said),
  edits: (user: User, message_id: number, text: string, place?: { in?: Group }): number => edit(world, user, message_id, text, place?.in),
  reacts: (user: User, at: { chat_id: number; message_id: number }, emoji?: string): number =>
    react(world, user, roomNamed(world, { id: at.chat_id }), at.message_id, emoji),
  sendsPhoto: (user: User, picture?: Picture): number => sendPhoto(world, user, picture),
  sendsVoice: (user: User, voice?: Place & { bytes?: Uint8Array }): number => sendVoice(world, user, voice),
  sendsSticker: (user: User, place?: Place): number => sendSticker(world, user, place),
  sendsLocation: (user: User, at: { latitude: number; longitude: number }, place?: Place): number => sendLocation(world, user, at, place),
  sendsDocument: (user: User, paper: Paper): number => sendDocument(world, user, paper),
  presses: (user: User, at: Ref, label: string): number => press(world, user, at, label),
  opensLink: (user: User, url: string): number => openLink(world, user, url),
  addsBot: (user: User, group: Group, how: { as?: 'member' | 'administrator'; start?: string } = {}): number =>
    addBot(world, user, group, how.as ?? 'member', how.start),
  removesBot: (user: User, group: Group): number => removeBot(world, user, group),
  blocks: (user: User): number => block(world, user),
  unblocks: (user: User): number => unblock(world, user),
  migrates: (group: Group): Group => migrate(world, group),
})

const sights = (world: World) => ({
  chat: (of: User | Group): Seen[] => chatOf(world, of),
  texts: (of: { id: number }) => textsOf(world, of),
  seen: (of: User | Group): Seen | undefined => lastOf(world, of),
  toasts: (of: User): Toast[] => toastsOf(world, of),
  /** Waits until `look` gives something, looking again at each call and each update: no clock is involved. */
  when: <T>(look: () => T): Promise<T> => watch(world, look),
  /** Waits until the bot has taken every update: confirmed by offset, or answered 2xx. */
  idle: async (): Promise<void> => {
    await watch(world, () => {
      dropExpired(world)
      return world.pending.length === 0
    })
  },
})

const trouble = (world: World) => ({
  /** Something will go wrong; what is returned puts an end to it. */
  fault: (given: Fault): (() => void) => planned(world, given),
  /** The next `count` updates are delivered twice. */
  duplicateNext: (count: number): void => {
    world.twice = count
  },
  redeliver: (update_id: number): void => redeliver(world, update_id),
  /** Another instance of the bot polls: 409 for the poll that waits, else for the next. */
  conflict: (): void => startOtherPoller(world),
})
