/** Letters and digits that nobody confuses when reading them aloud. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ'
const digits = '23456789'
const alphabet = `${letters}${digits}`
const length = 8
/** Here a digit always stands, so that hardly a word looks like a code. */
const digitAt = 3

/**
 * A code from a fresh id, of which it uses the last 48 bits: 31⁷ × 8, about 38 bits. Not of an id that anybody is shown. What keeps it from
 * being guessed is that tries are few, and that it does not live long.
 */
export const codeOf = (id: string): string =>
  Array.from(id.slice(-length), (it, at) => {
    const signs = at === digitAt ? digits : alphabet
    return signs[it.charCodeAt(0) % signs.length]
  }).join('')

/** As it is compared: whoever types it may part it, and write it small. */
export const typed = (words: string): string => words.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** As it is read aloud or from paper: « ABC2 DEFG ». */
export const inFours = (code: string): string => `${code.slice(0, 4)}\u00a0${code.slice(4)}`

const sign = `[${alphabet}]`
const alone = new RegExp(`^(${sign}{4})[ \\u00a0-]?(${sign}{4})$`, 'i')
const named = /^\s*(?:(?:le|mon|voici (?:le|mon)|the|my|here is (?:the|my)) )?code\s*(?::|=|est|is|c[’']est)?\s*/i
/** « 22 heures », « lecture2 »: words beside a number. */
const wordAndNumber = /^(?:\d+[A-Z]*|[A-Z]+\d+)$/i

/** The code that a message is, and nothing else; null for any other words. With « code » before it, one that could be a word too. */
export const codeSaid = (text: string): string | null => {
  const said = text.trim().replace(/[.!]+$/, '')
  const rest = said.replace(named, '')
  const found = alone.exec(rest.trim())
  if (!found) return null
  const code = `${found[1]}${found[2]}`.toUpperCase()
  if (!/\d/.test(code)) return null
  return rest !== said || !wordAndNumber.test(code) ? code : null
}
