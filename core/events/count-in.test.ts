import { expect, test } from 'vitest'
import { countIn } from './count-in.ts'

test.each([
  ['2', 2],
  ['deux', 2],
  ['Une amie', 1],
  ['un', 1],
  ['vingt-cinq personnes', 25],
  ['3 enfants', 3],
  ['aucun', 0],
  ['Aucune', 0],
  ['personne', 0],
  ['zéro', 0],
  ['', 0],
  ['sans limite', 0],
  ['four', 4],
])('« %s » is %i', (text, count) => expect(countIn(text, 30)).toBe(count))

test.each(['beaucoup', 'je ne sais pas', '31', 'peut-être 2', '-3'])('« %s » is no number', (text) => expect(countIn(text, 30)).toBeNull())
