import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Neighbour, type Story, story } from './quartier.ts'

/**
 * Who comes to an event, who waits, who is offered a seat: whatever neighbours, organiser and clock do, in any order, two at once too, the
 * database agrees with a model of a few lines, and everybody is told exactly what the model says. Another seed or more:
 * SEED=7 RUNS=500 npx vitest run tests/events-model.test.ts
 */
const seed = Number(process.env.SEED ?? 20261128)
const runs = Number(process.env.RUNS ?? 16)

const minute = 60_000
const hour = 60 * minute
/** Paris in winter. */
const wall = (instant: number): Date => new Date(instant + hour)
const people = ['Paul', 'Inès', 'Zoé', 'Noé', 'Ana', 'Max'] as const
type Name = (typeof people)[number]
/** Minutes of the day. */
const sleepers: Readonly<Record<Name, readonly [number, number] | null>> = {
  Paul: [1260, 480],
  Inès: null,
  Zoé: [1260, 480],
  Noé: [60, 720],
  Ana: null,
  /** Asleep before the last reminders of a day. */
  Max: [1170, 420],
}
const sleeps = (who: Name, at: number): boolean => {
  const quiet = sleepers[who]
  if (!quiet) return false
  const [from, to] = quiet
  const now = wall(at).getUTCHours() * 60 + wall(at).getUTCMinutes()
  return from < to ? now >= from && now < to : now >= from || now < to
}
/** Two hours of their day. */
const claimOf = (who: Name, at: number): number => {
  let end = at
  for (let awake = 0; awake < 120; end += minute) if (!sleeps(who, end)) awake++
  return end
}

type Told = { who: Name; what: string }
type One = { state: string; party: number; until: number | null }
/** Who comes, in the model's words. */
class Model {
  all = new Map<Name, One>()
  line: Name[] = []
  limit: number | null
  start: number
  life = 'planned'
  next: 'day' | 'hour' | 'over' = 'day'
  due = 0
  barred = new Set<Name>()
  told: Told[] = []
  constructor(limit: number | null, start: number, now: number) {
    this.limit = limit
    this.start = start
    this.remind(now)
  }
  copy(): Model {
    const it = Object.assign(Object.create(Model.prototype) as Model, this)
    it.all = new Map([...this.all].map(([name, one]) => [name, { ...one }]))
    it.line = [...this.line]
    it.barred = new Set(this.barred)
    it.told = [...this.told]
    return it
  }
  remind(now: number): void {
    const begin = wall(this.start)
    const late = Math.max(0, begin.getUTCHours() * 60 + begin.getUTCMinutes() - 20 * 60)
    const day = this.start - 24 * hour - late * minute
    if (day > now) [this.next, this.due] = ['day', day]
    else if (this.start - hour > now) [this.next, this.due] = ['hour', this.start - hour]
    else [this.next, this.due] = ['over', this.start + 2 * hour]
  }
  held(): number {
    return [...this.all.values()].filter(({ state }) => state === 'coming' || state === 'offered').reduce((sum, it) => sum + it.party, 0)
  }
  free(): number {
    return this.limit === null ? Number.POSITIVE_INFINITY : Math.max(0, this.limit - this.held())
  }
  put(who: Name, state: string, party: number, until: number | null = null): void {
    this.line = this.line.filter((it) => it !== who)
    if (state === 'waiting') this.line.push(who)
    this.all.set(who, { state, party, until })
  }
  offer(now: number): void {
    if (now >= this.start || this.life !== 'planned') return
    for (const who of [...this.line]) {
      const one = this.all.get(who)
      if (!one || one.party > this.free()) continue
      this.put(who, 'offered', one.party, Math.min(claimOf(who, now), this.start))
      this.told.push({ who, what: 'offered' })
    }
  }
  shut(who: Name, now: number): string | null {
    if (this.life === 'cancelled') return 'cancelled'
    if (this.life === 'over' || now >= this.start + 2 * hour) return 'over'
    return this.barred.has(who) ? 'unavailable' : null
  }
  says(who: Name, what: 'yes' | 'maybe' | 'no', now: number, party?: number): void {
    const shut = this.shut(who, now)
    if (shut) return void this.told.push({ who, what: shut })
    const one = this.all.get(who)
    const [state, mine] = [one?.state ?? 'new', one?.party ?? 1]
    const size = party ?? mine
    const own = state === 'coming' || state === 'offered' ? mine : 0
    const fits = size <= this.free() + own
    let news = what === 'no' ? 'declined' : what === 'maybe' ? 'maybe' : 'coming'
    if (what === 'no') this.put(who, 'declined', 1)
    else if (what === 'maybe') {
      if (state !== 'maybe') this.put(who, 'maybe', mine)
    } else if (fits || (state === 'coming' && size === mine)) this.put(who, 'coming', size)
    else if (state === 'coming' || state === 'offered') news = 'full'
    else if (state === 'waiting' && size === mine) news = 'waiting'
    else if (this.limit !== null && size > this.limit) news = 'tooMany'
    else {
      news = 'waiting'
      if (state === 'waiting') this.all.set(who, { state, party: size, until: null })
      else this.put(who, 'waiting', size)
    }
    this.told.push({ who, what: news })
    this.offer(now)
  }
  /** Whoever comes, may come or waits is told of a change. */
  tell(changed: 'changed' | 'cancelled', but: readonly Told[] = []): void {
    for (const [who, { state }] of this.all)
      if (['coming', 'maybe', 'waiting', 'offered'].includes(state) && !but.some((it) => it.who === who))
        this.told.push({ who, what: changed === 'cancelled' ? changed : state === 'waiting' || state === 'offered' ? state : changed })
  }
  bar(who: Name, now: number): void {
    this.barred.add(who)
    const state = this.all.get(who)?.state ?? ''
    if (this.life !== 'planned' || now >= this.start + 2 * hour || !['coming', 'maybe', 'waiting', 'offered'].includes(state)) return
    this.put(who, 'declined', 1)
    if (state !== 'maybe') this.told.push({ who, what: 'unavailable' })
    this.offer(now)
  }
  tick(now: number): void {
    /** Two days after it is over, nobody knows any more who came. */
    if (this.life !== 'planned' && now >= this.start + 50 * hour) {
      this.all.clear()
      this.line = []
    }
    if (this.life !== 'planned') return
    for (const [who, { until, party }] of [...this.all])
      if (until !== null && until <= now) {
        this.put(who, 'lapsed', party)
        this.told.push({ who, what: 'lapsed' })
      }
    this.offer(now)
    if (this.due > now) return
    const was = this.next
    this.remind(now)
    if (was === 'over') {
      this.life = 'over'
      for (const [who, { state }] of this.all) if (state === 'waiting' || state === 'offered') this.told.push({ who, what: 'missed' })
      return
    }
    if (now >= this.start) return
    const late = was === 'hour' || this.next === 'over'
    for (const [who, { state }] of this.all) {
      let reads = now
      while (sleeps(who, reads)) reads += minute
      if (late ? state === 'coming' && reads === now : state === 'coming' || state === 'maybe') {
        const onTheDay = wall(reads).toISOString().slice(0, 10) >= wall(this.start).toISOString().slice(0, 10)
        this.told.push({ who, what: late ? 'hour' : onTheDay ? 'today' : 'day' })
      }
    }
  }
}

type World = { it: Story; lea: Neighbour; who: Record<Name, Neighbour> }
let world: World
beforeAll(async () => {
  const it = await story('2026-11-25T09:00:00Z', [], { aDay: 100_000 })
  const lea = await it.neighbour('Léa')
  await it.database.sql`update residents set quiet_from = null, quiet_to = null`
  const who = {} as World['who']
  for (const name of people) who[name] = await it.neighbour(name)
  for (const name of people)
    await it.database
      .sql`update residents set quiet_from = ${sleepers[name]?.[0] ?? null}, quiet_to = ${sleepers[name]?.[1] ?? null} where name = ${name}`
  /** Words are forgotten once they are sent: what was said is noted as it is decided, also what waits for the morning. */
  await it.database.sql.unsafe(`
    create table said (id serial primary key, chat text, key text, what text);
    create function note_said() returns trigger language plpgsql as $$
      begin insert into said (chat, key, what) values (new.chat, new.key, new.data ->> 'what'); return new; end $$;
    create trigger note_said after insert on outbox for each row when (new.view = 'eventMine') execute function note_said()`)
  world = { it, lea, who }
})
afterAll(() => world.it.ends())

/** One event of a run, beside what the model thinks of it. */
type Real = { post: string; date: string; heard: number }
const now = (): number => world.it.time.now().getTime()

const tally: Record<string, number> = {}

const newsSince = async (real: Real): Promise<Told[]> => {
  const rows = await world.it.database.sql<{ id: number; chat: string; what: string }[]>`
    select id::int, chat, what from said where id > ${real.heard} and key = ${`rsvp:${real.date}`} order by id`
  real.heard = rows.at(-1)?.id ?? real.heard
  return rows.map(({ chat, what }) => ({ who: people.find((name) => name.toLowerCase() === chat) ?? 'Paul', what }))
}
const sorted = (told: readonly Told[]): string[] => told.map(({ who, what }) => `${who}: ${what}`).sort()

/** What is so in the database, as the model says it. */
const stands = async (real: Real) => {
  const rows = await world.it.database.sql<{ name: Name; state: string; party: number; until: Date | null; due: Date | null }[]>`
    select r.name, a.state, 1 + a.guests + a.children as party, a.claim_until as until, a.due_at as due
    from attendees a join residents r on r.id = a.resident where a.date = ${real.date} order by a.at, r.id`
  const [date] = await world.it.database.sql<{ wanted: number | null; places: number | null; state: string }[]>`
    select wanted, places, state from event_dates where id = ${real.date}`
  return {
    people: rows.map(({ name, state, party, until }) => `${name} ${state} ${party} ${until ? new Date(until).toISOString() : ''}`).sort(),
    line: rows.filter(({ state }) => state === 'waiting').map(({ name }) => name),
    wanted: date?.wanted ?? null,
    life: date?.state ?? '',
    places: date?.places ?? null,
  }
}
const thinks = (it: Model) => ({
  people: [...it.all]
    .map(([name, one]) => `${name} ${one.state} ${one.party} ${one.until ? new Date(one.until).toISOString() : ''}`)
    .sort(),
  line: it.line,
  wanted: it.limit,
  life: it.life,
  places: it.limit === null ? null : Math.max(it.limit, it.held()),
})

/** The channel's card says what the model counts. */
const cardSays = (it: Model): string => {
  const sum = (...states: string[]): number =>
    [...it.all.values()].filter(({ state }) => states.includes(state)).reduce((all, { party }) => all + party, 0)
  const persons = (n: number): string => (n === 1 ? '1 personne' : `${n} personnes`)
  const [coming, maybe, waiting] = [sum('coming'), sum('maybe'), sum('waiting', 'offered')]
  const counted =
    coming > 0
      ? `${persons(coming)} ${coming > 1 ? 'viennent' : 'vient'}${maybe > 0 ? `, ${maybe} peut-être` : ''}.`
      : maybe > 0
        ? `Peut-être ${persons(maybe)}.`
        : null
  const free = it.free()
  const room =
    it.limit === null
      ? null
      : free > 0
        ? `Il reste ${free} place${free > 1 ? 's' : ''}.`
        : `C’est complet${waiting > 0 ? ` : ${persons(waiting)} en liste d’attente` : ''}.`
  return [counted, room].filter(Boolean).join('\n')
}
const cardShows = (): string =>
  (world.it.platform.seen('canal').findLast(({ text }) => text.startsWith('📅'))?.text ?? '')
    .split('\n')
    .filter((line) => /vien(t|nent)|Peut-être \d|Il reste|C’est complet/.test(line))
    .join('\n')

const agree = async (it: Model, real: Real, what: string): Promise<void> => {
  expect(await stands(real), what).toEqual(thinks(it))
  expect(sorted(await newsSince(real)), what).toEqual(sorted(it.told))
  for (const { what: news } of it.told) tally[news] = (tally[news] ?? 0) + 1
  it.told = []
  if (it.life === 'planned') expect(cardShows(), what).toBe(cardSays(it))
  if (it.limit !== null && it.life === 'planned' && now() < it.start)
    for (const who of it.line) expect(it.all.get(who)?.party ?? 0, `${what}: ${who} waits, and there is room`).toBeGreaterThan(it.free())
}

type Act = { what: string; model: (it: Model) => void; real: (real: Real) => Promise<void> }
/** The same act, in the model's words and by the buttons and forms that residents have. */
const saysSo = (name: Name, to: 'yes' | 'maybe' | 'no'): Act => ({
  what: `${name}: ${to}`,
  model: (it) => it.says(name, to, now()),
  real: ({ date }) => world.who[name].pressesOld(`rsvp:date=${date}:to=${to}`),
})
const brings = (name: Name, guests: number, children: number): Act => ({
  what: `${name} with ${guests} and ${children}`,
  model: (it) => it.says(name, 'yes', now(), 1 + guests + children),
  real: ({ date }) =>
    world.who[name].fills('party', { date }, { guests: String(guests), children: children === 0 ? 'aucun' : String(children) }),
})
const limits = (places: number): Act => ({
  what: `${places} places`,
  model: (it) => {
    if (it.life !== 'planned') return
    it.limit = places === 0 ? null : places
    it.offer(now())
  },
  real: ({ post }) => world.lea.fills('set-places', { post }, { places: places === 0 ? 'sans limite' : String(places) }),
})
const moves = (days: number, at: string): Act => {
  const to = (it: Model): number =>
    Date.parse(
      `${wall(it.start + days * 24 * hour)
        .toISOString()
        .slice(0, 10)}T${at}:00+01:00`,
    )
  let when = ''
  return {
    what: `moved by ${days} days to ${at}`,
    model: (it) => {
      const start = to(it)
      when = wall(start).toISOString().slice(0, 16)
      if (it.life !== 'planned' || now() >= it.start + 2 * hour || start <= now() || start === it.start) return
      it.start = start
      it.remind(now())
      const before = it.told.length
      it.offer(now())
      it.tell('changed', it.told.slice(before))
    },
    real: ({ date }) => world.lea.fills('move-date', { date }, { when }),
  }
}
const blocks = (name: Name, byLea: boolean): Act => ({
  what: byLea ? `Léa blocks ${name}` : `${name} blocks Léa`,
  model: (it) => {
    if (byLea && it.life === 'planned') it.bar(name, now())
    else if (byLea) it.barred.add(name)
  },
  real: async ({ post }) => {
    await world.who[name].fills('answer-post', { post }, { words: 'Je viens avec une tarte' })
    const [answer] = await world.it.database.sql<{ id: string }[]>`
      select a.id from answers a join residents r on r.id = a.neighbour where a.post = ${post} and r.name = ${name}`
    if (answer) await (byLea ? world.lea : world.who[name]).pressesOld(`block:answer=${answer.id}:undo=no`)
    else await world.lea.pressesOld('home')
  },
})

class Does implements fc.AsyncCommand<Model, Real> {
  readonly act: Act
  constructor(act: Act) {
    this.act = act
  }
  check = (): boolean => true
  async run(model: Model, real: Real): Promise<void> {
    this.act.model(model)
    await this.act.real(real)
    await agree(model, real, this.act.what)
  }
  toString = (): string => this.act.what
}

/** Both at the same moment: as if one had come after the other, in either order. */
class Both implements fc.AsyncCommand<Model, Real> {
  readonly acts: readonly [Act, Act]
  constructor(one: Act, two: Act) {
    this.acts = [one, two]
  }
  check = (): boolean => true
  async run(model: Model, real: Real): Promise<void> {
    const [one, two] = this.acts
    const orders = [
      [one, two],
      [two, one],
    ].map((acts) => {
      const it = model.copy()
      for (const act of acts) act?.model(it)
      return it
    })
    await Promise.all([one.real(real), two.real(real)])
    await world.it.palier.idle()
    const found = JSON.stringify(await stands(real))
    const like = orders.find((it) => JSON.stringify(thinks(it)) === found) ?? orders[0]
    if (like) Object.assign(model, like)
    await agree(model, real, this.toString())
  }
  toString = (): string => `${this.acts[0].what} and ${this.acts[1].what} at once`
}

class Waits implements fc.AsyncCommand<Model, Real> {
  readonly hours: number
  constructor(hours: number) {
    this.hours = hours
  }
  check = (): boolean => true
  async run(model: Model, real: Real): Promise<void> {
    for (let n = 0; n < this.hours; n++) {
      await world.it.passes(1)
      model.tick(now())
    }
    await agree(model, real, this.toString())
  }
  toString = (): string => `${this.hours} hours`
}

/** « Oui, je viens » or « Laisser passer », by whoever is offered a seat. */
class Claims implements fc.AsyncCommand<Model, Real> {
  readonly takes: boolean
  constructor(takes: boolean) {
    this.takes = takes
  }
  check = (model: Readonly<Model>): boolean => [...model.all.values()].some(({ state }) => state === 'offered')
  async run(model: Model, real: Real): Promise<void> {
    const name = [...model.all].find(([, { state }]) => state === 'offered')?.[0]
    if (name) await new Does(saysSo(name, this.takes ? 'yes' : 'no')).run(model, real)
  }
  toString = (): string => (this.takes ? 'claims' : 'lets it pass')
}

class Cancels implements fc.AsyncCommand<Model, Real> {
  check = (): boolean => true
  async run(model: Model, real: Real): Promise<void> {
    if (model.life === 'planned' && now() < model.start + 2 * hour) {
      model.tell('cancelled')
      model.life = 'cancelled'
    }
    await world.lea.fills('cancel-date', { date: real.date }, { reason: 'il pleut' })
    await agree(model, real, 'cancelled')
  }
  toString = (): string => 'cancelled'
}

/** Three days ahead, at 19:00. */
const begun = async (places: number): Promise<{ model: Model; real: Real }> => {
  const { it, lea } = world
  await it.database.sql`delete from blocks`
  /** A question of the run before. */
  await lea.pressesOld('cancel')
  const day = wall(now() + 72 * hour)
  it.time.to(new Date(Math.ceil(now() / (24 * hour)) * 24 * hour + 9 * hour).toISOString())
  await it.palier.tick()
  await it.palier.idle()
  const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']
  day.setTime(wall(now() + 72 * hour).getTime())
  await lea.says(`apéro le ${day.getUTCDate()} ${months[day.getUTCMonth()]} à 19h au square${places ? `, ${places} personnes max` : ''}`)
  if (!lea.buttons().includes('Publier')) throw new Error(`${lea.saw().slice(-4).join('\n--\n')} at ${wall(now()).toISOString()}`)
  await lea.presses('Publier')
  const [row] = await it.database.sql<{ post: string; date: string; from: Date }[]>`
    select d.post, d.id as date, d.from_at as from from event_dates d join posts p on p.id = d.post order by p.published_at desc limit 1`
  if (!row) throw new Error('nothing was published')
  const [last] = await it.database.sql<{ id: number }[]>`select coalesce(max(id), 0)::int as id from said`
  return {
    model: new Model(places === 0 ? null : places, new Date(row.from).getTime(), now()),
    real: { post: row.post, date: row.date, heard: last?.id ?? 0 },
  }
}

test('whoever does whatever whenever: seats, the line and what is told are as a model of a few lines says', {
  timeout: 900_000,
}, async () => {
  const name = fc.constantFrom(...people)
  const say = fc.tuple(name, fc.constantFrom('yes' as const, 'yes' as const, 'yes' as const, 'maybe' as const, 'no' as const))
  const act = fc.oneof(
    { weight: 6, arbitrary: say.map(([who, to]) => saysSo(who, to)) },
    { weight: 3, arbitrary: fc.tuple(name, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })).map((it) => brings(...it)) },
    { weight: 2, arbitrary: fc.constantFrom(0, 1, 2, 3, 4, 6).map(limits) },
  )
  const rare = fc.oneof(
    {
      weight: 2,
      arbitrary: fc.tuple(fc.integer({ min: -1, max: 2 }), fc.constantFrom('10:00', '19:00', '22:30')).map((it) => moves(...it)),
    },
    { weight: 2, arbitrary: fc.tuple(name, fc.boolean()).map((it) => blocks(...it)) },
  )
  const commands = fc.commands(
    [
      ...Array.from({ length: 10 }, () => act.map((it) => new Does(it))),
      ...Array.from({ length: 2 }, () => fc.tuple(act, act).map((it) => new Both(...it))),
      ...Array.from({ length: 3 }, () => fc.boolean().map((it) => new Claims(it))),
      ...Array.from({ length: 3 }, () => fc.constantFrom(1, 2, 3, 5, 14).map((it) => new Waits(it))),
      ...Array.from({ length: 2 }, () => rare.map((it) => new Does(it))),
      fc.nat(5).map((n) => (n === 0 ? new Cancels() : new Waits(24))),
    ],
    { maxCommands: 60, size: 'max' },
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(0, 1, 2, 2, 3, 4), commands, async (places, all) => {
      await fc.asyncModelRun(async () => await begun(places), all)
    }),
    { seed, numRuns: runs, endOnFailure: true },
  )
  process.stdout.write(`told: ${JSON.stringify(tally)}\n`)
  for (const what of ['coming', 'waiting', 'offered', 'changed', 'unavailable', 'day']) expect(tally[what] ?? 0, what).toBeGreaterThan(0)
})
