import type { Citycode } from '../geography/area.ts'
import type { Division } from '../geography/divided.ts'
import type { Quartier } from '../quartiers/quartier.ts'

/** Finding one’s quartier, and joining it. */
export type PlacingReads = {
  /** The quartier that an area belongs to, and what the area is called where an organiser named it; neither where nobody has opened it. */
  areaNamed(area: string): Promise<{ quartier: Quartier | undefined; name: string | null }>
  /** Quartiers of a commune as its organiser imported them. */
  divisionsIn(citycode: Citycode): Promise<readonly Division[]>
  /** Quartiers of the same commune or département with somebody in them, the nearest code first. */
  quartiersNear(area: string, limit: number): Promise<readonly { id: string; name: string }[]>
  /** One at a time opens this area: whoever comes second sees what the first has done. */
  lockedOpening(area: string): Promise<Quartier | undefined>
}
