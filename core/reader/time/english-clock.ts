import { type Reading, type Rule, time } from './atom.ts'

/** English hours: "at 7", "2-4pm", "from 10 to 12", "noon". chrono-node reads the days; hours are read here, as ours are. */

const evening = 12 * 60
const midnight = 24 * 60

const unit = "(?: ?(am|pm|a\\.m\\.?|p\\.m\\.?|o'clock)(?![a-z]))"
const hours = '(noon|midday|midnight|half past \\d{1,2}|quarter (?:past|to) \\d{1,2}|\\d{1,2}(?:[:.][0-5]\\d|h[0-5]\\d)?)'
const counts =
  '(?![\\d%€$£]|[.,]\\d| ?(?:€|\\$|£|euros?|years?|yrs?|months?|weeks?|days?|hours?|hrs?|min|minutes|people|kids|children|adults|kg|km|cm|m2|x\\b|st\\b|nd\\b|rd\\b|th\\b|am|pm|chairs|rooms?|bed|th|inch))'

/** An hour without am or pm: before eight nobody meets in the morning. */
const clockOf = (written: string, half: string | undefined): number | null => {
  if (written === 'noon' || written === 'midday') return evening
  if (written === 'midnight') return midnight
  const [first = 0, second = 0] = (written.match(/\d+/g) ?? []).map(Number)
  const isWord = /past|to/.test(written)
  const offset = !isWord ? second : written.startsWith('half') ? 30 : /past/.test(written) ? 15 : -15
  if (first > 24 || second > 59) return null
  const at = first * 60 + offset
  if (half?.startsWith('a')) return first === 12 ? at - evening : at
  if (half?.startsWith('p')) return first < 12 ? at + evening : at
  return first > 0 && first < 8 && !/^0/.test(written) ? at + evening : at
}

const both = ([, first = '', firstHalf, second = '', half]: RegExpExecArray): Reading | null => {
  const end = clockOf(second, half)
  if (end === null) return null
  const same = clockOf(first, firstHalf ?? half)
  // "11-1pm": the first half of the day is not said.
  const begin = same !== null && same < end ? same : clockOf(first, firstHalf ?? (half?.startsWith('p') ? 'am' : undefined))
  return begin === null ? null : { ...time(begin, end <= begin ? end + midnight : end), grain: 'minute', closed: true }
}
const single = ([, written = '', half]: RegExpExecArray): Reading | null => {
  const at = clockOf(written, half)
  return at === null ? null : time(at)
}

const named = '(noon|midday|midnight|half past \\d{1,2}|quarter (?:past|to) \\d{1,2}|\\d{1,2}[:h][0-5]\\d)'

export const englishClockRules: Rule[] = [
  { pattern: new RegExp(`(?<![\\d:/.,-])\\b${hours}${unit}? ?(?:-|to|until|till|and) ?${hours}${unit}(?!\\w)`, 'g'), read: both },
  { pattern: new RegExp(`(?<![\\d:/.,-])\\b${named}${unit}? ?(?:-|to|until|till|and) ?${named}(?!\\w)${counts}`, 'g'), read: both },
  {
    pattern: new RegExp(
      `(?<=\\b(?:from|between) )${hours}${unit}? ?(?:-|to|until|till|and) ?${hours}(?!\\w)${counts}(?! (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`,
      'g',
    ),
    read: both,
  },
  { pattern: new RegExp(`(?<![\\d:/.,-])\\b(\\d{1,2}(?:[:.h][0-5]\\d)?)${unit}`, 'g'), read: single },
  { pattern: new RegExp(`(?<![\\d:/.,-])\\b${named}(?!\\w)`, 'g'), read: single },
  {
    pattern: new RegExp(
      `(?<=\\b(?:at|around|about|until|till|by|before|after|from) )(\\d{1,2})(?:ish)?(?!\\w)(?! ?[-/]? ?\\d)${counts}(?= ?(?:$|[.,;!?)]|on\\b|at\\b|in\\b|this\\b|for\\b|or\\b|and\\b|tomorrow|today|tonight|mon|tue|wed|thu|fri|sat|sun|please|sharp))`,
      'g',
    ),
    read: ([, written = '']) => {
      const at = clockOf(written, undefined)
      return at === null || at === 0 ? null : time(at)
    },
  },
]
