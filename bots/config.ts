import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { z } from 'zod'

const empty = (value: unknown): unknown => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional())

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
const isUrl = (text: string, protocols: readonly string[]): boolean => URL.canParse(text) && protocols.includes(new URL(text).protocol)

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
  TELEGRAM_API_ROOT: z.preprocess(
    empty,
    z
      .string()
      .refine((it) => isUrl(it, ['https:', 'http:']), 'expected a web address, like https://api.telegram.org')
      .default('https://api.telegram.org'),
  ),
  TELEGRAM_WEBHOOK_SECRET: optional(z.string().regex(/^[A-Za-z0-9_-]{16,256}$/, 'expected 16 to 256 characters among A-Z a-z 0-9 _ -')),
  LOG_LEVEL: z.preprocess(
    empty,
    z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'expected debug, info, warn, error or silent').default('info'),
  ),
})

export type Config = z.infer<typeof variables>
export class ConfigError extends Error {}

const known = Object.keys(variables.shape)
/** Beyond a `.env` file, where every name counts, these prefixes are ours: a typo in one of them is not silently nothing. */
const ours = /^(PALIER|TELEGRAM|LOCAL_PAGE|PUBLIC_URL)/

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
  return config
}

/** The variables of a `.env` file; none when there is no file. */
export const readEnvFile = (path: string): Record<string, string | undefined> =>
  existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {}
