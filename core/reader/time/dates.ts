import { days, type Facts, none, type Point, type Reading, type Rule, type Unplaced } from './atom.ts'
import {
  anyWeekday,
  type Day,
  dayAt,
  daysBetween,
  fullYear,
  isBefore,
  monthOf,
  months,
  type Now,
  nextDate,
  nextDayOfMonth,
  weekdayOf,
} from './calendar.ts'

/** Dates written with a number: "12 décembre", "12/12", "jeudi 15", "du 12 au 18", "le 16". */

const day = '(0?[1-9]|[12]\\d|3[01]|premier)(?:er)?'
const year = '(?: (20\\d\\d|19\\d\\d)(?! ?(?:€|euros|h\\b|pieces|km)))?'
const weekday = `(?:(${anyWeekday}) )?`
/** A number that counts, measures or prices something is no day. */
const noUnit =
  '(?![\\d%]|[.,]\\d| ?(?:h\\b|h\\d|heures?|:\\d|€|euros?|e\\b|ans?\\b|mois\\b|cm|mm|m\\b|m2|kg|g\\b|l\\b|w\\b|km|pouces|pers|places|pieces|enfants|adultes|amis|amies|copains|copines|chats|chiens|bis\\b|ter\\b|rue|av|bd|boulevard|allee|chemin|place|impasse|min|jours?\\b|semaines?\\b|x\\b|fois|eme|etage))'
/** After "le 16" only what goes on about time or ends the thought: "le 16 rue Monge" and "le 3 pièces" are no dates. */
const standsAlone =
  "(?= ?(?:$|[.,;!?)(\\n-]|(?:a|au|et|ou|vers|des|pour|si|dans|chez|avec|en|je|qui|on|il|elle|nous|vous|tu|ca|car|mais|sinon|plutot|pas|environ|midi|minuit|sur|par|svp|stp|merci|devant|inclus|ce|cela|y)\\b|matin|soir|apres|entre\\b|c'est|pendant|jusqu|prochain|de \\d|\\d+ ?h|au plus|max|j'|quelqu|ca ))"
/** "bus 38", "au 16": numbers of lines, doors and sizes. */
const numbered =
  /\b(?:bus|ligne|tram|metro|numero|n°|taille|pointure|tome|chapitre|lot|appartement|appart|porte|batiment|bat|chambre|salle|t|iphone|page)(?: le| du| de)? $/
/** "rue du 8 mai 1945": a name, not a day. */
export const inStreetName =
  /\b(?:rue|place|avenue|av|boulevard|bd|bld|square|impasse|allees?|quais?|pont|station|arret|metro|rond-point|esplanade|cite|residence|caserne|ecole|college|lycee|stade|passage) (?:du |de la |de l'|de |des )$/

const dayNumber = (word: string | undefined): number => (word === 'premier' ? 1 : Number(word))

/**
 * The weekday named is a check on the number: where they differ the number is kept, with less trust. Without a year,
 * the date that has this weekday is meant, were it just over.
 */
const checked = ({ day: today }: Now, month: number, number: number, yearDigits: string | undefined, weekdayWord: string | undefined) => {
  const found = nextDate(today, month, number, fullYear(yearDigits))
  if (!found || !weekdayWord || found.dayOfWeek === weekdayOf(weekdayWord)) return days(found, found, 0.97)
  if (yearDigits === undefined) {
    const before = dayAt(found.year - 1, month, number)
    if (before && before.dayOfWeek === weekdayOf(weekdayWord) && daysBetween(before, today) < 60) return days(before, before, 0.9)
  }
  return days(found, found, 0.5)
}

/** "jeudi 15": the month where the 15th is a Thursday; a far one is more likely a slip. */
const weekdayAndNumber = ({ now }: Facts, weekdayWord: string, number: number): Unplaced<Point> | null => {
  let found = nextDayOfMonth(now.day, number)
  const first = found
  for (let tries = 0; found && tries < 12; tries++) {
    if (found.dayOfWeek === weekdayOf(weekdayWord)) return days(found, found, daysBetween(now.day, found) > 62 ? 0.5 : 0.96)
    found = nextDayOfMonth(found.add({ days: 1 }), number)
  }
  return days(first, first, 0.4)
}

const range = (first: Day | null, last: Day | null): Unplaced<Point> | null => {
  const found = first && last && !isBefore(last, first) ? days(first, last, 0.96) : null
  return found && { ...found, closed: true }
}

/** Both ends in one month that is named after the second: "du 12 au 18 décembre". The first may lie in the month before. */
const inMonth = ({ now }: Facts, from: number, to: number, month: number, yearDigits: string | undefined) => {
  const last = nextDate(now.day, month, to, fullYear(yearDigits))
  if (!last) return null
  const first = dayAt(last.year, last.month, from)
  if (first && !isBefore(last, first)) return range(first, last)
  const { year: before, month: monthBefore } = last.with({ day: 1 }).subtract({ months: 1 })
  return range(dayAt(before, monthBefore, from), last)
}

const unlessNamed =
  (read: (found: RegExpExecArray, facts: Facts) => Reading | null) =>
  (found: RegExpExecArray, facts: Facts): Reading | null => {
    const before = facts.text.slice(Math.max(0, found.index - 24), found.index)
    const lead = /^(?:du|le|au|de) /.exec(found[0])?.[0] ?? ''
    return inStreetName.test(before) || inStreetName.test(before + lead) ? none : read(found, facts)
  }

export const dateRules: Rule[] = [
  {
    // "du 12 au 18 décembre", "les 12 et 13 décembre", "12-13 déc."
    pattern: new RegExp(
      `\\b(?:(?:du|entre le|entre|les?|de) )?${weekday}${day} ?(?:au|et le|et|ou|a|-|/|,) ?(?:le )?${weekday}${day} (${months})\\b\\.?${year}`,
      'g',
    ),
    read: unlessNamed((found, facts) => inMonth(facts, dayNumber(found[2]), dayNumber(found[4]), monthOf(found[5] ?? ''), found[6])),
  },
  {
    // "du 12 au 18/12", "les 5 et 6/12"
    pattern: new RegExp(
      `\\b(?:du|entre le|les?) ${weekday}${day} ?(?:au|et le|et|a|-) ?${weekday}${day}/(0?[1-9]|1[0-2])(?:/(20\\d\\d|\\d\\d))?(?![\\d/])`,
      'g',
    ),
    read: (found, facts) => inMonth(facts, dayNumber(found[2]), dayNumber(found[4]), Number(found[5]), found[6]),
  },
  {
    // "les 12, 13 et 14 décembre", "les 5, 6 et 7"
    pattern: new RegExp(
      `\\bles ${day}(?:, ?\\d{1,2}){1,6},? (?:et|ou) (?:le )?${day}(?: (${months})\\b\\.?${year}|${noUnit}${standsAlone})`,
      'g',
    ),
    read: (found, facts) => {
      const [, from, to, month, yearDigits] = found
      if (month) return inMonth(facts, dayNumber(from), dayNumber(to), monthOf(month), yearDigits)
      const first = nextDayOfMonth(facts.now.day, dayNumber(from))
      return first ? range(first, nextDayOfMonth(first, dayNumber(to))) : null
    },
  },
  {
    // "samedi 28 novembre", "le 1er décembre 2026"
    pattern: new RegExp(`\\b${weekday}(?:(?:le|ce) )?${weekday}${day} ?(?:de )?(${months})\\b\\.?${year}(?: prochain)?`, 'g'),
    read: unlessNamed((found, { now }) => checked(now, monthOf(found[4] ?? ''), dayNumber(found[3]), found[5], found[1] ?? found[2])),
  },
  {
    // "7/12 - 9/12"
    pattern: /(?<![\d/.,€])\b(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2]) ?(?:-|au|a|>) ?(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])(?![\d/])/g,
    read: ([, from, month, to, lastMonth], { now }) => {
      const last = nextDate(now.day, Number(lastMonth), Number(to))
      const first = last && dayAt(Number(month) > Number(lastMonth) ? last.year - 1 : last.year, Number(month), Number(from))
      return range(first, last)
    },
  },
  {
    pattern: /\b(20\d\d|19\d\d)[-/](\d\d)[-/](\d\d)(?:t(\d\d):(\d\d))?\b/g,
    read: ([, yearDigits, month, dayDigits, hours, minutes]) => {
      const found = days(dayAt(Number(yearDigits), Number(month), Number(dayDigits)))
      return found && hours ? { ...found, begin: Number(hours) * 60 + Number(minutes), grain: 'minute' } : found
    },
  },
  {
    // "12/12", "sam. 12/12/26"; "3/4" alone is a fraction, "24/7" and "7/7" are habits.
    pattern: new RegExp(
      `(?<![\\d/.,€])\\b(?:(le|du|au|les|samedi|entre|et|d[eu]|avant|pour le|jusqu'au) )?${weekday}(?:le )?(0?[1-9]|[12]\\d|3[01])([/.-])(0?[1-9]|1[0-2])(?:[/.-](20\\d\\d|19\\d\\d|\\d\\d))?(?![\\d/])(?! ?(?:€|euros?|ans?\\b|mois|cm|mm|kg|l\\b|m\\b|km|h\\b|pers|pouces|%))`,
      'g',
    ),
    read: (found, { now, text, bare }) => {
      const [whole, lead, named, dayDigits = '', sign, monthDigits = '', yearDigits] = found
      const isWritten = dayDigits.length === 2 && monthDigits.length === 2
      if (sign !== '/' && yearDigits === undefined && !bare && !(monthDigits.length === 2 && (lead ?? named))) return null
      if (bare && sign === '-' && yearDigits === undefined && !isWritten) return null
      const timeFollows = /^ ?(?:a |de |des |vers )?\d{1,2} ?[h:]/.test(
        text.slice(found.index + whole.length, found.index + whole.length + 12),
      )
      if (!isWritten && !lead && !named && yearDigits === undefined && !timeFollows && !bare) return null
      if (!lead && !named && yearDigits === undefined && /^(24\/0?7|7\/7|50\/50)$/.test(`${dayDigits}/${monthDigits}`)) return null
      return checked(now, Number(monthDigits), Number(dayDigits), yearDigits, named)
    },
  },
  {
    // "du 12 au 18", "entre le 20 et le 27", "du samedi 12 au dimanche 13", "lundi 23 au mercredi 25"
    pattern: new RegExp(
      `(?<!taille |pointure |tailles |pointures )\\b(?:(?:du|entre le|de) ${weekday}|(${anyWeekday}) )${day} (?:au|et le|a|jusqu'au) ${weekday}${day}\\b(?! (?:${months}))(?! ?/)${noUnit}(?: inclus)?`,
      'g',
    ),
    read: (found, facts) => {
      const [, named, other, from, , to] = found
      const weekdayWord = named ?? other
      const before = facts.text.slice(Math.max(0, found.index - 16), found.index)
      if (numbered.test(before)) return null
      const first = weekdayWord
        ? weekdayAndNumber(facts, weekdayWord, dayNumber(from))?.first
        : nextDayOfMonth(facts.now.day, dayNumber(from))
      return first ? range(first, nextDayOfMonth(first, dayNumber(to))) : null
    },
  },
  {
    // "les 12 et 13", "le 12 ou le 13"
    pattern: new RegExp(`\\bles? ${weekday}${day} (?:et|ou) (?:le )?${weekday}${day}\\b${noUnit}${standsAlone}`, 'g'),
    read: (found, { now }) => {
      const first = nextDayOfMonth(now.day, dayNumber(found[2]))
      return first ? range(first, nextDayOfMonth(first, dayNumber(found[4]))) : null
    },
  },
  {
    // "le 16 du mois prochain", "le 5 de ce mois"
    pattern: new RegExp(`\\b(?:(?:le|au|du|avant le) )?${day} (?:du|de ce|de) mois( prochain| suivant| qui vient|-ci)?\\b(?! ?de )`, 'g'),
    read: ([, number, next], { now }) => {
      if (next && next !== '-ci') {
        const { year: nextYear, month } = now.day.with({ day: 1 }).add({ months: 1 })
        return days(dayAt(nextYear, month, dayNumber(number)))
      }
      return days(nextDayOfMonth(now.day, dayNumber(number)))
    },
  },
  {
    // "jeudi 15"
    pattern: new RegExp(`\\b(?:(?:le|ce|du|au) )?(${anyWeekday}) (?:le )?${day}\\b(?! ?/\\d)${noUnit}`, 'g'),
    read: (found, facts) => {
      const [whole, named = '', number] = found
      const reading = weekdayAndNumber(facts, named, dayNumber(number))
      // "samedi 3 copines passent": a number that is no such day counts what comes after it.
      const after = facts.text.slice(found.index + whole.length, found.index + whole.length + 14)
      return reading && reading.sure <= 0.5 && !new RegExp(`^${standsAlone}`).test(after) ? null : reading
    },
  },
  {
    // "le 16", "du 16", "jusqu'au 16"; "au 16" alone is a door
    pattern: new RegExp(
      `(?:\\b(?:le|du|des le) |(?<=jusqu'|d'ici |reportee? |decalee? |avancee? |deplacee? |remise? )au |(?<=\\bdu [a-z0-9 ]{1,24}[a-z0-9] )au )(?!premier)${day}\\b(?! ?/\\d)${noUnit}${standsAlone}`,
      'g',
    ),
    read: (found, { now, text }) =>
      numbered.test(text.slice(Math.max(0, found.index - 16), found.index))
        ? null
        : days(nextDayOfMonth(now.day, dayNumber(found[1])), undefined, 0.85),
  },
]
