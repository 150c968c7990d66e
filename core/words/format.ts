import { Temporal } from 'temporal-polyfill'
import type { Language } from '../residents/resident.ts'
import { addDays, dayOf, hourOf, type Wall } from '../time.ts'

const locales = { fr: 'fr-FR', en: 'en-GB' } as const

const formats = new Map<string, Intl.DateTimeFormat>()
/** Made once for each shape: an Intl formatter costs about as much as a whole card. */
const format = (language: Language, shape: 'long' | 'day' | 'dayMonth' | 'month' | 'short'): Intl.DateTimeFormat => {
  const key = `${language}:${shape}`
  const known = formats.get(key)
  if (known) return known
  const options: Intl.DateTimeFormatOptions =
    shape === 'long'
      ? { weekday: 'long', day: 'numeric', month: 'long' }
      : shape === 'day'
        ? { day: 'numeric' }
        : shape === 'month'
          ? { month: 'long', year: 'numeric' }
          : { day: 'numeric', month: shape === 'short' ? 'short' : 'long' }
  const made = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' })
  formats.set(key, made)
  return made
}

const dateOf = (wall: Wall): Date => new Date(`${dayOf(wall)}T00:00:00Z`)

/** "samedi 28 novembre": always explicit, never "demain". */
export const dayText = (wall: Wall, language: Language): string =>
  first(format(language, 'long').format(dateOf(wall)).replace(',', ''), language)

/** "28 nov."; "28 Nov". */
export const shortDayText = (wall: Wall, language: Language): string => first(format(language, 'short').format(dateOf(wall)), language)

/** "2 h 40", "35 min", "3 jours"; "2 h 40 min", "3 days". */
export const spanText = (minutes: number, language: Language): string => {
  const whole = Math.max(1, Math.round(minutes))
  if (whole < 60) return `${whole}\u00a0min`
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours < 24) {
    const more = rest === 0 ? '' : `\u00a0${fr(language) ? String(rest).padStart(2, '0') : `${rest}\u00a0min`}`
    return `${hours}\u00a0h${more}`
  }
  const days = Math.round(hours / 24)
  return `${days}\u00a0${fr(language) ? 'jour' : 'day'}${days > 1 ? 's' : ''}`
}

/** "mars 2027". */
export const monthText = (wall: Wall, language: Language): string => format(language, 'month').format(dateOf(wall))

/** The first of a month is « 1er » in French. */
const first = (text: string, language: Language): string => (language === 'fr' ? text.replace(/(^| )1(?= |$)/, '$11er') : text)

/** "19 h", "18 h 30"; "7 pm", "6:30 pm". */
export const hourText = (hour: string, language: Language): string => {
  const [h = 0, m = 0] = hour.split(':').map(Number)
  if (language === 'fr') return m === 0 ? `${h}\u00a0h` : `${h}\u00a0h\u00a0${String(m).padStart(2, '0')}`
  const half = h < 12 ? 'am' : 'pm'
  return `${h % 12 === 0 ? 12 : h % 12}${m === 0 ? '' : `:${String(m).padStart(2, '0')}`}\u00a0${half}`
}

/** The same of minutes after midnight. */
export const minuteText = (minute: number, language: Language): string =>
  hourText(`${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`, language)

/** When a post is for, in words; null when it does not say. */
export const whenText = (it: { start: Wall | null; end: Wall | null; vague: string | null }, language: Language): string | null => {
  const { start, end, vague } = it
  if (!start && !end) return vague
  if (start && end && dayOf(start) !== dayOf(end) && !isOneNight(start, end)) return rangeText(start, end, language)
  if (!start && end) return fr(language) ? `jusqu’au ${momentText(end, language)}` : `until ${momentText(end, language)}`
  const from = start ?? ''
  const [h1, h2] = [hourOf(from), end ? hourOf(end) : null]
  const day = dayText(from, language)
  if (h1 && h2 && h1 !== h2) {
    const part = parts[language][`${h1}-${h2}`]
    if (part) return `${day}, ${part}`
    return fr(language) ? `${day}, de ${hourText(h1, 'fr')} à ${until(h2, 'fr')}` : `${day}, ${hourText(h1, 'en')} to ${until(h2, 'en')}`
  }
  return momentText(from, language)
}

/** What the reader makes of « samedi matin », « samedi soir »: said back as it was said, for nobody says « de 5 h à 12 h ». */
const parts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { '05:00-12:00': 'le matin', '17:00-00:00': 'le soir', '22:00-05:00': 'la nuit' },
  en: { '05:00-12:00': 'in the morning', '17:00-00:00': 'in the evening', '22:00-05:00': 'at night' },
}

/** An evening that ends after midnight is still that day's. */
const isOneNight = (start: Wall, end: Wall): boolean => {
  const [from, to] = [hourOf(start), hourOf(end)]
  return from !== null && to !== null && from >= '12:00' && to <= '06:00' && addDays(dayOf(start), 1) === dayOf(end)
}

const until = (hour: string, language: Language): string =>
  hour === '00:00' ? (fr(language) ? 'minuit' : 'midnight') : hourText(hour, language)

const fr = (language: Language): boolean => language === 'fr'

const momentText = (wall: Wall, language: Language): string => {
  const hour = hourOf(wall)
  return hour ? `${dayText(wall, language)} ${fr(language) ? 'à' : 'at'} ${hourText(hour, language)}` : dayText(wall, language)
}

const rangeText = (start: Wall, end: Wall, language: Language): string => {
  if (hourOf(start) || hourOf(end))
    return fr(language)
      ? `du ${momentText(start, 'fr')} au ${momentText(end, 'fr')}`
      : `from ${momentText(start, 'en')} to ${momentText(end, 'en')}`
  const days = Temporal.PlainDate.from(dayOf(start)).until(dayOf(end)).days
  const sameMonth = start.slice(0, 7) === end.slice(0, 7)
  if (days === 1) {
    /** The month is said once: « samedi 28 et dimanche 29 novembre ». */
    const from = sameMonth ? dayText(start, language).split(' ').slice(0, 2).join(' ') : dayText(start, language)
    return `${from} ${fr(language) ? 'et' : 'and'} ${dayText(end, language)}`
  }
  const from = first(format(language, sameMonth ? 'day' : 'dayMonth').format(dateOf(start)), language)
  const until = first(format(language, 'dayMonth').format(dateOf(end)), language)
  return fr(language) ? `du ${from} au ${until}` : `${from} to ${until}`
}

/** "40 €", "12,50 €"; "€40". */
export const priceText = (price: number, language: Language): string => {
  const cents = Number.isInteger(price) ? 0 : 2
  const amount = new Intl.NumberFormat(locales[language], { minimumFractionDigits: cents, maximumFractionDigits: cents }).format(price)
  return fr(language) ? `${amount}\u00a0€` : `€${amount}`
}

/** "1 rendez-vous, 2 choses et 1 demande": what there is none of is left out. */
export const listed = (counts: readonly (readonly [number, string])[], and: string): string => {
  const parts = counts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`)
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`
}
