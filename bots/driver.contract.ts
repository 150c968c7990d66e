import type { Card } from '../core/chat/card.ts'
import type { Inbound } from '../core/chat/inbound.ts'
import type { Point } from '../core/chat/rich.ts'
import type { Adapter, Beside, Destination, Outcome, RawUpdate, Sent } from './adapter.ts'

/** Somebody on the platform; `chat` is their private chat with the bot, which they have begun. */
export type Person = { id: string; name: string; language: string | null; chat: string }

/** A message as people see it. */
export type Standing = {
  /** The words, and the facts one a line. */
  text: string
  labels: readonly string[]
  photo: Uint8Array | null
  /** What stands for the picture where it is not seen. */
  alt: string | null
  edited: boolean
  silent: boolean
  /** What the platform makes of parts of the text, because we said so or by itself; UTF-16 units. */
  marks: readonly { type: string; offset: number; length: number; url?: string }[]
}

export type Said = { photo?: Buffer; replyTo?: string; inChannel?: true }

/** The platform's people and what they see, over its real wire. What a person does resolves once the platform takes it as heard. */
export type Driver = {
  adapter: Adapter
  lea: Person
  /** Administers the channel. */
  paul: Person
  channel: Destination
  says(who: Person, words: string, more?: Said): Promise<void>
  /** Shares a place, where the platform has that; `replyTo` quotes a message. */
  sharesPlace?(who: Person, point: Point, more?: { replyTo?: string }): Promise<void>
  presses(who: Person, chat: string, ref: string, label: string): Promise<void>
  /** The platform delivers once more what it delivered last. */
  repeats(): Promise<void>
  /** Nothing is on its way to us any more. */
  settles(): Promise<void>
  /** Time passes, until whoever failed tries again. */
  waits(): void
  stands(chat: string, ref: string): Promise<Standing | null>
  /** The files of a chat that one can open and keep, in order. */
  files(chat: string): Promise<readonly { name: string; mime: string; bytes: Uint8Array }[]>
  /** Native forms, where there are any: the one now open, what is written into it, and closing it unsent. */
  forms?: {
    open(who: Person): { title: string; labels: readonly string[] } | null
    fills(who: Person, values: Readonly<Record<string, string>>, photo?: Buffer): Promise<void>
    dismisses(who: Person): void
  }
  /** What stands before the name of a command; `/` unless said. */
  commandPrefix?: string
  /** Whether the platform repeats what was not confirmed; if not, we alone keep what we could not store. */
  confirms: boolean
  /** What the platform itself leaves of words. */
  cleaned(words: string): string
  /** Whether a message can come without a sound there. */
  canBeSilent: boolean
  /** The longest text, beside a photo or alone. */
  textMax: { photo: number; alone: number }
  /** Whether a picture has words that stand for it; if not, they are with the rest. */
  hasAlt: boolean
  /** What an address on paper looks like there; absent: there is none. */
  address?: RegExp
  /** Whether the platform knows who administers; if not, everyone may try everything. */
  hasRoles: boolean
  /** A message that was never there, and a chat where nobody is. */
  nowhere: { ref: string; chat: string }
  close(): Promise<void>
}

/** A chat as a place to send to. */
export const at = (chat: string, audience: Destination['audience']): Destination => ({
  chat,
  topic: null,
  audience,
  reply: null,
  thread: null,
})

/** The driver with its adapter started, and what it has heard. */
export type Begun = Driver & {
  heard: RawUpdate[]
  /** What stores the updates; a test may put another in its place. */
  store: (updates: readonly RawUpdate[]) => Promise<void>
  /** What is heard while people act. */
  hearing(act: () => Promise<void>): Promise<(Inbound | null)[]>
  privately(who: Person): Destination
  /** Sends what must arrive, as a message of its own. */
  sends(to: Destination, card: Card, beside?: Beside | null): Promise<Sent>
}

export const begin = async (make: () => Promise<Driver>): Promise<Begun> => {
  const driver = await make()
  const { adapter } = driver
  const heard: RawUpdate[] = []
  let count = 0
  const it: Begun = {
    ...driver,
    heard,
    store: async (updates) => void heard.push(...updates),
    hearing: async (act) => {
      const before = heard.length
      await act()
      return heard.slice(before).map(({ raw }) => adapter.decode(raw))
    },
    privately: ({ chat }) => at(chat, 'private'),
    sends: async (to, card, beside = null) => ok(await adapter.send(to, card, beside, `o${++count}`)),
    close: async () => {
      await adapter.stop()
      await driver.close()
    },
  }
  await adapter.start(
    (updates) => it.store(updates),
    async () => [],
  )
  await driver.settles()
  heard.length = 0
  return it
}

/** Resolves once it is so, looking again whenever something has happened. */
export const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise(setImmediate)
}

/** What came of a call that must succeed. */
export const ok = <T>(outcome: Outcome<T>): T => {
  if ('ok' in outcome) return outcome.ok
  throw new Error(`the platform did not do it: ${JSON.stringify(outcome.failure)}`)
}

/** A JPEG of one pixel, and another. */
export const picture = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxD/2Q==',
  'base64',
)
export const otherPicture = Buffer.from(picture)
/** Its density. */
otherPicture[15] = 0x60
/** A PNG of one pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
