import { type Packed, unpack, unpackLink } from './chat/press.ts'
import { type Form, type Intent, type Kind, kinds, registry } from './index.ts'

export type Opened = { do: 'open-form'; form: Form; ids: Readonly<Record<string, string>> }

/** The intent of that kind, checked; null when the fields do not fit it (an old or made-up button). */
export const intentOf = (kind: Kind, fields: object): Intent | null => {
  const parsed = registry[kind].intent.safeParse(fields)
  return parsed.success ? ({ ...(parsed.data as object), do: kind } as Intent) : null
}

/** What a button asks; null when it means nothing to this version. The actor's right to it is for the use case to check. */
export const pressed = (button: string): Intent | Opened | null => meaningOf(unpack(button), () => true)

/** What a deep link asks: only what cannot act by itself. */
export const linked = (payload: string): Intent | Opened | null => meaningOf(unpackLink(payload), (kind) => harmless.includes(kind))

const harmless: readonly Kind[] = ['start', 'posts', 'show-post', 'ask-take', 'ask-rsvp', 'show-round', 'see-result', 'see-code']

const meaningOf = ({ kind, form, ids }: Packed, allowed: (kind: Kind) => boolean): Intent | Opened | null => {
  if (!isKind(kind)) return null
  if (form) return registry[kind].doors.form ? { do: 'open-form', form: kind as Form, ids } : null
  return registry[kind].doors.press && allowed(kind) ? intentOf(kind, ids) : null
}

const isKind = (kind: string): kind is Kind => (kinds as string[]).includes(kind)

/** The use case behind a slash command, in either language, with or without its accents. */
export const commanded = (typed: string): Kind | null => {
  const name = typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const found = kinds.find((kind) => {
    const command = registry[kind].doors.command
    return command?.fr === name || command?.en === name
  })
  return found ?? null
}
