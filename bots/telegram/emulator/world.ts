import type { BotCommand, Chat, InlineKeyboardMarkup, Message, ReactionType, Update, User, UserFromGetMe } from 'grammy/types'
import type { Fault } from './faults.ts'
import type { Refusal } from './refusals.ts'
import type { Hook } from './webhook.ts'

export type Standing = 'creator' | 'administrator' | 'member' | 'left' | 'kicked'

/** A chat and all that is in it. In a private chat `members` holds the bot only: absent until the user starts it, kicked when blocked. */
export type Room = {
  chat: Chat.PrivateChat | Chat.GroupChat | Chat.SupergroupChat
  members: Map<number, Standing>
  messages: Stored[]
  topics: Map<number, string>
  lastMessageId: number
  upgradedTo: number | undefined
}

export type Stored = {
  message: Message & { reply_markup?: InlineKeyboardMarkup }
  outgoing: boolean
  silent: boolean
  deleted: boolean
  pinned: boolean
  keyboard: string[]
  reactions: Map<number, ReactionType[]>
}

export type StoredFile = {
  kind: 'Photo' | 'Document' | 'Voice' | 'Sticker'
  file_id: string
  file_unique_id: string
  file_path: string
  name: string
  mime: string
  bytes: Uint8Array
  width: number
  height: number
}

/** An update on its way. `twice`: to be delivered again; `replay`: delivered before, so that no offset confirms it; `handed`: given to a poll. */
export type Pending = {
  update: Update
  key: string
  expires: number
  twice: boolean
  replay: boolean
  handed: boolean
  failures: number
}

export type Toast = { callback_query_id: string; text: string; show_alert: boolean; url?: string }

type Outcome =
  | { kind: 'pending' }
  | { kind: 'ok'; result: unknown }
  | ({ kind: 'refused' } & Refusal)
  | { kind: 'faulted'; fault: Fault['kind']; applied: boolean }

/** One call of the bot. `unknown` names the parameters that Telegram would ignore without a word. */
export type Call = { method: string; params: Record<string, unknown>; unknown: string[]; at: number; outcome: Outcome }

export type Profile = { names: Record<string, string>; descriptions: Record<string, string>; shortDescriptions: Record<string, string> }

type Forgotten = {
  people: Map<number, User>
  rooms: Map<number, Room>
  files: Map<string, StoredFile>
  callbacks: Map<string, { user: number; toast: Toast | undefined }>
  commands: Map<string, BotCommand[]>
  profile: Profile
  pending: Pending[]
  history: Map<number, Pending>
  calls: Call[]
  faults: Fault[]
  twice: number
  conflicts: number
}

/** What Telegram's servers would know of one bot. */
export type World = Forgotten & {
  readonly token: string
  readonly bot: UserFromGetMe
  readonly now: () => number
  readonly listeners: Set<() => void>
  readonly last: { update: number; user: number; group: number; message: number; file: number; callback: number }
  allowed: readonly string[]
  hook: Hook | undefined
  poll: { fail: (error: Error) => void } | undefined
}

const forgotten = (): Forgotten => ({
  people: new Map(),
  rooms: new Map(),
  files: new Map(),
  callbacks: new Map(),
  commands: new Map(),
  profile: { names: {}, descriptions: {}, shortDescriptions: {} },
  pending: [],
  history: new Map(),
  calls: [],
  faults: [],
  twice: 0,
  conflicts: 0,
})

export const createWorld = (token: string, username: string, privacy: boolean, now: () => number): World => ({
  ...forgotten(),
  token,
  now,
  bot: {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Palier',
    username,
    can_join_groups: true,
    can_read_all_group_messages: !privacy,
    supports_guest_queries: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  },
  listeners: new Set(),
  // Above 2^31 where Telegram's are too, so that a column too narrow for them shows here first.
  last: { update: 500_000_000, user: 7_000_000_000, group: 2_000_000_000, message: 0, file: 0, callback: 0 },
  allowed: [],
  hook: undefined,
  poll: undefined,
})

/** Forgets people and what was said; identifiers go on, and the bot's webhook, waiting poll and allowed_updates stay as it set them. */
export const forget = (world: World): void => {
  Object.assign(world, forgotten())
}

/** Tells whoever waits (a long poll, the webhook, a test) that something has changed. */
export const notify = (world: World): void => {
  for (const listen of [...world.listeners]) listen()
}

export const seconds = (world: World): number => Math.floor(world.now() / 1000)

/** Supergroups count their own messages; private chats and basic groups share one count, so an id alone names no message. */
const nextMessageId = (world: World, room: Room): number => (room.chat.type === 'supergroup' ? ++room.lastMessageId : ++world.last.message)

export const write = (world: World, room: Room, from: User, content: Partial<Message>, how: Partial<Stored> = {}): Stored => {
  const message = { message_id: nextMessageId(world, room), from, chat: room.chat, date: seconds(world), ...content } as Stored['message']
  const outgoing = from.id === world.bot.id
  const stored: Stored = { outgoing, silent: false, deleted: false, pinned: false, keyboard: [], reactions: new Map(), ...how, message }
  room.messages.push(stored)
  return stored
}

export const find = (room: Room, message_id: number): Stored | undefined =>
  room.messages.find((one) => one.message.message_id === message_id && !one.deleted)

/** The bot as others see it: the rest of `bot` is told by getMe only. */
export const botUser = ({ bot: { id, is_bot, first_name, username } }: World): User => ({ id, is_bot, first_name, username })

/** A message as shown inside another: Telegram nests one level only. */
export const bare = (message: Message): Message => {
  const { reply_to_message: _, ...rest } = message
  return rest as Message
}
