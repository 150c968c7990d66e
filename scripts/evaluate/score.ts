import type { ExpectedPost, Labelled } from './labelled.ts'
import type { PlainPost } from './plainly.ts'

export const measures = [
  'act',
  'kind',
  'direction',
  'kind + direction',
  'kind + direction in the first two',
  'title',
  'price',
  'dates of dated posts',
  'dates of undated posts',
  'place where there is one',
  'place where there is none',
  'all fields',
  'number of posts',
  'non-posts drafted',
] as const
export type Measure = (typeof measures)[number]

/** How often it held, of how many. Of "non-posts drafted" fewer is better. */
export type Tally = Record<Measure, { right: number; of: number }>

type Found = PlainPost & { alternatives: readonly Pick<PlainPost, 'kind' | 'direction'>[] }
export type Answered = { act: string; posts: readonly Found[] }

const smallWords = new Set(
  'le la les l un une des du de d au aux a mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces et ou en pour avec sur dans the a an of for my your some and to in'.split(
    ' ',
  ),
)

/** Words that count: folded, without small words and plurals. */
export const contentWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !smallWords.has(word))
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word))

/** Shared words against all words, 0 to 1 (the F1 of the two sets). */
export const overlap = (one: string, other: string): number => {
  const first = new Set(contentWords(one))
  const second = new Set(contentWords(other))
  if (first.size + second.size === 0) return one.trim() === other.trim() ? 1 : 0
  return (2 * [...first].filter((word) => second.has(word)).length) / (first.size + second.size)
}

/** A title says the same when two thirds of the words are shared, or it is the other with a detail more or less. */
const sameTitle = (expected: ExpectedPost, title: string): boolean =>
  [expected.title, ...(expected.titles ?? [])].some((it) => overlap(it, title) >= 0.6)

const samePlace = (expected: string | null, found: string | null): boolean =>
  expected === null || found === null ? expected === found : overlap(expected, found) >= 0.6

/** One day is that day, whether or not its end is said too. */
const endOf = ({ start, end }: Pick<PlainPost, 'start' | 'end'>): string | null => (end === start ? null : end)
const sameDates = (expected: ExpectedPost, found: Found): boolean => expected.start === found.start && endOf(expected) === endOf(found)

/** Each expected post with the one that was found for it: the likeliest pairs first, as no post serves twice. */
const paired = (expected: readonly ExpectedPost[], found: readonly Found[]): (Found | null)[] => {
  const pairs = expected.flatMap((one, at) =>
    found.map((other, place) => ({
      at,
      place,
      fit:
        2 * overlap(one.title, other.title) +
        Number(one.kind === other.kind && one.direction === other.direction) -
        Math.abs(at - place) / 10,
    })),
  )
  const result: (Found | null)[] = expected.map(() => null)
  const used = new Set<number>()
  for (const { at, place } of pairs.sort((a, b) => b.fit - a.fit)) {
    if (result[at] || used.has(place)) continue
    result[at] = found[place] ?? null
    used.add(place)
  }
  return result
}

const emptyTally = (): Tally => Object.fromEntries(measures.map((name) => [name, { right: 0, of: 0 }])) as Tally

/** What of one message was understood; a post that was not found counts against all its fields. */
export const scoreOne = (expected: Labelled['expected'], answered: Answered): Tally => {
  const tally = emptyTally()
  const count = (name: Measure, isRight: boolean): void => {
    tally[name].of++
    if (isRight) tally[name].right++
  }
  count('act', expected.act === answered.act)
  const isPost = expected.act === 'post'
  if (!isPost) count('non-posts drafted', answered.posts.length > 0)
  if (isPost) count('number of posts', expected.posts.length === answered.posts.length)
  for (const [at, found] of paired(expected.posts, answered.posts).entries()) {
    const post = expected.posts[at]
    if (!post) continue
    const same = (it: Pick<PlainPost, 'kind' | 'direction'>): boolean => it.kind === post.kind && it.direction === post.direction
    const right = {
      sort: found !== null && same(found),
      title: found !== null && sameTitle(post, found.title),
      price: found !== null && post.price === found.price,
      dates: found !== null && sameDates(post, found),
      place: found !== null && samePlace(post.place, found.place),
    }
    count('kind', found?.kind === post.kind)
    count('direction', found?.direction === post.direction)
    count('kind + direction', right.sort)
    count('kind + direction in the first two', found !== null && (right.sort || found.alternatives.some(same)))
    count('title', right.title)
    count('price', right.price)
    count(post.start === null && post.end === null ? 'dates of undated posts' : 'dates of dated posts', right.dates)
    count(post.place === null ? 'place where there is none' : 'place where there is one', right.place)
    count('all fields', Object.values(right).every(Boolean))
  }
  return tally
}

export const sum = (tallies: readonly Tally[]): Tally => {
  const total = emptyTally()
  for (const tally of tallies)
    for (const name of measures) {
      total[name].right += tally[name].right
      total[name].of += tally[name].of
    }
  return total
}

/** Wilson's 95 % interval of a proportion (Wilson 1927), as two proportions. */
export const interval = (right: number, of: number): [low: number, high: number] => {
  if (of === 0) return [0, 1]
  const z = 1.96
  const p = right / of
  const middle = p + z ** 2 / (2 * of)
  const spread = z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))
  const whole = 1 + z ** 2 / of
  return [(middle - spread) / whole, (middle + spread) / whole]
}
