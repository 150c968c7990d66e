import type { Platform } from '../../core/chat/inbound.ts'
import { registry } from '../../core/index.ts'
import { transaction } from '../../db/connect.ts'
import { type LeftRow, leftOf } from '../../db/outbox.ts'
import { sealedOtherwise, sentOnce } from '../../db/proofs.ts'
import { reads } from '../../db/reads.ts'
import { clockTurn, committed, fromNobody, idsATurn, type TurnParts } from '../turn.ts'
import { proved } from './proved.ts'

/** A proof that came by its link: the link is used up and the proof kept in one transaction. False when the link is worth nothing any more. */
export const uploadTurn = async (parts: TurnParts, token: string, proof: Buffer): Promise<boolean> => {
  const now = parts.now()
  const { result: spokenTo, rows } = await transaction<readonly Platform[] | null, LeftRow>(parts.sql, async (tx) => {
    const resident = await sentOnce(tx, token, now)
    if (resident === null || !parts.proofs) return { result: null }
    const useCase = registry['upload-proof']
    const turn = { now, ids: Array.from({ length: idsATurn }, parts.ids) } as never
    const decision = useCase.decide(await useCase.read(reads(tx), { resident }, turn), { resident }, turn)
    if (decision.proof) proved(tx, decision.proof, proof, parts.proofs.seal, now)
    return await committed(tx, decision, fromNobody(parts, null, now))
  })
  if (spokenTo) parts.left(leftOf(rows, spokenTo))
  return spokenTo !== null
}

const atOnce = 100

/** Proofs sealed by a key that is gone (a restart without PROOF_KEY, or another one) are dropped, and asked for again. */
export const dropLost = async (parts: TurnParts): Promise<void> => {
  if (!parts.proofs) return
  for (const resident of await sealedOtherwise(parts.sql, parts.proofs.seal.mark, atOnce))
    await clockTurn(parts, { do: 'forget-proof', resident, why: 'lost' })
}
