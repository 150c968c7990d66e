import type { Post } from '../posts/post.ts'
import type { Deed } from '../residents/deed.ts'
import { type Say, say, to } from '../views.ts'
import type { Answer } from './answer.ts'
import { keysOf } from './say-appointment.ts'

/** Which deed of which of the two a post is once it is done; null where it is none, and for a loan, which has its own. */
const deedOf = ({ kind, direction }: Post): { by: 'author' | 'neighbour'; deed: Deed['kind'] } | null => {
  const by = direction === 'offer' ? 'author' : 'neighbour'
  switch (kind) {
    case 'favour':
      return { by, deed: 'helped' }
    case 'gift':
      return { by, deed: 'gave' }
    case 'sale':
      return { by, deed: 'sold' }
    case 'loan':
    case 'tip':
    case 'event':
      return null
    default:
      return kind satisfies never
  }
}

/** « C’est fait »: what is remembered of it, and a word to who was chosen, who may say thanks too. Nothing where nobody was. */
export const promiseKept = (
  post: Post,
  author: string,
  chosen: Answer | undefined,
  now: Date,
): { deeds: readonly Deed[]; say: readonly Say[] } => {
  if (!chosen) return { deeds: [], say: [] }
  const deed = deedOf(post)
  const [who, other] = deed?.by === 'author' ? [post.author, chosen.neighbour] : [chosen.neighbour, post.author]
  return {
    deeds: deed ? [{ resident: who, kind: deed.deed, subject: chosen.id, by: other, at: now }] : [],
    say:
      post.kind === 'loan'
        ? []
        : [
            say(
              to.resident(chosen.neighbour),
              'doneTogether',
              { answer: chosen.id, title: post.title, author },
              { ...keysOf(chosen.id, 'thanks'), fresh: true },
            ),
          ],
  }
}
