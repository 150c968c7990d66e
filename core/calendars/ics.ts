import { dayOf, hourOf, type Wall } from '../time.ts'

/** Lines of a calendar as RFC 5545 writes them. Every text goes through `textValue`, every line through `folded`: nothing else joins them. */

/** What no line may hold: controls, but a line break, which is written `\n`; separators that some programs take for one. */
const controls = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]/gu

/** Somebody's words as a value (3.3.11). */
export const textValue = (words: string): string =>
  words
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(controls, ' ')
    .replace(/[\\;,]/g, (it) => `\\${it}`)
    .replaceAll('\n', '\\n')

const lineMax = 75
const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** At most 75 octets a line, never cut inside a character; what follows begins with a space (3.1). */
const folded = (line: string): string => {
  const rows: string[] = []
  let [row, size] = ['', 0]
  for (const character of line) {
    const bytes = bytesOf(character)
    if (size + bytes > lineMax) {
      rows.push(row)
      row = ' '
      size = 1
    }
    row += character
    size += bytes
  }
  return [...rows, row].join('\r\n')
}

/** A calendar from its lines. */
export const calendarOf = (lines: readonly string[]): string =>
  `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Palier//Palier//FR', 'CALSCALE:GREGORIAN', ...lines, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`

/** `20261201` */
export const plainDay = (day: Wall): string => dayOf(day).replaceAll('-', '')
/** `20261201T180000Z` */
export const plainInstant = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** `20261201T190000` */
export const plainWall = (wall: Wall): string => `${plainDay(wall)}T${(hourOf(wall) ?? '00:00').replace(':', '')}00`

/** A property that is a time of the wall: a day, or a minute in its zone. */
export const timeOf = (name: string, wall: Wall, zone: string): string =>
  hourOf(wall) ? `${name};TZID=${zone}:${plainWall(wall)}` : `${name};VALUE=DATE:${plainDay(wall)}`

export const stampOf = (name: string, at: Date): string => `${name}:${plainInstant(at)}`
