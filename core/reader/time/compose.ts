import { type Atom, type Facts, type Grain, numberOf, type Point, type Role } from './atom.ts'
import { type Day, daysBetween, endOfMonth, isBefore, isSame, mondayOf } from './calendar.ts'
import { weekendAt } from './stretches.ts'
import type { Wording } from './wording.ts'

/** Atoms put together: a day and its hour, two days that are the ends of one time, the eve of a feast. */

const isJoin = (glue: string, { joins }: Wording): boolean => {
  const plain = glue.trim()
  return glue.length < 24 && (plain === '' || plain.split(/ +|(?<=')|(?=[,()])|(?<=[,()])/).every((word) => joins.has(word) || word === ''))
}

const units: Record<string, 'days' | 'weeks' | 'months' | 'years'> = { j: 'days', s: 'weeks', m: 'months', a: 'years' }
/** Words before a day that make another of it: "la veille de Noël", "deux jours après Pâques", "le week-end du 14 juillet". */
const shift =
  /(?:\b(avant-veille|veille|surlendemain|lendemain) (?:de |du |d'|des )|\b(\d{1,2}|une?|deux|trois) (jours?|semaines?|mois|ans?) (avant|apres) |\b(?:ce |le )?(week-end|semaine) (?:de |du |d'))(?:le |la |l'|les )?$/
const eves: Record<string, number> = { 'avant-veille': -2, veille: -1, lendemain: 1, surlendemain: 2 }

const moved = (point: Point, { text, use }: Facts): Point => {
  if (!point.first || !point.last || point.begin !== null) return point
  const found = shift.exec(text.slice(Math.max(0, point.from - 30), point.from))
  if (!found) return point
  const [, eve, count = '', unit = '', side, stretch] = found
  const from = point.from - found[0].length + (found[0].startsWith(' ') ? 1 : 0)
  if (stretch === 'week-end') {
    const weekend = weekendAt(point.first, use)
    // Easter and Whitsun have a Monday of their own.
    const last = /paques|pentecote/.test(text.slice(point.from, point.to)) ? weekend?.last?.add({ days: 1 }) : weekend?.last
    return { ...point, ...weekend, last: last ?? null, from }
  }
  if (stretch) {
    const monday = mondayOf(point.first)
    return { ...point, from, first: monday, last: monday.add({ days: 6 }), grain: 'week' }
  }
  const by = eve ? { days: eves[eve] ?? 0 } : { [units[unit.charAt(0)] ?? 'days']: (side === 'avant' ? -1 : 1) * numberOf(count) }
  const day = point.first.add(by)
  return { ...point, from, first: day, last: day, weekly: false, habit: false }
}

const later = (point: Point, than: Day): Point => {
  if (!point.first || !point.last || !isBefore(point.first, than)) return point
  const weeks = Math.ceil(daysBetween(point.first, than) / 7)
  return point.weekly ? { ...point, first: point.first.add({ weeks }), last: point.last.add({ weeks }) } : point
}

/** "samedi, le week-end prochain": the weekday that lies in the stretch. */
const within = (day: Point, stretch: Point): Point | null => {
  if (!day.weekly || stretch.weekly || !day.first || !stretch.first || !stretch.last) return null
  const length = daysBetween(stretch.first, stretch.last)
  if (length < 1 || length > 7) return null
  const found = stretch.first.add({ days: (day.first.dayOfWeek - stretch.first.dayOfWeek + 7) % 7 })
  return isBefore(stretch.last, found) ? null : { ...day, first: found, last: found, weekly: false, habit: false }
}

/** The next time that clocks show an hour after another: "vendredi soir jusqu'à 2h", "samedi soir jusqu'à 11h". */
const after = (begin: number | null, hour: number): number =>
  [hour, hour + 12 * 60, hour + 24 * 60].find((one) => begin === null || one > begin) ?? hour
const isLoose = ({ leaning, habit }: Point): boolean => leaning === true || habit === true
const isClock = ({ begin, grain }: Point): boolean => begin !== null && (grain === 'hour' || grain === 'minute')

/** A day and a time side by side are one moment; null when they cannot be. */
const merged = (one: Point, other: Point, { text, wording }: Facts): Point | null => {
  const glue = text.slice(one.to, other.from)
  if (!isJoin(glue, wording)) return null
  const [day, time] = one.first ? [one, other] : [other, one]
  if (day.role || time.role || time.daysLater) return null
  const span = { from: one.from, to: other.to }
  if (one.first && other.first) {
    if (wording.either.test(glue) || wording.until.test(glue) || wording.range.test(glue.replace(/^ ?[,-] ?$/, ' '))) return null
    const inside = within(one, other) ?? within(other, one)
    if (inside) return { ...inside, ...span }
    if (!other.last || !one.last || !isSame(one.first, other.first) || !isSame(one.last, other.last)) return null
    return { ...one, ...span, begin: other.begin ?? one.begin, finish: other.begin === null ? one.finish : other.finish }
  }
  if (!day.first && (one.begin === null || other.begin === null)) {
    return one.elseToday || other.elseToday ? { ...one, ...other, ...span, habit: false } : null
  }
  if (time.begin === null) return time.elseToday && day.first ? { ...day, ...span, habit: false } : null
  if (wording.either.test(glue) && !day.first) return null
  if (!day.first && !isLoose(day) && !isLoose(time)) return null
  if (isClock(one) && isClock(other)) return null
  const [part, clock] = day.first || day.leaning || day.habit ? [day, time] : [time, day]
  const hours = clock.begin ?? 0
  const isEvening = part.begin !== null && part.begin >= 12 * 60
  const isNight = (part.finish ?? 0) > 24 * 60
  // "la nuit du 24 au 25" is one night.
  const ofOne = (clock.finish ?? 0) > 24 * 60 && day.first && day.last && isSame(day.first.add({ days: 1 }), day.last)
  const add = isEvening && hours < 12 * 60 ? (isNight && hours < 6 * 60 ? 24 * 60 : 12 * 60) : 0
  const finish = clock.finish !== null && add > 0 && clock.finish < 12 * 60 ? clock.finish + add : clock.finish
  const habit = Boolean(day.habit || (!day.first && time.habit))
  const closed = Boolean(one.closed || other.closed)
  const whole = {
    ...part,
    closed,
    first: day.first,
    last: ofOne ? day.first : day.last,
    ...span,
    grain: clock.grain,
    habit,
    weekly: day.weekly ?? false,
  }
  if (one === day && wording.before.test(glue)) return { ...whole, begin: hours + add, finish: null, role: 'before' }
  if (one === day && wording.until.test(glue))
    return { ...whole, begin: isClock(part) ? null : part.begin, finish: isClock(part) ? hours + add : after(part.begin, hours) }
  const moment = { ...whole, begin: hours + add, finish, leaning: Boolean(day.leaning && time.leaning) }
  return one === day && day.first && finish === null && wording.onwards.test(glue) ? { ...moment, role: 'from' } : moment
}

const finer = (one: Grain, other: Grain): Grain => (one === 'minute' || other === 'minute' ? 'minute' : 'hour')

/** "9h-12h et 14h-18h": from the first to the last. */
const spread = (one: Point, other: Point, { text }: Facts): Point | null => {
  const glue = text.slice(one.to, other.from)
  if (one.finish === null || other.finish === null || !/^ ?(?:et|,|puis|\/) ?(?:de )?$/.test(glue) || one.habit || other.habit) return null
  return (other.begin ?? 0) < one.finish ? null : { ...one, finish: other.finish, to: other.to, grain: finer(one.grain, other.grain) }
}

/** "de samedi 14h à dimanche 18h", "samedi et dimanche" */
const ranged = (one: Point, other: Point, facts: Facts): Point | null => {
  const { text, wording } = facts
  const glue = text.slice(one.to, other.from)
  if (one.role || other.role) return null
  if (other.daysLater && one.last) {
    const last = one.last.add({ days: other.daysLater })
    return /^ ?(?:et|ou|,) ?$/.test(glue) ? { ...one, last, to: other.to, grain: 'part' } : { ...one, first: last, last, to: other.to }
  }
  if (!other.first && one.begin !== null && other.begin !== null) return spread(one, other, facts)
  if (!wording.range.test(glue) || !one.first || !other.first || !one.last || Boolean(one.past) !== Boolean(other.past)) return null
  const end = later(other, one.first)
  if (!end.last || !end.first) return null
  // "la nuit de samedi à dimanche": one night.
  if ((one.finish ?? 0) > 24 * 60 && end.begin === null && isSame(one.first.add({ days: 1 }), end.first)) return { ...one, to: other.to }
  let start = one
  let last = end.last
  if (isBefore(end.last, one.first)) {
    // "du 24 décembre au 2 janvier" read on the 28th: it is under way.
    const first = one.first.subtract({ years: 1 })
    if (daysBetween(first, end.last) <= 100) start = { ...one, first, last: first }
    // "de septembre à juin"
    else if (one.grain === 'month' && end.grain === 'month') last = endOfMonth(end.last.add({ years: 1 }))
    else return null
  }
  const finish = end.finish ?? end.begin ?? (one.begin !== null && one.finish !== null && isSame(end.first, one.first) ? one.finish : null)
  const listed = wording.listed.test(glue) && end.begin !== null && end.finish === null
  return {
    ...start,
    last,
    finish: listed ? null : finish,
    grain: end.begin !== null && end.finish === null ? finer(one.grain, end.grain) : 'part',
    to: other.to,
    weekly: false,
    closed: true,
    sure: Math.min(one.sure, other.sure),
    habit: Boolean(one.habit && other.habit),
    loose: Boolean(one.loose && other.loose),
  }
}

/** Neighbouring points as one, by either way. */
const paired = (points: Atom[], join: (one: Point, other: Point) => Point | null): Atom[] => {
  const out: Atom[] = []
  for (const atom of points) {
    const last = out.at(-1)
    const together = last?.type === 'point' && atom.type === 'point' ? join(last, atom) : null
    if (together) out[out.length - 1] = together
    else out.push(atom)
  }
  return out
}

/** "tous les mardis à 18h", "le soir en semaine": what stands beside a vague time belongs to it. */
const loosened = (atoms: Atom[], { text, wording }: Facts): Atom[] => {
  const out: Atom[] = []
  for (const atom of atoms) {
    const last = out.at(-1)
    const isUndated = (one: Atom) => one.type === 'point' && (!one.first || one.habit) && !one.role
    const goesOn = last?.type === 'vague' ? atom.type === 'vague' || isUndated(atom) : last && atom.type === 'vague' && isUndated(last)
    if (goesOn && last && isJoin(text.slice(last.to, atom.from), wording))
      out[out.length - 1] = { type: 'vague', from: last.from, to: atom.to }
    else out.push(atom)
  }
  return out
}

/** Atoms, in order, put together as far as the words between them join them. */
export const composed = (read: Atom[], facts: Facts): Atom[] => {
  const atoms: Atom[] = []
  for (const atom of read) {
    const point = atom.type === 'point' ? moved(atom, facts) : atom
    for (let last = atoms.at(-1); last && last.to > point.from; last = atoms.at(-1)) atoms.pop()
    atoms.push(point)
  }
  const hours = paired(loosened(atoms, facts), (one, other) => (one.first || other.first ? null : spread(one, other, facts)))
  const joined = paired(hours, (one, other) => merged(one, other, facts))
  return paired(joined, (one, other) => ranged(one, other, facts))
}

/** What a time is for, by the words before and after it. */
export const roleOf = (point: Point, { text, wording }: Facts): Role => {
  if (point.role) return point.role
  const before = text.slice(Math.max(0, point.from - 30), point.from)
  for (const [role, pattern] of wording.leads) if (pattern.test(before)) return role === 'from' && point.closed ? 'when' : role
  return wording.atLatest.test(text.slice(point.to, point.to + 18)) ? 'until' : 'when'
}
