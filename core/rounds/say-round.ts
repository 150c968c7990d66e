import { wallOf } from '../time.ts'
import { type Say, say, to } from '../views.ts'
import type { Whole } from './reads.ts'
import type { RoundKind } from './round.ts'
import type { Visit, VisitState } from './visit.ts'

/**
 * What is said of a visit to who has to do with it: its number, never a name. The name stands on one card, `visitNamed`, which one asks
 * for, so that every look at it is known. Who volunteered is told at any hour.
 */
export type VisitView = { visit: string; nth: number; how: 'visit' | 'call'; before: string; state: VisitState }
/** A round as its cards show it. */
export type RoundView = {
  round: string
  kind: RoundKind
  quartier: string
  until: string
  visits: number
  done: number
  volunteers: number
  over: boolean
}

const duty = { urgent: 'duty' } as const

export const visitView = (visit: Visit, { listed, zone }: Pick<Whole, 'listed' | 'zone'>): VisitView => ({
  visit: visit.id,
  nth: visit.nth,
  how: listed.get(visit.listed ?? '')?.how ?? 'visit',
  before: wallOf(visit.deadline, zone),
  state: visit.state,
})

export const roundView = ({ round, zone, quartierName }: Pick<Whole, 'round' | 'zone' | 'quartierName'>): RoundView => ({
  round: round.id,
  kind: round.kind,
  quartier: quartierName,
  until: wallOf(round.until, zone),
  visits: round.visits,
  done: round.done,
  volunteers: round.volunteers,
  over: round.state === 'over',
})

export const sayInChannel = (whole: Whole): Say =>
  say(to.posts(whole.round.quartier), 'roundCard', roundView(whole), { key: `round:${whole.round.id}` })

/** Who goes with them; null while nobody is found. */
const partnerOf = (visit: Visit, who: string, { names }: Whole): string | null => {
  const other = visit.pair.find((it) => it !== who)
  return other === undefined ? null : (names.get(other) ?? null)
}

/** The card of one of the two. `fresh`: something is to be noticed. */
export const sayYours = (visit: Visit, who: string, whole: Whole, fresh = false): Say =>
  say(
    to.resident(who),
    'visitYours',
    { ...visitView(visit, whole), partner: partnerOf(visit, who, whole) },
    { key: `visit:${visit.id}`, ...duty, ...(fresh ? { fresh: true as const } : {}) },
  )

export const sayOffer = (visit: Visit, who: string, until: Date, whole: Whole): Say =>
  say(
    to.resident(who),
    'visitOffer',
    { ...visitView(visit, whole), with: partnerOf(visit, who, whole), until: wallOf(until, whole.zone) },
    { key: `offer:${visit.id}`, ...duty, fresh: true },
  )

export const sayOfferOver = (visit: Visit, who: string, why: 'passed' | 'taken'): Say =>
  say(to.resident(who), 'visitOfferOver', { visit: visit.id, nth: visit.nth, why }, { key: `offer:${visit.id}`, ...duty })

/** Before and at the deadline. */
export const sayCheck = (visit: Visit, who: string, whole: Whole, when: 'soon' | 'due'): Say =>
  say(to.resident(who), 'visitCheck', { ...visitView(visit, whole), when }, { key: `check:${visit.id}`, ...duty, fresh: true })

export const sayChecked = (visit: Visit, who: string, whole: Whole, by: string | null): Say =>
  say(to.resident(who), 'visitChecked', { ...visitView(visit, whole), by }, { key: `check:${visit.id}`, ...duty, fresh: true })

/** `number`: with the named human and the number to call, from that step on. An alarm before, which may have it too, goes from the chat. */
export const sayAlarm = (visit: Visit, who: string, whole: Whole, what: 'alone' | 'missed' | 'silent' | 'help', number = false): Say[] => {
  const { leader, id, contact, phone } = whole.round
  const concerned = who === leader || visit.pair.includes(who)
  const isCalled = number || (concerned && (visit.step === 'organisers' || visit.step === null))
  const alarm = say(
    to.resident(who),
    'visitAlarm',
    {
      ...visitView(visit, whole),
      what,
      leads: who === leader,
      /** Another organiser may take over. */
      takeOver: concerned ? null : id,
      pair: visit.pair.flatMap((it) => (it === who ? [] : [whole.names.get(it) ?? ''])),
      call: isCalled && contact && phone ? { name: contact, phone } : null,
    },
    { key: `alarm:${visit.id}`, ...duty, fresh: true },
  )
  return visit.shown.includes(who) ? [erasingOne('alarm', visit, who, 'below'), alarm] : [alarm]
}

type Why = 'over' | 'left' | 'withdrawn' | 'below'
const shownOn = ['visit', 'alarm', 'way'] as const

/** One card goes from a chat; nothing is sent where nothing stands. */
export const erasingOne = (card: (typeof shownOn)[number], visit: Visit, who: string, why: Why): Say =>
  say(to.resident(who), 'visitErased', { visit: visit.id, nth: visit.nth, why }, { key: `${card}:${visit.id}`, ...duty })

/** Whatever was shown of a visit goes from their chat. */
export const erasing = (visit: Visit, who: string, why: Why): Say[] => shownOn.map((card) => erasingOne(card, visit, who, why))

/** Not there, or not theirs: it looks the same. */
export const roundGone = (who: string): Say => say(to.resident(who), 'roundGone', {})
