import { z } from 'zod'
import { moved } from '../life.ts'
import { loanMoves } from '../lives.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { back, renewed } from './back.ts'
import { showLending, tellHolder, tellLender } from './say-lending.ts'
import { sideOf } from './with-loan.ts'

/**
 * « C’est rendu »: of the owner it is enough; of the borrower the owner is asked, and may say « pas encore ». The owner also says that the
 * thing came back damaged, or is lost, or was found after all.
 */
export const returnLoan = useCase({
  who: 'resident',
  intent: z.object({ loan: id, how: z.enum(['back', 'not', 'damaged', 'lost']) }),
  doors: { press: true },
  read: async (db, { loan }) => ({ facts: await db.lockedLoan(loan) }),
  decide: ({ facts }, { how }, { who, now }) => {
    const side = facts ? sideOf(facts.it, who.id) : null
    if (!facts || !side) return { say: [gone(who.id)] }
    const { it, found, zone } = facts
    const { post } = found
    const asIs = { say: [showLending(it, side, post)] }
    const isOut = it.loan.state === 'handed-over'

    if (side === 'borrower') {
      if (how !== 'back' || !isOut || it.loan.returnedBy) return asIs
      const said = renewed(it, { returnedBy: 'borrower', extendTo: null }, zone, now)
      return {
        save: { loans: [said.loan] },
        say: [tellHolder(said, post, 'saidBack'), tellLender(said, post, 'saysBack', { fresh: true })],
      }
    }
    if (how === 'not') {
      if (!isOut || it.loan.returnedBy !== 'borrower') return asIs
      const out = renewed(it, { returnedBy: null }, zone, now)
      return { save: { loans: [out.loan] }, say: [tellLender(out, post, 'lent'), tellHolder(out, post, 'notBack', { fresh: true })] }
    }
    const state = moved(loanMoves, it.loan.state, how === 'back' ? 'return' : how === 'damaged' ? 'damage' : 'lose', 'owner')
    if (!state) return asIs
    const returnedBy = it.loan.returnedBy === 'borrower' ? ('both' as const) : ('owner' as const)
    const over = renewed(it, { state, returnedBy: how === 'lost' ? null : returnedBy, extendTo: null, overdue: null }, zone, now)
    const outcome = back(facts, over, post.author === who.id ? 'author' : 'neighbour', now)
    const what = how === 'back' ? 'returned' : how
    return {
      save: outcome.save,
      say: [
        tellLender(over, post, what),
        tellHolder(over, post, it.loan.state === 'lost' ? 'found' : what, { fresh: true }),
        ...outcome.say,
      ],
    }
  },
})
