import type { Post } from '../posts/post.ts'
import type { Resident } from '../residents/resident.ts'
import { addDays, addHours, afterQuiet, dayOf, instantOf, momentOf, nextAt, type Quiet, remindAt, type Wall } from '../time.ts'
import type { Answer } from './answer.ts'
import type { Appointment } from './appointment.ts'

export type Side = 'author' | 'neighbour'
export type Sides = Readonly<Record<Side, Resident>>
type Next = Pick<Appointment, 'next' | 'dueAt'>

export const nothingDue: Next = { next: null, dueAt: null }

const reminderHours = 1
/** How long after its beginning an appointment is over. */
const lastsHours = 1
const forgottenHours = 72
const againDays = 14
const morning = 10 * 60
/** What is said within these of the appointment cannot wait for the morning. */
const soonHours = 12

export const isSoon = (when: Wall, zone: string, now: Date): boolean => momentOf(when, zone) <= addHours(now, soonHours)

/** An hour before, outside of the reader's quiet hours. */
export const reminderFor = (when: Wall, zone: string, quiet: Quiet): Date => {
  const at = momentOf(when, zone)
  return remindAt(addHours(at, -reminderHours), at, quiet, zone)
}

/** The morning after a day, at ten. */
const morningAfter = (day: Wall, zone: string): Date => instantOf(addDays(dayOf(day), 1), morning, zone)
const firstMorning = (from: Date, zone: string): Date => nextAt(new Date(from.getTime() - 1), morning, zone)

/** A loan has its own hand-over and return: nobody is asked how it went. */
const ask = (post: Post, at: Date, quiet: Quiet, zone: string): Next =>
  post.kind === 'loan' ? nothingDue : { next: 'ask', dueAt: afterQuiet(at, quiet, zone) }

/** How it went is asked the day after the moment that was proposed, agreed or not; of a loan only the place is forgotten then. */
export const askAfter = (when: Wall, { author }: Pick<Sides, 'author'>, zone: string): { next: 'ask'; dueAt: Date } => ({
  next: 'ask',
  dueAt: afterQuiet(morningAfter(when, zone), author.quiet, zone),
})

/** They did not meet, or nobody said that they would: in three days, at ten. */
export const askLater = (post: Post, { author }: Pick<Sides, 'author'>, now: Date, zone: string): Next =>
  ask(post, firstMorning(addHours(now, forgottenHours), zone), author.quiet, zone)

/** « Ce n’est pas encore fait. » */
export const askAgain = (post: Post, { author }: Pick<Sides, 'author'>, now: Date, zone: string): Next =>
  ask(post, firstMorning(addHours(now, againDays * 24), zone), author.quiet, zone)

/**
 * A promise just made, to be saved with the answer that became `chosen`; whatever the two had agreed on before is void. A post that says on
 * which day it is for is asked about the morning after its last one, any other in three days.
 */
export const promiseOf = (answer: Answer, post: Post, author: Pick<Resident, 'quiet'>, now: Date, zone: string): Appointment => {
  const last = post.start || post.kind === 'favour' ? (post.end ?? post.start) : null
  const after = last ? morningAfter(last, zone) : null
  const usual = firstMorning(addHours(now, forgottenHours), zone)
  return {
    answer: answer.id,
    when: null,
    place: null,
    by: answer.neighbour,
    at: now,
    agreed: false,
    ...ask(post, after && after > now ? after : usual, author.quiet, zone),
  }
}

/** Who is still to be reminded, and when; once nobody is, the appointment is over an hour after its beginning. */
const awaiting = (when: Wall, pending: readonly (readonly [Side, Date])[], zone: string): Next => {
  const [first, second] = [...pending].sort(([, a], [, b]) => a.getTime() - b.getTime())
  if (!first) return { next: 'over', dueAt: addHours(momentOf(when, zone), lastsHours) }
  return { next: second ? 'both' : first[0], dueAt: first[1] }
}

const remindersOf = (when: Wall, sides: Sides, zone: string): (readonly [Side, Date])[] =>
  (['author', 'neighbour'] as const).map((side) => [side, reminderFor(when, zone, sides[side].quiet)])

/** Just agreed: both are reminded, but for whom the time for it has passed. */
export const afterAgreement = (when: Wall, sides: Sides, now: Date, zone: string): Next =>
  awaiting(
    when,
    remindersOf(when, sides, zone).filter(([, at]) => at > now),
    zone,
  )

/** Who is reminded now, and what comes next. Too late for a reminder, nobody is. */
export const remindNow = (
  { next }: Appointment,
  when: Wall,
  sides: Sides,
  now: Date,
  zone: string,
): { told: readonly Side[]; next: Next } => {
  if (momentOf(when, zone) <= now) return { told: [], next: awaiting(when, [], zone) }
  const pending = remindersOf(when, sides, zone).filter(([side]) => next === 'both' || next === side)
  return {
    told: pending.filter(([, at]) => at <= now).map(([side]) => side),
    next: awaiting(
      when,
      pending.filter(([, at]) => at > now),
      zone,
    ),
  }
}
