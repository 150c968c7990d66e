import { days, none, over, type Reading, type Rule, vague } from './atom.ts'
import {
  type Day,
  dayAt,
  endOfMonth,
  fullYear,
  isBefore,
  mondayOf,
  monthOf,
  months,
  type Now,
  nextDate,
  nextDayOfMonth,
} from './calendar.ts'
import type { Conventions } from './conventions.ts'
import { edgeNamed } from './parts.ts'
import { ordinalOf, ordinals } from './weekdays.ts'

/** Week-ends, weeks and their parts. Months and longer are in months.ts. */

/** The week-end of the week that begins on `monday`. */
export const weekendOf = (monday: Day, { weekend }: Conventions, sure = 0.95) => {
  const found = days(monday.add({ days: weekend.days[0] - 1 }), monday.add({ days: weekend.days[1] - 1 }), sure, 'part')
  return found && { ...found, begin: weekend.begin, finish: weekend.finish }
}
/** The week-end that a day is in or next to: of a Tuesday it is the one before. */
export const weekendAt = (day: Day, use: Conventions) => weekendOf(mondayOf(day.dayOfWeek < 3 ? day.subtract({ days: 3 }) : day), use)

const week = (monday: Day) => days(monday, monday.add({ days: 6 }), 0.95, 'week')

const partOfWeek = (part: string, monday: Day, { weekParts }: Conventions) => {
  const [from, to] = weekParts[edgeNamed(part)]
  return days(monday.add({ days: from - 1 }), monday.add({ days: to - 1 }), 0.7, 'part')
}

/** The nth week of a month, or its last. */
const weekOfMonth = (first: Day, nth: number, { weekOfMonth: which }: Conventions): Day => {
  const end = endOfMonth(first)
  if (nth < 0) {
    const last = mondayOf(which === 'whole' ? end.add({ days: 1 }).subtract({ days: 7 }) : end.subtract({ days: 3 }))
    return last.add({ weeks: nth + 1 })
  }
  return mondayOf(first.add({ days: which === 'whole' ? 6 : 3 })).add({ weeks: nth - 1 })
}

const dated = (now: Now, number: string, month: string | undefined): Day | null =>
  month ? nextDate(now.day, /\d/.test(month) ? Number(month) : monthOf(month), Number(number)) : nextDayOfMonth(now.day, Number(number))

/** The month named, or this one or the next: the first of its days. */
export const monthMeant = (now: Now, month: string | undefined, year: string | undefined, next: string | undefined): Day | null => {
  if (!month) return now.day.with({ day: 1 }).add({ months: next ? 1 : 0 })
  const number = monthOf(month)
  return dayAt(fullYear(year) ?? (number < now.day.month ? now.day.year + 1 : now.day.year), number, 1)
}
export const ofMonth = `(?:(?:de |d'|du mois de |du mois d')?(${months})(?: (20\\d\\d))?|du mois( prochain)?)`

export const stretchRules: Rule[] = [
  {
    // "le week-end du 12 (décembre)", "le week-end des 5 et 6/12"
    pattern: new RegExp(
      `\\b(?:le |ce )?week-end d(?:u|es) (?:samedi |vendredi )?(\\d{1,2})(?:er)?(?:(?: et| au|-|/)? ?(?:dimanche )?\\d{1,2}\\b(?! ?h))?(?: (${months})\\b|/(\\d{1,2})\\b)?`,
      'g',
    ),
    read: ([, day = '', month, number], { now, use }) => {
      const found = dated(now, day, month ?? number)
      return found && weekendAt(found, use)
    },
  },
  {
    // "le premier week-end de décembre", "dernier week-end de juillet"
    pattern: new RegExp(`\\b(?:le |au )?(${ordinals}) week-end ${ofMonth}\\b`, 'g'),
    read: ([, nth = '', month, year, next], { now, use, bare }) => {
      if (!month && !next && !bare) return vague
      const first = monthMeant(now, month, year, next)
      if (!first) return null
      const n = ordinalOf(nth)
      const saturday =
        n < 0 ? mondayOf(endOfMonth(first).add({ days: 2 })).subtract({ days: 2 }) : mondayOf(first.add({ days: 1 })).add({ days: 5 })
      return weekendOf(mondayOf(n < 0 ? saturday : saturday.add({ weeks: n - 1 })), use)
    },
  },
  {
    pattern:
      /\b(?:(ce|le|pour le|un|les|tous les|chaque|en|du|au|durant le|pendant le|tout le|d'ici le) )?week-ends?\b( prochain| d'apres| suivant| qui vient| en huit| a venir| qui arrive)?(?! dernier| passe)/g,
    read: (found, { now, use, bare, text }): Reading | null => {
      const [whole, article = '', which] = found
      const monday = mondayOf(now.day)
      const coming = weekendOf(monday, use)
      if (which === ' qui vient' || which === ' a venir' || which === ' qui arrive') return coming
      if (which) return weekendOf(which === ' prochain' ? monday.add({ weeks: use.nextWeekendSkips }) : monday.add({ weeks: 1 }), use)
      const isOne = /\b(?:avant|apres|jusqu'au|pour|des|d'ici) $/.test(text.slice(Math.max(0, found.index - 10), found.index))
      if (article === 'ce' || bare || isOne || (/ le$/.test(article) && !/pendant|durant/.test(article))) return coming
      if (article === 'un') return none
      return article === '' && !/s$/.test(whole) ? weekendOf(monday, use, 0.6) : vague
    },
  },
  {
    pattern: /\b(?:(?:le|ce) )?week-end (?:dernier|passe)\b/g,
    read: (_, { now, use }) => over(weekendOf(mondayOf(now.day).subtract({ weeks: 1 }), use)),
  },
  {
    pattern: /\b(?:d'ici (?:a )?)?(?:(?:en|a la|au|la|dans la|pour la) )?(debut|milieu|fin) de (?:la |cette )?semaine( prochaine)?\b/g,
    read: ([, part = '', next], { now, use }) => {
      const monday = mondayOf(now.day)
      const found = partOfWeek(part, next ? monday.add({ weeks: 1 }) : monday, use)
      const isOver = !next && found?.last && isBefore(found.last, now.day)
      return isOver ? partOfWeek(part, monday.add({ weeks: 1 }), use) : found
    },
  },
  {
    pattern:
      /\b(?:pour )?(?:toute )?cette semaine\b|\b(?:dans|durant|pendant|courant) (?:de )?la semaine\b(?! prochaine| derniere| passee| d'apres| suivante)|\bcourant semaine\b|\btoute la semaine\b/g,
    read: (_, { now }) => week(mondayOf(now.day)),
  },
  {
    pattern: /\b(?:pour |dans |courant |durant |pendant )?(?:la |en )?semaine (prochaine|qui vient|qui arrive|d'apres|suivante|a venir)\b/g,
    read: (_, { now }) => week(mondayOf(now.day).add({ weeks: 1 })),
  },
  {
    pattern: /\b(?:la |cette )?semaine (?:derniere|passee)\b/g,
    read: (_, { now }) => over(week(mondayOf(now.day).subtract({ weeks: 1 }))),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:dans )?la )?semaine du (?:lundi )?(\\d{1,2})(?:er)?(?: (?:au \\d{1,2} ?)?(${months})\\b|/(\\d{1,2})\\b)?`,
      'g',
    ),
    read: ([, day = '', month, number], { now }) => {
      const found = dated(now, day, month ?? number)
      return found && week(mondayOf(found))
    },
  },
  {
    // "la première semaine de décembre", "les deux premières semaines de mai"
    pattern: new RegExp(`\\b(?:la |les )?(?:(\\d) )?(${ordinals}) semaines? ${ofMonth}\\b`, 'g'),
    read: ([, count, nth = '', month, year, next], { now, use }) => {
      const first = monthMeant(now, month, year, next)
      if (!first) return null
      const n = ordinalOf(nth)
      if (!count) return week(weekOfMonth(first, n, use))
      const last = endOfMonth(first)
      const length = 7 * Number(count)
      return n < 0
        ? days(last.subtract({ days: length - 1 }), last, 0.8, 'part')
        : days(first, first.add({ days: length - 1 }), 0.8, 'part')
    },
  },
  {
    // "semaine 49": ISO 8601, the first week has the 4th of January
    pattern: /\b(?:en |la )?(?:semaine (?:n°|numero )?|s)(\d{1,2})\b(?! (?:jours|heures|h))/g,
    read: ([whole, number], { now, bare }) => {
      const n = Number(number)
      if (n < 1 || n > 53 || (/^s/.test(whole) && !/semaine/.test(whole) && !bare)) return null
      const ofYear = (year: number) => {
        const fourth = dayAt(year, 1, 4)
        return fourth && week(mondayOf(fourth).add({ weeks: n - 1 }))
      }
      const found = ofYear(now.day.year)
      return found?.last && isBefore(found.last, now.day) ? ofYear(now.day.year + 1) : found
    },
  },
]
