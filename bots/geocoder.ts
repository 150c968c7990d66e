import { z } from 'zod'
import { type Citycode, isCitycode } from '../core/geography/area.ts'
import { type Geocoded, isCityOfArrondissements } from '../core/geography/geocoded.ts'
import type { Point } from '../core/geography/inside.ts'
import type { Clock, Timers } from './clock.ts'
import type { Log } from './log.ts'

/** `geopf`: the Géoplateforme's service. `addok`: a server of one's own; for both the data are the Base Adresse Nationale (Licence Ouverte 2.0). */
export type GeocoderKind = 'geopf' | 'addok'

/** What an address or a position is, to a geocoder; null whenever there is no answer to use: we do without. Neither throws. */
export type Geocoder = {
  search(address: string, citycode: Citycode | null): Promise<Geocoded | null>
  reverse(point: Point): Promise<Geocoded | null>
}

type Parts = { url: string; kind: GeocoderKind; clock: Clock; timers: Timers; log: Log }

/** For one question, with its second try. */
const timeoutMs = 3_000
const triesMost = 2
const bytesMax = 64 * 1024
/** So many failures in a row, and nothing is asked for a while: each would cost somebody who joins three seconds. */
const failuresMost = 5
const restMs = 60_000

const feature = z.object({
  geometry: z.object({ coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]) }),
  properties: z.object({
    label: z.string().min(1).max(300),
    score: z.number(),
    type: z.enum(['housenumber', 'street', 'locality', 'municipality']),
    citycode: z.string().refine(isCitycode),
  }),
})
const format = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()).max(50) })

/** The best answer that can be used: a kind of place that we do not know is passed over, not the whole answer. */
const bestOf = (text: string): Geocoded | null => {
  const [best] = format
    .parse(JSON.parse(text))
    .features.map((it) => feature.safeParse(it).data)
    .filter((it) => it !== undefined)
  if (!best) return null
  const { citycode, label, score, type } = best.properties
  return { point: best.geometry.coordinates, citycode, label, score, type }
}

/** Both servers want 3 to 200 characters that begin with a letter or a digit; null where that is not to be had. */
export const askable = (address: string): string | null => {
  const text = address
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
  const cut = [...text].slice(0, 200).join('').trim()
  return [...cut].length < 3 ? null : cut
}

/** A failure that another try may mend; `waitMs` is how long the server asks us to wait. Of the question nothing is in it. */
class Unavailable extends Error {
  status: number | null
  waitMs: number
  constructor(status: number | null, waitMs = 0) {
    super('the geocoder did not answer')
    this.name = 'Unavailable'
    this.status = status
    this.waitMs = waitMs
  }
}
class Refused extends Error {
  status: number
  constructor(status: number, name: string) {
    super('the geocoder refused')
    this.name = name
    this.status = status
  }
}

const waitOf = (answer: Response): number => {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : timeoutMs
}

const bodyOf = async (answer: Response): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of answer.body ?? []) {
      size += chunk.length
      if (size > bytesMax) break
      chunks.push(chunk)
    }
  } catch {
    throw new Unavailable(answer.status)
  }
  if (size > bytesMax) throw new Refused(answer.status, 'TooLarge')
  return Buffer.concat(chunks).toString('utf8')
}

const fetched = async (url: URL, signal: AbortSignal): Promise<string> => {
  let answer: Response
  try {
    answer = await fetch(url, { signal, redirect: 'manual', headers: { accept: 'application/json' } })
  } catch {
    throw new Unavailable(null)
  }
  if (answer.ok) return await bodyOf(answer)
  await answer.body?.cancel()
  if (answer.status === 429) throw new Unavailable(429, waitOf(answer))
  if (answer.status >= 500) throw new Unavailable(answer.status)
  throw new Refused(answer.status, answer.status < 400 ? 'Redirected' : 'Refused')
}

const addressOf = (base: string, path: string, query: Readonly<Record<string, string>>): URL => {
  const url = new URL(`${base.replace(/\/+$/, '')}/${path}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url
}

export const makeGeocoder = ({ url: base, kind, clock, timers, log }: Parts): Geocoder => {
  let failures = 0
  let restsUntil = 0
  const now = (): number => clock.now().getTime()

  const tried = async (url: URL, signal: AbortSignal, until: number, tries: number): Promise<Geocoded | null> => {
    try {
      return bestOf(await fetched(url, signal))
    } catch (error) {
      const waitMs = error instanceof Unavailable && tries < triesMost && !signal.aborted ? error.waitMs : timeoutMs
      if (now() + waitMs >= until) throw error
      await new Promise<void>((resolve) => {
        const cancel = timers.after(waitMs, resolve)
        signal.addEventListener('abort', () => {
          cancel()
          resolve()
        })
      })
      return await tried(url, signal, until, tries + 1)
    }
  }

  const asked = async (what: string, url: URL): Promise<Geocoded | null> => {
    if (now() < restsUntil) return null
    const abort = new AbortController()
    const cancel = timers.after(timeoutMs, () => abort.abort())
    try {
      const best = await tried(url, abort.signal, now() + timeoutMs, 1)
      failures = 0
      return best
    } catch (error) {
      failures++
      if (failures >= failuresMost) {
        failures = 0
        restsUntil = now() + restMs
      }
      const status = error instanceof Unavailable || error instanceof Refused ? error.status : null
      const why = abort.signal.aborted ? 'TimedOut' : error instanceof Error ? error.name : 'unknown'
      /** Never the address that was asked: the question is in it. */
      log.warn({ what, why, status }, 'the geocoder gave no answer to use; the resident chooses from a list')
      return null
    } finally {
      cancel()
    }
  }

  return {
    search: async (address, citycode) => {
      const q = askable(address)
      if (q === null) return null
      /** addok's index knows Paris, Lyon and Marseille by their arrondissements alone. */
      const within = citycode && !(kind === 'addok' && isCityOfArrondissements(citycode)) ? { citycode } : {}
      return await asked('search', addressOf(base, 'search', { q, limit: '5', autocomplete: '0', ...within }))
    },
    reverse: async ([lon, lat]) =>
      await asked('reverse', addressOf(base, 'reverse', { lon: lon.toFixed(5), lat: lat.toFixed(5), limit: '1' })),
  }
}
