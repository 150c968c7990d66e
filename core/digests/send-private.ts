import { z } from 'zod'
import { resultsShown, type ToldResult } from '../events/result.ts'
import { matchOf } from '../matching/rank.ts'
import type { Quartier } from '../quartiers/quartier.ts'
import type { Resident } from '../residents/resident.ts'
import { addDays, addHours, dayOf, instantOf, type Wall, wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { choose, type Item, repeatDays, type Section, shownOf, type There } from './choose.ts'
import { lateHours, lookedBackOn } from './edition.ts'
import { lineFrom } from './line.ts'
import type { Newcomers, Notice, Thanks } from './news.ts'
import { sectioned } from './page.ts'
import type { Reader } from './reads.ts'
import { datesRead, daysAhead, postsRead } from './send-digest.ts'
import { nextPrivate, type Subscription } from './subscription.ts'

/** Of their own posts so many are compared with those of a page. */
const ownCompared = 8

type Facts = {
  subscription: Subscription
  resident: Resident
  quartier: Quartier
  due: Date
  day: Wall
  there: There
  reader: Reader
  notices: readonly Notice[]
  thanks: Thanks
  results: readonly ToldResult[]
  newcomers: Newcomers
} | null

/** A resident's own page: what they come to first, then what fits theirs, then the rest; nothing of whom they have blocked. */
export const sendPrivate = useCase({
  who: 'clock',
  intent: z.object({ resident: z.string() }),
  doors: { due: async (db, now, limit) => (await db.subscribersDue(now, limit)).map((resident) => ({ resident })) },

  read: async (db, intent, { now }): Promise<Facts> => {
    const found = await db.lockedSubscriber(intent.resident)
    if (!found?.subscription.nextAt || found.subscription.nextAt > now) return null
    const { subscription, resident, quartier } = found
    const day = dayOf(wallOf(now, quartier.zone))
    const past = lookedBackOn(day, subscription.every === 'week', quartier.zone)
    const [posts, dates, reader, notices, thanks, newcomers, results] = await Promise.all([
      db.livePosts(quartier.id, postsRead, 0),
      db.datesBetween(quartier.id, now, instantOf(addDays(day, daysAhead), 0, quartier.zone), datesRead),
      db.readerOf(resident.id, now),
      db.noticesBetween(quartier.id, past.from, past.to),
      db.thanksBetween(quartier.id, past.from, past.to),
      db.newcomersBetween(quartier.id, past.from, past.to),
      db.resultsBetween(quartier.id, subscription.lastAt ?? past.from, now, resultsShown),
    ])
    return {
      subscription,
      resident,
      quartier,
      due: found.subscription.nextAt,
      day,
      there: { posts, dates },
      reader,
      notices,
      thanks,
      newcomers,
      results,
    }
  },

  decide: (facts, _intent, { now }) => {
    if (!facts) return {}
    const { subscription, resident, quartier, due, day, there, reader, notices, thanks, newcomers, results } = facts
    const weekly = subscription.every === 'week'
    const shown = subscription.shown.filter((it) => it.day > addDays(day, -repeatDays))
    const late = now > addHours(due, lateHours)
    /** A week is long: one that is late comes the next morning. */
    const nextAt = nextPrivate(late ? { ...subscription, every: 'day' } : subscription, now, resident.quiet, quartier)
    const page = late
      ? null
      : choose(there, shown, { since: subscription.lastAt, today: day, weekly }, placedFor(resident.id, there, reader, day))
    if (!page) return { save: { subscriptions: [{ ...subscription, shown, nextAt }] } }
    const waiting = waitingOn(reader)
    return {
      save: {
        subscriptions: [
          {
            ...subscription,
            nextAt,
            lastAt: now,
            shown: [...shown, ...page.items.map((it) => ({ ...shownOf(it), day }))],
          },
        ],
      },
      say: [
        say(
          to.resident(resident.id),
          'privateDigest',
          {
            quartier: quartier.name,
            day,
            weekly,
            sections: sectioned(
              page.items.map((it) => ({ section: it.section, line: lineFrom(it, it.listed, waiting.get(it.post.id) ?? 0) })),
            ),
            more: page.more,
            notices,
            /** Titles may be of somebody whose words do not reach this reader. */
            thanks: { count: thanks.count, some: [] },
            results: results.filter(({ by }) => !reader.apart.includes(by)).map(({ by: _by, ...it }) => it),
            newcomers,
          },
          { key: `journal:${day}`, fresh: true },
        ),
      ],
    }
  },
})

const waitingOn = ({ waiting }: Reader): ReadonlyMap<string, number> => new Map(waiting.map(({ post, count }) => [post, count]))

/** Their own posts only where somebody waits for them; their dates, and what one of their posts looks for, before the rest. */
const placedFor = (who: string, { posts }: There, reader: Reader, today: Wall) => {
  const [apart, coming, waiting] = [new Set(reader.apart), new Set(reader.coming), waitingOn(reader)]
  const own = posts.filter(({ post }) => post.author === who).slice(0, ownCompared)
  return (item: Item): { section: Section; mark?: string; news?: true } | null => {
    const { post, listed, mark, section } = item
    if (apart.has(post.author)) return null
    if (listed && (coming.has(listed.date.id) || post.author === who)) return { section: 'yours', mark }
    const waits = waiting.get(post.id)
    if (post.author === who) return waits ? { section: 'yours', mark: `${post.rev}/${waits}:`, news: true } : null
    return own.some((it) => matchOf(it.post, item, today)) ? { section: 'fits' } : { section }
  }
}
