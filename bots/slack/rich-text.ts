import type { types } from '@slack/bolt'
import { mapUrl, type Piece, textOf } from '../../core/chat/rich.ts'

type Words = types.RichTextText | types.RichTextLink
type Part = types.RichTextSection | types.RichTextQuote

/** No blocks for no words: an empty text element is refused. */
export const richText = (pieces: readonly Piece[]): types.RichTextBlock[] => {
  const elements = partsOf(pieces)
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : []
}

/** A quotation is a block by itself: the line break that only sets it apart would be one too many. */
const partsOf = (pieces: readonly Piece[]): Part[] => {
  const parts: Part[] = []
  let section: Words[] = []
  const close = (): void => {
    if (section.length > 0) parts.push({ type: 'rich_text_section', elements: section })
    section = []
  }
  for (const piece of pieces) {
    const isFirst = section.length === 0
    if (typeof piece !== 'string' && 'place' in piece) {
      section.push({ type: 'link', url: mapUrl(piece.place), text: piece.label })
      continue
    }
    if (typeof piece !== 'string' && 'quote' in piece) {
      if (piece.quote === '') continue
      section = withoutLastBreak(section)
      close()
      parts.push({ type: 'rich_text_quote', elements: [{ type: 'text', text: piece.quote }] })
      continue
    }
    const follows = isFirst && parts.at(-1)?.type === 'rich_text_quote'
    const text = follows ? textOf(piece).replace(/^\n/, '') : textOf(piece)
    if (text !== '') section.push({ type: 'text', text, ...(typeof piece === 'string' ? {} : { style: { bold: true } }) })
  }
  close()
  return parts
}

const withoutLastBreak = (section: readonly Words[]): Words[] => {
  const last = section.at(-1)
  if (last?.type !== 'text' || !last.text.endsWith('\n')) return [...section]
  const text = last.text.slice(0, -1)
  return [...section.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])]
}
