import { readFileSync } from 'node:fs'

/** An address as somebody typed it, and where it is; `candidates` where nobody could tell without asking; null where there is none. */
export type Messy = { address: string; citycode: string | null } | { address: string; candidates: readonly string[] }

/** One a line, as JSON. */
export const readMessy = (path: string): Messy[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
