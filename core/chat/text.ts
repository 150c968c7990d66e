/** Text fit for a `text` column: lone surrogates become U+FFFD, NUL goes (PostgreSQL refuses it, SQLSTATE 22021). */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '')

/** Words of a resident, trimmed, at most `max` UTF-16 units. */
export const trimmed = (text: string, max: number): string => cut(storable(text).trim(), max)

/** One line, trimmed, at most `max` UTF-16 units, never cut inside a character. */
export const oneLine = (text: string, max: number): string => cut(storable(text).replace(/\s+/g, ' ').trim(), max)

/** At most `max` UTF-16 units; a cut text ends with an ellipsis and never inside a surrogate pair. */
export const cut = (text: string, max: number): string => {
  if (text.length <= max) return text
  return `${text
    .slice(0, max - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`
}
