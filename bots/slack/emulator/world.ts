import type { Delivery } from './delivery.ts'
import type { Fault } from './faults.ts'
import type { StoredFile } from './files.ts'
import type { Sockets } from './sockets.ts'
import type { StoredView } from './views.ts'

export type Json = Record<string, unknown>

/** A workspace, and the app's place in it. Without a `token` the app is not installed there. */
export type Team = {
  id: string
  name: string
  domain: string
  token: string
  installed: boolean
  bot: { id: string; user_id: string }
}

export type User = {
  id: string
  team_id: string
  name: string
  real_name: string
  locale: string
  is_admin: boolean
  is_owner: boolean
  deleted: boolean
}

/** A channel, or a direct message with the app when `im` names its person. */
export type Channel = {
  id: string
  name: string
  team_id: string
  creator: string
  created: number
  is_private: boolean
  im: string | undefined
  members: Set<string>
  archived: boolean
  messages: Stored[]
}

/** `text` is as Slack keeps it: mrkdwn, with & < > escaped by whoever wrote it. `to` names the only reader of an ephemeral message. */
export type Stored = {
  ts: string
  channel: string
  user: string
  byBot: boolean
  text: string
  blocks: Json[]
  files: string[]
  thread_ts: string | undefined
  metadata: Json | undefined
  parse: Parse
  edited: string | undefined
  to: string | undefined
  pinged: string[]
}

/** How plain `text` is read: `parse: 'full'` and `link_names` find names by themselves. */
export type Parse = { names: boolean; urls: boolean; mrkdwn: boolean }

export type Trigger = { user: string; team: string; at: number; used: boolean; view: string | undefined }
export type Reply = { channel: string; user: string; ts: string | undefined; uses: number; until: number }
export type Code = { team: string; user: string; redirect: string; scope: string; used: boolean }

/** One call of the app. `unknown` names the arguments that Slack would ignore without a word. */
export type Call = {
  method: string
  args: Json
  unknown: string[]
  token: string
  ok: boolean | undefined
  error?: string
  faulted?: Fault['kind']
  at: number
}

/** An acknowledgement by the app: `status` is its HTTP status, 200 for one over a socket, 0 when none came. */
export type Ack = { kind: Delivery['kind']; ms: number; status: number }

type Forgotten = {
  people: Map<string, User>
  channels: Map<string, Channel>
  files: Map<string, StoredFile>
  views: Map<string, StoredView>
  stacks: Map<string, string[]>
  homes: Map<string, string>
  triggers: Map<string, Trigger>
  replies: Map<string, Reply>
  codes: Map<string, Code>
  deliveries: Delivery[]
  calls: Call[]
  acks: Ack[]
  faults: Fault[]
  twice: number
}

/** What Slack's servers would know of one app. */
export type World = Forgotten & {
  readonly app: {
    id: string
    token: string
    signingSecret: string
    clientId: string
    clientSecret: string
    scopes: readonly string[]
    /** Whether the app subscribed to events of this kind. */
    events: (kind: string) => boolean
  }
  readonly teams: Map<string, Team>
  readonly home: Team
  readonly now: () => number
  readonly listeners: Set<() => void>
  readonly last: { id: number; micros: number }
  readonly timers: Set<NodeJS.Timeout>
  readonly sockets: Sockets
  /** Events, commands and interactivity: so many milliseconds to acknowledge, in real time whatever the world's clock says. Slack's are 3000. */
  readonly patience: number
  origin: string
  hook: string | undefined
  unavailable: boolean
  fileProcessing: number
}

const forgotten = (): Forgotten => ({
  people: new Map(),
  channels: new Map(),
  files: new Map(),
  views: new Map(),
  stacks: new Map(),
  homes: new Map(),
  triggers: new Map(),
  replies: new Map(),
  codes: new Map(),
  deliveries: [],
  calls: [],
  acks: [],
  faults: [],
  twice: 0,
})

export const createWorld = (given: Pick<World, 'app' | 'home' | 'now' | 'sockets' | 'patience' | 'fileProcessing'>): World => ({
  ...forgotten(),
  ...given,
  teams: new Map([[given.home.id, given.home]]),
  listeners: new Set(),
  last: { id: 0, micros: 0 },
  timers: new Set(),
  origin: '',
  hook: undefined,
  unavailable: false,
})

/** Forgets people, what was said and the other workspaces; identifiers go on, and so do the app's receivers. */
export const forget = (world: World): void => {
  Object.assign(world, forgotten())
  for (const team of [...world.teams.values()]) if (team !== world.home) world.teams.delete(team.id)
  world.home.installed = true
  world.sockets.min = undefined
}

/** Tells whoever waits (a delivery, a test) that something has changed. */
export const notify = (world: World): void => {
  for (const listen of [...world.listeners]) listen()
}

/** Slack's ids: a letter for the kind, then capitals and digits. */
export const freshId = (world: World, kind: string): string =>
  `${kind}0${(++world.last.id + 36 ** 7).toString(36).toUpperCase().padStart(9, '0')}`

export const seconds = (world: World): number => Math.floor(world.now() / 1000)

/** A message's name: seconds and microseconds, never twice the same, always growing. */
export const freshTs = (world: World): string => {
  world.last.micros = Math.max(world.last.micros + 1, Math.floor(world.now()) * 1000)
  return `${Math.floor(world.last.micros / 1e6)}.${String(world.last.micros % 1e6).padStart(6, '0')}`
}

export const teamOf = (world: World, id: string): Team => {
  const team = world.teams.get(id)
  if (!team) throw new Error(`no workspace ${id} in the emulator, after the last reset()`)
  return team
}

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
