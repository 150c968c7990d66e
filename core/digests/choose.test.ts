import { expect, test } from 'vitest'
import type { EventDate } from '../events/event.ts'
import type { ListedDate } from '../events/reads.ts'
import type { Post } from '../posts/post.ts'
import { choose, maxItems } from './choose.ts'
import type { Digest } from './digest.ts'

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
const chosen = (
  posts: readonly { post: Post; author: string }[],
  before: readonly Digest[],
  from: Date | null,
  day: string,
  dates: readonly ListedDate[] = [],
  weekly = false,
) =>
  choose(
    { posts, dates },
    before.flatMap(({ items }) => items),
    { since: from, today: day, weekly },
  )
const sectionsOf = (page: ReturnType<typeof choose>) => page?.items.map(({ post: { id }, section }) => [id, section])

test('what is new since the last page is new', () => {
  expect(sectionsOf(chosen([post('canapé')], [], since, today))).toEqual([['canapé', 'new']])
})
test('nothing new, no page: not for what is merely still open', () => {
  expect(chosen([post('canapé', old)], [], since, today)).toBeNull()
  expect(chosen([], [], since, today)).toBeNull()
})
test('beside something new, what was not shown this week comes again', () => {
  expect(sectionsOf(chosen([post('canapé', old), post('table')], [], since, today))).toEqual([
    ['table', 'new'],
    ['canapé', 'open'],
  ])
})
test('an unchanged item is not repeated within the week', () => {
  const before = [shown('2026-11-22', ['canapé', '0:'])]
  expect(sectionsOf(chosen([post('canapé', old), post('table')], before, since, today))).toEqual([['table', 'new']])
})
test('a changed item comes back', () => {
  const before = [shown('2026-11-22', ['canapé', '0:'])]
  const changed = post('canapé', { rev: 1, publishedAt: old.publishedAt })
  expect(sectionsOf(chosen([changed], before, since, today))).toEqual([['canapé', 'new']])
})
test('an item comes back on its day, once', () => {
  const event = post('apéro', { ...old, kind: 'event', start: '2026-11-25T19:00' })
  expect(sectionsOf(chosen([event], [shown('2026-11-21', ['apéro', '0:'])], since, today))).toEqual([['apéro', 'today']])
  expect(chosen([event], [shown('2026-11-21', ['apéro', '0:']), shown('2026-11-25', ['apéro', '0:today'])], since, today)).toBeNull()
})
test('a request for today or tomorrow is urgent, and first', () => {
  const help = post('garde de chat', { ...old, kind: 'favour', direction: 'request', start: '2026-11-26' })
  expect(sectionsOf(chosen([post('canapé'), help], [], since, today))).toEqual([
    ['garde de chat', 'urgent'],
    ['canapé', 'new'],
  ])
})
test('promised posts are not offered again', () => {
  expect(chosen([post('canapé', { state: 'promised' })], [], since, today)).toBeNull()
})
test('a page holds a dozen, and says how many more there are', () => {
  const page = chosen(
    Array.from({ length: 15 }, (_, n) => post(`objet ${n}`)),
    [],
    since,
    today,
  )
  expect(page?.items).toHaveLength(maxItems)
  expect(page?.more).toBe(3)
})

const date = (id: string, start: string, more: Partial<EventDate> = {}, tally = { coming: 0, maybe: 0, waiting: 0 }): ListedDate => ({
  date: {
    id,
    post: 'apéro',
    quartier: 'q',
    day: start.slice(0, 10),
    start,
    end: null,
    place: null,
    fromAt: new Date(`${start}:00+01:00`),
    untilAt: new Date(`${start.slice(0, 10)}T23:00:00+01:00`),
    state: 'planned',
    reason: null,
    places: null,
    wanted: null,
    sequence: 0,
    absent: null,
    thanked: false,
    came: null,
    next: null,
    dueAt: null,
    ...more,
  },
  found: post('apéro', { ...old, kind: 'event', start: '2026-11-03T19:00' }),
  tally,
})
const datesOf = (page: ReturnType<typeof choose>) => page?.items.map(({ listed, section }) => [listed?.date.id, section])

test('of an event its next date stands in place of the post', () => {
  const dates = [date('mardi', '2026-11-25T19:00'), date('jeudi', '2026-11-27T19:00')]
  expect(datesOf(chosen([post('apéro', { ...old, kind: 'event', start: '2026-11-03T19:00' })], [], since, today, dates))).toEqual([
    ['mardi', 'today'],
  ])
})
test('a cancelled date is news, once; the next one stands beside it', () => {
  const dates = [date('mardi', '2026-11-27T19:00', { state: 'cancelled' }), date('jeudi', '2026-11-29T19:00')]
  const page = chosen([], [], since, today, dates)
  expect(datesOf(page)).toEqual([
    ['mardi', 'new'],
    ['jeudi', 'week'],
  ])
  const before = [{ quartier: 'q', day: '2026-11-24', at: since, items: [{ post: 'apéro', date: 'mardi', mark: '0x:' }] }]
  expect(chosen([], before, since, today, dates)).toBeNull()
})
test('another time is shown again', () => {
  const before = [{ quartier: 'q', day: '2026-11-24', at: since, items: [{ post: 'apéro', date: 'jeudi', mark: '0:' }] }]
  expect(datesOf(chosen([post('canapé')], before, since, today, [date('jeudi', '2026-11-27T19:00')]))).toEqual([[undefined, 'new']])
  expect(datesOf(chosen([post('canapé')], before, since, today, [date('jeudi', '2026-11-27T19:00', { sequence: 1 })]))).toEqual([
    [undefined, 'new'],
    ['jeudi', 'week'],
  ])
})
test('a week’s page comes for what takes place that week', () => {
  const dates = [date('jeudi', '2026-11-27T19:00')]
  expect(chosen([], [], since, today, dates)).toBeNull()
  expect(datesOf(chosen([], [], since, today, dates, true))).toEqual([['jeudi', 'week']])
})
test('what is free stands before what else is still there', () => {
  const page = chosen([post('table'), post('cours', { ...old, kind: 'favour' }), post('lit', old)], [], since, today)
  expect(sectionsOf(page)).toEqual([
    ['table', 'new'],
    ['lit', 'open'],
    ['cours', 'open'],
  ])
})
