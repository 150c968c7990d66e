import { type Intent, type Kind, kinds, registry } from '../core/index.ts'
import type { Sql } from '../db/connect.ts'
import { isConflict } from '../db/errors.ts'
import { reads } from '../db/reads.ts'
import type { Clock } from './clock.ts'
import { errorFacts, type Log } from './log.ts'

type Due = { do: Kind; fields: object }

type Parts = { sql: Sql; clock: Clock; log: Log; turn: (intent: Intent) => Promise<void> }

const atOnce = 100
/** Due things of one kind that one tick goes through at most; the next tick goes on. */
const rounds = 200
const sideBySide = 8

/**
 * Goes through what is due, kind by kind. Each is claimed in its own turn: its row is locked and looked at again,
 * so that any number of processes may tick.
 */
export const tick = async (parts: Parts): Promise<void> => {
  const asked = kinds.flatMap((kind) => (registry[kind].doors.due ? [{ kind, due: registry[kind].doors.due }] : []))
  const now = parts.clock.now()
  const first = await Promise.all(asked.map(({ due }) => due(reads(parts.sql), now, atOnce)))
  /** What nothing was due for is asked again only once a turn may have made something due. */
  let moved = false
  for (const [n, { kind, due }] of asked.entries()) {
    if (first[n]?.length === 0 && !moved) continue
    for (let round = 0; round < rounds; round++) {
      const fields: readonly object[] = round === 0 && !moved ? (first[n] ?? []) : await due(reads(parts.sql), parts.clock.now(), atOnce)
      const found = fields.map((it): Due => ({ do: kind, fields: it }))
      const done = await each(found, (it) => claimed(parts, it))
      moved ||= found.length > 0
      if (found.length < atOnce || !done) break
    }
  }
}

/** False when all of them failed: going on would turn in a circle. */
const each = async (items: readonly Due[], run: (it: Due) => Promise<boolean>): Promise<boolean> => {
  const waiting = [...items]
  let some = false
  const worker = async (): Promise<void> => {
    for (let it = waiting.shift(); it; it = waiting.shift()) some = (await run(it)) || some
  }
  await Promise.all(Array.from({ length: sideBySide }, worker))
  return some
}

const claimed = async ({ turn, log }: Parts, it: Due): Promise<boolean> => {
  const intent = { ...it.fields, do: it.do } as Intent
  try {
    await turn(intent)
    return true
  } catch (error) {
    if (isConflict(error)) return true
    log.error({ do: it.do, ...errorFacts(error) }, 'something due failed and was undone; the next tick tries again')
    return false
  }
}
