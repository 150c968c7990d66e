import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { proactiveADay } from '../core/deliveries/allowance.ts'

const empty = (value: unknown): unknown => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional())

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
const isUrl = (text: string, protocols: readonly string[]): boolean => URL.canParse(text) && protocols.includes(new URL(text).protocol)
/** This machine, a private address (RFC 1918), or a name without a dot, as containers call each other. */
const isOwnNetwork = (host: string): boolean =>
  loopback.has(host) || !/[.:]/.test(host) || /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)[\d.]+$/.test(host)

const root = (usual: string) =>
  z.preprocess(
    empty,
    z
      .string()
      .refine((it) => isUrl(it, ['https:', 'http:']), `expected a web address, like ${usual}`)
      .default(usual),
  )

/** Every variable: what it must be, and the sentence for what it is not. `.env.example` says what each is for. */
const variables = z.object({
  DATABASE_URL: optional(
    z.string().refine((it) => isUrl(it, ['postgres:', 'postgresql:']), 'expected postgres://user:password@host:port/database'),
  ),
  DATA_DIR: z.preprocess(empty, z.string().default('./data')),
  PORT: z.preprocess(
    empty,
    z.coerce
      .number('expected a port number, 0 to 65535')
      .int('expected a port number, 0 to 65535')
      .min(0, 'expected a port number, 0 to 65535')
      .max(65535, 'expected a port number, 0 to 65535')
      .default(3000),
  ),
  PUBLIC_URL: optional(
    z
      .string()
      .refine(
        (it) => isUrl(it, ['https:', 'http:']),
        'expected the https address at which the platforms reach this server, like https://palier.example.org',
      )
      .refine(
        (it) => !isUrl(it, ['http:']) || loopback.has(new URL(it).hostname),
        'expected https: platforms refuse plain http (it is allowed only for 127.0.0.1)',
      ),
  ),
  LOCAL_PAGE: optional(z.enum(['on', 'off'], 'expected on or off')),
  PALIER_CLOCK: z.preprocess(empty, z.enum(['system', 'movable'], 'expected system or movable').default('system')),
  TELEGRAM_BOT_TOKEN: optional(
    z.string().regex(/^\d+:[A-Za-z0-9_-]{10,}$/, 'expected the token that @BotFather gave, like 123456789:AAE…'),
  ),
  TELEGRAM_API_ROOT: root('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_SECRET: optional(z.string().regex(/^[A-Za-z0-9_-]{16,256}$/, 'expected 16 to 256 characters among A-Z a-z 0-9 _ -')),
  DISCORD_TOKEN: optional(
    z.string().regex(/^[\w-]{4,}\.[\w-]{4,}\.[\w-]{10,}$/, 'expected the bot token of the Discord developer portal, like MTA0….abc.def…'),
  ),
  DISCORD_API_ROOT: root('https://discord.com/api'),
  DISCORD_SHARDS: optional(
    z.coerce.number('expected a number of shards').int('expected a number of shards').min(1, 'expected a number of shards'),
  ),
  SLACK_BOT_TOKEN: optional(z.string().regex(/^xoxb-/, 'expected the bot token of the Slack app, like xoxb-…')),
  SLACK_APP_TOKEN: optional(z.string().regex(/^xapp-/, 'expected an app-level token with connections:write, like xapp-…')),
  SLACK_SIGNING_SECRET: optional(z.string().min(16, 'expected the signing secret of the Slack app')),
  SLACK_CLIENT_ID: optional(z.string()),
  SLACK_CLIENT_SECRET: optional(z.string()),
  SLACK_API_URL: root('https://slack.com/api/'),
  OPENAI_API_KEY: optional(z.string()),
  OPENAI_BASE_URL: root('https://api.openai.com/v1'),
  OPENAI_MODEL: optional(z.string()),
  OPENAI_VISION: z.preprocess(empty, z.enum(['on', 'off'], 'expected on or off').default('off')),
  OPENAI_TRANSCRIBE_MODEL: optional(z.string()),
  OPENAI_EMBED_MODEL: optional(z.string()),
  OPENAI_DAILY_CALLS: z.preprocess(
    empty,
    z.coerce
      .number('expected how many calls a day may cost, like 1000')
      .int('expected how many calls a day may cost, like 1000')
      .min(0, 'expected how many calls a day may cost, like 1000')
      .max(1_000_000, 'expected how many calls a day may cost, at most 1000000')
      .default(1000),
  ),
  PROACTIVE_A_DAY: z.preprocess(
    empty,
    z.coerce
      .number('expected how many messages a day a resident may get unasked, like 5')
      .int('expected how many messages a day a resident may get unasked, like 5')
      .min(0, 'expected how many messages a day a resident may get unasked, like 5')
      .max(100, 'expected how many messages a day a resident may get unasked, at most 100')
      .default(proactiveADay),
  ),
  PROOF_KEY: optional(
    z
      .string()
      .regex(
        /^[0-9a-fA-F]{64}$/,
        'expected 64 characters among 0-9 a-f, which seal proofs of address: make them with openssl rand -hex 32',
      ),
  ),
  /** A file or an address; what is wrong with it is said when it is read. */
  VIGILANCE: optional(z.string().max(500)),
  GEOCODER_URL: optional(
    z
      .string()
      .refine(
        (it) => isUrl(it, ['https:', 'http:']) && new URL(it).search === '',
        'expected the address of a geocoder, like https://data.geopf.fr/geocodage',
      )
      .refine(
        (it) => !isUrl(it, ['http:']) || isOwnNetwork(new URL(it).hostname),
        'expected https: residents’ addresses go there (plain http is allowed only within your own network)',
      ),
  ),
  GEOCODER_KIND: z.preprocess(empty, z.enum(['geopf', 'addok'], 'expected geopf or addok').default('geopf')),
  LOG_LEVEL: z.preprocess(
    empty,
    z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'expected debug, info, warn, error or silent').default('info'),
  ),
})

export type Config = z.infer<typeof variables>
export class ConfigError extends Error {}

const known = Object.keys(variables.shape)
/** Beyond a `.env` file, where every name counts, these prefixes are ours: a typo in one of them is not silently nothing. */
const ours = /^(PALIER|TELEGRAM|DISCORD|SLACK|LOCAL_PAGE|PUBLIC_URL|PROOF)_?/

/** The configuration, or a ConfigError whose message names the variable, what was wrong and what is expected. */
export const readConfig = (
  env: Readonly<Record<string, string | undefined>>,
  file: Readonly<Record<string, string | undefined>>,
): Config => {
  const all = { ...file, ...env }
  const unknown = [...Object.keys(file), ...Object.keys(env).filter((name) => ours.test(name))].find((name) => !known.includes(name))
  if (unknown) throw new ConfigError(`${unknown} is not a variable of Palier: expected one of ${known.join(', ')}.`)
  const parsed = variables.safeParse(Object.fromEntries(known.map((name) => [name, all[name]?.trim()])))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ConfigError(`${String(issue?.path[0])} is wrong: ${issue?.message}.`)
  }
  return together(parsed.data)
}

/** What must hold between variables. */
const together = (config: Config): Config => {
  if (config.PALIER_CLOCK === 'movable' && config.PUBLIC_URL)
    throw new ConfigError(
      'PALIER_CLOCK is wrong: a movable clock is for trying the program, and PUBLIC_URL is set; expected system, or no PUBLIC_URL.',
    )
  if (config.TELEGRAM_BOT_TOKEN && config.PUBLIC_URL && !config.TELEGRAM_WEBHOOK_SECRET)
    throw new ConfigError(
      'TELEGRAM_WEBHOOK_SECRET is missing: with PUBLIC_URL Telegram calls us, and the secret proves that it is Telegram; expected 16 to 256 characters among A-Z a-z 0-9 _ -.',
    )
  if (config.OPENAI_MODEL && !config.OPENAI_API_KEY)
    throw new ConfigError(
      'OPENAI_API_KEY is missing: OPENAI_MODEL names a model, and its endpoint wants a key; expected the key, or any word for a server that needs none.',
    )
  return slackTogether(config)
}

/** Slack needs to know which workspace it is in, and how events come. */
const slackTogether = (config: Config): Config => {
  const { SLACK_BOT_TOKEN: bot, SLACK_CLIENT_ID: client, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret, PUBLIC_URL: url } = config
  if (client && !config.SLACK_CLIENT_SECRET)
    throw new ConfigError(
      'SLACK_CLIENT_SECRET is missing: with SLACK_CLIENT_ID many workspaces install the app; expected the client secret of the Slack app.',
    )
  if (client && !url)
    throw new ConfigError(
      'PUBLIC_URL is missing: with SLACK_CLIENT_ID workspaces install the app at this server’s address; expected https://…',
    )
  if ((app || secret) && !bot && !client)
    throw new ConfigError(
      'SLACK_BOT_TOKEN is missing: expected the bot token of the Slack app (xoxb-…), or SLACK_CLIENT_ID for many workspaces.',
    )
  if ((bot || client) && !app && !(url && secret))
    throw new ConfigError(
      'SLACK_APP_TOKEN is missing: without it Slack calls us, which needs PUBLIC_URL and SLACK_SIGNING_SECRET; expected xapp-… or those two.',
    )
  return config
}

/** Whether any platform but the local page is configured. */
export const hasPlatform = (config: Config): boolean =>
  [config.TELEGRAM_BOT_TOKEN, config.DISCORD_TOKEN, config.SLACK_BOT_TOKEN, config.SLACK_CLIENT_ID].some((it) => it !== undefined)

/** The variables of a `.env` file; none when there is no file. */
export const readEnvFile = (path: string): Record<string, string | undefined> =>
  existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {}
