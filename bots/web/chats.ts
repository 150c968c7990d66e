import { z } from 'zod'
import { type Drawn, drawn, encodeErased } from './encode.ts'
import { openJournal } from './journal.ts'

const neighbour = z.object({ user: z.string(), name: z.string() })
export type Neighbour = z.infer<typeof neighbour>

const message = z.object({
  ref: z.string(),
  chat: z.string(),
  at: z.string(),
  /** Who said it; null for Palier. */
  by: neighbour.nullable(),
  card: drawn,
  replyTo: z.string().nullable(),
  edited: z.boolean(),
  /** The page's own id of what was said, so that a retry over a restart is known. */
  key: z.string().nullable(),
})
export type Message = z.infer<typeof message>

const entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('neighbour'), neighbour }),
  z.object({ kind: z.literal('message'), message }),
  z.object({ kind: z.literal('edit'), chat: z.string(), ref: z.string(), card: drawn }),
])
type Entry = z.infer<typeof entry>

export const keptMessages = 300

export const privateChat = (user: string): string => `web:${user}`

export type Chats = ReturnType<typeof openChats>

/** The page's messages: a neighbour's private chat each, and the quartier's channel. */
export const openChats = (options: { store: string | null; neighbours: readonly Neighbour[]; channel: string }) => {
  const journal = openJournal(options.store)
  const people = new Map<string, Neighbour>()
  const chats = new Map<string, Message[]>([[options.channel, []]])
  const keys = new Set<string>()
  /** Erased before it was shown: it will be shown so. */
  const erased = new Set<string>()

  const welcome = (it: Neighbour): void => {
    if (people.has(it.user)) return
    people.set(it.user, it)
    chats.set(privateChat(it.user), [])
  }
  const find = (chat: string, ref: string): Message | null => chats.get(chat)?.find((it) => it.ref === ref) ?? null

  const apply = (it: Entry): void => {
    switch (it.kind) {
      case 'neighbour':
        welcome(it.neighbour)
        return
      case 'message':
        if (it.message.key) keys.add(it.message.key)
        chats.get(it.message.chat)?.push(it.message)
        return
      case 'edit': {
        const messages = chats.get(it.chat) ?? []
        const at = messages.findIndex(({ ref }) => ref === it.ref)
        const old = messages[at]
        if (old) messages[at] = { ...old, card: it.card, edited: true }
        return
      }
      default:
        it satisfies never
    }
  }
  // Kept before it is shown.
  const keep = (it: Entry): void => {
    journal.append(it)
    apply(it)
  }

  const rewrite = (): void => {
    const newcomers = [...people.values()].filter(({ user }) => !options.neighbours.some((it) => it.user === user))
    journal.rewrite([
      ...newcomers.map((it): Entry => ({ kind: 'neighbour', neighbour: it })),
      ...[...chats.values()].flat().map((it): Entry => ({ kind: 'message', message: it })),
    ])
  }

  for (const it of options.neighbours) welcome(it)
  for (const line of journal.read()) {
    const { data } = entry.safeParse(line)
    if (data) apply(data)
  }
  for (const messages of chats.values()) messages.splice(0, Math.max(0, messages.length - keptMessages))
  rewrite()

  return {
    find,
    has: (chat: string): boolean => chats.has(chat),
    heard: (key: string): boolean => keys.has(key),
    neighbour: (user: string): Neighbour | null => people.get(user) ?? null,
    neighbours: (): Neighbour[] => [...people.values()],
    /** The last messages of every chat. */
    all: (): Record<string, Message[]> => Object.fromEntries([...chats].map(([chat, messages]) => [chat, messages.slice(-keptMessages)])),
    photos: (): Set<string> => new Set([...chats.values()].flat().flatMap(({ card }) => [card.photo ?? [], card.file?.id ?? []].flat())),
    /** As it is shown: without its words where they were erased meanwhile. */
    add: (it: Message): Message => {
      const message = erased.delete(it.ref) ? { ...it, card: encodeErased() } : it
      keep({ kind: 'message', message })
      return message
    },
    /** Its words are gone from the chat and from the file. Null when it is not there: not yet, or not any more. */
    erase: (chat: string, ref: string): Message | null => {
      const messages = chats.get(chat) ?? []
      const at = messages.findIndex((it) => it.ref === ref)
      const old = messages[at]
      if (!old) {
        erased.add(ref)
        return null
      }
      const blank = { ...old, card: encodeErased() }
      messages[at] = blank
      rewrite()
      return blank
    },
    join: (it: Neighbour): void => keep({ kind: 'neighbour', neighbour: it }),
    /** The message as it stands now; `changed` is false when it already stood so. Null when it is no longer there. */
    change: (chat: string, ref: string, card: Drawn): { changed: boolean; message: Message } | null => {
      const old = find(chat, ref)
      if (!old) return null
      if (JSON.stringify(old.card) === JSON.stringify(card)) return { changed: false, message: old }
      keep({ kind: 'edit', chat, ref, card })
      return { changed: true, message: find(chat, ref) ?? old }
    },
  }
}
