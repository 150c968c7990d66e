import { days, past, type Reading, type Rule, vague } from './atom.ts'
import { type Day, dayAt, fullYear, isBefore, mondayOf, monthOf, months, type Now, nextDate, nextDayOfMonth } from './calendar.ts'
import type { Conventions } from './conventions.ts'

/** Week-ends, weeks, months and their parts. */

const weekendOf = (day: Day): Reading | null => {
  const saturday = mondayOf(day).add({ days: 5 })
  return days(saturday, saturday.add({ days: 1 }))
}

const week = (monday: Day): Reading | null => days(monday, monday.add({ days: 6 }))

const partOfWeek = (part: string, monday: Day, use: Conventions): Reading | null => {
  const [from, to] = use.weekParts[part.startsWith('deb') ? 'debut' : part.startsWith('mi') ? 'milieu' : 'fin']
  return days(monday.add({ days: from - 1 }), monday.add({ days: to - 1 }), 0.7)
}

const partOfMonth = (part: string, first: Day, use: Conventions): Reading | null => {
  const [beginning, middle] = use.monthThirds
  if (part.startsWith('deb')) return days(first, first.with({ day: beginning }), 0.75)
  if (part.startsWith('mi')) return days(first.with({ day: beginning + 1 }), first.with({ day: middle }), 0.75)
  const last = first.with({ day: first.daysInMonth })
  return part.startsWith('fin') ? days(first.with({ day: middle + 1 }), last, 0.75) : days(first, last, 0.85)
}

/** The month that is meant: this one while it lasts. */
const monthNamed = (now: Now, name: string, year: string | undefined): Day | null => {
  const month = monthOf(name)
  const given = fullYear(year)
  return dayAt(given ?? (month < now.day.month ? now.day.year + 1 : now.day.year), month, 1)
}

const parts = "(?:(?:en |a la |la |au |le |vers |d'ici )?(debut|mi|milieu|fin|courant)(?: de| du| d'| )?-?)"

export const stretchRules: Rule[] = [
  {
    // "le week-end du 12 (décembre)"
    pattern: new RegExp(`\\b(?:le |ce )?week-end d(?:u|es) (\\d{1,2})(?:(?: et| au|-)? ?\\d{1,2})?(?: (${months})\\b)?`, 'g'),
    read: ([, day = '', month], { now }) => {
      const found = month ? nextDate(now.day, monthOf(month), Number(day)) : nextDayOfMonth(now.day, Number(day))
      return found && weekendOf(found.dayOfWeek < 3 ? found.subtract({ days: 3 }) : found)
    },
  },
  {
    pattern:
      /\b(?:(ce|le|pour le|un|les|tous les|chaque|en|du|au) )?week-ends?\b( prochain| d'apres| suivant| qui vient| en huit| a venir)?(?! dernier| passe)/g,
    read: ([whole, article = '', which], { now, use }) => {
      const monday = mondayOf(now.day)
      const coming = weekendOf(monday)
      if (which === ' qui vient' || which === ' a venir') return coming
      if (which) return weekendOf(which === ' prochain' ? monday.add({ weeks: use.nextWeekendSkips }) : monday.add({ weeks: 1 }))
      if (article === 'ce' || article === 'pour le') return coming
      if (article === 'un') return { type: 'none' }
      return article === '' && !/s$/.test(whole) ? days(monday.add({ days: 5 }), monday.add({ days: 6 }), 0.6) : vague
    },
  },
  {
    pattern: /\b(?:d'ici (?:a )?)?(?:(?:en|a la|la|dans la) )?(debut|milieu|fin) de (?:la |cette )?semaine( prochaine)?\b/g,
    read: ([, part = '', next], { now, use }) => {
      const monday = mondayOf(now.day)
      return partOfWeek(part, next ? monday.add({ weeks: 1 }) : monday, use)
    },
  },
  {
    pattern: /\b(?:pour )?(?:toute )?cette semaine\b|\bdans la semaine\b|\bcourant (?:de la )?semaine\b|\btoute la semaine\b/g,
    read: (_, { now }) => week(mondayOf(now.day)),
  },
  {
    pattern: /\b(?:pour )?(?:la )?semaine (prochaine|qui vient|d'apres|suivante)\b/g,
    read: (_, { now }) => week(mondayOf(now.day).add({ weeks: 1 })),
  },
  {
    pattern: new RegExp(`\\b(?:la )?semaine du (\\d{1,2})(?: (?:au \\d{1,2} ?)?(${months})\\b)?`, 'g'),
    read: ([, day = '', month], { now }) => {
      const found = month ? nextDate(now.day, monthOf(month), Number(day)) : nextDayOfMonth(now.day, Number(day))
      return found && week(mondayOf(found))
    },
  },
  { pattern: /\ben semaine\b/g, read: () => vague },
  {
    pattern:
      /\b(?:(?:en |a la |la |vers la |la )?(debut|mi|milieu|fin|courant) (?:du |de |ce )?-?)?(?:le |ce )?mois(?:-| )?(prochain|ci|courant|qui vient)?\b(?! dernier| passe)/g,
    read: ([whole, part = '', which], { now, use }) => {
      if (!part && !which && !/\bce mois/.test(whole)) return null
      const first = now.day.with({ day: 1 })
      return partOfMonth(part, which === 'prochain' || which === 'qui vient' ? first.add({ months: 1 }) : first, use)
    },
  },
  { pattern: /\b(?:le )?mois (?:dernier|passe)\b/g, read: () => past },
  {
    // "fin mars", "mi-décembre", "début janvier 2027"
    pattern: new RegExp(`\\b${parts}(?:mois de )?(${months})\\b(?: (20\\d\\d))?`, 'g'),
    read: ([, part = '', month = '', year], { now, use }) => {
      const first = monthNamed(now, month, year)
      if (!first) return null
      const last = partOfMonth(part, first, use)
      const isOver = last?.type === 'point' && last.last && isBefore(last.last, now.day)
      return isOver && !year ? partOfMonth(part, first.add({ years: 1 }), use) : last
    },
  },
  {
    // "en janvier", "au mois de mars"; a month alone needs a word before it that makes it a time
    pattern: new RegExp(
      `\\b(?:(?:en|au mois de|du mois de|courant|tout|fin) |(?<=(?:avant|jusqu'en|jusqu'a|pour|partir de|des|d'ici|et|a) (?:le mois de )?))(${months})\\b(?: (20\\d\\d))?`,
      'g',
    ),
    read: ([, month = '', year], { now }) => {
      const first = monthNamed(now, month, year)
      return first && days(first, first.with({ day: first.daysInMonth }), 0.85)
    },
  },
  {
    pattern: /\bl'annee prochaine\b|\bl'an prochain\b/g,
    read: (_, { now }) => days(dayAt(now.day.year + 1, 1, 1), dayAt(now.day.year + 1, 12, 31), 0.7),
  },
  {
    pattern: /\b(?:d'ici )?(?:la )?fin (?:de l'|d')annee\b/g,
    read: (_, { now }) => days(dayAt(now.day.year, 12, 21), dayAt(now.day.year, 12, 31), 0.7),
  },
]
