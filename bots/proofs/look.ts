import type { Inbound } from '../../core/chat/inbound.ts'
import type { Talk } from '../../core/chat/talk.ts'
import type { Refusal } from '../../core/proofs/proof.ts'
import type { Adapter, Failure } from '../adapter.ts'
import { Unreachable } from '../outside.ts'
import { proofMaxBytes, takeProof } from './take.ts'

/** What came of a file in the chat or a form: the intent's fields, and the bytes, which go past the domain. */
export type SentProof = {
  form: 'send-proof'
  fields: { refused: Refusal | 'album' | null; left: 'erased' | 'nowhere' | 'stays'; album: string | null }
  proof: Buffer | null
}

/** The picture or file that a message or form brings. */
export const broughtBy = ({ body }: Inbound): { ref: string; bytes: number; album?: string | undefined } | null => {
  if (body.kind === 'document') return body.document
  return body.kind === 'text' || body.kind === 'form' ? body.photo : null
}

type Log = { warn(facts: object, message: string): void }

/** Fetched, looked at, erased from the chat, in this order: whatever breaks on the way, nothing is lost. */
export const lookAtProof = async ({ log }: { log: Log }, adapter: Adapter, inbound: Inbound, talk: Talk | null): Promise<SentProof> => {
  const brought = broughtBy(inbound)
  const album = brought?.album ?? null
  const isMore = talk?.kind === 'album' && talk.album === album
  const taken = isMore || !brought ? { refused: isMore ? ('album' as const) : ('here' as const) } : await fetched(adapter, inbound, brought)
  const left = await erased(log, adapter, inbound)
  if ('refused' in taken) return { form: 'send-proof', fields: { refused: taken.refused, left, album }, proof: null }
  return { form: 'send-proof', fields: { refused: null, left, album }, proof: taken.bytes }
}

const fetched = async (
  adapter: Adapter,
  { body }: Inbound,
  { ref, bytes }: { ref: string; bytes: number },
): Promise<{ bytes: Buffer } | { refused: Refusal }> => {
  if (bytes > proofMaxBytes) return { refused: 'big' }
  const fetch = adapter.file ?? (body.kind === 'document' ? null : adapter.photo)
  if (!fetch) return { refused: 'here' }
  const file = await fetch(ref)
  if ('ok' in file) return takeProof(file.ok)
  waitIfAway(file.failure)
  return { refused: file.failure.kind === 'refused' && /large|big/.test(file.failure.why) ? 'big' : 'broken' }
}

/** A form stands in no chat. What the platform lets nobody erase stays, and they are told. */
const erased = async (log: Log, adapter: Adapter, { body, place, ref }: Inbound): Promise<SentProof['fields']['left']> => {
  if (body.kind === 'form') return 'nowhere'
  if (!adapter.erase || !ref) return 'stays'
  const done = await adapter.erase(place.chat, ref)
  if ('ok' in done) return 'erased'
  waitIfAway(done.failure)
  log.warn({ platform: adapter.platform, failure: done.failure.kind }, 'a message with a proof could not be erased')
  return 'stays'
}

/** The update waits until the platform is back. */
const waitIfAway = (failure: Failure): void => {
  if (failure.kind === 'wait') throw new Unreachable(failure.seconds)
  if (failure.kind === 'down') throw new Unreachable(2)
}
