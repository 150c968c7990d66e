import type { Upload } from './body.ts'
import type { Fault } from './faults.ts'
import type { Connection, Dispatch, Session } from './sessions.ts'

export type Json = Record<string, unknown>

export type Person = { id: string; username: string; global_name: string | null; locale: string; dm: string; closed: boolean }

/** `bot` holds the permissions that the bot was invited with, nothing while it is not there. */
export type House = {
  id: string
  name: string
  owner: string
  locale: string
  adminRole: string
  botRole: string
  admins: Set<string>
  members: Set<string>
  bot: bigint | undefined
  events: ScheduledEvent[]
}

/** As its maker wrote it; how far it has come by itself is a matter of time. */
export type ScheduledEvent = {
  id: string
  creator: string
  given: { name: string; description: string | null; start: string; end: string; location: string; status: number }
}

/** A guild channel, or the direct messages of one person with the bot. */
export type Room = {
  id: string
  name: string
  guild: string | undefined
  person: string | undefined
  denied: Set<Deniable>
  messages: Stored[]
}

export type Deniable = 'SEND_MESSAGES' | 'VIEW_CHANNEL'

export type UserObject = {
  id: string
  username: string
  global_name: string | null
  avatar: null
  discriminator: string
  public_flags: number
  flags: number
  primary_guild: null
  bot?: boolean
}

export type Attachment = {
  id: string
  filename: string
  size: number
  url: string
  proxy_url: string
  content_type: string
  description?: string
  width?: number
  height?: number
  ephemeral?: boolean
}

export type Component = { type: number; id: number } & Json

export type Message = {
  id: string
  channel_id: string
  author: UserObject
  content: string
  timestamp: string
  edited_timestamp: string | null
  flags: number
  type: number
  tts: boolean
  pinned: boolean
  mention_everyone: boolean
  mentions: UserObject[]
  mention_roles: string[]
  attachments: Attachment[]
  embeds: Json[]
  components: Component[]
  nonce?: string | number
  webhook_id?: string
  application_id?: string
  message_reference?: Json
  referenced_message?: Message
  interaction_metadata?: Json
}

/** `token`: of the interaction that made it. `ephemeralFor`: the only one who sees it. */
export type Stored = {
  message: Message
  ephemeralFor: string | undefined
  token: string | undefined
  deleted: boolean
  pinged: string[]
}

/** `original` is what @original names: the answer, or the message whose component was used. */
export type Interaction = {
  id: string
  token: string
  type: number
  user: string
  room: Room
  source: Stored | undefined
  fromModal: boolean
  about: Json
  created: number
  createdAt: number
  writtenAt: number | undefined
  state: 'open' | 'answered' | 'expired'
  answer: number | undefined
  original: Stored | undefined
  choices: ((choices: Choice[] | undefined) => void) | undefined
  timer: NodeJS.Timeout | undefined
}

export type Choice = { name: string; value: string | number; name_localizations?: Record<string, string> | null }

export type Modal = { custom_id: string; title: string; components: Component[] }

export type Command = { id: string; application_id: string; version: string; type: number; name: string; description: string } & Json

/** One call of the bot. `path` is what follows /api/v10; `status` 0 until answered, and for an answer that never came. */
export type Call = { method: string; path: string; body: unknown; files: Upload[]; status: number; at: number }

/** How an interaction was answered: the callback's type. `ms` counts from when INTERACTION_CREATE was written to the socket. */
export type Ack = { id: string; type: number; ms: number }

export type StoredFile = Upload & { id: string; channel: string }

type Forgotten = {
  people: Map<string, Person>
  houses: Map<string, House>
  rooms: Map<string, Room>
  files: Map<string, StoredFile>
  interactions: Map<string, Interaction>
  modals: Map<string, { modal: Modal; from: Interaction }>
  history: Map<string, Dispatch>
  calls: Call[]
  acks: Ack[]
  faults: Fault[]
  twice: number
}

/** What Discord's servers would know of one application. */
export type World = Forgotten & {
  readonly token: string
  readonly application: { id: string }
  readonly bot: { id: string; username: string; global_name: string | null }
  readonly now: () => number
  readonly ackMs: number
  readonly heartbeatMs: number
  readonly listeners: Set<() => void>
  readonly sessions: Map<string, Session>
  readonly connections: Set<Connection>
  readonly commands: Map<string, Command[]>
  origin: string
  lastId: bigint
  held: number
  identifies: number
  resumes: number
}

const forgotten = (): Forgotten => ({
  people: new Map(),
  houses: new Map(),
  rooms: new Map(),
  files: new Map(),
  interactions: new Map(),
  modals: new Map(),
  history: new Map(),
  calls: [],
  acks: [],
  faults: [],
  twice: 0,
})

type Options = { token: string; now: () => number; ackMs: number; heartbeatMs: number }

export const createWorld = ({ token, now, ackMs, heartbeatMs }: Options): World => ({
  ...forgotten(),
  token,
  now,
  ackMs,
  heartbeatMs,
  application: { id: '1042000000000000042' },
  bot: { id: '1042000000000000042', username: 'palier', global_name: null },
  listeners: new Set(),
  sessions: new Map(),
  connections: new Set(),
  commands: new Map(),
  origin: '',
  lastId: 0n,
  held: 0,
  identifies: 0,
  resumes: 0,
})

/** Forgets people and what was said; ids go on, and the bot's sockets and commands stay as it set them. */
export const forget = (world: World): void => {
  for (const { timer } of world.interactions.values()) clearTimeout(timer)
  Object.assign(world, forgotten())
}

/** Tells whoever waits that something has changed. */
export const notify = (world: World): void => {
  for (const listen of [...world.listeners]) listen()
}

/** Discord's epoch, the first second of 2015: ids carry their time above bit 22, so they order by it. */
const epoch = 1_420_070_400_000

export const nextId = (world: World): string => {
  const timed = BigInt(Math.max(Math.floor(world.now()) - epoch, 0)) << 22n
  world.lastId = timed > world.lastId ? timed : world.lastId + 1n
  return String(world.lastId)
}

export const timestamp = (world: World): string => new Date(world.now()).toISOString()

export const flagsOf = { ephemeral: 64, loading: 128, silent: 4096, v2: 32_768 } as const

export const has = (flags: number, flag: keyof typeof flagsOf): boolean => (flags & flagsOf[flag]) !== 0
