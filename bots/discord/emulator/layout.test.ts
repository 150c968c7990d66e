import { MessageFlags } from 'discord.js'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { onePixel } from './image.ts'
import { startDiscord, type User } from './start.ts'
import { caller, withFile } from './test-call.ts'

let time = Date.UTC(2026, 10, 25)
const dc = await startDiscord({ now: () => time })
const call = caller(dc)
let lea: User
let dm = ''
const send = (body: unknown) => call('POST', `/channels/${dm}/messages`, body)
const v2 = (components: unknown[], more: object = {}) => send({ flags: MessageFlags.IsComponentsV2, components, ...more })
const words = (content: string) => ({ type: 10, content })
const button = (custom_id: string, label = 'Oui') => ({ type: 2, style: 1, label, custom_id })

beforeEach(async () => {
  dc.reset()
  lea = dc.user({ username: 'lea', global_name: 'Léa' })
  dm = (await call('POST', '/users/@me/channels', { recipient_id: lea.id })).json.id
})
afterAll(() => dc.close())

test('components v2: kept, numbered, shown', async () => {
  const form = withFile({
    flags: 32768,
    attachments: [{ id: 0, filename: 'a.png', description: 'Un vélo' }],
    components: [
      {
        type: 17,
        accent_color: 0x112233,
        components: [
          words('# Vélo'),
          { type: 9, components: [words('un'), { ...words('deux'), id: 2 }], accessory: button('b', 'Répondre') },
          { type: 12, items: [{ media: { url: 'attachment://a.png' }, description: 'Un vélo' }] },
          { type: 14 },
          { type: 1, components: [{ ...button('a'), disabled: true }] },
        ],
      },
    ],
  })
  const { json, status } = await send(form)
  expect(status).toBe(200)
  expect(JSON.stringify(json.components)).toContain('"id":2,"content":"deux"')
  expect(json.components[0].id).toBe(1)
  expect(json.components[0].components[0].id).toBe(3)
  const seen = dc.seen(lea)
  expect(seen).toMatchObject({ text: 'Vélo\nun\ndeux', buttons: [{ label: 'Répondre' }, { label: 'Oui', disabled: true }] })
  expect(seen?.photo).toEqual(onePixel)
  const url = new URL(json.attachments[0].url)
  const file = await fetch(url)
  expect([file.headers.get('content-type'), Buffer.from(await file.arrayBuffer())]).toEqual(['image/png', onePixel])
  expect((await fetch(`${url.origin}${url.pathname}`)).status).toBe(404)
  time += 86_400_000
  expect((await fetch(url)).status).toBe(404)
  const again = (await call('GET', `/channels/${dm}/messages/${json.id}`)).json
  expect((await fetch(again.components[0].components[2].items[0].media.url)).status).toBe(200)
})
test('an edit keeps the picture, drops it, or brings another; the v2 flag stays', async () => {
  const gallery = (name: string) => ({ type: 12, items: [{ media: { url: `attachment://${name}` } }] })
  const { json } = await send(withFile({ flags: 32768, components: [gallery('a.png')] }))
  const edit = (body: unknown) => call('PATCH', `/channels/${dm}/messages/${json.id}`, body)
  expect((await edit({ components: [words('x'), gallery('a.png')] })).status).toBe(200)
  expect((await edit({ components: [gallery('a.png')], attachments: [{ id: json.attachments[0].id }] })).json.attachments).toHaveLength(1)
  expect((await edit({ content: 'x' })).json.errors.content._errors[0].code).toBe('MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2')
  expect((await edit({ flags: 0, components: [words('x')] })).status).toBe(400)
  expect((await edit(withFile({ components: [gallery('b.png')], attachments: [{ id: '0' }] }, 'b.png'))).json.attachments).toMatchObject([
    { filename: 'b.png' },
  ])
  expect((await edit({ components: [words('x')], attachments: [] })).json.attachments).toEqual([])
  expect(dc.seen(lea)?.photo).toBeUndefined()
  expect((await edit({ components: [gallery('b.png')] })).json.code).toBe(50035)
})
test('a text becomes components v2 when its content is taken away', async () => {
  const { json } = await send({ content: 'x' })
  const edit = (body: unknown) => call('PATCH', `/channels/${dm}/messages/${json.id}`, body)
  expect((await edit({ flags: 32768, components: [words('y')] })).status).toBe(400)
  expect((await edit({ flags: 32768, content: null, components: [words('y')] })).json.flags).toBe(32768)
})

const many = (count: number) => Array.from({ length: count }, (_, index) => words(String(index)))
const row = (...components: unknown[]) => ({ type: 1, components })
test.each<[string, object, string, string]>([
  ['nothing', {}, '', ''],
  ['a long content', { content: 'x'.repeat(2001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
  ['v2 components without the flag', { components: [words('x')] }, 'components.0.type', 'UNION_TYPE_CHOICES'],
  [
    'content with the flag',
    { flags: 32768, content: 'x', components: [words('x')] },
    'content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  ['an empty text', { flags: 32768, components: [words('')] }, 'components.0.content', 'BASE_TYPE_BAD_LENGTH'],
  [
    '41 components',
    { flags: 32768, components: [{ type: 17, components: many(40) }] },
    'components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4001 characters',
    { flags: 32768, components: [words('x'.repeat(4000)), words('y')] },
    'components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  ['a long label', { components: [row(button('a', 'x'.repeat(81)))] }, 'components.0.components.0.label', 'BASE_TYPE_MAX_LENGTH'],
  ['a long custom_id', { components: [row(button('x'.repeat(101)))] }, 'components.0.components.0.custom_id', 'BASE_TYPE_BAD_LENGTH'],
  [
    'a custom_id twice',
    { components: [row(button('a'), button('a'))] },
    'components.0.components.1.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'six buttons',
    { components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button(String(n))))] },
    'components.0.components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  ['a style that is none', { components: [row({ ...button('a'), style: 9 })] }, 'components.0.components.0.style', 'BASE_TYPE_CHOICES'],
  [
    'a link to javascript',
    { components: [row({ type: 2, style: 5, label: 'x', url: 'javascript:x' })] },
    'components.0.components.0.url',
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a section alone',
    { flags: 32768, components: [{ type: 9, components: [words('x')] }] },
    'components.0.accessory',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'an id twice',
    {
      flags: 32768,
      components: [
        { ...words('x'), id: 4 },
        { ...words('y'), id: 4 },
      ],
    },
    'components',
    'COMPONENT_ID_DUPLICATED',
  ],
  [
    'a picture that is not there',
    { flags: 32768, components: [{ type: 13, file: { url: 'attachment://b.pdf' } }] },
    'components.0.file.url',
    'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'a colour that is none',
    { flags: 32768, components: [{ type: 17, accent_color: 0x1000000, components: [words('x')] }] },
    'components.0.accent_color',
    'NUMBER_TYPE_MAX',
  ],
])('%s is refused, and it is said where', async (_, body, path, code) => {
  const { status, json } = await send(body)
  expect([status, json.code]).toEqual([400, path === '' ? 50006 : 50035])
  const at = path === '' ? undefined : path.split('.').reduce((inner, step) => inner?.[step], json.errors)
  expect(at?._errors?.[0]?.code ?? '').toBe(code)
  expect(dc.chat(lea)).toEqual([])
})
test('40 components and 4000 characters are taken', async () => {
  expect((await v2([{ type: 17, components: many(39) }])).status).toBe(200)
  expect((await v2([words('x'.repeat(4000))])).status).toBe(200)
})
