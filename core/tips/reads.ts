import type { Search } from '../matching/search.ts'
import type { NamedPost } from '../reads.ts'
import type { Tally } from './life.ts'
import type { Tip } from './tip.ts'

/** A good address, who recommends it, and what neighbours say of it. */
export type Address = NamedPost & { tip: Tip; tally: Tally }

/** Which addresses: of one category (`null`: of none that we know), or of these categories or words. `reader` does not see whom they block, or who blocks them. */
export type AddressSearch = { quartier: string; reader: string } & (
  | { category: string | null }
  | ({ categories: readonly string[] } & Pick<Search, 'words'>)
)

export type TipReads = {
  /** With its post locked. The tally leaves out the word of `but`. */
  lockedTip(post: string, now: Date, but?: string): Promise<Address | undefined>
  /** Those that stand and that neighbours do not doubt; what its author left unanswered comes last, else the last confirmed first. */
  addresses(search: AddressSearch, now: Date, limit: number, offset: number): Promise<readonly Address[]>
  /** How many addresses stand in each category, the most first. */
  addressCategories(quartier: string, reader: string, now: Date): Promise<readonly { category: string | null; count: number }[]>
  /** Ids of tips that the clock has to look at. */
  tipsDue(now: Date, limit: number): Promise<readonly string[]>
}
