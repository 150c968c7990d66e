/** A number in a text, as its digits: "12", "douze", "quatre-vingt-dix-huit". `from` and `to` are where it stands. */
export type Numeral = { digits: string; from: number; to: number; spelled: boolean }

type Word = { text: string; from: number; to: number }

const units: Readonly<Record<string, number>> = {
  ...{ zero: 0, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, oh: 0 },
}
const teens: Readonly<Record<string, number>> = {
  ...{ dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16 },
  ...{ ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16 },
  ...{ seventeen: 17, eighteen: 18, nineteen: 19 },
}
const tens: Readonly<Record<string, number>> = {
  ...{ vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70, huitante: 80, octante: 80, nonante: 90 },
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
}
const own = (of: Readonly<Record<string, number>>, word: string | undefined): number | undefined =>
  word !== undefined && Object.hasOwn(of, word) ? of[word] : undefined

/** All numbers of a folded text (see core/reader/normalise.ts), in figures or in words of both languages, in their order. */
export const numeralsIn = (text: string): Numeral[] => {
  const words = [...text.matchAll(/\d+|[a-z]+/g)].map((it): Word => ({ text: it[0], from: it.index, to: it.index + it[0].length }))
  const found: Numeral[] = []
  for (let at = 0; at < words.length; ) {
    const it = numeralAt(text, words, at)
    if (it) found.push(it.numeral)
    at += it?.taken ?? 1
  }
  return found
}

const numeralAt = (text: string, words: readonly Word[], at: number): { numeral: Numeral; taken: number } | null => {
  const first = words[at]
  if (!first) return null
  const made = (digits: string, taken: number, spelled: boolean) => ({
    numeral: { digits, from: first.from, to: words[at + taken - 1]?.to ?? first.to, spelled },
    taken,
  })
  if (/^\d/.test(first.text)) return made(first.text, 1, false)
  /** "O6": the letter in the place of the figure. */
  if (first.text === 'o' && words[at + 1]?.from === first.to && /^\d/.test(words[at + 1]?.text ?? '')) return made('0', 1, false)
  const { value, taken } = spelledAt(text, words, at)
  return value === null ? null : made(String(value), taken, true)
}

/** French and English numbers below a hundred. Parts that a comma parts are numbers of their own. */
const spelledAt = (text: string, words: readonly Word[], at: number): { value: number | null; taken: number } => {
  const word = (n: number): string | undefined => {
    const [before, it] = [words[at + n - 1], words[at + n]]
    return it && (n === 0 || (before && /^[ -]$/.test(text.slice(before.to, it.from)))) ? it.text : undefined
  }
  const [first, second, third] = [word(0), word(1), word(2)]
  if (first === 'quatre' && (second === 'vingt' || second === 'vingts')) return andRest(80, 2, word)
  const ten = own(tens, first)
  if (ten !== undefined) {
    const isEt = second === 'et' && (third === 'un' || third === 'une' || (ten === 60 && third === 'onze'))
    return andRest(ten, isEt ? 2 : 1, word)
  }
  if (first === 'dix' && /^(sept|huit|neuf)$/.test(second ?? '')) return { value: 10 + (own(units, second) ?? 0), taken: 2 }
  return { value: own(teens, first) ?? own(units, first) ?? null, taken: 1 }
}

/** "soixante" + "dix-huit", "quatre-vingt" + "un", "trente" + "deux". */
const andRest = (base: number, from: number, word: (n: number) => string | undefined): { value: number; taken: number } => {
  const next = word(from)
  const overTen = base === 60 || base === 80
  if (overTen && next === 'dix' && /^(sept|huit|neuf)$/.test(word(from + 1) ?? ''))
    return { value: base + 10 + (own(units, word(from + 1)) ?? 0), taken: from + 2 }
  const more = (overTen ? own(teens, next) : undefined) ?? own(units, next)
  return more ? { value: base + more, taken: from + 1 } : { value: base, taken: from }
}
