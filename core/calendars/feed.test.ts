import fc from 'fast-check'
import ICAL from 'ical.js'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { samplePost } from '../../tests/sample-post.ts'
import type { EventDate } from '../events/event.ts'
import type { ListedDate } from '../events/reads.ts'
import type { Post } from '../posts/post.ts'
import { entriesOf, feedAtom, feedIcs } from './feed.ts'

const at = new Date('2026-11-25T09:00:00Z')
const quartier = { id: 'x-belleville', name: 'Belleville', zone: 'Europe/Paris', language: 'fr' } as const
const host = 'palier.example.org'
const listed = (date: Partial<EventDate> = {}, post: Partial<Post> = {}): ListedDate => ({
  date: {
    id: 'post000000000000-20261128',
    post: 'post000000000000',
    quartier: quartier.id,
    day: '2026-11-28',
    start: '2026-11-28T19:00',
    end: '2026-11-28T22:00',
    place: 'square',
    fromAt: new Date('2026-11-28T18:00:00Z'),
    untilAt: new Date('2026-11-28T21:00:00Z'),
    state: 'planned',
    reason: null,
    places: 20,
    wanted: 20,
    sequence: 0,
    absent: null,
    thanked: false,
    came: null,
    next: null,
    dueAt: null,
    ...date,
  },
  found: {
    author: 'Marguerite',
    post: samplePost(at, { title: 'apéro', quartier: quartier.id, author: 'marguerite-id', ...post }),
  },
  tally: { coming: 12, maybe: 3, waiting: 0 },
})
const ics = (dates: readonly ListedDate[]): string => feedIcs(quartier, entriesOf(dates), at)
const atom = (dates: readonly ListedDate[]): string => feedAtom(quartier, entriesOf(dates), host)
const eventsIn = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((it) => new ICAL.Event(it))

type Node = { name: string; uri: string; text: string; attributes: Record<string, string>; children: Node[] }
/** A strict parser: what is not well-formed XML, or has a name in no namespace that is declared, throws. */
const parsed = (text: string): Node => {
  const parser = new SaxesParser({ xmlns: true })
  const root: Node = { name: '', uri: '', text: '', attributes: {}, children: [] }
  const open: Node[] = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, uri, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, it]) => [key, it.value]))
    const node: Node = { name, uri, text: '', attributes: values, children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (words) => {
    const node = open.at(-1)
    if (node) node.text += words
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  const [feed] = root.children
  if (!feed) throw new Error('nothing there')
  return feed
}
const childrenOf = (node: Node, name: string): Node[] => node.children.filter((it) => it.name === name)
const textOf = (node: Node, name: string): string => childrenOf(node, name)[0]?.text ?? ''

describe('the ICS of a quartier', () => {
  test('has each date by itself, with its own name', () => {
    const [it, another] = eventsIn(ics([listed(), listed({ id: 'other00000000000-20261205', start: '2026-12-05', end: null })]))
    expect(it).toMatchObject({ uid: 'post000000000000-20261128@palier', summary: 'apéro', location: 'square' })
    expect(it?.startDate.toJSDate().toISOString()).toBe('2026-11-28T18:00:00.000Z')
    expect(another?.startDate.toString()).toBe('2026-12-05')
  })

  test('shows what is cancelled as cancelled, also what was withdrawn', () => {
    const text = ics([listed({ state: 'cancelled', sequence: 1 }), listed({}, { state: 'closed', outcome: 'withdrawn' }), listed()])
    expect(eventsIn(text).map((it) => it.component.getFirstPropertyValue('status'))).toEqual(['CANCELLED', 'CANCELLED', 'CONFIRMED'])
    expect(eventsIn(text)[0]?.sequence).toBe(1)
  })
})

describe('the Atom of a quartier (RFC 4287)', () => {
  test('has all that a feed and an entry must have', () => {
    const feed = parsed(atom([listed()]))
    expect([feed.name, feed.uri, feed.attributes['xml:lang']]).toEqual(['feed', 'http://www.w3.org/2005/Atom', 'fr'])
    expect(textOf(feed, 'id')).toBe('tag:palier.example.org,2026:x-belleville')
    expect(textOf(feed, 'title')).toBe('Les rendez-vous de Belleville')
    expect(textOf(feed, 'updated')).toBe('2026-11-25T09:00:00.000Z')
    expect(childrenOf(feed, 'author').map((it) => textOf(it, 'name'))).toEqual(['Belleville'])
    const [entry] = childrenOf(feed, 'entry')
    expect(entry?.children.map(({ name, text }) => [name, text])).toEqual([
      ['id', 'tag:palier.example.org,2026:post000000000000-20261128'],
      ['title', 'apéro'],
      ['published', '2026-11-25T09:00:00.000Z'],
      ['updated', '2026-11-25T09:00:00.000Z'],
      ['content', 'Quand : samedi 28 novembre, de 19\u00a0h à 22\u00a0h\nOù : square'],
    ])
  })

  test('says what is cancelled', () => {
    const [entry] = childrenOf(parsed(atom([listed({ state: 'cancelled' })])), 'entry')
    expect(entry && textOf(entry, 'title')).toBe('Annulé : apéro')
  })

  test('without any event it is a feed all the same', () => {
    expect(childrenOf(parsed(atom([])), 'entry')).toEqual([])
  })
})

test('no resident is in either, nor how many come, nor what is no event or no longer public', () => {
  const dates = [listed(), listed({ id: 'tip' }, { kind: 'tip' }), listed({ id: 'draft' }, { publishedAt: null })]
  for (const text of [ics(dates), atom(dates)]) {
    expect(text).not.toMatch(/Marguerite|marguerite/)
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|\b12\b/)
    expect(text).not.toMatch(/tip|draft/)
  }
})

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '</title><entry>',
        ']]>',
        '<![CDATA[',
        '&amp;',
        '&#0;',
        '<',
        '>',
        '"',
        "'",
        '\0',
        '\u0008',
        '\ufffe',
        '\ud800',
        '\r\n',
        '\nEND:VEVENT\n',
        '💃',
        'é',
      ),
      {
        maxLength: 15,
      },
    )
    .map((parts) => parts.join('')),
)
test('whatever is typed stays words, in both', () => {
  fc.assert(
    fc.property(words, words, (title, place) => {
      const dates = [listed({ place }, { title })]
      const [entry, ...more] = childrenOf(parsed(atom(dates)), 'entry')
      expect(more).toEqual([])
      expect(entry?.children.map(({ name }) => name)).toEqual(['id', 'title', 'published', 'updated', 'content'])
      expect(entry?.children.every(({ children }) => children.length === 0)).toBe(true)
      /** XML reads every line break as \n (2.11), and has no control characters. */
      const kept = title
        .toWellFormed()
        .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, ' ')
        .replace(/\r\n?/g, '\n')
      expect(entry && textOf(entry, 'title')).toBe(kept)
      expect(eventsIn(ics(dates))).toHaveLength(1)
    }),
    { numRuns: 500 },
  )
})
