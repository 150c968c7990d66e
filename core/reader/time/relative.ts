import { days, type Facts, type Grain, numberOf, over, type Point, type Reading, type Rule, type Unplaced } from './atom.ts'
import { type Day, mondayOf, type Now } from './calendar.ts'
import type { Conventions } from './conventions.ts'

/** Days counted from today: "demain", "dans 15 jours", "il y a 3 jours", "les 2 prochaines semaines". */

const atMinute = (now: Now, minutes: number, grain: Grain): Unplaced<Point> => {
  const total = now.minute + minutes
  const day = now.day.add({ days: Math.floor(total / 1440) })
  return { type: 'point', first: day, last: day, begin: ((total % 1440) + 1440) % 1440, finish: null, grain, sure: 0.9 }
}

const shifted = (day: Day, count: number, unit: string): Day => {
  if (unit.startsWith('j')) return day.add({ days: count })
  if (unit.startsWith('se')) return day.add({ weeks: count })
  return unit.startsWith('mo') ? day.add({ months: count }) : day.add({ years: count })
}

/** `count` units from now, into the past where it is negative. */
const offset = (now: Now, count: number, unit: string, use: Conventions): Unplaced<Point> | null => {
  if (/^(?:h|mi|mn)/.test(unit)) return atMinute(now, unit.startsWith('h') ? count * 60 : count, 'minute')
  const found = shifted(now.day, count, unit)
  if (use.offsets === 'days' || unit.startsWith('se') || unit.startsWith('mo')) return days(found, found, 0.9)
  if (unit.startsWith('j')) return { ...atMinute(now, count * 1440, 'hour'), begin: now.minute - (now.minute % 60) }
  const first = found.with({ day: 1 })
  return days(first, first.with({ day: first.daysInMonth }), 0.9, 'month')
}

const asDeadline = (reading: Unplaced<Point> | null): Reading | null => reading && { ...reading, role: 'until' }

const count = '(\\d{1,3}|une?)'
const units = '(jours?|j|semaines?|mois|ans?|annees?|heures?|h|minutes?|min|mn)\\b'
/** "1h30", "2 heures et demie", "un quart d'heure": in minutes. */
const spans =
  "(?:(\\d{1,2}) ?h(?:eures?)? ?([0-5]\\d)\\b|(\\d{1,2}|une) ?h(?:eures?)? et (demie|quart)|(un quart d'heure|1/4 d'heure|trois quarts d'heure|3/4 d'heure|3 quarts d'heure|une demi-heure|une demi heure|1/2 heure|une demie heure|demi-heure))"
const minutesOf = ([hours, minutes, whole, part, named]: (string | undefined)[]): number => {
  if (named) return /demi|1\/2/.test(named) ? 30 : /trois|3/.test(named) ? 45 : 15
  if (whole) return numberOf(whole) * 60 + (part === 'quart' ? 15 : 30)
  return Number(hours) * 60 + Number(minutes)
}

const nextOrLast = (facts: Facts, n: number, unit: string, sign: 1 | -1): Reading | null => {
  const { now } = facts
  const monday = mondayOf(now.day)
  const month = now.day.with({ day: 1 })
  const year = month.with({ month: 1 })
  const stretch = (first: Day, step: (by: number) => Day) =>
    sign > 0
      ? days(step(1), step(n + 1).subtract({ days: 1 }), 0.8, 'part')
      : over(days(step(-n), first.subtract({ days: 1 }), 0.8, 'part'))
  if (unit.startsWith('j')) return stretch(now.day, (by) => now.day.add({ days: by }))
  if (unit.startsWith('se')) return stretch(monday, (by) => monday.add({ weeks: by }))
  if (unit.startsWith('mo')) return stretch(month, (by) => month.add({ months: by }))
  if (unit.startsWith('an')) return stretch(year, (by) => year.add({ years: by }))
  const [from, to] = sign > 0 ? [0, n] : [-n, 0]
  const scale = unit.startsWith('h') ? 60 : 1
  const [start, end] = [atMinute(now, from * scale, 'part'), atMinute(now, to * scale, 'part')]
  return { ...start, last: end.last, finish: end.begin, past: sign < 0 }
}

export const relativeRules: Rule[] = [
  { pattern: /\bavant-hier\b|\bavant hier\b/g, read: (_, { now }) => over(days(now.day.subtract({ days: 2 }))) },
  { pattern: /(?<!avant[- ])\b(?:d')?hier\b/g, read: (_, { now }) => over(days(now.day.subtract({ days: 1 }))) },
  { pattern: /\b(?:aujourd'hui|ce jour|today)\b/g, read: (_, { now }) => days(now.day) },
  {
    pattern: /\bapres-?demain\b|\bapres demain\b|\bsurlendemain\b(?! d)/g,
    read: ([word], { now }) => (word === 'surlendemain' ? anchored(2) : days(now.day.add({ days: 2 }))),
  },
  { pattern: /(?<!apres[- ])\bdemain\b/g, read: (_, { now }) => days(now.day.add({ days: 1 })) },
  { pattern: /\b(?:le |jusqu'au |au )?lendemain\b(?! d)/g, read: () => anchored(1) },
  {
    pattern: /\b(?:maintenant|en ce moment|immediatement|tout de suite)\b/g,
    read: (_, { now, bare }) => (bare ? atMinute(now, 0, 'minute') : null),
  },
  {
    pattern: new RegExp(
      `\\b(dans|d'ici(?: a)?|sous|avant|il y a|ca fait|cela fait|y a|y'a|depuis)(?: environ| a peu pres| moins de)? ${spans}`,
      'g',
    ),
    read: ([, lead = '', ...written], { now }) => {
      const minutes = minutesOf(written)
      if (/^(?:il|ca|cela|y|depuis)/.test(lead)) return over(atMinute(now, -minutes, 'minute'))
      return lead === 'dans' ? atMinute(now, minutes, 'minute') : asDeadline(atMinute(now, minutes, 'minute'))
    },
  },
  {
    pattern: new RegExp(`\\bdans (?:environ )?${count} ${units}(?! (?:et demi|par|maxi?))`, 'g'),
    read: ([, n = '', unit = ''], { now, use }) => offset(now, numberOf(n), unit, use),
  },
  {
    // "dans un mois et demi"
    pattern: /\b(dans|d'ici|il y a) (\d{1,2}|une?) (mois|ans?|semaines?) et demie?\b/g,
    read: ([, lead, n = '', unit = ''], { now }) => {
      const half = unit === 'mois' ? { days: 15 } : unit.startsWith('s') ? { days: 3 } : { months: 6 }
      const sign = lead === 'il y a' ? -1 : 1
      const found = shifted(now.day, sign * numberOf(n), unit)
      const reading = days(sign > 0 ? found.add(half) : found.subtract(half), undefined, 0.7)
      return lead === 'dans' ? reading : lead === "d'ici" ? asDeadline(reading) : over(reading)
    },
  },
  {
    // "dans 3 jours max", "sous 48h", "d'ici 2 mois", "dans les 48h", "avant 8 jours"
    pattern: new RegExp(`\\b(?:d'ici(?: a)?|sous|avant|dans les?|dans(?=.{1,14} maxi?\\b)) ${count} ?${units}(?: maxi?\\b)?`, 'g'),
    read: ([whole, n = '', unit = ''], { now, use }) =>
      /^avant/.test(whole) && /^h/.test(unit) ? null : asDeadline(offset(now, numberOf(n), unit, use)),
  },
  {
    pattern: /\b(dans|d'ici|sous) (?:une )?(quinzaine|huitaine|dizaine de jours)(?: de jours)?\b/g,
    read: ([, lead, word = ''], { now, use }) => {
      const reading = offset(now, word === 'quinzaine' ? 15 : word === 'huitaine' ? 8 : 10, 'jours', use)
      return lead === 'dans' ? reading : asDeadline(reading)
    },
  },
  {
    pattern: new RegExp(`\\b(?:il y a|ca fait|cela fait|y a|y'a|depuis) (?:environ |deja |plus de |presque )?${count} ${units}`, 'g'),
    read: ([, n = '', unit = ''], { now, use }) => over(offset(now, -numberOf(n), unit, use)),
  },
  {
    // "les 2 prochaines semaines", "ces dernières 24 heures"; "dans les 3 prochains jours" is by when
    pattern: new RegExp(
      `\\b(dans |d'ici )?(?:les |ces |au cours des |pour les |pendant les )?(?:(\\d{1,2}) (prochaine?s?|derniere?s?|passee?s?)|(prochaine?s|derniere?s) (\\d{1,2})) ?${units}`,
      'g',
    ),
    read: ([, lead, count1, which1, which2, count2, unit = ''], facts) => {
      const n = Number(count1 ?? count2)
      if (!(which1 ?? which2)?.startsWith('pr')) return nextOrLast(facts, n, unit, -1)
      return lead ? asDeadline(offset(facts.now, n, unit, facts.use)) : nextOrLast(facts, n, unit, 1)
    },
  },
]

const anchored = (daysLater: number): Unplaced<Point> => ({
  type: 'point',
  first: null,
  last: null,
  begin: null,
  finish: null,
  grain: 'day',
  sure: 0.8,
  daysLater,
})
