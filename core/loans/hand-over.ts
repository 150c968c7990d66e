import { z } from 'zod'
import { moved } from '../life.ts'
import { loanMoves } from '../lives.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { renewed } from './back.ts'
import { showLending, tellHolder, tellLender } from './say-lending.ts'
import { sideOf } from './with-loan.ts'

/** « C’est remis », « Je l’ai »: one tap of either moves the loan on; the other confirms it by one tap, or says within a day that it is not so. */
export const handOver = useCase({
  who: 'resident',
  intent: z.object({ loan: id, not: z.literal('y').optional() }),
  doors: { press: true },
  read: async (db, { loan }) => ({ facts: await db.lockedLoan(loan) }),
  decide: ({ facts }, { not }, { who, now }) => {
    const side = facts ? sideOf(facts.it, who.id) : null
    if (!facts || !side) return { say: [gone(who.id)] }
    const { it, found, zone } = facts
    const { post } = found
    const other = side === 'owner' ? 'borrower' : 'owner'
    const tellMe = side === 'owner' ? tellLender : tellHolder
    if (not) {
      const state = it.loan.handedBy === other && it.loan.returnedBy === null ? moved(loanMoves, it.loan.state, 'undoHandOver', side) : null
      if (!state) return { say: [showLending(it, side, post)] }
      const undone = renewed(it, { state, handedBy: null }, zone, now)
      return {
        save: { loans: [undone.loan] },
        say: [
          tellMe(undone, post, 'agreed'),
          other === 'owner'
            ? tellLender(undone, post, 'notHanded', { fresh: true })
            : tellHolder(undone, post, 'notHanded', { fresh: true }),
        ],
      }
    }
    if (it.loan.state === 'handed-over' && it.loan.handedBy === other) {
      const both = { ...it, loan: { ...it.loan, handedBy: 'both' as const } }
      return { save: { loans: [both.loan] }, say: [showLending(both, side, post)] }
    }
    const state = moved(loanMoves, it.loan.state, 'handOver', side)
    if (!state) return { say: [showLending(it, side, post)] }
    const handed = renewed(it, { state, handedBy: side }, zone, now)
    return {
      save: { loans: [handed.loan] },
      say: [
        side === 'owner' ? tellLender(handed, post, 'lent') : tellHolder(handed, post, 'has'),
        other === 'owner' ? tellLender(handed, post, 'saysHas', { fresh: true }) : tellHolder(handed, post, 'saysHanded', { fresh: true }),
      ],
    }
  },
})
