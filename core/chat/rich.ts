/**
 * A text as pieces: ours may be bold, a resident's words never mean anything but themselves.
 * Platforms take the pieces as structure (entities, blocks, nodes), never as markup to parse.
 */
export type Piece = string | { bold: string } | { quote: string } | { place: Point; label: string }
/** A place on earth, in degrees (WGS 84). */
export type Point = { lat: number; lon: number }
/** `command` is one of our slash commands, which each platform spells its own way. */
export type Rich = readonly (Piece | Command)[]
type Command = { command: string }

export const bold = (text: string): Piece => ({ bold: inert(text) })
/** A slash command by its name, with what follows it. */
export const command = (name: string, rest = ''): Command => ({ command: rest ? `${name} ${inert(rest)}` : name })
/** A resident's own words, set apart from ours so that nobody can speak in the bot's voice. */
export const quote = (text: string): Piece => ({ quote: inert(text) })

/** A place that somebody shared on purpose: words of ours that lead to a map. */
export const placed = (place: Point, label: string): Piece => ({ place, label })

/** The map at that place, to a metre or so. The only address that we ever write. */
export const mapUrl = ({ lat, lon }: Point): string => {
  const [north, east] = [lat.toFixed(5), lon.toFixed(5)]
  return `https://www.openstreetmap.org/?mlat=${north}&mlon=${east}#map=18/${north}/${east}`
}

const bidi = /[\u202a-\u202e\u2066-\u2069]/
const closing = /\u2069/g

/**
 * The text unchanged, isolated when it holds bidi controls: an override stays in its own words and
 * cannot turn ours around. One isolate more than the text closes, so that it cannot leave early (Unicode UAX 9).
 */
export const inert = (text: string): string => {
  if (!bidi.test(text)) return text
  const depth = (text.match(closing)?.length ?? 0) + 1
  return `${'\u2068'.repeat(depth)}${text}${'\u2069'.repeat(depth)}`
}

/** rich`${bold(name)} cherche : ${what}`: values may be pieces, numbers, or whole rich texts. */
export const rich = (texts: TemplateStringsArray, ...values: (Piece | Command | number | Rich)[]): Rich =>
  texts.flatMap((text, i) => [text, ...piecesOf(values[i])]).filter((piece) => piece !== '')

const piecesOf = (value: Piece | Command | number | Rich | undefined): Rich => {
  if (value === undefined) return []
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') return [inert(value)]
  return Array.isArray(value) ? value : [value as Piece | Command]
}

/** Several rich texts on lines of their own. */
export const lines = (...texts: readonly Rich[]): Rich => texts.flatMap((text, i) => (i === 0 ? text : ['\n', ...text]))

export const plain = (text: Rich): string => text.map((piece) => textOf(piece)).join('')

export const textOf = (piece: Piece | Command): string => {
  if (typeof piece === 'string') return piece
  if ('command' in piece) return `/${piece.command}`
  if ('place' in piece) return piece.label
  return 'bold' in piece ? piece.bold : piece.quote
}

/** Commands as a platform spells them: `/aide`, or with the name of the app's only one before it, `/palier aide`. */
export const spelled = (text: Rich, prefix: string): readonly Piece[] =>
  text.map((piece) => (typeof piece === 'object' && 'command' in piece ? `${prefix}${piece.command}` : piece))

/** The same piece with another text, as where it is cut. */
export const withText = (piece: Piece, text: string): Piece => {
  if (typeof piece === 'string') return text
  if ('place' in piece) return { ...piece, label: text }
  return 'bold' in piece ? { bold: text } : { quote: text }
}
