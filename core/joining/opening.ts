import type { Quartier } from '../quartiers/quartier.ts'
import { type Say, say, to } from '../views.ts'

/** A quartier opens for posting once it has its neighbours, and stays open; those who waited for it hear of it. Null while it does not. */
export const opening = (quartier: Quartier, neighbours: number, told: readonly string[]): { quartier: Quartier; say: Say[] } | null =>
  quartier.open || neighbours < quartier.opensAt
    ? null
    : { quartier: { ...quartier, open: true }, say: told.map((it) => say(to.resident(it), 'quartierOpens', { quartier: quartier.name })) }
