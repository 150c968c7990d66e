import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Delivery, later, pump, type Reception } from './delivery.ts'
import { isObject, notify, type World } from './world.ts'

/**
 * One connection. `ready`: the client has answered a first ping, so it has read the hello; to stop a client of Socket Mode 3.1.0 before that
 * is an unhandled rejection in it. `leaving`: Slack has told it to reconnect and gives it nothing more.
 */
type Connection = { socket: WebSocket; tcp: Duplex; ready: boolean; leaving: boolean; waiting: Map<string, (reception: Reception) => void> }

/** The app's Socket Mode connections. `min`: the fewest at any moment since the first came, or since reset(). */
export type Sockets = { server: WebSocketServer; tickets: Set<string>; all: Connection[]; next: number; min: number | undefined }

export const createSockets = (): Sockets => ({
  server: new WebSocketServer({ noServer: true }),
  tickets: new Set(),
  all: [],
  next: 0,
  min: undefined,
})

/** A place to connect to, for one connection: `apps.connections.open`. */
export const openTicket = (world: World): string => {
  const ticket = randomUUID()
  world.sockets.tickets.add(ticket)
  return `${world.origin.replace('http:', 'ws:')}/link/?ticket=${ticket}&app_id=${world.app.id}`
}

export const upgrade = (world: World, request: IncomingMessage, tcp: Duplex, head: Buffer): void => {
  const ticket = new URL(request.url ?? '/', world.origin).searchParams.get('ticket') ?? ''
  if (!world.sockets.tickets.delete(ticket)) {
    tcp.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n')
    return
  }
  world.sockets.server.handleUpgrade(request, tcp, head, (socket) => connect(world, socket, tcp))
}

const connect = (world: World, socket: WebSocket, tcp: Duplex): void => {
  const one: Connection = { socket, tcp, ready: false, leaving: false, waiting: new Map() }
  world.sockets.all.push(one)
  socket.on('error', () => socket.terminate())
  socket.on('message', (data) => acknowledge(world, one, String(data)))
  // Slack pings all the time: a client that was pinged once waits for the next, 30 seconds at most.
  const pings = setInterval(() => socket.ping(), 5000)
  world.timers.add(pings)
  socket.on('pong', () => begin(world, one))
  socket.on('close', () => {
    world.timers.delete(pings)
    clearInterval(pings)
    leave(world, one)
  })
  const debug_info = { host: 'emulator', build_number: 1, approximate_connection_time: 18060 }
  const num_connections = active(world).length
  world.sockets.min ??= num_connections
  send(one, { type: 'hello', num_connections, debug_info, connection_info: { app_id: world.app.id } })
  socket.ping()
  pump(world)
  notify(world)
}

const begin = (world: World, one: Connection): void => {
  if (one.ready) return
  one.ready = true
  notify(world)
}

const leave = (world: World, one: Connection): void => {
  const { sockets } = world
  sockets.all = sockets.all.filter((other) => other !== one)
  for (const settle of one.waiting.values()) settle({ status: 0, body: undefined, reason: 'connection_failed' })
  count(world)
  notify(world)
}

const count = (world: World): void => {
  const { sockets } = world
  if (sockets.min !== undefined) sockets.min = Math.min(sockets.min, active(world).length)
}

const active = (world: World): Connection[] => world.sockets.all.filter((one) => !one.leaving && one.socket.readyState === 1)

export const connections = (world: World): number => active(world).length
/** Every client has read its hello. */
export const areReady = (world: World): boolean => active(world).every((one) => one.ready)
export const isConnected = (world: World): boolean => active(world).length > 0

/** Into one connection, each in its turn: Slack says that any may get it. */
export const push = (world: World, { kind, payload, attempt }: Delivery): Promise<Reception> =>
  new Promise((resolve) => {
    const open = active(world)
    const one = open[world.sockets.next++ % open.length]
    if (!one) return resolve({ status: 0, body: undefined, reason: 'connection_failed' })
    const envelope_id = randomUUID()
    const settle = (reception: Reception) => {
      stop()
      one.waiting.delete(envelope_id)
      resolve(reception)
    }
    const stop = later(world, world.patience, () => settle({ status: 0, body: undefined, reason: 'timeout' }))
    one.waiting.set(envelope_id, settle)
    const retry = kind === 'events_api' ? { retry_attempt: attempt, retry_reason: attempt > 0 ? 'timeout' : '' } : {}
    send(one, { envelope_id, payload, type: kind, accepts_response_payload: kind !== 'events_api', ...retry })
  })

const acknowledge = (world: World, one: Connection, text: string): void => {
  const found: unknown = JSON.parse(text)
  if (!isObject(found)) return
  const body = isObject(found.payload) && Object.keys(found.payload).length === 0 ? undefined : found.payload
  one.waiting.get(String(found.envelope_id))?.({ status: 200, body, reason: '' })
  notify(world)
}

const send = (one: Connection, message: object): void => one.socket.send(JSON.stringify(message))

/** The connections break, as when a network goes away: no close frame. */
export const drop = (world: World): void => {
  for (const one of world.sockets.all) one.socket.terminate()
}

/**
 * Tells one connection that it will be replaced. Slack answers the client's close frame but keeps TCP open, so the client waits for it in
 * vain: that is what makes the hole of Socket Mode 3.1.0, see its 3.2.0 release notes.
 */
export const dismiss = (world: World, reason: 'refresh_requested' | 'warning'): void => {
  const one = active(world)[0]
  if (!one) throw new Error('no Socket Mode connection to dismiss')
  one.tcp.end = () => one.tcp
  one.leaving = reason === 'refresh_requested'
  send(one, { type: 'disconnect', reason, debug_info: { host: 'emulator' } })
  count(world)
  notify(world)
}

/** Socket Mode is turned off in the app's settings. */
export const disableLink = (world: World): void => {
  for (const one of world.sockets.all) {
    send(one, { type: 'disconnect', reason: 'link_disabled', debug_info: { host: 'emulator' } })
    one.socket.close(1000)
  }
}

/** Says goodbye and lets every client finish; one that Slack has left hanging, or that does not answer, is cut off. */
export const hangUp = async (world: World): Promise<void> => {
  const open = [...world.sockets.all]
  const gone = open.map((one) => new Promise((resolve) => one.socket.once('close', resolve)))
  for (const one of open) {
    if (one.leaving) one.socket.terminate()
    else one.socket.close(1001)
  }
  const stop = later(world, 1000, () => drop(world))
  await Promise.all(gone)
  stop()
}
