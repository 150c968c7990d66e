import { oneLine } from '../chat/text.ts'
import { nameMax } from './resident.ts'

const opening =
  /^(bonjour|salut|hello|coucou|moi,?|je m['’]appelle|je suis|mon (pr[ée]nom|nom),? (est|c['’]est)|c['’]est|moi c['’]est|my name is|i['’]?a?m)[\s,!:.]+/i

/** The first name in what they wrote ("Je m'appelle Léa Martin" → "Léa"); null when there is none. */
export const firstNameOf = (words: string): string | null => {
  let text = oneLine(words, 200)
  for (let rest = text.replace(opening, ''); rest !== text; rest = text.replace(opening, '')) text = rest
  const [word = ''] = text.split(/[\s,;.!?()]+/)
  const name = /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word) && word.length <= nameMax ? word : null
  return name && name === name.toLowerCase() ? name.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase()) : name
}
