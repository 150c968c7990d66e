import { addFile, fileJson } from './files.ts'
import { isObject, type Json, type Team, type World } from './world.ts'

type Value = Json & { type: string }

/** What a person puts into one input: by the words that they see, or by its value. Nothing when it is left empty. */
export type Typed = { text: string | undefined; files: Buffer | readonly Buffer[] | undefined }

/** The state of one input as Slack tells it; without `typed`, what it begins with. */
export const stateOf = (world: World, team: Team, user: string, element: Json, { text, files }: Typed): Value => {
  const type = String(element.type)
  switch (type) {
    case 'datepicker':
      return { type, selected_date: text ?? element.initial_date ?? null }
    case 'timepicker':
      return { type, selected_time: text ?? element.initial_time ?? null }
    case 'datetimepicker':
      return { type, selected_date_time: text === undefined ? (element.initial_date_time ?? null) : Number(text) }
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: text === undefined ? (element.initial_option ?? null) : optionOf(element, text) }
    case 'checkboxes':
    case 'multi_static_select': {
      const chosen = text?.split(',').filter((one) => one.trim() !== '')
      return { type, selected_options: chosen?.map((one) => optionOf(element, one.trim())) ?? element.initial_options ?? [] }
    }
    case 'users_select':
      return { type, selected_user: text ?? element.initial_user ?? null }
    case 'conversations_select':
      return { type, selected_conversation: text ?? element.initial_conversation ?? null }
    case 'channels_select':
      return { type, selected_channel: text ?? element.initial_channel ?? null }
    case 'file_input':
      return { type, files: uploads(world, team, user, files) }
    default:
      return { type, value: text ?? element.initial_value ?? null }
  }
}

const uploads = (world: World, team: Team, user: string, files: Typed['files']): Json[] => {
  const all = files === undefined ? [] : Buffer.isBuffer(files) ? [files] : files
  return all.map((bytes, index) => fileJson(world, addFile(world, team, user, `fichier-${index + 1}.jpg`, bytes)))
}

const optionOf = (element: Json, wanted: string): Json => {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isObject) : []
  const options = [element, ...groups].flatMap((one) => (Array.isArray(one.options) ? one.options.filter(isObject) : []))
  const label = (one: Json) => (isObject(one.text) ? one.text.text : '')
  const found = options.find((one) => one.value === wanted) ?? options.find((one) => label(one) === wanted)
  if (found) return found
  throw new Error(`no choice « ${wanted} »: there are ${options.map((one) => `« ${label(one)} »`).join(', ')}`)
}

/** What the client itself says before anything is sent. */
export const complaint = (element: Json, value: Value, optional: boolean): string | undefined => {
  const { type: _, ...held } = value
  const [content] = Object.values(held)
  const isEmpty = content === null || content === '' || (Array.isArray(content) && content.length === 0)
  if (isEmpty) return optional ? undefined : 'Please complete this required field.'
  if (typeof content !== 'string' || element.type !== 'plain_text_input') return undefined
  const { min_length = 0, max_length = 3000 } = element
  if (content.length > Number(max_length)) return `Please shorten this text to ${max_length} characters or fewer.`
  return content.length < Number(min_length) ? `Please lengthen this text to ${min_length} characters or more.` : undefined
}
