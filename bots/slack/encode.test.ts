import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Button, Card } from '../../core/chat/card.ts'
import { bold, plain, quote, rich } from '../../core/chat/rich.ts'
import { cut, oneLine, storable } from '../../core/chat/text.ts'
import { show } from '../../core/views.ts'
import { posts } from '../../tests/gallery-posts.ts'
import { hostile } from '../../tests/hostile.ts'
import type { Adapter, Destination } from '../adapter.ts'
import { ok, picture } from '../driver.contract.ts'
import type { Channel, Seen, User } from './emulator/start.ts'
import { type Drawn, encode } from './encode.ts'
import { idOf } from './ids.ts'
import { type Tested, testSlack } from './test-adapter.ts'

const drawn = (card: Card, photo: string | null = null, where: 'message' | 'home' = 'message'): Drawn => encode(card, photo, where)
const help = (label: string): Button => ({ label, press: { do: 'help' } })
type Row = { type: string; elements: { text: { text: string; emoji: boolean }; action_id: string; value: string; style?: string }[] }
const rowsOf = ({ blocks }: Drawn): Row[] => blocks.filter(({ type }) => type === 'actions') as unknown as Row[]

test('words are structure, with nothing to parse: bold is ours, a quotation a block', () => {
  const { blocks } = drawn({ text: rich`Bonjour ${bold('Léa')} :\n${quote('*gras* <!channel>')}\nVoilà.`, facts: [['Prix :', '5 €']] })
  expect(blocks).toEqual([
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Bonjour ' },
            { type: 'text', text: 'Léa', style: { bold: true } },
            { type: 'text', text: ' :' },
          ],
        },
        { type: 'rich_text_quote', elements: [{ type: 'text', text: '*gras* <!channel>' }] },
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Voilà.' },
            { type: 'text', text: '\nPrix : ' },
            { type: 'text', text: '5 €', style: { bold: true } },
          ],
        },
      ],
    },
  ])
})

test('a blank line around a quotation stays one, and no words are no block', () => {
  const parts = (text: Card['text']) => (drawn({ text }).blocks[0] as { elements: unknown[] } | undefined)?.elements
  expect(parts(['a\n\n', quote('b'), '\n\nc'])).toEqual([
    { type: 'rich_text_section', elements: [{ type: 'text', text: 'a\n' }] },
    { type: 'rich_text_quote', elements: [{ type: 'text', text: 'b' }] },
    { type: 'rich_text_section', elements: [{ type: 'text', text: '\nc' }] },
  ])
  expect(parts([quote('a'), '\n', quote('b')])).toHaveLength(2)
  expect(parts([quote('')])).toBeUndefined()
})

test('a long text is cut at 4000 characters, in whatever piece it falls, and not in a character', () => {
  const textOf = (card: Card): string =>
    JSON.stringify(drawn(card).blocks)
      .match(/"text":"([^"]*)"/g)
      ?.join('') ?? ''
  const whole = (card: Card): string => [...textOf(card).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('')
  expect(whole({ text: ['x'.repeat(4000)] })).toBe('x'.repeat(4000))
  expect(whole({ text: ['x'.repeat(4001)] })).toBe(`${'x'.repeat(3999)}…`)
  expect(whole({ text: ['x'.repeat(3990), quote('y'.repeat(20))], facts: [['a', 'b']] })).toBe(`${'x'.repeat(3990)}${'y'.repeat(9)}…`)
  expect(whole({ text: ['x'.repeat(4000), 'y'] })).toBe(`${'x'.repeat(3999)}…`)
  expect(whole({ text: [`${'x'.repeat(3998)}👍👍`] })).toBe(`${'x'.repeat(3998)}…`)
})

test('a photo is a file of ours, told in words to who cannot see it', () => {
  expect(drawn({ text: rich`${bold('Vélo')}\nÀ vendre` }, 'F1').blocks[1]).toEqual({
    type: 'image',
    slack_file: { id: 'F1' },
    alt_text: 'Vélo',
  })
  expect(drawn({ text: [quote('à eux')] }, 'F1').blocks[1]).toMatchObject({ alt_text: 'Photo' })
})

describe('the notification', () => {
  const notice = (text: Card['text']): string => drawn({ text }).notice
  test('is our first line, without neighbours’ words', () => {
    expect(notice(rich`\n${bold('Paul')} vous écrit :\n${quote('le code est 1234')}`)).toBe('Paul vous écrit')
    expect(notice([quote('le code est 1234'), '\nDe Paul'])).toBe('De Paul')
    expect(notice([quote('le code est 1234')])).toBe('…')
  })
  test('is short, and nothing in it means anything to Slack', () => {
    expect(notice(['x'.repeat(200)])).toHaveLength(150)
    expect(notice(['<!channel> & <@U1>'])).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;')
  })
})

describe('buttons', () => {
  test('stand in their rows, carry what they mean, and each has a name', () => {
    const card: Card = {
      text: ['?'],
      fill: { label: 'Écrire', form: 'answer-post', ids: { post: 'p1' } },
      buttons: [
        [{ ...help('Oui'), tone: 'go' }, { ...help('Non'), tone: 'danger' }, help('Aide')],
        [{ label: 'Répondre', open: { form: 'answer-post', ids: { post: 'p1' } } }],
      ],
    }
    const all = rowsOf(drawn(card)).map(({ elements }) =>
      elements.map(({ text, value, style, action_id }) => [text.text, value, style, action_id]),
    )
    expect(all).toEqual([
      [['Écrire', 'form:answer-post:post=p1', 'primary', '0.0']],
      [
        ['Oui', 'help', 'primary', '1.0'],
        ['Non', 'help', 'danger', '1.1'],
        ['Aide', 'help', undefined, '1.2'],
      ],
      [['Répondre', `open:${Buffer.from('form:answer-post:post=p1').toString('base64url')}`, undefined, '2.0']],
    ])
  })

  test('have labels of 75 characters, in which a name between colons is no picture', () => {
    const [row] = rowsOf(drawn({ text: ['?'], buttons: [[help(`:smile: ${'x'.repeat(80)}`)]] }))
    expect(row?.elements[0]?.text).toEqual({ type: 'plain_text', text: `:smile: ${'x'.repeat(66)}…`, emoji: false })
  })

  test('an empty row is no row', () => expect(rowsOf(drawn({ text: ['?'], buttons: [[], [help('a')]] }))).toHaveLength(1))

  const labels = (it: Drawn): string[] => rowsOf(it).flatMap(({ elements }) => elements.map(({ text }) => text.text))
  const single = (count: number): Button[][] => Array.from({ length: count }, (_, n) => [help(`b${n}`)])
  test('that are many stand five in a row, in their order', () => {
    const fits = drawn({ text: ['?'], buttons: single(49) })
    expect([fits.blocks.length, labels(fits)[48]]).toEqual([50, 'b48'])
    const many = drawn({ text: ['?'], buttons: [...single(30), [help('x'), help('y')], ...single(30)] }, 'F1')
    expect(rowsOf(many).map(({ elements }) => elements.length)).toEqual([...Array(6).fill(5), 2, ...Array(6).fill(5)])
    expect(labels(many).slice(29, 33)).toEqual(['b29', 'x', 'y', 'b0'])
    const pairs = drawn({ text: ['?'], buttons: Array.from({ length: 60 }, (_, n) => [help(`a${n}`), help(`b${n}`)]) })
    expect([pairs.blocks.length, labels(pairs).length, labels(pairs)[119]]).toEqual([6, 120, 'b59'])
    expect(drawn({ text: ['?'], buttons: single(99) }, null, 'home').blocks).toHaveLength(100)
  })
})

describe('hostile words, as Slack shows them', () => {
  let tested: Tested
  let adapter: Adapter
  let lea: User
  let channel: Channel
  beforeAll(async () => {
    tested = await testSlack()
    const { slack } = tested
    ;[lea] = [slack.user({ name: 'lea', real_name: 'voisin_du_3e' })]
    channel = slack.channel({ name: 'rue', creator: lea })
    await slack.invites(lea, channel)
    adapter = tested.adapterWith()
    await adapter.start(async () => undefined)
  })
  afterAll(async () => {
    await adapter.stop()
    await tested.slack.close()
  })

  const at = (id: string, audience: Destination['audience']): Destination => ({
    chat: idOf('T0LILAS001', id),
    topic: null,
    audience,
    reply: null,
    thread: null,
  })
  const last = (of: { id: string }): Seen => tested.slack.seen(of) as Seen

  test('are themselves everywhere on a card: bold, quoted, in facts, on buttons, in a picture’s words', async () => {
    for (const { name, text } of hostile) {
      const words = cut(storable(text).trim(), 1000)
      const line = oneLine(text, 120)
      if (!words || !line) continue
      const card: Card = { text: rich`${bold(line)} a dit ${line} :\n${quote(words)}`, facts: [['Prix :', line]], buttons: [[help(line)]] }
      for (const [to, of] of [
        [at(channel.id, 'channel'), channel],
        [at(lea.id, 'private'), lea],
      ] as const) {
        ok(await adapter.send(to, card, { bytes: picture, ref: null }, 'once'))
        const seen = last(of)
        expect(seen.pinged, name).toEqual([])
        expect(
          [...new Set(seen.marks.map(({ type }) => type))].filter((type) => type !== 'bold' && type !== 'quote'),
          name,
        ).toEqual([])
        expect(seen.text.replace(/\s+/g, ' '), name).toBe(`${plain(card.text)}\nPrix : ${plain([bold(line)])}`.replace(/\s+/g, ' ').trim())
        expect(seen.buttons.length, name).toBe(1)
      }
    }
    expect(tested.slack.calls.flatMap(({ unknown }) => unknown)).toEqual([])
  }, 20_000)

  test('are themselves in the home too', async () => {
    for (const { name, text } of hostile) {
      const title = oneLine(text, 120)
      ok(
        await adapter.send(
          { ...at(lea.id, 'private'), topic: 'home' },
          show('postCard', { post: { ...posts.cat, title } }, 'fr'),
          null,
          'once',
        ),
      )
      const seen = tested.slack.home(lea)
      expect(seen?.text, name).toContain(title)
      expect(
        seen?.marks.filter(({ type }) => type !== 'bold' && type !== 'quote'),
        name,
      ).toEqual([])
    }
  })
})
