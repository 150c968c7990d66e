import type { Adapter, Beside, Destination, Failure, Sent } from '../bots/adapter.ts'
import { type Button, type Card, wordsOf } from '../core/chat/card.ts'
import type { Inbound, Platform } from '../core/chat/inbound.ts'
import { pack, packLink } from '../core/chat/press.ts'
import { textOf } from '../core/chat/rich.ts'

export type PaperMessage = {
  ref: string
  card: Card
  text: string
  photo: Beside | null
  edited: number
  topic: string | null
  thread: string | null
  once: string
}

/** A platform on paper: the domain's stories need no wire. Cards are kept as they are, failures are ordered. */
export type Paper = Adapter & {
  hears(inbound: Omit<Inbound, 'platform'>, key?: string): Promise<void>
  seen(chat: string): PaperMessage[]
  button(chat: string, label: string): Button
  /** The next calls fail so (those to `chat`, where it is named); `applied` when the message arrives all the same. */
  fails(failure: Failure, times?: number, applied?: boolean, chat?: string): void
  sends: number
  /** From now on it can be asked what stands there; how often it was. */
  canLook(): void
  /** It can be asked, and does not answer: the right to look is missing. */
  mayNotLook(): void
  found: number
  photos: Map<string, Buffer>
  /** Files by their name; the platform gives them, and takes messages away, only where `takesFiles` was said. */
  files: Map<string, Buffer | Failure>
  /** What was taken away, and how the next goes wrong. */
  erased: string[]
  erasing: Failure[]
  takesFiles(): void
  /** Sounds by their name; what is no buffer is how the platform fails. */
  sounds: Map<string, Buffer | Failure>
  admins: Set<string>
}

export const paper = (platform: Platform = 'web'): Paper => {
  const chats = new Map<string, PaperMessage[]>()
  const failures: { failure: Failure; applied: boolean; chat: string | undefined }[] = []
  let hear: Parameters<Adapter['start']>[0] = async () => undefined
  let count = 0
  const seen = (chat: string): PaperMessage[] => chats.get(chat) ?? []
  const shownOf = (card: Card): string => wordsOf(card).map(textOf).join('')

  const call = (chat: string, apply: () => Sent | null): ReturnType<Adapter['send']> => {
    it.sends++
    const next = failures.findIndex((fault) => fault.chat === undefined || fault.chat === chat)
    const fault = next < 0 ? undefined : failures.splice(next, 1)[0]
    if (fault && !fault.applied) return Promise.resolve({ failure: fault.failure })
    const ok = apply()
    if (fault) return Promise.resolve({ failure: fault.failure })
    return Promise.resolve(ok ? { ok } : { failure: { kind: 'missing' } })
  }

  const find: NonNullable<Adapter['find']> = async ({ chat }, once) => {
    it.found++
    const message = seen(chat).find((other) => other.once === once)
    return { ok: message ? { ref: message.ref, photo: null } : null }
  }

  const it: Paper = {
    platform,
    sends: 0,
    canLook: () => {
      it.find = find
    },
    mayNotLook: () => {
      it.find = async () => ({ failure: { kind: 'refused', why: 'missing_scope' } })
    },
    found: 0,
    sounds: new Map(),
    photos: new Map(),
    files: new Map(),
    erased: [],
    erasing: [],
    takesFiles: () => {
      it.file = async (ref) => {
        const file = it.files.get(ref)
        if (Buffer.isBuffer(file)) return { ok: file }
        return { failure: file ?? { kind: 'refused', why: 'no such file' } }
      }
      it.erase = async (_chat, ref) => {
        const failure = it.erasing.shift()
        if (failure) return { failure }
        it.erased.push(ref)
        return { ok: true }
      }
    },
    admins: new Set(),
    start: async (heard) => {
      hear = heard
    },
    stop: async () => undefined,
    decode: (raw) => JSON.parse(raw) as Inbound,
    send: (to: Destination, card, photo, once) =>
      call(to.chat, () => {
        const same = it.onceMs ? seen(to.chat).find((other) => other.once === once) : undefined
        if (same) return { ref: same.ref, photo: null }
        const ref = String(++count)
        chats.set(to.chat, [
          ...seen(to.chat),
          { ref, card, text: shownOf(card), photo, edited: 0, topic: to.topic, thread: to.thread, once },
        ])
        return { ref, photo: photo ? (photo.ref ?? `photo-${ref}`) : null }
      }),
    edit: (to, ref, card, photo, stands) =>
      call(to.chat, () => {
        const message = seen(to.chat).find((other) => other.ref === ref)
        if (message) Object.assign(message, { card, text: shownOf(card), photo, edited: message.edited + 1 })
        return message ? { ref, photo: photo ? (photo.ref ?? stands ?? `photo-${ref}`) : stands } : null
      }),
    link: async (open) => ({ ok: `https://palier.example/${packLink(open)}` }),
    photo: async (ref) => {
      const bytes = it.photos.get(ref)
      return bytes ? { ok: bytes } : { failure: { kind: 'refused', why: 'no such photo' } }
    },
    voice: async (ref) => {
      const sound = it.sounds.get(ref)
      if (Buffer.isBuffer(sound)) return { ok: sound }
      const failure: Failure = sound ?? { kind: 'refused', why: 'no such sound' }
      return { failure }
    },
    isAdmin: async (_chat, user) => ({ ok: it.admins.has(user) }),
    hears: async (inbound, key = `u${++count}`) =>
      await hear([{ key, lane: inbound.from.id, raw: JSON.stringify({ ...inbound, platform }) }]),
    seen,
    button: (chat, label) => {
      const found = seen(chat)
        .flatMap(({ card }) => card.buttons ?? [])
        .flat()
        .findLast((button) => button.label === label)
      if (!found)
        throw new Error(
          `In ${chat} nobody sees a button "${label}", only: ${seen(chat)
            .at(-1)
            ?.card.buttons?.flat()
            .map((b) => b.label)
            .join(', ')}`,
        )
      return found
    },
    fails: (failure, times = 1, applied = false, chat = undefined) => {
      for (let n = 0; n < times; n++) failures.push({ failure, applied, chat })
    },
  }
  return it
}

/** What pressing a button makes the platform tell us. */
export const bodyOf = (button: Button): Inbound['body'] =>
  'open' in button ? { kind: 'command', name: 'start', rest: packLink(button.open) } : { kind: 'press', press: pack(button) }
