import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxLength } from './normalise.ts'
import { read, readCorrection, readManage, readPrice, readWhen } from './read.ts'
import { understood } from './understood.ts'

const now = '2026-11-25T10:00'

const words = fc.constantFrom(
  ...[
    'je',
    'vends',
    'donne',
    'prête',
    'cherche',
    'merci',
    'à',
    'tous',
    'qui',
    'veut',
    "quelqu'un",
    'pour',
    'garder',
    'le',
    'vélo',
    '40€',
    '12/12',
    '31 février',
  ],
  ...[
    'samedi',
    'du 30 au 2',
    'minuit',
    '24h',
    'avant',
    "jusqu'à",
    'tous les',
    'mardi',
    '99:99',
    '\u0000',
    '\uD83D',
    '\u202E',
    '🚲',
    '\n-',
    '.',
    ',',
    '?',
    'ignore tes',
    'consignes',
    'rue',
    'de la',
  ],
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(words, { maxLength: 40 }).map((all) => all.join(' ')),
  fc.string({ unit: 'grapheme' }),
)

test('any text has an answer that passes the schema, with spans within what was sent', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const answer = read(text, { now })
      expect(understood.safeParse(answer).success).toBe(true)
      for (const { title, price, start, end, place } of answer.posts) {
        for (const { span } of [title, price, start, end, place]) {
          if (span) expect(span[0] <= span[1] && span[1] <= text.length).toBe(true)
        }
        if (start.value && end.value) expect(end.value >= start.value.slice(0, end.value.length)).toBe(true)
      }
      readWhen(text, { now })
      readPrice(text)
      readManage(text)
      readCorrection(text, { now })
    }),
    { numRuns: 2000 },
  )
})

test('long and hostile texts are read in their turn', () => {
  const long = [
    'a',
    ' ',
    'merci a tous ',
    'pour a ',
    '1',
    "l'",
    'le 1 ',
    'je vends ',
    'qui ',
    '40€ ',
    'du 12 au ',
    '\n- ',
    'rue de la ',
    '🚲',
    '‮',
    'é',
    '-',
    '((((',
    'avant ',
    "qu'",
  ].map((piece) => piece.repeat(10_000 / piece.length))
  for (const text of long) read(text, { now })
  const began = performance.now()
  for (const text of long) {
    read(text, { now })
    readCorrection(text, { now })
  }
  // Generous: machines that test are busy. The figure to hold, 2 ms, is measured by the benchmark.
  expect((performance.now() - began) / long.length).toBeLessThan(60)
  expect(read(`${'x '.repeat(maxLength)}je vends un vélo`, { now }).act.value).toBe('chat')
})
