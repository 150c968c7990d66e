import type { Inbound } from '../core/chat/inbound.ts'
import type { Talk } from '../core/chat/talk.ts'
import { secretOf } from '../core/forms.ts'
import { isForm, isGivingUp } from '../core/hear.ts'
import type { Form, Intent } from '../core/index.ts'
import { intentOf } from '../core/intents.ts'
import type { Located } from '../core/placing/located.ts'
import type { Sql } from '../db/connect.ts'
import type { Adapter } from './adapter.ts'
import type { Geocoder } from './geocoder.ts'
import { locate } from './locate.ts'
import { broughtBy, lookAtProof, type SentProof } from './proofs/look.ts'

/** What came of words or files that are not to be kept. */
export type Secret = { form: 'place'; fields: { located: Located }; proof: null } | SentProof

/** Thrown within a turn that turns out to hold such: it is undone, they are looked at, and it is done again with what came of them. */
export class SecretFirst extends Error {
  form: Form
  talk: Talk | null
  constructor(form: Form, talk: Talk | null) {
    super('what is secret is looked at before the turn')
    this.form = form
    this.talk = talk
  }
}

/** The turn failed with such in it: what is set aside of it is set aside without them. */
export class SecretFailed extends Error {
  constructor(cause: unknown) {
    super('a turn with something secret failed', { cause })
  }
}

/** The form that this answers, where the answer is not to be kept; null for all others. */
export const secretForm = (inbound: Inbound, talk: Talk | null): Form | null => {
  const { body, place } = inbound
  if (place.kind !== 'private') return null
  const brought = broughtBy(inbound)
  if (brought && talk?.kind === 'album') return talk.album === brought.album ? 'send-proof' : null
  const name = body.kind === 'form' ? body.form : talk?.kind === 'form' ? talk.form : null
  const secret = name ? secretOf(name) : undefined
  if (!name || !isForm(name) || !secret) return null
  return body.kind === 'form' || answers[secret](inbound) ? name : null
}

/** What in a chat answers each kind of secret. */
const answers: Readonly<Record<'address' | 'proof', (inbound: Inbound) => boolean>> = {
  address: ({ body }) => body.kind === 'location' || (body.kind === 'text' && !isGivingUp(body.text)),
  proof: (inbound) => broughtBy(inbound) !== null || (inbound.body.kind === 'unreadable' && inbound.body.what === 'document'),
}

type Parts = { sql: Sql; geocoder?: Geocoder; log: { warn(facts: object, message: string): void } }

export const lookAtSecret = (parts: Parts, adapter: Adapter, inbound: Inbound, { form, talk }: SecretFirst): Promise<Secret> =>
  form === 'place' ? lookAtAddress(parts, adapter, inbound) : lookAtProof(parts, adapter, inbound, talk)

const lookAtAddress = async (parts: Parts, adapter: Adapter, inbound: Inbound): Promise<Secret> => {
  const erased = await erase(parts, adapter, inbound)
  const { body } = inbound
  const words = body.kind === 'form' ? (body.values.address ?? '') : body.kind === 'text' ? body.text : ''
  const located = await locate(parts, body.kind === 'location' ? { point: body.point } : { words })
  return { form: 'place', fields: { located: { ...located, erased } }, proof: null }
}

/** Whether their message is gone from the chat. Nobody waits for a platform that is away: they are told that they may erase it themselves. */
const erase = async ({ log }: Parts, adapter: Adapter, { body, place, ref }: Inbound): Promise<boolean> => {
  if (body.kind === 'form') return true
  if (!adapter.erase || !ref) return false
  const done = await adapter.erase(place.chat, ref)
  if ('failure' in done)
    log.warn({ platform: adapter.platform, failure: done.failure.kind }, 'a message with an address could not be erased')
  return 'ok' in done
}

/** What it means now: only what came of it. What a newcomer came for stays known; a proof is taken of nobody who has not joined. */
export const secretMeant = ({ form, fields }: Secret, { body }: Inbound, talk: Talk | null, joined: boolean): Intent | null => {
  if (form === 'send-proof' && !joined) return { do: 'start' }
  const begun = talk?.kind === 'form' && talk.form === form ? talk.ids : {}
  return intentOf(form, { ...begun, ...(body.kind === 'form' ? body.ids : {}), ...fields })
}
