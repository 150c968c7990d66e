import { type Client, Events, GatewayCloseCodes } from 'discord.js'
import { type Connection, makeConnection } from './client.ts'
import { isUnauthorized } from './failure.ts'
import type { Pauses } from './pauses.ts'

type Parts = {
  token: string
  apiRoot: string
  shards: number | null
  mayConnect: () => Promise<boolean>
  pauses: Pauses
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void }
  /** What Discord tells, as it tells it. */
  on: Readonly<Record<string, (d: unknown) => void>>
  /** Private chats come by the first shard: whether it is connected, with a fresh session or the one of before. */
  up: (fresh: boolean) => void
  down: () => void
}

export type Gateway = {
  pulse(): unknown
  stop(): Promise<void>
}

const breathMs = 3000
/** Asking our own database who connects is cheap, and who was connected may have just ended. */
const turnMs = 300
/** Private chats have no guild: Developer Docs, Gateway, Sharding. */
const privateShard = 0

/** Closes after which nothing is tried again, and what to do. */
const fatal: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: 'Discord refuses the token: make a new one in the Developer Portal, under Bot',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know the intents that we ask for: this version of the program is too old',
  [GatewayCloseCodes.DisallowedIntents]: 'Discord does not allow the intents that we ask for: look in the Developer Portal, under Bot',
  [GatewayCloseCodes.ShardingRequired]: 'Discord wants more shards: leave their number to Discord',
  [GatewayCloseCodes.InvalidShard]: 'Discord refuses this number of shards: leave it to Discord',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks this version of its API: this version of the program is too old',
}

/** Connects when it may, and stays so: the library resumes and reconnects by itself. We read its raw events, and let it keep nothing. */
export const connect = (parts: Parts): Gateway => {
  const { mayConnect, pauses, log } = parts
  let connection: Connection | null = null

  const run = async (): Promise<void> => {
    while (!pauses.stopped()) {
      if (!(await mayConnect().catch(() => false))) {
        await pauses.pause(turnMs)
        continue
      }
      if (pauses.stopped()) return
      connection = makeConnection(parts)
      listen(connection.client, parts)
      const state = await Promise.race([login(connection.client, parts), pauses.ended.then(() => 'stopped' as const)])
      if (state !== 'again') return
      log.warn({}, 'Discord does not let us connect yet; tried again')
      await pauses.pause(breathMs)
    }
  }
  const done = run()

  return {
    pulse: () => connection?.client.ws.shards.get(privateShard)?.lastPingTimestamp,
    stop: async () => {
      pauses.stop()
      await connection?.end()
      await done
    },
  }
}

/** After a failure the library's client is of no use any more: the next attempt makes its own. */
const login = async (client: Client, { token, log }: Parts): Promise<'connected' | 'again' | 'fatal'> => {
  let closed = 0
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (closed === 0) log.warn({ code }, fatal[code] ?? 'Discord has closed the connection for good')
    closed = code
  })
  try {
    await client.login(token)
    return 'connected'
  } catch (error) {
    if (closed !== 0) return 'fatal'
    if (!isUnauthorized(error) && !isNoToken(error)) return 'again'
    log.warn({}, fatal[GatewayCloseCodes.AuthenticationFailed] ?? '')
    return 'fatal'
  }
}

const isNoToken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'TokenInvalid'

const listen = (client: Client, { on, up, down }: Parts): void => {
  for (const [t, hear] of Object.entries(on)) client.ws.on(t as never, hear)
  client.ws.on('READY' as never, (_d: unknown, shard: number) => shard === privateShard && up(true))
  client.ws.on('RESUMED' as never, (_d: unknown, shard: number) => shard === privateShard && up(false))
  client.on(Events.ShardReconnecting, (shard) => shard === privateShard && down())
  client.on(Events.ShardDisconnect, (_event, shard) => shard === privateShard && down())
}
