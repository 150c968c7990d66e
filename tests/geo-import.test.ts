import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { whereabouts } from '../bots/whereabouts.ts'
import type { Point } from '../core/geography/inside.ts'
import { mapAround, mapOfCommune, quartiersOfAreas } from '../db/geography.ts'
import { banImport } from '../scripts/geography/ban.ts'
import { communesImport } from '../scripts/geography/communes-grouped.ts'
import { geojsonImport } from '../scripts/geography/geojson.ts'
import type { Import } from '../scripts/geography/import.ts'
import { streetsImport } from '../scripts/geography/streets.ts'
import { freshDatabase, type TestDatabase } from './database.ts'

let database: TestDatabase
let folder: string
beforeEach(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'palier-geo-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

const report = (it: Import): string => {
  if ('problems' in it) throw new Error(it.problems.join('\n'))
  return it.report.join('\n')
}
const problems = (it: Import): string => ('problems' in it ? it.problems.join('\n') : '')
const applied = async (it: Import): Promise<string> => {
  const said = report(it)
  if ('apply' in it) await it.apply()
  return said
}
const all = async (table: string): Promise<readonly Record<string, unknown>[]> => await database.sql`select * from ${database.sql(table)}`

/** Made up, over Montpellier: two halves that meet at 3.88° east. */
const half = (name: string, from: number, to: number, more: object = {}) => ({
  type: 'Feature',
  properties: { name, citycode: '34172', maire_de_quartier: 'Jeanne Canari', ...more },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [from, 43.6],
        [to, 43.6],
        [to, 43.62],
        [from, 43.62],
        [from, 43.6],
      ],
    ],
  },
})
const geojson = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features })
const halves = geojson(half('Ouest', 3.86, 3.88), half('Est', 3.88, 3.9))
const draw = async (text: string, replace = false): Promise<Import> => await geojsonImport(database.sql, text, { replace })
const [west, east] = ['x-ouest-34172', 'x-est-34172']

const place = async (address: string, position: Point | null = null) =>
  await whereabouts(
    {
      map: {
        ofCommune: async (citycode, street) => await mapOfCommune(database.sql, citycode, street),
        around: async (point) => await mapAround(database.sql, point),
      },
      geocoder: null,
    },
    { address, position },
  )

test('borders: a report before anything changes, then the quartiers are offered, and a position finds its own', async () => {
  expect((await place('34000 Montpellier')).area).toBe('34172')
  const looked = await draw(halves)
  expect(report(looked)).toContain('2 quartiers in 1 communes (34172), 7.16 km², 0 holes')
  expect(report(looked)).toContain('not kept: maire_de_quartier')
  expect(await all('divisions'), 'nothing was applied').toEqual([])
  await applied(looked)
  expect(JSON.stringify([await all('divisions'), await all('borders')])).not.toContain('Canari')
  expect(await place('34000 Montpellier')).toMatchObject({ area: null, candidates: [{ area: east }, { area: west }], by: 'list' })
  expect(await place('', [3.87, 43.61])).toMatchObject({ citycode: '34172', area: west, by: 'position' })
  expect((await place('34000 Montpellier', [3.8801, 43.61])).candidates.map(({ area }) => area)).toEqual([east, west])
})
test('the same file twice changes nothing; another one must not overlap with what stays, or replaces it', async () => {
  await applied(await draw(halves))
  const before = [await all('divisions'), await all('borders')]
  await applied(await draw(halves))
  expect([await all('divisions'), await all('borders')]).toEqual(before)
  const whole = geojson(half('Tout', 3.86, 3.9))
  expect(problems(await draw(whole))).toMatch(/« Tout » .* and « Est » .* overlap by 100\.0 %[\s\S]*--replace/)
  const said = await applied(await draw(whole, true))
  expect(said).toContain(`Removed: ${west} Ouest`)
  expect((await all('divisions')).map(({ area }) => area)).toEqual(['x-tout-34172'])
})
test('an overlap with a neighbouring commune is seen too', async () => {
  await applied(await draw(halves))
  expect(problems(await draw(geojson(half('Castelnau', 3.89, 3.91, { citycode: '34057' }))))).toContain('overlap by 50.0 %')
})

const head = 'quartier;code_postal;commune;voie;numero_min;numero_max;parite\n'
test('a table of streets, without a map: both halves of a street, and all of another', async () => {
  const said = await applied(
    await streetsImport(
      database.sql,
      `${head}Centre;34000;Montpellier;Rue Foch;1;21;impair\nGares;34000;Montpellier;rue Foch;2;20;pair\n"Gares";34000;MONTPELLIER;Bd. de Strasbourg;;;\n`,
    ),
  )
  expect(said).toContain('2 streets in 3 parts, of 2 quartiers in 1 communes')
  expect(await place('7 rue Foch 34000 Montpellier')).toMatchObject({ area: 'x-centre-34172', by: 'street' })
  expect(await place('8 rue Foch 34000 Montpellier')).toMatchObject({ area: 'x-gares-34172', by: 'street' })
  expect(await place('3 bis boulevard de Strasbourg, 34000 Montpellier')).toMatchObject({ area: 'x-gares-34172', by: 'street' })
  expect((await place('rue Foch 34000 Montpellier')).candidates).toHaveLength(2)
  expect(await place('1 rue Inconnue 34000 Montpellier')).toMatchObject({ area: null, by: 'list' })
  await applied(await streetsImport(database.sql, `${head}Centre;34000;Montpellier;Rue Foch;;;\n`))
  expect(await place('8 rue Foch 34000 Montpellier'), 'its street is replaced').toMatchObject({ area: 'x-centre-34172' })
  expect(await place('3 boulevard de Strasbourg 34000 Montpellier'), 'the other stays').toMatchObject({ area: 'x-gares-34172' })
})
test('a table may name the quartiers that Palier brings', async () => {
  await applied(await streetsImport(database.sql, `${head}HALLES;75001;Paris;rue Rambuteau;;;\n`))
  expect(await place('2 rue Rambuteau 75001 Paris')).toMatchObject({ area: '7510102', by: 'street' })
  expect((await place('75001 Paris')).candidates, 'the other three stay').toHaveLength(4)
})
test.each([
  ['Centre;34000;Lyon;Rue Foch;;;', 'Line 2: code_postal and commune are not the ones of one commune.'],
  [';34000;Montpellier;Rue Foch;;;', 'Line 2: quartier is a name'],
  ['Centre;34000;Montpellier;;;;', 'Line 2: voie is empty.'],
  [
    'Centre;34000;Montpellier;Rue Foch;1;12bis;',
    'Line 2: numero_min and numero_max are whole numbers; bis and ter belong to their number.',
  ],
  ['Centre;34000;Montpellier;Rue Foch;9;1;', 'Line 2: numero_min is more than numero_max.'],
  ['Centre;34000;Montpellier;Rue Foch;1;9;gauche', 'Line 2: parite is pair, impair or empty.'],
  ['A;34000;Montpellier;Rue Foch;1;9;\nB;34000;Montpellier;rue foch;8;20;', 'Line 3: line 2 puts some of the same numbers'],
  ['Centre;34000;Montpellier', 'The file is no table with « ; »'],
])('%s is refused: %s', async (line, sentence) => {
  expect(problems(await streetsImport(database.sql, `${head}${line}\n`))).toContain(sentence)
  expect(await all('divisions')).toEqual([])
})
test('a table without its columns is refused', async () => {
  expect(problems(await streetsImport(database.sql, 'a,b\n1,2\n'))).toContain('The first line must name the columns')
})

const columns =
  'id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles'
const address = (number: number | string, street: string, lon: number, rep = '', citycode = '34172'): string =>
  `34172_1_${number};;${number};${rep};${street};34000;${citycode};Montpellier;;;771234.5;6279876.5;${lon};43.611117;entrée;;;MONTPELLIER;${street.toUpperCase()};commune;commune;1;`
/** Odd numbers of the long street cross the border between 9 and 11; its 15 bis lies near it. */
const ban = [
  columns,
  ...[1, 3, 5, 7, 9].map((n) => address(n, 'Rue de la Canarderie', 3.871117)),
  ...[11, 13, 17].map((n) => address(n, 'Rue de la Canarderie', 3.891117)),
  address(15, 'Rue de la Canarderie', 3.880011, 'bis'),
  address(2, 'Rue de la Canarderie', 3.871117),
  address(1, 'Rue « Quote"', 3.871117),
  address('', 'Rue Sans Numéro', 3.871117),
  address(5_001, 'Rue Provisoire', 3.871117),
  address(1, 'Rue Dehors', 3.95),
  address(1, 'Rue Ailleurs', 3.89, '', '34057'),
].join('\n')

test('the national addresses become numbers of streets, and place addresses offline from then on', async () => {
  const path = join(folder, 'adresses-34.csv.gz')
  writeFileSync(path, gzipSync(ban))
  const load = async (): Promise<Import> => await banImport(database.sql, path, () => undefined)
  expect(problems(await load())).toContain('import a .geojson of the quartiers first')
  await applied(await draw(halves))
  const said = await applied(await load())
  expect(said).toContain('15 addresses read; 11 placed in 2 quartiers of 1 communes, 1 of them within 25 m of a border')
  expect(said).toContain('Left out: 1 in communes without borders, 1 outside all quartiers of their commune, 2 without number')
  const odd = (
    await database.sql`select first, last, area from streets where parity = 'odd' and street like '%canarderie' order by first, area`
  ).map((it) => ({ ...it }))
  expect(odd).toEqual([
    { first: 1, last: 9, area: west },
    { first: 11, last: 17, area: east },
    { first: 15, last: 15, area: west },
  ])
  expect(await place('6, rue de la Canarderie, 34000 Montpellier')).toMatchObject({ area: null, by: 'street' })
  expect(await place('5 r. de la Canarderie 34000 Montpellier')).toMatchObject({ area: west, by: 'street' })
  expect(await place('13 rue de la Canarderie 34000 Montpellier')).toMatchObject({ area: east, by: 'street' })
  expect((await place('15 bis rue de la Canarderie 34000 Montpellier')).candidates.map(({ area }) => area)).toEqual([east, west])
  const kept = JSON.stringify(await all('streets'))
  expect(kept, 'no coordinate').not.toMatch(/1117|0011|771234|6279876|43\.6|3\.8/)
  expect(kept, 'nothing but the number').not.toMatch(/bis|entrée|MONTPELLIER|34172_1/)
  await applied(await load())
  expect(JSON.stringify(await all('streets')), 'again the same').toBe(kept)
})
test.each([
  ['adresses-34.csv', 'numero;nom_voie\n1;x\n', 'code_insee, lon, lat is missing'],
  ['adresses-34.csv.gz', gzipSync(ban).subarray(0, 200), 'could not be read to its end'],
  [
    'ban.csv',
    ban
      .split('\n')
      .filter((it) => !/Canard|Quote/.test(it))
      .join('\n'),
    'None of its 4 addresses lies in a quartier',
  ],
])('%s is refused', async (name, content, sentence) => {
  await applied(await draw(halves))
  writeFileSync(join(folder, name), content)
  expect(problems(await banImport(database.sql, join(folder, name), () => undefined))).toContain(sentence)
  expect(await all('streets')).toEqual([])
})

test('communes that are one quartier together', async () => {
  const group = async (text: string, quartier?: string): Promise<Import> => await communesImport(database.sql, text, quartier)
  expect(problems(await group('01001\n'))).toContain('Add --quartier')
  expect(problems(await group('01001\n', 'x-dombes'))).toContain('There is no quartier x-dombes yet')
  expect(await applied(await group('01001 # L’Abergement\n\n01002\n', 'Dombes'))).toContain(
    'x-dombes  Dombes, new, Europe/Paris: 2 communes',
  )
  expect(await quartiersOfAreas(database.sql, ['01001', '01002', '01400'])).toEqual(
    new Map([
      ['01001', 'x-dombes'],
      ['01002', 'x-dombes'],
    ]),
  )
  await applied(await group('01002\n', 'x-dombes'))
  expect([...(await quartiersOfAreas(database.sql, ['01001', '01002']))]).toEqual([['01002', 'x-dombes']])
})
test.each([
  ['1400', 'Line 1: 1400 is no INSEE code'],
  ['01001\n01001', 'Line 2: 01001 stands there twice'],
  ['01999', 'Line 1: 01999 is no commune of today'],
  ['75101', 'Line 1: 75101 has several quartiers itself'],
  ['# nothing', 'The file has no INSEE codes'],
  ['01001\n97411', 'several time zones'],
])('%j is refused: %s', async (text, sentence) => {
  expect(problems(await communesImport(database.sql, text, 'Dombes'))).toContain(sentence)
  expect(await all('quartiers')).toEqual([])
})

test('the script says what it takes, and what it does not', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/geo-import.ts', ...args], { encoding: 'utf8' })
  expect(run('--help').stdout).toContain('npm run geo:import -- <file>')
  expect(run().stderr).toContain('Which file?')
  expect(run('nowhere.geojson')).toMatchObject({ status: 1, stderr: 'There is no file nowhere.geojson.\n' })
})
test('addresses are placed offline by a script, line by line', () => {
  const run = (input: string, ...args: string[]) => spawnSync(process.execPath, ['scripts/place.ts', ...args], { input, encoding: 'utf8' })
  const path = join(folder, 'halves.geojson')
  writeFileSync(path, halves)
  const lines = [
    { address: '3 rue Haute, 01001' },
    { address: '01400 L’Abergement-Clémenciat' },
    { address: '34000 Montpellier', lon: 3.87, lat: 43.61 },
    { lon: 3.89 },
  ]
  const { stdout, status } = run(`${lines.map((it) => JSON.stringify(it)).join('\n')}\nnonsense\n`, '--borders', path)
  const said = stdout
    .trim()
    .split('\n')
    .map((it) => JSON.parse(it))
  expect(said).toHaveLength(5)
  expect(said[1]).toEqual({ citycode: '01001', quartier: '01001', candidates: [], by: 'postcode' })
  expect(said[2]).toEqual({ citycode: '34172', quartier: west, candidates: [], by: 'position' })
  expect(said.slice(3)).toEqual([{ error: 'lon and lat come together' }, { error: 'not JSON' }])
  expect(status).toBe(1)
  expect(run('', '--help').stdout).toContain('npm run --silent place')
})
