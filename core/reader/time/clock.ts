import { type Facts, none, type Reading, type Rule, time } from './atom.ts'
import { nextDayOfMonth, weekdayOf, weekdays } from './calendar.ts'

/** Times on the clock: "19h", "18 h 30", "de 14 à 16h", "midi et demi", "7 heures du soir". */

const hour = '(?:2[0-4]|1\\d|0?\\d)'
/** "18 h 30", but not "19h 20 personnes". */
const apart = '[0-5]\\d(?![\\d€]| ?(?:€|[b-z]|a[a-z]))'
const unit = `(?: ?h[0-5]\\d\\b| ?h(?:eures?|rs?)?\\b(?: ${apart})?|:[0-5]\\d)`
const quarter = '(?: et demie?| et quart| moins le quart| moins (?:dix|10|cinq|5)| trente)?'
const half = "(?: (du matin|du mat'?|du soir|de l'apres-midi|pm|am))?"
const bareTerm = `(?:midi|minuit|${hour}${unit}?)${quarter}`

const evening = 12 * 60
const midnight = 24 * 60

/** Minutes after midnight of one written time; null when no clock shows it. */
export const clockOf = (written: string, side = ''): number | null => {
  let base: number
  if (written.startsWith('midi')) base = 12 * 60
  else if (written.startsWith('minuit')) base = midnight
  else {
    const [hours = 0, past = 0] = (written.match(/\d+/g) ?? []).map(Number)
    if (hours > 24 || past > 59) return null
    base = hours * 60 + past
  }
  if (/et demi| trente/.test(written)) base += 30
  else if (/et quart/.test(written)) base += 15
  else if (/moins le quart/.test(written)) base -= 15
  else if (/moins (dix|10)/.test(written)) base -= 10
  else if (/moins (cinq|5)/.test(written)) base -= 5
  if (/soir|apres|pm/.test(side) && base < evening) base += evening
  return base
}

const durationBefore =
  /\b(?:pendant|durant|dure|par|toutes? les|quelques|plus de|moins de|encore|chaque|compter|duree|duree de|duree :|environ|pour|sur|de|max) (?:environ )?$/
const durationAfter =
  /^ ?(?:par\b|\/ ?[a-z]|\/\d|de (?!l'apres|la nuit|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi)[a-z]|d'[a-z]|chaque|maxi?\b|minimum|de suite|le (?:matin|soir)? ?par|tous les|a \d ?h(?: |$)(?:par|de))/
const clockBefore = /(?:\ba|vers|des|jusqu'a|avant|apres|partir de|entre|rdv|rendez-vous|d'ici) $/

/** "2h" with no "à" before it, or "3h de ménage", is how long; nobody meets at 2. */
const isDuration = (from: number, to: number, hours: number, { text }: Facts): boolean => {
  const before = text.slice(Math.max(0, from - 24), from)
  const after = text.slice(to, to + 24)
  if (clockBefore.test(before)) return /^ ?\/\d/.test(after)
  if (durationAfter.test(after) && (hours < 8 || /^ ?(?:\/|par)/.test(after))) return true
  if (/\bde $/.test(before)) return hours < 5
  return durationBefore.test(before) ? hours < 8 || hours === 24 || !/pour|environ|sur/.test(before) : hours < 5 || hours === 24
}

const single = (found: RegExpExecArray, facts: Facts): Reading | null => {
  const [whole, written = '', side] = found
  if (/\//.test(facts.text.charAt(found.index - 1)) || /[€,.]/.test(facts.text.charAt(found.index - 1))) return none
  const at = clockOf(written, side)
  if (at === null) return null
  const hours = Math.floor(at / 60)
  return !side && !/:/.test(written) && isDuration(found.index, found.index + whole.length, hours, facts) ? none : time(at)
}

/** In "le 16 à 18h" 16 is a day, as in "jeudi 17 à 18h" when the 17th is a Thursday. */
const dayBefore = new RegExp(`(?:\\ble|\\bau|\\bdu|\\b(${weekdays})) $`)

const both = (found: RegExpExecArray, facts: Facts): Reading | null => {
  const [whole, lead = '', first = '', sign = '', second = '', side] = found
  const day = dayBefore.exec(facts.text.slice(Math.max(0, found.index - 9), found.index))
  if (!lead && day && /^\d+$/.test(first)) {
    const named = nextDayOfMonth(facts.now.day, Number(first))
    if (day[1] === undefined || named?.dayOfWeek === weekdayOf(day[1])) return null
  }
  const hasUnit = (written: string) => /[h:]|midi|minuit/.test(written)
  if (!hasUnit(second) && !(hasUnit(first) && /a|-/.test(sign))) return null
  const begin = clockOf(first, side && clockOf(first) !== null && (clockOf(second) ?? 0) < evening ? side : '')
  const finish = clockOf(second, side)
  if (begin === null || finish === null) return null
  if (!lead && finish <= 6 * 60 && begin < finish) return none
  const after = facts.text.slice(found.index + whole.length, found.index + whole.length + 12)
  if (!lead && begin < 8 * 60 && /^ ?(?:par|\/)/.test(after)) return none
  return time(begin, finish <= begin ? finish + midnight : finish)
}

export const clockRules: Rule[] = [
  {
    pattern: new RegExp(
      `(?<![\\d/.,€])\\b(de |d'|entre )?(${bareTerm}) ?(et|a|-|/|jusqu'a) ?(${bareTerm})(?![\\d€]| ?(?:€|euros?|ans))\\b${half}`,
      'g',
    ),
    read: both,
  },
  { pattern: new RegExp(`(?<!\\d)\\b(${hour}${unit}${quarter})${half}(?![\\d])`, 'g'), read: single },
  {
    // "à midi" is an hour; "samedi midi" a part of the day
    pattern:
      /(?<=\b(?:a|vers|avant|apres|jusqu'a|d'ici|des|partir de) |\b(?=minuit))((?:midi|minuit)(?: et demie?| et quart| trente| \d\d(?! ?€))?)\b/g,
    read: ([, written = '']) => {
      const extra = /\d\d$/.exec(written)
      const at = clockOf(written.replace(/ \d\d$/, ''))
      return at === null ? null : time(at + (extra ? Number(extra[0]) : 0))
    },
  },
]
