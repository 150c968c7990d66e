import { expect, test } from 'vitest'
import type { Post } from '../posts/post.ts'
import { choose, maxItems } from './choose.ts'

const since = new Date('2026-11-24T07:00:00Z')
const today = '2026-11-25'
const post = (id: string, more: Partial<Post> = {}): { post: Post; author: string } => ({
  author: 'Léa',
  post: {
    id,
    quartier: 'q',
    author: 'lea',
    kind: 'gift',
    direction: 'offer',
    title: id,
    price: null,
    start: null,
    end: null,
    vague: null,
    place: null,
    photo: null,
    state: 'open',
    outcome: null,
    rev: 0,
    replaces: null,
    publishedAt: new Date('2026-11-24T12:00:00Z'),
    changedAt: new Date('2026-11-24T12:00:00Z'),
    checkAt: null,
    matchAt: null,
    cleared: false,
    askedAt: null,
    ...more,
  },
})
const old = { publishedAt: new Date('2026-11-20T12:00:00Z'), changedAt: new Date('2026-11-20T12:00:00Z') }
const shown = (day: string, ...items: [string, string][]) => ({
  quartier: 'q',
  day,
  at: since,
  items: items.map(([id, mark]) => ({ post: id, mark })),
})
const sectionsOf = (page: ReturnType<typeof choose>) => page?.items.map(({ post: { id }, section }) => [id, section])

test('what is new since the last page is new', () => {
  expect(sectionsOf(choose([post('canapé')], [], since, today))).toEqual([['canapé', 'new']])
})
test('nothing new, no page: not for what is merely still open', () => {
  expect(choose([post('canapé', old)], [], since, today)).toBeNull()
  expect(choose([], [], since, today)).toBeNull()
})
test('beside something new, what was not shown this week comes again', () => {
  expect(sectionsOf(choose([post('canapé', old), post('table')], [], since, today))).toEqual([
    ['table', 'new'],
    ['canapé', 'open'],
  ])
})
test('an unchanged item is not repeated within the week', () => {
  const before = [shown('2026-11-22', ['canapé', '0:'])]
  expect(sectionsOf(choose([post('canapé', old), post('table')], before, since, today))).toEqual([['table', 'new']])
})
test('a changed item comes back', () => {
  const before = [shown('2026-11-22', ['canapé', '0:'])]
  const changed = post('canapé', { rev: 1, publishedAt: old.publishedAt })
  expect(sectionsOf(choose([changed], before, since, today))).toEqual([['canapé', 'new']])
})
test('an item comes back on its day, once', () => {
  const event = post('apéro', { ...old, kind: 'event', start: '2026-11-25T19:00' })
  expect(sectionsOf(choose([event], [shown('2026-11-21', ['apéro', '0:'])], since, today))).toEqual([['apéro', 'today']])
  expect(choose([event], [shown('2026-11-21', ['apéro', '0:']), shown('2026-11-25', ['apéro', '0:today'])], since, today)).toBeNull()
})
test('a request for today or tomorrow is urgent, and first', () => {
  const help = post('garde de chat', { ...old, kind: 'favour', direction: 'request', start: '2026-11-26' })
  expect(sectionsOf(choose([post('canapé'), help], [], since, today))).toEqual([
    ['garde de chat', 'urgent'],
    ['canapé', 'new'],
  ])
})
test('promised posts are not offered again', () => {
  expect(choose([post('canapé', { state: 'promised' })], [], since, today)).toBeNull()
})
test('a page holds a dozen, and says how many more there are', () => {
  const page = choose(
    Array.from({ length: 15 }, (_, n) => post(`objet ${n}`)),
    [],
    since,
    today,
  )
  expect(page?.items).toHaveLength(maxItems)
  expect(page?.more).toBe(3)
})
