import type { Post } from './post.ts'

const fold = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/[sx]$/, ''))
    .filter((word) => word.length > 2)

/** The posts that these words may be about, the likeliest first; all of them when the words fit none. */
export const matching = (posts: readonly Post[], about: string | null): readonly Post[] => {
  if (!about) return posts
  const wanted = fold(about)
  const scored = posts
    .map((post) => ({ post, score: fold(post.title).filter((word) => wanted.includes(word)).length }))
    .filter(({ score }) => score > 0)
  return scored.length === 0 ? posts : scored.sort((a, b) => b.score - a.score).map(({ post }) => post)
}
