import { expect, test } from 'vitest'
import { passingKey, sealWith } from './seal.ts'

const proof = Buffer.from('%PDF-1.7 12 rue Ramponeau')
const key = passingKey()

test('what is sealed shows nothing, is never the same twice, and opens', () => {
  const seal = sealWith(key)
  const [one, two] = [seal.close(proof, 'lea'), seal.close(proof, 'lea')]
  expect(one.includes('Ramponeau')).toBe(false)
  expect(one.equals(two)).toBe(false)
  expect(sealWith(key).open(one, 'lea')).toEqual(proof)
})
test('not with another key, not for somebody else, not when one bit is touched', () => {
  const sealed = sealWith(key).close(proof, 'lea')
  expect(sealWith(passingKey()).open(sealed, 'lea')).toBeNull()
  expect(sealWith(key).open(sealed, 'paul')).toBeNull()
  for (let at = 0; at < sealed.length; at++) {
    const touched = Buffer.from(sealed)
    touched[at] = (touched[at] ?? 0) ^ 1
    expect(sealWith(key).open(touched, 'lea')).toBeNull()
  }
  expect(sealWith(key).open(sealed.subarray(0, 20), 'lea')).toBeNull()
})
