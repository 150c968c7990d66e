import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Button } from '../core/chat/card.ts'
import { pack } from '../core/chat/press.ts'
import type { Moves } from '../core/life.ts'
import { answerMoves, attendeeMoves, eventDateMoves, loanMoves, occurrenceMoves, postMoves } from '../core/lives.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

/**
 * Every button that anybody has ever been shown, pressed by anybody, at any time, in any order: what changes is always a move of
 * core/lives.ts, by whom that table allows. Another seed or more: SEED=7 RUNS=50 npx vitest run tests/every-move.test.ts
 */
const seed = Number(process.env.SEED ?? 20261126)
const runs = Number(process.env.RUNS ?? 8)

type Thing = 'posts' | 'answers' | 'loans' | 'occurrences' | 'dates' | 'attendees'
const lives: Readonly<Record<Thing, Moves<string, string>>> = {
  posts: postMoves,
  answers: answerMoves,
  loans: loanMoves,
  occurrences: occurrenceMoves,
  dates: eventDateMoves,
  attendees: attendeeMoves,
}
const firsts: Readonly<Record<Thing, readonly string[]>> = {
  posts: ['draft'],
  answers: ['waiting', 'chosen'],
  loans: ['asked', 'waiting', 'agreed'],
  occurrences: ['planned', 'uncovered'],
  dates: ['planned'],
  attendees: ['coming', 'maybe', 'declined', 'waiting'],
}
type Row = { thing: Thing; id: string; state: string; author: string; own: string | null; owner: string | null; quartier: string }
type World = { it: Story; people: readonly Neighbour[]; tried: Map<string, number>; seen: Map<string, number> }

const rowsOf = async ({ it }: World): Promise<Map<string, Row>> => {
  const rows = await it.database.sql<Row[]>`
    select 'posts' as thing, id, state, author, null as own, null as owner, quartier from posts
    union all select 'answers', a.id, a.state, p.author, a.neighbour, null, p.quartier from answers a join posts p on p.id = a.post
    union all select 'loans', l.id, l.state, p.author, l.borrower, l.owner, p.quartier from loans l join posts p on p.id = l.post
    union all select 'occurrences', o.id, o.state, p.author, o.resident, null, p.quartier from occurrences o join posts p on p.id = o.post
    union all select 'dates', d.id, d.state, p.author, null, null, p.quartier from event_dates d join posts p on p.id = d.post
    union all select 'attendees', a.date || ' ' || a.resident, a.state, p.author, a.resident, null, p.quartier
      from attendees a join event_dates d on d.id = a.date join posts p on p.id = d.post`
  return new Map(rows.map((row) => [row.id, row]))
}

/** What somebody is to a thing. Whoever is not its own neighbour is still a neighbour of the post, where a move of theirs touches others. */
const rolesOf = (row: Row, resident: string | null): string[] => {
  if (resident === null) return ['clock']
  if (row.thing === 'loans') return [...(row.owner === resident ? ['owner'] : []), ...(row.own === resident ? ['borrower'] : [])]
  if (row.thing === 'dates') return row.author === resident ? ['organiser'] : []
  if (row.thing === 'attendees') return [...(row.own === resident ? ['attendee'] : []), ...(row.author === resident ? ['organiser'] : [])]
  return [row.author === resident ? 'author' : 'neighbour', ...(row.thing === 'occurrences' ? ['regular'] : [])]
}
/** What nobody else may do for whoever it is about. */
const ownMoves = new Set(['take', 'claim', 'giveUp', 'withdraw', 'again', 'cannot'])

const residentOf = async ({ it }: World, who: Neighbour): Promise<string> => {
  const [row] = await it.database.sql<{ resident: string }[]>`select resident from accounts where "user" = ${who.id}`
  return row?.resident ?? ''
}

/** The moves by which this actor may bring a thing from its state to another, two at most in one turn: taken up again, and chosen. */
const pathOf = (old: Row, to: string, actor: string | null): string[] | null => {
  const steps = (from: string): (readonly [string, string])[] =>
    Object.entries(lives[old.thing][from] ?? {})
      .filter(
        ([action, { by }]) =>
          rolesOf(old, actor).some((role) => by.includes(role)) &&
          (actor === null || old.thing === 'posts' || !ownMoves.has(action) || old.own === actor),
      )
      .map(([action, move]) => [action, move.to])
  for (const [action, state] of steps(old.state)) if (state === to) return [`${old.state} ${action}`]
  for (const [first, between] of steps(old.state))
    for (const [second, state] of steps(between)) if (state === to) return [`${old.state} ${first}`, `${between} ${second}`]
  return null
}

/** Does it, and says which changes no table allows. */
const watched = async (world: World, who: Neighbour | null, what: string, act: () => Promise<void>): Promise<void> => {
  const before = await rowsOf(world)
  const actor = who ? await residentOf(world, who) : null
  await act()
  const after = await rowsOf(world)
  const wrong: string[] = []
  for (const [id, row] of after) {
    const old = before.get(id)
    if (old?.state === row.state) continue
    if (!old) {
      if (!firsts[row.thing].includes(row.state)) wrong.push(`${row.thing} begin as ${row.state}`)
      continue
    }
    const path = pathOf(old, row.state, actor)
    for (const step of path ?? []) world.seen.set(`${row.thing} ${step}`, (world.seen.get(`${row.thing} ${step}`) ?? 0) + 1)
    const moves = Object.values(lives[row.thing][old.state] ?? {}).filter(({ to }) => to === row.state)
    /** What follows from somebody's move for another's thing is the author's or the clock's to decide. */
    const follows = row.thing !== 'posts' && moves.some(({ by }) => by.includes('author') || by.includes('clock') || by.includes('owner'))
    if (!path && !follows) wrong.push(`${row.thing} ${old.state} → ${row.state}`)
    if (who?.id === 'ailleurs' && old.author !== actor) wrong.push(`a resident of another quartier changed ${row.thing}`)
  }
  expect(wrong, `${who?.id ?? 'the clock'}: ${what}`).toEqual([])
}

const holders = async ({ it }: World): Promise<void> => {
  const twice = await it.database.sql`select post from answers where state in ('chosen', 'offered') group by post having count(*) > 1`
  const overlapping = await it.database.sql`
    select a.id from loans a join loans b on a.post = b.post and a.id < b.id
    where a.state in ('agreed', 'handed-over') and b.state in ('agreed', 'handed-over') and tstzrange(a.from_at, a.until_at) && tstzrange(b.from_at, b.until_at)`
  const crowded = await it.database.sql`
    select d.id from event_dates d join attendees a on a.date = d.id and a.state in ('coming', 'offered')
    where d.places is not null group by d.id having sum(1 + a.guests + a.children) > max(d.places)`
  expect([...twice, ...overlapping, ...crowded]).toEqual([])
}

/** All buttons that anybody has been shown so far. */
const buttonsOf = ({ it, people }: World): Button[] =>
  [...people.map(({ id }) => id), 'canal'].flatMap((chat) => it.platform.seen(chat).flatMap(({ card }) => (card.buttons ?? []).flat()))

/** What one would write into a form; the right words for none of them in particular. */
const values: Readonly<Record<string, string>> = {
  words: 'Je peux passer samedi matin',
  when: 'samedi à 15 h',
  from: 'samedi de 10 h à 18 h',
  until: '',
  place: 'devant la boulangerie',
  title: 'une autre chose',
  detail: '06 12 34 56 78',
  deposit: '20',
  why: 'très gentil',
  word: 'Merci beaucoup !',
  guests: '1',
  children: 'aucun',
  places: '2',
  reason: 'il pleut',
  absent: '1',
}

const packedOf = (it: Button): string => ('open' in it ? pack(it.open) : pack(it))
/** They only show something, or settle a draft. */
const idle = /^(help|posts|show-post|my-posts|home|drop-draft|close-post|form:(edit-post|report|reply-answer)|start|settings|loan-calendar)/

class Press implements fc.AsyncCommand<object, World> {
  readonly who: number
  readonly which: number
  constructor(who: number, which: number) {
    this.who = who
    this.which = which
  }
  check = (): boolean => true
  async run(_model: object, world: World): Promise<void> {
    const who = world.people[this.who % world.people.length]
    const all = buttonsOf(world)
    const own = who
      ? world.it.platform
          .seen(who.id)
          .slice(-6)
          .flatMap(({ card }) => (card.buttons ?? []).flat())
      : []
    const channel = world.it.platform
      .seen('canal')
      .slice(-4)
      .flatMap(({ card }) => (card.buttons ?? []).flat())
    /** Mostly what they have before them, and what leads on; else whatever anybody was ever shown. */
    const near = [...own, ...channel].filter((it) => !idle.test(packedOf(it)))
    const button = this.which < 800 && near.length > 0 ? near[this.which % near.length] : all[this.which % Math.max(1, all.length)]
    if (!who || !button) return
    const packed = packedOf(button)
    const kind = packed
      .split(':')
      .slice(0, packed.startsWith('form:') ? 2 : 1)
      .join(':')
    world.tried.set(kind, (world.tried.get(kind) ?? 0) + 1)
    const form = 'form' in button ? button : 'open' in button && 'form' in button.open ? button.open : null
    await watched(world, who, packed, async () => {
      if (form) await who.fills(form.form, form.ids ?? {}, valuesFor(form.form))
      else await who.pressesOld(packed)
    })
    await holders(world)
  }
  toString = (): string => `press(${this.who}, ${this.which})`
}

const valuesFor = (form: string): Record<string, string> => {
  if (form === 'edit-post') return { place: values.place ?? '' }
  return Object.fromEntries(Object.entries(values))
}

class Says implements fc.AsyncCommand<object, World> {
  readonly who: number
  readonly which: number
  constructor(who: number, which: number) {
    this.who = who
    this.which = which
  }
  check = (): boolean => true
  async run(_model: object, world: World): Promise<void> {
    const who = world.people[this.who % world.people.length]
    const words = sentences[this.which % sentences.length]
    if (!who || !words) return
    await watched(world, who, words, () => who.says(words))
    if (who.buttons().includes('Publier')) await watched(world, who, 'Publier', () => who.presses('Publier'))
  }
  toString = (): string => `says(${this.who}, ${sentences[this.which % sentences.length]})`
}
const sentences = [
  'Je donne un canapé',
  'Vends vélo enfant 40 €',
  'Je prête ma perceuse',
  'Je prête mon échelle ce week-end',
  'Quelqu’un pourrait arroser mes plantes samedi ?',
  'Je cherche une perceuse samedi',
  'Qui peut sortir mon chien chaque mardi à 18 h ?',
  'apéro samedi à 19 h au square, 2 personnes max',
  'yoga chaque mardi à 19 h au square, 1 personne max',
]

class Waits implements fc.AsyncCommand<object, World> {
  readonly hours: number
  constructor(hours: number) {
    this.hours = hours
  }
  check = (): boolean => true
  async run(_model: object, world: World): Promise<void> {
    for (let n = 0; n < this.hours; n += 4)
      await watched(world, null, `${this.hours} hours`, async () => {
        world.it.time.advance(4 * 3_600_000)
        await world.it.palier.tick()
        await world.it.palier.idle()
      })
    await holders(world)
  }
  toString = (): string => `waits(${this.hours})`
}

/** A resident of another quartier, who has come by every button all the same. */
const begun = async (tried: World['tried'], seen: World['seen']): Promise<World> => {
  const it = await story()
  const people: Neighbour[] = []
  for (const name of ['Léa', 'Paul', 'Inès', 'Noé']) people.push(await it.neighbour(name))
  const other = await it.neighbour('Zoé', { as: 'ailleurs' })
  await it.database
    .sql`insert into quartiers select 'x-ailleurs', 'Ailleurs', zone, language, digest_minute, null, null from quartiers limit 1`
  await it.database.sql`update residents set quartier = 'x-ailleurs' where id = (select resident from accounts where "user" = 'ailleurs')`
  return { it, people: [...people, other], tried, seen }
}

test('no move that the tables forbid, whoever presses whatever whenever', { timeout: 600_000 }, async () => {
  const [tried, seen] = [new Map<string, number>(), new Map<string, number>()]
  const who = fc.integer({ min: 0, max: 4 })
  const which = fc.integer({ min: 0, max: 999 })
  const commands = fc.commands(
    [
      ...Array.from({ length: 8 }, () => fc.tuple(who, which).map(([a, b]) => new Press(a, b))),
      fc.tuple(who, which).map(([a, b]) => new Says(a, b)),
      fc.integer({ min: 1, max: 96 }).map((hours) => new Waits(hours)),
    ],
    { maxCommands: 200, size: 'max' },
  )
  await fc.assert(
    fc.asyncProperty(commands, async (all) => {
      const world = await begun(tried, seen)
      try {
        await fc.asyncModelRun(() => ({ model: {}, real: world }), all)
      } finally {
        await world.it.ends()
      }
    }),
    { seed, numRuns: runs, endOnFailure: true },
  )
  if (process.env.SHOW) process.stdout.write(`${JSON.stringify([[...tried].sort(), [...seen].sort()], null, 1)}\n`)
  expect(seen.size, 'moves that were made').toBeGreaterThan(20)
})
