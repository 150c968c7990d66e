import {
  customId,
  type Draft,
  draft,
  flag,
  integer,
  optional,
  options,
  type Path,
  read,
  readAll,
  stringSelect,
  textDisplay,
} from './components.ts'
import { choice, length, refuse, required, wrong } from './refusals.ts'
import type { Json, Modal } from './world.ts'

type Reader = (state: Draft, given: Json, path: Path) => Json

const textInput: Reader = (state, given, path) => {
  if (given.style !== 1 && given.style !== 2) state.problems.push(choice([...path, 'style'], [1, 2]))
  const kept = {
    custom_id: customId(state, given, path),
    style: given.style,
    ...optional(state, given, 'label', 45, path, 1),
    ...optional(state, given, 'value', 4000, path),
    ...optional(state, given, 'placeholder', 100, path),
    ...integer(state, given, 'min_length', [0, 4000], path),
    ...integer(state, given, 'max_length', [1, 4000], path),
    ...flag(given, 'required'),
  }
  const { min_length: min = 0, max_length: max = 4000 } = kept as { min_length?: number; max_length?: number }
  if (min > max) state.problems.push(wrong([...path, 'min_length'], 'TEXT_INPUT_MIN_LENGTH', 'Min length is greater than max length'))
  const value = given.value
  if (typeof value === 'string' && value !== '') state.problems.push(...length(value, min, max, [...path, 'value']))
  return kept
}

const group =
  ([min, max]: [number, number], several: boolean): Reader =>
  (state, given, path) => ({
    custom_id: customId(state, given, path),
    ...options(state, given, [min, max], path),
    ...(several && { ...integer(state, given, 'min_values', [0, 10], path), ...integer(state, given, 'max_values', [1, 10], path) }),
    ...flag(given, 'required'),
  })

const fileUpload: Reader = (state, given, path) => ({
  custom_id: customId(state, given, path),
  ...integer(state, given, 'min_values', [0, 10], path),
  ...integer(state, given, 'max_values', [1, 10], path),
  ...(Array.isArray(given.file_types) && { file_types: given.file_types }),
  ...flag(given, 'required'),
})

const checkbox: Reader = (state, given, path) => ({ custom_id: customId(state, given, path), ...flag(given, 'default') })

/** User, role and channel selects are not emulated: 3 text, 4, 19 file, 21 radio, 22 and 23 check boxes. */
const inLabel = [3, 4, 19, 21, 22, 23]

const label: Reader = (state, given, path) => {
  state.problems.push(...length(given.label, 1, 45, [...path, 'label']))
  const at = [...path, 'component']
  if (given.component === undefined) state.problems.push(required(at))
  const [component] = given.component === undefined ? [] : read(state, given.component, at, inLabel, readers)
  return { label: given.label, ...optional(state, given, 'description', 100, path, 1), component }
}

const row: Reader = (state, given, path) => ({
  components: readAll(state, given.components, [...path, 'components'], [1, 1], [4], readers),
})

const readers: Record<number, Reader> = {
  1: row,
  3: stringSelect,
  4: textInput,
  10: textDisplay,
  18: label,
  19: fileUpload,
  21: group([2, 10], false),
  22: group([1, 10], true),
  23: checkbox,
}

export const readModal = (data: Json): Modal => {
  const state = draft(data.components)
  state.problems.push(...length(data.custom_id, 1, 100, ['custom_id']), ...length(data.title, 1, 45, ['title']))
  const components = readAll(state, data.components, ['components'], [1, 5], [1, 10, 18], readers)
  refuse(state.problems)
  return { custom_id: String(data.custom_id), title: String(data.title), components }
}
