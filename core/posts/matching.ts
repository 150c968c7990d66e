import { singularOf, tokensOf } from '../matching/words.ts'
import type { Post } from './post.ts'

const wordsOf = (text: string): string[] =>
  tokensOf(text)
    .map(singularOf)
    .filter((word) => word.length > 2)

/** The posts that these words may be about, the likeliest first; all of them when the words fit none. */
export const matching = <T extends Pick<Post, 'title'>>(posts: readonly T[], about: string | null): readonly T[] => {
  if (!about) return posts
  const wanted = wordsOf(about)
  const scored = posts
    .map((post) => ({ post, score: wordsOf(post.title).filter((word) => wanted.includes(word)).length }))
    .filter(({ score }) => score > 0)
  return scored.length === 0 ? posts : scored.sort((a, b) => b.score - a.score).map(({ post }) => post)
}
