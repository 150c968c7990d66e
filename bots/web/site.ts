import type { RequestListener } from 'node:http'
import type { RawUpdate } from '../adapter.ts'
import type { Chats } from './chats.ts'
import type { Feed } from './feed.ts'
import type { Photos } from './photos.ts'

export type WebClock = { now(): Date; offsetMs(): number; move(to: 'hour' | 'day' | 'digest'): Promise<void> }

/** All that the routes work with. */
export type Site = {
  channel: { chat: string; title: string }
  chats: Chats
  photos: Photos
  feed: Feed
  clock: WebClock | null
  now: () => Date
  ids: () => string
  /** Pages that are not this page's own: they look after themselves, and are only kept to this machine. */
  mounted?: { beginning: string; listener: RequestListener } | undefined
  hear: (updates: readonly RawUpdate[]) => Promise<void>
}

export const timeOf = (clock: WebClock | null): { now: string; offsetMs: number } | null =>
  clock && { now: clock.now().toISOString(), offsetMs: clock.offsetMs() }
