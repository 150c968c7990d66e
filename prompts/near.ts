import type { Ask } from './endpoint.ts'
import { masked } from './mask.ts'

const patienceMs = 4_000
const textsMost = 41

const dot = (one: readonly number[], other: readonly number[]): number => one.reduce((sum, it, at) => sum + it * (other[at] ?? 0), 0)
const cosine = (one: readonly number[], other: readonly number[]): number => {
  const length = Math.sqrt(dot(one, one) * dot(other, other))
  return length === 0 ? 0 : Math.min(1, Math.max(0, dot(one, other) / length))
}

/** How near each of the others is to the first, 0 to 1 (cosine of their embeddings); null when it cannot be told. */
export const nearBy =
  (ask: Ask, model: string) =>
  async (texts: readonly string[]): Promise<readonly number[] | null> => {
    const input = texts.slice(0, textsMost).map((it) => masked(it, []))
    if (input.length < 2) return null
    const found = await ask('near', patienceMs, async (client, options) => {
      const { data } = await client.embeddings.create({ model, input, encoding_format: 'float' }, options)
      return data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding)
    })
    const [first, ...others] = found ?? []
    const isWhole = first && others.length === input.length - 1 && others.every((it) => it.length === first.length)
    return isWhole ? others.map((it) => cosine(first, it)) : null
  }
