/** Words one slip away: a letter too much, missing, wrong, or two that changed places. */
export type Spelling = (word: string) => string | null

/** Shorter words have too many neighbours. */
const shortest = 6

/**
 * Finds the known word that a misspelt one is meant to be. The index holds each known word with any one letter taken out;
 * two words one slip apart meet there, or one is the other's.
 */
export const spellingOf = (known: Iterable<string>): Spelling => {
  const index = new Map<string, string[]>()
  for (const word of known)
    if (word.length >= shortest)
      for (const key of [word, ...withoutOne(word)]) {
        const there = index.get(key)
        if (there) there.push(word)
        else index.set(key, [word])
      }
  return (word) => {
    if (word.length < shortest || /\d/.test(word)) return null
    const near = [word, ...withoutOne(word)].flatMap((key) => index.get(key) ?? []).filter((it) => it[0] === word[0] && oneSlip(it, word))
    return near.sort((a, b) => Math.abs(a.length - word.length) - Math.abs(b.length - word.length) || (a < b ? -1 : 1))[0] ?? null
  }
}

const withoutOne = (word: string): string[] => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))

/** Letters that are taken for each other by ear, and the vowels that French writes alike. */
const likeSounds = ['sc', 'sz', 'cz', 'ck', 'cq', 'kq', 'gj', 'fv', 'mn', 'td', 'pb', 'ae', 'ei', 'iy', 'ou', 'xs']
const sounds = (x: string, y: string): boolean => likeSounds.some((pair) => pair.includes(x) && pair.includes(y))

/** From this length on, any one letter may be wrong: few words are so near each other. */
const long = 9

/** A letter too much or missing, two that changed places, or one for another that sounds alike. */
export const oneSlip = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [left, right] = [a.slice(from, endA), b.slice(from, endB)]
  if (left.length + right.length <= 1) return true
  if (left.length === 1 && right.length === 1) return a.length >= long || sounds(left, right)
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
