import { bold, lines, type Piece, type Rich, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { categoryOf } from '../tips/categories.ts'
import type { Words } from '../words/fr.ts'
import type { PostView } from './post-view.ts'

/** Shown before the kind, never instead of it. */
const icons = { favour: '🤝', loan: '🔧', gift: '🎁', sale: '🏷️', tip: '💡', event: '📅' } as const

const tipIcons = { address: '📍', warning: '⚠️', lost: '🔎', found: '🔑' } as const

export const sortOf = (post: Pick<PostView, 'kind' | 'direction' | 'tip'>, t: Words): string =>
  post.tip ? t.tips.sorts[post.tip.sort] : t.post.sorts[`${post.kind}-${post.direction}`]
export const titleOf = (post: PostView, t: Words): string => post.title || t.post.untitled()

/** Its title; of an address, with what it is where the title does not say so: « docteur Martin, dentiste ». */
export const namedOf = (post: PostView, t: Words, max = 200): Rich => {
  const title = bold(cut(titleOf(post, t), max))
  const category = post.tip?.category ?? null
  return category === null || categoryOf(post.title) === category ? [title] : rich`${title}, ${t.tips.categoryAfter(category) ?? ''}`
}

/** "🔧 À prêter : **perceuse**" */
export const headOf = (post: PostView, t: Words): Rich =>
  rich`${post.tip ? tipIcons[post.tip.sort] : icons[post.kind]} ${sortOf(post, t)}${t.colon}${namedOf(post, t)}`

export const factsOf = (post: PostView, t: Words): (readonly [string, string])[] => {
  const when = t.when(post)
  return [
    ...(when ? [[t.post.whenName(), when] as const] : []),
    ...(post.price === null ? [] : [[t.post.priceName(), t.price(post.price)] as const]),
    ...(post.place ? [[t.post.placeName(), post.place] as const] : []),
    ...(post.places ? [[t.event.placesName(), t.event.places(post.places)] as const] : []),
    ...(post.note ? [[t.newEvent.noteName(), post.note] as const] : []),
    ...(post.tip?.why ? [[t.tips.whyName(), post.tip.why] as const] : []),
  ]
}

const byOf = ({ author, from }: PostView): string => (from ? `${author}, ${from}` : author)

/** A dozen lines must fit the smallest message of the platforms (Telegram, 4096) and one screen of a phone. */
const lineMax = 70

/** Of a post of a neighbouring quartier, which one it is. */
export const fromLine = ({ from }: PostView, t: Words): Rich[] => (from ? [t.moving.of({ from })] : [])

/** One line of a list or of the digest. */
export const lineOf = (post: PostView, t: Words, number?: number, max = lineMax): Rich => {
  const more = factsOf({ ...post, places: null, note: null }, t).map(([, value]) => cut(value, max))
  const start: Piece = number === undefined ? '• ' : `${number}. `
  return rich`${start}${sortOf(post, t)}${t.colon}${namedOf(post, t, max)}${more.length > 0 ? ` — ${more.join(', ')}` : ''} (${byOf(post)})`
}

/** The same without where and when. */
export const shortLineOf = (post: PostView, t: Words, number: number): Rich =>
  rich`${number}. ${sortOf(post, t)}${t.colon}${namedOf(post, t, lineMax)}${post.price === null ? '' : ` — ${t.price(post.price)}`} (${byOf(post)})`

export const linesOf = (posts: readonly PostView[], t: Words): Rich => lines(...posts.map((post, i) => lineOf(post, t, i + 1)))
