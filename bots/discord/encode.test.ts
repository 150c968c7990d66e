import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Button, Card } from '../../core/chat/card.ts'
import { type Piece, plain, type Rich } from '../../core/chat/rich.ts'
import { cut, storable } from '../../core/chat/text.ts'
import { show } from '../../core/views.ts'
import { posts } from '../../tests/gallery-posts.ts'
import { hostile } from '../../tests/hostile.ts'
import { ok, picture } from '../driver.contract.ts'
import type { Seen } from './emulator/start.ts'
import { encode } from './encode.ts'
import { markdown } from './markdown.ts'
import { type TestWorld, testWorld } from './test-world.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld()
})
afterAll(() => it.close())

let count = 0
const shown = async (card: Card, withPhoto = false): Promise<Seen> => {
  ok(await it.adapter.send(it.publicly(), card, withPhoto ? { bytes: picture, ref: null } : null, `n${++count}`))
  const seen = it.dc.seen(it.channel)
  if (!seen) throw new Error('nothing was sent')
  return seen
}
const help = (label: string): Button => ({ label, press: { do: 'help' } })
const post = (n: number): Button => ({ label: `Annonce ${n}`, press: { do: 'show-post', post: `p${n}` } })
const componentsOf = ({ raw }: Seen): { type: number }[] =>
  (raw.components?.[0] as unknown as { components: { type: number }[] } | undefined)?.components ?? []

describe('a card', () => {
  test('stands in one frame: words, facts, picture, buttons in their rows and colours', () => {
    const card: Card = {
      text: ['Une annonce'],
      facts: [['Quand :', 'samedi 28 novembre']],
      photo: 'a photo of ours',
      silent: true,
      buttons: [
        [
          { label: 'Publier', tone: 'go', press: { do: 'publish-post', post: 'p1', rev: 1 } },
          { label: 'Abandonner', tone: 'danger', press: { do: 'drop-draft', post: 'p1' } },
        ],
        [{ label: 'Ouvrir', open: { form: 'answer-post', ids: { post: 'p1' } } }],
      ],
      fill: { label: 'Répondre', form: 'answer-post', ids: { post: 'p1' } },
    }
    expect(encode(card, 'photo.jpg', '42')).toEqual({
      flags: 32_768 | 4096,
      allowed_mentions: { parse: [] },
      components: [
        {
          type: 17,
          accent_color: 0x2e5e4e,
          id: 42,
          components: [
            { type: 10, content: 'Une annonce\nQuand : **samedi 28 novembre**' },
            { type: 12, items: [{ media: { url: 'attachment://photo.jpg' }, description: 'Une annonce' }] },
            { type: 1, components: [{ type: 2, label: 'Répondre', custom_id: 'form:answer-post:post=p1', style: 1 }] },
            {
              type: 1,
              components: [
                { type: 2, label: 'Publier', custom_id: 'publish-post:post=p1:rev=1', style: 3 },
                { type: 2, label: 'Abandonner', custom_id: 'drop-draft:post=p1', style: 4 },
              ],
            },
            {
              type: 1,
              components: [
                {
                  type: 2,
                  label: 'Ouvrir',
                  custom_id: `open:${Buffer.from('form:answer-post:post=p1').toString('base64url')}`,
                  style: 2,
                },
              ],
            },
          ],
        },
      ],
    })
  })

  test('with nothing to press it has no rows, and with nothing to number no number', () => {
    for (const once of [null, 'o1', '0', '2147483648', '1.5', '-1'])
      expect(encode({ text: ['Bonjour'] }, null, once).components).toEqual([
        { type: 17, accent_color: 0x2e5e4e, components: [{ type: 10, content: 'Bonjour' }] },
      ])
  })

  test('two buttons that mean the same are two for Discord, and the same for us', async () => {
    const seen = await shown({ text: ['Bonjour'], buttons: [[help('Aide'), help('À l’aide')], [help('Au secours')]] })
    expect(seen.buttons.map(({ custom_id }) => custom_id)).toEqual(['help', 'help#2', 'help#3'])
  })
})

describe('too many buttons', () => {
  const list = (length: number, more: Button[] = []): Card => ({
    text: ['Lesquelles ?'],
    buttons: [...Array.from({ length }, (_, n) => [post(n)]), ...(more.length > 0 ? [more] : [])],
  })
  const menusOf = (seen: Seen): number[] =>
    componentsOf(seen).flatMap((row) =>
      (('components' in row ? row.components : []) as { type: number; options?: unknown[] }[]).flatMap((one) => one.options?.length ?? []),
    )

  test('nineteen alone in their rows are buttons, twenty a menu', async () => {
    expect((await shown(list(19))).buttons).toHaveLength(19)
    const seen = await shown(list(20))
    expect([seen.buttons.length, menusOf(seen)]).toEqual([0, [20]])
  })

  test('beside a picture there is room for one less', async () => {
    expect((await shown(list(18), true)).buttons).toHaveLength(18)
    expect((await shown(list(19), true)).buttons).toHaveLength(0)
  })

  test('menus take twenty-five each; what stands together or has a colour stays a button', async () => {
    const seen = await shown(list(60, [help('Aide'), { label: 'Annuler', tone: 'danger', press: { do: 'cancel' } }]))
    expect(menusOf(seen)).toEqual([25, 25, 10])
    expect(seen.buttons.map(({ label, style }) => [label, style])).toEqual([
      ['Aide', 2],
      ['Annuler', 4],
    ])
  })

  test('what still does not fit is left out, and the rest is sent', async () => {
    const pairs: Button[][] = Array.from({ length: 20 }, (_, n) => [post(n), help(`Aide ${n}`)])
    expect((await shown({ text: ['…'], buttons: pairs })).buttons).toHaveLength(24)
    const fill = { label: 'Répondre', form: 'answer-post', ids: { post: 'p1' } } as const
    expect((await shown({ text: ['…'], buttons: pairs, fill })).buttons[0]?.label).toBe('Répondre')
  })
})

describe('words', () => {
  test('bold and quotations stand as Discord writes them, and a line break around a quotation is not drawn twice', () => {
    const text: Piece[] = [{ bold: 'Léa' }, ' écrit :\n', { quote: 'Bonjour !\nÀ samedi' }, '\nRépondez-lui.', '\n', { quote: 'fin' }]
    expect(markdown(text, 4000)).toBe('**Léa** écrit :\n> Bonjour !\n> À samedi\nRépondez-lui.\n> fin')
    expect(markdown(['avant', { quote: 'a\n\nb\n' }, 'après'], 4000)).toBe('avant\n> a\n> \n> b\naprès')
  })

  test('two bold pieces side by side, an empty and a blank one', async () => {
    const seen = await shown({ text: [{ bold: 'un' }, { bold: ' deux' }, ' et ', { bold: '' }, { bold: ' ' }, { bold: '*' }] })
    expect(seen.text).toBe('un deux et  *')
    expect(seen.marks.map(({ type }) => type)).toEqual(['bold', 'bold'])
  })

  const signs = { quote: (text: string): Piece => ({ quote: text }), bold: (text: string): Piece => ({ bold: text }) }
  const roles: readonly (readonly [string, (words: string) => Rich, readonly string[]])[] = [
    ['in a sentence', (words) => ['Pour ', words, ' : merci'], []],
    ['at the beginning', (words) => [words], []],
    ['on a line of their own', (words) => ['Voici :\n', words, '\nmerci'], []],
    ['in bold', (words) => ['Pour ', signs.bold(words), '\nmerci'], ['bold']],
    ['in a quotation', (words) => ['Léa :', signs.quote(words), '\nmerci'], ['quote']],
  ]
  test.each(roles)('hostile words %s are nothing but themselves, and wake nobody', async (_name, make, ours) => {
    for (const { name, text } of hostile) {
      const words = cut(storable(text).replace(/\r\n?/g, '\n').trim(), 1000)
      const rich = make(words)
      const { text: seen, marks, pinged } = await shown({ text: rich })
      const space = (it: string): string => it.replace(/\s+/g, ' ').trim()
      expect(space(seen), name).toBe(
        space(plain(rich.map((piece) => (typeof piece === 'object' && 'quote' in piece ? `\n${piece.quote}` : piece)))),
      )
      expect([...new Set(marks.map(({ type }) => type))], name).toEqual(words === '' ? [] : ours)
      expect(marks.length, name).toBeLessThanOrEqual(1)
      expect(pinged, name).toEqual([])
    }
  })

  test('what is too long ends with an ellipsis, never inside a character or a sign', async () => {
    for (const unit of ['*', '👍', '\\', 'mot ', '[x](https://evil.example) ', '\n- ', '@everyone ']) {
      const words = unit.repeat(6000)
      for (const text of [[words], [{ bold: words }], [{ quote: words }], ['\n', { bold: 'Léa' }, words]] satisfies Rich[]) {
        const written = markdown(text, 4000)
        expect(written.length).toBeLessThanOrEqual(4000)
        expect(written.length).toBeGreaterThan(3980)
        const seen = await shown({ text })
        expect(seen.text.endsWith('…')).toBe(true)
        expect(seen.text.isWellFormed()).toBe(true)
        expect(seen.marks.filter(({ type }) => type !== 'bold' && type !== 'quote')).toEqual([])
      }
    }
  })

  test('half a character and NUL are left out, since Discord takes neither', () => {
    expect(markdown(['a\0b\ud83d!'], 100)).toBe('ab\ufffd!')
  })
})

test('a post’s card is what its readers see', async () => {
  const seen = await shown(show('postCard', { post: posts.bike }, 'fr'), true)
  expect(seen.photo?.equals(picture)).toBe(true)
  expect(seen.text).toContain(posts.bike.title)
})
