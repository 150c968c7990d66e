import type { Button } from '../../core/chat/card.ts'
import { pack, packLink, unpack } from '../../core/chat/press.ts'

/** What a button carries: as everywhere, and `open:` before what leads from a public place to the private chat. */
export const carried = (button: Button): string => ('open' in button ? `open:${packLink(button.open)}` : pack(button))

/** Discord wants every custom_id of a message to be another: the second with the same meaning gets a number, which means nothing. */
export const unlike = (): ((text: string) => string) => {
  const counts = new Map<string, number>()
  return (text) => {
    const count = (counts.get(text) ?? 0) + 1
    counts.set(text, count)
    return count === 1 ? text : `${text}#${count}`
  }
}

export const meant = (customId: string): string => customId.replace(/#\d+$/, '')

export const linkOf = (text: string): string | null => (text.startsWith('open:') ? text.slice('open:'.length) : null)

/** The packed form that a press opens; null when it opens none. */
export const formIn = (text: string): string | null => {
  const link = linkOf(text)
  const packed = link === null ? text : Buffer.from(link, 'base64url').toString()
  return unpack(packed).form ? packed : null
}
