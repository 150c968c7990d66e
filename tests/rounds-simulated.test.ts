import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePalier, type Palier } from '../bots/palier.ts'
import { connect } from '../db/connect.ts'
import { type Neighbour, quartier, type Story, story } from './quartier.ts'
import { chance } from './street.ts'
import { wordsAnywhere } from './words-anywhere.ts'

const people = 40
const helpers = 25
const stepMinutes = 15

let it: Story
let twin: { palier: Palier; ends(): Promise<void> }
beforeEach(async () => {
  it = await story('2026-06-30T08:00:00Z')
  twin = await second()
})
afterEach(async () => {
  await twin.ends()
  await it.ends()
})

/** Another process on the same database, which speaks through the same platform. */
const second = async (): Promise<typeof twin> => {
  const sql = connect(it.database.connection, 6)
  let count = 0
  const palier = makePalier({
    sql,
    turns: sql,
    adapters: [{ ...it.platform, start: async () => undefined, stop: async () => undefined }],
    clock: it.time,
    timers: it.time,
    ids: () => `twin${String(++count).padStart(12, '0')}`,
    log: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: (facts) => void it.errors.push(JSON.stringify(facts)),
    },
    presence: { owner: 2, stay: async () => undefined },
    wakeUp: () => () => undefined,
  })
  const lock = await sql.reserve()
  await lock`select pg_advisory_lock(81, 2)`
  await palier.start()
  const ends = async (): Promise<void> => {
    await palier.stop()
    lock.release()
    await sql.end({ timeout: 1 })
  }
  return { palier, ends }
}

type Row = {
  id: string
  nth: number
  state: string
  deadline: Date
  pair: readonly string[]
  offered: string | null
  name: string | null
  by: string | null
}
const visits = async (): Promise<Row[]> => {
  const rows = await it.database.sql<(Omit<Row, 'deadline'> & { deadline: string })[]>`
    select v.id, v.nth, v.state, v.deadline, v.pair, v.offered, l.name, l.by from visits v left join listed l on l.id = v.listed order by v.nth`
  return rows.map((row) => ({ ...row, deadline: new Date(row.deadline) }))
}
/** A second apart: a channel takes no more than some edits a second. */
const press = async (who: Neighbour, what: string): Promise<void> => {
  it.time.advance(1000)
  await who.pressesOld(what)
}

test('40 people, 25 volunteers who forget, cancel and fall silent, two processes: every missed check-in reaches a human in time, no name goes astray, and nothing is left', async () => {
  const random = chance(7)
  const karim = await it.neighbour('Karim')
  const sofia = await it.neighbour('Sofia')
  await it.database
    .sql`insert into roles (quartier, resident, role) select quartier, id, 'organiser' from residents where name in ('Karim', 'Sofia')`
  const signers = await Promise.all(['Claire', 'Denis'].map((name) => it.neighbour(name)))
  const known = new Map<string, Neighbour>()
  const volunteers: Neighbour[] = []
  for (let n = 0; n < helpers; n++) volunteers.push(await it.neighbour(`Volontaire${'abcdefghijklmnopqrstuvwxyz'[n]}`))
  for (const { id, name } of await it.database.sql<{ id: string; name: string }[]>`select id, name from residents`) {
    const who = [karim, sofia, ...signers, ...volunteers].find((one) => one.id === name.toLowerCase())
    if (who) known.set(id, who)
  }
  const idOf = new Map([...known].map(([id, who]) => [who, id]))
  const everybody = [...known.values()]
  const named = Array.from({ length: people }, (_, n) => `Zélie${String.fromCharCode(65 + Math.floor(n / 10), 97 + (n % 10))}`)
  for (const [n, name] of named.entries()) {
    const by = idOf.get(signers[n % 2] ?? karim) ?? ''
    await it.database
      .sql`insert into listed (id, quartier, name, resident, by, consent, consent_on, how, hour, wish, at, keep, ask_at, asked)
      values (${`person${String(n).padStart(10, '0')}`}, ${quartier.id}, ${name}, null, ${by}, 'spoken', '2026-06-29', ${n % 3 === 0 ? 'call' : 'visit'},
        ${['any', 'morning', 'afternoon', 'evening'][n % 4] ?? 'any'}, ${`souhait ${name}`}, now(), false, '2027-06-29', false)`
  }
  await karim.command('tournee')
  await karim.presses('Canicule')
  await karim.says('demain 20 h')
  await karim.says('Mme Roux, mairie')
  await karim.says('01 40 11 22 33')
  await karim.presses('Lancer une tournée')
  const both = async (): Promise<void> => {
    await Promise.all([it.palier.tick(), twin.palier.tick()])
    await Promise.all([it.palier.idle(), twin.palier.idle()])
  }
  await both()
  expect(await visits()).toHaveLength(people)
  const round = (await it.database.sql<{ id: string }[]>`select id from rounds`)[0]?.id ?? ''
  for (const who of volunteers) await press(who, `volunteer:round=${round}:can=yes`)

  /** What a volunteer is like: a third is reliable, the others forget, cancel or say nothing. */
  const kinds = new Map(volunteers.map((who, n) => [who, (['reliable', 'forgets', 'cancels', 'silent'] as const)[n % 4] ?? 'silent']))
  const first = new Map<string, Date>()
  const note = (what: string): void => {
    if (!first.has(what)) first.set(what, it.time.now())
  }
  const done = new Map<number, Date>()
  const seenByOthers: string[] = []
  let looks = 0
  let alarmsBefore = 0

  const look = async (): Promise<void> => {
    const rows = await visits()
    const byNth = new Map(rows.map((row) => [row.nth, row]))
    const byName = new Map(rows.map((row) => [row.name, row]))
    for (const who of everybody)
      for (const text of who.saw()) {
        const nth = Number(/[Vv]isite n°\u00a0(\d+)/.exec(text)?.[1] ?? 0)
        if (byNth.has(nth)) {
          if (/Pas de nouvelles|Personne ne répond|besoin d’aide à la/.test(text)) {
            if (who === karim) note(`leader ${nth}`)
            if (who === sofia) note(`organiser ${nth}`)
          }
          if (text.includes('01 40 11 22 33')) note(`number ${nth}`)
        }
        const id = idOf.get(who) ?? ''
        for (const [name] of text.matchAll(/Zélie[A-D][a-j]/g)) {
          const row = byName.get(name)
          const may = row !== undefined && (who === karim || row.by === id || (row.pair.length === 2 && row.pair.includes(id)))
          if (!may) seenByOthers.push(`${who.id} sees ${name}: ${text.slice(0, 60)}`)
        }
      }
    if (it.channel.saw().some((text) => named.some((name) => text.includes(name)))) seenByOthers.push('the channel')
    for (const row of rows) if (['well', 'settled', 'withdrawn'].includes(row.state) && !done.has(row.nth)) done.set(row.nth, it.time.now())
  }

  const acts = async (): Promise<void> => {
    for (const row of await visits()) {
      const asked = row.offered ? known.get(row.offered) : undefined
      if (asked && random() < 0.45) await press(asked, `${random() < 0.85 ? 'join-visit' : 'leave-visit'}:visit=${row.id}`)
      for (const id of row.pair) {
        const who = known.get(id)
        if (!who) continue
        const kind = kinds.get(who)
        const left = row.deadline.getTime() - it.time.now().getTime()
        if (row.pair.length === 2 && random() < 0.05) {
          await press(who, `see-visit:visit=${row.id}`)
          looks++
        }
        if (kind === 'cancels' && random() < 0.02) await press(who, `leave-visit:visit=${row.id}`)
        else if (kind === 'reliable' && left < 3_600_000 && random() < 0.5)
          await press(who, `check-visit:visit=${row.id}:how=${random() < 0.8 ? 'well' : random() < 0.5 ? 'silent' : 'help'}`)
        else if (kind === 'forgets' && left < -45 * 60_000 && random() < 0.3) await press(who, `check-visit:visit=${row.id}:how=well`)
      }
      /** The leader takes some in hand, and misses others. */
      if (first.has(`leader ${row.nth}`) && row.nth % 3 === 0 && row.state !== 'well' && random() < 0.2)
        await press(karim, `settle-visit:visit=${row.id}`)
    }
    if (random() < 0.05) await press(volunteers[Math.floor(random() * helpers)] ?? karim, `volunteer:round=${round}:can=no`)
  }

  /** From 10:00 to midnight: every deadline, and all that follows from it. */
  for (let minutes = 0; minutes < 14 * 60; minutes += stepMinutes) {
    it.time.advance(stepMinutes * 60_000)
    await both()
    await look()
    if (minutes < 12 * 60) await acts()
    await look()
  }
  alarmsBefore = first.size

  const rows = await visits()
  const late: string[] = []
  let missed = 0
  for (const row of rows) {
    const over = done.get(row.nth)
    const after = (minutes: number): number => row.deadline.getTime() + (minutes + stepMinutes) * 60_000
    const stands = (minutes: number): boolean => !over || over.getTime() > after(minutes)
    if (stands(0)) missed++
    for (const [who, minutes] of [
      ['leader', 30],
      ['number', 60],
      ['organiser', 90],
    ] as const) {
      if (!stands(minutes)) continue
      const told = first.get(`${who} ${row.nth}`)
      if (!told || told.getTime() > after(minutes))
        late.push(`${who} of ${row.nth} at ${told?.toISOString()}, deadline ${row.deadline.toISOString()}`)
    }
  }
  expect(late).toEqual([])
  expect(seenByOthers).toEqual([])
  expect(missed, 'the simulation has something to show').toBeGreaterThan(8)
  expect(rows.length - missed, 'and not only that').toBeGreaterThan(4)
  expect(looks).toBeGreaterThan(10)
  expect(alarmsBefore).toBeGreaterThan(20)
  expect((await it.database.sql`select from looks`).length).toBeGreaterThan(3)

  await press(karim, `end-round:round=${round}:sure=yes`)
  await both()
  for (const word of [...named, 'souhait', '01 40 11', 'Mme Roux']) expect(await wordsAnywhere(it.database.sql, word), word).toEqual([])
  for (const who of everybody)
    for (const text of who.saw())
      for (const word of [...named, '01 40 11']) expect(text.includes(word) ? `${who.id}: ${text}` : '').toBe('')
  for (const table of ['visits', 'looks', 'volunteers', 'listed'])
    expect(await it.database.sql`select from ${it.database.sql(table)}`, table).toEqual([])
  expect(await it.database.sql`select state, visits from rounds`).toEqual([{ state: 'over', visits: people }])
}, 600_000)
