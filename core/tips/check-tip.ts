import { z } from 'zod'
import { moved } from '../life.ts'
import { tipMoves } from '../lives.ts'
import { ended } from '../posts/life.ts'
import { viewOf } from '../posts/post-view.ts'
import { sayInChannel } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { askedDays, fadedDays, isContested, staleAt, standingOf, stateOf } from './life.ts'

/**
 * An address that nobody confirmed for half a year, or that neighbours doubt: its author is asked. Unanswered, it first stands below the
 * others, then closes.
 */
export const checkTip = useCase({
  who: 'clock',
  intent: z.object({ post: id }),
  doors: { due: async (db, now, limit) => (await db.tipsDue(now, limit)).map((post) => ({ post })) },
  read: async (db, { post }, { now }) => {
    const found = await db.lockedTip(post, now)
    return { found, quartier: found ? await db.quartier(found.post.quartier) : undefined }
  },
  decide: ({ found, quartier }, _intent, { now }) => {
    if (!found?.tip.dueAt || found.tip.dueAt > now) return {}
    const { post, author, tip, tally } = found
    const state = stateOf(post, tip, now)
    if (moved(tipMoves, state, 'ask', 'clock')) {
      const contested = isContested(tally)
      const stale = staleAt(tip, tally)
      if (!contested && stale > now) return { save: { tips: [{ ...tip, dueAt: stale }] } }
      return {
        save: { tips: [{ ...tip, askedAt: now, dueAt: addHours(now, askedDays * 24) }] },
        say: [
          say(
            to.resident(post.author),
            'tipCheck',
            { title: post.title, post: post.id, contested },
            { key: `check:${post.id}`, fresh: true },
          ),
        ],
      }
    }

    if (state === 'ended' || !tip.askedAt) return { save: { tips: [{ ...tip, dueAt: null }] } }
    const fadesAt = addHours(tip.askedAt, askedDays * 24)
    if (state === 'asked') return { save: { tips: [{ ...tip, dueAt: fadesAt }] } }
    const closesAt = addHours(fadesAt, fadedDays * 24)
    if (closesAt > now)
      return {
        save: { tips: [{ ...tip, dueAt: closesAt }] },
        say: [sayInChannel(post, author, standingOf(tip, tally, now, quartier?.zone ?? 'UTC'))],
      }
    const over = ended(post, 'expired', null, now)
    return {
      save: { posts: [over], tips: [{ ...tip, dueAt: null }] },
      say: [
        sayInChannel(over, author),
        say(to.resident(post.author), 'tipEnded', { post: viewOf(over, author) }, { key: `check:${post.id}` }),
      ],
    }
  },
})
