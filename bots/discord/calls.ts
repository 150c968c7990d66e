import { type RawFile, REST } from 'discord.js'
import type { z } from 'zod'
import { Garbled } from './failure.ts'

export type Call = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT'
  path: `/${string}`
  query?: Readonly<Record<string, string>>
  body?: unknown
  files?: RawFile[]
}

/** `ask` checks that the answer has what we rely on. Every trouble is thrown, as `failureOf` understands it. */
export type Calls = {
  /** With the bot's token. */
  ask<T>(call: Call, shape: z.ZodType<T>): Promise<T>
  /** By an interaction's own token, which stands in the path. */
  act<T>(call: Call, shape: z.ZodType<T>): Promise<T>
  /** The first answer to an interaction: it may never wait for anything else. */
  acknowledge(id: string, token: string, body: object): Promise<void>
}

const callMs = 15_000
/** Discord waits 3 s for the first answer (Developer Docs, Receiving and Responding): later it is of no use. */
const acknowledgeMs = 3000
/** Developer Docs, Rate Limits: 50 calls a second in all. At another address stands a proxy, which counts for everyone behind it. */
const usualRoot = 'https://discord.com/api'
const usualPerSecond = 50

type Options = { token: string; apiRoot: string; perSecond?: number }

/**
 * The library retries nothing and waits for no limit but that of a second: only we know what may be repeated. Three instances, because a
 * limit met by one would hold the others up. The token goes as a plain header: given to the library it would be forgotten at the first
 * 401, which a proxy or an outage can send too, and every later call would fail until a restart.
 */
export const calls = ({
  token,
  apiRoot,
  perSecond = apiRoot === usualRoot ? usualPerSecond : Number.POSITIVE_INFINITY,
}: Options): Calls => {
  const make = (timeout: number, headers: Record<string, string>): REST =>
    new REST({
      api: apiRoot,
      version: '10',
      retries: 0,
      offset: 0,
      timeout,
      headers,
      globalRequestsPerSecond: perSecond,
      rejectOnRateLimit: ({ global, timeToReset }) => !(global && timeToReset <= 1000),
    })
  const asking = make(callMs, { authorization: `Bot ${token}` })
  const acting = make(callMs, {})
  const acknowledging = make(acknowledgeMs, {})
  return {
    ask: (call, shape) => request(asking, call, shape),
    act: (call, shape) => request(acting, call, shape),
    acknowledge: async (id, token, body) => {
      await acknowledging.post(`/interactions/${id}/${token}/callback`, { auth: false, body, signal: AbortSignal.timeout(acknowledgeMs) })
    },
  }
}

const request = async <T>(rest: REST, { method, path, query, body, files }: Call, shape: z.ZodType<T>): Promise<T> => {
  const answer = await rest.request({
    /** The library types its methods as an enum, whose values these are. */
    method: method as never,
    fullRoute: path,
    auth: false,
    ...(query ? { query: new URLSearchParams(query) } : {}),
    ...(body === undefined ? {} : { body }),
    ...(files ? { files } : {}),
    /** The library's own limit ends with the headers; this one with the answer. */
    signal: AbortSignal.timeout(callMs),
  })
  const read = shape.safeParse(answer)
  if (!read.success) throw new Garbled('the answer is not what the API promises')
  return read.data
}
