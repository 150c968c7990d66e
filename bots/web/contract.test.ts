import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { adapterContract } from '../adapter.contract.ts'
import type { Driver, Person } from '../driver.contract.ts'
import { webAdapter } from './bot.ts'
import type { Message } from './chats.ts'

const neighbours = [
  { user: 'lea', name: 'Léa' },
  { user: 'paul', name: 'Paul' },
]
const channel = { chat: 'canal', title: 'Belleville' }
const person = ({ user, name }: { user: string; name: string }): Person => ({ id: user, name, language: 'fr', chat: `web:${user}` })
const [lea, paul] = [person({ user: 'lea', name: 'Léa' }), person({ user: 'paul', name: 'Paul' })]

/** The page's own requests, over HTTP. */
const make = async (): Promise<Driver> => {
  const adapter = webAdapter({ port: 0, store: null, neighbours, channel, clock: null, now: () => new Date(), ids: randomUUID })
  let last = { path: '', body: {}, key: '' }
  const post = async (path: string, body: object, key: string): Promise<number> => {
    last = { path, body, key }
    const headers = { 'content-type': 'application/json', 'idempotency-key': key }
    const response = await fetch(new URL(path, adapter.url()), { method: 'POST', headers, body: JSON.stringify(body) })
    if (response.status >= 400 && response.status < 500) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.status
  }
  /** The page sends again what was not taken, under the same key. */
  const act = async (path: string, body: object): Promise<void> => {
    const key = randomUUID()
    while ((await post(path, body, key)) >= 500);
  }
  const messages = async (chat: string): Promise<Message[]> => {
    const state = (await (await fetch(new URL('/state', adapter.url()))).json()) as { messages: Record<string, Message[]> }
    return state.messages[chat] ?? []
  }

  return {
    adapter,
    lea,
    paul,
    channel: { chat: channel.chat, topic: null, audience: 'channel', reply: null, thread: null },
    says: ({ id: user }, text, { photo, replyTo, inChannel } = {}) =>
      act('/say', {
        user,
        text,
        ...(photo ? { photo: photo.toString('base64') } : {}),
        ...(replyTo ? { replyTo } : {}),
        ...(inChannel ? { in: 'channel' } : {}),
      }),
    presses: async ({ id: user }, chat, ref, label) => {
      const message = (await messages(chat)).find((it) => it.ref === ref)
      const button = message?.card.buttons.flat().find((it) => it.label === label)
      if (!button) throw new Error(`no button « ${label} » under message ${ref} in ${chat}`)
      await act('/press', { user, chat, ref, data: button.data })
    },
    repeats: async () => {
      await post(last.path, last.body, last.key)
    },
    settles: async () => undefined,
    waits: () => undefined,
    files: async (chat) => {
      const files = (await messages(chat)).flatMap(({ card }) => card.file ?? [])
      return await Promise.all(
        files.map(async ({ id, name }) => {
          const answer = await fetch(new URL(`/file/${id}/${name}`, adapter.url()))
          expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
          const mime = answer.headers.get('content-type')?.replace(/;.*/, '') ?? ''
          return { name, mime, bytes: new Uint8Array(await answer.arrayBuffer()) }
        }),
      )
    },
    stands: async (chat, ref) => {
      const message = (await messages(chat)).find((it) => it.ref === ref)
      if (!message) return null
      const { pieces, facts, photo, alt = null, buttons, silent } = message.card
      const words = pieces.map((piece) => ('text' in piece ? piece.text : 'link' in piece ? piece.label : piece.quote)).join('')
      const shown = photo ? await fetch(new URL(`/photo/${photo}`, adapter.url())) : null
      return {
        text: [words, ...facts.map(([name, value]) => `${name} ${value}`)].join('\n'),
        labels: buttons.flat().map(({ label }) => label),
        photo: shown ? new Uint8Array(await shown.arrayBuffer()) : null,
        alt,
        edited: message.edited,
        silent,
        marks: pieces.flatMap((piece) =>
          'link' in piece ? [{ type: 'text_link', offset: words.indexOf(piece.label), length: piece.label.length, url: piece.link }] : [],
        ),
      }
    },
    cleaned: (words) => words,
    canBeSilent: true,
    textMax: { photo: Number.POSITIVE_INFINITY, alone: Number.POSITIVE_INFINITY },
    hasAlt: true,
    hasRoles: false,
    confirms: true,
    nowhere: { ref: 'no-such-message', chat: 'web:nobody' },
    close: async () => undefined,
  }
}

adapterContract('the local page', make)
