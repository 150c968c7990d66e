import { expect, test } from 'vitest'
import { inPlace, ofPlace } from './fr-pieces.ts'

test.each([
  ['Le Havre', 'au Havre', 'du Havre'],
  ['Les Lilas', 'aux Lilas', 'des Lilas'],
  ['La Rochelle', 'à La Rochelle', 'de La Rochelle'],
  ['L’Haÿ-les-Roses', 'à L’Haÿ-les-Roses', 'de L’Haÿ-les-Roses'],
  ['Belleville', 'à Belleville', 'de Belleville'],
  ['Amiens', 'à Amiens', 'd’Amiens'],
  ['Lens', 'à Lens', 'de Lens'],
  ['Lesparre', 'à Lesparre', 'de Lesparre'],
])('%s: %s, %s', (name, inside, of) => {
  expect(inPlace(name)).toBe(inside)
  expect(ofPlace(name)).toBe(of)
})
