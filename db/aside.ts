import type { Sql } from './connect.ts'
import type { Leaving } from './outbox.ts'

/** It is tried again apart from the chat's other messages, which do not wait for it. */
export const aside = async (
  sql: Sql,
  { id, chat }: Pick<Leaving, 'id' | 'chat'>,
  dueAt: Date,
  error: string,
  counts: boolean,
): Promise<void> => {
  await sql`update outbox set state = 'pending', due_at = ${dueAt.toISOString()}::timestamptz, queue = ${`${chat}~later`}, error = ${error},
      attempts = attempts - case when ${counts} then 0 else 1 end
    where id = ${id} and state = 'sending'`
}
