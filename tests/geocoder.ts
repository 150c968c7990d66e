import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A feature as the geocoders answer it; x and y are Lambert-93. */
export const addressFeature = (
  [lon, lat]: readonly [number, number],
  properties: { label: string; score: number; type: string; citycode: string } & Readonly<Record<string, unknown>>,
) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: {
    id: '75104_8249_00010',
    name: properties.label,
    x: 652_100.1,
    y: 6_862_500.2,
    importance: 0.7,
    _type: 'address',
    ...properties,
  },
})

/** What the real ones gave for such questions. */
export const fixtures = {
  exact: addressFeature([2.35212, 48.85622], {
    label: '10 Rue de Rivoli 75004 Paris',
    score: 0.9748,
    housenumber: '10',
    type: 'housenumber',
    citycode: '75104',
    context: '75, Paris, Île-de-France',
  }),
  fuzzy: addressFeature([2.35212, 48.85622], {
    label: '10 Rue de Rivoli 75004 Paris',
    score: 0.655,
    type: 'housenumber',
    citycode: '75104',
  }),
  wrongKind: addressFeature([2.35212, 48.85622], {
    label: '10 Rue de Rivoli 75004 Paris',
    score: 0.47,
    type: 'housenumber',
    citycode: '75104',
  }),
  street: addressFeature([2.35, 48.857], { label: 'Rue de Rivoli 75004 Paris', score: 0.97, type: 'street', citycode: '75104' }),
  municipality: addressFeature([2.347, 48.8589], {
    label: 'Paris',
    score: 0.95,
    type: 'municipality',
    citycode: '75056',
    population: 2_133_111,
    municipality: 'Paris',
  }),
}

const kinds = {
  geopf: {
    collection: (features: readonly unknown[], q: string | null) => ({
      type: 'FeatureCollection',
      features,
      ...(q === null ? {} : { query: q }),
    }),
    refusal: (detail: string) => ({ code: 400, message: 'Failed parsing query', detail: [detail] }),
  },
  addok: {
    collection: (features: readonly unknown[], q: string | null) => ({
      type: 'FeatureCollection',
      version: 'draft',
      features,
      attribution: 'BAN',
      licence: 'ETALAB-2.0',
      ...(q === null ? {} : { query: q }),
      limit: 5,
    }),
    refusal: (detail: string) => ({ code: 400, message: detail }),
  },
}

type Mode =
  | { kind: 'answers' }
  | { kind: 'status'; status: number; times: number }
  | { kind: 'hangs' }
  | { kind: 'hangs-midway' }
  | { kind: 'cuts'; times: number }
  | { kind: 'limits'; after: number; seconds: number }
  | { kind: 'body'; body: string }
  | { kind: 'redirects' }

/** What a question has wrong with it, as the Géoplateforme says it. */
const wrongWith = (url: URL): string | null => {
  const at = (name: string): string | null => url.searchParams.get(name)
  if (url.pathname.endsWith('/reverse')) return at('lon') && at('lat') ? null : 'lon/lat: required params'
  const q = at('q')
  if (q === null) return 'q: required param'
  if (q.length < 3 || q.length > 200) return 'q: must contain between 3 and 200 chars'
  if (!/^[\p{L}\p{N}]/u.test(q)) return 'q: must start with a number or a letter'
  const citycode = at('citycode')
  return citycode && !/^(\d{5}|\d[AB]\d{3})$/.test(citycode) ? 'citycode: Param is not valid' : null
}

/** A geocoder on a real socket that answers as the real ones do, and fails as one tells it to. */
export const geocoderOnASocket = async (kind: keyof typeof kinds = 'geopf') => {
  let mode: Mode = { kind: 'answers' }
  let features: readonly unknown[] = [fixtures.exact]
  const asked: URL[] = []
  const waiting = new Set<() => void>()
  const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'ratelimit-limit': '50', ...headers })
    response.end(body === null ? undefined : JSON.stringify(body))
  }
  const answer = (request: IncomingMessage, response: ServerResponse): unknown => {
    const url = new URL(request.url ?? '/', 'http://geocoder')
    asked.push(url)
    for (const heard of waiting) heard()
    if (mode.kind === 'hangs') return
    if (mode.kind === 'hangs-midway') return response.writeHead(200).write('{"type":')
    if (mode.kind === 'cuts' && mode.times-- > 0) return request.socket.destroy()
    if (mode.kind === 'status' && mode.times-- > 0) return json(response, mode.status, null)
    if (mode.kind === 'limits' && mode.after-- <= 0) {
      const left = mode.seconds--
      if (left > 0) return json(response, 429, { code: 429, message: 'Too Many Requests' }, { 'retry-after': String(left) })
    }
    if (mode.kind === 'redirects') return json(response, 302, null, { location: `/elsewhere${url.search}` })
    if (mode.kind === 'body') return response.writeHead(200, { 'content-type': 'application/json' }).end(mode.body)
    const wrong = wrongWith(url)
    if (wrong) return json(response, 400, kinds[kind].refusal(wrong))
    return json(response, 200, kinds[kind].collection(features, url.searchParams.get('q')))
  }
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/geocodage`,
    asked,
    answers: (...given: readonly unknown[]): void => {
      features = given
      mode = { kind: 'answers' }
    },
    behaves: (as: Mode): void => {
      mode = as
    },
    /** Until so many questions have come in all. */
    heard: async (count: number): Promise<void> =>
      await new Promise((resolve) => {
        const look = (): void => {
          if (asked.length < count) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    ends: async (): Promise<void> => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
