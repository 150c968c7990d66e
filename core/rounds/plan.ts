import { addDays, addHours, dayOf, instantOf, type Wall, wallOf } from '../time.ts'
import type { Listed } from './listed.ts'
import type { Round } from './round.ts'
import { minutesLater, pairMinutes, type Visit } from './visit.ts'

/** By what hour somebody is to be seen who wishes the morning, the afternoon, the evening, or did not say. */
const hours: Readonly<Record<Listed['hour'], number>> = { morning: 12, afternoon: 18, evening: 20, any: 18 }
/** Two are to be found first. */
const leadHours = 2

/** The next such hour that leaves time to find two, and not after the round's end. */
export const deadlineFor = (hour: Listed['hour'], now: Date, until: Date, zone: string): Date => {
  const today: Wall = dayOf(wallOf(now, zone))
  const at = (day: Wall): Date => instantOf(day, hours[hour] * 60, zone)
  const soonest = addHours(now, leadHours)
  const wished = at(today) >= soonest ? at(today) : at(addDays(today, 1))
  return wished <= until ? wished : until > soonest ? until : soonest
}

export const visitOf = (it: Listed, round: Round, nth: number, id: string, now: Date, zone: string): Visit => {
  const deadline = deadlineFor(it.hour, now, round.until, zone)
  return {
    id,
    round: round.id,
    listed: it.id,
    nth,
    state: 'open',
    deadline,
    pair: [],
    offered: null,
    claimUntil: null,
    passed: [],
    shown: [],
    step: 'pair',
    stepAt: minutesLater(deadline, -pairMinutes),
  }
}
