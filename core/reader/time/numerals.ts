import { weekdays } from './calendar.ts'

/** A text with the number words of its times as digits, and where each of its characters came from. */
export type Counted = { text: string; starts: number[] | null; ends: number[] | null }

const small = [
  'une?',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
]
const digits: Record<string, number> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12 },
  ...{ treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20, trente: 30, quarante: 40, cinquante: 50 },
}
const word = new RegExp(
  `(?<![-'\\w])(?:(vingt|trente|quarante|cinquante)(?:[ -](?:et[ -])?(une?|deux|trois|quatre|cinq|six|sept|huit|neuf)(?![-\\w]))?|dix[ -](sept|huit|neuf)|(${small.join('|')}|seize))(?![-'\\w])`,
  'g',
)
const monthNames = 'janv|fevr|mars\\b|avril|mai\\b|juin|juil|aout|sept|oct|nov|dec'
/** What a number counts when it is one of time. "une heure" alone lasts; it is one o'clock only with more after it. */
const unit = new RegExp(
  `^ (?:heures?|h\\b|minutes?|min\\b|jours?|semaines?|mois\\b|ans?\\b|${monthNames}|prochain|derni|premi|au (?:\\d|soir))`,
)
const oneOClock = /^ heures? (?:du mat|de l'ap|et (?:demi|quart)|moins|\d|(?:dix|vingt|trente|quarante|cinquante|cinq|quinze)\b)/
const minutes = /(?:\d ?h(?:eures?)?|midi|minuit|\bheures?|moins) $/
const range = new RegExp(`^ (?:au|a|et le|et|ou|jusqu'au) (?:\\d|${small.join('|')}|seize|vingt|trente)`)
/** "de quatorze à seize heures" */
const hourRange = new RegExp(
  `^ (?:a|et) (?:\\d{1,2}|${small.join('|')}|seize|dix-(?:sept|huit|neuf)|vingt(?:[ -][a-z-]{2,8})?) ?h(?:eures?)?\\b`,
)
const dayLead = new RegExp(`(?:\\b(?:le|du|au|les|${weekdays}|du \\d\\d? au|de \\d\\d? a|entre \\d\\d? et) )$`)
const thoughtEnds = /^(?:$| ?[.,;!?)\n]| (?:a|au|vers|soir|matin|apres-midi|pour|ou|et)\b)/

const isOfTime = (written: string, before: string, after: string): boolean => {
  if (/^une?$/.test(written)) return oneOClock.test(after)
  if (unit.test(after) || minutes.test(before) || /\bmidi et $/.test(before)) return true
  if (written === 'neuf') return false
  if (/\b(?:de|entre) $/.test(before) && hourRange.test(after)) return true
  return dayLead.test(before) && (thoughtEnds.test(after) || range.test(after))
}

const numberIn = ([, tens, ones, teen, single]: RegExpExecArray): number =>
  (tens ? (digits[tens] ?? 0) : teen ? 10 : 0) + (digits[ones ?? teen ?? single ?? ''] ?? 0)

/** "quinze heures trente" → "15 heures 30"; "deux enfants" and "un vélo neuf" stay words. */
export const counted = (text: string): Counted => {
  word.lastIndex = 0
  const out = { text: '', starts: [] as number[], ends: [] as number[] }
  let done = 0
  const copy = (to: number) => {
    out.text += text.slice(done, to)
    for (; done < to; done++) {
      out.starts.push(done)
      out.ends.push(done + 1)
    }
  }
  for (let found = word.exec(text); found; found = word.exec(text)) {
    const end = found.index + found[0].length
    // What was read before counts: "15 heures" makes minutes of "trente".
    const before = (out.text.slice(-16) + text.slice(Math.max(done, found.index - 16), found.index)).slice(-16)
    if (!isOfTime(found[0], before, text.slice(end, end + 24))) continue
    copy(found.index)
    for (const digit of String(numberIn(found))) {
      out.text += digit
      out.starts.push(found.index)
      out.ends.push(end)
    }
    done = end
  }
  if (done === 0) return { text, starts: null, ends: null }
  copy(text.length)
  return out
}
