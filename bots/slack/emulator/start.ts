import { planned } from '../../emulator/faults.ts'
import { watch } from '../../emulator/watch.ts'
import { type Answer, pump, redeliver } from './delivery.ts'
import type { Fault } from './faults.ts'
import { type CommandAnswer, command, gesture, messageShortcutPayload, shortcutPayload } from './gestures.ts'
import { sendTo, signed } from './http.ts'
import { addTeam, createTeam, type Installed, install } from './installs.ts'
import { dismiss, openHome, type Submitted, submit } from './modals.ts'
import { addChannel, addUser, archive, deactivate, imOf, invite, kick, type NewChannel, type NewUser, uninstall } from './people.ts'
import { press, type Ref } from './presses.ts'
import { chatOf, lastOf, lookAtView, type Seen } from './seen.ts'
import { serve } from './server.ts'
import { areReady, connections, createSockets, disableLink, dismiss as dismissSocket, drop, hangUp } from './sockets.ts'
import { correct, mention, type Said, say } from './speech.ts'
import { ageTriggers } from './triggers.ts'
import { homeOf, topOf } from './views.ts'
import { type Ack, type Call, type Channel, createWorld, forget, type Json, type Team, type User, type World } from './world.ts'

export type { Fault } from './faults.ts'
export type { CommandAnswer } from './gestures.ts'
export type { Submitted } from './modals.ts'
export type { Ref } from './presses.ts'
export type { Seen } from './seen.ts'
export type { Ack, Call, Channel, Team, User } from './world.ts'

/** Without channels:history, as the app asks for no more than it needs: what is said in channels stays there. */
const usualScopes =
  'app_mentions:read,channels:read,chat:write,commands,files:read,files:write,groups:read,im:history,im:read,im:write,team:read,users:read'

type Options = {
  botToken?: string
  appToken?: string
  signingSecret?: string
  clientId?: string
  clientSecret?: string
  scopes?: readonly string[]
  /** What the app subscribed to, as its manifest names it (`message.im`): everything but the words said in channels, unless said. */
  events?: readonly string[]
  port?: number
  /** The clock, in milliseconds: names of messages, retries, response_urls. */
  now?: () => number
  /** How long Slack waits for an acknowledgement, in real milliseconds. */
  patience?: number
  /** So many messages that show a new file are refused, while Slack still processes it. */
  fileProcessing?: number
}

/** Slack on 127.0.0.1, with the people who talk to the app. */
export const startSlack = async (options: Options = {}) => {
  const { botToken = 'xoxb-1-emulated', appToken = 'xapp-1-emulated', signingSecret = 'emulated-signing-secret', port = 0 } = options
  const { clientId = '1.2', clientSecret = 'emulated-client-secret', now = Date.now, patience = 3000, fileProcessing = 0 } = options
  const scopes = options.scopes ?? usualScopes.split(',')
  const events = (kind: string) => options.events?.includes(kind) ?? !['message.channels', 'message.groups'].includes(kind)
  const app = { id: 'A0PALIER01', events, token: appToken, signingSecret, clientId, clientSecret, scopes }
  const home = createTeam('T0LILAS001', 'Les Lilas', botToken, { id: 'B0PALIER01', user_id: 'U0PALIER01' }, true)
  const world = createWorld({ app, home, now, sockets: createSockets(), patience, fileProcessing })
  const server = await serve(world, port)
  const listen = () => pump(world)
  world.listeners.add(listen)
  const close = async () => {
    world.listeners.clear()
    await hangUp(world)
    for (const timer of world.timers) clearTimeout(timer)
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  }
  const { port: bound } = new URL(world.origin)
  /** Nobody answers at the door; those who are inside are thrown out. Sockets stay. `how: 503`: somebody does, and says no. */
  const down = (how: 'refused' | 503 = 'refused'): (() => Promise<void>) => {
    world.unavailable = how === 503
    if (how === 'refused') {
      server.close()
      server.closeAllConnections()
    }
    return async () => {
      world.unavailable = false
      if (!server.listening) await new Promise<void>((resolve) => server.listen(Number(bound), '127.0.0.1', resolve))
    }
  }
  return {
    root: `${world.origin}/api/`,
    botToken,
    appToken,
    signingSecret,
    clientId,
    clientSecret,
    team: { id: home.id, name: home.name },
    app: { id: app.id },
    bot: home.bot,
    ...people(world),
    ...sights(world),
    ...trouble(world),
    get calls(): readonly Call[] {
      return world.calls
    },
    get acks(): readonly Ack[] {
      return world.acks
    },
    /** Every event that was sent or awaits a receiver, in its envelope. */
    get events(): readonly Json[] {
      return world.deliveries.filter((one) => one.kind === 'events_api').map((one) => one.payload)
    },
    /** Every payload of any kind. */
    get deliveries(): readonly { kind: string; payload: Json; attempt: number; state: string }[] {
      return world.deliveries
    },
    down,
    reset: () => forget(world),
    close,
  }
}

export type Slack = Awaited<ReturnType<typeof startSlack>>

const people = (world: World) => ({
  /** Another workspace, where the app is installed once `installs` was played and its code exchanged. */
  secondTeam: (name: string): Team => addTeam(world, name),
  installs: (user: User, team: { id: string }, at?: string): Promise<Installed> => install(world, user, team, at),
  user: (one: NewUser): User => addUser(world, one),
  channel: (one: NewChannel): Channel => addChannel(world, one),
  /** The id of somebody's direct message with the app. */
  dm: (user: User): string => imOf(world, user).id,
  says: async (user: User, text: string, said?: Said): Promise<string> => say(world, user, text, said),
  edits: async (user: User, ts: string, text: string, place?: { in?: { id: string } }): Promise<void> =>
    correct(world, user, ts, text, place?.in),
  mentions: async (user: User, text: string, channel: { id: string }): Promise<string> => mention(world, user, text, channel),
  command: (user: User, text: string, how: { in?: { id: string }; command?: string } = {}): Promise<CommandAnswer> =>
    command(world, user, text, how),
  shortcut: (user: User, callback_id: string): Promise<Answer> => gesture(world, shortcutPayload(world, user, callback_id)),
  messageShortcut: (user: User, callback_id: string, channel: { id: string }, ts: string): Promise<Answer> =>
    gesture(world, messageShortcutPayload(world, user, callback_id, channel, ts)),
  presses: (user: User, at: Ref | undefined, label: string): Promise<{ error?: string }> => press(world, user, at, label),
  submits: (user: User, values: Record<string, string>, files?: Record<string, Buffer | readonly Buffer[]>): Promise<Submitted> =>
    submit(world, user, values, files),
  dismisses: (user: User): Promise<void> => dismiss(world, user),
  opensHome: async (user: User): Promise<string> => openHome(world, user),
  invites: async (user: User, channel: { id: string }): Promise<string> => invite(world, user, channel),
  kicks: async (user: User, channel: { id: string }): Promise<string> => kick(world, user, channel),
  archives: async (channel: { id: string }): Promise<string> => archive(world, channel),
  uninstalls: async (team?: { id: string }): Promise<string> => uninstall(world, team),
  deactivates: async (user: User): Promise<void> => deactivate(world, user),
})

const sights = (world: World) => ({
  chat: (of: { id: string }, viewer?: User): Seen[] => chatOf(world, of, viewer),
  seen: (of: { id: string }, viewer?: User): Seen | undefined => lastOf(world, of, viewer),
  home: (user: User): Seen | null => {
    const view = homeOf(world, user.id)
    return view ? lookAtView(world, view) : null
  },
  modal: (user: User): Seen | null => {
    const view = topOf(world, user.id)
    return view ? lookAtView(world, view) : null
  },
  /** Waits until `look` gives something, looking again at each call and each delivery: no clock is involved. */
  when: <T>(look: () => T): Promise<T> => watch(world, look),
  /**
   * Waits until every event was acknowledged, or given up after Slack's retries (those wait for the world's clock and `passes()`), and every
   * Socket Mode client has read its hello.
   */
  idle: async (): Promise<void> => {
    await watch(world, () => areReady(world) && world.deliveries.every((one) => ['acknowledged', 'given up'].includes(one.state)))
  },
})

const trouble = (world: World) => ({
  /** Something will go wrong; what is returned puts an end to it. */
  fault: (given: Fault): (() => void) => planned(world, given),
  /** The next `count` events are delivered twice. */
  duplicateNext: (count: number): void => {
    world.twice = count
  },
  redeliver: (eventId: string): void => redeliver(world, eventId),
  /** The world's clock has moved: what Slack tries again by now is tried. */
  passes: (): void => pump(world),
  /** The triggers that were given so far are too old now. */
  agesTriggers: (): void => ageTriggers(world),
  /** So many messages that show a file that is uploaded from now on are refused. */
  processes: (times: number): void => {
    world.fileProcessing = times
  },
  socket: {
    drop: (): void => drop(world),
    refresh: (): void => dismissSocket(world, 'refresh_requested'),
    warning: (): void => dismissSocket(world, 'warning'),
    link_disabled: (): void => disableLink(world),
    connections: (): number => connections(world),
    /** The fewest at any moment since the first one came, or since reset(). */
    get minConnections(): number {
      return Math.min(world.sockets.min ?? connections(world), connections(world))
    },
  },
  http: {
    /** Events, interactivity and commands go there, once it has answered the challenge; null: to the sockets again. */
    to: (url: string | null): Promise<void> => sendTo(world, url),
    /** The headers that Slack would put beside this body. */
    signed: (body: string, secret?: string): Record<string, string> => signed(world, body, secret),
  },
})
