import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'
import type { Drawn } from '../../bots/telegram/encode.ts'
import { photo } from './assets.ts'
import { type Html, html, none } from './html.ts'
import { only, unknown } from './known.ts'

export type Native = { drawn: Drawn; photo: boolean }

/** A message of the bot, and the keyboard under it. `by` stands above it in a group. */
export const message = ({ drawn, photo: hasPhoto }: Native, by: Html, at: string): Html => {
  only('a message', drawn, ['text', 'entities', 'buttons'])
  const keys = drawn.buttons.map((row) => html`<div class="keys">${row.map(key)}</div>`)
  return html`<div class="message">
    <div class="bubble${hasPhoto ? ' with-photo' : ''}">${by}${hasPhoto ? photo('') : none}<div class="text">${marked(drawn.text, drawn.entities)}<span class="at">${at}</span></div></div>
    ${keys}
  </div>`
}

/** The text with its marks; marks lie in one another, or apart. */
const marked = (text: string, entities: readonly MessageEntity[], from = 0, end = text.length): Html => {
  const first = entities.find((it) => it.offset >= from && it.offset + it.length <= end)
  if (!first) return html`${text.slice(from, end)}`
  const stop = first.offset + first.length
  const inside = entities.filter((it) => it !== first && it.offset >= first.offset && it.offset + it.length <= stop)
  const after = entities.filter((it) => it !== first && it.offset >= stop)
  const rest = first.type === 'blockquote' && text[stop] === '\n' ? stop + 1 : stop
  const before = text.slice(from, first.type === 'blockquote' && text[first.offset - 1] === '\n' ? first.offset - 1 : first.offset)
  return html`${before}${mark(first, marked(text, inside, first.offset, stop))}${marked(text, after, rest, end)}`
}

const mark = (entity: MessageEntity, words: Html): Html => {
  only('a mark', entity, ['type', 'offset', 'length', 'url'])
  switch (entity.type) {
    case 'bold':
      return html`<b>${words}</b>`
    case 'code':
      return html`<code>${words}</code>`
    case 'blockquote':
      return html`<blockquote>${words}</blockquote>`
    case 'text_link':
      return html`<u>${words}</u>`
    default:
      return unknown('a mark', entity)
  }
}

const key = (button: InlineKeyboardButton): Html => {
  only('a button', button, ['text', 'url', 'callback_data', 'style'])
  const leads = 'url' in button
  if (!leads && !('callback_data' in button)) return unknown('a button', button)
  return html`<span class="key ${tone(button)}">${button.text}${leads ? html`<i>↗</i>` : none}</span>`
}

const tone = ({ style }: InlineKeyboardButton): string => {
  if (style === undefined || style === 'success' || style === 'danger') return style ?? ''
  return unknown('a style', style)
}
