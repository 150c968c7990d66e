import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMessy } from '../scripts/geography/addresses.ts'
import { communesFile } from '../scripts/geography/communes.ts'
import { outcomeOf, tallyOf } from '../scripts/geography/outcome.ts'

test('the table of communes is what the script makes of the package', () => {
  expect(readFileSync('core/geography/communes.json', 'utf8') === communesFile(), 'npm run geo:reference').toBe(true)
})

describe.each(['messy.jsonl', 'unseen.jsonl'])('%s', (name) => {
  const all = readMessy(`tests/places/${name}`)
  test('nothing is found wrongly', () => expect(all.filter((it) => outcomeOf(it) === 'wrong')).toEqual([]))
  test('98 of a hundred are right, or among those that are offered', () => {
    const { right, among } = tallyOf(all)
    expect((right + among) / all.length).toBeGreaterThanOrEqual(0.98)
  })
})
