import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { communesFile } from './communes.ts'

const help = `Makes the table of communes that addresses are placed with.

  npm run geo:reference   writes core/geography/communes.json

From @etalab/decoupage-administratif (INSEE's Code officiel géographique, La Poste's postcodes; Licence Ouverte) and from vanished.tsv beside
this script: names of communes that were merged into others. Run it when a new edition of the package is installed, and read the diff.

  --help  this text`

const file = new URL('../../core/geography/communes.json', import.meta.url)

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })
if (values.help) process.stdout.write(`${help}\n`)
else {
  const text = communesFile()
  writeFileSync(file, text)
  process.stdout.write(`core/geography/communes.json: ${text.split('\n').length} lines, ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB\n`)
}
