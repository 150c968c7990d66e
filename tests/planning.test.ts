import { afterEach, expect, test } from 'vitest'
import { makeLog } from '../bots/log.ts'
import { makePalier, type Palier } from '../bots/palier.ts'
import { addDays, wallOf } from '../core/time.ts'
import { paper } from './paper.ts'
import { publishesEvent } from './planned.ts'
import { type Story, story } from './quartier.ts'
import { zones } from './zones.ts'

let it: Story | null = null
afterEach(async () => {
  await it?.ends()
  it = null
})

const day = 86_400_000
const rows = (of: Story): Promise<{ day: string; start: string; fromAt: Date; state: string }[]> =>
  of.database.sql`select day, start, from_at, state from event_dates order by day`

/** Another process on the same database. */
const second = async (of: Story, errors: string[]): Promise<Palier> => {
  let count = 0
  const palier = makePalier({
    sql: of.database.sql,
    turns: of.database.sql,
    adapters: [paper('telegram')],
    clock: of.time,
    timers: of.time,
    ids: () => `other${String(++count).padStart(11, '0')}`,
    log: makeLog('error', { write: (line) => void errors.push(line) }),
    presence: { owner: 1, stay: async () => undefined },
    wakeUp: () => () => undefined,
  })
  await palier.start()
  return palier
}

test.each(zones)(
  'a year in %s, ticked by two processes at once: a weekly date at 2:30 is there once each week, at its hour',
  async (zone) => {
    it = await story('2026-11-25T09:00:00Z')
    await it.database.sql`update quartiers set zone = ${zone}`
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    const post = await publishesEvent(it, lea, 'Atelier vélo tous les dimanches à 2h30')
    await paul.pressesOld(`every-date:post=${post}:on=yes`)
    const errors: string[] = []
    const other = await second(it, errors)
    const begin = Date.parse('2026-11-25T09:00:00Z')
    for (let n = 1; n <= 366; n += 5) {
      it.time.to(new Date(begin + n * day).toISOString())
      await Promise.all([it.palier.tick(), other.tick()])
    }
    await it.palier.idle()
    const found = await rows(it)
    const first = found[0]?.day ?? ''
    expect(found.length).toBeGreaterThanOrEqual(52 + 7)
    expect(found.map((row) => row.day)).toEqual(found.map((_, n) => addDays(first, n * 7)))
    const gap = zone === 'Europe/Paris' ? '2027-03-28' : zone === 'America/Miquelon' ? '2027-03-14' : null
    expect(found.map(({ fromAt }) => wallOf(new Date(fromAt), zone))).toEqual(
      found.map((row) => `${row.day}T${row.day === gap ? '03:30' : '02:30'}`),
    )
    /** Who comes every time is put down once for each; of those that are over only the number is known. */
    const counts = await it.database.sql<{ people: number }[]>`
    select coalesce(came, (select count(*) from attendees a where a.date = d.id and a.state = 'coming'))::int as people from event_dates d`
    expect(counts).toEqual(found.map(() => ({ people: 1 })))
    expect(errors).toEqual([])
    await other.stop()
  },
)
