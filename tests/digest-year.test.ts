import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeLog } from '../bots/log.ts'
import { clockTurn } from '../bots/turn.ts'
import type { Platform } from '../core/chat/inbound.ts'
import { nextEdition } from '../core/digests/edition.ts'
import { nextPrivate } from '../core/digests/subscription.ts'
import { registry } from '../core/index.ts'
import { addDays, dayOf, type Quiet, wallOf } from '../core/time.ts'
import { connect, type Sql } from '../db/connect.ts'
import { reads } from '../db/reads.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { paper } from './paper.ts'
import { zones } from './zones.ts'

/** France, from Nouméa to Papeete: two that change their clocks, Saint-Pierre on other nights than Paris, six that do not. */
const [from, until] = ['2026-01-01', '2027-01-01']
const start = new Date('2025-12-31T00:00:00Z')
const end = new Date('2027-01-02T00:00:00Z')
const eight = 480

/** Who gets a page, how often, and at which hour of theirs. */
type Reader = { every: 'day' | 'week'; weekday: number; quiet: Quiet; hour: string }
const readers: readonly Reader[] = [
  { every: 'day', weekday: 1, quiet: { from: 21 * 60, to: 8 * 60 }, hour: '08:00' },
  { every: 'day', weekday: 1, quiet: { from: 20 * 60, to: 9 * 60 }, hour: '09:00' },
  { every: 'week', weekday: 7, quiet: null, hour: '08:00' },
  { every: 'week', weekday: 5, quiet: { from: 22 * 60, to: 10 * 60 }, hour: '10:00' },
]

let database: TestDatabase
let processes: readonly Sql[]
beforeAll(async () => {
  database = await freshDatabase()
  processes = [database.sql, connect(database.connection, 4)]
  const { sql } = database
  for (const [z, zone] of zones.entries())
    for (const weekday of [null, 1 + (z % 7)]) {
      const quartier = `q${z}${weekday === null ? 'd' : 'w'}`
      await sql`insert into quartiers (id, name, zone, language, digest_minute, next_digest_at, last_digest_at)
        values (${quartier}, ${quartier}, ${zone}, 'fr', ${eight}, ${nextEdition(start, eight, zone, weekday).toISOString()}, ${start.toISOString()})`
      await sql`insert into channels (platform, chat, quartier, open) values ('web', ${quartier}, ${quartier}, true)`
      await sql`insert into editions (quartier, weekday, month) values (${quartier}, ${weekday}, null)`
      const members = weekday === null ? [...readers.entries()].filter(([n]) => [0, 3].includes(n) === (z % 2 === 0)) : []
      for (const [n, it] of [[99, readers[0]] as const, ...members]) {
        const id = `${quartier}r${n}`
        await sql`insert into residents (id, name, language, quartier, standing, model, joined_at, quiet_from, quiet_to)
          values (${id}, 'Léa', 'fr', ${quartier}, 'neighbour', true, '2025-01-01', ${it?.quiet?.from ?? null}, ${it?.quiet?.to ?? null})`
        await sql`insert into accounts (platform, "user", resident, chat, reach) values ('web', ${id}, ${id}, ${id}, 'open')`
        if (n === 99 || !it) continue
        const nextAt = nextPrivate(it, start, it.quiet, { digestMinute: eight, zone })
        await sql`insert into subscriptions (resident, every, weekday, next_at, last_at, shown, named)
          values (${id}, ${it.every}, ${it.weekday}, ${nextAt?.toISOString() ?? null}, null, '[]', false)`
      }
      await sql`insert into posts (id, quartier, author, kind, direction, title, words, state, rev, published_at, changed_at)
        values (${`p${quartier}`}, ${quartier}, ${`${quartier}r99`}, 'gift', 'offer', 'canapé', 'canape', 'open', 0, ${start.toISOString()}, ${start.toISOString()})`
    }
})
afterAll(async () => {
  await processes[1]?.end({ timeout: 1 })
  await database.drop()
})

const days = (weekday: number | null): string[] => {
  const all: string[] = []
  for (let day = from; day < until; day = addDays(day, 1))
    if (weekday === null || new Date(`${day}T12:00:00Z`).getUTCDay() === weekday % 7) all.push(day)
  return all
}

test('a year of pages over France and overseas, two processes at once: none missed, none doubled, none at the wrong hour', {
  timeout: 600_000,
}, async () => {
  const web = paper()
  let [now, count] = [start, 0]
  const kinds = ['send-digest', 'send-private'] as const
  /** Both ask what is due at the same moment, and both do all of it at once. */
  const tick = async (sql: Sql, owner: number): Promise<number> => {
    const parts = {
      sql,
      turns: sql,
      adapters: new Map<Platform, typeof web>([['web', web]]),
      ids: () => `id${++count}`,
      now: () => now,
      owner,
      log: makeLog('silent'),
      aDay: 5,
      left: () => undefined,
    }
    const due = await Promise.all(
      kinds.map(async (kind) => (await registry[kind].doors.due?.(reads(sql), now, 100))?.map((it) => ({ ...it, do: kind })) ?? []),
    )
    for (const it of due.flat()) await clockTurn(parts, it as Parameters<typeof clockTurn>[1])
    return due.flat().length
  }
  const came = new Map<string, string[]>()
  for (; now < end; now = new Date(now.getTime() + 3_600_000)) {
    /** Something new for everybody whose page is due. */
    await database.sql`update posts set rev = rev + 1, changed_at = ${now.toISOString()} where quartier in (
      select id from quartiers where next_digest_at <= ${now.toISOString()} union
      select r.quartier from subscriptions s join residents r on r.id = s.resident where s.next_at <= ${now.toISOString()})`
    const done = await Promise.all(processes.map((sql, n) => tick(sql, n + 1)))
    if (done.every((it) => it === 0)) continue
    const sent = await database.sql<{ chat: string; view: string; dueAt: Date }[]>`delete from outbox returning chat, view, due_at::text`
    for (const { chat, view, dueAt } of sent) {
      const zone = zones[Number(chat.charAt(1))] ?? ''
      expect(view).toBe(chat.includes('r') ? 'privateDigest' : 'digest')
      came.set(chat, [...(came.get(chat) ?? []), wallOf(new Date(dueAt), zone)])
    }
  }
  const within = (chat: string): string[] => (came.get(chat) ?? []).filter((wall) => dayOf(wall) >= from && dayOf(wall) < until)
  let [pages, readersSeen] = [0, 0]
  for (const z of zones.keys()) {
    expect(within(`q${z}d`)).toEqual(days(null).map((day) => `${day}T08:00`))
    expect(within(`q${z}w`)).toEqual(days(1 + (z % 7)).map((day) => `${day}T08:00`))
    pages += within(`q${z}d`).length + within(`q${z}w`).length
    for (const [n, it] of readers.entries()) {
      if (!came.has(`q${z}dr${n}`)) continue
      readersSeen++
      const own = within(`q${z}dr${n}`)
      expect(own).toEqual(days(it.every === 'week' ? it.weekday : null).map((day) => `${day}T${it.hour}`))
      pages += own.length
    }
  }
  expect(readersSeen).toBe(16)
  process.stdout.write(`a year of pages: ${JSON.stringify({ zones: zones.length, pages })}\n`)
})

test('at an hour that a night leaves out or has twice there is one page all the same', () => {
  for (const zone of zones)
    for (const minute of [0, 30, 150, 179, eight])
      for (const weekday of [null, 7]) {
        const seen: string[] = []
        for (let at = nextEdition(start, minute, zone, weekday); at < end; at = nextEdition(at, minute, zone, weekday))
          seen.push(dayOf(wallOf(at, zone)))
        expect(seen.filter((day) => day >= from && day < until)).toEqual(days(weekday))
      }
})
