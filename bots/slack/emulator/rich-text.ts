import { add, broadcast, type Mark, mark, mentionChannel, mentionUser, type Painter } from './painter.ts'
import { isObject, type Json } from './world.ts'

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** Draws a rich_text block: its text is literal, only its structure means something. */
export const drawRichText = (on: Painter, block: Json): void => {
  for (const [index, part] of list(block.elements).entries()) {
    if (index > 0 && !on.text.endsWith('\n')) add(on, '\n')
    drawPart(on, part)
  }
}

const drawPart = (on: Painter, part: Json): void => {
  const draw = () => {
    for (const leaf of list(part.elements)) drawLeaf(on, leaf)
  }
  if (part.type === 'rich_text_quote') mark(on, 'quote', draw)
  else if (part.type === 'rich_text_preformatted') mark(on, 'pre', draw)
  else if (part.type === 'rich_text_list') drawList(on, part)
  else draw()
}

const drawList = (on: Painter, part: Json): void => {
  for (const [index, item] of list(part.elements).entries()) {
    if (index > 0) add(on, '\n')
    add(on, part.style === 'ordered' ? `${index + 1}. ` : '• ')
    drawPart(on, item)
  }
}

const drawLeaf = (on: Painter, leaf: Json): void => {
  const wanted = isObject(leaf.style) ? leaf.style : {}
  const types = (['bold', 'italic', 'strike', 'code'] as const).filter((type) => wanted[type] === true)
  styled(on, types, () => drawBare(on, leaf))
}

const styled = (on: Painter, types: Mark['type'][], draw: () => void): void => {
  const [first, ...rest] = types
  if (first === undefined) draw()
  else mark(on, first, () => styled(on, rest, draw))
}

const drawBare = (on: Painter, leaf: Json): void => {
  const draw = leaves[String(leaf.type)] ?? leaves.text
  draw?.(on, leaf)
}

const leaves: Record<string, (on: Painter, leaf: Json) => void> = {
  text: (on, { text }) => add(on, String(text)),
  link: (on, { text, url }) =>
    mark(on, text === undefined || text === url ? 'url' : 'text_link', () => add(on, String(text ?? url)), String(url)),
  user: (on, { user_id }) => mentionUser(on, String(user_id)),
  channel: (on, { channel_id }) => mentionChannel(on, String(channel_id)),
  usergroup: (on, { usergroup_id }) => mark(on, 'broadcast', () => add(on, `@${usergroup_id}`)),
  broadcast: (on, { range }) => broadcast(on, String(range)),
  emoji: (on, { name }) => mark(on, 'emoji', () => add(on, `:${name}:`)),
  date: (on, { fallback, format }) => mark(on, 'date', () => add(on, String(fallback ?? format))),
}
