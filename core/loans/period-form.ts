import type { Ids } from '../chat/press.ts'
import { readWhen } from '../reader/read.ts'
import type { Wall } from '../time.ts'
import type { Field } from '../use-case.ts'
import type { Said } from './period.ts'

/** A period in words, in one answer; where a platform has a calendar instead, its beginning and its end. */
export const periodFields = {
  from: { kind: 'when', label: (t) => t.loan.form.from(), hour: (t) => t.loan.form.hour(), hint: (t) => t.loan.form.fromHint() },
  until: { kind: 'when', label: (t) => t.loan.form.until(), hour: (t) => t.loan.form.hour(), optional: true },
} as const satisfies Record<string, Field>

const calendar = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/

const readOne = (text: string, now: Wall, start: Wall | null): Said | null =>
  calendar.test(text.trim()) ? { start: text.trim(), end: null } : readWhen(text, { now, start })

/** What the two fields say; or the field that cannot be read. */
export const readSaid = ({ from, until }: Ids, wall: Wall): Said | { again: keyof typeof periodFields } => {
  const first = from ? readOne(from, wall, null) : null
  if (!first) return { again: 'from' }
  if (!until?.trim()) return { start: first.start, end: first.end }
  const last = readOne(until, wall, first.start)
  return last ? { start: first.start, end: last.end ?? last.start } : { again: 'until' }
}
