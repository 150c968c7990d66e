import { z } from 'zod'
import { viewOf } from '../posts/post-view.ts'
import { addDays, addHours, dayOf, nextAt, wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { choose, repeatDays, sections } from './choose.ts'

/** A digest that is later than this waits for the next morning. */
export const lateHours = 6
/** Enough for any quartier's live posts; the page shows a dozen. */
const postsRead = 200

/** The morning page of a quartier: one a local day, sent once however many processes tick. */
export const sendDigest = useCase({
  who: 'clock',
  intent: z.object({ quartier: z.string() }),
  doors: { due: async (db, now, limit) => (await db.quartiersToDigest(now, limit)).map((quartier) => ({ quartier })) },

  read: async (db, intent, { now }) => {
    const quartier = await db.lockedQuartier(intent.quartier)
    if (!quartier?.nextDigestAt || quartier.nextDigestAt > now) return null
    const day = dayOf(wallOf(now, quartier.zone))
    return {
      quartier,
      due: quartier.nextDigestAt,
      day,
      posts: await db.livePosts(quartier.id, postsRead, 0),
      before: await db.digestsSince(quartier.id, addDays(day, 1 - repeatDays)),
    }
  },

  decide: (facts, _intent, { now }) => {
    if (!facts) return {}
    const { quartier, due, day, posts, before } = facts
    const next = { ...quartier, nextDigestAt: nextAt(now, quartier.digestMinute, quartier.zone) }
    const late = now > addHours(due, lateHours)
    const page = late || before.some((it) => it.day === day) ? null : choose(posts, before, quartier.lastDigestAt, day)
    if (!page) return { save: { quartiers: [next] } }
    return {
      save: {
        quartiers: [{ ...next, lastDigestAt: now }],
        digests: [{ quartier: quartier.id, day, at: now, items: page.items.map(({ post, mark }) => ({ post: post.id, mark })) }],
      },
      say: [
        say(
          to.digest(quartier.id),
          'digest',
          {
            quartier: quartier.name,
            id: quartier.id,
            day,
            sections: sections
              .map((section) => ({
                section,
                posts: page.items.filter((it) => it.section === section).map((it) => viewOf(it.post, it.author)),
              }))
              .filter(({ posts: some }) => some.length > 0),
            more: page.more,
          },
          { key: `digest:${day}` },
        ),
      ],
    }
  },
})
