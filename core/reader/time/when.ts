import type { Atom, Facts, Length, Point, Role } from './atom.ts'
import { atomsOf } from './atoms.ts'
import { type Day, isBefore, isSame, type Now } from './calendar.ts'
import { composed, roleOf } from './compose.ts'
import { type Conventions, usual } from './conventions.ts'
import { englishAtoms, unfrenched } from './english.ts'
import { counted } from './numerals.ts'
import { english, french } from './wording.ts'

type Stretch = { from: number; to: number }
export type When = {
  start: string | null
  end: string | null
  vague: Stretch | null
  /** Where the text speaks of time, to be left out of titles and prices. */
  spans: Stretch[]
  span: Stretch | null
  confidence: number
  /** Only a time of day was said; the day is a guess. */
  dayless: boolean
  past: boolean
}

type Phrase = Point & { role: Role }
type Times = { phrases: Phrase[]; lengths: Length[]; vague: Stretch[]; past: boolean }
type Bounds = { start: string | null; end: string | null }

/** `YYYY-MM-DD`, or with `THH:mm` where there is a minute; minutes beyond 24 h are those of the next day. */
export const wall = (day: Day, minute: number | null): string => {
  if (minute === null) return day.toString()
  const on = minute >= 1440 || minute < 0 ? day.add({ days: Math.floor(minute / 1440) }) : day
  const rest = ((minute % 1440) + 1440) % 1440
  return `${on}T${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
}

/** The day of a time that is said without one: today while it is ahead. */
export const soonest = ({ day, minute }: Now, { begin, finish }: Pick<Point, 'begin' | 'finish'>): Day =>
  (finish ?? begin ?? 0) > minute ? day : day.add({ days: 1 })

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
    default:
      return phrase.role satisfies never
  }
}

/** Days that are over are no post's; nor is an hour of today that has passed. */
const isOver = ({ first, last, begin, finish, past }: Point, { day, minute }: Now): boolean => {
  const lastDay = (finish ?? 0) > 1440 ? last?.add({ days: 1 }) : last
  if (past || (lastDay && isBefore(lastDay, day))) return true
  return first !== null && last !== null && isSame(first, day) && isSame(last, day) && begin !== null && finish === null && begin < minute
}

const isElsewhere = (point: Point, before: string, { now, wording }: Facts): boolean =>
  wording.elsewhere.test(before) ||
  (wording.doneThen.test(before) && Boolean(point.weekly || (point.first && isSame(point.first, now.day))))

const onDay = (day: Day) => ({ first: day, last: day })

/** What is a date of the post, what is said back, what is neither. */
const timesOf = (atoms: Atom[], facts: Facts): Times => {
  const { text, now, wording } = facts
  const times: Times = { phrases: [], lengths: [], vague: [], past: false }
  for (const atom of composed(atoms, facts)) {
    if (atom.type === 'length') times.lengths.push(atom)
    if (atom.type === 'vague') times.vague.push(atom)
    if (atom.type !== 'point' || (atom.daysLater && !atom.first)) continue
    const role = roleOf(atom, facts)
    if (isOver(atom, now) || isElsewhere(atom, text.slice(Math.max(0, atom.from - 60), atom.from), facts)) times.past = true
    else if (atom.elseToday && !atom.first)
      times.phrases.push({ ...atom, ...onDay(atom.begin === null ? now.day : soonest(now, atom)), role })
    else if (atom.habit || atom.loose) times.vague.push(atom)
    // "après 18h" with no day says when someone is usually at home.
    else if (!atom.first && role === 'after')
      times.vague.push({ from: Math.max(0, text.lastIndexOf(wording.after, atom.from)), to: atom.to })
    else if (atom.first || !atom.leaning) times.phrases.push({ ...atom, role })
  }
  return times
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
    return { ...bounds, end: end && bounds.start && end < bounds.start.slice(0, end.length) ? null : end, used }
  }
  return { ...bounds, used: [from] }
}

/** When a text says that a thing happens, in wall-clock times. `text` is folded; where the answer is null nothing there was a date. */
export const whenOf = (text: string, now: Now, language: 'fr' | 'en' = 'fr', use: Conventions = usual): When => {
  const plain = language === 'fr' ? counted(text) : { text: unfrenched(text), starts: null, ends: null }
  const facts: Facts = { now, use, text: plain.text, bare: false, wording: language === 'fr' ? french : english }
  const times = timesOf(language === 'fr' ? atomsOf(facts) : englishAtoms(facts), facts)
  const place = ({ from, to }: Stretch): Stretch => ({ from: plain.starts?.[from] ?? from, to: plain.ends?.[to - 1] ?? to })
  const { start, end, used } = choose(times, now)
  const vague = times.vague[0]
  return {
    start,
    end,
    vague: vague ? place(vague) : null,
    spans: [...times.phrases, ...times.vague, ...times.lengths].map(place),
    span: used.length > 0 ? place({ from: Math.min(...used.map(({ from }) => from)), to: Math.max(...used.map(({ to }) => to)) }) : null,
    confidence: used.length > 0 ? Math.min(...used.map((phrase) => phrase.sure)) : 0.8,
    dayless: used.length > 0 && used.every((phrase) => phrase.first === null),
    past: times.past,
  }
}
