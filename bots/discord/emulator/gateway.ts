import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { isJson } from './body.ts'
import { botObject, guildCreated } from './objects.ts'
import { type Connection, flush, guildsFor, intents, record, type Session } from './sessions.ts'
import { type Json, notify, type World } from './world.ts'

/** GuildMembers, GuildPresences, MessageContent: not for an application that was not granted them. */
const privileged = (1 << 1) | (1 << 8) | (1 << 15)

/** Listens for WebSockets on the port of the REST API. */
export const serveGateway = (world: World, server: Server): void => {
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (opened) => open(world, opened))
  })
}

const open = (world: World, socket: WebSocket): void => {
  const connection: Connection = { socket, session: undefined, zombie: false }
  world.connections.add(connection)
  send(connection, { op: 10, d: { heartbeat_interval: world.heartbeatMs, _trace: [] }, s: null, t: null })
  socket.on('message', (data) => hear(world, connection, data))
  socket.on('pong', (mark) => received(world, mark.toString()))
  // Nobody to tell: 'close' follows.
  socket.on('error', () => undefined)
  socket.on('close', (code) => {
    world.connections.delete(connection)
    const { session } = connection
    if (session?.connection === connection) session.connection = undefined
    // "If you close with 1000 or 1001 the session is invalidated."
    if (session && (code === 1000 || code === 1001 || !session.resumable)) world.sessions.delete(session.id)
    notify(world)
  })
  notify(world)
}

const received = (world: World, mark: string): void => {
  const [id = '', s] = mark.split(' ')
  const session = world.sessions.get(id)
  if (session) session.received = Math.max(session.received, Number(s))
  notify(world)
}

const send = ({ socket }: Connection, payload: Json): void => socket.send(JSON.stringify(payload))

const hear = (world: World, connection: Connection, data: RawData) => {
  const text = data.toString()
  if (Buffer.byteLength(text) > 4096) return connection.socket.close(4002, 'Error while decoding payload.')
  const payload = parse(text)
  if (!payload) return connection.socket.close(4002, 'Error while decoding payload.')
  const d = isJson(payload.d) ? payload.d : {}
  switch (payload.op) {
    case 1:
      if (!connection.zombie) send(connection, { op: 11, d: null, s: null, t: null })
      return
    case 2:
      if (connection.session) return connection.socket.close(4005, 'Already authenticated.')
      return identify(world, connection, d)
    case 6:
      if (connection.session) return connection.socket.close(4005, 'Already authenticated.')
      return resume(world, connection, d)
    case 3:
    case 4:
    case 8:
      if (!connection.session) connection.socket.close(4003, 'Not authenticated.')
      return
    default:
      connection.socket.close(4001, 'Unknown opcode.')
  }
}

const parse = (text: string): Json | undefined => {
  try {
    const payload: unknown = JSON.parse(text)
    return isJson(payload) ? payload : undefined
  } catch {
    return undefined
  }
}

const identify = (world: World, connection: Connection, d: Json) => {
  const { socket } = connection
  if (d.token !== world.token) return socket.close(4004, 'Authentication failed.')
  const asked = d.intents
  if (typeof asked !== 'number' || !Number.isInteger(asked) || asked < 0) return socket.close(4013, 'Invalid intent(s).')
  if ((asked & privileged) !== 0) return socket.close(4014, 'Disallowed intent(s).')
  const [id, count] = Array.isArray(d.shard) ? (d.shard as number[]) : [0, 1]
  if (id === undefined || count === undefined || !(id >= 0 && id < count)) return socket.close(4010, 'Invalid shard.')
  // Whoever identifies anew will not come back for a session without a socket.
  for (const old of world.sessions.values()) {
    if (!old.connection && old.shard[0] === id) world.sessions.delete(old.id)
  }
  const session: Session = {
    id: randomBytes(16).toString('hex'),
    intents: asked,
    shard: [id, count],
    seq: 0,
    sent: 0,
    received: 0,
    events: [],
    resumable: true,
    connection,
  }
  connection.session = session
  world.sessions.set(session.id, session)
  world.identifies += 1
  ready(world, session)
  notify(world)
}

const ready = (world: World, session: Session): void => {
  const guilds = guildsFor(world, session)
  const d = {
    v: 10,
    user: { ...botObject(world), mfa_enabled: false, verified: true, email: null },
    guilds: guilds.map((id) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: gatewayUrl(world),
    session_type: 'normal',
    shard: session.shard,
    application: { id: world.application.id, flags: 0 },
    private_channels: [],
    relationships: [],
    user_settings: {},
    _trace: [],
  }
  record(session, { t: 'READY', d, intent: 0, guild: undefined })
  for (const id of (session.intents & intents.guilds) === 0 ? [] : guilds) {
    const house = world.houses.get(id)
    if (house) record(session, { t: 'GUILD_CREATE', d: guildCreated(world, house), intent: intents.guilds, guild: id })
  }
  flush(world, session, true)
}

const resume = (world: World, connection: Connection, d: Json) => {
  if (d.token !== world.token) return connection.socket.close(4004, 'Authentication failed.')
  const session = world.sessions.get(String(d.session_id))
  if (!session?.resumable) return send(connection, { op: 9, d: false, s: null, t: null })
  if (typeof d.seq !== 'number' || d.seq > session.seq) return connection.socket.close(4007, 'Invalid seq.')
  const old = session.connection
  session.connection = connection
  connection.session = session
  if (old) {
    old.session = undefined
    old.socket.close(4000, 'Resumed elsewhere.')
  }
  world.resumes += 1
  session.sent = d.seq
  record(session, { t: 'RESUMED', d: { _trace: [] }, intent: 0, guild: undefined })
  flush(world, session, true)
  notify(world)
}

export const gatewayUrl = (world: World): string => `${world.origin.replace('http', 'ws')}/gateway`

/** What can go wrong between the bot and the gateway. */
export const gatewayTrouble = (world: World) => {
  const each = (act: (connection: Connection) => void): void => {
    for (const connection of [...world.connections]) act(connection)
  }
  return {
    /** The network breaks: no close frame. */
    drop: (): void => each(({ socket }) => socket.terminate()),
    close: (code: number): void => each(({ socket }) => socket.close(code)),
    /** Op 7: the bot is asked to reconnect and resume. */
    reconnect: (): void => each((connection) => send(connection, { op: 7, d: null, s: null, t: null })),
    /** Op 9. The bot may resume on the socket that it has. */
    invalidate: (resumable: boolean): void => {
      if (!resumable) world.sessions.clear()
      each((connection) => {
        if (connection.session) connection.session.connection = undefined
        connection.session = undefined
        send(connection, { op: 9, d: resumable, s: null, t: null })
      })
    },
    /** The sockets that are open now answer no heartbeat any more. */
    zombie: (): void => {
      each((connection) => {
        connection.zombie = true
      })
    },
    sessions: (): number => [...world.connections].filter((one) => one.session !== undefined).length,
    get identifies(): number {
      return world.identifies
    },
    get resumes(): number {
      return world.resumes
    },
    /** Nothing more is dispatched until released; all of it is recorded, and a RESUME replays it. */
    hold: (): (() => void) => {
      world.held += 1
      let released = false
      return () => {
        if (released) return
        released = true
        world.held -= 1
        for (const session of world.sessions.values()) flush(world, session)
        notify(world)
      }
    },
    /** No session can be resumed any more: the next RESUME gets op 9 false. */
    forget: (): void => {
      for (const session of [...world.sessions.values()]) {
        session.resumable = false
        if (!session.connection) world.sessions.delete(session.id)
      }
    },
  }
}
