import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Citycode } from '../core/geography/area.ts'
import { trustIn } from '../core/geography/geocoded.ts'
import { fixtures, geocoderOnASocket } from '../tests/geocoder.ts'
import { simulatedTime } from '../tests/time.ts'
import { askable, type GeocoderKind, makeGeocoder } from './geocoder.ts'

const paris4 = '75104' as Citycode
const address = '10 rue de Rivoli Porte-Canari 75004 Paris'
let server: Awaited<ReturnType<typeof geocoderOnASocket>>
let time: ReturnType<typeof simulatedTime>
let logged: [object, string][]
beforeEach(async () => {
  server = await geocoderOnASocket()
  time = simulatedTime('2026-11-23T10:00:00Z')
  logged = []
})
afterEach(async () => {
  expect(time.waiting(), 'no timer is left').toBe(0)
  expect(JSON.stringify(logged)).not.toMatch(/Canari|rivoli|48\.8|127\.0\.0\.1/i)
  await server.ends()
})
const log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (facts: object, message: string) => void logged.push([facts, message]),
  error: (facts: object, message: string) => void logged.push([facts, message]),
}
const geocoder = (kind: GeocoderKind = 'geopf', url = server.url) => makeGeocoder({ url, kind, clock: time, timers: time, log })
/** Lets what came over the socket be read, without any time going by. */
const settled = async (): Promise<void> => {
  for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve))
}

test('an exact address is a point, and the question is the one that the service knows', async () => {
  expect(await geocoder().search(address, paris4)).toEqual({
    point: [2.35212, 48.85622],
    citycode: '75104',
    score: 0.9748,
    type: 'housenumber',
    label: '10 Rue de Rivoli 75004 Paris',
  })
  expect(server.asked[0]?.pathname).toBe('/geocodage/search')
  expect(Object.fromEntries(server.asked[0]?.searchParams ?? [])).toEqual({ q: address, limit: '5', autocomplete: '0', citycode: '75104' })
})
test('a position is asked in five decimals, about a metre', async () => {
  expect(await geocoder().reverse([2.3521234567, 48.8562234567])).toMatchObject({ citycode: '75104' })
  expect(Object.fromEntries(server.asked[0]?.searchParams ?? [])).toEqual({ lon: '2.35212', lat: '48.85622', limit: '1' })
})
test('a server of one’s own is asked for a whole city without its code', async () => {
  await server.ends()
  server = await geocoderOnASocket('addok')
  expect(await geocoder('addok', `${server.url}/`).search(address, '75056' as Citycode)).toMatchObject({ citycode: '75104' })
  expect(server.asked[0]?.pathname).toBe('/geocodage/search')
  expect(server.asked[0]?.searchParams.has('citycode')).toBe(false)
})
test.each([
  [fixtures.exact, 'sure'],
  [fixtures.fuzzy, 'ask'],
  [fixtures.street, 'ask'],
  [fixtures.wrongKind, null],
  [fixtures.municipality, null],
])('$properties.type at $properties.score: %s', async (feature, trust) => {
  server.answers(feature)
  const answer = await geocoder().search(address, paris4)
  expect(answer && trustIn(answer, paris4)).toBe(trust)
})
test('an address of another commune is no answer; one of an arrondissement is one for the city', async () => {
  const answer = await geocoder().search(address, null)
  expect(answer && trustIn(answer, '75111' as Citycode)).toBeNull()
  expect(answer && trustIn(answer, '75056' as Citycode)).toBe('sure')
})
test('nothing found is null, and no failure', async () => {
  server.answers()
  expect(await geocoder().search(address, paris4)).toBeNull()
  expect(logged).toEqual([])
})
test('a feature of a kind that we do not know is passed over', async () => {
  server.answers({ type: 'Feature', properties: { type: 'poi' } }, fixtures.exact)
  expect(await geocoder().search(address, paris4)).toMatchObject({ type: 'housenumber' })
})

test.each([
  ['… 10 rue de Rivoli', '10 rue de Rivoli'],
  [' \u0000\n10\true ', '10 rue'],
  ['ab', null],
  ['«»', null],
  [`1 ${'é'.repeat(300)}`, `1 ${'é'.repeat(198)}`],
])('%j is asked as %j', (given, asked) => expect(askable(given)).toBe(asked))
test('what cannot be asked is not asked', async () => {
  expect(await geocoder().search('??', paris4)).toBeNull()
  expect(server.asked).toEqual([])
})

test('a refusal is not tried again', async () => {
  expect(await geocoder().search(address, 'nonsense' as Citycode)).toBeNull()
  expect(server.asked).toHaveLength(1)
  expect(logged[0]?.[0]).toEqual({ what: 'search', why: 'Refused', status: 400 })
})
test('a 500 with an empty body is tried once more', async () => {
  server.behaves({ kind: 'status', status: 500, times: 1 })
  const answer = geocoder().search(address, paris4)
  await server.heard(1)
  await settled()
  time.advance(0)
  expect(await answer).toMatchObject({ citycode: '75104' })
  expect(logged).toEqual([])
})
test('two 500 are the end of it', async () => {
  server.behaves({ kind: 'status', status: 500, times: 2 })
  const answer = geocoder().search(address, paris4)
  await server.heard(1)
  await settled()
  time.advance(0)
  expect(await answer).toBeNull()
  expect(server.asked).toHaveLength(2)
  expect(logged[0]?.[0]).toEqual({ what: 'search', why: 'Unavailable', status: 500 })
})
test('a connection that is cut is tried once more', async () => {
  server.behaves({ kind: 'cuts', times: 1 })
  const answer = geocoder().search(address, paris4)
  await server.heard(1)
  await settled()
  time.advance(0)
  expect(await answer).toMatchObject({ citycode: '75104' })
})
test('a limit of five seconds is not waited for, one of two is', async () => {
  server.behaves({ kind: 'limits', after: 1, seconds: 5 })
  const it = geocoder()
  expect(await it.search(address, paris4)).not.toBeNull()
  for (const asked of [2, 3, 4]) {
    expect(await it.search(address, paris4), 'five, four and three seconds').toBeNull()
    expect(server.asked).toHaveLength(asked)
  }
  const answer = it.search(address, paris4)
  await server.heard(5)
  await settled()
  time.advance(1_999)
  await settled()
  expect(server.asked).toHaveLength(5)
  server.answers(fixtures.exact)
  time.advance(1)
  expect(await answer).toMatchObject({ citycode: '75104' })
  expect(logged.map(([facts]) => facts)).toEqual(Array(3).fill({ what: 'search', why: 'Unavailable', status: 429 }))
})
test.each(['hangs', 'hangs-midway'] as const)('one that %s is left after three seconds in all', async (kind) => {
  server.behaves({ kind })
  const answer = geocoder().search(address, paris4)
  await server.heard(1)
  await settled()
  time.advance(3_000)
  expect(await answer).toBeNull()
  expect(server.asked).toHaveLength(1)
  expect(logged[0]?.[0]).toMatchObject({ why: 'TimedOut' })
})
test.each([
  ['broken JSON', '{"type":"FeatureCollection","features":[', 'SyntaxError'],
  ['not what was asked', '{"results":[]}', 'ZodError'],
  ['a page', '<html>10 rue de Rivoli</html>', 'SyntaxError'],
  ['more than 64 KB', `{"type":"FeatureCollection","features":[],"x":"${'x'.repeat(70_000)}"}`, 'TooLarge'],
])('%s is no answer', async (_, body, why) => {
  server.behaves({ kind: 'body', body })
  expect(await geocoder().search(address, paris4)).toBeNull()
  expect(server.asked).toHaveLength(1)
  expect(logged[0]?.[0]).toMatchObject({ why })
})
test('a redirect is not followed: the address would go elsewhere', async () => {
  server.behaves({ kind: 'redirects' })
  expect(await geocoder().search(address, paris4)).toBeNull()
  expect(server.asked.map(({ pathname }) => pathname)).toEqual(['/geocodage/search'])
  expect(logged[0]?.[0]).toMatchObject({ why: 'Redirected', status: 302 })
})
test('no server at all is no answer', async () => {
  const { url } = server
  await server.ends()
  const answer = geocoder('geopf', url).search(address, paris4)
  while (time.waiting() < 2) await settled()
  time.advance(0)
  expect(await answer).toBeNull()
  server = await geocoderOnASocket()
})
test('after five failures in a row it is left alone for a minute', async () => {
  server.behaves({ kind: 'redirects' })
  const it = geocoder()
  for (let i = 0; i < 7; i++) expect(await it.search(address, paris4)).toBeNull()
  expect(server.asked).toHaveLength(5)
  server.answers(fixtures.exact)
  time.advance(60_000)
  expect(await it.search(address, paris4)).not.toBeNull()
})
