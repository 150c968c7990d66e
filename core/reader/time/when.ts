import type { Facts, Length } from './atom.ts'
import type { Day, Now } from './calendar.ts'
import { type Phrase, type Times, timesOf } from './compose.ts'
import { type Conventions, usual } from './conventions.ts'

export type When = {
  start: string | null
  end: string | null
  vague: { from: number; to: number } | null
  /** Where the text speaks of time, to be left out of titles and prices. */
  spans: { from: number; to: number }[]
  span: { from: number; to: number } | null
  confidence: number
  /** Only a time of day was said; the day is a guess. */
  dayless: boolean
  past: boolean
}

const wall = (day: Day, minute: number | null): string => {
  if (minute === null) return day.toString()
  const on = day.add({ days: Math.floor(minute / 1440) })
  const rest = minute % 1440
  return `${on}T${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
}

type Bounds = { start: string | null; end: string | null }

const soonest = ({ day, minute }: Now, phrase: Phrase): Day => ((phrase.finish ?? phrase.begin ?? 0) > minute ? day : day.add({ days: 1 }))

const boundsOf = (phrase: Phrase, now: Now): Bounds => {
  const first = phrase.first ?? soonest(now, phrase)
  const last = phrase.last ?? first
  const { begin, finish } = phrase
  switch (phrase.role) {
    case 'before':
      return { start: null, end: begin === null ? wall(first.subtract({ days: 1 }), null) : wall(first, begin) }
    case 'until':
      return { start: null, end: wall(last, finish ?? begin) }
    case 'from':
      return { start: wall(first, begin), end: null }
    case 'after':
      return { start: begin === null ? wall(last.add({ days: 1 }), null) : wall(first, begin), end: null }
    case 'when': {
      const end = finish !== null ? wall(last, finish) : last.equals(first) ? null : wall(last, null)
      return { start: begin === null && finish !== null ? wall(first, null) : wall(first, begin), end }
    }
  }
}

/** "samedi au square, à 19h": a day and a time said apart are still one moment. */
const joined = (phrases: Phrase[]): Phrase[] => {
  const timed = phrases.find((phrase) => !phrase.first && phrase.begin !== null)
  const day = phrases.find((phrase) => phrase.first && phrase.begin === null && phrase.role !== 'until' && phrase.role !== 'before')
  if (!timed || !day) return phrases
  const both: Phrase =
    timed.role === 'until' || timed.role === 'before'
      ? { ...day, finish: timed.begin }
      : { ...day, begin: timed.begin, finish: timed.finish }
  return [both, ...phrases.filter((phrase) => phrase !== timed && phrase !== day)]
}

const lasting = (start: string, { days, months, minutes }: Length, day: Day, begin: number | null): string | null => {
  if (minutes > 0) return begin === null ? null : wall(day, begin + minutes)
  const end = months > 0 ? day.add({ months }).subtract({ days: 1 }) : day.add({ days: days - 1 })
  return end.toString() === start ? null : end.toString()
}

const choose = (times: Times, now: Now): Bounds & { used: Phrase[] } => {
  const phrases = joined(times.phrases)
  const main = phrases.find((phrase) => phrase.role === 'when' && phrase.first) ?? phrases.find((phrase) => phrase.role === 'when')
  const from = main ?? phrases.find((phrase) => phrase.role === 'from' || phrase.role === 'after')
  const until = phrases.find((phrase) => phrase.role === 'until' || phrase.role === 'before')
  const used = [from, until].filter((phrase) => phrase !== undefined)
  if (!from) return { ...(until ? boundsOf(until, now) : { start: null, end: null }), used }
  const bounds = boundsOf(from, now)
  const length = times.lengths[0]
  if (bounds.end === null && bounds.start !== null && length) {
    return { ...bounds, end: lasting(bounds.start, length, from.first ?? soonest(now, from), from.begin), used }
  }
  if (bounds.end === null && until && from.role !== 'when') {
    const { end } = boundsOf(until, now)
    return { ...bounds, end: end && bounds.start && end < bounds.start ? null : end, used }
  }
  return { ...bounds, used: [from] }
}

/** When a text says that a thing happens. `text` is folded; where the answer is null nothing there was a date. */
export const whenOf = (text: string, now: Now, use: Conventions = usual): When => {
  const facts: Facts = { now, use, text }
  const times = timesOf(facts)
  const { start, end, used } = choose(times, now)
  const from = Math.min(...used.map((phrase) => phrase.from))
  const vague = times.vague[0] ?? null
  return {
    start,
    end,
    vague,
    spans: [...times.phrases, ...times.vague, ...times.lengths].map(({ from: a, to }) => ({ from: a, to })),
    span: used.length > 0 ? { from, to: Math.max(...used.map((phrase) => phrase.to)) } : null,
    confidence: used.length > 0 ? Math.min(...used.map((phrase) => phrase.sure)) : 0.8,
    dayless: used.length > 0 && used.every((phrase) => phrase.first === null),
    past: times.past,
  }
}
