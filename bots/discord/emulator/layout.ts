import { isJson } from './body.ts'
import { button, type Draft, draft, flag, integer, optional, type Path, read, readAll, stringSelect, textDisplay } from './components.ts'
import { choice, refuse, required, wrong } from './refusals.ts'
import type { Attachment, Component, Json } from './world.ts'

type Reader = (state: Draft, given: Json, path: Path) => Json

const row: Reader = (state, given, path) => {
  const inner = readAll(state, given.components, [...path, 'components'], [1, 5], [2, 3], readers)
  if (inner.some((one) => one.type === 3) && inner.length > 1) {
    state.problems.push(
      wrong([...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width'),
    )
  }
  return { components: inner }
}

const section: Reader = (state, given, path) => {
  const components = readAll(state, given.components, [...path, 'components'], [1, 3], [10], readers)
  const at = [...path, 'accessory']
  if (given.accessory === undefined) state.problems.push(required(at))
  const [accessory] = given.accessory === undefined ? [] : read(state, given.accessory, at, [2, 11], readers)
  return { components, accessory }
}

const thumbnail: Reader = (state, given, path) => ({
  media: media(state, given.media, [...path, 'media'], true),
  description: given.description ?? null,
  spoiler: given.spoiler === true,
  ...optional(state, given, 'description', 1024, path),
})

const gallery: Reader = (state, given, path) => {
  const items = Array.isArray(given.items) ? given.items.filter(isJson) : []
  const at = [...path, 'items']
  if (items.length < 1 || items.length > 10) state.problems.push(wrong(at, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 10 in length.'))
  return { items: items.map((one, index) => thumbnail(state, one, [...at, index])) }
}

const file: Reader = (state, given, path) => {
  const found = media(state, given.file, [...path, 'file'], false)
  return { file: found, name: found.name ?? null, size: found.size ?? null, spoiler: given.spoiler === true }
}

/** attachment://name is one of the message's files; another address is taken as it is, where it may be. */
const media = (state: Draft, given: unknown, path: Path, elsewhere: boolean): Json => {
  const url = isJson(given) ? given.url : undefined
  if (typeof url !== 'string') {
    state.problems.push(required([...path, 'url']))
    return {}
  }
  const name = /^attachment:\/\/(.+)$/.exec(url)?.[1]
  const found = name === undefined ? undefined : state.media(name)
  if (found) {
    const { id, size, filename, content_type, width = null, height = null } = found
    return {
      id,
      url: found.url,
      proxy_url: found.proxy_url,
      width,
      height,
      content_type,
      attachment_id: id,
      ...(!elsewhere && { name: filename, size }),
    }
  }
  if (name !== undefined) {
    state.problems.push(
      wrong([...path, 'url'], 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', 'The referenced attachment was not found'),
    )
  } else if (!elsewhere || !/^https?:\/\//.test(url)) {
    state.problems.push(wrong([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', `The address ${url} is not supported here`))
  }
  return { id: '0', url, proxy_url: url, width: null, height: null }
}

const separator: Reader = (state, given, path) => {
  if (given.spacing !== undefined && given.spacing !== 1 && given.spacing !== 2) state.problems.push(choice([...path, 'spacing'], [1, 2]))
  return { divider: given.divider !== false, spacing: given.spacing ?? 1 }
}

const container: Reader = (state, given, path) => ({
  accent_color: null,
  ...integer(state, given, 'accent_color', [0, 0xffffff], path),
  spoiler: false,
  ...flag(given, 'spoiler'),
  components: readAll(state, given.components, [...path, 'components'], [1, 40], [1, 9, 10, 12, 13, 14], readers),
})

const readers: Record<number, Reader> = {
  1: row,
  2: button,
  3: stringSelect,
  9: section,
  10: textDisplay,
  11: thumbnail,
  12: gallery,
  13: file,
  14: separator,
  17: container,
}

/** Discord: 40 components in all, 4000 characters in all their texts. Without the flag, up to five rows. */
export const readLayout = (given: unknown, v2: boolean, mediaNamed: (name: string) => Attachment | undefined): Component[] => {
  if (given === undefined || given === null) return []
  const state = draft(given, mediaNamed)
  const allowed = v2 ? [1, 9, 10, 12, 13, 14, 17] : [1]
  const components = readAll(state, given, ['components'], [0, v2 ? 40 : 5], allowed, readers)
  if (state.count > 40) {
    state.problems.push(wrong(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', 'The message has more than 40 components'))
  }
  if (state.text > 4000) {
    const message = 'Component displayable text size exceeds maximum size of 4000'
    state.problems.push(wrong(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message))
  }
  refuse(state.problems)
  return components
}

/** Every component of a message or modal, parents first, in the order in which they are shown. */
export const flatten = (components: readonly Component[]): Component[] =>
  components.flatMap((one) => [
    one,
    ...flatten((one.components as Component[] | undefined) ?? []),
    ...flatten([one.accessory, one.component].filter(isJson) as Component[]),
  ])
