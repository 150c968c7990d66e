import { casual } from 'chrono-node/en'
import type { Atom, Facts, Point, Rule } from './atom.ts'
import { type Day, dayAt, isSame } from './calendar.ts'
import { englishClockRules } from './english-clock.ts'
import { englishRules } from './english-rules.ts'

/**
 * English days by chrono-node, whatever our conventions define by rules of our own.
 * chrono-node counts in the machine's zone from the date given it: noon of the day, which every zone has, and only
 * years, months and days are taken from what it finds.
 */

const rules: Rule[] = [...englishClockRules, ...englishRules]
const mostMatches = 24
/** chrono-node looks for nothing without one of these, and from the first of them no further: its time grows with the square of the text. */
const dayWord =
  /\b(?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow|yesterday|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|in|within|next|last|ago|20\d\d)/
const mostRead = 300

type ParsedComponents = ReturnType<typeof casual.parse>[number]['start']
type Found = { text: string; index: number; start: ParsedComponents; end: ParsedComponents | null }

const found = (rule: Rule, facts: Facts): Atom[] => {
  const atoms: Atom[] = []
  rule.pattern.lastIndex = 0
  let left = mostMatches
  for (let match = rule.pattern.exec(facts.text); match && left > 0; match = rule.pattern.exec(facts.text), left--) {
    const reading = match[0] === '' ? null : rule.read(match, facts)
    if (reading) atoms.push({ ...reading, from: match.index, to: match.index + match[0].length } as Atom)
    else rule.pattern.lastIndex = match.index + 1
  }
  return atoms
}

/** The longest of what overlaps. */
const apart = (atoms: Atom[]): Atom[] => {
  const kept: Atom[] = []
  for (const atom of atoms.sort((one, other) => other.to - other.from - (one.to - one.from) || one.from - other.from)) {
    if (!kept.some(({ from, to }) => atom.from < to && from < atom.to)) kept.push(atom)
  }
  return kept
}

const dayOf = (parts: ParsedComponents): Day | null => dayAt(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0)

/** "sat" and "sun" are days where something beside them is one of time. */
const shortDay = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?$/
const dayBefore = /(?:^|[,(:-] ?|\b(?:on|this|next|until|till|by|before|after|from|to|and|or|for|every) )$/
const hoursOnly = /^(?:in|within) .*(?:hour|minute|min|hr)/
const plainMonth = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/

const isDay = ({ text, index }: Found, { text: all }: Facts): boolean => {
  const before = all.slice(Math.max(0, index - 12), index)
  const after = all.slice(index + text.length, index + text.length + 10)
  if (shortDay.test(text))
    return dayBefore.test(before) || /^ (?:\d|at\b|from\b|to\b|morn|after|even|night)/.test(after) || /^ ?- ?[a-z]{3}/.test(after)
  if (plainMonth.test(text)) return false
  return !/^\d/.test(text) || /[a-z]{3}|-\d\d-/.test(text)
}

const pointOf = (result: Found, { now }: Facts): Point | null => {
  const { text, index, start, end } = result
  const span = { from: index, to: index + text.length }
  if (hoursOnly.test(text)) {
    // chrono counted from noon.
    const minute = now.minute + ((start.get('hour') ?? 12) - 12) * 60 + (start.get('minute') ?? 0)
    const days = dayOf(start)?.since(now.day).days ?? 0
    const total = minute + days * 1440
    const day = now.day.add({ days: Math.floor(total / 1440) })
    return {
      type: 'point',
      ...span,
      first: day,
      last: day,
      begin: ((total % 1440) + 1440) % 1440,
      finish: null,
      grain: 'minute',
      sure: 0.9,
      ...(text.startsWith('within') && { role: 'until' as const }),
    }
  }
  const first = dayOf(start)
  const last = end ? dayOf(end) : first
  if (!first || !last) return null
  const weekly = start.isCertain('weekday') && !start.isCertain('day') && !/next|last/.test(text)
  // "Wednesday" said on one is the next; "this Wednesday" is today.
  const ahead = weekly && !end && isSame(first, now.day) && !/this|today/.test(text) ? first.add({ weeks: 1 }) : first
  const point: Point = {
    type: 'point',
    ...span,
    first: ahead,
    last: end ? last : ahead,
    begin: null,
    finish: null,
    grain: 'day',
    sure: 0.9,
    weekly,
    closed: end !== null && end !== undefined,
  }
  return text.startsWith('within') ? { ...point, role: 'until' } : point
}

/** Folding knows French only, and makes "decembre" of December. */
export const unfrenched = (text: string): string => text.replace(/\b(septemb|octob|novemb|decemb)re\b/g, '$1er')

/** The times of an English text, in order. */
export const englishAtoms = (facts: Facts): Atom[] => {
  const own = apart(rules.flatMap((rule) => found(rule, facts)))
  let rest = facts.text
  // What is read is struck out, so that chrono joins nothing across it.
  for (const { from, to } of own) rest = rest.slice(0, from) + ';'.repeat(to - from) + rest.slice(to)
  const { year, month, day } = facts.now.day
  const noon = new Date(year, month - 1, day, 12)
  const hint = dayWord.exec(rest)
  if (hint) {
    const from = Math.max(0, hint.index - 40)
    for (const result of casual.parse(rest.slice(from, from + mostRead), noon, { forwardDate: true }).slice(0, mostMatches)) {
      const placed: Found = { text: result.text, index: result.index + from, start: result.start, end: result.end ?? null }
      const point = isDay(placed, facts) ? pointOf(placed, facts) : null
      if (point) own.push(point)
    }
  }
  return own.sort((one, other) => one.from - other.from)
}
