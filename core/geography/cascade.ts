import type { Area, Citycode } from './area.ts'
import type { Division } from './divided.ts'
import { communeAround, type Geocoded, trustIn } from './geocoded.ts'
import { areasAt, type Border, type Point } from './inside.ts'
import { areasOfNumber, type StreetPart } from './street-part.ts'

/** What is known of where somebody lives. Lives as long as the question; of it only what `Placed` says is kept. */
export type Whereabouts = {
  /** Of their words: the commune, or those that it may be, and the number in the street. */
  understood: {
    found: Citycode | null
    candidates: readonly { citycode: Citycode; name: string }[]
    street: { number: number | null } | null
  }
  /** The quartiers of the commune that was found, or of those around a position; none where it is one quartier. */
  divisions: readonly Division[]
  /** The parts of the street that was found, of an organiser's table. */
  streets: readonly StreetPart[]
  /** Of the divisions; of whatever lies around where a position was shared and no commune is found. */
  borders: readonly Border[]
  /** Of the address; of the position where one was shared. */
  geocoded: Geocoded | null
  /** Shared from a phone. */
  position: Point | null
}

export type Placed = {
  citycode: Citycode | null
  /** Null while it has to be chosen. Whoever lives there confirms it in any case. */
  area: Area | null
  /** What to choose from, the likeliest first where `by` knows; communes where those are in doubt. */
  candidates: readonly { area: Area; name: string }[]
  by: 'postcode' | 'list' | 'street' | 'geocoder' | 'position' | null
  /** The address as the geocoder read it, to be asked about: it is not sure of it. */
  label: string | null
}

type Step = { areas: readonly Area[]; by: NonNullable<Placed['by']>; sure: boolean; label?: string }

/**
 * From what is surest to what asks most: the commune alone, the street's table, the geocoder's point, a shared position; else a list.
 * Points count only within the commune that was found: borders are drawn roughly, and a neighbouring city's may reach across.
 */
export const placed = (about: Whereabouts): Placed => {
  const { found } = about.understood
  if (found === null) return withoutCommune(about)
  const divisions = about.divisions.filter(({ citycode }) => citycode === found)
  const here = { citycode: found, area: null, candidates: [], label: null }
  const [only] = divisions
  if (divisions.length <= 1) return { ...here, area: only?.area ?? found, by: 'postcode' }
  const known = new Map(divisions.map((it) => [it.area, it]))
  const steps = [byStreet(about), byGeocoder(about, found), byPosition(about)]
    .filter((step) => step !== null)
    .map((step) => ({ ...step, areas: step.areas.filter((area) => known.has(area)) }))
    .filter(({ areas }) => areas.length > 0)
  const sure = steps.find(({ areas, sure }) => sure && areas.length === 1)
  if (sure) return { ...here, area: sure.areas[0] ?? null, by: sure.by }
  const narrowest = steps.reduce<Step | null>((best, it) => (best && best.areas.length <= it.areas.length ? best : it), null)
  if (!narrowest) return { ...here, candidates: divisions, by: 'list' }
  const candidates = narrowest.areas.flatMap((area) => known.get(area) ?? [])
  return { ...here, candidates, by: narrowest.by, label: narrowest.label ?? null }
}

const byStreet = ({ understood: { street }, streets }: Whereabouts): Step | null =>
  street && { areas: areasOfNumber(streets, street.number), by: 'street', sure: true }

const byGeocoder = ({ geocoded, position, borders }: Whereabouts, found: Citycode): Step | null => {
  if (!geocoded || position) return null
  const trust = trustIn(geocoded, found)
  const areas = areasAt(geocoded.point, borders)
  if (trust === 'sure') return { areas, by: 'geocoder', sure: true }
  return trust && { areas, by: 'geocoder', sure: false, label: geocoded.label }
}

const byPosition = ({ position, borders }: Whereabouts): Step | null =>
  position && { areas: areasAt(position, borders), by: 'position', sure: true }

/** Which commune it is has to be chosen, or a position tells it. */
const withoutCommune = ({ understood, position, borders, geocoded, divisions }: Whereabouts): Placed => {
  const nothing = { citycode: null, area: null, candidates: [], label: null }
  if (understood.candidates.length > 0)
    return { ...nothing, candidates: understood.candidates.map(({ citycode, name }) => ({ area: citycode, name })), by: 'list' }
  if (!position) return { ...nothing, by: null }
  const candidates = areasAt(position, borders).flatMap((area) => divisions.find((it) => it.area === area) ?? [])
  const [only] = candidates
  if (only && candidates.length === 1) return { ...nothing, citycode: only.citycode, area: only.area, by: 'position' }
  if (only) return { ...nothing, candidates, by: 'position' }
  const citycode = geocoded && communeAround(geocoded)
  if (!citycode) return { ...nothing, by: null }
  const within = placed({
    understood: { found: citycode, candidates: [], street: null },
    divisions,
    streets: [],
    borders,
    geocoded: null,
    position,
  })
  return within.by === 'postcode' ? { ...within, by: 'position' } : within
}
