import type { Inbound } from '../core/chat/inbound.ts'
import { storable } from '../core/chat/text.ts'
import { secretOf } from '../core/forms.ts'
import { speakerOf } from '../db/actor.ts'
import type { Sql } from '../db/connect.ts'
import type { Model } from '../prompts/model.ts'
import type { Adapter, Failure } from './adapter.ts'
import { soundType } from './sound.ts'

/** Longer messages are told rather than asked, and cost more to hear. */
const secondsMost = 120
const bytesMost = 5_000_000

type Voice = Extract<Inbound['body'], { kind: 'voice' }>
export type Heard = { inbound: Inbound } | { failure: Failure }

/** A voice message as if it had been typed, where it can be transcribed and its resident lets a model hear them; else as it came. */
export const heardAloud = async (parts: { sql: Sql; model?: Model }, adapter: Adapter, inbound: Inbound): Promise<Heard> => {
  const { body, place, platform, from } = inbound
  const listen = parts.model?.listen
  if (body.kind !== 'voice' || !listen || !adapter.voice || place.kind !== 'private' || isTooLong(body)) return { inbound }
  const speaker = await speakerOf(parts.sql, platform, from.id)
  /** An address is asked for in writing: nobody else hears it. */
  if (!speaker?.resident.model || (speaker.form !== null && secretOf(speaker.form))) return { inbound }
  const got = await adapter.voice(body.sound.ref)
  if ('failure' in got) return got.failure.kind === 'down' || got.failure.kind === 'wait' ? got : { inbound }
  const mime = soundType(got.ok)
  const words = mime ? await listen(got.ok, mime, speaker.resident.language) : null
  const text = words && storable(words).trim()
  return { inbound: text ? { ...inbound, body: { kind: 'text', text, photo: null, replyTo: body.replyTo } } : inbound }
}

const isTooLong = ({ sound }: Voice): boolean => sound.bytes > bytesMost || (sound.seconds ?? 0) > secondsMost
