import { isJson } from './body.ts'
import { choice, length, type Problem, required, wrong } from './refusals.ts'
import type { Attachment, Component, Json } from './world.ts'

export type Path = (string | number)[]

/** What is known of the components read so far. */
export type Draft = {
  problems: Problem[]
  customIds: Set<string>
  taken: Set<number>
  lastId: number
  count: number
  text: number
  media: (name: string) => Attachment | undefined
}

export const draft = (components: unknown, media: Draft['media'] = () => undefined): Draft => {
  const ids = idsIn(components)
  const taken = new Set(ids)
  const problems = taken.size < ids.length ? [wrong(['components'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated')] : []
  return { problems, customIds: new Set(), taken, lastId: 0, count: 0, text: 0, media }
}

/** Only of components: an attachment has an id too. */
const idsIn = (value: unknown): number[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (!isJson(value)) return []
  const own = typeof value.type === 'number' && typeof value.id === 'number' && value.id !== 0 ? [value.id] : []
  return [...own, ...Object.values(value).flatMap(idsIn)]
}

/** Absent or 0: the next number that nobody has. */
const idFor = (state: Draft, given: Json, path: Path): number => {
  if (given.id !== undefined && given.id !== null && given.id !== 0) {
    if (typeof given.id === 'number' && Number.isInteger(given.id) && given.id > 0) return given.id
    state.problems.push(wrong([...path, 'id'], 'NUMBER_TYPE_COERCE', `Value "${String(given.id)}" is not int32.`))
  }
  do state.lastId += 1
  while (state.taken.has(state.lastId))
  return state.lastId
}

type Reader = (state: Draft, given: Json, path: Path) => Json

/** Reads one component that must be of one of these types. */
export const read = (
  state: Draft,
  given: unknown,
  path: Path,
  allowed: readonly number[],
  readers: Record<number, Reader>,
): Component[] => {
  if (!isJson(given)) {
    state.problems.push(wrong(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType'))
    return []
  }
  const reader = typeof given.type === 'number' && allowed.includes(given.type) ? readers[given.type] : undefined
  if (!reader || typeof given.type !== 'number') {
    const message = `Value of field "type" must be one of (${allowed.join(', ')}).`
    state.problems.push(wrong([...path, 'type'], 'UNION_TYPE_CHOICES', message))
    return []
  }
  state.count += 1
  const id = idFor(state, given, path)
  return [{ type: given.type, id, ...reader(state, given, path) }]
}

export const readAll = (
  state: Draft,
  given: unknown,
  path: Path,
  [min, max]: [number, number],
  allowed: readonly number[],
  readers: Record<number, Reader>,
): Component[] => {
  state.problems.push(...length(given, min, max, path))
  return Array.isArray(given) ? given.flatMap((one, index) => read(state, one, [...path, index], allowed, readers)) : []
}

export const customId = (state: Draft, given: Json, path: Path): string => {
  const at = [...path, 'custom_id']
  const found = length(given.custom_id, 1, 100, at)
  state.problems.push(...found)
  const value = String(given.custom_id)
  if (found.length === 0 && state.customIds.has(value)) {
    state.problems.push(wrong(at, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'))
  }
  state.customIds.add(value)
  return value
}

/** An optional text: kept when it is given and short enough. */
export const optional = (state: Draft, given: Json, name: string, max: number, path: Path, min = 0): Json => {
  if (given[name] === undefined || given[name] === null) return {}
  state.problems.push(...length(given[name], min, max, [...path, name]))
  return { [name]: given[name] }
}

export const integer = (state: Draft, given: Json, name: string, [min, max]: [number, number], path: Path): Json => {
  const value = given[name]
  if (value === undefined || value === null) return {}
  const at = [...path, name]
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    state.problems.push(wrong(at, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int32.`))
  } else if (value < min) state.problems.push(wrong(at, 'NUMBER_TYPE_MIN', `int32 value should be greater than or equal to ${min}.`))
  else if (value > max) state.problems.push(wrong(at, 'NUMBER_TYPE_MAX', `int32 value should be less than or equal to ${max}.`))
  return { [name]: value }
}

export const flag = (given: Json, name: string): Json => (typeof given[name] === 'boolean' ? { [name]: given[name] } : {})

export const options = (state: Draft, given: Json, [min, max]: [number, number], path: Path): Json => {
  const at = [...path, 'options']
  state.problems.push(...length(given.options, min, max, at))
  const list = Array.isArray(given.options) ? given.options.filter(isJson) : []
  const kept = list.map((one, index) => {
    state.problems.push(...length(one.label, 1, 100, [...at, index, 'label']), ...length(one.value, 1, 100, [...at, index, 'value']))
    return { label: one.label, value: one.value, ...optional(state, one, 'description', 100, [...at, index]), ...flag(one, 'default') }
  })
  if (new Set(kept.map((one) => one.value)).size < kept.length) {
    state.problems.push(wrong(at, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used'))
  }
  return { options: kept }
}

export const stringSelect: Reader = (state, given, path) => ({
  custom_id: customId(state, given, path),
  ...optional(state, given, 'placeholder', 150, path),
  min_values: 1,
  max_values: 1,
  ...integer(state, given, 'min_values', [0, 25], path),
  ...integer(state, given, 'max_values', [1, 25], path),
  ...options(state, given, [1, 25], path),
  ...flag(given, 'disabled'),
  ...flag(given, 'required'),
})

export const textDisplay: Reader = (state, given, path) => {
  state.problems.push(...length(given.content, 1, 4000, [...path, 'content']))
  state.text += typeof given.content === 'string' ? given.content.length : 0
  return { content: given.content }
}

const styles = [1, 2, 3, 4, 5]

export const button: Reader = (state, given, path) => {
  const { style } = given
  if (typeof style !== 'number' || !styles.includes(style)) state.problems.push(choice([...path, 'style'], styles))
  if (!given.label && !isJson(given.emoji)) state.problems.push(required([...path, 'label']))
  const shown = {
    style,
    ...optional(state, given, 'label', 80, path),
    ...(isJson(given.emoji) && { emoji: given.emoji }),
    ...flag(given, 'disabled'),
  }
  if (style !== 5) {
    if (given.url !== undefined) {
      state.problems.push(wrong(path, 'BUTTON_COMPONENT_INVALID_URL', 'A url cannot be specified for this button style'))
    }
    return { ...shown, custom_id: customId(state, given, path) }
  }
  if (given.custom_id !== undefined) {
    state.problems.push(wrong(path, 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', 'A custom id and url cannot both be specified'))
  }
  state.problems.push(...length(given.url, 1, 512, [...path, 'url']))
  if (!/^(https?|discord):\/\//.test(String(given.url))) {
    const message = `Scheme "${String(given.url).split(':')[0]}" is not supported. Scheme must be one of ('http', 'https', 'discord').`
    state.problems.push(wrong([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', message))
  }
  return { ...shown, url: given.url }
}
