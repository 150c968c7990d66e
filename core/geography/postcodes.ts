import { isPostcode, type Postcode } from './area.ts'
import { reference } from './reference.ts'
import { isWay } from './spans.ts'
import type { Word } from './words-of-address.ts'

/** A postcode as it stands among the words; `of` is how many of them it takes. */
export type Written = { postcode: Postcode; at: number; of: number }

/** La Poste's boxes and special services: the number after them is no postcode (BP 60123, CS 70001, TSA 20001). */
const boxes = new Set(['bp', 'cs', 'tsa', 'cidex', 'postale', 'digicode', 'interphone', 'appt', 'apt', 'appartement'])

const isBoxed = (words: readonly Word[], at: number): boolean =>
  boxes.has(words[at - 1]?.text ?? '') || (words[at - 1]?.text === 'p' && words[at - 2]?.text === 'b')

/** All postcodes of an address, in their order. « 75 011 » and, for the first nine departments, « 1000 » count where there is no whole one. */
export const postcodesIn = (words: readonly Word[]): Written[] => {
  const whole: Written[] = []
  const loose: Written[] = []
  const { byPostcode } = reference()
  for (const [at, { text }] of words.entries()) {
    if (isBoxed(words, at)) continue
    if (isPostcode(text)) {
      whole.push({ postcode: text, at, of: 1 })
      continue
    }
    const next = words[at + 1]
    const joined = `${text}${next?.text ?? ''}`
    if (/^\d\d$/.test(text) && next?.gap === 'space' && /^\d{3}$/.test(next.text) && isPostcode(joined) && byPostcode.has(joined))
      loose.push({ postcode: joined, at, of: 2 })
    const padded = `0${text}`
    if (/^[1-9]\d{3}$/.test(text) && isPostcode(padded) && byPostcode.has(padded) && !isWay(words, at + 1))
      loose.push({ postcode: padded, at, of: 1 })
  }
  return whole.length > 0 ? whole : loose
}

/** The departments that a postcode may lie in, by its digits; for those that no commune has, as CEDEX ones. */
export const departmentsOf = (postcode: Postcode): readonly string[] => {
  const three = postcode.slice(0, 3)
  if (/^20[01]/.test(three)) return ['2A']
  if (/^20[2-6]/.test(three)) return ['2B']
  if (three.startsWith('20')) return ['2A', '2B']
  return [/^9[78]/.test(three) ? three : three.slice(0, 2)]
}
