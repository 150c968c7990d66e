import { z } from 'zod'
import { resultsShown, type ToldResult } from '../events/result.ts'
import type { Quartier } from '../quartiers/quartier.ts'
import { addDays, addHours, dayOf, instantOf, nextAt, type Wall, wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { type Chosen, choose, repeatDays, shownOf, type There } from './choose.ts'
import type { Digest } from './digest.ts'
import { type Edition, lateHours, lookedBackOn, monthBounds, monthToDraw, nextEdition } from './edition.ts'
import { checkedIntro } from './intro.ts'
import { isWorthDrawing, type Month, type Newcomers, type Notice, type Thanks } from './news.ts'
import { type Frame, itemsOf, nextLook, saidBy } from './page.ts'
import { linesOf, sayPage } from './say-page.ts'

/** Enough for any quartier's live posts; the page shows a dozen. */
export const postsRead = 200
export const datesRead = 60
/** Today and the six days after it. */
export const daysAhead = 7

type Facts = {
  quartier: Quartier
  edition: Edition | undefined
  due: Date
  day: Wall
  there: There
  before: readonly Digest[]
  notices: readonly Notice[]
  thanks: Thanks
  results: readonly ToldResult[]
  newcomers: Newcomers
  month: { month: string; done: Month } | null
} | null

const isLate = (due: Date, now: Date): boolean => now > addHours(due, lateHours)

/** What this morning's page would show; null when there is none. */
export const pageOf = (facts: Facts, now: Date): Chosen | null => {
  if (!facts) return null
  const { due, day, before, there, quartier, edition, notices } = facts
  if (isLate(due, now) || before.some((it) => it.day === day)) return null
  const weekly = typeof edition?.weekday === 'number'
  const chosen = choose(
    there,
    before.flatMap(({ items }) => items),
    { since: quartier.lastDigestAt, today: day, weekly },
  )
  /** A round is news enough. */
  return chosen ?? (notices.length > 0 ? { items: [], more: 0 } : null)
}

export const titlesOf = ({ items }: Chosen): string[] => items.map(({ post }) => post.title)

/** The morning page of a quartier: one a local day, sent once however many processes tick. In a month's first days with its picture. */
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
    const { id, zone } = quartier
    const day = dayOf(wallOf(now, zone))
    const edition = await db.editionOf(id)
    const past = lookedBackOn(day, typeof edition?.weekday === 'number', zone)
    const month = monthToDraw(day, edition)
    const bounds = month === null ? null : monthBounds(month, zone)
    const [posts, dates, before, notices, thanks, newcomers, results, done] = await Promise.all([
      db.livePosts(id, postsRead, 0),
      db.datesBetween(id, now, instantOf(addDays(day, daysAhead), 0, zone), datesRead),
      db.digestsSince(id, addDays(day, 1 - repeatDays)),
      db.noticesBetween(id, past.from, past.to),
      db.thanksBetween(id, past.from, past.to),
      db.newcomersBetween(id, past.from, past.to),
      /** Since the page before, whenever that was: each stands on one. */
      db.resultsBetween(id, quartier.lastDigestAt ?? past.from, now, resultsShown),
      bounds ? db.monthBetween(id, bounds.from, bounds.to) : null,
    ])
    return {
      quartier,
      edition,
      due: quartier.nextDigestAt,
      day,
      there: { posts, dates },
      before,
      notices,
      thanks,
      results,
      newcomers,
      month: month !== null && done ? { month, done } : null,
    }
  },

  decide: (facts, { intro }, { now }) => {
    if (!facts) return {}
    const { quartier, edition, due, day, notices, thanks, results, newcomers, month } = facts
    const { id, name, zone, digestMinute } = quartier
    const weekday = edition?.weekday ?? null
    /** A week is long: one that is late comes the next morning. */
    const nextDigestAt = isLate(due, now) ? nextAt(now, digestMinute, zone) : nextEdition(now, digestMinute, zone, weekday)
    const next = { ...quartier, nextDigestAt }
    const page = pageOf(facts, now)
    const drawn = month && !isLate(due, now) ? month : null
    const editions = drawn ? [{ quartier: id, weekday, month: drawn.month }] : []
    const picture =
      drawn && isWorthDrawing(drawn.done)
        ? [say(to.digest(id), 'monthPicture', { quartier: name, ...drawn }, { key: `month:${drawn.month}` })]
        : []
    if (!page) return { save: { quartiers: [next], editions }, say: picture }
    const lines = linesOf(page)
    const frame: Frame = {
      intro: intro === undefined ? null : checkedIntro(intro, titlesOf(page), name),
      weekly: weekday !== null,
      items: itemsOf(page),
      more: page.more,
      notices,
      thanks,
      results: results.map(({ by: _by, ...it }) => it),
      newcomers,
    }
    return {
      save: {
        quartiers: [{ ...next, lastDigestAt: now }],
        editions,
        digests: [{ quartier: id, day, at: now, items: page.items.map(shownOf) }],
        pages: [{ quartier: id, day, frame, shown: saidBy(lines), lookAt: nextLook(day, now, zone) }],
      },
      say: [sayPage(quartier, day, frame, lines), ...picture],
    }
  },
})
