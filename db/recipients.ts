import type { Platform } from '../core/chat/inbound.ts'
import type { Language } from '../core/residents/resident.ts'
import { type Person, type PersonRow, personColumns, personOf } from './actor.ts'
import type { Sql } from './connect.ts'

/** The accounts of these residents where they can be told something, now or when they act; the last heard first. */
export const recipients = async (on: Sql, ids: readonly string[]): Promise<Person[]> => {
  if (ids.length === 0) return []
  const rows = await on<PersonRow[]>`
    select ${personColumns(on)} from accounts a join residents r on r.id = a.resident join quartiers q on q.id = r.quartier
    where a.resident = any(${[...ids]}::text[]) and a.reach <> 'gone' order by a.reach = 'closed', a.heard_at desc nulls last, a.platform`
  return rows.map(personOf)
}

export type OpenChannel = {
  quartier: string
  language: Language
  platform: Platform
  chat: string
  postsTopic: string | null
  digestTopic: string | null
}

export const openChannels = async (on: Sql, quartiers: readonly string[]): Promise<OpenChannel[]> => {
  if (quartiers.length === 0) return []
  return await on<OpenChannel[]>`
    select c.quartier, q.language, c.platform, c.chat, c.posts_topic, c.digest_topic from channels c join quartiers q on q.id = c.quartier
    where c.quartier = any(${[...quartiers]}::text[]) and c.open`
}

/** What stands under this key in an open channel of the platform. */
export const standsInChannel = async (on: Sql, platform: Platform, key: string): Promise<{ chat: string; ref: string } | null> => {
  const [row] = await on<{ chat: string; ref: string }[]>`
    select m.chat, m.ref from messages m join channels c on c.platform = m.platform and c.chat = m.chat and c.open
    where m.platform = ${platform} and m.key = ${key} limit 1`
  return row ?? null
}
