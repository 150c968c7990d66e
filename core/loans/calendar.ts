import type { Post } from '../posts/post.ts'
import { type Wall, wallOf } from '../time.ts'
import { type Say, say, to } from '../views.ts'
import { heldOf, type Period, packPeriod, type Refusal, type Said, wholeOf } from './period.ts'
import { freeFrom, isFirm, takersOf } from './queue.ts'
import type { NamedLoan } from './reads.ts'

/** How many periods a question names; the calendar names more. */
const namedAtOnce = 3
export const calendarMax = 12

/** The loans agreed that are not over, the next first. */
export const comingOf = (live: readonly NamedLoan[]): readonly NamedLoan[] =>
  live.filter(isFirm).toSorted((a, b) => a.loan.fromAt.getTime() - b.loan.fromAt.getTime())

const periods = (all: readonly NamedLoan[]): Period[] => all.map(({ loan: { start, end } }) => ({ start, end }))

type Thing = { post: Post; live: readonly NamedLoan[]; zone: string; wall: Wall }

/** « Pour quand ? », to who would borrow, or to the author who chose. */
export const sayQuestion = (
  { post, live, zone, wall }: Thing,
  ask: { form: 'ask-loan'; name: string } | { form: 'loan-period'; name: string; answer: string },
  why: Refusal | 'taken' | 'again' | null,
): Say => {
  const whole = ask.form === 'ask-loan' ? wholeOf(post, wall) : null
  const isFree = whole && takersOf(heldOf(whole, zone), live).length === 0
  const said: Said = { start: post.start, end: post.end }
  return say(to.here, 'loanQuestion', {
    form: ask.form,
    ids: ask.form === 'ask-loan' ? { post: post.id } : { answer: ask.answer },
    title: post.title,
    name: ask.name,
    of: ask.form === 'ask-loan' ? 'ask' : post.direction === 'offer' ? 'lend' : 'borrow',
    whole: isFree ? { ...said, at: packPeriod(whole) } : null,
    busy: periods(comingOf(live)).slice(0, namedAtOnce),
    why: why === 'outside' ? null : why,
    offered: why === 'outside' ? said : null,
  })
}

/** What is taken of the period asked for, and from when the thing is free again. */
export const sayTaken = (reader: string, { post, live, zone, wall }: Thing, asked: Period, but?: string): Say => {
  const held = heldOf(asked, zone)
  const free = wallOf(freeFrom(held, live), zone)
  const whole = wholeOf(post, wall)
  return say(
    to.resident(reader),
    'loanTaken',
    {
      post: post.id,
      title: post.title,
      asked,
      taken: periods(takersOf(held, live, but)).slice(0, namedAtOnce),
      free: whole && free >= whole.end ? null : free,
    },
    { key: `taken:${post.id}`, fresh: true },
  )
}
