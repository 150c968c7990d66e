import { moved } from '../life.ts'
import { visitMoves } from '../lives.ts'
import type { Say } from '../views.ts'
import type { Whole } from './reads.ts'
import { sayAlarm, sayCheck } from './say-round.ts'
import { isLive, isPaired, isWanted, minutesLater, type Step, soonMinutes, stepMinutes, type Visit } from './visit.ts'

type Climbed = { visit: Visit; say: Say[] }

/** What the leader is told that it is about. */
const whatOf = ({ state }: Visit): 'missed' | 'silent' | 'help' => (state === 'silent' || state === 'help' ? state : 'missed')

const next = (visit: Visit, step: Step | null, stepAt: Date | null): Visit => ({ ...visit, step, stepAt })
const later = (visit: Visit, step: Step): Visit => next(visit, step, minutesLater(visit.stepAt ?? visit.deadline, stepMinutes))

/** The leader hears of it. */
export const toLeader = (visit: Visit, whole: Whole): Climbed => ({
  visit: later(visit, 'number'),
  say: sayAlarm(visit, whole.round.leader, whole, whatOf(visit)),
})

/** The leader and the two read whom to call. */
export const toNumber = (visit: Visit, whole: Whole): Climbed => {
  const readers = [...new Set([whole.round.leader, ...visit.pair])]
  return {
    visit: { ...later(visit, 'organisers'), shown: [...new Set([...visit.shown, ...readers])] },
    say: readers.flatMap((who) => sayAlarm(visit, who, whole, whatOf(visit), true)),
  }
}

const climbs: Readonly<Record<Step, (visit: Visit, whole: Whole) => Climbed>> = {
  pair: (visit, whole) => ({
    visit: next(visit, 'soon', minutesLater(visit.deadline, -soonMinutes)),
    say: isWanted(visit) ? sayAlarm(visit, whole.round.leader, whole, 'alone') : [],
  }),
  soon: (visit, whole) => ({
    visit: next(visit, 'due', visit.deadline),
    say: isPaired(visit) ? visit.pair.map((who) => sayCheck(visit, who, whole, 'soon')) : [],
  }),
  /** Where there are no two to ask, the leader is asked at once. */
  due: (visit, whole) => {
    const missed: Visit = {
      ...visit,
      state: moved(visitMoves, visit.state, 'miss', 'clock') ?? visit.state,
      offered: null,
      claimUntil: null,
    }
    if (!isPaired(missed)) return toLeader(missed, whole)
    return { visit: later(missed, 'leader'), say: missed.pair.map((who) => sayCheck(missed, who, whole, 'due')) }
  },
  leader: toLeader,
  number: toNumber,
  organisers: (visit, whole) => ({
    visit: next(visit, null, null),
    say: whole.organisers
      .filter((it) => it !== whole.round.leader && !visit.pair.includes(it))
      .flatMap((who) => sayAlarm(visit, who, whole, whatOf(visit))),
  }),
}

/** Every step whose time has come, one after another; of what is said to one reader in one place only the last. */
export const climbed = (visit: Visit, whole: Whole, now: Date): Climbed => {
  let it: Climbed = { visit, say: [] }
  while (isLive(it.visit) && it.visit.step && it.visit.stepAt && it.visit.stepAt <= now) {
    const { visit: after, say } = climbs[it.visit.step](it.visit, whole)
    it = { visit: after, say: [...it.say, ...say] }
  }
  const place = ({ to, key, view }: Say): string => `${to.kind === 'resident' ? to.id : ''} ${key} ${view}`
  return { visit: it.visit, say: it.say.filter((one, i) => it.say.findLastIndex((other) => place(other) === place(one)) === i) }
}
