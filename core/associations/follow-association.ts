import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { associationGone } from './say-association.ts'

/** « Suivre » or « Ne plus suivre »: whether one is told of what an association of one's quartier publishes. Pressed twice it says so again. */
export const followAssociation = useCase({
  who: 'resident',
  intent: z.object({ association: id, to: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { association }, { who }) => ({ whole: await db.lockedAssociation(association, who.id) }),
  decide: ({ whole }, { to: wanted }, { who }) => {
    const isHere = whole?.association.quartier === who.quartier && whole.association.state === 'open'
    /** What one follows one may leave, wherever one lives now. */
    if (!whole || !(wanted === 'yes' ? isHere : isHere || whole.followed)) return { say: [associationGone(who.id)] }
    const { id, name } = whole.association
    const rows = { associationFollowers: [{ association: id, resident: who.id }] }
    return {
      ...(wanted === 'yes' ? { save: rows } : { forget: rows }),
      say: [
        say(
          to.resident(who.id),
          'associationFollowed',
          { id, name, followed: wanted === 'yes' },
          { key: `association-follow:${id}`, fresh: true },
        ),
      ],
    }
  },
})
