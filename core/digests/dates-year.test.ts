import { expect, test } from 'vitest'
import { samplePost } from '../../tests/sample-post.ts'
import { zones } from '../../tests/zones.ts'
import type { EventDate } from '../events/event.ts'
import { cancelledDate, datesOf, planned } from '../events/planned.ts'
import type { ListedDate } from '../events/reads.ts'
import { addDays, instantOf, type Wall } from '../time.ts'
import { choose, repeatDays, shownOf } from './choose.ts'
import type { Shown } from './digest.ts'
import { daysAhead } from './send-digest.ts'

const eight = 8 * 60
const [from, until] = ['2026-01-01', '2027-01-01']
/** On the days on which Paris and Saint-Pierre change their clocks too. */
const words = 'tous les dimanches à 19h'

/** As the clock plans them through the year: each week those that come within eight weeks. Every seventh is cancelled. */
const yearOf = (zone: string): { dates: EventDate[]; cancelled: Set<Wall>; post: ReturnType<typeof samplePost> } => {
  const first = instantOf(from, 0, zone)
  const post = samplePost(first, { vague: words })
  const { events, eventDates } = planned(post, null, { zone, now: first })
  const [event] = events
  if (!event) throw new Error('no event')
  const dates = [...eventDates]
  for (let day: Wall = from; day < until; day = addDays(day, 1)) {
    const taken = dates.map((it) => it.day)
    dates.push(...datesOf(event, post, taken, { zone, now: instantOf(day, 180, zone) }).dates)
  }
  const off = dates.filter((_, n) => n % 7 === 3)
  return {
    post,
    dates: dates.map((it) => (off.includes(it) ? cancelledDate(it, null) : it)),
    cancelled: new Set(off.map(({ day }) => day)),
  }
}

test.each(zones)(
  'in %s the page of each Sunday of a year has its date once; one that is cancelled is said once, and never as taking place',
  (zone) => {
    const { post, dates, cancelled } = yearOf(zone)
    const found = { post, author: 'Léa' }
    const shown: (Shown & { day: Wall })[] = []
    const [today, saidCancelled]: [Wall[], Wall[]] = [[], []]
    for (let day: Wall = from; day < until; day = addDays(day, 1)) {
      const [now, end] = [instantOf(day, eight, zone), instantOf(addDays(day, daysAhead), 0, zone)]
      const listed = dates
        .filter(({ untilAt, fromAt }) => untilAt > now && fromAt < end)
        .sort((one, two) => one.fromAt.getTime() - two.fromAt.getTime())
        .map((date): ListedDate => ({ date, found, tally: { coming: 1, maybe: 0, waiting: 0 } }))
      const before = shown.filter((it) => it.day > addDays(day, -repeatDays))
      const since = instantOf(addDays(day, -1), eight, zone)
      const page = choose({ posts: [found], dates: listed }, before, { since, today: day, weekly: false })
      for (const item of page?.items ?? []) {
        shown.push({ ...shownOf(item), day })
        if (item.listed?.date.state === 'cancelled') saidCancelled.push(item.listed.date.day)
        else if (item.section === 'today') today.push(item.listed?.date.day ?? '')
      }
    }
    const sundays = dates.map((it) => it.day).filter((day) => day >= from && day < until)
    expect(sundays).toHaveLength(52)
    expect(today).toEqual(sundays.filter((day) => !cancelled.has(day)))
    expect(saidCancelled.filter((day) => day < until)).toEqual(sundays.filter((day) => cancelled.has(day)))
  },
)
