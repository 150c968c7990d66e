import type { Inbound } from '../core/chat/inbound.ts'
import { codeSaid } from '../core/chat/short-code.ts'
import { secretOf } from '../core/forms.ts'
import { registry } from '../core/index.ts'
import { commanded, pressed } from '../core/intents.ts'
import { usualZone } from '../core/quartiers/quartier.ts'
import { read } from '../core/reader/read.ts'
import type { Understood } from '../core/reader/understood.ts'
import { isUnsure } from '../core/reader/unsure.ts'
import { wallOf } from '../core/time.ts'
import { speakerOf } from '../db/actor.ts'
import type { Sql } from '../db/connect.ts'
import type { Model } from '../prompts/model.ts'
import type { Adapter, Failure } from './adapter.ts'
import { cleanPicture } from './picture/clean.ts'
import { heardAloud } from './voice.ts'

type Parts = { sql: Sql; model?: Model }

/** What the platform must be asked before the transaction begins; nothing is awaited from outside within it. */
export type Outside = {
  admin: boolean
  photo: { bytes: Buffer; ref: string } | null
  photoFailed: boolean
  /** A better reading of words that the offline reader is unsure of. */
  understood: Understood | null
  /** What a photo without words shows, as a model sees it. */
  photoTitle: string | null
}

/** The platform could not be asked: the update keeps waiting. `seconds` is its own word on when to ask again. */
export class Unreachable extends Error {
  seconds: number
  constructor(seconds: number) {
    super('the platform could not be asked')
    this.seconds = seconds
  }
}

/** Spoken words as typed ones. */
export const heard = async (parts: Parts, adapter: Adapter, decoded: Inbound): Promise<Inbound> => {
  const it = await heardAloud(parts, adapter, decoded)
  if ('failure' in it) throw unreachable(it.failure)
  return it.inbound
}

const unreachable = (failure: Failure): Unreachable => new Unreachable(failure.kind === 'wait' ? failure.seconds : 2)

export const askOutside = async (parts: Parts, adapter: Adapter, inbound: Inbound, now: Date): Promise<Outside> => {
  const { body, from, place } = inbound
  const kind = body.kind === 'command' ? commanded(body.name) : body.kind === 'press' ? (pressed(body.press)?.do ?? null) : null
  const admin =
    kind && kind !== 'open-form' && registry[kind].admin && place.kind === 'channel'
      ? await adapter.isAdmin(place.chat, from.id)
      : { ok: false }
  const wanted = (body.kind === 'text' || body.kind === 'form') && !isSecret(inbound) ? body.photo : null
  const photo = wanted ? await adapter.photo(wanted.ref) : null
  for (const it of [admin, photo])
    if (it && 'failure' in it && (it.failure.kind === 'down' || it.failure.kind === 'wait')) throw unreachable(it.failure)
  const bytes = photo && 'ok' in photo ? cleanPicture(photo.ok) : null
  return {
    admin: 'ok' in admin && admin.ok,
    photo: wanted && bytes ? { bytes, ref: wanted.ref } : null,
    photoFailed: wanted !== null && bytes === null,
    understood: await secondReading(parts, inbound, now),
    photoTitle: bytes ? await titleSeen(parts, inbound, bytes) : null,
  }
}

/** What such a form brings is fetched by who looks at it, and kept by nobody else. */
const isSecret = ({ body }: Inbound): boolean => body.kind === 'form' && secretOf(body.form) !== undefined

/** Only of a resident's own free words to us, when they allow it and nothing else is asked of them: what quotes a message is for a neighbour. */
const secondReading = async ({ model, sql }: Parts, { body, from, place, platform }: Inbound, now: Date): Promise<Understood | null> => {
  const text =
    body.kind === 'text' && body.replyTo === null
      ? body.text
      : body.kind === 'command' && commanded(body.name) === 'draft-post'
        ? body.rest
        : ''
  /** A code is nobody's business but ours. */
  if (codeSaid(text)) return null
  if (!model || place.kind !== 'private' || text.trim() === '' || !isUnsure(read(text, { now: wallOf(now, usualZone) }), text)) return null
  const speaker = await speakerOf(sql, platform, from.id)
  if (!speaker?.resident.model || speaker.talking === 'form' || speaker.talking === 'held') return null
  const about = { now: wallOf(now, speaker.quartier.zone), names: [speaker.resident.name, from.name] }
  return await model.understand(text, read(text, about), about)
}

/** A photo that comes alone, when nothing else is on the table: what it shows. */
const titleSeen = async ({ model, sql }: Parts, { body, from, place, platform }: Inbound, photo: Buffer): Promise<string | null> => {
  if (!model?.titleOf || place.kind !== 'private' || body.kind !== 'text' || body.text.trim() !== '') return null
  const speaker = await speakerOf(sql, platform, from.id)
  return speaker?.resident.model && speaker.talking === null ? await model.titleOf(photo) : null
}
