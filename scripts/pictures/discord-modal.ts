import { type APIComponentInLabel, type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js'
import { palierIcon } from './assets.ts'
import { select } from './discord.ts'
import { type Html, html, none } from './html.ts'
import { only, unknown } from './known.ts'

/** A form as Discord lays it over everything. Its two buttons are Discord's own; `typed` is what somebody wrote so far, by field. */
export const modal = (it: APIModalInteractionResponseCallbackData, typed: Readonly<Record<string, string>>): Html => {
  only('a modal', it, ['custom_id', 'title', 'components'])
  return html`<div class="modal">
    <h2>${palierIcon()}${it.title}<i>✕</i></h2>
    <div class="fields">${it.components.map((component) => {
      if (component.type !== ComponentType.Label) return unknown('a component', component)
      only('a label', component, ['type', 'label', 'description', 'component'])
      const { label, description, component: inner } = component
      return html`<label>${label}${isRequired(inner) ? html`<em> *</em>` : none}</label>${description ? html`<small>${description}</small>` : none}${input(inner, typed)}`
    })}</div>
    <div class="ends"><span class="button style-2">Annuler</span><span class="button style-1">Envoyer</span></div>
  </div>`
}

const isRequired = (it: APIComponentInLabel): boolean => 'required' in it && it.required === true

const input = (it: APIComponentInLabel, typed: Readonly<Record<string, string>>): Html => {
  switch (it.type) {
    case ComponentType.TextInput:
      only('an input', it, ['type', 'custom_id', 'style', 'required'])
      return html`<div class="input${it.style === TextInputStyle.Paragraph ? ' long' : ''}">${typed[it.custom_id] ?? ''}</div>`
    case ComponentType.StringSelect:
      return select(it)
    case ComponentType.FileUpload:
      only('an upload', it, ['type', 'custom_id', 'required', 'min_values', 'max_values'])
      return html`<div class="upload"><b>Déposez un fichier ici</b> ou <u>parcourez</u></div>`
    default:
      return unknown('an input', it)
  }
}
