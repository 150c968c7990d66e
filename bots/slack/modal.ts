import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { DrawnField, DrawnForm } from '../../core/chat/form.ts'
import type { PhotoRef } from '../../core/chat/inbound.ts'
import { type Ids, pack, unpack } from '../../core/chat/press.ts'
import { cut, storable } from '../../core/chat/text.ts'
import { filesOf, photoIn } from './files.ts'

/** Block Kit: a modal's title, submit and close have 24 characters, a label 2000, an option 75. */
const titleMax = 24
const labelMax = 2000
const optionMax = 75
/** So many choices are shown at once; more are a list to open. Slack: at most 10, and 100. */
const radioMax = 6

const formCallback = 'form'
export const textCallback = 'text'
const photoBlock = ':photo'
const hourBlock = (field: string): string => `${field}:hour`
/** One action a block. */
const action = 'value'

const plainText = (text: string, max: number): types.PlainTextElement => ({ type: 'plain_text', text: cut(text, max), emoji: false })

/** A form as Slack draws it; what it is for comes back with it. */
export const modalOf = (drawn: DrawnForm, form: string, ids: Ids): types.ModalView => ({
  type: 'modal',
  callback_id: formCallback,
  private_metadata: pack({ form, ids } as Parameters<typeof pack>[0]),
  title: plainText(drawn.title, titleMax),
  submit: plainText(drawn.submit, titleMax),
  close: plainText(drawn.cancel, titleMax),
  blocks: [...drawn.fields.flatMap(blocksOf), ...(drawn.photo ? [photoInput(drawn.photo)] : [])],
})

/** One long text, heard as if it had been written to us. `OK` is said in both languages. */
export const textModal = (title: string, label: string): types.ModalView => ({
  type: 'modal',
  callback_id: textCallback,
  title: plainText(title, titleMax),
  submit: plainText('OK', titleMax),
  blocks: [input('text', label, false, { type: 'plain_text_input', action_id: action, multiline: true })],
})

const input = (
  block: string,
  label: string,
  optional: boolean,
  element: types.InputBlock['element'],
  hint?: string | null,
): types.InputBlock => ({
  type: 'input',
  block_id: block,
  label: plainText(label, labelMax),
  optional,
  element,
  ...(hint ? { hint: plainText(hint, labelMax) } : {}),
})

const photoInput = ({ label, file }: NonNullable<DrawnForm['photo']>): types.InputBlock =>
  input(photoBlock, label, !file, {
    type: 'file_input',
    action_id: action,
    filetypes: ['jpg', 'jpeg', 'png', ...(file ? ['pdf'] : [])],
    max_files: 1,
  })

const blocksOf = ({ name, kind, label, hour, hint, choices, optional }: DrawnField): types.InputBlock[] => {
  switch (kind) {
    case 'line':
    case 'long':
      return [input(name, label, optional, { type: 'plain_text_input', action_id: action, multiline: kind === 'long' }, hint)]
    case 'choice': {
      const options = choices.map(([value, text]) => ({ text: plainText(text, optionMax), value }))
      /** A radio button cannot be undone: what may be left empty is a list. */
      const type = choices.length <= radioMax && !optional ? 'radio_buttons' : 'static_select'
      return [input(name, label, optional, { type, action_id: action, options }, hint)]
    }
    case 'when':
      /** Its hint says how to write a date in words: here there is a calendar. */
      return [
        input(name, label, optional, { type: 'datepicker', action_id: action }),
        input(hourBlock(name), hour ?? label, true, { type: 'timepicker', action_id: action }),
      ]
    default:
      return kind satisfies never
  }
}

const valueSchema = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  files: z.unknown().optional(),
})
const filledSchema = z.looseObject({
  private_metadata: z.string().optional(),
  state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), valueSchema)) }),
})

export type Filled = { form: string; ids: Ids; values: Record<string, string>; photo: PhotoRef | null }

/** What was filled in: only the fields that were. */
export const filledIn = (team: string, view: unknown): Filled => {
  const { private_metadata: about = '', state } = filledSchema.parse(view)
  const { kind: form, ids } = unpack(about)
  const values: Record<string, string> = {}
  let photo: PhotoRef | null = null
  for (const [block, actions] of Object.entries(state.values)) {
    const it = actions[action]
    if (!it) continue
    const hour = state.values[hourBlock(block)]?.[action]?.selected_time
    const text = it.selected_date ? `${it.selected_date}${hour ? `T${hour}` : ''}` : (it.value ?? it.selected_option?.value ?? '')
    if (block === photoBlock) photo = photoIn(team, filesOf(it.files))
    else if (text.trim() !== '') values[block] = storable(text)
  }
  return { form, ids, values, photo }
}

/** Beside which input a field's error stands; null where the modal has no such input. */
export const errorBeside = (view: unknown, field: string): string | null => {
  const { state } = filledSchema.parse(view)
  return state.values[field] ? field : null
}
