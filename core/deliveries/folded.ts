import { type Button, type Card, inTwos } from '../chat/card.ts'
import { lines, type Rich, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { Words } from '../words/fr.ts'
import { firstSentence } from './first-sentence.ts'

/** What would have been one message too many: drawn when it is shown, in its reader's language. */
export type FoldedItem = { view: string; data: unknown; key: string | null; urgent: boolean }

/** One day's of them, in the order in which they came; `more` were let go because a message holds no more lines. */
export type Folded = { items: readonly FoldedItem[]; more: number }

const linesMax = 40
const buttonsMax = 8
const lineMax = 150
/** All lines together: with its frame it fits Discord's 4000 characters of text and Telegram's 4096. */
const textMax = 3200
const labelMax = 40

export const nothingFolded: Folded = { items: [], more: 0 }

/** With one more; what has its key already gives it its place. Where there is no room the oldest goes that can wait. */
export const foldedWith = ({ items, more }: Folded, item: FoldedItem): Folded => {
  if (item.key !== null && items.some(({ key }) => key === item.key))
    return { items: items.map((it) => (it.key === item.key ? item : it)), more }
  const all = [...items, item]
  if (all.length <= linesMax) return { items: all, more }
  const gone = all.find((it) => !it.urgent) ?? all[0]
  return { items: all.filter((it) => it !== gone), more: more + 1 }
}

type Line = { text: Rich; button: Button | null; urgent: boolean }

/** All of a day's in one message: a line each, numbered, and buttons that lead to what they are about. */
export const foldedCard = (p: Folded, t: Words, draw: (view: string, data: unknown) => Card | null): Card => {
  const max = Math.min(lineMax, Math.floor(textMax / Math.max(1, p.items.length)))
  const drawn = p.items.flatMap((it): Line[] => {
    const card = draw(it.view, it.data)
    if (!card) return []
    const photo = card.photo === undefined ? '' : t.delivery.withPhoto()
    return [{ text: rich`${firstSentence(card.text, max - photo.length)}${photo}`, button: firstButton(card), urgent: it.urgent }]
  })
  const more = p.more + p.items.length - drawn.length
  const pressed = chosen(drawn)
  const buttons = drawn.flatMap(({ button }, i): Button[] =>
    button && pressed.has(i) ? [{ ...button, label: cut(`${i + 1}. ${button.label}`, labelMax) }] : [],
  )
  return {
    text: lines(
      t.delivery.foldedIntro(),
      ...drawn.map(({ text }, i) => rich`${i + 1}. ${text}`),
      ...(more > 0 ? [t.delivery.foldedMore(more)] : []),
    ),
    ...(buttons.length > 0 ? { buttons: inTwos(buttons) } : {}),
  }
}

/** The card's own first way on. A card that asks for words leads to its form. */
const firstButton = ({ fill, buttons = [] }: Card): Button | null => {
  if (fill) return { label: fill.label, form: fill.form, ids: fill.ids }
  return buttons.flat().find((it) => !('open' in it)) ?? null
}

/** Which lines get a button where there are too many: what is urgent, what waits for an answer, then the newest. */
const chosen = (all: readonly Line[]): ReadonlySet<number> => {
  const rank = ({ button, urgent }: Line): number => (urgent ? 2 : 0) + (button && 'tone' in button && button.tone === 'go' ? 1 : 0)
  const numbered = all.map((it, i) => ({ i, rank: rank(it), able: it.button !== null })).filter(({ able }) => able)
  return new Set(
    numbered
      .sort((a, b) => b.rank - a.rank || b.i - a.i)
      .slice(0, buttonsMax)
      .map(({ i }) => i),
  )
}
