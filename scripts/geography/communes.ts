import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A line of the package's communes.json, as far as we read it. */
type Listed = {
  code: string
  nom: string
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  codesPostaux?: readonly string[]
  population?: number
  anciensCodes?: readonly string[]
  /** The commune that a delegated or associated one belongs to. */
  chefLieu?: string
  /** The city of an arrondissement. */
  commune?: string
}

const require = createRequire(import.meta.url)
const communes = require.resolve('@etalab/decoupage-administratif/data/communes.json')
const departements = require.resolve('@etalab/decoupage-administratif/data/departements.json')
const vanished = new URL('./vanished.tsv', import.meta.url)

const line = ({ code, nom, codesPostaux, population, anciensCodes }: Listed): string =>
  [code, nom, codesPostaux?.join(' ') ?? '', population ?? 0, ...(anciensCodes ? [anciensCodes.join(' ')] : [])].join('|')

const sorted = (lines: Iterable<string>): string[] => [...new Set(lines)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/** Names that people still write, of communes that are part of another one today: "citycode|name|old citycode". */
const formerLines = (all: readonly Listed[]): string[] => {
  const present = new Map(all.filter(({ type }) => type === 'commune-actuelle').map(({ code, nom }) => [code, nom]))
  const parts = all
    .filter(({ type }) => type === 'commune-deleguee' || type === 'commune-associee')
    .map(({ code, nom, chefLieu = '' }) => ({ code: chefLieu, name: nom, old: code }))
  const gone = readFileSync(vanished, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [old = '', name = '', code = ''] = row.split('\t')
      return { code, name, old }
    })
  const names = new Set<string>()
  return sorted(
    [...parts, ...gone]
      .filter(({ code, name }) => {
        if (!present.has(code)) throw new Error(`${name} is said to be part of ${code}, which is no commune`)
        const isKnown = present.get(code) === name || names.has(`${code}|${name}`)
        names.add(`${code}|${name}`)
        return !isKnown
      })
      .map(({ code, name, old }) => `${code}|${name}|${old}`),
  )
}

const rows = (name: string, lines: readonly string[]): string => `"${name}": [\n${lines.map((it) => JSON.stringify(it)).join(',\n')}\n]`

/** The text of core/geography/communes.json. The same package and the same vanished.tsv give the same text. */
export const communesFile = (): string => {
  const all: Listed[] = JSON.parse(readFileSync(communes, 'utf8'))
  const departments: { code: string; nom: string }[] = JSON.parse(readFileSync(departements, 'utf8'))
  const parts = [
    rows('departments', sorted(departments.map(({ code, nom }) => `${code}|${nom}`))),
    rows('communes', sorted(all.filter(({ type }) => type === 'commune-actuelle').map(line))),
    rows('arrondissements', sorted(all.filter(({ type }) => type === 'arrondissement-municipal').map(line))),
    rows('former', formerLines(all)),
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}
