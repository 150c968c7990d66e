import { expect, test } from 'vitest'
import type { Drawn as DiscordDrawn } from '../../bots/discord/encode.ts'
import type { Drawn as TelegramDrawn } from '../../bots/telegram/encode.ts'
import type { Card } from '../../core/chat/card.ts'
import { quote, spelled, textOf } from '../../core/chat/rich.ts'
import { asModal, forms } from '../../tests/gallery/natively.ts'
import { inBoth, shown } from '../../tests/gallery/shown.ts'
import { hostile } from '../../tests/hostile.ts'
import * as discord from './discord.ts'
import { modal as discordModal } from './discord-modal.ts'
import * as discordPage from './discord-page.ts'
import { html, none } from './html.ts'
import * as slack from './slack.ts'
import * as slackPage from './slack-page.ts'
import { smaller } from './smaller.ts'
import { story } from './story.ts'
import * as telegram from './telegram.ts'
import * as telegramPage from './telegram-page.ts'

const platforms: Readonly<Record<string, (card: Card) => string>> = {
  Telegram: (card) => telegram.message(telegramPage.native(card), none, '8:00').html,
  Discord: (card) => discord.message(discordPage.native(card)).html,
  Slack: (card) => slack.message(slackPage.native(card).blocks).html,
}
const draws = Object.entries(platforms)

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
/** What a reader sees, without the blanks: they are the look's. */
const seen = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;|&#39;/g, (it) => signs[it] ?? it)
    .replace(/\s/g, '')
const close = (text: string): string => text.replace(/\s/g, '')
const tags = (markup: string): string[] => [...new Set([...markup.matchAll(/<(\w+)/g)].map(([, name = '']) => name))]
const made = ['div', 'span', 'img', 'b', 'i', 'u', 'p', 'code', 'blockquote']

test.each(draws)('%s: every view of the gallery is drawn, with all of its words', (platform, draw) => {
  const lost = shown.flatMap(({ view, name, card }) => {
    const there = seen(draw(card))
    /** Beside a photo Telegram has room for less; what is left out there is not the picture's doing. */
    const text =
      platform === 'Telegram' && card.photo
        ? telegramPage.native(card).drawn.text.slice(0, 900)
        : spelled(card.text, platform === 'Slack' ? '/palier ' : '/')
            .map(textOf)
            .join('')
    const words = [text, ...(card.facts ?? []).map(([, value]) => value), ...(card.buttons ?? []).flat().map(({ label }) => label)]
    return words.filter((it) => !there.includes(close(it))).map((it) => `${view}, ${name}: ${it}`)
  })
  expect(lost).toEqual([])
})

test('every form is drawn, with the labels of its fields', () => {
  for (const it of forms.flatMap(inBoth)) {
    const native = asModal.discord(it)
    const markup = discordModal(native, {}).html
    for (const component of native.components) if ('label' in component) expect(seen(markup)).toContain(close(component.label))
    for (const block of asModal.slack(it).blocks)
      if ('label' in block) expect(seen(slack.modal(asModal.slack(it), none, {}).html)).toContain(close(block.label.text))
  }
})

const words = ['<img src=x onerror=alert(1)>', '</style><script>alert(1)</script>', '"><b>gras</b>', ...hostile.map(({ text }) => text)]
test.each(draws)('%s: hostile words stay text, wherever they stand', (_platform, draw) => {
  for (const it of words) {
    const card: Card = {
      text: ['Léa : ', it, '\n', { bold: it }, '\n', quote(it)],
      facts: [['Où', it]],
      photo: 'photo',
      buttons: [[{ label: '<img onerror>', press: { do: 'help' } }]],
    }
    const markup = draw(card)
    expect(tags(markup).filter((tag) => !made.includes(tag))).toEqual([])
    expect([...markup.matchAll(/<img [^>]*>/g)].map(([tag]) => tag.slice(0, 18))).toEqual(['<img class="photo"'])
    expect(markup).toContain('&lt;img onerror&gt;')
  }
})

test('hostile words in a form and around the chat stay text', () => {
  const typed = { words: '<img src=x onerror=alert(1)>' }
  const [form] = forms.filter((it) => it.form === 'answer-post').flatMap(inBoth)
  if (!form) throw new Error('There is no form to answer a post.')
  for (const { html: markup } of [discordModal(asModal.discord(form), typed), slack.modal(asModal.slack(form), none, typed)]) {
    expect(markup).not.toContain('<img src=x')
    expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt;')
  }
  expect(html`<p title="${'" onclick="x'}">${"<'&"}</p>`.html).toBe('<p title="&quot; onclick=&quot;x">&lt;&#39;&amp;</p>')
})

test('each page shows the whole story', () => {
  for (const page of [telegramPage.page, discordPage.page, slackPage.page]) {
    const there = seen(page(story).body.html)
    for (const it of ['vélo d’enfant, 16 pouces', '✓ Promis', 'Bonjour Belleville', 'Rien n’est encore publié', 'vous répond'])
      expect(there).toContain(close(it))
  }
})

const button = { text: 'Oui', callback_data: 'help' }
const telegramly = (more: object) => () =>
  telegram.message({ drawn: { text: 'Oui', entities: [], buttons: [], ...more } as TelegramDrawn, photo: false }, none, '')
const discordly = (component: object) => () =>
  discord.message({
    flags: 0,
    components: [{ type: 17, components: [component] }],
    allowed_mentions: { parse: [] },
  } as unknown as DiscordDrawn)
const slackly = (block: object) => () => slack.message([block as never])
const rich = (element: object) => slackly({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] })

test.each([
  ['a mark of Telegram', telegramly({ entities: [{ type: 'spoiler', offset: 0, length: 3 }] })],
  ['a property of a message of Telegram', telegramly({ effect: 'fire' })],
  ['a button of Telegram', telegramly({ buttons: [[{ text: 'Oui', copy_text: { text: 'x' } }]] })],
  ['a style of Telegram', telegramly({ buttons: [[{ ...button, style: 'rainbow' }]] })],
  ['a component of Discord', discordly({ type: 14 })],
  ['a button of Discord', discordly({ type: 1, components: [{ type: 2, style: 5, label: 'Oui', url: 'https://example.org' }] })],
  [
    'a property of a button of Discord',
    discordly({ type: 1, components: [{ type: 2, style: 2, label: 'Oui', custom_id: 'x', emoji: {} }] }),
  ],
  ['markdown of Discord', discordly({ type: 10, content: '_oui_' })],
  ['a heading of Discord', discordly({ type: 10, content: '# oui' })],
  ['a picture of Discord', discordly({ type: 12, items: [{ media: { url: 'https://example.org/x.png' } }] })],
  ['a block of Slack', slackly({ type: 'divider' })],
  ['an element of Slack', slackly({ type: 'actions', elements: [{ type: 'overflow' }] })],
  ['words of Slack', rich({ type: 'user', user_id: 'U1' })],
  ['a style of Slack', rich({ type: 'text', text: 'Oui', style: { strike: true } })],
  ['an image of Slack', slackly({ type: 'image', image_url: 'https://example.org/x.png', alt_text: '' })],
])('%s that no picture knows how to draw is not left out in silence', (_what, draw) => {
  expect(draw).toThrow('A picture cannot draw')
})

test('a picture that is no plain PNG is not made smaller', () => {
  expect(() => smaller(Buffer.from('89504e470d0a1a0a0000000049484452', 'hex'))).toThrow('no plain RGB')
})
