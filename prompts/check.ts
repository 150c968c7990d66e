import { oneLine } from '../core/chat/text.ts'
import { fold } from '../core/reader/normalise.ts'
import { readPrice } from '../core/reader/read.ts'
import type { Span, Understood, UnderstoodPost } from '../core/reader/understood.ts'
import { addDays, dayOf, type Wall } from '../core/time.ts'
import type { ModelAnswer, ModelPost } from './answer.ts'

/** What the model saw of a message, what the offline reader made of it, and when it was written. */
export type About = { text: string; masked: string; offline: Understood; now: Wall }

const titleMax = 120
const placeMax = 120
const daysAhead = 550
/** A kind that the offline reader is surer of than this stays. */
const sureSort = 0.85
const surePost = 0.6
/** What a model says is less sure than what the rules are sure of. */
const trust = 0.75

/** Letters and digits go on: "4" is no quote of "40". */
const cutsWord = (text: string, at: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1))

/** Where a quote stands in what was sent, whole words of it, if it does and hides nothing. */
const spanOfQuote = ({ text, masked }: About, quote: string | null): Span | null => {
  if (!quote?.trim()) return null
  for (let from = masked.indexOf(quote); from >= 0; from = masked.indexOf(quote, from + 1)) {
    const to = from + quote.length
    if (text.slice(from, to) === quote && !cutsWord(text, from) && !cutsWord(text, to)) return [from, to]
  }
  return null
}

const wordsOf = (text: string): string[] => fold(text).text.match(/[a-z0-9]{2,}/g) ?? []

/** Every word is one of the text, or the same but for its ending: "garde" for "garder". */
const isOfText = (value: string, text: string): boolean => {
  const known = wordsOf(text)
  const root = (word: string): string => word.slice(0, Math.max(4, word.length - 3))
  return wordsOf(value).every((word) => known.some((it) => it === word || (word.length > 4 && it.startsWith(root(word)))))
}

const forbidden = /https?:|www\.|[<>@#*_`[\]{}|\\]|\d(?:[ .-]?\d){6}|\p{Cf}|\p{Cc}/u

const plainWords = (value: string, max: number, text: string): string | null => {
  const line = oneLine(value, max)
  return line !== '' && value.length <= max && !forbidden.test(value) && isOfText(value, text) ? line : null
}

const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const english = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Words that tell a time, whatever the model makes of them. */
const timely =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd'hui|hier|soir|soiree|matin|matinee|midi|apres-midi|semaine|week-end|mois|annee|an|heure|jour|journee|noel|paques|vacances|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|ete|hiver|printemps|automne|quinzaine|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|morning|evening|afternoon|noon|week|weekend|month|year|day|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)s?\b|\b(?:janv|fev|avr|juil|sept|oct|nov|dec|jan|feb|apr|aug|sam|dim|lun|mar|mer|jeu|ven)\b\.?/

/** Words of time, or numbers that the dates have: "du 12 au 18". */
const tellsTime = (quote: string, dates: readonly Wall[]): boolean => {
  const said = fold(quote).text
  const numbers = said.match(/\d+/g) ?? []
  const known = new Set(dates.flatMap((it) => it.split(/\D/).map(Number)))
  return timely.test(said) || (numbers.length > 0 && numbers.every((it) => known.has(Number(it))))
}

const partOfDay = /\b(?:matin|matinee|midi|apres-midi|soir|soiree|nuit|minuit|morning|noon|afternoon|evening|night|tonight|midnight)s?\b/

/** An hour is one that the words have, on either half of the clock, or they name a part of the day. */
const tellsHour = (quote: string, wall: Wall): boolean => {
  const hour = Number(wall.slice(11, 13))
  const said = fold(quote).text
  const hours = (said.match(/\d+/g) ?? []).map(Number)
  return wall.length === 10 || partOfDay.test(said) || hours.some((it) => it === hour || it + 12 === hour)
}

const isDay = (wall: Wall): boolean => {
  const date = new Date(`${dayOf(wall)}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(dayOf(wall)) && !/T(?:2[4-9]|[3-9]|\d\d:[6-9])/.test(wall)
}

/** The weekday that the words name is one of the dates', or the day after a deadline that is left out. */
const fitsWeekday = (quote: string, dates: readonly Wall[]): boolean => {
  const said = fold(quote).text
  const named = weekdays.flatMap((name, at) => (said.includes(name) || said.includes(english[at] ?? name) ? [at] : []))
  const days = dates.flatMap((it) => [it, addDays(it, 1)]).map((it) => new Date(`${dayOf(it)}T00:00:00Z`).getUTCDay())
  return named.every((it) => days.includes(it))
}

const datesOf = (about: About, { start, end, quotes }: ModelPost): { start: Wall | null; end: Wall | null; span: Span } | null => {
  const span = spanOfQuote(about, quotes.when)
  const dates = [start, end].filter((it) => it !== null)
  if (!span || dates.length === 0 || !dates.every(isDay) || !tellsTime(quotes.when ?? '', dates)) return null
  const [first, last] = [addDays(about.now, -1), addDays(about.now, daysAhead)]
  if (dates.some((it) => dayOf(it) < first || dayOf(it) > last) || (start && end && start > end)) return null
  const quote = quotes.when ?? ''
  return fitsWeekday(quote, dates) && dates.every((it) => tellsHour(quote, it)) ? { start, end: end === start ? null : end, span } : null
}

const priceOf = (about: About, { price, quotes }: ModelPost): { value: number; span: Span } | null => {
  const span = spanOfQuote(about, quotes.price)
  if (!span || price === null || price <= 0 || price > 99_999) return null
  const numbers =
    (quotes.price ?? '')
      .replace(/(?<=\d)[ .](?=\d{3})/g, '')
      .replace(/(?<=\d),(?=\d)/g, '.')
      .match(/\d+(?:\.\d+)?/g) ?? []
  const isSaid = numbers.some((it) => Number(it) === price) || readPrice(quotes.price ?? '') === price
  return isSaid ? { value: price, span } : null
}

const placeOf = (about: About, { place, quotes }: ModelPost): { value: string; span: Span } | null => {
  const span = spanOfQuote(about, quotes.place)
  const value = place && plainWords(place, placeMax, quotes.place ?? '')
  return span && value ? { value, span } : null
}

const sortOf = (it: ModelPost, base: UnderstoodPost | null): Pick<UnderstoodPost, 'kind' | 'direction' | 'alternatives'> => {
  const own = base && { kind: base.kind.value, direction: base.direction.value }
  const sure = base ? Math.min(base.kind.confidence, base.direction.confidence) : 0
  if (base && sure >= sureSort) return base
  const agrees = own?.kind === it.kind && own.direction === it.direction
  const confidence = agrees ? 0.9 : trust
  const field = { confidence, span: base?.kind.span ?? null }
  const first = { kind: it.kind, direction: it.direction, confidence }
  return {
    kind: { value: it.kind, ...field },
    direction: { value: it.direction, ...field },
    alternatives: own && !agrees ? [first, { ...own, confidence: 1 - confidence }] : [first],
  }
}

type Doubt = UnderstoodPost['doubt']

/** One post: what holds of the model's, else the offline reader's; where both have a date or a price and differ, the resident is asked. */
const together = (about: About, it: ModelPost, base: UnderstoodPost | null): UnderstoodPost | null => {
  const titleSpan = spanOfQuote(about, it.quotes.title)
  const title = titleSpan ? plainWords(it.title, titleMax, about.text) : null
  if (!title && !base) return null
  const dates = datesOf(about, it)
  const price = priceOf(about, it)
  const place = placeOf(about, it)
  const nothing = { value: null, confidence: 0.8, span: null }
  const own = base ?? { start: nothing, end: nothing, price: nothing, place: nothing, vague: null }
  const hasDates = own.start.value !== null || own.end.value !== null
  const differs = hasDates && (dates?.start !== own.start.value || (dates?.end ?? null) !== own.end.value)
  const isOther = own.price.value !== null && price?.value !== own.price.value
  const doubt: Doubt =
    dates && differs
      ? { field: 'when', other: { start: dates.start, end: dates.end } }
      : isOther && (price || it.price === null)
        ? { field: 'price', other: price?.value ?? null }
        : null
  const when = !hasDates && dates ? dates : null
  return {
    ...sortOf(it, base),
    title:
      title && titleSpan
        ? { value: title, confidence: trust, span: titleSpan }
        : (base?.title ?? { value: '…', confidence: 0, span: null }),
    price:
      own.price.value === null && price
        ? { ...price, confidence: trust }
        : { ...own.price, ...(doubt?.field === 'price' ? { confidence: 0.5 } : {}) },
    start: when
      ? { value: when.start, confidence: trust, span: when.span }
      : { ...own.start, ...(doubt?.field === 'when' ? { confidence: 0.5 } : {}) },
    end: when
      ? { value: when.end, confidence: trust, span: when.span }
      : { ...own.end, ...(doubt?.field === 'when' ? { confidence: 0.5 } : {}) },
    place: place ? { ...place, confidence: trust } : own.place,
    vague: when ? null : own.vague,
    doubt,
  }
}

/** The offline reader's post that speaks of the same thing. */
const sameOf = (it: ModelPost, at: number, { posts }: Understood, count: number): UnderstoodPost | null => {
  if (posts.length === count) return posts[at] ?? null
  const words = new Set(wordsOf(it.title))
  return posts.find(({ title }) => wordsOf(title.value).some((word) => words.has(word))) ?? null
}

/**
 * What holds of a model's answer. Nothing comes through that the resident did not write: quotes stand in the text, titles and places are
 * of its words, prices have its digits, dates fit the weekday that it names and lie between yesterday and eighteen months.
 */
export const checked = (answer: ModelAnswer, about: About): Understood => {
  const { offline, text } = about
  const isPost = offline.act.value === 'post'
  if (answer.act !== 'post') {
    if (offline.act.value === answer.act || (isPost && offline.act.confidence >= surePost)) return offline
    return { ...offline, act: { value: answer.act, confidence: trust, span: [0, text.length] }, posts: [] }
  }
  const posts = answer.posts.flatMap((it, at) => together(about, it, isPost ? sameOf(it, at, offline, answer.posts.length) : null) ?? [])
  if (posts.length === 0) return offline
  return {
    ...offline,
    act: { value: 'post', confidence: Math.max(trust, isPost ? offline.act.confidence : 0), span: [0, text.length] },
    posts,
  }
}
