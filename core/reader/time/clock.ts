import { type Facts, none, type Reading, type Rule, time } from './atom.ts'
import { nextDayOfMonth, weekdayOf, weekdays } from './calendar.ts'

/** Times on the clock: "19h", "18 h 30", "de 14 à 16h", "midi et demi", "7 heures du soir". */

const hour = '(?:2[0-4]|1\\d|0?\\d)'
/** What the number after an hour counts, if it is not its minutes: "19h 20 personnes". */
const counts =
  '(?![\\d€%/]| ?(?:€|euros?|pers|places?|enfants?|adultes?|ans?\\b|kg|km|cm|m\\b|m2|mois|jours?|x\\b)| (?!dans|vers|mais|chez|apres|alors|puis|tous|sans|sous|toutes)[a-z]{3,}s\\b)'
const unit = `(?: ?h[0-5]\\d\\b(?! ?€)| ?h(?:eures?|rs?)?\\b(?: [0-5]\\d\\b${counts})?|:[0-5]\\d\\b)`
const tail = '(?: et demie?| et quart| et 3 quarts?| moins (?:le |un )?quart| moins \\d{1,2}\\b)?'
const side = "(?: ?(du matin|du mat'?|du soir|de l'apres-midi|de l'aprem|pm|am|p\\.m\\.?|a\\.m\\.?)(?![a-z]))?"
const noon = `(?:midi|minuit)(?: [0-5]\\d\\b${counts})?`
const bareTerm = `(?:${noon}${tail}|${hour}(?:${unit}${tail})?)`

const evening = 12 * 60
const midnight = 24 * 60

/** Minutes after midnight of one written time; null when no clock shows it. */
export const clockOf = (written: string, half = ''): number | null => {
  const isNamed = /^mi/.test(written)
  const [hours = 0, past = 0] = isNamed ? [] : (written.replace(/ moins .*| et .*/, '').match(/\d+/g) ?? []).map(Number)
  if (hours > 24 || past > 59) return null
  const named = written.startsWith('midi') ? evening : midnight
  let at = isNamed ? named + Number(/^(?:midi|minuit) (\d\d)/.exec(written)?.[1] ?? 0) : hours * 60 + past
  const less = /moins (\d+)/.exec(written)?.[1]
  if (/et demi/.test(written)) at += 30
  else if (/et quart/.test(written)) at += 15
  else if (/et 3 quarts/.test(written)) at += 45
  else if (/moins (?:le |un )?quart/.test(written)) at -= 15
  else if (less) at -= Number(less)
  if (/^(?:du soir|de l'|p)/.test(half) && at < evening) at += evening
  if (/^(?:a|du mat)/.test(half) && at >= evening && at < evening + 60) at -= evening
  return at
}

const durationBefore =
  /\b(?:pendant|durant|dure|par|toutes? les|quelques|plus de|moins de|encore|chaque|compter|duree|duree de|duree :|environ|pour|sur|de|max|en) (?:environ )?$/
const dayOrHalf = `l'apres|la nuit|la matinee|la soiree|la journee|nuit|${weekdays}|demain|ce`
const durationAfter = new RegExp(
  `^ ?(?:par\\b|/ ?[a-z]|/\\d|de (?!${dayOrHalf}|\\d)[a-z]|d'[a-z]|chaque|maxi?\\b|minimum|de suite|le (?:matin|soir)? ?par|tous les|a \\d ?h(?: |$)(?:par|de))`,
)
/** "à 1h de Paris", "à 2h de route", "à 1h30 en train": how far. */
const howFar = new RegExp(
  `^ (?:de (?!${dayOrHalf}|\\d)[a-z]|d'[a-z]|en (?:train|voiture|bus|velo|metro|avion)|a pied|du (?!matin|mat|soir)[a-z])`,
)
const clockBefore =
  /(?:\ba|vers|vers les|des|jusqu'a|avant|apres|partir de|entre|rdv|rendez-vous|d'ici|depuis|coups de|alentours de|autour de|aux environs de|dans les|apres-midi|aprem|soir|matin|nuit) $/

/** "2h" with no "à" before it, or "3h de ménage", is how long; nobody meets at 2. */
const isDuration = (from: number, to: number, hours: number, { text, bare }: Facts): boolean => {
  const before = text.slice(Math.max(0, from - 24), from)
  const after = text.slice(to, to + 24)
  if (clockBefore.test(before)) return /^ ?\/\d/.test(after) || (hours < 6 && /\ba $/.test(before) && howFar.test(after))
  if (durationAfter.test(after) && (hours < 8 || /^ ?(?:\/|par)/.test(after))) return true
  if (bare) return durationBefore.test(before) && !/\bde $/.test(before)
  if (/\bde $/.test(before)) return hours < 5
  return durationBefore.test(before) ? hours < 8 || hours === 24 || !/pour|environ|sur/.test(before) : hours < 5 || hours === 24
}

const grainOf = (...written: string[]) => (written.every((one) => /^\d+ ?(?:h[a-z]*)?$|^midi$|^minuit$/.test(one)) ? 'hour' : 'minute')

const single = (found: RegExpExecArray, facts: Facts): Reading | null => {
  const [whole, written = '', half] = found
  if (/[/€,.]/.test(facts.text.charAt(found.index - 1))) return none
  const at = clockOf(written, half)
  if (at === null) return null
  const isShort = !half && !/:| et | moins /.test(written)
  if (isShort && isDuration(found.index, found.index + whole.length, Math.floor(at / 60), facts)) return none
  return time(at, null, grainOf(written))
}

/** In "le 16 à 18h" 16 is a day, as in "jeudi 17 à 18h" when the 17th is a Thursday. */
const dayBefore = new RegExp(`(?:\\ble|\\bau|\\bdu|\\bles|\\b(${weekdays})) $`)
const hasUnit = (written: string) => /[h:]|midi|minuit/.test(written)

/** "de midi à 2h" ends in the afternoon, "de 22h à 2h" in the night. */
const isLater = (begin: number, end: number): boolean => begin < 18 * 60 && end + evening > begin

const both = (found: RegExpExecArray, facts: Facts): Reading | null => {
  const [whole, lead = '', first = '', firstHalf, sign = '', second = '', half] = found
  const day = dayBefore.exec(facts.text.slice(Math.max(0, found.index - 9), found.index))
  if (!lead && day && /^\d+$/.test(first)) {
    const named = nextDayOfMonth(facts.now.day, Number(first))
    if (day[1] === undefined || named?.dayOfWeek === weekdayOf(day[1])) return null
  }
  const isLunch = first === 'midi' && /^2$|^14/.test(second)
  if (!isLunch && !half && !hasUnit(second) && !(hasUnit(first) && /a|-/.test(sign))) return null
  const end = isLunch ? 14 * 60 : clockOf(second, half)
  const begin = clockOf(first, firstHalf ?? (half && end !== null && (clockOf(first) ?? 0) + evening < end ? half : ''))
  if (begin === null || end === null) return null
  const isBare = !hasUnit(second) && !half && !isLunch
  if (isBare && !lead && end <= begin) return null
  // "3h à 4h de ménage", "2-3h": how long.
  if (!lead && !day?.[1] && end <= 6 * 60 && begin < end && !half && !facts.bare) return none
  const after = facts.text.slice(found.index + whole.length, found.index + whole.length + 12)
  if (!lead && begin < 8 * 60 && /^ ?(?:par|\/|de [a-z])/.test(after) && !half) return none
  return {
    ...time(begin, end <= begin ? end + (isLater(begin, end) && !half ? evening : midnight) : end),
    grain: grainOf(first, second),
    closed: true,
  }
}

export const clockRules: Rule[] = [
  {
    pattern: new RegExp(
      `(?<![\\d/.,€:]|\\d-)\\b(de |d'|entre )?(${bareTerm})${side} ?(et|a|-|/|>|jusqu'a|jusque) ?(${bareTerm})(?![\\d€:/]| ?(?:€|euros?|ans\\b|mois\\b|kg|pers|enfants|places|jours|semaines|cm|km|%))(?![a-z])${side}`,
      'g',
    ),
    read: both,
  },
  { pattern: new RegExp(`(?<![\\d:])\\b(${hour}${unit}${tail})${side}(?![\\d:])`, 'g'), read: single },
  {
    // "8 pm"
    pattern: /(?<![\d:])\b(1[0-2]|0?\d) ?(pm|am)\b/g,
    read: ([, written = '', half]) => {
      const at = clockOf(written, half)
      return at === null ? null : time(at, null, 'hour')
    },
  },
  {
    // "à midi" is an hour; "samedi midi" a part of the day
    pattern: new RegExp(
      `(?<=\\b(?:a|vers|avant|apres|jusqu'a|d'ici|des|partir de|entre|et|de) |\\b(?=minuit|midi (?:et (?:demi|quart)|moins|\\d\\d ?(?:$|[.,;!?)])|pile)))(${noon}${tail})\\b`,
      'g',
    ),
    read: ([, written = '']) => {
      const at = clockOf(written)
      return at === null ? null : time(at, null, grainOf(written))
    },
  },
]
