import { webApi } from '@slack/bolt'
import type { Failure } from '../adapter.ts'

/** The call never left this machine: it is safe to repeat. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

const nobody =
  /^(channel_not_found|not_in_channel|is_archived|user_not_found|users_not_found|user_disabled|cannot_dm_bot|user_not_visible)$/
const notThere = /^(message_not_found|cant_update_message|edit_window_closed|thread_not_found)$/
/** Ours, not the chat's: until somebody mends it, nothing that waits is lost. `account_inactive` is said of the bot; of a person it is `user_disabled`. */
const ourToken =
  /^(invalid_auth|not_authed|token_revoked|token_expired|account_inactive|org_login_required|team_access_not_granted|two_factor_setup_required)$/
/** Slack, of the first two: some of it may have succeeded. */
const broken = /^(internal_error|fatal_error|service_unavailable)$/

/** What a failed call means to us. Errors that are neither Slack's nor the network's are bugs, and thrown on. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'wait', seconds: error.retryAfter }
  if (error instanceof webApi.WebAPIPlatformError) return refusalOf(error)
  if (error instanceof webApi.WebAPIHTTPError)
    return error.statusCode >= 500 ? { kind: 'down', maybe: true } : { kind: 'refused', why: `http ${error.statusCode}` }
  if (error instanceof webApi.WebAPIRequestError || isNetworks(error)) return { kind: 'down', maybe: !neverSent.has(systemCode(error)) }
  /** A 429 that does not say how long; WebClient has no class for it. */
  if (error instanceof Error && error.message.startsWith('Retry header did not contain')) return { kind: 'wait', seconds: 5 }
  throw error
}

const refusalOf = ({ data }: webApi.WebAPIPlatformError): Failure => {
  const { error } = data
  /** WebClient puts a body that is no JSON here whole: a proxy's page, or an answer cut in the middle. */
  if (typeof error !== 'string' || !/^[a-z0-9_.:-]{1,80}$/i.test(error)) return { kind: 'down', maybe: true }
  if (error === 'ratelimited' || error === 'rate_limited') return { kind: 'wait', seconds: data.response_metadata?.retryAfter ?? 5 }
  if (nobody.test(error)) return { kind: 'gone' }
  if (notThere.test(error)) return { kind: 'missing' }
  if (ourToken.test(error)) return { kind: 'down', maybe: false }
  if (broken.test(error)) return { kind: 'down', maybe: true }
  return { kind: 'refused', why: error }
}

/** WebClient and fetch read bodies outside of their own errors: an answer that breaks off is a bare TypeError, one that is late a DOMException. */
const isNetworks = (error: unknown): boolean =>
  (error instanceof TypeError && /^(terminated|fetch failed)/.test(error.message)) ||
  (error instanceof DOMException && /^(TimeoutError|AbortError)$/.test(error.name))

export const errorNameOf = (error: unknown): string => (error instanceof webApi.WebAPIPlatformError ? String(error.data.error) : '')

export const isTokenError = (error: unknown): boolean => ourToken.test(errorNameOf(error))

const systemCode = (error: unknown): string => {
  for (let it: unknown = error; it instanceof Error; it = 'original' in it ? it.original : it.cause) {
    if ('code' in it && typeof it.code === 'string' && !it.code.startsWith('slack_')) return it.code
    if (it instanceof AggregateError && it.errors[0]) return systemCode(it.errors[0])
  }
  return ''
}
