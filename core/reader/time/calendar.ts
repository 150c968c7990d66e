import { Temporal } from 'temporal-polyfill'

export type Day = Temporal.PlainDate
/** A moment on the wall clock: the day, and minutes after midnight. */
export type Now = { day: Day; minute: number }

const weekdayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const
const weekdayShort = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim']
export const weekdays = weekdayNames.join('|')
/** Short names are read only before a number ("sam 28"): alone they are other words. */
export const anyWeekday = `(?:${weekdays}|(?:${weekdayShort.join('|')})\\.?)`

const monthWords: string[][] = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juill', 'juil'],
  ['aout'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
]
export const months = `(?:${monthWords.flat().join('|')})`

export const weekdayOf = (word: string): number => {
  const long = weekdayNames.findIndex((name) => word.startsWith(name))
  return (long >= 0 ? long : weekdayShort.findIndex((name) => word.startsWith(name))) + 1
}
export const monthOf = (word: string): number => monthWords.findIndex((words) => words.includes(word.replace('.', ''))) + 1

export const readNow = (now: string): Now => {
  if (last?.text !== now) {
    const moment = Temporal.PlainDateTime.from(now)
    last = { text: now, now: { day: moment.toPlainDate(), minute: moment.hour * 60 + moment.minute } }
  }
  return last.now
}

/** The same minute is asked for again and again. */
let last: { text: string; now: Now } | null = null

/** A day that exists, or null ("31 novembre"). */
export const dayAt = (year: number, month: number, day: number): Day | null => {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2200) return null
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day > first.daysInMonth ? null : first.with({ day })
}

export const isBefore = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) < 0
export const isSame = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) === 0
export const daysBetween = (from: Day, to: Day): number => from.until(to).days
export const endOfMonth = (day: Day): Day => day.with({ day: day.daysInMonth })

/** "mardi": the first one after today. */
export const nextWeekday = (today: Day, weekday: number): Day => today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 })
/** "mardi dernier": the last one before today. */
export const lastWeekday = (today: Day, weekday: number): Day => today.subtract({ days: ((today.dayOfWeek - weekday + 6) % 7) + 1 })
export const mondayOf = (day: Day): Day => day.subtract({ days: day.dayOfWeek - 1 })

/** The first, second… of a weekday in a month, or its last (`nth` −1); null where there is no fifth. */
export const nthWeekday = (first: Day, weekday: number, nth: number): Day | null => {
  if (nth < 0) {
    const end = endOfMonth(first)
    return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 })
  }
  const found = first.with({ day: 1 }).add({ days: ((weekday - first.with({ day: 1 }).dayOfWeek + 7) % 7) + 7 * (nth - 1) })
  return found.month === first.month ? found : null
}

/** "le 16": the next day of that number, today included. */
export const nextDayOfMonth = (today: Day, day: number): Day | null => {
  const month = today.with({ day: 1 })
  for (let ahead = 0; ahead < 4; ahead++) {
    const { year, month: number } = month.add({ months: ahead })
    const found = dayAt(year, number, day)
    if (found && !isBefore(found, today)) return found
  }
  return null
}

/** "le 3 décembre": this year's, or the next one's where it is past. */
export const nextDate = (today: Day, month: number, day: number, year?: number): Day | null => {
  if (year !== undefined) return dayAt(year, month, day)
  for (let ahead = 0; ahead < 9; ahead++) {
    const found = dayAt(today.year + ahead, month, day)
    if (found && !isBefore(found, today)) return found
  }
  return null
}

export const fullYear = (digits: string | undefined): number | undefined =>
  digits === undefined || digits === '' ? undefined : Number(digits) < 100 ? 2000 + Number(digits) : Number(digits)

/** The Gregorian Easter Sunday (Meeus, Jones and Butcher). */
export const easter = (year: number): Day | null => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * correction + 114
  return dayAt(year, Math.floor(sum / 31), (sum % 31) + 1)
}
