import { type Tx, write } from './connect.ts'

/** What is not to be said any more: messages not yet sent that name one of these ids. */
export const unsaid = (tx: Tx, ids: readonly string[]): void => {
  const named = tx`exists (select from unnest(${[...ids]}::text[]) as it(id) where strpos(o.data::text, it.id) > 0)`
  write(tx, tx`delete from outbox o where state in ('pending', 'held', 'unknown') and data <> '{}' and ${named}`)
}
