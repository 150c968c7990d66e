import type { types } from '@slack/bolt'
import type { Block } from '../../bots/slack/encode.ts'
import { photo } from './assets.ts'
import { type Html, html, none } from './html.ts'
import { only, unknown } from './known.ts'

export const message = (blocks: readonly Block[]): Html => html`<div class="blocks">${blocks.map(block)}</div>`

const block = (it: Block): Html => {
  switch (it.type) {
    case 'rich_text':
      only('a rich text', it, ['type', 'elements'])
      return html`<div class="rich">${it.elements.map(section)}</div>`
    case 'image':
      only('an image', it, ['type', 'slack_file', 'alt_text'])
      return 'slack_file' in it ? photo(it.alt_text) : unknown('an image', it)
    case 'actions':
      only('actions', it, ['type', 'elements'])
      return html`<div class="actions">${it.elements.map((element) => (element.type === 'button' ? button(element) : unknown('an element', element)))}</div>`
    default:
      return unknown('a block', it)
  }
}

const section = (it: types.RichTextBlockElement): Html => {
  only('a rich text', it, ['type', 'elements'])
  switch (it.type) {
    case 'rich_text_section':
      return html`<div class="words">${it.elements.map(words)}</div>`
    case 'rich_text_quote':
      return html`<blockquote class="words">${it.elements.map(words)}</blockquote>`
    default:
      return unknown('a rich text', it)
  }
}

const words = (it: types.RichTextElement): Html => {
  if (it.type === 'link') {
    only('a link', it, ['type', 'url', 'text'])
    return html`<u>${it.text ?? it.url}</u>`
  }
  if (it.type !== 'text') return unknown('words', it)
  only('words', it, ['type', 'text', 'style'])
  if (!it.style) return html`${it.text}`
  only('a style', it.style, ['bold'])
  return it.style.bold ? html`<b>${it.text}</b>` : html`${it.text}`
}

export const plain = (it: types.PlainTextElement): Html => {
  only('a text', it, ['type', 'text', 'emoji'])
  return html`${it.text}`
}

const button = (it: types.Button): Html => {
  only('a button', it, ['type', 'text', 'value', 'style', 'action_id'])
  if (it.style !== undefined && it.style !== 'primary' && it.style !== 'danger') unknown('a style', it)
  return html`<span class="button ${it.style ?? ''}">${plain(it.text)}</span>`
}

/** A form as Slack lays it over everything. `typed` is what somebody wrote so far, by block. */
export const modal = (it: types.ModalView, face: Html, typed: Readonly<Record<string, string>>): Html => {
  only('a modal', it, ['type', 'callback_id', 'private_metadata', 'title', 'submit', 'close', 'blocks'])
  return html`<div class="modal">
    <h2>${face}${plain(it.title)}<i>✕</i></h2>
    <div class="fields">${it.blocks.map((one) => field(one as Block, typed))}</div>
    <div class="ends">${it.close ? html`<span class="button">${plain(it.close)}</span>` : none}${it.submit ? html`<span class="button primary">${plain(it.submit)}</span>` : none}</div>
  </div>`
}

const field = (it: Block, typed: Readonly<Record<string, string>>): Html => {
  if (it.type !== 'input') return unknown('a block', it)
  only('an input', it, ['type', 'block_id', 'label', 'optional', 'element', 'hint'])
  const { label, optional, element, hint, block_id = '' } = it
  return html`<label>${plain(label)}${optional ? html`<span> (facultatif)</span>` : none}</label>${input(element, typed[block_id] ?? '')}${hint ? html`<small>${plain(hint)}</small>` : none}`
}

const input = (it: types.InputBlock['element'], typed: string): Html => {
  switch (it.type) {
    case 'plain_text_input':
      only('an input', it, ['type', 'action_id', 'multiline'])
      return html`<div class="input${it.multiline ? ' long' : ''}">${typed}</div>`
    case 'radio_buttons':
      only('radio buttons', it, ['type', 'action_id', 'options'])
      return html`${it.options.map((option) => html`<div class="radio">○ ${option.text.type === 'plain_text' ? plain(option.text) : unknown('a text', option)}</div>`)}`
    case 'static_select':
      only('a select', it, ['type', 'action_id', 'options'])
      return html`<div class="input select">Sélectionner une option<i>⌄</i></div>`
    case 'datepicker':
    case 'timepicker':
      only('a picker', it, ['type', 'action_id'])
      return html`<div class="input select">${it.type === 'datepicker' ? '📅 Sélectionner une date' : '🕒 Sélectionner une heure'}<i>⌄</i></div>`
    case 'file_input':
      only('an upload', it, ['type', 'action_id', 'filetypes', 'max_files'])
      return html`<div class="upload"><span class="button">Ajouter un fichier</span></div>`
    default:
      return unknown('an input', it)
  }
}
