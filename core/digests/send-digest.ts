import { z } from 'zod'
import { viewOf } from '../posts/post-view.ts'
import type { Quartier } from '../quartiers/quartier.ts'
import type { NamedPost } from '../reads.ts'
import { addDays, addHours, dayOf, nextAt, type Wall, wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { choose, repeatDays, sections } from './choose.ts'
import type { Digest } from './digest.ts'
import { checkedIntro } from './intro.ts'

/** A digest that is later than this waits for the next morning. */
export const lateHours = 6
/** Enough for any quartier's live posts; the page shows a dozen. */
const postsRead = 200

type Facts = { quartier: Quartier; due: Date; day: Wall; posts: readonly NamedPost[]; before: readonly Digest[] } | null
type Page = NonNullable<ReturnType<typeof choose>>

/** What this morning's page would show; null when there is none. */
export const pageOf = (facts: Facts, now: Date): Page | null => {
  if (!facts) return null
  const { due, day, before, posts, quartier } = facts
  const late = now > addHours(due, lateHours)
  return late || before.some((it) => it.day === day) ? null : choose(posts, before, quartier.lastDigestAt, day)
}

export const titlesOf = ({ items }: Page): string[] => items.map(({ post }) => post.title)

/** The morning page of a quartier: one a local day, sent once however many processes tick. */
export const sendDigest = useCase({
  who: 'clock',
  intent: z.object({
    quartier: z.string(),
    /** A line that a model wrote for this page. */
    intro: z.string().optional(),
  }),
  doors: { due: async (db, now, limit) => (await db.quartiersToDigest(now, limit)).map((quartier) => ({ quartier })) },

  read: async (db, intent, { now }): Promise<Facts> => {
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

  decide: (facts, { intro }, { now }) => {
    if (!facts) return {}
    const { quartier, day } = facts
    const next = { ...quartier, nextDigestAt: nextAt(now, quartier.digestMinute, quartier.zone) }
    const page = pageOf(facts, now)
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
            intro: intro === undefined ? null : checkedIntro(intro, titlesOf(page), quartier.name),
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
