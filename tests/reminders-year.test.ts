import { afterEach, expect, test } from 'vitest'
import { makeLog } from '../bots/log.ts'
import { clockTurn } from '../bots/turn.ts'
import type { Platform } from '../core/chat/inbound.ts'
import { registry } from '../core/index.ts'
import { addDays, wallOf } from '../core/time.ts'
import { reads } from '../db/reads.ts'
import { publishesEvent } from './planned.ts'
import { type Story, story } from './quartier.ts'

let it: Story | null = null
/** What looks after events, as the clock asks it; nothing else is due in this test. */
const kinds = ['tend-date', 'plan-event'] as const
const tick = async ({ database: { sql }, time, platform }: Story): Promise<void> => {
  let count = 0
  const parts = {
    sql,
    turns: sql,
    adapters: new Map<Platform, typeof platform>([['web', platform]]),
    ids: () => `tick${time.now().getTime()}-${++count}`,
    now: time.now,
    owner: 1,
    log: makeLog('silent'),
    aDay: 1000,
    left: () => undefined,
  }
  for (const kind of kinds)
    for (const due of (await registry[kind].doors.due?.(reads(sql), time.now(), 100)) ?? [])
      await clockTurn(parts, { ...due, do: kind } as Parameters<typeof clockTurn>[1])
}
afterEach(async () => {
  await it?.ends()
  it = null
})

const hour = 3_600_000
type Said = { day: string; what: string; at: Date }

/**
 * Between two reminders nothing is due: the clock goes to whatever is due next, and looks just before it too. Of every date the day before
 * and the hour before are said once, when they are due.
 */
test.each([
  ['Europe/Paris', '2027-03-28', '2027-10-31'],
  ['America/Miquelon', '2027-03-14', '2027-11-07'],
  ['America/Martinique', null, null],
  ['Indian/Reunion', null, null],
  ['Pacific/Noumea', null, null],
])(
  'a year of Sundays at 10:30 in %s: reminded once the day before and once an hour before, at that hour of the clock',
  async (zone, ...nights) => {
    it = await story('2026-11-25T09:00:00Z', [], { aDay: 1000 })
    const { database, time } = it
    const { sql } = database
    await sql`update quartiers set zone = ${zone}, next_digest_at = null`
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    await sql`update residents set quiet_from = null, quiet_to = null`
    const post = await publishesEvent(it, lea, 'Yoga tous les dimanches à 10h30 au square', 1)
    await paul.pressesOld(`every-date:post=${post}:on=yes`)
    await sql.unsafe(`
    create table said (id serial primary key, date text, what text, at timestamptz);
    create function note_said() returns trigger language plpgsql as $$
      begin insert into said (date, what, at) values (new.data ->> 'date', new.data ->> 'what', new.at); return new; end $$;
    create trigger note_said after insert on outbox for each row when (new.view = 'eventMine') execute function note_said()`)
    const end = new Date('2027-12-01T09:00:00Z')
    for (;;) {
      const [due] = await sql<{ at: Date | null }[]>`
      select least((select min(due_at) from event_dates), (select min(due_at) from events), (select min(due_at) from attendees)) as at`
      const next = due?.at ? new Date(due.at) : end
      if (next >= end) break
      const before = new Date(next.getTime() - 60_000)
      if (before > time.now()) {
        time.to(before.toISOString())
        const [{ n } = { n: 0 }] = await sql<{ n: number }[]>`select count(*)::int as n from said`
        await tick(it)
        expect(await sql`select count(*)::int as n from said`, 'a minute before, nothing is said').toEqual([{ n }])
      }
      time.to(new Date(Math.max(next.getTime(), time.now().getTime())).toISOString())
      await tick(it)
    }
    const said = await sql<Said[]>`
    select d.day, s.what, s.at from said s join event_dates d on d.id = s.date where s.what in ('day', 'today', 'hour') order by s.id`
    const days = await sql<{ day: string; start: string }[]>`select day, start from event_dates where state = 'over' order by day`
    expect(days.length).toBeGreaterThanOrEqual(52)
    expect(days.map(({ day }) => day)).toEqual(days.map((_, n) => addDays(days[0]?.day ?? '', n * 7)))
    expect(said.map(({ day, what, at }) => `${day} ${what} ${wallOf(new Date(at), zone)}`)).toEqual(
      days.flatMap(({ day }) => [`${day} day ${addDays(day, -1)}T10:30`, `${day} hour ${day}T09:30`]),
    )
    for (const night of nights) if (night) expect(days.some(({ day }) => day === night)).toBe(true)
  },
)

test.each([
  ['Europe/Paris', '2027-03-27T23:30:00Z', '2027-03-28T01:30:00Z', '2027-03-28T03:30'],
  ['Europe/Paris', '2027-10-30T23:30:00Z', '2027-10-31T01:30:00Z', '2027-10-31T02:30'],
  ['America/Miquelon', '2027-03-14T03:30:00Z', '2027-03-14T05:30:00Z', '2027-03-14T03:30'],
  ['America/Miquelon', '2027-11-07T03:00:00Z', '2027-11-07T05:00:00Z', '2027-11-07T02:00'],
  ['Indian/Reunion', '2027-03-27T21:30:00Z', '2027-03-27T23:30:00Z', '2027-03-28T03:30'],
])('in the night when clocks change in %s, a seat that comes free at %s is held for two real hours', async (zone, at, until, wall) => {
  it = await story(new Date(Date.parse(at) - 48 * hour).toISOString())
  await it.database.sql`update quartiers set zone = ${zone}`
  const [lea, paul, ines, zoe] = [
    await it.neighbour('Léa'),
    await it.neighbour('Paul'),
    await it.neighbour('Inès'),
    await it.neighbour('Zoé'),
  ]
  await it.database.sql`update residents set quiet_from = null, quiet_to = null`
  await publishesEvent(it, lea, `Apéro le 10 ${at.includes('-03-') ? 'avril' : 'novembre'} à 19h au square`, 1)
  const [date] = await it.database.sql<{ id: string }[]>`select id from event_dates`
  for (const who of [paul, ines, zoe]) await who.pressesOld(`rsvp:date=${date?.id}:to=yes`)
  it.time.to(at)
  await paul.pressesOld(`rsvp:date=${date?.id}:to=no`)
  const [held] = await it.database.sql<{ until: Date }[]>`select claim_until as until from attendees where state = 'offered'`
  expect(held && new Date(held.until).toISOString()).toBe(new Date(until).toISOString())
  expect(held && wallOf(new Date(held.until), zone)).toBe(wall)
  const offered = (): Promise<object[]> =>
    (it as Story).database.sql`select r.name from attendees a join residents r on r.id = a.resident where a.state = 'offered'`
  it.time.to(new Date(Date.parse(until) - 1000).toISOString())
  await it.palier.tick()
  expect(await offered()).toEqual([{ name: 'Inès' }])
  it.time.to(until)
  await it.palier.tick()
  expect(await offered()).toEqual([{ name: 'Zoé' }])
})
