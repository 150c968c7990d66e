import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePalier } from '../bots/palier.ts'
import type { Answer } from '../core/answers/answer.ts'
import { agreeLoan } from '../core/loans/agree-loan.ts'
import { cancelLoan } from '../core/loans/cancel-loan.ts'
import { claimLoan } from '../core/loans/claim-loan.ts'
import type { Loan, LoanState } from '../core/loans/loan.ts'
import { loanOf } from '../core/loans/loan-of.ts'
import { newQuartier } from '../core/quartiers/quartier.ts'
import { addHours, wallOf } from '../core/time.ts'
import type { Decision } from '../core/use-case.ts'
import { connect, type Sql, transaction } from '../db/connect.ts'
import { codeOf, isConflict } from '../db/errors.ts'
import { reads } from '../db/reads.ts'
import { save } from '../db/rows.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { paper } from './paper.ts'
import { story } from './quartier.ts'
import { samplePost } from './sample-post.ts'

const now = new Date('2026-11-25T09:00:00Z')
const zone = 'Europe/Paris'
const resident = (id: string) => ({
  id,
  name: id,
  language: 'fr' as const,
  quartier: 'x-q',
  standing: 'guest' as const,
  quiet: null,
  model: true,
  joinedAt: now,
  suggestions: true,
  urgent: false,
})
const owner = resident('owner')
const quartier = newQuartier({ id: 'x-q', name: 'Q', zone })

let database: TestDatabase
let many: Sql
beforeEach(async () => {
  database = await freshDatabase()
  many = connect(database.connection, 50)
})
afterEach(async () => {
  await many.end({ timeout: 2 })
  await database.drop()
})

const period = (fromHour: number, hours: number) => {
  const start = wallOf(addHours(now, fromHour), zone)
  return { start, end: wallOf(addHours(now, fromHour + hours), zone) }
}

/** A thing that is lent, and as many neighbours who ask for it. */
const askedBy = async (periods: readonly { start: string; end: string }[], state: LoanState = 'asked'): Promise<Loan[]> => {
  const names = periods.map((_, n) => `n${String(n).padStart(2, '0')}`)
  const answer = (name: string, n: number): Answer => ({
    id: `a-${name}`,
    post: 'post',
    neighbour: name,
    words: '',
    state: 'waiting',
    yes: true,
    thanked: false,
    mutedByAuthor: false,
    mutedByNeighbour: false,
    claimUntil: null,
    dueAt: null,
    at: addHours(now, n / 1000),
  })
  const loans = names.map((name, n): Loan => {
    const of = { id: `l-${name}`, post: 'post', answer: `a-${name}`, owner: 'owner', borrower: name, state, zone, now }
    return { ...loanOf({ ...of, period: periods[n] ?? period(24, 10) }), at: addHours(now, n / 1000) }
  })
  await database.sql`truncate residents, posts, answers, loans cascade`
  await transaction(database.sql, async (tx) => {
    save(tx, {
      quartiers: [quartier],
      residents: [owner, ...names.map(resident)],
      posts: [samplePost(now, { id: 'post', quartier: 'x-q', author: 'owner', kind: 'loan', title: 'perceuse', place: null })],
      answers: names.map(answer),
      loans: state === 'asked' ? loans : [],
    })
    return { result: undefined }
  })
  return loans
}

const presses = { agree: agreeLoan, cancel: cancelLoan, claim: claimLoan }

/** A press, in a transaction of its own on a connection of its own, decided again as a lane does when another came first. */
const press = async (what: keyof typeof presses, loan: string, who: string): Promise<Decision> => {
  for (let n = 1; ; n++) {
    try {
      const useCase = presses[what]
      const { result } = await transaction(many, async (tx) => {
        const turn = { who: resident(who), now, quartier, wall: wallOf(now, zone), ids: [] } as never
        const facts = await useCase.read(reads(tx), { loan }, turn)
        const decision: Decision = useCase.decide(facts, { loan }, turn)
        if (decision.save) save(tx, decision.save)
        return { result: decision }
      })
      return result
    } catch (error) {
      if (!isConflict(error) || n === 3) throw error
    }
  }
}

const states = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await database.sql<{ state: string; n: number }[]>`select state, count(*)::int as n from loans group by state`).map(({ state, n }) => [
      state,
      n,
    ]),
  )
const overlapping = (): Promise<object[]> => database.sql<object[]>`
  select a.id, b.id as other from loans a join loans b on a.post = b.post and a.id < b.id
  where a.state in ('agreed', 'handed-over') and b.state in ('agreed', 'handed-over')
    and tstzrange(a.from_at, a.until_at) && tstzrange(b.from_at, b.until_at)`

test('fifty ask for the same day and are agreed at once, over fifty connections: one has it, 49 are in line, each told a place once', async () => {
  const loans = await askedBy(Array.from({ length: 50 }, () => period(72, 10)))
  const decisions = await Promise.all(loans.map(({ id }) => press('agree', id, 'owner')))
  expect(await states()).toEqual({ agreed: 1, waiting: 49 })
  expect(await overlapping()).toEqual([])
  expect(
    decisions.every((it) => (it.say ?? []).length > 0),
    'a turn that lost says so',
  ).toBe(true)
  const told = decisions.flatMap((it) => it.say ?? []).filter(({ view }) => view === 'loanBorrower')
  const places = told.flatMap((it) => (it.view === 'loanBorrower' && it.data.what === 'waiting' ? [it.data.place ?? 0] : []))
  expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 49 }, (_, n) => n + 1))
  expect(told.filter((it) => it.view === 'loanBorrower' && it.data.what === 'agreed')).toHaveLength(1)
  expect(new Set(told.map((it) => JSON.stringify(it.to))).size).toBe(50)
})

test('without any lock of ours the database has the last word: of fifty agreed rows one is kept, the rest is a conflict', async () => {
  const loans = await askedBy(
    Array.from({ length: 50 }, () => period(72, 10)),
    'agreed',
  )
  const done = await Promise.allSettled(
    loans.map((loan) =>
      transaction(many, async (tx) => {
        save(tx, { loans: [loan] })
        return { result: undefined }
      }),
    ),
  )
  const lost = done.flatMap((it) => (it.status === 'rejected' ? [it.reason as unknown] : []))
  expect(lost).toHaveLength(49)
  expect(lost.every(isConflict)).toBe(true)
  /** Of many at once most are seen as a deadlock first; one that comes alone is refused by the rule itself. */
  const refused = loans.filter((_, n) => done[n]?.status === 'rejected')
  const alone = transaction(many, async (tx) => {
    save(tx, { loans: refused.slice(0, 1) })
    return { result: undefined }
  })
  expect(await alone.then(() => null, codeOf)).toBe('23P01')
  expect(await states()).toEqual({ agreed: 1 })
})

const periods = fc.array(fc.tuple(fc.integer({ min: 1, max: 240 }), fc.integer({ min: 1, max: 48 })), { minLength: 2, maxLength: 24 })

test('random periods agreed at once never overlap, and nobody is kept out by nobody', async () => {
  await fc.assert(
    fc.asyncProperty(periods, async (all) => {
      const loans = await askedBy(all.map(([from, hours]) => period(from, hours)))
      await Promise.all(loans.map(({ id }) => press('agree', id, 'owner')))
      expect(await overlapping()).toEqual([])
      const idle = await database.sql`
        select w.id from loans w where w.state = 'waiting' and not exists (
          select from loans a where a.state = 'agreed' and tstzrange(a.from_at, a.until_at) && tstzrange(w.from_at, w.until_at))`
      expect(idle).toEqual([])
    }),
    { numRuns: 12, seed: 5 },
  )
})

test('agreed, cancelled and claimed at once, in any order: never two at a time, and who is offered a turn does not stand in another’s way', async () => {
  const acts = fc.array(
    fc.tuple(
      fc.constantFrom(
        ['agree', 'owner'] as const,
        ['cancel', 'owner'] as const,
        ['cancel', 'borrower'] as const,
        ['claim', 'borrower'] as const,
      ),
      fc.nat({ max: 23 }),
    ),
    { minLength: 10, maxLength: 60 },
  )
  await fc.assert(
    fc.asyncProperty(periods, acts, async (all, done) => {
      const loans = await askedBy(all.map(([from, hours]) => period(from, hours)))
      await Promise.all(
        done.map(([[what, side], n]) => {
          const loan = loans[n % loans.length]
          return loan ? press(what, loan.id, side === 'owner' ? 'owner' : loan.borrower) : undefined
        }),
      )
      expect(await overlapping()).toEqual([])
      const inTheWay = await database.sql`
        select o.id from loans o join loans a on a.post = o.post and a.id <> o.id
        where o.state = 'offered' and a.state in ('agreed', 'offered') and tstzrange(a.from_at, a.until_at) && tstzrange(o.from_at, o.until_at)`
      expect(inTheWay).toEqual([])
      const owed = await database.sql`select id from loans where state in ('offered', 'waiting') and due_at is null`
      expect(owed, 'the clock looks after everybody in line').toEqual([])
    }),
    { numRuns: 12, seed: 7 },
  )
})

test('two processes that tick at once pass a turn on exactly once', async () => {
  const it = await story()
  const [lea, paul, ines] = [await it.neighbour('Léa'), await it.neighbour('Paul'), await it.neighbour('Inès')]
  const [karim, noe] = [await it.neighbour('Karim'), await it.neighbour('Noé')]
  await lea.says('Je prête ma perceuse')
  await lea.presses('Publier')
  await paul.pressesInChannel('J’emprunte')
  await paul.says('samedi')
  await lea.presses('D’accord')
  const line = [ines, karim, noe]
  for (const who of line) {
    await who.pressesInChannel('J’emprunte')
    await who.says('samedi')
    await who.presses('M’inscrire dans la file')
  }
  await paul.presses('Je n’en ai plus besoin')

  const sql = connect(it.database.connection, 6)
  const platform = paper()
  let count = 0
  const twin = makePalier({
    sql,
    turns: sql,
    adapters: [platform],
    clock: it.time,
    timers: it.time,
    ids: () => `twin${String(++count).padStart(12, '0')}`,
    log: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: (facts, message) => void it.errors.push(message + JSON.stringify(facts)),
    },
    presence: { owner: 2, stay: async () => undefined },
    wakeUp: () => () => undefined,
  })
  const lock = await sql.reserve()
  await lock`select pg_advisory_lock(81, 2)`
  await twin.start()
  const turns = (): number[] =>
    line.map(({ id }) => [...it.platform.seen(id), ...platform.seen(id)].filter(({ text }) => text.includes('C’est votre tour')).length)
  expect(turns()).toEqual([1, 0, 0])
  for (const expected of [
    [1, 1, 0],
    [1, 1, 1],
  ]) {
    it.time.advance(2.1 * 3_600_000)
    for (let n = 0; n < 3; n++) await Promise.all([it.palier.tick(), twin.tick(), it.palier.tick(), twin.tick()])
    await Promise.all([it.palier.idle(), twin.idle()])
    expect(turns()).toEqual(expected)
  }
  await twin.stop()
  lock.release()
  await sql.end({ timeout: 1 })
  await it.ends()
})
