import { createHash } from 'node:crypto'
import { wordsOf } from '../core/views.ts'
import type { Sql } from '../db/connect.ts'
import { recordsOf } from '../db/records.ts'
import type { Adapter } from './adapter.ts'
import { type Clock, systemTimers } from './clock.ts'
import type { Config } from './config.ts'
import { discordAdapter } from './discord/bot.ts'
import { checkForm, drawForm, slashCommands, telegramCommands } from './doors.ts'
import type { Listener } from './http.ts'
import type { Log } from './log.ts'
import { slackAdapter } from './slack/bot.ts'
import { telegramAdapter } from './telegram/bot.ts'

export type PlatformParts = {
  config: Config
  sql: Sql
  log: Log
  clock: Clock
  /** Where platforms call us; null without a public address. */
  listener: Listener | null
  /** One process at a time polls or holds the gateway; see db/presence.ts. */
  lead: (what: number) => Promise<boolean>
}

/** Which lock says that a process listens to a platform. */
const leader = { telegram: 1, discord: 2 }

/** A platform that is configured, and a sentence on how it is listened to. */
export type Configured = { adapter: Adapter; how: string }

export const configuredPlatforms = (parts: PlatformParts): Configured[] => {
  const { config } = parts
  return [
    ...(config.TELEGRAM_BOT_TOKEN ? [telegram(parts, config.TELEGRAM_BOT_TOKEN)] : []),
    ...(config.DISCORD_TOKEN ? [discord(parts, config.DISCORD_TOKEN)] : []),
    ...(config.SLACK_BOT_TOKEN || config.SLACK_CLIENT_ID ? [slack(parts)] : []),
  ]
}

const telegram = ({ config, listener, log, lead }: PlatformParts, token: string): Configured => {
  const { PUBLIC_URL: url, TELEGRAM_WEBHOOK_SECRET: secret = '' } = config
  const adapter = telegramAdapter({
    token,
    apiRoot: config.TELEGRAM_API_ROOT.replace(/\/$/, ''),
    webhook: listener && url ? { url: new URL('/telegram', url).href, secret, route: listener.route } : null,
    mayPoll: () => lead(leader.telegram),
    after: systemTimers.after,
    commands: telegramCommands(),
    log,
  })
  return { adapter, how: url ? 'Telegram: by webhook' : 'Telegram: by long polling' }
}

const discord = ({ config, sql, clock, log, lead }: PlatformParts, token: string): Configured => {
  const adapter = discordAdapter({
    token,
    apiRoot: config.DISCORD_API_ROOT.replace(/\/$/, ''),
    shards: config.DISCORD_SHARDS ?? null,
    mayConnect: () => lead(leader.discord),
    records: recordsOf(sql, 'discord', clock),
    commands: slashCommands(),
    publishMessage: { fr: wordsOf.fr.commands.publishMessage(), en: wordsOf.en.commands.publishMessage() },
    drawForm,
    now: clock.now,
    after: systemTimers.after,
    log,
  })
  return { adapter, how: 'Discord: by its gateway' }
}

const slack = ({ config, sql, clock, log, listener }: PlatformParts): Configured => {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, PUBLIC_URL: url } = config
  const adapter = slackAdapter({
    apiUrl: config.SLACK_API_URL.replace(/\/?$/, '/'),
    botToken: config.SLACK_BOT_TOKEN ?? null,
    appToken: config.SLACK_APP_TOKEN ?? null,
    signingSecret: config.SLACK_SIGNING_SECRET ?? null,
    mount: listener ? listener.mount : null,
    oauth:
      clientId && clientSecret && url
        ? { clientId, clientSecret, stateSecret: stateSecretOf(clientSecret), redirectUri: new URL('/slack/oauth_redirect', url).href }
        : null,
    records: recordsOf(sql, 'slack', clock),
    commands: slashCommands(),
    drawForm,
    checkForm: checkForm(clock.now),
    now: clock.now,
    after: systemTimers.after,
    log,
  })
  return { adapter, how: config.SLACK_APP_TOKEN ? 'Slack: by Socket Mode' : 'Slack: by HTTP' }
}

/** What signs the state of an installation, and encrypts what is kept of it: derived, so that it need not be one more variable. */
const stateSecretOf = (clientSecret: string): string => createHash('sha256').update(`palier slack state ${clientSecret}`).digest('hex')
