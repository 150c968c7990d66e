import { pictureType } from './files.ts'
import { drawMrkdwn } from './mrkdwn.ts'
import { add, type Mark, type Painter, painter, plain } from './painter.ts'
import { placeOf } from './people.ts'
import { drawRichText } from './rich-text.ts'
import type { StoredView } from './views.ts'
import { isObject, type Json, type Parse, type Stored, type World } from './world.ts'

export type Button = { label: string; action_id: string; style?: string; value?: string; url?: string }

/** A message, a modal or a home as people see it, at the moment when it was looked at. `view_id`: of a modal or a home. */
export type Seen = {
  ts: string
  channel: string
  view_id?: string
  user: string
  byBot: boolean
  title?: string
  /** What the blocks say, one a line; the fallback only where there are none. */
  text: string
  marks: Mark[]
  buttons: Button[]
  photo?: Buffer
  /** What stands for the picture where it is not seen. */
  alt?: string
  /** Files to open or to keep. */
  documents?: { name: string; mime: string; bytes: Buffer }[]
  edited: boolean
  ephemeral: boolean
  thread_ts?: string
  /** Who was called by name or with everybody when it was posted; an edit calls nobody. */
  pinged: string[]
  /** The fallback `text`, as a notification says it. */
  notification: string
  raw: Json
}

/** What stands in a channel, or in somebody's direct message with the app, in order. Another's ephemeral words are unseen by `viewer`. */
export const chatOf = (world: World, of: { id: string }, viewer?: { id: string }): Seen[] =>
  placeOf(world, of)
    .messages.filter((one) => one.to === undefined || viewer === undefined || one.to === viewer.id)
    .map((one) => lookAt(world, one))

export const lastOf = (world: World, of: { id: string }, viewer?: { id: string }): Seen | undefined => chatOf(world, of, viewer).at(-1)

const lookAt = (world: World, one: Stored): Seen => {
  const channel = world.channels.get(one.channel)
  const on = drawn(world, one.channel, one.blocks, one.text, one.parse)
  const notification = painter(world, channel)
  drawMrkdwn(notification, one.text, one.parse)
  const files = one.files.flatMap((id) => world.files.get(id) ?? [])
  const photo = photoIn(world, one.blocks) ?? files.find(({ bytes }) => pictureType(bytes))?.bytes
  const documents = files.flatMap(({ name, mimetype: mime, bytes }) => (pictureType(bytes) ? [] : [{ name, mime, bytes }]))
  const alt = one.blocks.find(({ type }) => type === 'image')?.alt_text
  return {
    ts: one.ts,
    channel: one.channel,
    user: one.user,
    byBot: one.byBot,
    text: on.text,
    marks: on.marks,
    buttons: buttonsIn(one.blocks),
    ...(photo && { photo }),
    ...(documents.length > 0 && { documents }),
    ...(typeof alt === 'string' && { alt }),
    edited: one.edited !== undefined,
    ephemeral: one.to !== undefined,
    ...(one.thread_ts !== undefined && { thread_ts: one.thread_ts }),
    pinged: [...one.pinged],
    notification: notification.text,
    raw: structuredClone({ ts: one.ts, text: one.text, blocks: one.blocks, metadata: one.metadata }),
  }
}

/** Who is called by a message that is posted here. */
export const pingedBy = (world: World, channel: string, blocks: Json[], text: string, parse: Parse): string[] => [
  ...drawn(world, channel, blocks, text, parse).pinged,
]

const drawn = (world: World, channel: string, blocks: Json[], text: string, parse: Parse): Painter => {
  const on = painter(world, world.channels.get(channel))
  if (blocks.length > 0) drawBlocks(on, blocks)
  else drawMrkdwn(on, text, parse)
  return on
}

export const lookAtView = (world: World, view: StoredView): Seen => {
  const blocks = view.content.blocks as Json[]
  const on = painter(world, undefined)
  drawBlocks(on, blocks)
  const photo = photoIn(world, blocks)
  const title = isObject(view.content.title) ? String(view.content.title.text) : undefined
  return {
    ts: '',
    channel: '',
    view_id: view.id,
    user: view.user,
    byBot: true,
    ...(title !== undefined && { title }),
    text: on.text,
    marks: on.marks,
    buttons: buttonsIn(blocks),
    ...(photo && { photo }),
    edited: view.updated,
    ephemeral: false,
    pinged: [],
    notification: '',
    raw: structuredClone(view.content),
  }
}

const drawBlocks = (on: Painter, blocks: Json[]): void => {
  for (const block of blocks) {
    const length = on.text.length
    if (length > 0 && !on.text.endsWith('\n')) add(on, '\n')
    const begun = on.text.length
    drawBlock(on, block)
    if (on.text.length === begun) on.text = on.text.slice(0, length)
  }
  if (on.text.endsWith('\n')) on.text = on.text.slice(0, -1)
}

const drawBlock = (on: Painter, block: Json): void => {
  if (block.type === 'rich_text') drawRichText(on, block)
  else if (block.type === 'context') drawTexts(on, Array.isArray(block.elements) ? block.elements : [], ' ')
  else drawTexts(on, [block.text, block.title, block.label, block.hint, ...(Array.isArray(block.fields) ? block.fields : [])], '\n')
}

/** A mrkdwn object finds names and URLs by itself unless it is `verbatim`: we take Slack at its strictest word. */
const drawTexts = (on: Painter, texts: readonly unknown[], between: string): void => {
  let isFirst = true
  for (const one of texts) {
    if (!isObject(one) || typeof one.text !== 'string') continue
    if (!isFirst) add(on, between)
    isFirst = false
    const found = one.verbatim !== true
    if (one.type === 'mrkdwn') drawMrkdwn(on, one.text, { names: found, urls: found, mrkdwn: true })
    else plain(on, one.text, one.emoji !== false)
  }
}

/** The elements that one acts on, in reading order. */
export const elementsIn = (blocks: Json[]): { block: Json; element: Json }[] =>
  blocks.flatMap((block) => {
    const held = block.type === 'actions' && Array.isArray(block.elements) ? block.elements : [block.accessory, block.element]
    return held.filter(isObject).map((element) => ({ block, element }))
  })

export const buttonsIn = (blocks: Json[]): Button[] =>
  elementsIn(blocks)
    .filter(({ element }) => element.type === 'button')
    .map(({ element: { text, action_id, style, value, url } }) => ({
      label: isObject(text) ? String(text.text) : '',
      action_id: String(action_id),
      ...(typeof style === 'string' && { style }),
      ...(typeof value === 'string' && { value }),
      ...(typeof url === 'string' && { url }),
    }))

const photoIn = (world: World, blocks: Json[]): Buffer | undefined => {
  for (const block of blocks) {
    const image = block.type === 'image' ? block : block.accessory
    if (!isObject(image) || !isObject(image.slack_file)) continue
    const file = world.files.get(String(image.slack_file.id))
    if (file) return file.bytes
  }
  return undefined
}
