import type { Form } from '../index.ts'
import type { Ids, Opening, Pressed } from './press.ts'
import { bold, type Piece, type Rich, spelled } from './rich.ts'

/** What we show. Every platform draws it its own way, and must draw all of it. */
export type Card = {
  text: Rich
  /** Name (with its colon) and value, one a line. */
  facts?: readonly (readonly [name: string, value: string])[]
  /** The id of a photo that we keep. */
  photo?: string | undefined
  /** Rows of at most three. */
  buttons?: readonly (readonly Button[])[]
  /** The card asks for words. Where the platform has forms of its own, a button opens this one; elsewhere the reader just writes. */
  fill?: { label: string; form: Form; ids: Ids }
  /** Without a sound on the reader's phone. */
  silent?: true
}

export type Tone = 'go' | 'danger'

export type Button =
  | ({ label: string; tone?: Tone } & Pressed)
  /** Leads from a public place to the private chat. */
  | { label: string; open: Opening }

/** Buttons two a row: short labels fit on a phone, and twice as many on its screen. */
export const inTwos = (buttons: readonly Button[]): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) => buttons.slice(row * 2, row * 2 + 2))

/** A card's buttons, where it has any. */
export const rowsIfAny = (buttons: readonly (readonly Button[])[]): Pick<Card, 'buttons'> => (buttons.length > 0 ? { buttons } : {})

/** All that a card says in words: its text, then its facts one a line. `prefix` is what stands before a command's name. */
export const wordsOf = ({ text, facts = [] }: Pick<Card, 'text' | 'facts'>, prefix = '/'): readonly Piece[] => [
  ...spelled(text, prefix),
  ...facts.flatMap(([name, value]): Piece[] => [`\n${name} `, bold(value)]),
]
