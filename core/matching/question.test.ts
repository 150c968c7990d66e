import { expect, test } from 'vitest'
import { askedOf, isLookUp } from './question.ts'

const wall = '2026-11-25T10:00'

test.each([
  'il y a des vélos à vendre ?',
  'Y a-t-il des concerts samedi ?',
  'est-ce qu’il y a quelqu’un qui donne des cours de piano ?',
  'y a des trucs pour les enfants ?',
  'montre-moi les vélos',
  'les annonces de meubles',
  'Bonjour, on trouve des œufs dans le quartier ?',
])('« %s » looks something up', (words) => {
  expect(isLookUp(words)).toBe(true)
})

test.each(['je vends un vélo', 'qui prête une échelle ?', 'je cherche un vélo', 'il faut des chaises pour samedi', 'bonjour'])(
  '« %s » does not',
  (words) => {
    expect(isLookUp(words)).toBe(false)
  },
)

test.each([
  ['il y a des vélos à vendre ?', 'vélos', null],
  ['montre-moi les vélos', 'vélos', null],
  ['les annonces de meubles', 'meubles', null],
  ['canapé', 'canapé', null],
  ['Y a-t-il des concerts samedi ?', 'concerts', '2026-11-28'],
  ['quoi de neuf ce week-end ?', '', '2026-11-28'],
  ['quoi de neuf ?', '', null],
])('« %s » asks for « %s »', (words, title, start) => {
  const asked = askedOf(words, wall)
  expect(asked.title).toBe(title)
  expect(asked.start).toBe(start)
})

test('who asks who seeks something is shown the requests, anybody else the offers', () => {
  expect(new Set(askedOf('qui cherche un canapé ?', wall).sorts.map((it) => it.direction))).toEqual(new Set(['request']))
  expect(new Set(askedOf('canapé', wall).sorts.map((it) => it.direction))).toEqual(new Set(['offer']))
  expect(askedOf('il y a des vélos à vendre ?', wall).sorts).toEqual([{ kind: 'sale', direction: 'offer' }])
})
