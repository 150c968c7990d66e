import { type Numeral, numeralsIn } from '../reader/number-words.ts'

/** A stretch of a folded text. */
export type Stretch = { from: number; to: number }

/** What may stand between two parts of one number; with `cued`, also what lists have. */
const between = /^(?:[ \n.\-/_*|()]{0,4}|[ \n]?(?:puis|et|ensuite|then|and|point|tiret|espace|dash|dot)[ \n])$/
const betweenCued = /^(?:[ \n.\-/_*|(),;:]{0,4}|[ \n,]{0,2}(?:puis|et|ensuite|then|and|point|tiret|espace|dash|dot)[ \n])$/

/** Words that say that a number to call follows. */
const cue =
  /\b(?:tel|tels|telephon\w*|phone|portable|mobile|num|numero|number|appel\w*|joindre|joignable|contact\w*|whatsapp|whats|wa|sms|texto|call|text me|ring|reach)\b/
const strongCue = /\b(?:tel|telephon\w*|phone|portable|mobile|appel\w*|joindre|joignable|whatsapp|sms|texto|call)\b/

/** Dates look like numbers to call: 01/02/2026, 01/02/26, 01/02, 01.02.2026, 2026-02-01. */
const dates =
  /(?<![\d/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?:\/(?:\d{4}|\d{2}))?(?![\d/])|(?<![\d.])\d{1,2}([.-])\d{1,2}\1(?:19|20)\d\d(?![\d.-]\d)|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/g
const isbn = /\bisbn[-: \d]{0,24}x?/g

/**
 * Numbers to call in a folded text: French ones in every spelling, overseas, with or without +33, spelled out, and foreign ones that
 * begin with + or 00 or look like nothing else. Prices, hours, dates, postcodes and sizes are none.
 */
export const phonesIn = (folded: string): Stretch[] => {
  const text = folded.replace(dates, (it) => 'x'.repeat(it.length)).replace(isbn, (it) => 'x'.repeat(it.length))
  const isCued = cue.test(text)
  return [...runsOf(text, isCued ? betweenCued : between).flatMap((run) => phonesOf(text, run, isCued)), ...american(text)]
}

/** Numbers that follow each other with nothing but separators between them. */
const runsOf = (text: string, gap: RegExp): Numeral[][] => {
  const runs: Numeral[][] = []
  for (const it of numeralsIn(text)) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && gap.test(text.slice(last.to, it.from))) run.push(it)
    else runs.push([it])
  }
  return runs
}

const phonesOf = (text: string, run: readonly Numeral[], isCued: boolean): Stretch[] => {
  const found: Stretch[] = []
  for (let at = 0; at < run.length; ) {
    const taken = phoneAt(text, run, at, isCued)
    const [first, last] = [run[at], run[at + taken - 1]]
    if (taken > 0 && first && last) found.push({ from: plusBefore(text, first.from), to: last.to })
    at += Math.max(1, taken)
  }
  return found
}

/** How many parts of the run, from this one on, are a number to call; 0 when none. */
const phoneAt = (text: string, run: readonly Numeral[], at: number, isCued: boolean): number => {
  const first = run[at]
  if (!first) return 0
  const rest = run.slice(at)
  const whole = rest.map(({ digits }) => digits).join('')
  if (isPlus(text, first.from) && whole.length >= 9) return upTo(rest, 9, 15)
  if (/^00[1-9]/.test(whole) && whole.length >= 11) return upTo(rest, 11, 17)
  if (/^33(?:0?[1-9])\d{8}$/.test(whole) && rest.length > 1) return rest.length
  if (/^0[1-9]/.test(whole)) {
    const ten = exactly(rest, 10)
    if (ten > 0) return ten
    /** British mobiles have eleven; who spells a number out may slip by one. */
    if (whole.length === 11 || (rest.filter(({ spelled }) => spelled).length > 2 && whole.length >= 9 && whole.length <= 13))
      return rest.length
  }
  if (!isCued) return 0
  if (/^[1-9]\d{8}$/.test(whole)) return rest.length
  const pairs = rest.every(({ digits }) => digits.length === 2)
  return pairs && (rest.length === 3 || rest.length === 4) && strongCue.test(text) ? rest.length : 0
}

/** How many parts make exactly so many digits; 0 when none do. */
const exactly = (run: readonly Numeral[], count: number): number => {
  let sum = 0
  for (const [at, { digits }] of run.entries()) {
    sum += digits.length
    if (sum >= count) return sum === count ? at + 1 : 0
  }
  return 0
}

/** The most parts that stay within `most` digits; 0 when that is fewer than `least`. */
const upTo = (run: readonly Numeral[], least: number, most: number): number => {
  let [sum, parts] = [0, 0]
  for (const { digits } of run) {
    if (sum + digits.length > most) break
    sum += digits.length
    parts++
  }
  return sum >= least ? parts : 0
}

const isPlus = (text: string, from: number): boolean => /(?:\+ ?\(?|\bplus )$/.test(text.slice(Math.max(0, from - 5), from))
const plusBefore = (text: string, from: number): number =>
  from - (/\(?\+ ?\(?$/.exec(text.slice(Math.max(0, from - 3), from))?.[0].length ?? 0)

const american = (text: string): Stretch[] =>
  [...text.matchAll(/(?<!\d)(?:\(\d{3}\) ?|\d{3}-)\d{3}[- .]\d{4}(?!\d)/g)].map((it) => ({ from: it.index, to: it.index + it[0].length }))
