import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { cut } from '../../core/chat/text.ts'
import type { Failure, Outcome } from '../adapter.ts'

/** An answer that is not what the API promises: the page of a proxy, or half of an answer. */
export class Garbled extends Error {}

/** The call never left this machine: it is safe to repeat. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

/** Discord's own error codes (Developer Docs, Opcodes and Status Codes). */
const gone = new Set<unknown>([10003, 10004, 10013, 50001, 50033])
const closed = new Set<unknown>([50007, 50278])
const missing = 10008
const openingTooFast = 40003
const openingPause = 60

/** What a failed call means to us. Errors that are neither Discord's nor the network's are bugs, and thrown on. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof RateLimitError) return { kind: 'wait', seconds: Math.max(error.retryAfter, 1000) / 1000 }
  if (error instanceof DiscordAPIError) return refusalOf(error)
  if (error instanceof HTTPError || error instanceof Garbled || error instanceof SyntaxError) return { kind: 'down', maybe: true }
  if (error instanceof Error && isOfTheNetwork(error)) return { kind: 'down', maybe: !codesOf(error).some((code) => neverSent.has(code)) }
  throw error
}

const missingPermissions = 50013
/** Unknown scheduled event; it is over: it was there a moment ago. */
const changedMeanwhile = new Set<unknown>([10070, 180000])

/** The same of what stands beside a channel: whatever it is, the channel itself is still there. */
export const besideFailureOf = (error: unknown): Failure => {
  const code = codeOf(error)
  if (changedMeanwhile.has(code)) return { kind: 'down', maybe: false }
  const failure = failureOf(error)
  if (code === missingPermissions) return { kind: 'forbidden', why: 'Missing Permissions' }
  return failure.kind === 'gone' || failure.kind === 'closed' || failure.kind === 'missing'
    ? { kind: 'refused', why: failure.kind }
    : failure
}

const refusalOf = ({ status, code, rawError }: DiscordAPIError): Failure => {
  if (closed.has(code)) return { kind: 'closed' }
  if (gone.has(code)) return { kind: 'gone' }
  if (code === missing) return { kind: 'missing' }
  if (code === openingTooFast) return { kind: 'wait', seconds: openingPause }
  /** Without a code of its own it was not the API that answered, but what stands before it. */
  if (status === 401 || ((status === 403 || status === 404) && !code)) return { kind: 'down', maybe: false }
  return { kind: 'refused', why: cut('message' in rawError ? rawError.message : `status ${status}`, 120) }
}

export const outcome = async <T>(call: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return { ok: await call() }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

/** Discord's code of a refusal; null for every other trouble. */
export const codeOf = (error: unknown): number | null =>
  error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null

/** Discord has read it and said no: nothing was done. */
export const isRefusal = (error: unknown): boolean => error instanceof DiscordAPIError

export const isUnauthorized = (error: unknown): boolean => error instanceof DiscordAPIError && error.status === 401

const isOfTheNetwork = (error: Error): boolean => ['AbortError', 'TimeoutError'].includes(error.name) || codesOf(error).length > 0

const codesOf = (error: unknown): string[] => {
  const codes: string[] = []
  for (let it: unknown = error; it instanceof Error; it = it.cause) if ('code' in it && typeof it.code === 'string') codes.push(it.code)
  return codes
}
