import { createHash } from 'node:crypto'
import type { Card, File, Leads } from '../core/chat/card.ts'
import { photoOf } from '../db/actor.ts'
import type { Sql } from '../db/connect.ts'
import type { Leaving } from '../db/outbox.ts'
import { standsInChannel } from '../db/recipients.ts'
import type { Adapter, Beside } from './adapter.ts'
import { draw } from './drawing/draw.ts'

/** What stands beside a card's words, and our own name of it: the same content has the same name, and is sent once. */
export type Brought = { beside: Beside | null; name: string | null }

export const bring = async (sql: Sql, adapter: Adapter, row: Leaving, card: Card): Promise<Brought> => {
  if (card.file) return await fileOf(sql, adapter, row, card.file)
  const kept = card.photo ? await photoOf(sql, card.photo) : undefined
  if (!kept) return { beside: null, name: null }
  const known = row.photo !== null && row.photo === card.photo ? row.photoRef : kept.platform === adapter.platform ? kept.ref : null
  return { beside: { bytes: kept.bytes, ref: known }, name: card.photo ?? null }
}

const fileOf = async (sql: Sql, adapter: Adapter, row: Leaving, file: File): Promise<Brought> => {
  const content = await contentOf(sql, adapter, file)
  const { type } = file
  const own = `file:${createHash('sha256')
    .update(JSON.stringify([file.name, type, content]))
    .digest('base64url')}`
  const ref = row.photo === own ? row.photoRef : null
  const called = { name: plainName(file.name), type }
  if ('text' in file) return { beside: { bytes: Buffer.from(content), ref, ...called }, name: own }
  const bytes = await draw({ svg: content, type: file.type, alt: file.alt })
  return { beside: type === 'image/png' ? { bytes, ref } : { bytes, ref, ...called }, name: own }
}

const contentOf = async (sql: Sql, adapter: Adapter, file: File): Promise<string> => {
  if ('text' in file) return file.text
  return 'leads' in file ? file.svg(await Promise.all(file.leads.map((it) => linkOf(sql, adapter, it)))) : file.svg
}

/** Platforms change or refuse other signs, and a message names its file by its name. */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\w.]+/g, '-')

/** Null too when the platform could not be asked: a poster without a code is better than none. */
const linkOf = async (sql: Sql, adapter: Adapter, leads: Leads): Promise<string | null> => {
  if (!adapter.link) return null
  const found = await adapter.link(leads.open, await standsInChannel(sql, adapter.platform, leads.key))
  return 'ok' in found ? found.ok : null
}
