import { addHours } from '../time.ts'
import type { Decision } from '../use-case.ts'
import type { Say } from '../views.ts'
import { climbed } from './climb.ts'
import { lapsed, offered } from './offers.ts'
import type { NamedVolunteer, Whole } from './reads.ts'
import { graceHours, isDone, type Look, type Round } from './round.ts'
import { sayInChannel } from './say-round.ts'
import type { Visit } from './visit.ts'

type Change = {
  round?: Round
  visits?: readonly Visit[]
  volunteers?: readonly NamedVolunteer[]
  looks?: readonly Look[]
  say?: readonly Say[]
}

/**
 * What follows from a change of a round, in the same turn: claims that lapsed, steps whose time has come, offers to who is free, and when
 * the clock looks next. Every turn about a round ends here.
 */
export const tended = (before: Whole, change: Change, now: Date): Decision => {
  const changed = new Map((change.visits ?? []).map((it) => [it.id, it]))
  const known = before.visits.map((it) => changed.get(it.id) ?? it)
  const visits = [...known, ...(change.visits ?? []).filter(({ id }) => !before.visits.some((it) => it.id === id))]
  const volunteers = withVolunteers(before.volunteers, change.volunteers ?? [])
  const names = new Map([...before.names, ...volunteers.map((it) => [it.volunteer.resident, it.name] as const)])
  const whole: Whole = { ...before, round: change.round ?? before.round, visits, volunteers, names }
  const says: Say[] = [...(change.say ?? [])]
  const moved = visits.map((visit) => {
    const claim = lapsed(visit, now)
    const step = climbed(claim.visit, whole, now)
    says.push(...claim.say, ...step.say)
    return step.visit
  })
  const given = offered({ ...whole, visits: moved }, now)
  says.push(...given.say)
  const round: Round = {
    ...whole.round,
    visits: given.visits.length,
    done: given.visits.filter(({ state }) => isDone(state)).length,
    volunteers: whole.volunteers.filter(({ volunteer }) => volunteer.state === 'ready').length,
  }
  const next = { ...round, dueAt: dueAfter(round, given.visits, given.wakes) }
  const told = (it: Round): string => [it.kind, it.state, it.done, it.visits, it.volunteers, it.until.getTime()].join()
  return {
    save: {
      rounds: [next],
      visits: given.visits.filter((it) => !before.visits.includes(it)),
      volunteers: (change.volunteers ?? []).map(({ volunteer }) => volunteer),
      looks: change.looks ?? [],
    },
    say: [...says, ...(told(next) === told(before.round) ? [] : [sayInChannel({ ...whole, round: next })])],
  }
}

const withVolunteers = (before: readonly NamedVolunteer[], changed: readonly NamedVolunteer[]): NamedVolunteer[] => {
  const same = (a: NamedVolunteer) => (b: NamedVolunteer) => a.volunteer.resident === b.volunteer.resident
  return [...before.map((it) => changed.find(same(it)) ?? it), ...changed.filter((it) => !before.some(same(it)))]
}

/** The next claim that lapses, step that comes, volunteer who wakes, or the round's end. */
const dueAfter = (round: Round, visits: readonly Visit[], wakes: Date | null): Date => {
  const end = round.asked ? addHours(round.until, graceHours) : round.until
  return visits
    .flatMap(({ claimUntil, stepAt }) => [claimUntil, stepAt])
    .concat(wakes)
    .reduce<Date>((first, it) => (it && it < first ? it : first), end)
}
