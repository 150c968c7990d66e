import { type APIComponentInLabel, type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js'
import type { DrawForm, DrawnField, DrawnForm } from '../../core/chat/form.ts'
import { unpack } from '../../core/chat/press.ts'
import { cut } from '../../core/chat/text.ts'

/** The upload's custom_id; no field is called so. */
export const photoField = '+photo'

/** Developer Docs, Component Reference: of a modal the title and labels have 45 characters, a description 100, and it has 5 components. */
const titleMax = 45
const hintMax = 100
const componentsMax = 5
/** Of a select: 25 options, of 100 characters. */
const optionsMax = 25
const optionMax = 100

/** The packed form drawn as a modal, which carries it back; `name` is what Discord calls who opens it. Null when nothing is known of it. */
export const modalOf = (
  packed: string,
  drawForm: DrawForm,
  locale: string | undefined,
  name = '',
): APIModalInteractionResponseCallbackData | null => {
  const { kind, ids } = unpack(packed)
  /** As for everyone of whom nothing is known: English for who has Discord in English, else French. */
  const drawn = drawForm(kind, ids.field ?? null, locale?.startsWith('en') ? 'en' : 'fr')
  return drawn && { custom_id: packed, title: cut(drawn.title, titleMax), components: rowsOf(drawn, name) }
}

const rowsOf = ({ fields, photo }: DrawnForm, name: string): APIModalInteractionResponseCallbackData['components'] => {
  const some = fields.slice(0, componentsMax - (photo ? 1 : 0)).map((field) => labelled(field.label, field.hint, input(field, name)))
  if (!photo) return some
  const upload = { type: ComponentType.FileUpload, custom_id: photoField, max_values: 1 } as const
  const whatever = photo.file ? { ...upload, min_values: 1, required: true } : { ...upload, min_values: 0, required: false }
  return [...some, labelled(photo.label, null, whatever)]
}

const labelled = (label: string, hint: string | null, component: APIComponentInLabel) => ({
  type: ComponentType.Label as const,
  label: cut(label, titleMax),
  ...(hint ? { description: cut(hint, hintMax) } : {}),
  component,
})

const input = ({ name, kind, choices, optional, known }: DrawnField, theirs: string): APIComponentInLabel => {
  const it = { custom_id: name, required: !optional }
  const [first = ''] = known === 'name' ? theirs.split(/\s+/) : []
  switch (kind) {
    case 'choice':
      return {
        ...it,
        type: ComponentType.StringSelect,
        options: choices.slice(0, optionsMax).map(([value, label]) => ({ value: cut(value, optionMax), label: cut(label, optionMax) })),
      }
    case 'long':
      return { ...it, type: ComponentType.TextInput, style: TextInputStyle.Paragraph }
    case 'line':
    case 'when':
      return { ...it, type: ComponentType.TextInput, style: TextInputStyle.Short, ...(first ? { value: first } : {}) }
    default:
      return kind satisfies never
  }
}
