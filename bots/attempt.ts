import { homePage } from '../core/chat/inbound.ts'
import { show, showOnPage } from '../core/views.ts'
import { photoOf } from '../db/actor.ts'
import type { Sql } from '../db/connect.ts'
import type { Leaving } from '../db/outbox.ts'
import type { Adapter, Failure, Outcome, Photo, Sent } from './adapter.ts'
import type { Clock } from './clock.ts'

/** What was shown, and which of our photos the message shows now. `blind`: in doubt, and the platform does not let us look. */
export type Attempt = Outcome<Sent> & { photo: string | null; blind?: true }

/** One try: an edit of what stands there, else a message; in doubt the platform is asked first. */
export const attempt = async ({ sql, adapter, clock }: { sql: Sql; adapter: Adapter; clock: Clock }, row: Leaving): Promise<Attempt> => {
  /** It may stand there under no name that we know: another copy would double it. */
  if (row.unknown && row.ref === null && !row.fresh)
    return { failure: { kind: 'refused', why: 'an earlier copy may stand there' }, photo: null }
  const card = (row.topic === homePage ? showOnPage : show)(row.view, row.data, row.language)
  const kept = card.photo ? await photoOf(sql, card.photo) : undefined
  const named = row.photo !== null && row.photo === card.photo ? row.photoRef : kept?.platform === adapter.platform ? kept.ref : null
  const photo: Photo | null = kept ? { bytes: kept.bytes, ref: named } : null
  const shown = kept ? (card.photo ?? null) : null
  const edited = row.ref !== null && !row.fresh ? await adapter.edit(row, row.ref, card, photo, row.photoRef) : null
  if (edited && !('failure' in edited && edited.failure.kind === 'missing')) return { ...edited, photo: shown ?? row.photo }
  const once = String(row.id)
  if (row.doubt && clock.now().getTime() - row.triedMs >= (adapter.onceMs ?? 0)) {
    const found = adapter.find ? await adapter.find(row, once) : { ok: null }
    const isBlind = 'failure' in found && found.failure.kind === 'refused'
    if (isBlind && row.audience === 'channel') return { failure: { kind: 'down', maybe: true }, photo: null, blind: true }
    /** What is private goes at least once: it is sent, rather than lost. */
    if ('failure' in found && !isBlind) return { failure: certain(found.failure), photo: null }
    if ('ok' in found && found.ok) return { ok: found.ok, photo: shown }
  }
  return { ...(await adapter.send(row, card, photo, once)), photo: shown }
}

/** Asking changes nothing: what was not answered may be asked again. */
const certain = (failure: Failure): Failure => (failure.kind === 'down' ? { ...failure, maybe: false } : failure)
