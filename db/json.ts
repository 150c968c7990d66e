/** Data as text for a `jsonb`. PostgreSQL refuses NUL and lone surrogates there (22P05, 22P02); words are cleaned at the door, this is the second lock. */
export const jsonOf = (data: unknown): string =>
  JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value))
