import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import type { Levels } from '../core/rounds/vigilance.ts'
import { errorFacts, type Log } from './log.ts'

/** The official levels, by département: what docs/operations.md describes. What we do not follow may stand there too. */
const level = z.number().int().min(1).max(4)
const format = z.record(z.string(), z.object({ canicule: level.optional(), 'grand-froid': level.optional(), inondation: level.optional() }))

const timeoutMs = 10_000
const bytesMax = 2_000_000

export type ReadLevels = () => Promise<ReadonlyMap<string, Levels> | null>

/** Reads the levels from a file or an address. Whatever is wrong with them is logged, and nothing follows from it. */
export const levelsFrom =
  (from: string, log: Log): ReadLevels =>
  async () => {
    try {
      const text = /^https?:/.test(from) ? await fetched(from) : await fromFile(from)
      const read = format.safeParse(JSON.parse(text))
      if (!read.success) {
        log.warn(
          { where: read.error.issues[0]?.path.join('.') ?? '' },
          'VIGILANCE is not in the format that docs/operations.md describes; it is ignored',
        )
        return null
      }
      return new Map(
        Object.entries(read.data).map(([department, it]) => [
          department.toUpperCase(),
          {
            ...(it.canicule === undefined ? {} : { heat: it.canicule }),
            ...(it['grand-froid'] === undefined ? {} : { cold: it['grand-froid'] }),
            ...(it.inondation === undefined ? {} : { flood: it.inondation }),
          },
        ]),
      )
    } catch (error) {
      log.warn(errorFacts(error), 'VIGILANCE could not be read; it is tried again later')
      return null
    }
  }

const fromFile = async (path: string): Promise<string> => {
  if ((await stat(path)).size > bytesMax) throw new Error(`more than ${bytesMax} bytes`)
  return await readFile(path, 'utf8')
}

const fetched = async (url: string): Promise<string> => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error', headers: { accept: 'application/json' } })
  if (!answer.ok || !answer.body) throw new Error(`answered ${answer.status}`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body) {
    size += chunk.length
    if (size > bytesMax) throw new Error(`more than ${bytesMax} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
