import { type Length, numberOf, type Rule, type Unplaced } from './atom.ts'

/** How long a thing lasts: "pendant 3 jours", "pour une quinzaine". */

const length = (days: number, months: number, minutes: number): Unplaced<Length> => ({ type: 'length', days, months, minutes })

const lengthOf = (count: number, unit: string): Unplaced<Length> => {
  if (unit.startsWith('j')) return length(count, 0, 0)
  if (unit.startsWith('nuit')) return length(count + 1, 0, 0)
  if (unit.startsWith('sem')) return length(count * 7, 0, 0)
  if (unit.startsWith('mo')) return length(0, count, 0)
  if (unit.startsWith('an')) return length(0, count * 12, 0)
  return length(0, 0, unit.startsWith('m') ? count : count * 60)
}

const units = '(jours?|semaines?|mois|ans?|nuits?|heures?|h|minutes?|min|j)\\b'

export const lengthRules: Rule[] = [
  {
    pattern: new RegExp(
      `\\b(?:pour|pendant|durant|sur|duree(?: :|:)?|duree de|dure|durera) (?:une duree de |environ |les |encore )?(\\d{1,3}|une?|une dizaine de) ?${units}(?: et (demie?)\\b)?(?! (?:avant|apres))`,
      'g',
    ),
    read: ([, count = '', unit = '', half]) => {
      const whole = lengthOf(count === 'une dizaine de' ? 10 : numberOf(count), unit)
      return half ? { ...whole, minutes: whole.minutes + 30 } : whole
    },
  },
  {
    // "2h30", "1h et demie"
    pattern: /\b(?:pendant|durant|duree(?: :|:)?|duree de|dure|durera) (?:environ )?(\d{1,2}) ?h ?([0-5]\d)\b/g,
    read: ([, hours, minutes]) => length(0, 0, Number(hours) * 60 + Number(minutes)),
  },
  {
    // "une semaine à partir du 3", "3 jours dès lundi"
    pattern: new RegExp(`\\b(\\d{1,3}|une?) ?${units}(?= (?:a partir|des|a compter) )`, 'g'),
    read: ([, count = '', unit = '']) => lengthOf(numberOf(count), unit),
  },
  {
    pattern: /\b(?:pour|pendant|durant) une (quinzaine|dizaine|huitaine)(?: de jours)?\b/g,
    read: ([, word]) => length(word === 'quinzaine' ? 15 : word === 'huitaine' ? 8 : 10, 0, 0),
  },
  {
    pattern: /\b(?:pour|pendant|durant) (?:une )?demi-(heure|journee)\b/g,
    read: ([, word]) => length(0, 0, word === 'heure' ? 30 : 4 * 60),
  },
  { pattern: /\b(?:pour|pendant|durant) un week-end\b/g, read: () => length(2, 0, 0) },
]
