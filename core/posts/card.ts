import { bold, lines, type Piece, type Rich, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { Words } from '../words/fr.ts'
import type { PostView } from './post-view.ts'

/** Shown before the kind, never instead of it. */
const icons = { favour: '🤝', loan: '🔧', gift: '🎁', sale: '🏷️', tip: '💡', event: '📅' } as const

export const sortOf = (post: Pick<PostView, 'kind' | 'direction'>, t: Words): string => t.post.sorts[`${post.kind}-${post.direction}`]
export const titleOf = (post: PostView, t: Words): string => post.title || t.post.untitled()

/** "🔧 À prêter : **perceuse**" */
export const headOf = (post: PostView, t: Words): Rich => rich`${icons[post.kind]} ${sortOf(post, t)}${t.colon}${bold(titleOf(post, t))}`

export const factsOf = (post: PostView, t: Words): (readonly [string, string])[] => {
  const when = t.when(post)
  return [
    ...(when ? [[t.post.whenName(), when] as const] : []),
    ...(post.price === null ? [] : [[t.post.priceName(), t.price(post.price)] as const]),
    ...(post.place ? [[t.post.placeName(), post.place] as const] : []),
  ]
}

/** A dozen lines must fit the smallest message of the platforms (Telegram, 4096) and one screen of a phone. */
const lineMax = 70

/** One line of a list or of the digest. */
export const lineOf = (post: PostView, t: Words, number?: number): Rich => {
  const more = factsOf(post, t).map(([, value]) => cut(value, lineMax))
  const start: Piece = number === undefined ? '• ' : `${number}. `
  return rich`${start}${sortOf(post, t)}${t.colon}${bold(cut(titleOf(post, t), lineMax))}${more.length > 0 ? ` — ${more.join(', ')}` : ''} (${post.author})`
}

/** The same without where and when. */
export const shortLineOf = (post: PostView, t: Words, number: number): Rich =>
  rich`${number}. ${sortOf(post, t)}${t.colon}${bold(cut(titleOf(post, t), lineMax))}${post.price === null ? '' : ` — ${t.price(post.price)}`} (${post.author})`

export const linesOf = (posts: readonly PostView[], t: Words): Rich => lines(...posts.map((post, i) => lineOf(post, t, i + 1)))
