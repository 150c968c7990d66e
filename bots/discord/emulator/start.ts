import { planned } from '../../emulator/faults.ts'
import { watch } from '../../emulator/watch.ts'
import {
  type Choice,
  dismiss,
  type Files,
  messageCommand,
  modalBefore,
  type Place,
  press,
  type Ref,
  submit,
  type Values,
  type Who,
} from './acts.ts'
import { callbackRoutes } from './callbacks.ts'
import { commandRoutes } from './commands.ts'
import { directoryRoutes } from './directory.ts'
import type { Fault } from './faults.ts'
import { gatewayTrouble, serveGateway } from './gateway.ts'
import { messageRoutes } from './messages.ts'
import type { Permission } from './objects.ts'
import {
  addBot,
  addChannel,
  addGuild,
  addUser,
  type Channel,
  deny,
  eraseMessage,
  type Guild,
  houseNamed,
  type NewGuild,
  type NewUser,
  removeBot,
  setClosed,
  type User,
} from './people.ts'
import { scheduleByHand, scheduledEventRoutes, scheduledIn } from './scheduled-events.ts'
import { chatOf, lastOf, type Seen } from './seen.ts'
import { type Route, serve } from './server.ts'
import { isDelivered, redeliver } from './sessions.ts'
import { autocomplete, slash } from './slash.ts'
import { type Said, say } from './speech.ts'
import { webhookRoutes } from './webhooks.ts'
import { type Ack, type Call, type Command, createWorld, type Deniable, forget, type Modal, type World } from './world.ts'

export type { Ref } from './acts.ts'
export type { Fault } from './faults.ts'
export type { Channel, Guild, User } from './people.ts'
export type { Seen } from './seen.ts'
export type { Ack, Call, Choice, Command, Modal } from './world.ts'

type Options = {
  token?: string
  port?: number
  /** The clock, in milliseconds: ids, dates, nonces, life of tokens and links. */
  now?: () => number
  /** In real time, how long an interaction awaits its first answer: Discord gives 3 s. */
  ackMs?: number
  heartbeatMs?: number
}

export const routes: readonly Route[] = [
  ...directoryRoutes,
  ...commandRoutes,
  ...messageRoutes,
  ...scheduledEventRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
]

/** Discord's REST API and gateway on 127.0.0.1, with the people who talk to the bot. */
export const startDiscord = async (options: Options = {}) => {
  const { token = 'MTA0Mg.emulated.discord-token', port = 0, now = Date.now, ackMs = 3000, heartbeatMs = 41_250 } = options
  const world = createWorld({ token, now, ackMs, heartbeatMs })
  const server = await serve(world, routes, port)
  serveGateway(world, server)
  const close = async () => {
    forget(world)
    world.listeners.clear()
    for (const { socket } of world.connections) socket.terminate()
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  }
  return {
    root: `${world.origin}/api`,
    token,
    application: world.application,
    bot: world.bot,
    ...people(world),
    ...sights(world),
    ...trouble(world),
    get calls(): readonly Call[] {
      return world.calls
    },
    get acks(): readonly Ack[] {
      return world.acks
    },
    /** Those of every guild first, then those of single guilds. */
    get commands(): readonly Command[] {
      return [...world.commands].toSorted(([a], [b]) => a.localeCompare(b)).flatMap(([, some]) => some)
    },
    reset: () => forget(world),
    close,
  }
}

export type Discord = Awaited<ReturnType<typeof startDiscord>>

/** What a person says returns the message's id; what they do with the bot, the interaction's. */
const people = (world: World) => ({
  user: (person: NewUser): User => addUser(world, person),
  guild: (guild: NewGuild): Guild => addGuild(world, guild),
  channel: (guild: Guild, name: string): Channel => addChannel(world, guild, name),
  says: (user: Who, text: string, said?: Said): string => say(world, user, text, said),
  command: (user: Who, name: string, options?: Record<string, string>, place?: Place): string => slash(world, user, name, options, place),
  /** Somebody makes an event of the server’s by hand; it is in a month. */
  schedules: (guild: Who, name: string): void => scheduleByHand(world, houseNamed(world, guild), name),
  messageCommand: (user: Who, name: string, channel: Who, messageId: string): string =>
    messageCommand(world, user, name, channel, messageId),
  autocompletes: (user: Who, name: string, option: string, typed: string, place?: Place): Promise<Choice[]> =>
    autocomplete(world, user, name, option, typed, place),
  presses: (user: Who, at: Ref, label: string): string => press(world, user, at, label),
  modal: (user: Who): Modal | null => modalBefore(world, user),
  submits: (user: Who, values: Values, files?: Files): string => submit(world, user, values, files),
  dismisses: (user: Who): void => dismiss(world, user),
  closesDms: (user: Who): void => setClosed(world, user, true),
  opensDms: (user: Who): void => setClosed(world, user, false),
  addsBot: (guild: Guild, channelPermissions?: readonly Permission[]): void => addBot(world, guild, channelPermissions),
  removesBot: (guild: Guild): void => removeBot(world, guild),
  deletes: (channel: Who, messageId: string): void => eraseMessage(world, channel, messageId),
  denies: (channel: Who, permission: Deniable): void => deny(world, channel, permission),
})

const sights = (world: World) => ({
  chat: (of: Who, viewer?: Who): Seen[] => chatOf(world, of, viewer),
  seen: (of: Who, viewer?: Who): Seen | undefined => lastOf(world, of, viewer),
  /** The server's own events, also those that are over. */
  scheduled: (guild: Who) => scheduledIn(world, houseNamed(world, guild)),
  /** Waits until `look` gives something, looking again whenever anything happened: no clock is involved. */
  when: <T>(look: () => T): Promise<T> => watch(world, look),
  /** Waits until the bot's sockets have read every dispatch, and every interaction is answered or too old to be. */
  idle: async (): Promise<void> => {
    await watch(world, () => {
      const open = [...world.interactions.values()].some((one) => one.state === 'open')
      return !open && [...world.sessions.values()].every(isDelivered)
    })
  },
})

const trouble = (world: World) => ({
  /** Something will go wrong; what is returned puts an end to it. */
  fault: (given: Fault): (() => void) => planned(world, given),
  /** The next `count` dispatches are made twice. */
  duplicateNext: (count: number): void => {
    world.twice = count
  },
  /** The same message or interaction again, under another s. */
  redeliver: (id: string): void => redeliver(world, id),
  gateway: gatewayTrouble(world),
})
