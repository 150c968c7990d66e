import { z } from 'zod'
import { altOf, type Button, type Card, wordsOf } from '../../core/chat/card.ts'
import { pack, packLink } from '../../core/chat/press.ts'
import { mapUrl, type Piece } from '../../core/chat/rich.ts'

const button = z.object({
  label: z.string(),
  /** What is sent back when it is pressed: the packed button, or the payload of the link to the private chat. */
  data: z.string(),
  tone: z.enum(['go', 'danger']).optional(),
  open: z.literal(true).optional(),
})

/** What the page draws, and what the chats' file keeps. */
export const drawn = z.object({
  pieces: z.array(
    z.union([
      z.object({ text: z.string(), bold: z.literal(true).optional() }),
      z.object({ quote: z.string() }),
      z.object({ link: z.string(), label: z.string() }),
    ]),
  ),
  facts: z.array(z.tuple([z.string(), z.string()])),
  /** The id of a photo of this page's store. */
  photo: z.string().nullable(),
  /** What stands for it where it is not seen; null: one of a neighbour's, of which nobody knows. */
  alt: z.string().nullish(),
  /** A file of this page's store, to open or to keep. */
  file: z.object({ id: z.string(), name: z.string() }).nullish(),
  buttons: z.array(z.array(button)),
  silent: z.boolean(),
})
export type Drawn = z.infer<typeof drawn>

/** `beside` is what this page calls what stands beside the words: a photo, or a file with a name. */
export const encode = (card: Card, beside: { id: string; name: string | null } | null): Drawn => {
  /** `fill` is for platforms with forms of their own: here one writes. */
  const { text, facts = [], photo: _ours, file, buttons = [], silent = false, fill: _fill, scheduled: _scheduled, ...undrawn } = card
  undrawn satisfies Record<string, never>
  return {
    pieces: wordsOf({ text, file }).map(drawPiece),
    facts: facts.map(([name, value]) => [name, value]),
    photo: beside && beside.name === null ? beside.id : null,
    ...(altOf(file) ? { alt: altOf(file) } : {}),
    ...(beside && beside.name !== null ? { file: { id: beside.id, name: beside.name } } : {}),
    buttons: buttons.filter((row) => row.length > 0).map((row) => row.map(drawButton)),
    silent,
  }
}

const drawPiece = (piece: Piece): Drawn['pieces'][number] => {
  if (typeof piece === 'string') return isOurPage(piece) ? { link: piece, label: piece } : { text: piece }
  if ('bold' in piece) return { text: piece.bold, bold: true }
  if ('quote' in piece) return { quote: piece.quote }
  if ('place' in piece) return { link: mapUrl(piece.place), label: piece.label }
  return piece satisfies never
}

/** A page that takes or shows a proof of address: the only address that stands by itself and leads somewhere here. */
const isOurPage = (text: string): boolean => /^https?:\/\/[\w.:[\]-]+\/proof\/(send|see)\/\w+$/.test(text)

const drawButton = (it: Button): z.infer<typeof button> => {
  if ('open' in it) {
    const { label, open, ...undrawn } = it
    undrawn satisfies Record<string, never>
    return { label, data: packLink(open), open: true }
  }
  if ('press' in it || 'form' in it) return { label: it.label, data: pack(it), ...(it.tone ? { tone: it.tone } : {}) }
  return it satisfies never
}

/** What a neighbour said, drawn as it is. */
export const encodeSaid = (text: string, photo: string | null): Drawn => ({
  pieces: text ? [{ text }] : [],
  facts: [],
  photo,
  buttons: [],
  silent: false,
})

/** What stays of a message whose words were taken out. */
export const encodeErased = (): Drawn => ({ ...encodeSaid('', null), pieces: [{ text: 'Message effacé.' }], silent: true })

/** What every messenger shows before the first word: the button that sends /start. */
export const encodeFirst = (name: string): Drawn => ({
  pieces: [
    { text: 'Bonjour ' },
    { text: name, bold: true },
    { text: ' ! C’est votre première conversation avec Palier. Touchez « Commencer ».' },
  ],
  facts: [],
  photo: null,
  buttons: [[{ label: 'Commencer', data: '', tone: 'go', open: true }]],
  silent: false,
})
