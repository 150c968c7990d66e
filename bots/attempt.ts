import type { Card, Scheduled } from '../core/chat/card.ts'
import { homePage } from '../core/chat/inbound.ts'
import { show, showOnPage } from '../core/views.ts'
import type { Sql } from '../db/connect.ts'
import type { Leaving } from '../db/outbox.ts'
import { standsInChannel } from '../db/recipients.ts'
import type { Adapter, Failure, Outcome, Sent } from './adapter.ts'
import { bring } from './beside.ts'
import type { Clock } from './clock.ts'

/** What was shown, and which of our photos or files the message shows now. `blind`: in doubt, and the platform does not let us look; `aside`: it stands beside the channel, which goes on without it. */
export type Attempt = Outcome<Sent> & { photo: string | null; blind?: true; aside?: true }

/** One try: an edit of what stands there, else a message; in doubt the platform is asked first. */
export const attempt = async ({ sql, adapter, clock }: { sql: Sql; adapter: Adapter; clock: Clock }, row: Leaving): Promise<Attempt> => {
  /** It may stand there under no name that we know: another copy would double it. */
  if (row.unknown && row.ref === null && !row.fresh)
    return { failure: { kind: 'refused', why: 'an earlier copy may stand there' }, photo: null }
  const card = (row.topic === homePage ? showOnPage : show)(row.view, row.data, row.language)
  if (card.scheduled) return await scheduled(sql, adapter, row, card, card.scheduled)
  const { beside, name } = await bring(sql, adapter, row, card)
  const edited = row.ref !== null && !row.fresh ? await adapter.edit(row, row.ref, card, beside, row.photoRef) : null
  if (edited && !('failure' in edited && edited.failure.kind === 'missing')) return { ...edited, photo: name ?? row.photo }
  const once = String(row.id)
  if (row.doubt && clock.now().getTime() - row.triedMs >= (adapter.onceMs ?? 0)) {
    const found = adapter.find ? await adapter.find(row, once) : { ok: null }
    const isBlind = 'failure' in found && found.failure.kind === 'refused'
    if (isBlind && row.audience === 'channel') return { failure: { kind: 'down', maybe: true }, photo: null, blind: true }
    /** What is private goes at least once: it is sent, rather than lost. */
    if ('failure' in found && !isBlind) return { failure: certain(found.failure), photo: null }
    if ('ok' in found && found.ok) return { ok: found.ok, photo: name }
  }
  return { ...(await adapter.send(row, card, beside, once)), photo: name }
}

const scheduled = async (sql: Sql, adapter: Adapter, row: Leaving, card: Card, it: Scheduled): Promise<Attempt> => {
  const standing = await standsInChannel(sql, adapter.platform, it.card)
  const stands = { ref: row.ref || null, card: standing?.chat === row.chat ? standing.ref : null }
  const done = adapter.schedule ? await adapter.schedule(row, card, it, stands) : { ok: { ref: '', photo: null } }
  return { ...done, photo: null, aside: true }
}

/** Asking changes nothing: what was not answered may be asked again. */
const certain = (failure: Failure): Failure => (failure.kind === 'down' ? { ...failure, maybe: false } : failure)
