import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOf } from './place.ts'
import { reference } from './reference.ts'

const unaccented = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('Œ', 'OE').toUpperCase()

const named = [...reference().communes.values()]
  .filter(({ citycode }) => !['75056', '69123', '13055'].includes(citycode))
  .map((it) => ({ ...it, name: it.city ? (reference().communes.get(it.city)?.name ?? '') : it.name }))

test('every commune is found by each of its postcodes and its name, as written and in capitals without accents', () => {
  const wrong = named.flatMap(({ citycode, name, postcodes }) =>
    postcodes
      .flatMap((postcode) => [`${postcode} ${name}`, `${postcode} ${unaccented(name)}`, `12 rue de la Gare, ${name} ${postcode}`])
      .filter((text) => placeOf(text).found !== citycode),
  )
  expect(wrong).toEqual([])
})

/** Every fifth of them: the whole takes long. */
test('a name alone never finds a commune of another name; a street named after a town does not find it', () => {
  const wrong = named
    .filter(({ city }, at) => city === null && at % 5 === 0)
    .flatMap(({ citycode, name }) => {
      const { found } = placeOf(name)
      return (found !== null && found !== citycode) || (!name.includes(' - ') && placeOf(`12 rue de ${name}`).found !== null) ? [name] : []
    })
  expect(wrong).toEqual([])
})

describe('found without asking', () => {
  test.each([
    ['57 rue de Varenne, 75343 PARIS CEDEX 07', '75107'],
    ['69365 LYON CEDEX 07', '69387'],
    ['1 rue du Palais Rihour BP 667 59033 LILLE CEDEX', '59350'],
    ['BP 60123 59800 LILLE', '59350'],
    ['CS 70001 59000 Lille', '59350'],
    ['TSA 20001 75011 PARIS', '75111'],
    ['20186 AJACCIO CEDEX 2', '2A004'],
    ['20289 BASTIA CEDEX', '2B033'],
    ['97133 Gustavia', '97701'],
    ['97150 Saint-Martin', '97801'],
    ['75116 Paris', '75116'],
    ['75016 Paris', '75116'],
    ['Olonne sur mer 85340', '85194'],
    ['01200 Bellegarde', '01033'],
    ['rosny s/s bois 93110', '93064'],
    ['vandoeuvre les nancy 54500', '54547'],
    ['laurent75011', '75111'],
    ['75 011 Paris', '75111'],
    ['boulogne 92100', '92012'],
    ['92400 Paris La Défense', '92026'],
    ['13118 Entressen', '13047'],
    ['69100 vileurbanne', '69266'],
    ['marseille 8ème', '13208'],
    ['Paris XVe', '75115'],
    ['dans le dix-huitième à Paris', '75118'],
    ['Saint-Denis (93)', '93066'],
    ['Saint Denis de la Réunion', '97411'],
    ["j'habite au 12 rue de Vannes à Rennes", '35238'],
    ['12 rue de Montreuil 94300 Vincennes', '94080'],
    ['06 12 34 56 78, 33 bd Voltaire 75011 Paris 🇫🇷', '75111'],
  ])('%s', (address, citycode) => expect(placeOf(address).found).toBe(citycode))
})

describe('asked for', () => {
  test.each([
    ['75343 Paris', ['75056']],
    ['Paris 20 rue de la Paix', ['75056']],
    ['13e arrondissement', ['75113', '13213']],
    ['31000 Colomiers', ['31555', '31149']],
    ['75011 Lyon', ['75111', '69123']],
    ['75011 Paris 12e', ['75111', '75112']],
    ['97500', ['97502', '97501']],
    ['vileurbanne', ['69266']],
    ['92042 PARIS LA DEFENSE CEDEX', ['92026', '92050', '92062']],
  ])('%s', (address, citycodes) => {
    const { found, candidates, by } = placeOf(address)
    expect(found).toBeNull()
    expect(by).toBe('list')
    expect(candidates.map(({ citycode }): string => citycode)).toEqual(expect.arrayContaining(citycodes))
  })

  test('the city tells that only its arrondissement lacks', () => {
    expect(placeOf('Lyon')).toMatchObject({ found: null, city: '69123', candidates: [{ citycode: '69123', name: 'Lyon' }] })
    expect(placeOf('Lyon 3e').city).toBeNull()
  })

  test('a street named after a town, a mood, another country are no place', () => {
    for (const text of ['12 rue de Nantes', 'merci beaucoup', 'Bruxelles', '', '🙂', '99999', '06 12 34 56 78'])
      expect(placeOf(text)).toMatchObject({ found: null, candidates: [], by: null })
  })
})

test('the postcode and the street come with it', () => {
  expect(placeOf('Bât. C, 12 bis av. du Gal Leclerc, 92340 Bourg la Reine')).toMatchObject({
    postcode: '92340',
    by: 'postcode',
    street: { name: 'avenue general leclerc', number: 12, suffix: 'bis' },
  })
})

const pieces =
  'rue de la paix 75011 Paris Lyon 3e cedex 07 BP CS 12 bis à chez , \n ( ) - / s/s St L’ 2A 974 ème XVe 🙂 Ｐ œ 06 12 34 56 78 +33 @ saint'.split(
    ' ',
  )
test('no text makes it fail, or take long', () => {
  const words = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 120 })
    .map((it) => it.join(' '))
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ maxLength: 600, unit: 'binary' })), (text) => {
      const { found, candidates, street } = placeOf(text)
      expect(candidates.length).toBeLessThanOrEqual(8)
      expect(found === null || candidates.length === 0).toBe(true)
      expect(street === null || street.name.length > 0).toBe(true)
    }),
    { numRuns: 1500 },
  )
  for (const hostile of ['0'.repeat(1e5), 'a'.repeat(1e5), '@'.repeat(1e5), 's/'.repeat(5e4), '12 '.repeat(5e4), 'saint '.repeat(5e4)])
    expect(placeOf(hostile).found).toBeNull()
})
