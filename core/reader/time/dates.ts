import { days, type Facts, type Rule } from './atom.ts'
import { anyWeekday, type Day, daysBetween, fullYear, isBefore, monthOf, months, nextDate, nextDayOfMonth, weekdayOf } from './calendar.ts'

/** Dates written with a number: "12 décembre", "12/12", "jeudi 15", "du 12 au 18", "le 16". */

const day = '(0?[1-9]|[12]\\d|3[01]|premier)(?:er)?'
const year = '(?: (20\\d\\d))?'
const weekday = `(?:(${anyWeekday}) )?`
/** A number that counts, measures or prices something is no day. */
const noUnit =
  '(?![\\d%]|[.,]\\d| ?(?:h\\b|h\\d|heures?|:|€|euros?|e\\b|ans?\\b|mois\\b|cm|mm|m\\b|m2|kg|g\\b|l\\b|w\\b|km|pouces|pers|places|pieces|enfants|bis\\b|ter\\b|rue|av|bd|boulevard|allee|chemin|place|impasse|min|jours?\\b|semaines?\\b|x\\b|fois))'
/** After "le 16" only what goes on about time or ends the thought: "le 16 rue Monge" and "le 3 pièces" are no dates. */
const standsAlone =
  "(?= ?(?:$|[.,;!?)\\n-]|a\\b|au\\b|et\\b|ou\\b|vers\\b|des\\b|matin|midi|soir|apres|pour\\b|si\\b|entre\\b|c'est|svp|stp|merci|dans\\b|chez\\b|avec\\b|pendant|jusqu|prochain|de \\d|\\d+ ?h|inclus|au plus|max|en\\b|devant|je\\b|j'|qui\\b|quelqu))"

const dayNumber = (word: string | undefined): number => (word === 'premier' ? 1 : Number(word))

/** The weekday named is a check on the number: where they differ the number is kept, with less trust. */
const checked = (found: Day | null, weekdayWord: string | undefined) => {
  const agrees = !found || !weekdayWord || found.dayOfWeek === weekdayOf(weekdayWord)
  return days(found, found, agrees ? 0.97 : 0.5)
}

/** "jeudi 15": the month where the 15th is a Thursday; a far one is more likely a slip. */
const weekdayAndNumber = ({ now }: Facts, weekdayWord: string, number: number): ReturnType<typeof days> => {
  let found = nextDayOfMonth(now.day, number)
  const first = found
  for (let tries = 0; found && tries < 12; tries++) {
    if (found.dayOfWeek === weekdayOf(weekdayWord)) return days(found, found, daysBetween(now.day, found) > 62 ? 0.5 : 0.96)
    found = nextDayOfMonth(found.add({ days: 1 }), number)
  }
  return days(first, first, 0.4)
}

const range = (first: Day | null, last: Day | null) => (first && last && !isBefore(last, first) ? days(first, last, 0.96) : null)

export const dateRules: Rule[] = [
  {
    // "du 12 au 18 décembre", "les 12 et 13 décembre", "12-13 déc."
    pattern: new RegExp(
      `\\b(?:(?:du|entre le|entre|les?|de) )?${weekday}${day} ?(?:au|et le|et|ou|a|-|/|,) ?(?:le )?${weekday}${day} (${months})\\b\\.?${year}`,
      'g',
    ),
    read: (found, { now }) => {
      const last = nextDate(now.day, monthOf(found[5] ?? ''), dayNumber(found[4]), fullYear(found[6]))
      const first = last && nextDate(last.subtract({ days: 30 }), last.month, dayNumber(found[2]), last.year)
      return range(first, last)
    },
  },
  {
    // "samedi 28 novembre", "le 1er décembre 2026"
    pattern: new RegExp(`\\b${weekday}(?:(?:le|ce) )?${weekday}${day} ?(${months})\\b\\.?${year}`, 'g'),
    read: (found, { now }) =>
      checked(nextDate(now.day, monthOf(found[4] ?? ''), dayNumber(found[3]), fullYear(found[5])), found[1] ?? found[2]),
  },
  {
    pattern: /\b(20\d\d)-(\d\d)-(\d\d)\b/g,
    read: (found, { now }) => days(nextDate(now.day, Number(found[2]), Number(found[3]), Number(found[1]))),
  },
  {
    // "12/12", "sam. 12/12/26"; "3/4" alone is a fraction, "24/7" and "7/7" are habits.
    pattern: new RegExp(
      `(?<![\\d/.,€])\\b(?:(le|du|au|les|samedi|entre|et|d[eu]|avant) )?${weekday}(?:le )?(0?[1-9]|[12]\\d|3[01])([/.-])(0?[1-9]|1[0-2])(?:[/.-](20\\d\\d|\\d\\d))?(?![\\d/])(?! ?(?:€|euros?|ans?\\b|mois|cm|mm|kg|l\\b|m\\b|km|h\\b|pers|pouces|%))`,
      'g',
    ),
    read: (found, { now, text }) => {
      const [, lead, named, dayDigits = '', sign, monthDigits = '', yearDigits] = found
      if (sign !== '/' && yearDigits === undefined && !(sign === '.' && monthDigits.length === 2 && (lead ?? named))) return null
      const isWritten = dayDigits.length === 2 && monthDigits.length === 2
      const timeFollows = /^ ?(?:a |de |des |vers )?\d{1,2} ?[h:]/.test(
        text.slice(found.index + found[0].length, found.index + found[0].length + 12),
      )
      if (!isWritten && !lead && !named && yearDigits === undefined && !timeFollows) return null
      if (!lead && !named && yearDigits === undefined && /^(24\/0?7|7\/7|50\/50)$/.test(`${dayDigits}/${monthDigits}`)) return null
      return checked(nextDate(now.day, Number(monthDigits), Number(dayDigits), fullYear(yearDigits)), named)
    },
  },
  {
    // "du 12 au 18", "entre le 20 et le 27", "du samedi 12 au dimanche 13"
    pattern: new RegExp(
      `(?<!taille |pointure |tailles )\\b(?:du|entre le|de) ${weekday}${day} (?:au|et le|a|jusqu'au) ${weekday}${day}\\b(?! (?:${months}))(?! ?/)${noUnit}(?: inclus)?`,
      'g',
    ),
    read: (found, facts) => {
      const first = found[1]
        ? weekdayAndNumber(facts, found[1], dayNumber(found[2]))?.first
        : nextDayOfMonth(facts.now.day, dayNumber(found[2]))
      return first ? range(first, nextDayOfMonth(first, dayNumber(found[4]))) : null
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
    // "jeudi 15"
    pattern: new RegExp(`\\b(?:(?:le|ce|du|au) )?(${anyWeekday}) (?:le )?${day}\\b(?! ?/\\d)${noUnit}`, 'g'),
    read: (found, facts) => weekdayAndNumber(facts, found[1] ?? '', dayNumber(found[2])),
  },
  {
    // "le 16", "au 16", "du 16"
    pattern: new RegExp(`\\b(?:le|au|du|des le) ${day}\\b(?! ?/\\d)${noUnit}${standsAlone}`, 'g'),
    read: (found, { now }) => days(nextDayOfMonth(now.day, dayNumber(found[1])), undefined, 0.85),
  },
]
