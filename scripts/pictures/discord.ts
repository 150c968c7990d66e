import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMediaGalleryItem,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import type { Drawn } from '../../bots/discord/encode.ts'
import { photo } from './assets.ts'
import { markdown } from './discord-markdown.ts'
import { type Html, html, none } from './html.ts'
import { only, unknown } from './known.ts'

/** The boxes of a message. What it is numbered with, and whom it may wake, is not to be seen. */
export const message = (drawn: Drawn): Html => {
  only('a message', drawn, ['flags', 'components', 'allowed_mentions'])
  return html`${drawn.components.map((container) => {
    only('a container', container, ['type', 'id', 'components', 'accent_color'])
    const { accent_color: accent } = container
    const edge = accent ? `border-left:4px solid #${accent.toString(16).padStart(6, '0')}` : ''
    return container.type === ComponentType.Container
      ? html`<div class="container" style="${edge}">${container.components.map(part)}</div>`
      : unknown('a component', container)
  })}`
}

const part = (it: APIComponentInContainer): Html => {
  switch (it.type) {
    case ComponentType.TextDisplay:
      only('a text', it, ['type', 'content'])
      return html`<div class="words">${markdown(it.content)}</div>`
    case ComponentType.MediaGallery:
      only('a gallery', it, ['type', 'items'])
      return html`${it.items.map(item)}`
    case ComponentType.ActionRow:
      only('a row', it, ['type', 'components'])
      return html`<div class="row">${it.components.map(pressable)}</div>`
    default:
      return unknown('a component', it)
  }
}

const item = (it: APIMediaGalleryItem): Html => {
  only('a picture', it, ['media', 'description'])
  return it.media.url.startsWith('attachment://') ? photo(it.description ?? '') : unknown('a picture', it)
}

const pressable = (it: APIComponentInMessageActionRow): Html => {
  if (it.type === ComponentType.Button) return button(it)
  return it.type === ComponentType.StringSelect ? select(it) : unknown('a component', it)
}

const button = (it: APIButtonComponent): Html => {
  only('a button', it, ['type', 'style', 'label', 'custom_id'])
  switch (it.style) {
    case ButtonStyle.Primary:
    case ButtonStyle.Secondary:
    case ButtonStyle.Success:
    case ButtonStyle.Danger:
      return html`<span class="button style-${it.style}">${it.label ?? ''}</span>`
    default:
      return unknown('a button', it)
  }
}

/** Closed: its options are seen once it is touched. */
export const select = (it: APIStringSelectComponent): Html => {
  only('a select', it, ['type', 'custom_id', 'options', 'required', 'placeholder'])
  return it.options.length > 0 ? html`<span class="select">${it.placeholder ?? 'Faites un choix'}<i>⌄</i></span>` : none
}
