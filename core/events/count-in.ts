import { fold } from '../reader/normalise.ts'
import { numeralsIn } from '../reader/number-words.ts'

const none = /^(?:non|aucune?|aucune limite|personne|rien|sans(?: limite)?|illimite|no|none|nobody|no limit|-)?$/

/** How many somebody says when asked: « 2 », « deux amis », « aucun ». Null when it is no number, or more than `most`. */
export const countIn = (text: string, most: number): number | null => {
  const words = fold(text).text.trim()
  if (none.test(words)) return 0
  const [first] = numeralsIn(words)
  const count = first?.from === 0 ? Number(first.digits) : Number.NaN
  return Number.isInteger(count) && count <= most ? count : null
}
