import { type APIContainerComponent, ComponentType } from 'discord.js'
import { altOf, type Card, wordsOf } from '../../core/chat/card.ts'
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

/** `beside` is the name of the photo or file that stands with the text; `once` numbers the whole, so that it can be found again. Nobody is woken by what it says. */
export const encode = (card: Card, beside: string | null, once: string | null): Drawn => {
  /** A new element of Card does not compile until it is drawn here; which picture it is, is the sender's. */
  const { text, facts, buttons, fill, silent, photo: _photo, file, scheduled: _scheduled, ...rest } = card
  rest satisfies Record<string, never>
  const pieces = wordsOf({ text, file, ...(facts ? { facts } : {}) })
  const words = { type: ComponentType.TextDisplay as const, content: markdown(pieces, textMax) }
  const picture = beside === null ? [] : [isPicture(beside) ? gallery(beside, altOf(file) || firstLine(text)) : paper(beside)]
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

const isPicture = (name: string): boolean => /\.(jpg|png)$/.test(name)

const firstLine = (text: Rich): string => plain(text).trim().split('\n')[0] ?? ''

const gallery = (name: string, alt: string) => {
  const description = cut(storable(alt), altMax)
  return {
    type: ComponentType.MediaGallery as const,
    items: [{ media: { url: `attachment://${name}` }, ...(description ? { description } : {}) }],
  }
}

const paper = (name: string) => ({ type: ComponentType.File as const, file: { url: `attachment://${name}` } })
