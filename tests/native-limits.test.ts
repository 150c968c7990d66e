import { expect, test } from 'vitest'
import { discordModalRules, discordRules } from './gallery/discord-rules.ts'
import { broken, type Rule } from './gallery/rules.ts'
import { slackHomeRules, slackModalRules, slackRules } from './gallery/slack-rules.ts'
import { telegramRules } from './gallery/telegram-rules.ts'
import { written } from './gallery/write.ts'

/** By the limit's name, a payload that takes just so much of it, and little of all others. */
type Plants<P> = Readonly<Record<string, (size: number) => P>>

const long = (size: number): string => 'x'.repeat(size)
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))
/** So many that say nothing, beside one that does. */
const empty = (count: number): string[] => ['words', ...times(count, () => '')]

const keepsExactly = <P>(platform: string, rules: readonly Rule<P>[], plants: Plants<P>): void => {
  test(`${platform}: a payload for every limit, and no other`, () => {
    expect(Object.keys(plants).sort()).toEqual(rules.map(({ limit }) => limit).sort())
  })
  test.each(rules)(`${platform} takes the most $limit, and one more is caught`, ({ limit, max }) => {
    const plant = plants[limit]
    if (!plant) throw new Error(`Nothing is planted for "${limit}".`)
    expect(broken(rules, plant(max))).toEqual([])
    const caught = broken(rules, plant(max + 1))
    expect(caught).not.toEqual([])
    expect(caught.filter((it) => !it.startsWith(`${limit}: ${max + 1},`))).toEqual([])
  })
}

const press = { text: 'Oui', callback_data: 'help' }
const telegram = (more: object) => ({ beside: 'nothing' as const, text: 'Bonjour', entities: [], buttons: [], ...more })
const rowsOf = (count: number) => times(Math.ceil(count / 8), (row) => times(Math.min(8, count - row * 8), () => press))
keepsExactly('Telegram', telegramRules, {
  'characters of a text': (size) => telegram({ text: long(size) }),
  'characters of a caption': (size) => telegram({ beside: 'photo', text: long(size) }),
  'texts without a character': (size) => telegram({ text: size === 0 ? 'words' : ' ' }),
  'marks outside of the text': (size) => telegram({ entities: times(size, (n) => ({ type: 'bold', offset: n, length: 8 })) }),
  'bytes of callback_data': (size) => telegram({ buttons: [[{ text: 'Oui', callback_data: `é${long(size - 2)}` }]] }),
  'characters of a start parameter': (size) =>
    telegram({ buttons: [[{ text: 'Oui', url: `https://t.me/palier_bot?start=${long(size)}` }]] }),
  'buttons without words': (size) => telegram({ buttons: [empty(size).map((text) => ({ ...press, text }))] }),
  'buttons of a message': (size) => telegram({ buttons: rowsOf(size) }),
  'buttons of a row': (size) => telegram({ buttons: [times(size, () => press)] }),
})

const button = (n: number, more: object = {}) => ({ type: 2, style: 2, label: 'Oui', custom_id: `button-${n}`, ...more })
const buttonRow = (...components: object[]) => ({ type: 1, components })
const select = (options: object[], more: object = {}) => ({ type: 3, custom_id: 'pick', options, ...more })
const option = (n: number, more: object = {}) => ({ label: 'Oui', value: `option-${n}`, ...more })
const container = (...components: object[]) =>
  ({ flags: 32_768, components: [{ type: 17, components }], allowed_mentions: { parse: [] } }) as never
const words = (content: string) => ({ type: 10, content })
const gallery = (...items: object[]) => ({ type: 12, items })

const selects = (hold: (component: object) => never): Plants<never> => ({
  'options of a select': (size) => hold(select(times(size, option))),
  'characters of an option': (size) => hold(select([option(0, { label: long(size) })])),
  'times that a select has a value': (size) => hold(select([option(9), ...times(size, () => option(0))])),
  'characters of a custom_id': (size) => hold(select([option(0)], { custom_id: long(size) })),
})
keepsExactly('Discord', discordRules as readonly Rule<never>[], {
  ...selects((component) => container(buttonRow(component))),
  'times that a custom_id is there': (size) => container(buttonRow(button(9), ...times(size, () => button(0)))),
  'components of a message': (size) => container(...times(size - 1, () => words('x'))),
  'characters of all texts': (size) => container(words(long(1000)), words(long(size - 1000))),
  'texts without a character': (size) => container(...empty(size).map(words)),
  'characters of a button': (size) => container(buttonRow(button(0, { label: long(size) }))),
  'buttons without words': (size) => container(buttonRow(...empty(size).map((label, n) => button(n, { label })))),
  'buttons of a row': (size) => container(buttonRow(...times(size, button))),
  'rows with nothing in them': (size) => container(...times(size, () => buttonRow())),
  'pictures of a gallery': (size) => container(gallery(...times(size, () => ({ media: { url: 'attachment://photo.jpg' } })))),
  'characters that stand for a picture': (size) =>
    container(gallery({ media: { url: 'attachment://photo.jpg' }, description: long(size) })),
})

const asked = (component: object, more: object = {}) => ({ type: 18, label: 'Le titre', component, ...more })
const line = (n: number) => ({ type: 4, style: 1, custom_id: `field-${n}` })
const discordModal = (components: object[], more: object = {}) =>
  ({ custom_id: 'form:join', title: 'Modifier', components, ...more }) as never
keepsExactly('A modal of Discord', discordModalRules as readonly Rule<never>[], {
  ...selects((component) => discordModal([asked(component)])),
  'times that a custom_id is there': (size) => discordModal(times(size, () => asked(line(0)))),
  'characters of a title': (size) => discordModal([asked(line(0))], { title: long(size) }),
  'components of a modal': (size) => discordModal(times(size, (n) => asked(line(n)))),
  'characters of a label': (size) => discordModal([asked(line(0), { label: long(size) })]),
  'characters of a description': (size) => discordModal([asked(line(0), { description: long(size) })]),
})

const said = (text: string) => ({ type: 'plain_text', text, emoji: false })
const pressed = (n: number, more: object = {}) => ({ type: 'button', text: said('Oui'), value: 'help', action_id: `0.${n}`, ...more })
const actions = (...elements: object[]) => ({ type: 'actions', elements })
const richText = (...elements: object[]) => ({ type: 'rich_text', elements })
const section = (...some: string[]) => ({ type: 'rich_text_section', elements: some.map((text) => ({ type: 'text', text })) })
const blockPlants = (hold: (...blocks: object[]) => never): Plants<never> => ({
  'elements of an actions block': (size) => hold(actions(...times(size, (n) => pressed(n)))),
  'characters of a button': (size) => hold(actions(pressed(0, { text: said(long(size)) }))),
  'characters of a value': (size) => hold(actions(pressed(0, { value: long(size) }))),
  'characters of an action_id': (size) => hold(actions(pressed(0, { action_id: long(size) }))),
  'characters of a block_id': (size) => hold({ ...actions(pressed(0)), block_id: long(size) }),
  'times that a block_id is there': (size) => hold(...times(size, (n) => ({ ...actions(pressed(n)), block_id: 'one' }))),
  'characters that stand for a picture': (size) => hold({ type: 'image', slack_file: { id: 'F0PHOTO' }, alt_text: long(size) }),
  'rich texts with nothing in them': (size) => hold(richText(section('words'), ...times(size, () => section()))),
  'texts without a character': (size) => hold(richText(section(...empty(size)))),
})
const message = (...blocks: object[]) => ({ blocks, notice: 'Bonjour' }) as never
const blocks = (count: number) => times(count, () => ({ type: 'divider' }))
const presses = (hold: (...blocks: object[]) => never): Plants<never> => ({
  'times that an action_id is there': (size) => hold(...times(size, () => actions(pressed(0)))),
})
keepsExactly('Slack', slackRules as readonly Rule<never>[], {
  ...blockPlants(message),
  ...presses(message),
  'blocks of a message': (size) => message(...blocks(size)),
  'messages without a notice': (size) => ({ blocks: [], notice: size === 0 ? 'words' : '' }) as never,
})

const home = (...blocks: object[]) => ({ type: 'home', blocks }) as never
keepsExactly('The home view of Slack', slackHomeRules as readonly Rule<never>[], {
  ...blockPlants(home),
  ...presses(home),
  'blocks of a view': (size) => home(...blocks(size)),
})

const slackModal = (more: object) => ({ type: 'modal', callback_id: 'form', title: said('Modifier'), blocks: [], ...more }) as never
const input = (element: object, more: object = {}) => ({ type: 'input', block_id: 'title', label: said('Le titre'), element, ...more })
const choice = (n: number, more: object = {}) => ({ text: said('Oui'), value: `option-${n}`, ...more })
const menu = (type: string, options: object[]) => slackModal({ blocks: [input({ type, action_id: 'value', options })] })
keepsExactly('A modal of Slack', slackModalRules as readonly Rule<never>[], {
  ...blockPlants((...blocks) => slackModal({ blocks })),
  'blocks of a view': (size) => slackModal({ blocks: blocks(size) }),
  'characters of a title or its buttons': (size) => slackModal({ close: said(long(size)) }),
  'characters of private_metadata': (size) => slackModal({ private_metadata: long(size) }),
  'characters of a callback_id': (size) => slackModal({ callback_id: long(size) }),
  'characters of a label': (size) => slackModal({ blocks: [input({ type: 'plain_text_input' }, { hint: said(long(size)) })] }),
  'options of a menu': (size) =>
    menu(
      'static_select',
      times(size, (n) => choice(n)),
    ),
  'radio buttons': (size) =>
    menu(
      'radio_buttons',
      times(size, (n) => choice(n)),
    ),
  'characters of an option': (size) => menu('radio_buttons', [choice(0, { text: said(long(size)) })]),
  'characters of the value of an option': (size) => menu('radio_buttons', [choice(0, { value: long(size) })]),
})

test('a payload is written as it is read: lines of a text on lines, what it is first, and words beside its numbers', () => {
  const payload = { text: 'Bonjour\n\nLéa', list: [{ label: 'Oui', type: 2, left: undefined }], yes: true, none: [] }
  expect(written(payload, (it) => (it.type === 2 ? 'Button' : null))).toBe(
    ['text: |', '  Bonjour', '', '  Léa', 'list:', '  - { type: 2, label: Oui } # Button', 'yes: true', 'none: []'].join('\n'),
  )
})
