import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file of JSON lines, or nothing at all (`null`: all is forgotten with the process). */
export const openJournal = (file: string | null) => {
  if (file) mkdirSync(dirname(file), { recursive: true })
  return {
    /** Every line that can be read: a crash may have cut the last one. */
    read: (): unknown[] => (file && existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(parsed) : []),
    append: (entry: object): void => {
      if (file) appendFileSync(file, lineOf(entry), { mode: 0o600 })
    },
    /** Whole or not at all. */
    rewrite: (entries: readonly object[]): void => {
      if (!file) return
      writeFileSync(`${file}.new`, entries.map(lineOf).join(''), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
  }
}

const lineOf = (entry: object): string => `${JSON.stringify(entry)}\n`

const parsed = (line: string): unknown[] => {
  try {
    return line ? [JSON.parse(line)] : []
  } catch {
    return []
  }
}
