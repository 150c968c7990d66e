import { z } from 'zod'
import { moved } from '../life.ts'
import { loanMoves } from '../lives.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { addDays, dayOf, hourOf, type Wall, wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { renewed } from './back.ts'
import { heldOf, overlap, type Period, refusalOf } from './period.ts'
import type { LoanOfPost, NamedLoan } from './reads.ts'
import { showLending, tellHolder, tellLender } from './say-lending.ts'
import { sideOf } from './with-loan.ts'

/** « Garder plus longtemps »: the borrower asks, by a number of days; the owner says yes or no, or gives more time by themselves. */
export const extendLoan = useCase({
  who: 'resident',
  intent: z.object({ loan: id, days: z.coerce.number().int().min(1).max(7).optional(), yes: z.enum(['y', 'n']).optional() }),
  doors: { press: true },
  read: async (db, { loan }) => ({ facts: await db.lockedLoan(loan) }),
  decide: ({ facts }, { days, yes }, { who, now }) => {
    const side = facts ? sideOf(facts.it, who.id) : null
    if (!facts || !side) return { say: [gone(who.id)] }
    const { it, found, zone } = facts
    const { post } = found
    if (!moved(loanMoves, it.loan.state, 'extend', 'owner') || it.loan.state !== 'handed-over')
      return { say: [showLending(it, side, post)] }

    if (side === 'borrower') {
      if (!days) return { say: [tellHolder(it, post, 'howLong')] }
      const to = later(it.loan.end, days, wallOf(now, zone))
      if (blocks(facts, to)) return { say: [tellHolder(it, post, 'somebodyNext')] }
      const asked = { ...it, loan: { ...it.loan, extendTo: to } }
      return {
        save: { loans: [asked.loan] },
        say: [tellHolder(asked, post, 'extendAsked'), tellLender(asked, post, 'extendAsked', { fresh: true })],
      }
    }
    const to = days ? later(it.loan.end, days, wallOf(now, zone)) : it.loan.extendTo
    if (!to) return { say: [showLending(it, side, post)] }
    const answered = (change: Parameters<typeof renewed>[1]): NamedLoan => renewed(it, { ...change, extendTo: null }, zone, now)
    if (!days && yes !== 'y') {
      const no = { ...it, loan: { ...it.loan, extendTo: null } }
      return { save: { loans: [no.loan] }, say: [tellLender(no, post, 'lent'), tellHolder(no, post, 'notExtended', { fresh: true })] }
    }
    if (blocks(facts, to)) return { say: [tellLender(it, post, 'somebodyNext')] }
    const period = { start: it.loan.start, end: to }
    const longer = answered({ end: to, untilAt: heldOf(period, zone).untilAt, overdue: null })
    return {
      save: { loans: [longer.loan] },
      say: [tellLender(longer, post, 'extended'), tellHolder(longer, post, 'extended', { fresh: true })],
    }
  },
})

/** So many days after its end, or after today where that has passed. */
const later = (end: Wall, days: number, wall: Wall): Wall => `${addDays(end < wall ? wall : end, days)}T${hourOf(end) ?? '20:00'}`

/** Somebody has it then, asks for it, or waits for it; or it would be a very long loan. */
const blocks = ({ it, live, zone }: LoanOfPost, to: Wall): boolean => {
  const period: Period = { start: it.loan.start, end: to }
  const held = heldOf(period, zone)
  return (
    refusalOf(period, `${dayOf(it.loan.start)}T00:00`, null) !== null ||
    live.some(({ loan }) => loan.id !== it.loan.id && overlap(loan, held))
  )
}
