import { z } from 'zod'
import { toldTheEnd } from '../answers/outcomes.ts'
import { withAnswers } from '../answers/with-answers.ts'
import { loansExpired } from '../loans/end-loans.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { ended, expiryAfter } from './life.ts'
import { isLive, type Post } from './post.ts'
import { viewOf } from './post-view.ts'
import { sayInChannel } from './say-post.ts'
import { id } from './schema.ts'

/** A post has stood long enough: its author is asked once whether it still holds; unanswered, it expires. */
export const checkPost = useCase({
  who: 'clock',
  intent: z.object({ post: id }),
  doors: { due: async (db, now, limit) => (await db.postsToCheck(now, limit)).map((post) => ({ post })) },
  read: (db, intent) => withAnswers(db, intent.post),
  decide: ({ found, answers, loans }, _intent, { now }) => {
    if (!found?.post.checkAt || !isLive(found.post) || found.post.checkAt > now) return {}
    const { post, author } = found
    const view = viewOf(post, author)
    const isOverByItself = post.kind === 'event' || post.tip?.sort === 'warning'
    if (!post.askedAt && !isOverByItself)
      return {
        save: { posts: [{ ...post, askedAt: now, checkAt: expiryAfter(now) }] },
        say: [
          say(to.resident(post.author), sought(post) ? 'tipSought' : 'postCheck', { post: view }, { key: `check:${post.id}`, fresh: true }),
        ],
      }
    const over = ended(post, 'expired', null, now)
    const lent = loansExpired(loans, now)
    const told = toldTheEnd(
      post,
      author,
      answers.filter(({ answer }) => !lent.apart.has(answer.id)),
      'expired',
    )
    return {
      save: { posts: [over], answers: told.answers, loans: lent.loans },
      say: [
        sayInChannel(over, author),
        ...(isOverByItself
          ? []
          : [say(to.resident(post.author), 'postExpired', { post: viewOf(over, author) }, { key: `check:${post.id}` })]),
        ...told.say,
      ],
    }
  },
})

/** What was lost or found: whether it is back with its owner is asked. */
const sought = ({ tip }: Post): boolean => tip?.sort === 'lost' || tip?.sort === 'found'
