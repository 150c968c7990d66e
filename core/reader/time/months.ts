import { days, over, type Reading, type Rule } from './atom.ts'
import { type Day, dayAt, endOfMonth, isBefore, months, type Now } from './calendar.ts'
import type { Conventions, Season } from './conventions.ts'
import { edgeNamed } from './parts.ts'
import { monthMeant, ofMonth } from './stretches.ts'

/** Months, seasons, quarters and years, and their parts. */

const whole = (first: Day, sure = 0.85) => days(first, endOfMonth(first), sure, 'month')

const partOfMonth = (part: string, first: Day, { monthParts }: Conventions) => {
  if (!/deb|mi|fin/.test(part)) return whole(first)
  const [from, to] = monthParts[edgeNamed(part)]
  return days(first.with({ day: from }), first.with({ day: Math.min(to, first.daysInMonth) }), 0.75, 'part')
}

/** A part of a month that is over is that of the next year. */
const ahead = (now: Now, first: Day, isDated: boolean, read: (first: Day) => ReturnType<typeof days>) => {
  const found = read(first)
  return found?.last && isBefore(found.last, now.day) && !isDated ? read(first.add({ years: 1 })) : found
}

const seasonNames = '(printemps|ete|automne|hiver)'
const seasonOf = (name: Season, year: number, { seasons }: Conventions) => {
  const [from, to] = seasons[name]
  return days(dayAt(year, ...from), dayAt(to[0] < from[0] ? year + 1 : year, ...to), 0.6, 'part')
}
/** The season that is on or comes next; `by` years later or earlier. */
const seasonMeant = (now: Now, name: Season, year: string | undefined, by: number, use: Conventions): Reading | null => {
  let at = year ? Number(year) : now.day.year - 1
  let found = seasonOf(name, at, use)
  while (!year && found?.last && isBefore(found.last, now.day)) found = seasonOf(name, ++at, use)
  const moved = by === 0 ? found : seasonOf(name, by > 0 && found?.first && isBefore(now.day, found.first) ? at : at + by, use)
  return moved && { ...moved, loose: true, past: by < 0 }
}

const monthsOfYear = (year: number, [from, to]: readonly [number, number], grain: 'part' | 'year' | 'quarter', sure = 0.7) => {
  const last = dayAt(year, to, 1)
  return days(dayAt(year, from, 1), last && endOfMonth(last), sure, grain)
}
const quarter = (year: number, n: number) => monthsOfYear(year, [3 * n - 2, 3 * n], 'quarter')

const parts = "(?:(?:en |a la |la |au |le |vers |vers la |d'ici (?:la )?|tout )?(debut|mi|milieu|fin|courant)(?: de| du| d'| )?-?)"
const beforeMonth = /\b(?:avant|jusqu'en|jusqu'a|jusqu'au|pour|partir de|des|d'ici|et|a|vers|de|entre|ou|depuis|apres)(?: le mois de)? $/

export const monthRules: Rule[] = [
  {
    pattern:
      /\b(?:(?:en |a la |la |vers la |d'ici la |d'ici |au )?(debut|mi|milieu|fin|courant) (?:du |de |ce |de ce )?-?)?(?:(?:dans |pour )?le |ce |tout le )?mois(?:-| )?(prochain|ci|courant|qui vient|suivant|en cours)?\b(?! dernier| passe| de | d')/g,
    read: ([said, part = '', which], { now, use }) => {
      if (!part && !which && !/\bce mois|dans le mois/.test(said)) return null
      const first = now.day.with({ day: 1 })
      const next = which === 'prochain' || which === 'qui vient' || which === 'suivant'
      const found = partOfMonth(part, next ? first.add({ months: 1 }) : first, use)
      const isOver = !which && !/ ce /.test(said) && found?.last && isBefore(found.last, now.day)
      return isOver ? partOfMonth(part, first.add({ months: 1 }), use) : found
    },
  },
  {
    // "le dernier jour d'octobre", "le 3e jour du mois prochain"
    pattern: new RegExp(`\\b(?:le |au )?(?:(premier|1er|dernier)|(\\d{1,2})(?:e|eme)) jour ${ofMonth}\\b`, 'g'),
    read: ([said, nth, number, month, year, next], { now }) => {
      if (!month && !next && / de chaque /.test(said)) return null
      const first = monthMeant(now, month, year, next)
      if (!first) return null
      const found = nth === 'dernier' ? endOfMonth(first) : dayAt(first.year, first.month, number ? Number(number) : 1)
      return days(found && !year && isBefore(found, now.day) ? dayAt(found.year + 1, found.month, found.day) : found)
    },
  },
  {
    pattern: /\b(?:(?:le |au |du )?(premier|1er|second|deuxieme|2e|2eme) semestre(?: (?:de )?(20\d\d))?|ce semestre)\b/g,
    read: ([, nth, year], { now }) => {
      const isFirst = nth ? /^(?:prem|1)/.test(nth) : now.day.month < 7
      const at = year ? Number(year) : now.day.year + (nth && isFirst && now.day.month > 6 ? 1 : 0)
      return monthsOfYear(at, isFirst ? [1, 6] : [7, 12], 'part')
    },
  },
  {
    pattern: /\b(?:(?:fin|debut) (?:du )?)?(?:le )?mois (?:dernier|passe)\b/g,
    read: (_, { now }) => over(whole(now.day.with({ day: 1 }).subtract({ months: 1 }))),
  },
  {
    // "fin mars", "mi-décembre", "début janvier 2027"
    pattern: new RegExp(`\\b${parts}(?:mois de |mois d')?(${months})\\b(?: (20\\d\\d)| prochain)?`, 'g'),
    read: ([, part = '', month, year], { now, use }) => {
      const first = monthMeant(now, month, year, undefined)
      return first && ahead(now, first, year !== undefined, (of) => partOfMonth(part, of, use))
    },
  },
  {
    // "la première quinzaine de mars", "la seconde moitié de juillet"
    pattern: new RegExp(
      `\\b(?:(?:dans |pendant |durant )?la |en )?(premiere|1ere|deuxieme|2e|2eme|seconde|2nde|derniere) (?:quinzaine|moitie) ${ofMonth}\\b`,
      'g',
    ),
    read: ([, which = '', month, year, next], { now, use }) => {
      const first = monthMeant(now, month, year, next)
      const read = (of: Day) =>
        /^(?:prem|1)/.test(which)
          ? days(of, of.with({ day: use.monthHalf }), 0.8, 'part')
          : days(of.with({ day: use.monthHalf + 1 }), endOfMonth(of), 0.8, 'part')
      return first && ahead(now, first, year !== undefined, read)
    },
  },
  {
    // "en janvier", "au mois de mars"; a month alone needs a word before it that makes it a time
    pattern: new RegExp(
      `(?:\\b(en|(?:au|du|le|dans le|tout le|pendant le) mois de|(?:au|du|le) mois d'|mois de|mois d'|courant|tout|fin|au mois) ?)?(?<![\\w-])(${months})\\b\\.?(?: (20\\d\\d|19\\d\\d))?( prochain| dernier)?`,
      'g',
    ),
    read: (found, { now, text, bare }) => {
      const [said, lead, month = '', year, which] = found
      const before = text.slice(Math.max(0, found.index - 24), found.index)
      const after = text.slice(found.index + said.length, found.index + said.length + 16)
      const isNamed =
        bare ||
        lead ||
        (year && month.length > 3) ||
        which ||
        beforeMonth.test(before) ||
        before + after === '' ||
        rangeOfMonths.test(before.slice(-14) + month + after)
      if (!isNamed || (!lead && /(?<!partir )\b(?:de|a|et|ou) $/.test(before) && !rangeOfMonths.test(before.slice(-24) + month + after)))
        return null
      const first = monthMeant(now, month, year, undefined)
      if (!first) return null
      return which === ' dernier'
        ? over(whole(isBefore(now.day, first) || first.month === now.day.month ? first.subtract({ years: 1 }) : first))
        : whole(first)
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:cet|en|l'|pour l'|pendant l'|durant l'|tout l'|cet |a l'|de l'|d'|jusqu'a l'|avant l'|apres l'|au|ce|le|pour le|du|jusqu'au) ?${seasonNames}\\b(?: (prochain|dernier|passe|20\\d\\d))?`,
      'g',
    ),
    read: ([said, name = '', which], { now, use }) => {
      if (/^(?:d'|l'|le|du)/.test(said) && !which) return null
      return seasonMeant(
        now,
        name as Season,
        /\d/.test(which ?? '') ? which : undefined,
        which === 'prochain' ? 1 : which && !/\d/.test(which) ? -1 : 0,
        use,
      )
    },
  },
  {
    pattern: new RegExp(`^(?:l'|le )?${seasonNames}$|\\b${seasonNames} (?:(20\\d\\d)|prochain)\\b`, 'g'),
    read: ([, alone, name, year], { now, use, bare }) =>
      bare || !alone ? seasonMeant(now, (alone ?? name) as Season, year, alone || year ? 0 : 1, use) : null,
  },
  {
    // "au premier trimestre 2027", "ce trimestre"
    pattern:
      /\b(?:(?:le |au |du |ce )?(premier|1er|deuxieme|2e|2eme|second|troisieme|3e|3eme|quatrieme|4e|4eme|dernier|ce)? ?trimestre( prochain| dernier)?)(?: (?:de )?(20\d\d))?\b/g,
    read: ([said, nth = '', which, year], { now }) => {
      const current = Math.ceil(now.day.month / 3)
      const at = (n: number) => quarter(now.day.year + Math.floor((n - 1) / 4), ((n - 1 + 4) % 4) + 1)
      if (which === ' prochain') return at(current + 1)
      if (which === ' dernier' || (nth === 'dernier' && !year)) return over(at(current - 1))
      if (/^ce /.test(said) || nth === 'ce') return at(current)
      if (!nth) return null
      const n = /^(?:prem|1)/.test(nth) ? 1 : /^(?:deux|2|sec)/.test(nth) ? 2 : /^(?:troi|3)/.test(nth) ? 3 : 4
      if (year) return quarter(Number(year), n)
      return quarter(n < current ? now.day.year + 1 : now.day.year, n)
    },
  },
  {
    pattern:
      /\b(?:(?:d'ici (?:a )?)?(?:(?:en|la|a la|au|vers la|pour la|jusqu'a la) )?(debut|milieu|fin) (?:de (?:l'|cette )|d'))?(?:(?:pour |dans )?(l'|cette |toute l'))?(?:annee|an\b)( prochaine?| qui vient| suivante| derniere?| passee?)?(?: (20\d\d))?/g,
    read: ([said, part, article, which = '', given], { now, use }) => {
      if (!part && !which && !/cette/.test(article ?? '')) return null
      const isPast = /dern|pass/.test(which)
      const year = given ? Number(given) : now.day.year + (isPast ? -1 : which ? 1 : 0)
      if (/\ban\b/.test(said) && !which) return null
      if (!part) return isPast ? over(monthsOfYear(year, [1, 12], 'year')) : monthsOfYear(year, [1, 12], 'year')
      const read = (at: number) => monthsOfYear(at, use.yearParts[edgeNamed(part)], 'part')
      const found = read(year)
      if (isPast) return over(found)
      return !which && found?.last && isBefore(found.last, now.day) ? read(year + 1) : found
    },
  },
  {
    // "en 2027", "fin 2027", "d'ici 2028"
    pattern:
      /\b(?:(en|courant|d'ici|avant|depuis|jusqu'en|pour|annee)|(debut|milieu|mi|fin)(?:-| )?|^) ?((?:20|19)\d\d)\b(?! ?(?:€|euros|km|h\b|pieces|m2|\/))/g,
    read: ([, lead, part, digits], { now, use, bare }) => {
      const year = Number(digits)
      if ((lead === 'pour' && year < now.day.year) || (!lead && !part && !bare)) return null
      return part ? monthsOfYear(year, use.yearParts[edgeNamed(part)], 'part') : monthsOfYear(year, [1, 12], 'year', 0.8)
    },
  },
]

const rangeOfMonths = new RegExp(`(?:${months}|mois) ?(?:a|et|ou|puis|debut|au|jusqu'a|jusqu'en|/|-) ?(?:fin |mi-|debut )?(?:${months})`)
