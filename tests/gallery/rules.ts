/** A platform's published limit, and how much of it a payload takes. */
export type Rule<P> = {
  limit: string
  /** Where the platform says so. */
  source: string
  max: number
  takes: (payload: P) => readonly number[]
}

/** What a payload breaks: an empty list says that the platform takes it. */
export const broken = <P>(rules: readonly Rule<P>[], payload: P): string[] =>
  rules.flatMap(({ limit, source, max, takes }) =>
    takes(payload).flatMap((size) => (size > max ? [`${limit}: ${size}, where ${max} is the most (${source})`] : [])),
  )

export type Node = Readonly<Record<string, unknown>>

/** Every object of a payload, however deep. */
export const nodes = (value: unknown): Node[] => {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(nodes)
  return Array.isArray(value) ? inside : [value as Node, ...inside]
}

/** How long the texts are that stand under a key. */
export const lengths = (some: readonly Node[], key: string): number[] => texts(some, key).map(({ length }) => length)
export const texts = (some: readonly Node[], key: string): string[] =>
  some.flatMap((node) => {
    const text = node[key]
    return typeof text === 'string' ? [text] : []
  })
export const listOf = (node: Node, key: string): readonly unknown[] => {
  const list = node[key]
  return Array.isArray(list) ? list : []
}
/** How often each stands there. */
export const repeats = (some: readonly string[]): number[] => [...new Set(some)].map((it) => some.filter((other) => other === it).length)
/** One for each that is missing. */
export const blanks = (some: readonly string[]): number[] => [some.filter((text) => text.trim() === '').length]
