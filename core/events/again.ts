import { type Folded, fold } from '../reader/normalise.ts'
import { readWhen } from '../reader/read.ts'
import { counted } from '../reader/time/numerals.ts'
import { day, daysIn, minuteIn, recurrenceOf } from '../series/recurrence.ts'
import { clockOf } from '../series/when.ts'
import { hourOf, type Wall } from '../time.ts'

/** When something comes again: a rule of RFC 5545, without UNTIL, and from when to when, `HH:mm`; null for a whole day, or no end. */
export type Again = { rule: string; begin: string | null; finish: string | null }

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const codeOf = (weekday: number): string => codes[weekday - 1] ?? 'MO'

const numbers: Readonly<Record<string, number>> = {
  ...{ deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, douze: 12, quinze: 15, vingt: 20 },
  ...{ other: 2, second: 2, two: 2, third: 3, three: 3, fourth: 4, four: 4, five: 5, seven: 7, eight: 8, ten: 10, twelve: 12 },
}
const number = `(?:\\d{1,3}|${Object.keys(numbers).join('|')})`
const numberOf = (said: string | undefined): number => numbers[said ?? ''] ?? Number.parseInt(said ?? '', 10)

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/^avant-derni|^second to last/, -2],
  [/^derni|^last/, -1],
  [/^(?:1|premi|first)/, 1],
  [/^(?:2|deuxi|second)/, 2],
  [/^(?:3|troisi|third)/, 3],
  [/^(?:4|quatri|fourth)/, 4],
]
const ordinal =
  '(?:avant-derni(?:er|ere)s?|second to last|derni(?:er|ere)s?|premi(?:er|ere)s?|1ers?|1eres?|1st|first|deuxiemes?|2e|2eme|2nd|seconde?s?|troisiemes?|3e|3eme|3rd|third|quatriemes?|4e|4eme|4th|fourth|last)'
const ordinalOf = (said: string): number => ordinals.find(([form]) => form.test(said))?.[1] ?? 0

/** Days that nobody can know from the words alone. */
const unsure = new RegExp(
  [
    `\\bou (?:le |les )?(?:${day})|\\bor (?:on )?(?:${day})|feri|bank holiday|vacances|holidays?|selon|depending|si possible`,
    'de temps en temps|parfois|sometimes|\\b(?:im)?paire?s?\\b|\\b(?:odd|even) |semaines? [ab]\\b|prochain|\\bnext\\b|suivant|week-?end',
    '\\b(?:fois|times|once|twice)\\b|\\b(?:sauf|hormis|excepte|except|but not)\\b|\\bete\\b|hiver|rentree',
    '\\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\\b',
    '\\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b',
  ].join('|'),
)

const times = new RegExp(
  `(?:\\b(?:pendant|durant|for|sur) )?\\b(${number}) (?:seances?|fois|cours|rendez-vous|rencontres|dates|ateliers|sessions?|times|classes)\\b(?! (?:par|a|chaque) )`,
)
const weeks = new RegExp(`\\b(?:pendant|durant|for) (${number}) (?:semaines|weeks)\\b`)

const everyFewWeeks = [
  new RegExp(`\\bune? (?:${day}|semaine) sur (${number})`),
  new RegExp(`\\bevery (${number})(?:nd|rd|th)? (?:${day}|weeks?\\b)`),
  new RegExp(`\\b(?:tous|toutes) les (${number}) (?:semaines|${day})`),
]
const fortnight = /\b(?:tous les|every) (?:14|15|quinze) (?:jours|days)\b|\bfortnight|\bbi-?weekly\b|\bbi-?hebdo|\balternate weeks?\b/
const everyFewDays = [
  new RegExp(`\\bun jour sur (${number})`),
  new RegExp(`\\btous les (${number}) jours\\b`),
  new RegExp(`\\bevery (${number}) days?\\b`),
]
const everyFewMonths = [new RegExp(`\\b(?:tous les|every) (${number}) (?:mois|months?)\\b`), new RegExp(`\\bun mois sur (${number})`)]
const monthly = /\b(?:mois|mensuel\w*|months?|monthly|trimestres?|trimestriel\w*|quarterly)\b/
const everyQuarter = /\btrimestr|\bquarterly\b/
const yearly = /\b(?:tous les|chaque|every|each) (?:ans?|annees?|years?)\b|\byearly\b|\bannuel/
const weekly = /\b(?:toutes les|chaque|every|each) (?:semaines?|weeks?)\b|\bhebdomadaire|\bweekly\b/
const repeated = /\b(?:tous|toutes|chaque|every|each)\b/

const nth = new RegExp(`\\b(${ordinal})(?:(?:,| et| and)(?: le| the)? (${ordinal}))? (${day})`, 'g')
const lastDay = /\bdernier jour (?:du|de chaque) mois|\blast day of (?:the|each|every) month/
const onDays =
  /\b(?:les?|tous les|chaque|on the|the|every) (\d{1,2})(?:er|st|nd|rd|th)?(?:(?:,| et| and)(?: le| the)? (\d{1,2})(?:er|st|nd|rd|th)?)? (?:du mois|de chaque mois|of (?:the|each|every) month)/

const found = (patterns: readonly RegExp[], text: string): number | null => {
  const said = patterns.map((it) => it.exec(text)?.[1]).find((it) => it !== undefined)
  const value = said === undefined ? Number.NaN : numberOf(said)
  return value > 0 && value < 100 ? value : null
}

const every = (freq: string, interval: number, more = ''): string => `FREQ=${freq}${interval > 1 ? `;INTERVAL=${interval}` : ''}${more}`

const inMonth = (text: string, start: Wall | null): string | null => {
  const interval = found(everyFewMonths, text) ?? (everyQuarter.test(text) ? 3 : 1)
  const days = [...text.matchAll(nth)].flatMap(([, one = '', two, name = '']) => {
    const [weekday] = daysIn(name)
    return [one, ...(two ? [two] : [])].map((it) => `${ordinalOf(it)}${codeOf(weekday ?? 1)}`)
  })
  if (days.length > 0) return every('MONTHLY', interval, `;BYDAY=${days.join(',')}`)
  if (lastDay.test(text)) return every('MONTHLY', interval, ';BYMONTHDAY=-1')
  const dates = (onDays.exec(text) ?? []).slice(1).flatMap((it) => (it ? [Number(it)] : []))
  const on = dates.length > 0 ? dates : start && daysIn(text).length === 0 ? [Number(start.slice(8, 10))] : []
  return on.length > 0 && on.every((it) => it >= 1 && it <= 31) ? every('MONTHLY', interval, `;BYMONTHDAY=${on.join(',')}`) : null
}

const inWeeks = (text: string, interval: number, start: Wall | null): string | null => {
  const named = daysIn(text)
  if (named.length > 0) return every('WEEKLY', interval, `;BYDAY=${named.map(codeOf).join(',')}`)
  /** « une semaine sur deux »: on the day on which it begins. */
  return start ? every('WEEKLY', interval) : null
}

const ruleIn = (text: string, start: Wall | null): string | null => {
  const each = recurrenceOf(text)
  if (each) return each.weekdays.length === 7 ? 'FREQ=DAILY' : inWeeks(each.weekdays.map((it) => frenchOf(it)).join(' '), 1, start)
  if (unsure.test(text)) return null
  if (monthly.test(text) || (repeated.test(text) && new RegExp(nth.source).test(text) && found(everyFewWeeks, text) === null))
    return inMonth(text, start)
  const weeksApart = found(everyFewWeeks, text) ?? (fortnight.test(text) ? 2 : null)
  if (weeksApart) return inWeeks(text, weeksApart, start)
  const daysApart = found(everyFewDays, text)
  if (daysApart) return every('DAILY', daysApart)
  if (weekly.test(text)) return inWeeks(text, 1, start)
  return yearly.test(text) && start ? 'FREQ=YEARLY' : null
}

const french = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const frenchOf = (weekday: number): string => french[weekday - 1] ?? ''

/** An hour that was said, and what leads to it. */
const hour =
  /(?:\b(?:de|entre|from|between|a|at|des|vers) )?(?:\b\d{1,2} ?(?:h(?:eures?)?\b|h\d|:\d\d|am\b|pm\b|o'clock|-)|(?<!apres-)\bmidi\b|\bnoon\b)/

/** From when to when; undefined where that is another each day, or only an end. */
const hoursIn = (said: string): Pick<Again, 'begin' | 'finish'> | undefined => {
  /** « un mardi sur 2 à 14 h »: not from two to fourteen. */
  const text = said.replace(/\bsur \d+/g, '')
  const at = hour.exec(text)
  if (!at) return { begin: null, finish: null }
  const minute = minuteIn(text)
  if (minute === null) return undefined
  const begin = clockOf(minute)
  if (!toAnother.test(text.slice(at.index + at[0].length))) return { begin, finish: null }
  const end = endIn(text.slice(at.index), begin) ?? endIn(`tomorrow ${text.slice(at.index)}`, begin)
  return { begin, finish: end === begin ? null : end }
}
const toAnother = /-|\b(?:a|et|to|and|until|till|jusqu)\b/

/** Where it begins at this hour and has an end. English says that of a day only. */
const endIn = (text: string, begin: string): string | null => {
  const found = readWhen(text, { now: '2030-01-01T00:00' })
  return found?.start && found.end && hourOf(found.start) === begin ? hourOf(found.end) : null
}

/**
 * Reads out of a post's time as it was written when something comes again: « un mardi sur deux à 18 h », « chaque premier samedi du mois »,
 * "every Tuesday at 7 pm". `start` is its first day, where one was said. Null where one cannot be sure.
 */
export const againOf = (vague: string | null, start: Wall | null): Again | null => {
  if (!vague) return null
  const { text } = counted(fold(vague).text)
  const [, count] = times.exec(text) ?? []
  const [, lasting] = weeks.exec(text) ?? []
  const left = text.replace(times, ' ').replace(weeks, ' ').replace(/\s+/g, ' ').trim()
  const rule = ruleIn(left, start)
  const hours = hoursIn(left)
  if (!rule || !hours) return null
  const most = count ? numberOf(count) : lasting ? inSoManyWeeks(rule, numberOf(lasting)) : null
  return { rule: most ? `${rule};COUNT=${most}` : rule, ...hours }
}

/** « 8 séances », « pendant six semaines », said anywhere in a message, with the time that comes again; the time alone where it says so itself. */
export const withHowOften = (vague: string, words: string): string => {
  const of = ({ text }: Folded): RegExpExecArray | null => times.exec(text) ?? weeks.exec(text)
  const said = fold(words)
  const found = of(said)
  if (!found || of(fold(vague)) || !againOf(vague, null)) return vague
  const [from, to] = [said.starts[found.index], said.ends[found.index + found[0].length - 1]]
  return `${vague}, ${words.slice(from, to).trim()}`
}

/** « pendant six semaines »: how often that is, where it comes weekly. */
const inSoManyWeeks = (rule: string, count: number): number | null => {
  if (!rule.startsWith('FREQ=WEEKLY')) return null
  const interval = Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1)
  const days = /BYDAY=([^;]+)/.exec(rule)?.[1]?.split(',').length ?? 1
  return Math.ceil(count / interval) * days
}
