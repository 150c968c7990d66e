import { type APIContainerComponent, ComponentType } from 'discord.js'
import { type Card, wordsOf } from '../../core/chat/card.ts'
import { plain, type Rich } from '../../core/chat/rich.ts'
import { cut, storable } from '../../core/chat/text.ts'
import { rowsOf } from './buttons.ts'
import { markdown } from './markdown.ts'
import { componentsFlag, silentFlag } from './wire.ts'

/** Developer Docs, Message Resource: 4000 characters in all texts of a message, 40 components with those inside others. */
const textMax = 4000
const componentsMax = 40
/** Component Reference: the text that stands for a picture has 1024 characters. */
const altMax = 1024
/** Components number themselves with 32 bits. */
const idMax = 2 ** 31

/** The green of the landing's plants, as on the local page. */
const accent = 0x2e5e4e

export type Drawn = { flags: number; components: [APIContainerComponent]; allowed_mentions: { parse: [] } }

/** `photo` is the file shown beside the text; `once` numbers the whole, so that it can be found again. Nobody is woken by what it says. */
export const encode = (card: Card, photo: string | null, once: string | null): Drawn => {
  /** A new element of Card does not compile until it is drawn here; which picture it is, is the sender's. */
  const { text, facts, buttons, fill, silent, photo: _photo, ...rest } = card
  rest satisfies Record<string, never>
  const pieces = wordsOf({ text, ...(facts ? { facts } : {}) })
  const words = { type: ComponentType.TextDisplay as const, content: markdown(pieces, textMax) }
  const picture = photo === null ? [] : [gallery(photo, text)]
  const rows = rowsOf({ ...(fill ? { fill } : {}), ...(buttons ? { buttons } : {}) }, componentsMax - 2 - picture.length)
  const id = numbered(once)
  return {
    flags: componentsFlag | (silent ? silentFlag : 0),
    components: [
      { type: ComponentType.Container, accent_color: accent, ...(id === null ? {} : { id }), components: [words, ...picture, ...rows] },
    ],
    allowed_mentions: { parse: [] },
  }
}

export const numbered = (once: string | null): number | null => {
  const id = Number(once)
  return once !== null && Number.isSafeInteger(id) && id > 0 && id < idMax ? id : null
}

const gallery = (name: string, text: Rich) => {
  const [line = ''] = plain(text).trim().split('\n')
  const description = cut(storable(line), altMax)
  return {
    type: ComponentType.MediaGallery as const,
    items: [{ media: { url: `attachment://${name}` }, ...(description ? { description } : {}) }],
  }
}
