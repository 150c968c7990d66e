import { expect, test } from 'vitest'
import { isCitycode, isPostcode } from './area.ts'
import { divisionsOf } from './divisions.ts'
import { arrondissementsOf, communeOf, communesOf, reference } from './reference.ts'
import { zoneOf } from './zone.ts'

const postcode = (text: string) => {
  if (!isPostcode(text)) throw new Error(`${text} is no postcode`)
  return text
}
const citycode = (text: string) => {
  if (!isCitycode(text)) throw new Error(`${text} is no citycode`)
  return text
}

test('34,969 communes and 45 arrondissements, each with a well-formed code, a name and postcodes', () => {
  const all = [...reference().communes.values()]
  expect(all).toHaveLength(34_969 + 45)
  expect(all.filter(({ citycode, name }) => !isCitycode(citycode) || name === '')).toEqual([])
  expect(all.flatMap(({ postcodes }) => postcodes).filter((it) => !isPostcode(it))).toEqual([])
  expect(all.filter(({ postcodes }) => postcodes.length === 0).map(({ citycode }) => citycode)).toEqual([
    '98411',
    '98412',
    '98413',
    '98414',
    '98415',
  ])
})

test('a postcode serves communes, and in a divided city arrondissements', () => {
  expect(communesOf(postcode('13001')).map(({ citycode }) => citycode)).toEqual(['13201'])
  expect(communesOf(postcode('75116')).map(({ name }) => name)).toEqual(['Paris 16e Arrondissement'])
  expect(communesOf(postcode('97500')).map(({ name }) => name)).toEqual(['Saint-Pierre', 'Miquelon-Langlade'])
  expect(communesOf(postcode('75343'))).toEqual([])
})

test('a commune is found by its code, and by one that it had', () => {
  expect(communeOf(citycode('13001'))?.name).toBe('Aix-en-Provence')
  expect(communeOf(citycode('01091'))?.name).toBe('Valserhône')
  expect(communeOf(citycode('69232'))?.name).toBe('Lyon')
  expect(communeOf(citycode('85166'))?.name).toBe("Les Sables-d'Olonne")
  expect(communeOf(citycode('99999'))).toBeNull()
  expect(communeOf(citycode('97701'))?.department).toBe('977')
})

test('Paris, Lyon and Marseille have their arrondissements in order', () => {
  expect(['75056', '69123', '13055', '31555'].map((it) => arrondissementsOf(citycode(it)).length)).toEqual([20, 9, 16, 0])
  expect(arrondissementsOf(citycode('69123'))[2]?.citycode).toBe('69383')
})

test.each([
  ['75104', 'Europe/Paris'],
  ['2A004', 'Europe/Paris'],
  ['97105', 'America/Guadeloupe'],
  ['97209', 'America/Martinique'],
  ['97302', 'America/Cayenne'],
  ['97411', 'Indian/Reunion'],
  ['97502', 'America/Miquelon'],
  ['97611', 'Indian/Mayotte'],
  ['97701', 'America/St_Barthelemy'],
  ['97801', 'America/Marigot'],
  ['98613', 'Pacific/Wallis'],
  ['98735', 'Pacific/Tahiti'],
  ['98731', 'Pacific/Marquesas'],
  ['98719', 'Pacific/Gambier'],
  ['98818', 'Pacific/Noumea'],
])('%s keeps the time of %s', (code, zone) => expect(zoneOf(citycode(code))).toBe(zone))

test('every zone is one that the machine knows', () => {
  const zones = new Set([...reference().communes.keys()].map(zoneOf))
  expect(zones.size).toBe(17)
  for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('fr', { timeZone })).not.toThrow()
})

test('Paris has 80 quartiers and Marseille 111, each in an arrondissement and with a code of seven characters', () => {
  const of = (city: string) => arrondissementsOf(citycode(city)).flatMap((it) => divisionsOf(it.citycode))
  expect(of('75056')).toHaveLength(80)
  expect(of('13055')).toHaveLength(111)
  expect(new Set([...of('75056'), ...of('13055')].map(({ area }) => area)).size).toBe(191)
  expect(of('75056').every(({ area, citycode }) => /^\d{7}$/.test(area) && area.startsWith(citycode))).toBe(true)
  expect(divisionsOf(citycode('75106'))[0]).toEqual({ area: '7510601', name: 'Monnaie', citycode: '75106' })
  expect(divisionsOf(citycode('13216')).at(-1)).toEqual({ area: '1321604', name: 'Saint-Henri', citycode: '13216' })
  expect(divisionsOf(citycode('31555'))).toEqual([])
})
