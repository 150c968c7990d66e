import { webApi } from '@slack/bolt'
import { callMs, clientOptions, outcome } from './workspaces.ts'

type Parts = {
  apiUrl: string
  after: (ms: number, task: () => void) => () => void
  log: { warn(facts: object, message: string): void }
}

const breathMs = 3000
const isDead = /^(invalid_auth|not_authed|token_revoked|token_expired|account_inactive|not_allowed_token_type|missing_scope)$/

/** The workspace of this token. Slack may be away at start: it is asked until it answers; null when nobody wants to know any more. */
export const whoWeAre = async ({ apiUrl, after, log }: Parts, token: string, goesOn: () => boolean): Promise<string | null> => {
  const client = new webApi.WebClient(token, clientOptions(apiUrl, callMs))
  while (goesOn()) {
    const found = await outcome(async () => {
      try {
        return (await client.auth.test()).team_id ?? null
      } catch (error) {
        const name = error instanceof webApi.WebAPIPlatformError ? String(error.data.error) : ''
        if (isDead.test(name)) throw new Error(`Slack refuses to begin: ${name}. Is SLACK_BOT_TOKEN right?`)
        throw error
      }
    })
    if (!goesOn()) return null
    if ('ok' in found) return found.ok
    const { failure } = found
    if (failure.kind !== 'down' && failure.kind !== 'wait')
      throw new Error(`Slack refuses to begin: ${failure.kind === 'refused' ? failure.why : failure.kind}. Is SLACK_BOT_TOKEN right?`)
    log.warn({ failure: failure.kind }, 'Slack does not answer yet; is SLACK_BOT_TOKEN right?')
    await new Promise<void>((done) => after(failure.kind === 'wait' ? failure.seconds * 1000 : breathMs, done))
  }
  return null
}
