import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { renewed } from './back.ts'
import { endOf } from './due.ts'
import type { Loan } from './loan.ts'
import { showLending, tellHolder, tellLender } from './say-lending.ts'
import { sideOf } from './with-loan.ts'

/** What the owner may ask for next: nothing is sent to anybody about a thing that is late but by their tap. */
export const nextReminder = ({ overdue }: Pick<Loan, 'overdue'>): NonNullable<Loan['overdue']> =>
  overdue === null ? 'kind' : overdue === 'kind' ? 'firm' : 'organiser'

/** The thing is late: its owner has the borrower reminded, kindly, then firmly, then asks whoever organises the quartier. */
export const remindLoan = useCase({
  who: 'resident',
  intent: z.object({ loan: id, how: z.enum(['kind', 'firm', 'organiser']) }),
  doors: { press: true },
  read: async (db, { loan }) => {
    const facts = await db.lockedLoan(loan)
    /** Of the quartier where it was lent: its owner may have moved since. */
    return { facts, roles: facts ? await db.rolesIn(facts.found.post.quartier) : [] }
  },
  decide: ({ facts, roles }, { how }, { who, now }) => {
    if (!facts || sideOf(facts.it, who.id) !== 'owner') return { say: [gone(who.id)] }
    const { it, found, zone } = facts
    const { post } = found
    const isLate = it.loan.state === 'handed-over' && endOf(it.loan, zone) < now && it.loan.returnedBy === null
    if (!isLate || how !== nextReminder(it.loan) || it.loan.overdue === how) return { say: [showLending(it, 'owner', post)] }
    const reminded = renewed(it, { overdue: how }, zone, now)
    /** Whoever helps is neither of the two. */
    const told = [...new Set(roles.map(({ resident }) => resident))].filter(
      (other) => other !== it.loan.owner && other !== it.loan.borrower,
    )
    if (how === 'organiser')
      return {
        save: { loans: [reminded.loan] },
        say: [
          ...told.map((other) =>
            say(to.resident(other), 'loanLate', { title: post.title, owner: it.owner.name, borrower: it.borrower.name, end: it.loan.end }),
          ),
          tellHolder(reminded, post, 'organiser', { fresh: true }),
          tellLender(reminded, post, told.length > 0 ? 'organiserTold' : 'nobodyOrganises'),
        ],
      }
    return {
      save: { loans: [reminded.loan] },
      say: [tellHolder(reminded, post, how, { fresh: true }), tellLender(reminded, post, 'reminded')],
    }
  },
})
