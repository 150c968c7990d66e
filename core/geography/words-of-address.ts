/** What stands between a word and the one before it. */
export type Gap = 'none' | 'space' | 'hyphen' | 'slash' | 'break'
/** A run of letters or of digits, lower case and without accents: "12bis" is two words with nothing between them. */
export type Word = { text: string; gap: Gap }

/** Nobody's address is longer; what comes after is not looked at. */
export const maxAddressLength = 300

/** Lower case, no accents, ligatures apart. */
export const fold = (text: string): string => (/^[ -~]*$/.test(text) ? text.toLowerCase() : unaccented(text))

const unaccented = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

const phone = /(?<!\d)(?:(?:\+|00)(?:33|26[02]|5[0-9]{2}|68[1-9])[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.-]?\d\d){4}(?!\d)/g
const mail = /[^\s@]{1,64}@[^\s@]{1,64}/g

/** « s/s bois », « s/ Seine », « n° 12 ». */
const shortened = (folded: string): string =>
  folded
    .replace(/\bs\/s\b/g, ' sous ')
    .replace(/\bs\/ ?(?=[a-z])/g, ' sur ')
    .replace(/\bn ?°/g, ' ')

/** Letters whose dot shortens a word: "av. Foch", "St. Denis", "J. Jaurès". A longer word before a dot ends a sentence. */
const longestShortened = 4

const gapOf = (between: string, before: string | undefined): Gap => {
  if (between === '') return 'none'
  if (/^\s*\.\s*$/.test(between)) return before !== undefined && before.length > longestShortened && /\s/.test(between) ? 'break' : 'space'
  if (/^['’`´‘ʼ]\s?$/.test(between)) return 'space'
  if (/^[-‐‑–]$/.test(between)) return 'hyphen'
  if (/^\s?\/\s?$/.test(between)) return 'slash'
  return /^[^\S\n\r]+$/.test(between) ? 'space' : 'break'
}

/** The words of an address or of a name. Phone numbers and mail addresses are left out. */
export const wordsOfAddress = (text: string): Word[] => {
  const plain = shortened(fold(text.slice(0, maxAddressLength)).replace(phone, ' , ').replace(mail, ' , '))
  const words: Word[] = []
  let end = 0
  for (const match of plain.matchAll(/[a-z]+|[0-9]+/g)) {
    const between = plain.slice(end, match.index)
    words.push({ text: match[0], gap: words.length === 0 ? 'break' : gapOf(between, words.at(-1)?.text) })
    end = match.index + match[0].length
  }
  return words
}
