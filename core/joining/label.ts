import { detailsIn } from '../answers/contact-details.ts'
import { oneLine } from '../chat/text.ts'
import { fold } from '../reader/normalise.ts'

export const labelMax = 60

/** What streets are called, in France and in English, with the usual short forms. */
const street =
  /\b(?:rue|avenue|av|ave|boulevard|bd|bvd|boul|allees?|impasse|imp|place|pl|quai|chemin|che|cours|square|sq|passage|route|rte|villa|sentier|ruelle|esplanade|promenade|faubourg|fbg|fg|mail|cite|residence|venelle|traverse|montee|cour|street|st|road|rd|lane|drive|way)\b/
const postcode = /\b(?:\d{2} ?\d{3}|2[ab] ?\d{3})\b/

/**
 * What a building may be called: « l’immeuble bleu », « bâtiment B », « cage 3 ». An address is none: a number beside a street's word, or a
 * postcode, is where somebody lives. Null where the words will not do.
 */
export const labelIn = (words: string): string | null => {
  const label = oneLine(words, 200)
  const { text } = fold(label)
  const isAddress = postcode.test(text) || (/\d/.test(text) && street.test(text))
  const isPlain = label.length <= labelMax && /[\p{L}\p{N}]/u.test(label) && detailsIn(label).length === 0
  return isPlain && !isAddress ? label : null
}

export const homesUsual = 30
export const homesMost = 200

/** « 24 », « une trentaine » is not understood, « je ne sais pas » is the usual; null: to be asked again. */
export const homesIn = (words: string): number | null => {
  const { text } = fold(words)
  const [figures, ...more] = text.match(/\d+/g) ?? []
  if (figures === undefined)
    return text.trim() === '' || /\bsa(?:i|is|it) pas|sais plus|aucune idee|know|no idea|\?/.test(text) ? homesUsual : null
  const count = Number(figures)
  return more.length === 0 && count >= 1 && count <= homesMost ? count : null
}
