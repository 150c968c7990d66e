import { z } from 'zod'
import { expiryAfter } from '../posts/life.ts'
import { isLive, type Post } from '../posts/post.ts'
import { id } from '../posts/schema.ts'
import { type Decision, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import type { Appointment } from './appointment.ts'
import { askAfter, nothingDue, remindNow } from './appointment-times.ts'
import { type Promised, promised } from './promise.ts'
import { keysOf, meetingFor, sayMeeting } from './say-appointment.ts'

/** What the clock does for a promise: both are reminded, both may say that it is done, the author is asked once how it went. */
export const remindAppointment = useCase({
  who: 'clock',
  intent: z.object({ answer: id }),
  doors: { due: async (db, now, limit) => (await db.appointmentsDue(now, limit)).map((answer) => ({ answer })) },
  read: async (db, { answer }) => ({ it: await promised(db, answer) }),
  decide: ({ it }, _intent, { now }): Decision => {
    const { appointment, post, zone } = it ?? {}
    if (!it || !post || !zone || !appointment?.dueAt || appointment.dueAt > now) return {}
    const { when, next, agreed } = appointment
    if (it.answer.state !== 'chosen' || !isLive(post)) return { save: { appointments: [over(appointment)] } }
    switch (next) {
      case 'author':
      case 'neighbour':
      case 'both': {
        if (!when) return { save: { appointments: [over(appointment)] } }
        const due = remindNow(appointment, when, it.sides, now, zone)
        return {
          save: { appointments: [{ ...appointment, ...due.next }] },
          say: due.told.map((side) => sayMeeting(it, side, { stage: 'reminder' }, { fresh: true, urgent: true })),
        }
      }
      case 'over':
        return {
          save: { appointments: [when ? { ...appointment, ...askAfter(when, it.sides, zone) } : over(appointment)] },
          say: when && agreed ? (['author', 'neighbour'] as const).map((side) => sayMeeting(it, side, { stage: 'over' })) : [],
        }
      case 'ask': {
        if (post.kind === 'loan') return { save: { appointments: [over(appointment)] } }
        const asked = askedOutcome(it, appointment, now)
        return { save: { posts: [asked.post], appointments: [asked.appointment] }, say: [asked.say] }
      }
      case null:
        return {}
      default:
        return next satisfies never
    }
  },
})

/** Nothing more is due, and where they met is nobody's business any more. */
export const over = (appointment: Appointment): Appointment => ({ ...appointment, ...nothingDue, place: null })

/**
 * The author is asked how it went: once. The question whether the post still holds is not asked besides, and its time to expire does not
 * come before they had time to answer. `said`: the neighbour says that it is done.
 */
export const askedOutcome = (
  it: Promised,
  appointment: Appointment,
  now: Date,
  said = false,
): { post: Post; appointment: Appointment; say: Say } => {
  const expiry = expiryAfter(now)
  const checkAt = it.post.checkAt && it.post.checkAt > expiry ? it.post.checkAt : expiry
  return {
    post: { ...it.post, askedAt: now, checkAt },
    appointment: over(appointment),
    say: say(
      to.resident(it.post.author),
      'outcomeAsk',
      { ...meetingFor(it, 'author'), agreed: appointment.agreed, said },
      { ...keysOf(it.answer.id, 'outcome'), fresh: true },
    ),
  }
}
