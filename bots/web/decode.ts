import { z } from 'zod'
import type { Inbound } from '../../core/chat/inbound.ts'

/** What a neighbour did on the page, as it is stored until its turn. */
const update = z.object({
  user: z.object({ id: z.string(), name: z.string() }),
  chat: z.object({ id: z.string(), kind: z.enum(['private', 'channel']) }),
  /** What the page calls what they said. */
  ref: z.string().optional(),
  did: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('say'),
      text: z.string(),
      photo: z.object({ ref: z.string(), bytes: z.number() }).nullable(),
      replyTo: z.string().nullable(),
    }),
    z.object({ kind: z.literal('press'), data: z.string() }),
    /** They came to the private chat by a link of the channel, or by its first button (an empty link). */
    z.object({ kind: z.literal('open'), link: z.string() }),
  ]),
})
export type WebUpdate = z.infer<typeof update>

export const decode = (raw: string): Inbound => {
  const { user, chat, ref, did } = update.parse(JSON.parse(raw))
  return {
    platform: 'web',
    // The page speaks French; whoever prefers another language says so in their settings.
    from: { id: user.id, name: user.name, language: 'fr' },
    place: { kind: chat.kind, chat: chat.id, topic: null },
    ...(ref && chat.kind === 'private' ? { ref } : {}),
    body: bodyOf(did),
  }
}

const bodyOf = (did: WebUpdate['did']): Inbound['body'] => {
  switch (did.kind) {
    case 'say': {
      const { text, photo, replyTo } = did
      return (photo ? null : commandIn(text)) ?? { kind: 'text', text, photo, replyTo }
    }
    case 'press':
      return { kind: 'press', press: did.data }
    case 'open':
      return { kind: 'command', name: 'start', rest: did.link }
    default:
      return did satisfies never
  }
}

const commandIn = (text: string): Inbound['body'] | null => {
  const [, name, rest = ''] = /^\s*\/([\p{L}\d_-]+)(?:\s+([\s\S]*))?$/u.exec(text) ?? []
  return name ? { kind: 'command', name: name.toLowerCase(), rest: rest.trim() } : null
}
