import type { types } from '@slack/bolt'
import { altOf, type Button, type Card, wordsOf } from '../../core/chat/card.ts'
import { pack, packLink } from '../../core/chat/press.ts'
import { type Piece, type Rich, spelled, textOf, withText } from '../../core/chat/rich.ts'
import { cut } from '../../core/chat/text.ts'
import { openPrefix } from './decode.ts'
import { escaped } from './mrkdwn.ts'
import { richText } from './rich-text.ts'

/** Slack: a message's text is best kept within 4000 characters (chat.postMessage); longer ones are cut by clients. */
const textMax = 4000
/** Ours: what a phone's lock screen shows. */
const noticeMax = 150
/** Block Kit: 50 blocks a message, 100 a view; 25 elements an actions block, a button's text 75 characters, alt_text 2000. */
const blocksMax = { message: 50, home: 100 } as const
const elementsMax = 25
const gatheredMax = 5
const labelMax = 75
const altMax = 2000

/** There is one command there, which the others follow. */
const commandPrefix = '/palier '

export type Block = types.KnownBlock
export type Drawn = { blocks: Block[]; notice: string }

/**
 * Words as rich_text: structure all through, with nothing in it to parse. `photo` is a picture of ours at Slack; other files are no part of
 * a message there.
 */
export const encode = (card: Card, photo: string | null, where: keyof typeof blocksMax): Drawn => {
  /** A new element of Card does not compile until it is drawn here. The photo is the sender's; Slack has no message without a sound. */
  const { text, facts, buttons, fill, photo: _photo, file, silent: _silent, scheduled: _scheduled, ...rest } = card
  rest satisfies Record<string, never>
  const pieces = wordsOf({ text, file, ...(facts ? { facts } : {}) }, commandPrefix)
  const first = firstLine(text)
  const head: Block[] = [...richText(clipped(pieces)), ...(photo ? [image(photo, altOf(file) || first)] : [])]
  const rows = [...(fill ? [[fillButton(fill)]] : []), ...(buttons ?? []).map((row) => row.map(button))]
  return { blocks: [...head, ...actions(rows, blocksMax[where] - head.length)], notice: escaped(first) || '…' }
}

/** Cut in the middle of a piece, never of a character. */
const clipped = (pieces: readonly Piece[]): readonly Piece[] => {
  let left = textMax
  if (pieces.reduce((sum, piece) => sum + textOf(piece).length, 0) <= left) return pieces
  const kept: Piece[] = []
  for (const piece of pieces) {
    const text = textOf(piece)
    if (text.length >= left) {
      kept.push(withText(piece, `${text.slice(0, left - 1).replace(/[\ud800-\udbff]$/, '')}…`))
      break
    }
    kept.push(piece)
    left -= text.length
  }
  return kept
}

/** For a phone's lock screen, where a neighbour's words have no business. */
const firstLine = (text: Rich): string => {
  const ours = spelled(text, commandPrefix)
    .map((piece) => (typeof piece !== 'string' && 'quote' in piece ? '\n' : textOf(piece)))
    .join('')
  const line = ours.split('\n').find((it) => it.trim() !== '') ?? ''
  return cut(line.replace(/[\s:]+$/, '').trim(), noticeMax)
}

const image = (file: string, alt: string): Block => ({ type: 'image', slack_file: { id: file }, alt_text: cut(alt, altMax) || 'Photo' })

type Drawing = Omit<types.Button, 'action_id'>
const styles = { go: 'primary', danger: 'danger' } as const
const label = (text: string): types.PlainTextElement => ({ type: 'plain_text', text: cut(text, labelMax), emoji: false })

const button = (it: Button): Drawing => {
  if ('open' in it) return { type: 'button', text: label(it.label), value: `${openPrefix}${packLink(it.open)}` }
  return { type: 'button', text: label(it.label), value: pack(it), ...(it.tone ? { style: styles[it.tone] } : {}) }
}

const fillButton = (fill: NonNullable<Card['fill']>): Drawing => ({
  type: 'button',
  text: label(fill.label),
  value: pack({ form: fill.form, ids: fill.ids }),
  style: styles.go,
})

/** A row is a block, as long as there are blocks enough. */
const actions = (rows: readonly (readonly Drawing[])[], max: number): Block[] =>
  fitting(
    rows.filter((row) => row.length > 0),
    max,
  ).map((row, n) => ({ type: 'actions', elements: row.map((it, m) => ({ ...it, action_id: `${n}.${m}` })) }))

const fitting = (rows: readonly (readonly Drawing[])[], max: number): (readonly Drawing[])[] => {
  if (rows.length <= max) return [...rows]
  const gathered: Drawing[][] = []
  let isOpen = false
  for (const row of rows) {
    const last = gathered.at(-1)
    if (row.length === 1 && isOpen && last && last.length < gatheredMax) last.push(...row)
    else gathered.push([...row])
    isOpen = row.length === 1
  }
  if (gathered.length <= max) return gathered
  const all = rows.flat()
  return Array.from({ length: Math.min(max, Math.ceil(all.length / elementsMax)) }, (_, n) =>
    all.slice(n * elementsMax, (n + 1) * elementsMax),
  )
}
