import { Temporal } from 'temporal-polyfill'
import type { Post } from '../posts/post.ts'
import { addDays, dayOf, nextAt, type Wall, wallOf } from '../time.ts'
import type { NamedRegular, SeriesSet } from './reads.ts'
import type { Occurrence, Series } from './series.ts'
import { isAhead, isAnnounced, overAt, remindedAt } from './turn.ts'

/** How far ahead turns are dealt. */
const daysAhead = 14
const nightly = 3 * 60

const weekdayOf = (day: Wall): number => Temporal.PlainDate.from(day).dayOfWeek

/** The days after today on which it comes again. */
export const daysOf = ({ weekdays }: Pick<Series, 'weekdays'>, post: Pick<Post, 'start' | 'end'>, today: Wall): Wall[] =>
  Array.from({ length: daysAhead }, (_, n) => addDays(today, n + 1)).filter(
    (day) => weekdays.includes(weekdayOf(day)) && (!post.start || day >= dayOf(post.start)) && (!post.end || day <= dayOf(post.end)),
  )

/**
 * Whose turn a day is: whoever came least since all of them come, then whose last turn is longest ago, then who came to the series first.
 * Null when none of them can.
 */
export const nextOf = (
  day: Wall,
  regulars: readonly NamedRegular[],
  turns: readonly Occurrence[],
  cannot: readonly string[],
  zone: string,
): NamedRegular | null => {
  const together = regulars.map(({ regular }) => dayOf(wallOf(regular.since, zone))).reduce((last, it) => (it > last ? it : last), '')
  const theirs = turns.filter((it) => it.day !== day && (it.state === 'planned' || it.state === 'done'))
  const load = regulars
    .filter(({ regular }) => !cannot.includes(regular.resident))
    .map((it) => {
      const days = theirs.filter(({ resident }) => resident === it.regular.resident).map((turn) => turn.day)
      return {
        it,
        count: days.filter((at) => at >= together).length,
        last:
          days
            .filter((at) => at < day)
            .sort()
            .at(-1) ?? '',
      }
    })
  return (
    load.reduce<(typeof load)[number] | null>(
      (best, one) => (best && (best.count < one.count || (best.count === one.count && best.last <= one.last)) ? best : one),
      null,
    )?.it ?? null
  )
}

/** A day is this regular's: who comes is reminded in time. */
export const given = (turn: Occurrence, { regular, quiet }: NamedRegular, series: Series, zone: string): Occurrence => ({
  ...turn,
  resident: regular.resident,
  state: 'planned',
  dueAt: remindedAt(turn.day, series, quiet, zone),
})

type Plan = { series: Series; occurrences: Occurrence[] }

/**
 * The next two weeks, in turn. What was announced, and whom a stand-in relieved, stays; `anew` deals the rest again, when somebody comes
 * or leaves or the days change. With too few ids for new days it is due again at once.
 */
export const planned = (
  { series, regulars, occurrences }: Pick<SeriesSet, 'series' | 'regulars' | 'occurrences'>,
  post: Pick<Post, 'start' | 'end'>,
  { now, ids, zone, anew = false }: { now: Date; ids: readonly string[]; zone: string; anew?: boolean },
): Plan => {
  const days = daysOf(series, post, dayOf(wallOf(now, zone)))
  const isMovable = (turn: Occurrence): boolean =>
    anew &&
    isAhead(turn, series, now, zone) &&
    !isAnnounced(turn, zone) &&
    remindableFrom(turn, series, now, zone) &&
    isFree(turn, regulars)
  const moving = occurrences.filter(isMovable)
  const kept = occurrences.filter((turn) => !moving.includes(turn))
  const changed: Occurrence[] = moving
    .filter(({ day }) => !days.includes(day))
    .map((turn) => ({ ...turn, state: 'skipped', resident: null, dueAt: null }))
  const free = days.filter((day) => !kept.some((turn) => turn.day === day))
  const fresh = [...ids]
  let left = false
  for (const day of free) {
    const before = moving.find((turn) => turn.day === day)
    const who = nextOf(day, regulars, [...kept, ...changed], before?.cannot ?? [], zone)
    if (!who) {
      if (before) changed.push({ ...before, state: 'uncovered', resident: null, dueAt: overAt(day, zone) })
      continue
    }
    const id = before?.id ?? fresh.shift()
    if (!id) {
      left = true
      break
    }
    changed.push(
      given(before ?? { id, post: series.post, day, resident: null, cannot: [], state: 'planned', dueAt: null }, who, series, zone),
    )
  }
  return { series: { ...series, dueAt: left ? now : nextAt(now, nightly, zone) }, occurrences: changed }
}

/** Nobody has it, or who has it came to it in turn (and still comes): who stands in keeps it. */
const isFree = ({ resident, cannot, state }: Occurrence, regulars: readonly NamedRegular[]): boolean =>
  state !== 'asking' && (cannot.length === 0 || !regulars.some(({ regular }) => regular.resident === resident))

/** The evening before has not come: whoever gets it is told in time. */
const remindableFrom = (turn: Occurrence, series: Series, now: Date, zone: string): boolean =>
  remindedAt(turn.day, series, null, zone) > now
