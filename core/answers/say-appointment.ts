import { type Say, say, to } from '../views.ts'
import { isSoon, type Side } from './appointment-times.ts'
import { otherSide, type Promised } from './promise.ts'

/** What every card of a promise shows to one of the two. */
export type Meeting = {
  answer: string
  post: string
  title: string
  /** The other one. */
  name: string
  side: Side
  when: string | null
  place: string | null
  /** Of a loan: that it is done, or cancelled, is said elsewhere. */
  loan: boolean
}

/** Where an appointment stands: `at` names the proposal that is agreed to, `instead` is what it would replace. */
export type Stage =
  | { stage: 'sent'; instead: string | null }
  | { stage: 'proposed'; at: string; instead: string | null }
  | { stage: 'agreed'; reminds: boolean }
  | { stage: 'reminder' | 'over' | 'passed' }

export const meetingFor = (it: Promised, side: Side): Meeting => ({
  answer: it.answer.id,
  post: it.post.id,
  title: it.post.title,
  name: it.sides[otherSide(side)].name,
  side,
  when: it.appointment?.when ?? null,
  place: it.appointment?.place ?? null,
  loan: it.post.kind === 'loan',
})

/** Everything of one promise belongs to its conversation: quoting a card, one writes to the other. */
export const keysOf = (answer: string, what: 'meet' | 'outcome' | 'thanks'): { key: string; thread: string } => ({
  key: `answer:${answer}:${what}`,
  thread: `answer:${answer}`,
})

/** One card for each of the two. `fresh`: a new message; otherwise their card changes without a sound. */
export const sayMeeting = (it: Promised, side: Side, stage: Stage, how: { fresh?: true; urgent?: true } = {}): Say =>
  say(to.resident(it.sides[side].id), 'meeting', { ...meetingFor(it, side), ...stage }, { ...keysOf(it.answer.id, 'meet'), ...how })

/** A new message; urgent where the morning is too late. */
export const news = ({ appointment, zone }: Promised, now: Date): { fresh: true; urgent?: true } =>
  appointment?.when && isSoon(appointment.when, zone, now) ? { fresh: true, urgent: true } : { fresh: true }
