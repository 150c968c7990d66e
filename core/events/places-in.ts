import { fold } from '../reader/normalise.ts'
import { placesMax } from './event.ts'

const people =
  '(?:personnes?|places?|participants?|participantes?|gens|convives?|enfants?|adultes?|inscrits?|inscriptions?|benevoles?|volontaires?|people|seats?|guests?|spots?)'
/** « 20 personnes max », « limité à 12 places », « max 8 », « 15 places disponibles », « up to 10 people ». */
const said = [
  new RegExp(`\\b(\\d{1,4}) ${people} (?:au )?(?:max(?:imum|i)?\\b|pas plus|disponibles?|seulement|available|only)`),
  new RegExp(
    `\\b(?:max(?:imum|i)?|au plus|pas plus de|limite(?:e|s|es)? a|jusqu'a|dans la limite de|limited to|up to|at most)[ .:]*(\\d{1,4})(?: ${people})?\\b(?! ?(?:h\\b|€|euros?|min|km|m\\b|ans))`,
  ),
  /\b(\d{1,4}) (?:places|seats|spots)\b/,
]

/** How many may come, as a message about an event says it; null when it does not. */
export const placesIn = (words: string): number | null => {
  const { text } = fold(words)
  for (const rule of said) {
    const [, digits] = rule.exec(text) ?? []
    const count = Number(digits)
    if (digits && count >= 1 && count <= placesMax) return count
  }
  return null
}
