import OpenAI, { APIConnectionError, APIError } from 'openai'

/** What a call to the endpoint is given from outside. */
export type EndpointParts = {
  apiKey: string
  baseURL: string
  now: () => Date
  timers: { after(ms: number, task: () => void): () => void }
  /** Takes one call of today's budget; false when there is none left. */
  budget: () => Promise<boolean>
  /** Facts of a failure, never anybody's words. */
  log: (facts: { what: string; why: string; status: number | null }) => void
}

/** Runs a call, or does not; null when there is no answer to use. */
export type Ask = <T>(what: string, ms: number, call: (client: OpenAI, options: { signal: AbortSignal }) => Promise<T>) => Promise<T | null>

const failuresMost = 5
const restMs = 600_000
const triesMost = 2

const isWorthAnother = (error: unknown): boolean => {
  if (error instanceof APIConnectionError) return true
  return error instanceof APIError && (error.status === 429 || error.status === 408 || (error.status ?? 0) >= 500)
}

/** Milliseconds that the endpoint asks us to wait; 0 when it does not say. */
const waitOf = (error: unknown): number => {
  const seconds = error instanceof APIError ? Number(error.headers?.get('retry-after')) : 0
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0
}

/**
 * Calls to an OpenAI-compatible endpoint: each within its time, tried twice, counted in the day's budget.
 * After five failures in a row nothing is asked for ten minutes; then one call tries again.
 */
export const makeEndpoint = ({ apiKey, baseURL, now, timers, budget, log }: EndpointParts): Ask => {
  const client = new OpenAI({ apiKey, baseURL, organization: null, project: null, maxRetries: 0, logLevel: 'off' })
  let failures = 0
  let openUntil = 0

  const once = async <T>(ms: number, call: Parameters<Ask>[2]): Promise<T> => {
    const abort = new AbortController()
    const cancel = timers.after(ms, () => abort.abort())
    try {
      return (await call(client, { signal: abort.signal })) as T
    } finally {
      cancel()
    }
  }

  return async (what, ms, call) => {
    const began = now().getTime()
    if (began < openUntil) return null
    if (failures >= failuresMost) openUntil = began + restMs
    for (let attempt = 1; attempt <= triesMost; attempt++) {
      if (!(await budget())) return null
      try {
        const answer = await once<Awaited<ReturnType<typeof call>>>(ms - (now().getTime() - began), call)
        failures = 0
        openUntil = 0
        return answer
      } catch (error) {
        const left = ms - (now().getTime() - began)
        const goesOn = attempt < triesMost && isWorthAnother(error) && waitOf(error) === 0 && left > 0
        log({
          what,
          why: error instanceof Error ? error.name : 'unknown',
          status: error instanceof APIError ? (error.status ?? null) : null,
        })
        if (goesOn) continue
        failures++
        if (failures >= failuresMost) openUntil = now().getTime() + Math.max(restMs, waitOf(error))
        return null
      }
    }
    return null
  }
}
