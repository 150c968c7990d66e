import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import type { Loan } from './loan.ts'
import { loanView } from './say-loan.ts'
import { sideOf } from './with-loan.ts'

/** A photo of the thing's condition, at the hand-over or at the return: shown to both. The next photo sent in private is it. */
export const loanPhoto = useCase({
  who: 'resident',
  intent: z.object({ loan: id, photo: id.optional() }),
  doors: { press: true },
  read: async (db, { loan }) => ({ facts: await db.lockedLoan(loan) }),
  decide: ({ facts }, { photo }, { who }) => {
    const side = facts ? sideOf(facts.it, who.id) : null
    if (!facts || !side || !takesPhoto(facts.it.loan)) return { say: [gone(who.id)], talk: null }
    const { it, found } = facts
    const of = (reader: 'owner' | 'borrower') => loanView(it, reader, found.post)
    if (!photo) return { say: [say(to.resident(who.id), 'loanPhotoAsked', of(side))], talk: { kind: 'condition', loan: it.loan.id } }
    const at = it.loan.returnedBy || it.loan.state !== 'handed-over' ? 'photoBack' : 'photoOut'
    const loan: Loan = { ...it.loan, [it.loan.state === 'agreed' ? 'photoOut' : at]: photo }
    return {
      save: { loans: [loan] },
      say: (['owner', 'borrower'] as const).map((reader) =>
        say(to.resident(reader === 'owner' ? loan.owner : loan.borrower), 'loanPhoto', { ...of(reader), photo, mine: reader === side }),
      ),
      talk: null,
    }
  },
})

const takesPhoto = ({ state }: Loan): boolean => ['agreed', 'handed-over', 'returned', 'damaged'].includes(state)
