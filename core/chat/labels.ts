import { cut } from './text.ts'

/** Names for buttons of one card: of a long one its beginning, and two that would look alike are numbered in their order. */
export const toldApart = (names: readonly string[], max: number): string[] => {
  const short = names.map((name) => cut(name, max))
  return short.map((name, i) => {
    const same = short.filter((it) => it === name).length
    return same > 1 ? `${cut(name, max - 4)} (${short.slice(0, i + 1).filter((it) => it === name).length})` : name
  })
}
