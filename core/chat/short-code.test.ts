import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, codeSaid, inFours, typed } from './short-code.ts'

const someId = fc.stringMatching(/^[A-Za-z0-9_-]{16}$/)

describe('a short code', () => {
  test('is eight signs that nobody confuses, with a digit', () => {
    fc.assert(
      fc.property(someId, (id) => {
        expect(codeOf(id)).toMatch(/^[A-HJKMNP-Z2-9]{3}[2-9][A-HJKMNP-Z2-9]{4}$/)
      }),
    )
  })

  test('is the same however it is typed, and told apart from words where « code » stands before it', () => {
    fc.assert(
      fc.property(someId, fc.constantFrom('', ' ', '-', '\u00a0'), fc.boolean(), (id, between, isSmall) => {
        const code = codeOf(id)
        const parted = `${code.slice(0, 4)}${between}${code.slice(4)}`
        const written = isSmall ? parted.toLowerCase() : parted
        expect(typed(written)).toBe(code)
        expect(codeSaid(`code ${written}`)).toBe(code)
        expect(codeSaid(`Mon code : ${written}.`)).toBe(code)
      }),
    )
  })

  test('is found alone, nearly always', () => {
    const codes = fc.sample(someId, { numRuns: 500, seed: 7 }).map(codeOf)
    expect(codes.filter((code) => codeSaid(inFours(code)) === code).length).toBeGreaterThan(480)
  })

  test.each([
    'bonjour',
    'BONJOUR!',
    'perceuse',
    '22 heures',
    '22heures',
    'dans 2 h',
    'lecture2',
    'samedi 8',
    '75020',
    '75020 Paris',
    '20h30 svp',
    'je cherche un code de la route',
    'code',
    'code postal 75020',
    '12345678',
    '2345 6789',
    'ABC2 DEFG merci',
    'K7',
    '',
  ])('« %s » is none', (text) => {
    expect(codeSaid(text)).toBeNull()
  })
})
