import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Card } from '../../core/chat/card.ts'
import type { Adapter, Beside, Destination } from '../adapter.ts'
import { show } from './actions.ts'
import { openChats } from './chats.ts'
import { decode } from './decode.ts'
import { type Drawn, encode } from './encode.ts'
import { openFeed } from './feed.ts'
import { openPhotos } from './photos.ts'
import { listen } from './server.ts'
import type { Site, WebClock } from './site.ts'

export type WebOptions = {
  /** 0: any free one. */
  port: number
  /** The file (JSON lines) that keeps the chats over a restart, with a folder of photos beside it; null: memory only. */
  store: string | null
  /** Whose private chats are shown from the start. */
  neighbours: readonly { user: string; name: string }[]
  channel: { chat: string; title: string }
  now: () => Date
  /** null: the page shows no clock to move. */
  clock: WebClock | null
  ids: () => string
  /** What else is served here, under a path of its own. */
  mounted?: Site['mounted']
}

/** A small platform on this machine: a quartier's channel and the private chats of a few neighbours, in one page. */
export const webAdapter = (options: WebOptions): Adapter & { url(): string } => {
  const { clock, channel, ids, now } = options
  const chats = openChats({ store: options.store, neighbours: options.neighbours, channel: channel.chat })
  const photos = openPhotos(options.store)
  photos.sweep(chats.photos(), new Date(now().getTime() - (clock?.offsetMs() ?? 0)))
  const feed = openFeed(ids())
  let server: Server | null = null

  const nameOf = (it: Beside): string | null => ('name' in it ? it.name : null)
  /** What stands beside it stays when the card still has something and its bytes were not brought again. */
  const drawn = (card: Card, beside: Beside | null, { photo = null, file }: Partial<Drawn> = {}) => {
    if (beside) return encode(card, { id: photos.keep(beside.bytes), name: nameOf(beside) })
    return encode(card, file ?? (card.photo && photo ? { id: photo, name: null } : null))
  }

  return {
    platform: 'web',
    start: async (hear) => {
      server = await listen({ channel, chats, photos, feed, clock, now, ids, hear, mounted: options.mounted }, options.port)
    },
    stop: async () => {
      const stopping = server
      server = null
      feed.close()
      if (!stopping) return
      await new Promise((resolve) => {
        stopping.close(resolve)
        // What is being answered may end; a connection that only stays open may not keep us.
        stopping.closeIdleConnections()
      })
    },
    url: () => `http://127.0.0.1:${(server?.address() as AddressInfo | null)?.port ?? options.port}/`,
    decode,
    send: async ({ chat }: Destination, card, beside) => {
      if (!chats.has(chat)) return { failure: { kind: 'gone' } }
      const ref = ids()
      const message = drawn(card, beside)
      show({ chats, feed }, { ref, chat, at: now().toISOString(), by: null, card: message, replyTo: null, edited: false, key: null })
      return { ok: { ref, photo: besideIn(message) } }
    },
    edit: async ({ chat }: Destination, ref, card, beside) => {
      if (!chats.has(chat)) return { failure: { kind: 'gone' } }
      const standing = chats.find(chat, ref)
      const it = standing && chats.change(chat, ref, drawn(card, beside, standing.card))
      if (!it) return { failure: { kind: 'missing' } }
      if (it.changed) feed.push('edit', it.message)
      return { ok: { ref, photo: besideIn(it.message.card) } }
    },
    erase: async (chat, ref) => {
      const blank = chats.erase(chat, ref)
      if (blank) feed.push('edit', blank)
      return { ok: true }
    },
    photo: async (ref) => {
      const bytes = photos.read(ref)
      return bytes ? { ok: bytes } : { failure: { kind: 'refused', why: 'no such photo' } }
    },
    // Everyone may try everything here.
    isAdmin: async () => ({ ok: true }),
  }
}

const besideIn = ({ photo, file }: Drawn): string | null => photo ?? file?.id ?? null
