import { days, number, numberOf, past, type Reading, type Rule, vague } from './atom.ts'
import { type Day, mondayOf, type Now, nextWeekday, weekdayOf, weekdays } from './calendar.ts'

/** Days counted from today: "demain", "mardi prochain", "dans 15 jours". */

const pastWords = 'derniers?|passee?s?'

const inMinutes = (now: Now, minutes: number): Reading => {
  const total = now.minute + minutes
  const day = now.day.add({ days: Math.floor(total / 1440) })
  return { type: 'point', first: day, last: day, begin: total % 1440, finish: null, sure: 0.9 }
}

const later = (now: Now, count: number, unit: string): Reading | null => {
  const day = (found: Day) => days(found, found, 0.9)
  if (unit.startsWith('j')) return day(now.day.add({ days: count }))
  if (unit.startsWith('se')) return day(now.day.add({ weeks: count }))
  if (unit.startsWith('mo')) return day(now.day.add({ months: count }))
  if (unit.startsWith('an')) return day(now.day.add({ years: count }))
  return inMinutes(now, unit.startsWith('m') ? count : count * 60)
}

const asDeadline = (reading: Reading | null): Reading | null => (reading?.type === 'point' ? { ...reading, role: 'until' } : reading)

const units = '(jours?|j\\b|semaines?|mois|ans?\\b|heures?|h\\b|minutes?|min\\b|mn\\b)'

const isHabit = (before: string, article: string): boolean => article === 'le' && !/\bpour $/.test(before)

export const relativeRules: Rule[] = [
  { pattern: /\b(?:d'|avant-)?(?:avant-)?hier(?: (?:soir|matin|apres-midi|midi|aprem))?\b/g, read: () => past },
  {
    pattern: new RegExp(`\\b(?:il y a|ca fait|cela fait|y a) ${number} (?:jours?|semaines?|mois|ans?|heures?|minutes?)\\b`, 'g'),
    read: () => past,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:${weekdays}|l'annee|la semaine|le mois|l'an|le week-end|week-end|l'ete|l'hiver|noel) (?:${pastWords})|(?:la nuit|cette nuit|ce week-end) derniere?)\\b`,
      'g',
    ),
    read: () => past,
  },
  { pattern: new RegExp(`\\bdu (?:${weekdays})\\b(?! \\d| au| prochain| soir| matin| midi| apres)`, 'g'), read: () => ({ type: 'none' }) },
  { pattern: /\b(?:aujourd'hui|ce jour|dans la journee|today)\b/g, read: (_, { now }) => days(now.day) },
  { pattern: /\bapres-?demain\b|\bapres demain\b/g, read: (_, { now }) => days(now.day.add({ days: 2 })) },
  { pattern: /(?<!apres[- ])\bdemain\b/g, read: (_, { now }) => days(now.day.add({ days: 1 })) },
  {
    pattern: new RegExp(`\\bdans (?:environ )?(${number}) ${units}`, 'g'),
    read: (found, { now }) => later(now, numberOf(found[1] ?? ''), found[2] ?? ''),
  },
  {
    pattern: new RegExp(`\\b(?:d'ici(?: a)?|sous|avant) (${number}) ${units}`, 'g'),
    read: (found, { now }) => asDeadline(later(now, numberOf(found[1] ?? ''), found[2] ?? '')),
  },
  {
    pattern: /\b(dans|d'ici|sous) (?:une )?(quinzaine|huitaine|demi-heure|dizaine de jours)(?: de jours)?\b/g,
    read: ([, lead, word = ''], { now }) => {
      const reading =
        word === 'demi-heure' ? inMinutes(now, 30) : later(now, word === 'quinzaine' ? 15 : word === 'huitaine' ? 8 : 10, 'jours')
      return lead === 'dans' ? reading : asDeadline(reading)
    },
  },
  {
    // "samedi de la semaine prochaine", "mardi en huit"
    pattern: new RegExp(
      `\\b(?:le |ce )?(${weekdays}) (?:(de la semaine prochaine|de l'autre semaine)|(?:en|d'en) (huit|8|quinze|15))\\b`,
      'g',
    ),
    read: ([, name = '', nextWeek, eightOrFifteen = ''], { now }) => {
      if (nextWeek) return days(mondayOf(now.day).add({ days: 6 + weekdayOf(name) }))
      return days(nextWeekday(now.day, weekdayOf(name)).add({ days: /8|huit/.test(eightOrFifteen) ? 7 : 14 }))
    },
  },
  {
    // Habits: "tous les mardis", "chaque mardi", "les mardis et jeudis", "un samedi sur deux", "du lundi au vendredi"
    pattern: new RegExp(
      `\\b(?:(?:tous les|chaque|les) (?:${weekdays})s?(?:(?:,| et| ou) (?:les )?(?:${weekdays})s?)?(?! \\d)|un (?:${weekdays})(?: sur deux)?(?: par mois)?|(?:premier|1er|deuxieme|dernier) (?:${weekdays}) (?:du|de chaque) mois(?! prochain| de )|du (?:${weekdays}) au (?:${weekdays})(?! \\d| prochain)|(?:le |les )?(?:${weekdays})s\\b(?! \\d))`,
      'g',
    ),
    read: () => vague,
  },
  {
    // "mardi", "mardi prochain", "ce mardi"; "le mardi" is a habit
    pattern: new RegExp(`\\b(?:(le|ce|pour le) )?(${weekdays})\\b( prochain| qui vient| a venir| suivant)?(?! (?:${pastWords})\\b)`, 'g'),
    read: (found, { now, text }) => {
      const [, article = '', name = '', prochain] = found
      const weekday = weekdayOf(name)
      const today = article === 'ce' && !prochain && now.day.dayOfWeek === weekday
      const reading = days(today ? now.day : nextWeekday(now.day, weekday))
      if (reading === null) return null
      return { ...reading, weekly: true, habit: !prochain && isHabit(text.slice(Math.max(0, found.index - 6), found.index), article) }
    },
  },
]
