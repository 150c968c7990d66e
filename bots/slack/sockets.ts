import { SocketModeReceiver } from '@slack/bolt'
import type { Failure } from '../adapter.ts'
import { failureOf } from './failure.ts'
import type { After } from './people.ts'
import { callMs, clientOptions, silence } from './workspaces.ts'

type Init = Parameters<SocketModeReceiver['init']>[0]
type Parts = {
  apiUrl: string
  appToken: string
  app: Init
  now: () => Date
  after: After
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void }
}
export type Sockets = { start(): Promise<void>; stop(): Promise<void> }

/** Slack replaces a connection every few hours, and the client is without one for 5 to 12 seconds: the other must not fall into the same hole. */
const staggerMs = 15_000
const breathMs = 500
const breathMaxMs = 30_000
/** A connection that lasted so long was a good one. */
const livedMs = 10_000

/** Two connections: Slack gives each thing to one of them, and there is always one. */
export const makeSockets = (parts: Parts): Sockets => {
  let stop = async (): Promise<void> => undefined
  return {
    start: async () => {
      const [first, second] = [makeConnection(parts), makeConnection(parts)]
      let stopped = false
      let callOff = (): void => undefined
      stop = async () => {
        stopped = true
        callOff()
        await Promise.all([first.stop(), second.stop()])
      }
      await first.start()
      if (stopped) return
      callOff = parts.after(
        staggerMs,
        () => void second.start().catch(() => parts.log.warn({}, 'Slack’s second connection does not begin')),
      )
    },
    stop: () => stop(),
  }
}

/**
 * Connecting again is ours: the client does it 5 seconds after the old connection has ended at last, and what goes wrong while it does so on
 * its own is a rejection that nobody can catch, which ends the process.
 */
const makeConnection = ({ apiUrl, appToken, app, now, after, log }: Parts): Sockets => {
  let stopped = false
  let wakeUp = (): void => undefined
  const pause = (ms: number): Promise<void> =>
    new Promise((done) => {
      if (stopped) return done()
      const cancel = after(ms, done)
      wakeUp = () => {
        cancel()
        done()
      }
    })

  /** Connects and stays; resolves once Slack says that it will end, or it has. The old one then closes by itself, which may take half a minute. */
  let close = async (): Promise<void> => undefined
  const connected = async (begun: () => void): Promise<void> => {
    const receiver = new SocketModeReceiver({
      appToken,
      logger: silence,
      autoReconnectEnabled: false,
      installerOptions: { clientOptions: clientOptions(apiUrl, callMs) },
    })
    receiver.init(app)
    close = () => receiver.stop()
    const ended = Promise.withResolvers<void>()
    receiver.client.once('disconnected', ended.resolve)
    receiver.client.on('ws_message', (data: unknown) => {
      if (isFarewell(data)) ended.resolve()
    })
    await receiver.start()
    begun()
    if (stopped) await receiver.stop()
    await ended.promise
  }

  const run = async (begun: () => void, failed: (error: Error) => void): Promise<void> => {
    let failures = 0
    let hasBegun = false
    const note = (): void => {
      hasBegun = true
      begun()
    }
    while (!stopped) {
      const from = now().getTime()
      let wait: number | null = null
      try {
        await connected(note)
      } catch (error) {
        const failure = socketFailure(error)
        if (failure.kind === 'refused' && !hasBegun)
          return failed(new Error(`Slack refuses Socket Mode: ${failure.why}. Is SLACK_APP_TOKEN right?`))
        if (failure.kind === 'wait') wait = failure.seconds * 1000
        if (!stopped) log.warn({ failure: failure.kind }, 'Slack gives no connection yet; is SLACK_APP_TOKEN right?')
      }
      failures = now().getTime() - from >= livedMs ? 0 : failures + 1
      if (failures > 0 && !stopped) await pause(wait ?? Math.min(breathMaxMs, breathMs * 2 ** (failures - 1)))
    }
  }

  return {
    start: async () => {
      const begun = Promise.withResolvers<void>()
      await Promise.race([begun.promise, run(begun.resolve, begun.reject)])
    },
    stop: async () => {
      stopped = true
      wakeUp()
      await close()
    },
  }
}

/** Slack tells a connection that it will be replaced, some seconds before. */
const isFarewell = (data: unknown): boolean => {
  if (typeof data !== 'string' || !data.includes('disconnect')) return false
  try {
    return (JSON.parse(data) as { type?: unknown } | null)?.type === 'disconnect'
  } catch {
    return false
  }
}

/** A connection that ends before it was begun rejects with nothing, or with the socket's own error. */
const socketFailure = (error: unknown): Failure => {
  try {
    const failure = failureOf(error)
    return failure.kind === 'gone' || failure.kind === 'missing' ? { kind: 'refused', why: failure.kind } : failure
  } catch {
    return { kind: 'down', maybe: false }
  }
}
