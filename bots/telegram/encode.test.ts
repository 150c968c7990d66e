import fc from 'fast-check'
import type { MessageEntity } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import type { Card } from '../../core/chat/card.ts'
import { unpack, unpackLink } from '../../core/chat/press.ts'
import { bold, type Piece, quote } from '../../core/chat/rich.ts'
import { type Drawn, encode } from './encode.ts'

const draw = (card: Card, beside: 'photo' | 'nothing' = 'nothing'): Drawn => encode(card, 'palier_bot', beside)
const marked = ({ text, entities }: Drawn): string[] =>
  entities.map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`)
const marksOf = (...text: Piece[]): string[] => marked(draw({ text }))

describe('marks', () => {
  test('what is bold or a quote is marked beside the text, which holds no markup', () => {
    const drawn = draw({ text: ['À prêter : ', bold('perceuse'), '\n', quote('<b>Merci</b> *beaucoup*')] })
    expect(drawn.text).toBe('À prêter : perceuse\n<b>Merci</b> *beaucoup*')
    expect(marked(drawn)).toEqual(['bold perceuse', 'blockquote <b>Merci</b> *beaucoup*'])
  })

  test('offsets count UTF-16 units, as Telegram does', () => {
    expect(draw({ text: ['🏷️👨‍👩‍👧 ', bold('👍🏿'), ' ', bold('é')] }).entities).toEqual([
      { type: 'bold', offset: 12, length: 4 },
      { type: 'bold', offset: 17, length: 1 },
    ])
  })

  test('facts come one a line, their values in bold; an empty piece has no mark', () => {
    const drawn = draw({
      text: [bold(''), 'Vélo', quote('')],
      facts: [
        ['Prix :', '40 €'],
        ['Où :', ''],
      ],
    })
    expect(drawn.text).toBe('Vélo\nPrix : 40 €\nOù : ')
    expect(marked(drawn)).toEqual(['bold 40 €'])
  })
})

describe('a name after @ wakes nobody', () => {
  test('in plain words, in bold and in a quote it is code, and bold goes around it', () => {
    expect(marksOf('Demandez à @paul_martin !')).toEqual(['code @paul_martin'])
    expect(marksOf(bold('le vélo de @paul et @lea'))).toEqual(['bold le vélo de ', 'code @paul', 'bold  et ', 'code @lea'])
    expect(marksOf('\n', quote('@ines : oui'))).toEqual(['blockquote @ines : oui', 'code @ines'])
    expect(marked(draw({ text: ['x'], facts: [['Où :', 'chez @paul']] }))).toEqual(['bold chez ', 'code @paul'])
  })

  test('nothing that Telegram takes out of a text brings it back', () => {
    for (const sign of ['\r', '\u2028', '\u2029', '\u202a', '\u202e', '\u0333', '\u033f', '\u030a'])
      for (const name of [`@${sign}paul`, `@pa${sign}ul`, `@${sign}${sign}p${sign}aul`])
        expect(marksOf(name), JSON.stringify(name)).toEqual([`code ${name}`])
  })

  test('names stuck together, cut by bold, or after a letter of another script', () => {
    expect(marksOf('@lea@paul')).toEqual(['code @lea'])
    expect(marksOf('@', bold('paul'), ' ', bold('x@'), 'ines')).toEqual(['code @paul', 'bold x@'])
    expect(marksOf('é@paul')).toEqual(['code @paul'])
  })

  test('an e-mail address stays one', () => {
    expect(marksOf('Écrivez à lea.martin@exemple.fr')).toEqual([])
  })
})

describe('what is too long', () => {
  test('a text is cut at 4096 units and a caption at 1024, with an ellipsis', () => {
    expect(draw({ text: ['x'.repeat(4096)] }).text).toBe('x'.repeat(4096))
    expect(draw({ text: ['x'.repeat(4097)] }).text).toBe(`${'x'.repeat(4095)}…`)
    expect(draw({ text: ['x'.repeat(1024)] }, 'photo').text).toBe('x'.repeat(1024))
    expect(draw({ text: ['x'.repeat(1025)] }, 'photo').text).toBe(`${'x'.repeat(1023)}…`)
  })

  test('what it stands beside counts, not what the card would like', () => {
    expect(draw({ text: ['x'.repeat(2000)], photo: 'photo-1' }).text).toHaveLength(2000)
    expect(draw({ text: ['x'.repeat(2000)] }, 'photo').text).toHaveLength(1024)
  })

  test('a character is never cut in two, and marks end with the text', () => {
    const drawn = draw({ text: [`${'x'.repeat(1022)}`, bold('👍👍'), quote('fin')] }, 'photo')
    expect(drawn).toMatchObject({ text: `${'x'.repeat(1022)}…`, entities: [] })
    expect(draw({ text: ['x'.repeat(1000), bold('y'.repeat(100))] }, 'photo').entities).toEqual([
      { type: 'bold', offset: 1000, length: 23 },
    ])
  })
})

describe('buttons', () => {
  test('carry what is packed, in their tone; a link leads to the bot’s private chat', () => {
    const { buttons } = draw({
      text: ['x'],
      buttons: [
        [
          { label: 'Publier', tone: 'go', press: { do: 'publish-post', post: 'abc', rev: 3 } },
          { label: 'Retirer', tone: 'danger', press: { do: 'close-post', post: 'abc', outcome: 'withdrawn' } },
          { label: 'Modifier', form: 'edit-post', ids: { post: 'abc' } },
        ],
        [{ label: 'Répondre', open: { form: 'answer-post', ids: { post: 'abc' } } }],
      ],
    })
    expect(buttons).toMatchObject([
      [
        { text: 'Publier', callback_data: 'publish-post:post=abc:rev=3', style: 'success' },
        { text: 'Retirer', callback_data: 'close-post:post=abc:outcome=withdrawn', style: 'danger' },
        { text: 'Modifier', callback_data: 'form:edit-post:post=abc' },
      ],
      [{ text: 'Répondre' }],
    ])
    expect(buttons[0]?.[2]).not.toHaveProperty('style')
    const link = new URL(String(Object(buttons[1]?.[0]).url))
    expect([link.origin, link.pathname]).toEqual(['https://t.me', '/palier_bot'])
    expect(unpackLink(link.searchParams.get('start') ?? '')).toEqual(unpack('form:answer-post:post=abc'))
  })

  test('one that cannot be carried is a mistake of ours', () => {
    const long = { label: 'x', press: { do: 'show-post', post: 'x'.repeat(60) } } as const
    expect(() => draw({ text: ['x'], buttons: [[long]] })).toThrow(/64 bytes/)
  })
})

/** Pieces as views put them together: a quote stands on lines of its own. */
const words = fc.string({
  unit: fc.constantFrom('a', 'é', '@', '_', ' ', '\n', '👍', '\u202e', '\u2069', '\r', '\u030a', '1'),
  maxLength: 12,
})
const piece: fc.Arbitrary<Piece[]> = fc.oneof(
  words.map((text): Piece[] => [text]),
  words.map((text): Piece[] => [bold(text)]),
  words.map((text): Piece[] => ['\n', quote(text), '\n']),
)

test('whatever the words: marks lie inside, cut nothing, nest as Telegram wants, and every name sleeps', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }),
      fc.constantFrom('photo' as const, 'nothing' as const),
      fc.boolean(),
      (pieces, beside, long) => {
        const drawn = draw({ text: [...pieces.flat(), ...(long ? ['👍'.repeat(2500)] : [])] }, beside)
        const { text, entities } = drawn
        expect(text.isWellFormed()).toBe(true)
        for (const it of entities) {
          expect(it.offset).toBeGreaterThanOrEqual(0)
          expect(it.length).toBeGreaterThan(0)
          expect(it.offset + it.length).toBeLessThanOrEqual(text.length)
          expect(text.slice(it.offset, it.offset + it.length).isWellFormed()).toBe(true)
        }
        const codes = entities.filter(({ type }) => type === 'code')
        for (const code of codes)
          for (const other of entities)
            if (other !== code && overlap(code, other)) expect([other.type, contains(other, code)]).toEqual(['blockquote', true])
        expect(awake(drawn)).toEqual([])
      },
    ),
    { numRuns: 500 },
  )
})

const overlap = (a: MessageEntity, b: MessageEntity): boolean => a.offset < b.offset + b.length && b.offset < a.offset + a.length
const contains = (a: MessageEntity, b: MessageEntity): boolean => a.offset <= b.offset && b.offset + b.length <= a.offset + a.length

/** Names that Telegram would find once it has taken out what it takes out. */
const awake = ({ text, entities }: Drawn): string[] => {
  const inCode = (at: number): boolean =>
    entities.some(({ type, offset, length }) => type === 'code' && at >= offset && at < offset + length)
  const kept = [...text.split('').entries()].filter(([, unit]) => !/\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/.test(unit))
  const clean = kept.map(([, unit]) => unit).join('')
  return [...clean.matchAll(/(?<!\w)@\w+/g)].filter(({ index }) => !inCode(kept[index]?.[0] ?? -1)).map(([name]) => name)
}
