import { fold } from '../reader/normalise.ts'
import { counted } from '../reader/time/numerals.ts'

/** Days of the week that come again (ISO 8601: 1 is Monday), and from when, in minutes after midnight; null when no hour was said. */
export type Recurrence = { weekdays: readonly number[]; minute: number | null }

const french = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const shortFrench = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim']
const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const shortEnglish = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const names = new Map<string, number>(
  [french, english].flatMap((week) =>
    week.flatMap((name, at): [string, number][] => [
      [name, at + 1],
      [`${name}s`, at + 1],
    ]),
  ),
)
for (const [at, name] of [...shortFrench, ...shortEnglish].entries()) names.set(name, (at % 7) + 1)
for (const [name, at] of [
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
] as const)
  names.set(name, at)

const longest = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')
/** Short names are words of their own (« mon », « la mer ») but where they stand from one to another: « lun-ven ». */
/** The name of a day, folded. */
export const day = `(?:${longest([...french, ...english].flatMap((name) => [name, `${name}s`]))})\\b`
const short = `(?:${longest([...names.keys()])})\\b\\.?`

/** What is not every week, or not surely on these days. */
const other = new RegExp(
  [
    'sur (?:deux|2|trois|3|quatre|4)\\b|every (?:other|second|third|2nd|3rd|\\d)|alternate|fortnight|bi-?weekly|biweekly|bi-?mensuel',
    '(?:semaines?|jours?) (?:im)?paire?s?|(?:im)?paire? (?:semaine|jour)|\\b(?:odd|even) (?:weeks?|days?)|semaines? [ab]\\b(?! \\d)|weeks? [ab]\\b(?! \\d)',
    '\\b(?:premiere?s?|1ers?|1eres?|deuxiemes?|seconde?s?|2e|2eme|troisiemes?|3e|3eme|quatriemes?|4e|4eme|derniere?s?)\\b',
    '\\b(?:first|1st|second|2nd|third|fourth|4th|last)\\b|\\b(?:mois|months?|monthly|ans?|years?|annees?|trimestres?)\\b',
    '(?:tous|toutes) les (?:\\d+|deux|trois|quinze)|every (?:two|three|few)|\\bfois\\b|\\btimes?\\b|\\bonce\\b|\\btwice\\b|de temps en temps|parfois|sometimes',
    `feri|bank holiday|\\bou (?:le |les )?(?:${day})|\\bor (?:on )?(?:${day})|selon|depending|si possible`,
    '\\b(?:janvier|fevrier|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\\b|vacances|holidays?|rentree|ete\\b|hiver',
    '\\b(?:january|february|april|june|july|august|september|october|november|december)\\b|prochains?\\b|\\bnext\\b|suivants?\\b',
  ].join('|'),
)
/** What makes it come again: « mardi » alone is one day. */
const again = new RegExp(
  `\\b(?:tous|toutes|chaque|hebdomadaire|every|each|weekly)\\b|\\bles? (?:${day})|\\bon (?:${english.join('|')})s\\b|\\b(?:${[...french, ...english].join('|')})s\\b|\\bdu (?:${day}) au |\\ben semaine\\b|\\bweekdays?\\b|\\bjours ouvr|\\bquotidien|\\bdaily\\b|\\b${short} ?(?:-|a|au|to|through|till|until) ?${short}`,
)
const except = /\b(?:sauf|hormis|excepte|except|but not|a part)\b/
const range = new RegExp(`\\b(${short}) ?(?:-|a|au|to|through|till|until) ?(?:le )?(${short})`, 'g')
const one = new RegExp(`\\b(${day})`, 'g')

const numberOf = (name: string | undefined): number => names.get((name ?? '').replace('.', '')) ?? 0

/** The days that are named, or that « en semaine » means. */
export const daysIn = (text: string): number[] => {
  const found = new Set<number>()
  for (const [, from, to] of text.matchAll(range))
    for (let at = numberOf(from); ; at = (at % 7) + 1) {
      found.add(at)
      if (at === numberOf(to)) break
    }
  for (const [, name] of text.matchAll(one)) found.add(numberOf(name))
  if (
    /\b(?:tous les|chaque|les) (?:jours?|soirs?|matins?|midis?|apres-midis?)(?! (?:de (?:la )?semaine|ouvr|en semaine))\b|\bquotidien|\bdaily\b|\bevery ?(?:single )?(?:day|morning|evening|night|afternoon)\b/.test(
      text,
    ) &&
    found.size === 0
  )
    for (let at = 1; at <= 7; at++) found.add(at)
  if (/\ben semaine\b|\bde (?:la )?semaine\b|\bweek ?days?\b|\bjours ouvr/.test(text)) for (let at = 1; at <= 5; at++) found.add(at)
  return [...found].sort()
}

const hour =
  /\b(\d{1,2}) ?(?:h(?:eures?)?|:|\.(?=\d\d)) ?(\d{2}|et (?:demie?|quart))?(?: ?(am|pm|du soir|de l'apres-midi))?(?![\w])|\b(\d{1,2}) ?(am|pm|o'clock)\b|(?<!apres-)\b(midi|noon)\b( et (?:demie?|quart))?/g
/** An hour after which it is too late is none to come at. */
const before = /\b(?:avant|jusqu'a|before|until|till|by) $/

const partOf = (said: string | undefined): number => (said?.includes('dem') ? 30 : said?.includes('quart') ? 15 : Number(said ?? 0))

/** The one hour that is said; null when there is none, or another each day. */
export const minuteIn = (said: string): number | null => {
  const minutes = new Set<number>()
  let last = 0
  /** « entre 18 et 19 h »: the first of the two. */
  const text = said.replace(/\b(\d{1,2}) ?(?:et|a|-|to|and) ?\d{1,2} ?(h(?:eures?)?|pm|am)\b ?(?:\d\d)?/g, '$1 $2')
  for (const found of text.matchAll(hour)) {
    const lead = text.slice(last, found.index)
    last = found.index + found[0].length
    /** « de 18 h à 19 h »: it begins at the first. */
    if (minutes.size > 0 && /^ ?(?:-|a|et|to|and|until|till|jusqu'a) ?$/.test(lead)) continue
    if (before.test(text.slice(0, found.index))) continue
    const [, h, m, half, plain, plainHalf, noon, noonAnd] = found
    const base = noon ? 12 : Number(h ?? plain)
    const clock = half ?? plainHalf ?? 'o'
    const hours = /^[pd]/.test(clock) && base < 12 ? base + 12 : clock === 'am' && base === 12 ? 0 : base
    const rest = partOf(m ?? noonAnd)
    if (hours < 24 && rest < 60) minutes.add(hours * 60 + rest)
  }
  const [only, second] = minutes
  return second === undefined ? (only ?? null) : null
}

/**
 * Reads a weekly recurrence out of a post's time as it was written (`Post.vague`): « chaque mardi à 18 h », "weekdays at 4:30 pm".
 * Null for what does not come every week, or where one cannot be sure on which days.
 */
export const recurrenceOf = (vague: string | null): Recurrence | null => {
  if (!vague) return null
  const { text } = counted(fold(vague).text)
  if (other.test(text) || !again.test(text)) return null
  const [kept = '', left] = text.split(except)
  const out = left === undefined ? [] : daysIn(left)
  /** « sauf pendant les vacances »: days that we cannot know. */
  if (left !== undefined && out.length === 0) return null
  const weekdays = daysIn(kept).filter((at) => !out.includes(at))
  return weekdays.length > 0 ? { weekdays, minute: minuteIn(text) } : null
}
