import { aside } from '../db/aside.ts'
import { ended, type Leaving } from '../db/outbox.ts'
import type { Failure } from './adapter.ts'
import type { DeliverParts } from './deliver.ts'
import { attemptsMax, backoffMs } from './patience.ts'

/** What stands beside the channel never holds it up: it is tried again apart, or goes without. */
export const failedAside = async ({ sql, clock, log, tell }: DeliverParts, row: Leaving, failure: Failure): Promise<void> => {
  const later = (ms: number): Date => new Date(clock.now().getTime() + ms)
  const facts = { platform: row.platform, outbox: row.id, view: row.view, failure: failure.kind }
  if (failure.kind === 'wait') return await aside(sql, row, later(failure.seconds * 1000), 'wait', false)
  if (failure.kind === 'down' && row.attempts < attemptsMax) return await aside(sql, row, later(backoffMs(row.attempts)), 'down', true)
  const why = 'why' in failure ? failure.why : failure.kind
  log.warn({ ...facts, why }, 'the platform’s own calendar goes without an event')
  await ended(sql, row.id, 'dead', why)
  if (failure.kind === 'forbidden')
    await tell({ do: 'report-delivery', platform: row.platform, chat: row.chat, key: row.key ?? '', outcome: 'forbidden', why })
}
