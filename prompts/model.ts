import type { ReadContext, Understood } from '../core/reader/understood.ts'
import { type EndpointParts, makeEndpoint } from './endpoint.ts'
import { introduceBy } from './introduce.ts'
import { listenBy } from './listen.ts'
import { nearBy } from './near.ts'
import { titleBy } from './photo-title.ts'
import { understandBy } from './understand.ts'

/** What a language model does for us, where one is configured. None of it throws: what it cannot do, we do without. */
export type Model = {
  /** A second reading of what the offline reader is unsure of, checked; the offline one again where there is none better. */
  understand(text: string, offline: Understood, about: ReadContext & { names: readonly string[] }): Promise<Understood>
  /** One line that opens the morning page, of these titles only; null for the usual one. */
  introduce(titles: readonly string[], quartier: string, language: 'fr' | 'en'): Promise<string | null>
  /** What a photo without words shows, in two words; null when it cannot be told. */
  titleOf?(photo: Buffer): Promise<string | null>
  /** The words of a voice message; null when they cannot be made out. */
  listen?(sound: Buffer, mime: string, language: 'fr' | 'en'): Promise<string | null>
  /** How near each of the others is to the first, 0 to 1. */
  near?(texts: readonly string[]): Promise<readonly number[] | null>
}

export type ModelNames = { chat: string; sight: boolean; listen: string | undefined; near: string | undefined }

export const makeModel = (names: ModelNames, parts: EndpointParts): Model => {
  const ask = makeEndpoint(parts)
  return {
    understand: understandBy(ask, names.chat),
    introduce: introduceBy(ask, names.chat),
    ...(names.sight ? { titleOf: titleBy(ask, names.chat) } : {}),
    ...(names.listen ? { listen: listenBy(ask, names.listen) } : {}),
    ...(names.near ? { near: nearBy(ask, names.near) } : {}),
  }
}
