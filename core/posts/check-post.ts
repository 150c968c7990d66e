import { z } from 'zod'
import { withAnswers } from '../answers/with-answers.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { ended, expiryAfter } from './life.ts'
import { isLive } from './post.ts'
import { viewOf } from './post-view.ts'
import { sayInChannel } from './say-post.ts'
import { id } from './schema.ts'

/** A post has stood long enough: its author is asked once whether it still holds; unanswered, it expires. */
export const checkPost = useCase({
  who: 'clock',
  intent: z.object({ post: id }),
  doors: { due: async (db, now, limit) => (await db.postsToCheck(now, limit)).map((post) => ({ post })) },
  read: (db, intent) => withAnswers(db, intent.post),
  decide: ({ found, answers }, _intent, { now }) => {
    if (!found?.post.checkAt || !isLive(found.post) || found.post.checkAt > now) return {}
    const { post, author } = found
    const view = viewOf(post, author)
    if (!post.askedAt && post.kind !== 'event')
      return {
        save: { posts: [{ ...post, askedAt: now, checkAt: expiryAfter(now) }] },
        say: [say(to.resident(post.author), 'postCheck', { post: view }, { key: `check:${post.id}`, fresh: true })],
      }
    const over = ended(post, 'expired', null, now)
    const waiting = answers.filter(({ answer }) => answer.state === 'waiting')
    return {
      save: { posts: [over], answers: waiting.map(({ answer }) => ({ ...answer, state: 'declined' as const })) },
      say: [
        sayInChannel(over, author),
        ...(post.kind === 'event'
          ? []
          : [say(to.resident(post.author), 'postExpired', { post: viewOf(over, author) }, { key: `check:${post.id}` })]),
        ...waiting.map(({ answer }) =>
          say(to.resident(answer.neighbour), 'answerDeclined', { title: post.title, author, why: 'expired' as const }),
        ),
      ],
    }
  },
})
