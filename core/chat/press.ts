import type { Form, Press } from '../index.ts'

/** Ids that a button carries: short, unguessable, never a resident's words. */
export type Ids = Readonly<Record<string, string>>

export type Pressed = { press: Press } | { form: Form; ids?: Ids }

/** What a link into the private chat may carry: nothing that acts by itself, since anyone may send anyone a link. */
export type Opening =
  | { press: Extract<Press, { do: 'start' | 'posts' | 'show-post' | 'ask-take' | 'ask-rsvp' | 'show-round' | 'see-result' | 'see-code' }> }
  | { form: Form; ids?: Ids }

/** Telegram's callback_data, the smallest of the platforms' limits (Bot API, InlineKeyboardButton). */
export const maxButtonBytes = 64

/** What a button carries: `kind:key=id:key=id`, or `form:kind:key=id`. */
export const pack = (it: Pressed | Opening): string => {
  const [head, ids] = 'form' in it ? [`form:${it.form}`, it.ids ?? {}] : headOf(it.press)
  const text = [head, ...Object.entries(ids).map(([key, value]) => `${key}=${value}`)].join(':')
  if (Buffer.byteLength(text) > maxButtonBytes) throw new Error(`Button "${text}" is over ${maxButtonBytes} bytes: pass an id, not a text.`)
  return text
}

const headOf = ({ do: kind, ...ids }: Press): [string, Ids] => [
  kind,
  Object.fromEntries(Object.entries(ids).map(([key, value]) => [key, String(value)])),
]

/** The same for a deep link (`t.me/<bot>?start=…`: 64 characters of A–Z a–z 0–9 _ -). */
export const packLink = (it: Opening): string => {
  const text = Buffer.from(pack(it)).toString('base64url')
  if (text.length > 64) throw new Error(`The link for "${pack(it)}" is over 64 characters.`)
  return text
}

export type Packed = { kind: string; form: boolean; ids: Record<string, string> }

/** The parts of a packed button; whether they mean anything is for the domain to say. */
export const unpack = (text: string): Packed => {
  const [head = '', ...rest] = text.split(':')
  const form = head === 'form'
  const kind = form ? (rest.shift() ?? '') : head
  const pairs = rest.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
  return { kind, form, ids: Object.fromEntries(pairs) }
}

export const unpackLink = (payload: string): Packed => unpack(Buffer.from(payload, 'base64url').toString())
