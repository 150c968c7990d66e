import { attachmentOf, keepFile } from './files.ts'
import { flatten } from './layout.ts'
import type { Attachment, Component, Json, Modal, Room, World } from './world.ts'

export type Values = Record<string, string | readonly string[]>
export type Files = Record<string, Buffer | readonly Buffer[]>

type Option = { label: string; value: string; default?: boolean }
type Field = Component & {
  custom_id: string
  required?: boolean
  value?: string
  default?: boolean
  options?: Option[]
  min_length?: number
  max_length?: number
  min_values?: number
  max_values?: number
}

/** What the client sends when the form is sent off, or an error where the client would not let it go. */
export const fillIn = (world: World, room: Room, modal: Modal, values: Values, files: Files): Json => {
  const fields = flatten(modal.components).filter((one) => 'custom_id' in one) as Field[]
  const known = fields.map((one) => one.custom_id)
  for (const name of [...Object.keys(values), ...Object.keys(files)]) {
    if (!known.includes(name)) throw new Error(`the form « ${modal.title} » has no field ${name}: it has ${known.join(', ')}`)
  }
  const attachments: Record<string, Attachment> = {}
  const answered = (component: Component): Json => {
    const { type, id } = component
    if (type === 18) return { type, id, component: answered(component.component as Component) }
    if (type === 1) return { type, id, components: (component.components as Component[]).map(answered) }
    if (type === 10) return { type, id }
    const field = component as Field
    return { type, id, custom_id: field.custom_id, ...answerIn(world, room, field, values[field.custom_id], files, attachments) }
  }
  const components = modal.components.map(answered)
  return { custom_id: modal.custom_id, components, ...(Object.keys(attachments).length > 0 && { resolved: { attachments } }) }
}

const answerIn = (
  world: World,
  room: Room,
  field: Field,
  given: string | readonly string[] | undefined,
  files: Files,
  attachments: Record<string, Attachment>,
): Json => {
  const several = given === undefined ? undefined : typeof given === 'string' ? [given] : [...given]
  switch (field.type) {
    case 4:
      return { value: text(field, several?.[0] ?? field.value ?? '') }
    case 3:
    case 22:
      return { values: chosen(field, several ?? defaults(field)) }
    case 21:
      return { value: chosen({ ...field, max_values: 1 }, several ?? defaults(field))[0] ?? null }
    case 23:
      return { value: several ? several[0] === 'true' : field.default === true }
    case 19: {
      const uploads = [files[field.custom_id] ?? []].flat() as Buffer[]
      count(field, uploads.length, 'files')
      const kept = uploads.map((bytes, index) =>
        keepFile(world, room.id, { field: '', name: `photo${index || ''}.jpg`, mime: 'image/jpeg', bytes }),
      )
      for (const file of kept) attachments[file.id] = { ...attachmentOf(world, file), ephemeral: true }
      return { values: kept.map((file) => file.id) }
    }
    default:
      throw new Error(`components of type ${field.type} are not emulated`)
  }
}

/** Required unless it is said otherwise; what is not required may stay empty, whatever its least length. */
const text = ({ custom_id, required = true, min_length = 0, max_length = 4000 }: Field, value: string): string => {
  if (value === '' && !required) return value
  if (value === '') throw new Error(`${custom_id} must be filled in`)
  if (value.length < min_length) throw new Error(`${custom_id} must have at least ${min_length} characters: ${value}`)
  if (value.length > max_length) throw new Error(`${custom_id} must have at most ${max_length} characters, it has ${value.length}`)
  return value
}

const defaults = ({ options = [] }: Field): string[] => options.filter((one) => one.default === true).map((one) => one.value)

const chosen = (field: Field, values: string[]): string[] => {
  const known = (field.options ?? []).map((one) => one.value)
  for (const value of values) {
    if (!known.includes(value)) throw new Error(`${field.custom_id} has no choice ${value}: it has ${known.join(', ')}`)
  }
  count(field, values.length, 'choices')
  return values
}

const count = (
  { type, custom_id, required = true, options = [], min_values = 1, max_values }: Field,
  number: number,
  what: string,
): void => {
  const most = max_values ?? (type === 22 ? options.length : 1)
  if (number === 0 && !required) return
  if (number < min_values) throw new Error(`${custom_id} needs at least ${min_values} ${what}`)
  if (number > most) throw new Error(`${custom_id} takes at most ${most} ${what}, not ${number}`)
}
