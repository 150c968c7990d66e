import type { Proof } from './proof.ts'

/** A proof of address. */
export type ProvingReads = {
  /** The resident's proof that waits, its row locked. */
  lockedProof(resident: string): Promise<Proof | undefined>
  /** How many proofs a reader was shown since then. */
  proofLooksSince(reader: string, since: Date): Promise<number>
  /** Whose proof has waited since before then. */
  proofsOlder(than: Date, limit: number): Promise<readonly string[]>
}
