import type { Decision } from '../../core/use-case.ts'
import type { Tx } from '../../db/connect.ts'
import { keepProof, showProof } from '../../db/proofs.ts'
import type { Seal } from './seal.ts'

/** What was decided about a proof: the one that came with this turn is sealed and kept, or a link shows it once. */
export const proved = (tx: Tx, decided: NonNullable<Decision['proof']>, proof: Buffer | null, seal: Seal, now: Date): void => {
  if ('show' in decided) {
    showProof(tx, decided)
    return
  }
  if (!proof) throw new Error('a proof was to be kept, and none came with this turn')
  keepProof(tx, decided.keep, seal.close(proof, decided.keep), now)
}
