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
  [/\bxox[a-z]-[\w-]+|\bxapp-[\w-]+/g, '[token]'],
  [/\bsk-[\w-]{16,}/g, '[key]'],
  [/\b(postgres(?:ql)?:\/\/)[^@\s"]*@/g, '$1[secret]@'],
  [/\b(authorization|x-telegram-bot-api-secret-token)([\\"]*\s*[:=]\s*[\\"]*)[^",}\\]+/gi, '$1$2[secret]'],
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

/** What may be said of an error: its kind, code and place, never its message's values (PostgreSQL's `detail` holds rows). */
export const errorFacts = (error: unknown): { error: string; code?: string; at?: string } => {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const at = error.stack
    ?.split('\n')
    .find((line) => line.includes('.ts:'))
    ?.trim()
  return { error: `${error.name}: ${error.message.split('\n')[0]?.slice(0, 200)}`, ...code, ...(at ? { at: at.replace(/^at /, '') } : {}) }
}
