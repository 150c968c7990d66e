import { expect, test } from 'vitest'
import { bold, command, inert, lines, plain, quote, type Rich, rich } from '../chat/rich.ts'
import { firstSentence } from './first-sentence.ts'

const title = bold('Fini ! Ou presque. Non ?')

test.each<[string, Rich, string]>([
  ['one sentence of two', rich`La perceuse est-elle toujours là ? Sans nouvelles, je la retire.`, 'La perceuse est-elle toujours là ?'],
  ['too short by itself', rich`C’est noté ! Léa vous attend samedi. À bientôt.`, 'C’est noté ! Léa vous attend samedi.'],
  [
    'a title’s own points end nothing',
    rich`« ${title} » : c’est toujours d’actualité ? Dites-moi.`,
    '« Fini ! Ou presque. Non ? » : c’est toujours d’actualité ?',
  ],
  [
    'an introduction with what it introduces',
    lines(rich`Léa vous écrit :`, [quote('Oui. Venez\ndemain.')]),
    'Léa vous écrit : Oui. Venez demain.',
  ],
  ['a number’s point', rich`Il reste 1. perceuse et 2. échelle pour ce soir. Venez.`, 'Il reste 1. perceuse et 2. échelle pour ce soir.'],
  ['only the first line', lines(rich`Voici votre annonce`, rich`Rien d’autre`), 'Voici votre annonce'],
  ['nothing', rich``, ''],
])('%s', (_name, text, expected) => expect(plain(firstSentence(text, 150))).toBe(expected))

test('cut, it ends with an ellipsis and never inside a character', () => {
  const long = rich`Voici ce que dit ${bold('😀'.repeat(200))}`
  for (const max of [30, 31, 150]) {
    const text = plain(firstSentence(long, max))
    expect(text.length).toBeLessThanOrEqual(max)
    expect(text).toMatch(/😀…$/u)
    expect(text.isWellFormed()).toBe(true)
  }
})

test('cut, a title that turns the line around stays within itself', () => {
  for (const piece of [bold(`\u202e${'x'.repeat(200)}`), quote(`\u202e${'x'.repeat(200)}`), inert(`\u202e${'x'.repeat(200)}`)]) {
    const text = plain(firstSentence(rich`Voici ${piece}`, 50))
    expect(text).toContain('\u202ex')
    expect(text.match(/\u2069/g)?.length).toBe(text.match(/\u2068/g)?.length)
  }
})

test('a neighbour’s words stay set apart, and a command stays a command', () => {
  expect(firstSentence(lines(rich`Léa vous écrit :`, [quote('Oui')]), 150)).toEqual(['Léa vous écrit :', ' ', { quote: 'Oui' }])
  expect(firstSentence(rich`Écrivez ${command('aide')} quand vous voulez.`, 150)).toEqual([
    'Écrivez ',
    { command: 'aide' },
    ' quand vous voulez.',
  ])
})
