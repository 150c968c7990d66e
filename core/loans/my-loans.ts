import { z } from 'zod'
import { matching } from '../posts/matching.ts'
import { isLive } from '../posts/post.ts'
import { viewOf } from '../posts/post-view.ts'
import { wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { loanView } from './say-loan.ts'

/** So many of each are shown. */
const shown = 8
const loansRead = 40

/** /mesprets: what I lent, what I borrowed, until when. Asked by words for a thing that is back, only those that it may be. */
export const myLoans = useCase({
  who: 'resident',
  intent: z.object({ about: z.string().nullable().optional(), back: z.boolean().optional() }),
  doors: {
    press: true,
    spoken: 'The resident asks what they have lent or borrowed, or says that a thing has come back or been given back.',
    command: { fr: 'mesprets', accented: 'mesprêts', en: 'myloans', about: (t) => t.lending.command(), place: 'private' },
  },
  read: async (db, _intent, { who }) => ({ loans: await db.loansWith(who.id, loansRead), posts: await db.livePostsOf(who.id) }),
  decide: ({ loans, posts }, { about = null, back = false }, { who, now, quartier }) => {
    const out = loans.filter(({ loan }) => !back || loan.state === 'handed-over')
    const found = matching(out, about)
    /** « C’est rendu » of something that is no loan: they may mean one of their posts. */
    if (back && found.length === 0 && posts.length > 0)
      return {
        say: [
          say(to.resident(who.id), 'closeWhich', {
            posts: matching(posts, about)
              .slice(0, shown)
              .map((it) => viewOf(it, who.name)),
            outcome: 'done',
          }),
        ],
      }
    const lentNow = new Set(loans.flatMap(({ loan }) => (loan.state === 'handed-over' ? [loan.post] : [])))
    const of = (side: 'owner' | 'borrower') =>
      found
        .filter(({ loan }) => loan[side] === who.id)
        .slice(0, shown)
        .map((it) => ({ ...loanView(it, side, it), state: it.loan.state, late: it.loan.end < wallOf(now, quartier.zone) }))
    return {
      say: [
        say(
          to.resident(who.id),
          'myLoans',
          {
            lent: of('owner'),
            borrowed: of('borrower'),
            free: back
              ? []
              : posts
                  .filter((it) => it.kind === 'loan' && it.direction === 'offer' && isLive(it) && !lentNow.has(it.id))
                  .slice(0, shown)
                  .map(({ id, title }) => ({ post: id, title })),
            back,
          },
          { key: 'my-loans', fresh: true },
        ),
      ],
    }
  },
})
