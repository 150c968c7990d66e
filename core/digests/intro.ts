import { fold } from '../reader/normalise.ts'

const lineMax = 140
const titlesMax = 1000
const forbidden = /https?:|www\.|[<>@#*_`[\]{}|\\€$£\n\r]|\p{Cc}|\p{Cf}|\p{Extended_Pictographic}|[a-z0-9-]+\.(?:fr|com|org|net|io)\b/iu

/** A word in capitals inside of a sentence is a name. */
const names = (line: string): string[] => line.match(/(?<=[\p{Ll},;:] )\p{Lu}[\p{L}'’-]+/gu) ?? []

/**
 * A line that a model wrote to open the morning page, when it says nothing that the titles do not: no link, number, price,
 * mention or name of its own; else null, and the usual line stands.
 */
export const checkedIntro = (line: string, titles: readonly string[], quartier: string): string | null => {
  const text = line.trim()
  if (text === '' || text.length > lineMax || forbidden.test(text)) return null
  const known = fold([quartier, ...titles].join(' ').slice(0, titlesMax)).text
  const isKnown = (word: string): boolean => known.includes(fold(word).text)
  return [...names(text), ...(text.match(/\d+/g) ?? [])].every(isKnown) ? text : null
}
