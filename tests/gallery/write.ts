const width = 140

/** What a reader is told beside an object, where its numbers alone say nothing. */
export type Note = (it: Readonly<Record<string, unknown>>) => string | null

/** A payload like YAML, to be read by people: what fits on a line stands on one line, and texts of several lines stand as they are read. */
export const written = (value: unknown, note: Note = () => null): string => block(value, width, note).join('\n')

const block = (value: unknown, room: number, note: Note): string[] => {
  if (fits(value, room, note)) return [`${flow(value)}${noted(value, note)}`]
  if (Array.isArray(value)) return value.flatMap((item) => hung('- ', '  ', block(item, room - 2, note)))
  if (!isObject(value)) return [flow(value)]
  const lines = pairs(value).flatMap(([key, inner]) => pair(key, inner, room, note))
  return lines.map((line, n) => (n === 0 ? `${line}${noted(value, note)}` : line))
}

const pair = (key: string, value: unknown, room: number, note: Note): string[] => {
  if (typeof value === 'string' && isRead(value)) return [`${key}: |`, ...value.split('\n').map((line) => (line ? `  ${line}` : line))]
  if (fits(value, room - key.length - 2, note) || !isNested(value)) return [`${key}: ${flow(value)}${noted(value, note)}`]
  return [`${key}:`, ...hung('  ', '  ', block(value, room - 2, note))]
}

const hung = (first: string, next: string, lines: readonly string[]): string[] =>
  lines.map((line, n) => (line ? `${n === 0 ? first : next}${line}` : line))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null
/** Its lines are more than blanks at its ends. */
const isRead = (text: string): boolean => text.includes('\n') && text === text.trim()

const insideOf = (value: unknown): readonly unknown[] => (isNested(value) ? Object.values(value) : [])
const says = (value: unknown, note: Note): boolean =>
  (isObject(value) && note(value) !== null) || insideOf(value).some((it) => says(it, note))
const holdsText = (value: unknown): boolean => (typeof value === 'string' ? isRead(value) : insideOf(value).some(holdsText))

const fits = (value: unknown, room: number, note: Note): boolean => {
  if (holdsText(value) || insideOf(value).some((it) => says(it, note))) return false
  return `${flow(value)}${noted(value, note)}`.length <= room
}
const noted = (value: unknown, note: Note): string => {
  const words = isObject(value) ? note(value) : null
  return words === null ? '' : ` # ${words}`
}

/** What it is stands first, whatever order the code wrote it in. */
const pairs = (value: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => Number(b === 'type') - Number(a === 'type'))

const flow = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (isObject(value))
    return value && pairs(value).length > 0
      ? `{ ${pairs(value)
          .map(([key, it]) => `${key}: ${flow(it)}`)
          .join(', ')} }`
      : '{}'
  return typeof value === 'string' && /^[a-z_][\w-]*$/i.test(value) ? value : JSON.stringify(value)
}
