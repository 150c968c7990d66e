import { type Logger, LogLevel, webApi } from '@slack/bolt'
import type { Outcome } from '../adapter.ts'
import { bounded } from './bounded.ts'
import { failureOf } from './failure.ts'

/**
 * Whoever waits in one client's queue holds up the others in it, so that a trigger (3 seconds) would die behind a slow send: what answers
 * an act at once has a client of its own.
 */
export type Workspace = {
  team: string
  token: string
  /** views.*, users.info. */
  quick: webApi.WebClient
  /** chat.*, files.*, conversations.*. */
  bulk: webApi.WebClient
}

const nothing = (): void => undefined
/** The SDK's own log holds bodies, and URLs that are secrets. */
export const silence: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
}

/** Only we know what may be repeated, and when: the SDK repeats a lost answer up to ten times, and with it the message. */
export const clientOptions = (apiUrl: string, timeout: number): webApi.WebClientOptions => ({
  slackApiUrl: apiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout,
  logger: silence,
})

/** Slack: an act is to be acknowledged within 3 seconds. */
const quickMs = 2000
export const callMs = 10_000

/** The clients of a workspace, made when needed; null where we are not installed. */
export const makeWorkspaces = (
  apiUrl: string,
  tokenOf: (team: string) => Promise<string | null>,
): ((team: string) => Promise<Workspace | null>) => {
  const made = bounded<Workspace>(200)
  return async (team) => {
    const token = await tokenOf(team)
    if (token === null) return null
    const known = made.get(team)
    if (known?.token === token) return known
    const fresh = {
      team,
      token,
      quick: new webApi.WebClient(token, clientOptions(apiUrl, quickMs)),
      bulk: new webApi.WebClient(token, clientOptions(apiUrl, callMs)),
    }
    made.set(team, fresh)
    return fresh
  }
}

export const outcome = async <T>(call: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return { ok: await call() }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

/** Whether an address is Slack's own, or of the API that was configured: tokens and words go nowhere else. */
export const isTheirs = (address: string, apiUrl: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, origin } = new URL(address)
  return origin === new URL(apiUrl).origin || (protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com')))
}
