import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visitMoves } from '../core/lives.ts'
import { checkVisit } from '../core/rounds/check-visit.ts'
import { joinVisit } from '../core/rounds/join-visit.ts'
import { leaveVisit } from '../core/rounds/leave-visit.ts'
import type { Listed } from '../core/rounds/listed.ts'
import { visitOf } from '../core/rounds/plan.ts'
import type { Whole } from '../core/rounds/reads.ts'
import { isDone, type Round } from '../core/rounds/round.ts'
import { settleVisit } from '../core/rounds/settle-visit.ts'
import { tended } from '../core/rounds/tend.ts'
import { withdrawn } from '../core/rounds/unlist.ts'
import type { Visit } from '../core/rounds/visit.ts'
import { volunteer } from '../core/rounds/volunteer.ts'
import { addHours, type Quiet } from '../core/time.ts'
import type { Decision } from '../core/use-case.ts'
import type { Say } from '../core/views.ts'

const start = new Date('2026-06-30T08:00:00Z')
const zone = 'Europe/Paris'
const quiets: readonly Quiet[] = [{ from: 1260, to: 480 }, null, { from: 1320, to: 420 }, null]
const people = ['v0', 'v1', 'v2', 'v3', 'v4', 'v5']
const names = new Map(people.map((id) => [id, `Nom${id}`]))

const listed = (n: number): Listed => ({
  id: `l${n}`,
  quartier: 'q',
  name: `Zoé${n}`,
  resident: null,
  by: 'signer',
  consent: 'spoken',
  consentOn: '2026-06-29',
  how: 'visit',
  hour: (['any', 'morning', 'evening'] as const)[n % 3] ?? 'any',
  wish: '',
  at: start,
  keep: false,
  askAt: addHours(start, 8760),
  asked: false,
})
const round: Round = {
  id: 'r',
  quartier: 'q',
  kind: 'heat',
  state: 'open',
  leader: 'leader',
  until: addHours(start, 60),
  contact: 'Mme Roux',
  phone: '01 40 11 22 33',
  visits: 0,
  done: 0,
  volunteers: 0,
  endedAt: null,
  asked: false,
  dueAt: start,
}
const begun = (): Whole => {
  const all = [0, 1, 2, 3].map(listed)
  return {
    round,
    zone,
    quartierName: 'Q',
    visits: all.map((it, n) => visitOf(it, round, n + 1, `visit${n}`, start, zone)),
    volunteers: [],
    listed: new Map(all.map((it) => [it.id, it])),
    names,
    organisers: ['leader', 'second'],
  }
}

type Act =
  | { act: 'join' | 'leave' | 'well' | 'silent' | 'help'; who: number; visit: number }
  | { act: 'settle' | 'withdraw'; visit: number }
  | { act: 'can' | 'cannot'; who: number }
  | { act: 'wait'; minutes: number }
const who = fc.nat(people.length - 1)
const visit = fc.nat(3)
const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constantFrom('join' as const, 'join' as const, 'leave' as const), who, visit }) },
    { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('well' as const, 'silent' as const, 'help' as const), who, visit }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('settle' as const, 'withdraw' as const), visit }) },
    { weight: 5, arbitrary: fc.record({ act: fc.constantFrom('can' as const, 'can' as const, 'cannot' as const), who }) },
    { weight: 4, arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.integer({ min: 5, max: 400 }) }) },
  ),
  { maxLength: 60 },
)

const applied = (whole: Whole, { save = {} }: Decision, quiet: Quiet): Whole => ({
  ...whole,
  round: save.rounds?.[0] ?? whole.round,
  visits: whole.visits.map((it) => save.visits?.find(({ id }) => id === it.id) ?? it),
  volunteers: [
    ...whole.volunteers.filter(({ volunteer: it }) => !save.volunteers?.some(({ resident }) => resident === it.resident)),
    ...(save.volunteers ?? []).map((it) => ({ volunteer: it, name: names.get(it.resident) ?? '', quiet })),
  ],
})

const decided = (it: Act, whole: Whole, now: Date): Decision => {
  const turn = (id: string) => ({ who: { id, name: names.get(id) ?? '', quartier: 'q', quiet: null }, now }) as never
  if (it.act === 'wait') return {}
  if (!('visit' in it)) return volunteer.decide({ whole }, { round: 'r', can: it.act === 'can' ? 'yes' : 'no' }, turn(people[it.who] ?? ''))
  const one = whole.visits[it.visit]
  if (!one) return {}
  const facts = { whole, visit: one }
  const intent = { visit: one.id }
  if (!('who' in it) && it.act === 'withdraw') {
    const person = whole.listed.get(one.listed ?? '')
    return person ? withdrawn(person, whole, now) : {}
  }
  if (!('who' in it)) return settleVisit.decide(facts, intent, turn('leader'))
  const by = turn(people[it.who] ?? '')
  if (it.act === 'join') return joinVisit.decide(facts, intent, by)
  if (it.act === 'leave') return leaveVisit.decide(facts, intent, by)
  return checkVisit.decide(facts, { ...intent, how: it.act }, by)
}

/** One move of the table, or the several that one turn may make (a claim, then time itself). */
const mayCome = (from: Visit['state'], to: Visit['state']): boolean => {
  const next = (state: Visit['state']): Visit['state'][] => Object.values(visitMoves[state]).map((it) => it.to)
  return from === to || next(from).includes(to) || next(from).some((it) => next(it).includes(to))
}

const check = (before: Whole, after: Whole, now: Date): void => {
  for (const it of after.visits) {
    const was = before.visits.find(({ id }) => id === it.id)
    expect(mayCome(was?.state ?? 'open', it.state), `${was?.state} to ${it.state}`).toBe(true)
    expect(new Set(it.pair).size).toBe(it.pair.length)
    const seats = { open: 0, half: 1, paired: 2 } as const
    if (it.state === 'open' || it.state === 'half' || it.state === 'paired') expect(it.pair.length).toBe(seats[it.state])
    expect(it.offered === null).toBe(it.claimUntil === null)
    if (it.offered) {
      expect(it.pair).not.toContain(it.offered)
      expect(it.state === 'open' || it.state === 'half').toBe(true)
      expect(it.claimUntil && it.claimUntil <= it.deadline).toBe(true)
    }
    expect(it.step === null).toBe(it.stepAt === null)
    /** What is not over and not at its end always has somebody who looks at it, and not too late. */
    if (it.stepAt) expect(it.stepAt > now).toBe(true)
    if (['open', 'half', 'paired'].includes(it.state)) expect(it.step).not.toBeNull()
  }
  const offers = after.visits.flatMap(({ offered }) => (offered ? [offered] : []))
  expect(new Set(offers).size, 'one offer a volunteer').toBe(offers.length)
  const due = after.round.dueAt
  for (const { stepAt, claimUntil } of after.visits) for (const at of [stepAt, claimUntil]) if (at && due) expect(due <= at).toBe(true)
  expect(after.round.done).toBe(after.visits.filter(({ state }) => isDone(state)).length)
}

test('whatever volunteers, persons, leader and clock do, visits keep to their rules, and what goes wrong is told in time', () => {
  let missed = 0
  fc.assert(
    fc.property(acts, (all) => {
      let now = start
      let whole = begun()
      const said: { at: Date; say: Say }[] = []
      const take = (decision: Decision, quiet: Quiet = null): void => {
        const after = applied(whole, decision, quiet)
        if (decision.save?.rounds) check(whole, after, now)
        whole = after
        said.push(...(decision.say ?? []).map((say) => ({ at: now, say })))
      }
      take(tended(whole, {}, now))
      const until = (end: Date): void => {
        for (let steps = 0; whole.round.dueAt && whole.round.dueAt <= end && whole.round.dueAt < round.until; steps++) {
          expect(steps).toBeLessThan(200)
          now = whole.round.dueAt > now ? whole.round.dueAt : now
          take(tended(whole, {}, now))
        }
        now = end
      }
      for (const it of all) {
        if (it.act === 'wait') until(new Date(now.getTime() + it.minutes * 60_000))
        else take(decided(it, whole, now), 'who' in it ? (quiets[it.who % quiets.length] ?? null) : null)
      }
      until(addHours(start, 40))
      /** Every visit whose time passed unsaid was told to the leader within half an hour, and the number shown within an hour. */
      for (const it of whole.visits) {
        const first = (test: (say: Say) => boolean): number =>
          said
            .find(({ at, say }) => at >= it.deadline && say.view === 'visitAlarm' && say.data.visit === it.id && test(say))
            ?.at.getTime() ?? Infinity
        if (it.state !== 'missed') continue
        missed++
        const after = (minutes: number): number => it.deadline.getTime() + minutes * 60_000
        expect(first(({ to }) => to.kind === 'resident' && to.id === 'leader')).toBeLessThanOrEqual(after(30))
        expect(first((say) => say.view === 'visitAlarm' && say.data.call !== null)).toBeLessThanOrEqual(after(60))
        expect(first(({ to }) => to.kind === 'resident' && to.id === 'second')).toBeLessThanOrEqual(after(90))
      }
      /** A name stands in nothing that is said of it without asking. */
      expect(JSON.stringify(said)).not.toContain('Zoé')
    }),
    { numRuns: 600, seed: 6 },
  )
  expect(missed).toBeGreaterThan(300)
})
