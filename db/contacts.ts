import { and, eq, gte } from 'drizzle-orm'
import type { RelayReads } from '../core/answers/relay-reads.ts'
import { queries, type Sql } from './connect.ts'
import { contacts } from './schema.ts'

export const relayReads = (on: Sql): RelayReads => ({
  passed: async (answer) => {
    const [row] = await on<{ by: string | null; inARow: number; both: boolean; chosen: boolean; lent: boolean }[]>`
      select c.by, c.in_a_row, c.both, c.chosen,
        exists (select from loans l where l.answer = ${answer} and l.state in ('agreed', 'handed-over')) as lent
      from (select) as one left join conversations c on c.answer = ${answer}`
    if (!row?.by) return { last: null, lent: row?.lent ?? false }
    const { by, inARow, both, chosen, lent } = row
    return { last: { answer, by, inARow, both, chosen }, lent }
  },
  contactsOf: (answer, since) =>
    queries(on)
      .select()
      .from(contacts)
      .where(and(eq(contacts.answer, answer), gte(contacts.at, since))),
})
