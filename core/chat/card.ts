import type { Form } from '../index.ts'
import type { Ids, Opening, Pressed } from './press.ts'
import { bold, inert, type Piece, type Rich, spelled } from './rich.ts'

/** A file, as text, or as a drawing (SVG) of which the shell makes a picture or a page to print. `alt` is what it shows, in words. */
export type File =
  | { name: string; type: 'text/calendar' | 'text/csv'; text: string }
  | { name: string; type: 'image/png' | 'application/pdf'; svg: string; alt: string }
  | ({ name: string; type: 'image/png' | 'application/pdf'; alt: string } & Leading)

/** A drawing that shows addresses, as codes to photograph: only the shell knows them. A link is null where the platform has none. */
export type Leading = { leads: readonly Leads[]; svg: (links: readonly (string | null)[]) => string }
/** Into the private chat where a link can carry that, else to what stands in the channel under this key. */
export type Leads = { open: Opening; key: string }

/**
 * What we show. Every platform draws it its own way, and must draw all of it. One thing at most stands beside the words: a photo that we
 * keep, by its id, or a file.
 */
export type Card = Worded & ({ photo?: string | undefined; file?: undefined } | { photo?: undefined; file: File })

type Worded = {
  text: Rich
  /** Name (with its colon) and value, one a line. */
  facts?: readonly (readonly [name: string, value: string])[]
  /** Rows of at most three. */
  buttons?: readonly (readonly Button[])[]
  /** The card asks for words. Where the platform has forms of its own, a button opens this one; elsewhere the reader just writes. */
  fill?: { label: string; form: Form; ids: Ids }
  /** Without a sound on the reader's phone. */
  silent?: true
  /** It stands in the platform's own calendar, and nowhere else. */
  scheduled?: Scheduled
}

/** What a platform's own calendar shows, beside the card's words. */
export type Scheduled = {
  name: string
  /** Instants (ISO 8601); null: it does not take place any more. */
  at: { start: string; end: string; place: string } | null
  /** The key of the channel's card, to which it leads. */
  card: string
}

export type Tone = 'go' | 'danger'

export type Button =
  | ({ label: string; tone?: Tone } & Pressed)
  /** Leads from a public place to the private chat. */
  | { label: string; open: Opening }

const rowsOf = (buttons: readonly Button[], wide: number): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / wide) }, (_, row) => buttons.slice(row * wide, row * wide + wide))

/** Buttons two a row: short labels fit on a phone, and twice as many on its screen. */
export const inTwos = (buttons: readonly Button[]): Button[][] => rowsOf(buttons, 2)
/** Three a row: a weekday, a number. */
export const inThrees = (buttons: readonly Button[]): Button[][] => rowsOf(buttons, 3)

/** A card's buttons, where it has any. */
export const rowsIfAny = (buttons: readonly (readonly Button[])[]): Pick<Card, 'buttons'> => (buttons.length > 0 ? { buttons } : {})

/**
 * All that a card says in words: its text, its facts one a line, and what a page to print shows, which nobody sees before they open it.
 * `prefix` is what stands before a command's name.
 */
export const wordsOf = (
  { text, facts = [], file }: Pick<Worded, 'text' | 'facts'> & { file?: File | undefined },
  prefix = '/',
): readonly Piece[] => [
  ...spelled(text, prefix),
  ...facts.flatMap(([name, value]): Piece[] => [`\n${name} `, bold(value)]),
  ...(file?.type === 'application/pdf' ? [`\n\n${inert(file.alt)}`] : []),
]

/** What stands for a drawing where it is not seen. */
export const altOf = (file: File | undefined): string => (file?.type === 'image/png' ? file.alt : '')
