import pino, { type DestinationStream } from 'pino'

export type Log = {
  debug(facts: object, message: string): void
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** What must never reach a log, whatever put it there: tokens, keys, passwords, phones, e-mails. */
const secrets: readonly [RegExp, string][] = [
  [/(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,}/g, '[token]'],
  /** Discord: a bot's token, and an interaction's (it begins with `interaction:` in base64). */
  [/\b[\w-]{20,}\.[\w-]{6}\.[\w-]{27,}/g, '[token]'],
  [/\baW50ZXJhY3Rpb2[\w+/=-]+/g, '[token]'],
  [/https:\/\/hooks\.slack\.com\/[^\s"\\]+/g, '[response_url]'],
  [/\bxox[a-z]-[\w-]+|\bxapp-[\w-]+/g, '[token]'],
  [/\bsk-[\w-]{16,}/g, '[key]'],
  /** A link that shows a proof of address once, or takes one. */
  [/(\/proof\/(?:send|see)\/)\w+/g, '$1[token]'],
  [/\b(postgres(?:ql)?:\/\/)[^@\s"]*@/g, '$1[secret]@'],
  [/\b(authorization|x-telegram-bot-api-secret-token|x-slack-signature)([\\"]*\s*[:=]\s*[\\"]*)[^",}\\]+/gi, '$1$2[secret]'],
  [/[\w.+-]+@[\w-]+\.[\w.]{2,}/g, '[e-mail]'],
  [/(?<![\w-])(?:\+33|0)\s?[1-9](?:[\s.-]?\d{2}){4}(?!\w)/g, '[phone]'],
]

export const redacted = (line: string): string => secrets.reduce((text, [pattern, by]) => text.replace(pattern, by), line)

/** JSON lines, redacted as a whole just before they are written. */
export const makeLog = (level: string, out: DestinationStream = pino.destination({ dest: 1, sync: true })): Log =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    { write: (line: string) => out.write(redacted(line)) },
  )

/**
 * What may be said of an error: its kind, code, broken rule and place. Never its message: JSON's quotes what it could not read,
 * drizzle's quotes the parameters, PostgreSQL's `detail` quotes the row.
 */
export const errorFacts = (error: unknown): Readonly<Record<string, string>> => {
  if (!(error instanceof Error)) return { error: typeof error }
  const cause = error.cause instanceof Error ? error.cause : error
  const word = (name: string): string | null => {
    const value: unknown = Reflect.get(cause, name)
    return typeof value === 'string' ? value : null
  }
  const [code, rule] = [word('code'), word('constraint_name')]
  const at = error.stack?.split('\n').find((line) => /\(?[^ ]*\.ts:\d+/.test(line) && line.trimStart().startsWith('at '))
  return { error: cause.name, ...(code ? { code } : {}), ...(rule ? { rule } : {}), ...(at ? { at: at.trim().slice(3) } : {}) }
}
