import { inflateSync } from 'node:zlib'

export type PdfLook = { pages: number } | { refused: 'locked' | 'active' | 'broken' }

/** Five pages have some hundred kilobytes of objects; what has more was not made to be read. Object streams (ISO 32000-2, 7.5.7) count as unpacked. */
const objectsMost = 3_000_000
/** Escapes in names: a font’s has one or two. */
const escapesMost = 20_000

/** What a page needs none of (ISO 32000-2, 12.6.4 and 13): programs, commands, sounds, films, 3D. */
const active = /\/(JavaScript|JS|Launch|RichMedia|Movie|Sound|Screen|3D|XFA)(?![A-Za-z0-9])/

/**
 * Looks at a PDF without drawing it: how many pages it says it has, the larger of what its page tree counts and of the pages that are there. Pages of
 * earlier versions of the same file count too. What cannot be looked into is refused: another compression than Flate for objects, an encrypted file.
 */
export const lookAtPdf = (bytes: Buffer): PdfLook => {
  const objects = dictionariesOf(bytes.toString('latin1'), bytes)
  if (objects === null) return { refused: 'broken' }
  if (objects.split('#', escapesMost + 1).length > escapesMost) return { refused: 'broken' }
  const text = namesRead(objects)
  if (/\/Encrypt(?![A-Za-z0-9])/.test(text)) return { refused: 'locked' }
  if (active.test(text)) return { refused: 'active' }
  const there = [...text.matchAll(/\/Type\s*\/Page(?![A-Za-z0-9])/g)].length
  const counted = [...text.matchAll(/\/Count\s+(\d{1,9})/g)].map(([, n]) => Number(n))
  const isTree = /\/Type\s*\/Pages(?![A-Za-z0-9])/.test(text)
  const pages = Math.max(there, ...(isTree ? counted : []))
  return pages > 0 ? { pages } : { refused: 'broken' }
}

/** `#4A` in a name is a J (ISO 32000-2, 7.3.5). */
const namesRead = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** All that is no stream's content, and the content of object streams. Null for what cannot be read. */
const dictionariesOf = (text: string, bytes: Buffer): string | null => {
  const kept: string[] = []
  let room = objectsMost
  let at = 0
  for (;;) {
    const found = /(?<=>>[\s\0]*)stream\r?\n/g
    found.lastIndex = at
    const begins = found.exec(text)
    const before = text.slice(at, begins?.index ?? text.length)
    room -= before.length
    if (room < 0) return null
    kept.push(before)
    if (!begins) return kept.join(' ')
    const from = begins.index + begins[0].length
    const dictionary = dictionaryBefore(before)
    const end = endOf(text, from, dictionary)
    if (end < 0) return null
    if (/\/Type\s*\/ObjStm(?![A-Za-z0-9])/.test(namesRead(dictionary))) {
      const unpacked = unpack(dictionary, bytes.subarray(from, end), room)
      if (unpacked === null) return null
      room -= unpacked.length
      kept.push(unpacked)
    }
    at = text.indexOf('endstream', end) + 'endstream'.length
  }
}

/** The stream's own: from the last `obj` on. */
const dictionaryBefore = (before: string): string => before.slice(Math.max(0, before.lastIndexOf(' obj')))

/** Where the content ends: as its dictionary says, where that is true, else at the next `endstream`. */
const endOf = (text: string, from: number, dictionary: string): number => {
  const said = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/.exec(dictionary)
  const end = said ? from + Number(said[1]) : -1
  return said && /^\s{0,2}endstream/.test(text.slice(end, end + 12)) ? end : text.indexOf('endstream', from)
}

const unpack = (dictionary: string, content: Buffer, room: number): string | null => {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(namesRead(dictionary))?.[1]?.replace(/[[\]\s]/g, '')
  if (filter !== undefined && filter !== '' && filter !== '/FlateDecode' && filter !== '/Fl') return null
  /** A predictor would leave other bytes than were meant; none writes one here. */
  if (/\/Predictor\s+(?!1\b)\d/.test(dictionary)) return null
  try {
    return (filter ? inflateSync(content, { maxOutputLength: Math.max(1, room) }) : content).toString('latin1')
  } catch {
    return null
  }
}
