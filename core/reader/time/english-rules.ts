import { days, type Length, none, over, type Rule, time, type Unplaced, vague } from './atom.ts'
import { type Day, dayAt, endOfMonth, fullYear, isBefore, lastWeekday, mondayOf, nextDate, nextDayOfMonth } from './calendar.ts'
import type { Conventions, Part } from './conventions.ts'
import { easterPlus, fixed, nextOf } from './holidays.ts'
import { weekendOf } from './stretches.ts'

/** English words for what our conventions define: week-ends, parts of days and months, feasts, habits. */

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const number = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|ten)'
const values: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, ten: 10 }
const numberOf = (word: string): number => values[word] ?? Number(word)
const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const months = '(january|february|march|april|may|june|july|august|september|october|november|december)'

const partOf = (word: string): Part =>
  /morn/.test(word) ? 'matin' : /noon/.test(word) ? 'apres-midi' : /lunch/.test(word) ? 'midi' : 'soir'
const part = (word: string, { parts }: Conventions) => time(...parts[partOf(word)])

const lengthOf = (count: number, unit: string): Unplaced<Length> => ({
  type: 'length',
  days: unit.startsWith('d') ? count : unit.startsWith('n') ? count + 1 : unit.startsWith('w') ? count * 7 : 0,
  months: unit.startsWith('mo') ? count : unit.startsWith('y') ? count * 12 : 0,
  minutes: unit.startsWith('h') ? count * 60 : unit.startsWith('mi') ? count : 0,
})

const thirds = (first: Day, which: string, { monthParts }: Conventions) => {
  const [from, to] = monthParts[/early|begin|start/.test(which) ? 'debut' : /mid/.test(which) ? 'milieu' : 'fin']
  return days(first.with({ day: from }), first.with({ day: Math.min(to, first.daysInMonth) }), 0.75, 'part')
}

const feasts: [RegExp, (year: number) => Day | null][] = [
  [/^christmas eve/, fixed(12, 24)],
  [/^(?:christmas|xmas)/, fixed(12, 25)],
  [/^boxing/, fixed(12, 26)],
  [/^new year'?s eve/, fixed(12, 31)],
  [/^new year/, fixed(1, 1)],
  [/^easter monday/, easterPlus(1)],
  [/^easter/, easterPlus(0)],
  [/^good friday/, easterPlus(-2)],
  [/^halloween/, fixed(10, 31)],
  [/^valentine/, fixed(2, 14)],
  [/^bastille/, fixed(7, 14)],
]

const habitual = [
  `every (?:other |second |single )?(?:day|week|week-?end ?|month|year|morning|evening|night|afternoon|${weekday})s?(?: (?:and|or) ${weekday}s?)?(?: (?:morning|afternoon|evening|night))?s?`,
  `(?:on |the )?(?:${weekday}s)(?:(?:,| and| or) ${weekday}s){0,4}(?: and week-?ends ?)?`,
  `(?:on |at |during )(?:week-?ends?|weekdays)|week-?ends|weekdays`,
  `(?:once|twice|\\d times|three times|an hour|\\d hours|one hour|two hours) (?:a|per|every) (?:week|month|day|year)`,
  `(?:in the |on )?(?:mornings|afternoons|evenings)|at nights?|daily|weekly|monthly|regularly|from time to time|now and then|occasionally`,
  `asap|as soon as possible|soon|sometime|some time|some day|one day|one of these days|whenever|any ?time|at some point|later|right away`,
  `(?:in|over|within) the (?:coming|next few) (?:days|weeks|months)|the next few (?:days|weeks)|in (?:a few|several|a couple of) (?:days|weeks|months|hours|minutes)`,
  `(?:this|next|in|over the|during the|in the|all) (?:summer|winter|autumn|fall|spring)`,
  `(?:during|over|in|for|after|before) (?:the |my |our )?(?:school |christmas |summer |easter |winter )?holidays|during the week|(?:after|before|during) (?:work|school|lunch|dinner|class)`,
  `while (?:i'm|we're|i am|we are) away|when (?:you|it) (?:can|suits|like)[a-z ]{0,6}`,
]

export const englishRules: Rule[] = [
  // Words that chrono takes for days and months.
  {
    pattern:
      /\b(?:i|we|you|they|he|she|it|who|that|this|which|there|one|people|cat|dog|kids?) (?:may|march|sat|wed)\b|\bmay (?:i|we|you|be|not|also|have|need|contain|vary|just|interest|help|the|he|she|they|want|even|still)\b|\bsat (?:on|in|down|at|there|next|by|for|unused|around|nav)\b|\bsun (?:deck|hat|screen|cream|lounger|shade|umbrella|bed|dress|glasses|room|lotion|tent|is|and)\b|\b(?:the|in the|full|some|afternoon|evening|morning|much|no) sun\b|\bsecond(?:s|[- ]hand)?\b(?! (?:of|week|saturday|sunday|monday|half))|\bmarch(?:ed|ing)? (?:through|for|against|on|down|together|of)\b|\bprotest march\b|\bnow\b|\bfirst\b|\bmoon\b/g,
    read: () => none,
  },
  // How old, how long, how far: no moment.
  { pattern: new RegExp(`\\b${number}[ -](?:years?|yrs?|months?|weeks?|days?)[ -]olds?\\b`, 'g'), read: () => none },
  {
    pattern: new RegExp(
      `\\b(?:for|lasts?|during|over) (?:about |around |up to |the )?${number} (minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?)\\b`,
      'g',
    ),
    read: ([, count = '', unit = '']) => lengthOf(numberOf(count), unit),
  },
  {
    pattern: /\b(?:for|during) (?:the|a) (?:week-end|weekend |day|night)\b/g,
    read: ([whole]) => (/day$/.test(whole) ? none : /end/.test(whole) ? null : none),
  },
  {
    pattern: new RegExp(
      `(?<!\\b(?:in|within|next|last|past|after|before) )\\b${number} (?:minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?)\\b(?! (?:ago|from|later|before|after|time))`,
      'g',
    ),
    read: () => none,
  },
  { pattern: new RegExp(`\\b(?:${habitual.join('|')})(?! (?:than|on))\\b`, 'g'), read: () => vague },
  {
    pattern: /\b(?:this|the|at the|over the|this coming|coming) week-?end ?\b|(?<=\b(?:long|bank holiday) )week-?end\b/g,
    read: (_, { now, use }) => weekendOf(mondayOf(now.day), use),
  },
  {
    pattern: new RegExp(`\\blast (${weekday})\\b`, 'g'),
    read: ([, name = ''], { now }) => over(days(lastWeekday(now.day, weekdayNames.indexOf(name.slice(0, 3)) + 1))),
  },
  { pattern: /\bnext week-?end ?\b/g, read: (_, { now, use }) => weekendOf(mondayOf(now.day).add({ weeks: 1 }), use) },
  { pattern: /\blast week-?end ?\b/g, read: (_, { now, use }) => over(weekendOf(mondayOf(now.day).subtract({ weeks: 1 }), use)) },
  {
    pattern: /\b(?:early|late|later|the end of|end of|the start of|start of)? ?(this|next|last) week\b|\bthe week after next\b/g,
    read: ([whole, which], { now }) => {
      const monday = mondayOf(now.day).add({ weeks: which === 'this' ? 0 : which === 'last' ? -1 : which === 'next' ? 1 : 2 })
      const [from, to] = /early|start/.test(whole) ? [0, 1] : /late|end/.test(whole) ? [4, 6] : [0, 6]
      const found = days(monday.add({ days: from }), monday.add({ days: to }), 0.9, 'week')
      return which === 'last' ? over(found) : found
    },
  },
  {
    pattern: /\b(?:(early|mid|late|the end of|end of|the start of|start of|the beginning of)[ -])?(this|next|last|the) month\b/g,
    read: ([, which, lead], { now, use }) => {
      if (lead === 'the' && !which) return null
      const first = now.day.with({ day: 1 }).add({ months: lead === 'next' ? 1 : lead === 'last' ? -1 : 0 })
      const found = which ? thirds(first, which, use) : days(first, endOfMonth(first), 0.85, 'month')
      return lead === 'last' ? over(found) : found
    },
  },
  {
    // "in March", "early December", "until the end of May"; chrono would begin a month on its first day only
    pattern: new RegExp(
      `(?:\\b(early|mid|late|the end of|end of|the start of|start of|the beginning of|beginning of)[ -]|(?<=\\b(?:in|during|until|till|before|after|by|from|to|next|this|since|all) ))${months}\\b(?! ?\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d))(?: (20\\d\\d))?`,
      'g',
    ),
    read: ([, which, name = '', year], { now, use }) => {
      const month = monthNames.indexOf(name.slice(0, 3)) + 1
      const at = (years: number) => dayAt(year ? Number(year) : now.day.year + years, month, 1)
      const read = (first: Day | null) => first && (which ? thirds(first, which, use) : days(first, endOfMonth(first), 0.85, 'month'))
      const found = read(at(0))
      return found?.last && isBefore(found.last, now.day) && !year ? read(at(1)) : found
    },
  },
  {
    pattern: /\b(this|tomorrow|late|early)? ?(morning|afternoon|evening|lunchtime)\b|\b(tonight|night)\b/g,
    read: ([, lead, word = '', night], { now, use }) => {
      const reading = part(word, use)
      if (night === 'tonight' || lead === 'this') {
        const today = { ...reading, first: now.day, last: now.day }
        return (today.finish ?? 0) <= now.minute ? over(today) : today
      }
      return lead === 'tomorrow'
        ? { ...reading, first: now.day.add({ days: 1 }), last: now.day.add({ days: 1 }) }
        : { ...reading, leaning: true }
    },
  },
  {
    // Day before month, as in Europe; "3/4" alone is a fraction.
    pattern:
      /(?<![\d/.,€$£-])\b(on |until |by |before |after |from |to )?(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])(?:\/(20\d\d|\d\d))?(?![\d/])/g,
    read: ([, lead, day = '', month = '', year], { now }) =>
      lead || year || (day.length === 2 && month.length === 2) ? days(nextDate(now.day, Number(month), Number(day), fullYear(year))) : none,
  },
  {
    // "the 3rd", "from the 12th to the 18th"
    pattern:
      /(?<=\b(?:on|the|until|till|by|before|after|from|to|and|or) )(?:the )?(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b(?! (?:of [a-z]|floor|street|birthday|hand|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|time|anniversary|arr|grade|year|century|edition|place|party))/g,
    read: ([, day], { now }) => days(nextDayOfMonth(now.day, Number(day)), undefined, 0.85),
  },
  {
    pattern:
      /(?:(?<=\b(?:on|at|for|until|till|by|before|after|from|and|this) )|\b(?=new year'?s (?:eve|day)|christmas (?:eve|day)|easter (?:sun|mon)))(?:christmas(?: eve| day)?|xmas|boxing day|new year'?s (?:eve|day)|new year|easter(?: sunday| monday)?|good friday|halloween|valentine'?s day|bastille day)\b(?! (?:tree|lights?|present|gift|dinner|card|market|costume|decoration|sweater|jumper|eggs?))/g,
    read: ([whole], { now }) => {
      const ofYear = feasts.find(([name]) => name.test(whole))?.[1]
      return ofYear ? days(nextOf(now, ofYear), undefined, 0.9) : null
    },
  },
]
