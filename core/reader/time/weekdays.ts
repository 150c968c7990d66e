import { days, none, over, type Reading, type Rule } from './atom.ts'
import { lastWeekday, mondayOf, monthOf, months, nextWeekday, nthWeekday, weekdayOf, weekdays } from './calendar.ts'

/** Weekdays by name: "mardi", "mardi prochain", "samedi en huit", "le premier samedi de décembre". */

const pastWords = "(?:dernier(?! delai| carat)|passe|d'avant)"
const isHabit = (before: string, article: string): boolean => article === 'le' && !/\b(?:pour|des|avant|apres) $/.test(before)

/** "1er", "deuxième", "dernier" as 1, 2, −1. */
export const ordinals =
  '(?:premiere?s?|1ers?|1eres?|deuxiemes?|seconde?s?|2nde?|2e(?:me)?|troisiemes?|3e(?:me)?|quatriemes?|4e(?:me)?|derniere?s?|avant-derniere?)'
export const ordinalOf = (word: string): number => {
  if (word.startsWith('avant')) return -2
  if (word.startsWith('dern')) return -1
  const digit = Number(word.charAt(0))
  if (digit > 0) return digit
  return word.startsWith('prem') ? 1 : word.startsWith('trois') ? 3 : word.startsWith('quat') ? 4 : 2
}

export const weekdayRules: Rule[] = [
  {
    // "samedi de la semaine prochaine", "mardi en huit"
    pattern: new RegExp(
      `\\b(?:le |ce )?(${weekdays}) (?:de (la semaine prochaine|l'autre semaine|cette semaine|la semaine derniere|la semaine passee)|(?:en|d'en) (huit|8|quinze|15))\\b`,
      'g',
    ),
    read: ([, name = '', week, eightOrFifteen = ''], { now }) => {
      const inWeek = (weeks: number) => days(mondayOf(now.day).add({ days: 7 * weeks + weekdayOf(name) - 1 }))
      if (week) return /cette/.test(week) ? inWeek(0) : /derniere|passee/.test(week) ? over(inWeek(-1)) : inWeek(1)
      return days(nextWeekday(now.day, weekdayOf(name)).add({ days: /8|huit/.test(eightOrFifteen) ? 7 : 14 }))
    },
  },
  {
    // "le premier samedi de décembre", "le dernier lundi du mois prochain"
    pattern: new RegExp(
      `\\b(?:le |au |du )?(${ordinals}) (${weekdays}) (?:(?:de|d'|du mois de|du mois d')? ?(${months})(?: (20\\d\\d))?|du (mois prochain))\\b`,
      'g',
    ),
    read: ([, nth = '', name = '', month, year], { now }) => {
      const first = now.day.with({ day: 1 })
      const at = (years: number) =>
        month
          ? nthWeekday(
              first.with({ month: monthOf(month), year: year ? Number(year) : now.day.year + years }),
              weekdayOf(name),
              ordinalOf(nth),
            )
          : nthWeekday(first.add({ months: 1 }), weekdayOf(name), ordinalOf(nth))
      const found = at(0)
      return days(found && !year && found.until(now.day).sign > 0 ? at(1) : found)
    },
  },
  {
    pattern: new RegExp(`\\b(?:le |ce )?(${weekdays}) ${pastWords}\\b`, 'g'),
    read: ([, name = ''], { now }) => over(days(lastWeekday(now.day, weekdayOf(name)))),
  },
  {
    // "le repas du mardi" names the meal
    pattern: new RegExp(`\\bdu (?:${weekdays})\\b(?! \\d| au| prochain| soir| matin| midi| apres)`, 'g'),
    read: (_, { bare }) => (bare ? null : none),
  },
  {
    // "mardi", "mardi prochain", "ce mardi"; "le mardi" is a habit
    pattern: new RegExp(
      `\\b(?:(le|ce|pour le) )?(${weekdays})\\b( prochain| qui vient| a venir| suivant| d'apres)?(?! ${pastWords}\\b)`,
      'g',
    ),
    read: (found, { now, text, bare }): Reading | null => {
      const [, article = '', name = '', prochain] = found
      const weekday = weekdayOf(name)
      const isToday = article === 'ce' && !prochain && now.day.dayOfWeek === weekday
      const reading = days(isToday ? now.day : nextWeekday(now.day, weekday))
      const habit = !bare && !prochain && isHabit(text.slice(Math.max(0, found.index - 6), found.index), article)
      return reading && { ...reading, weekly: true, habit }
    },
  },
  {
    // "sam. soir", "ven 18h", "dim.": short names that what follows makes days
    pattern:
      /\b(?:(lun|ven|sam|dim)(?:\.(?= |$)|(?= (?:\d{1,2} ?[h:]|soir|matin|midi|apres-midi)))|(mar|mer|jeu)\.?(?= (?:\d{1,2} ?h|soir\b|matin\b|apres-midi)))/g,
    read: ([, sure, other], { now }) => {
      const reading = days(nextWeekday(now.day, weekdayOf(sure ?? other ?? '')), undefined, 0.8)
      return reading && { ...reading, weekly: true }
    },
  },
]
