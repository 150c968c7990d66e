import type { Spoken } from '../associations/association.ts'
import type { Standing } from '../tips/life.ts'
import { type Say, say, to } from '../views.ts'
import type { Reading } from './draft-post.ts'
import type { Post } from './post.ts'
import { type PostView, viewOf } from './post-view.ts'
import type { Question } from './question.ts'
import type { Doubt } from './schema.ts'
import { mayGoAround } from './visible.ts'

/** The post's card in the quartier's channels: one message, edited along its life. `standing`: what neighbours say of an address. */
export const sayInChannel = (post: Post, author: string, standing: Standing | null = null): Say =>
  post.tip
    ? say(to.posts(post.quartier), 'tipCard', { post: viewOf(post, author), standing }, { key: `post:${post.id}` })
    : say(to.posts(post.quartier), 'postCard', { post: viewOf(post, author) }, { key: `post:${post.id}` })

/** The author's own view, with what they can do now. */
export const sayMine = (post: Post, author: string, answers = 0, more: { date?: string; urgent?: boolean } = {}): Say =>
  say(to.resident(post.author), 'postMine', { post: viewOf(post, author), answers, ...more }, { key: `mine:${post.id}`, fresh: true })

/** Not there, or not theirs: it looks the same. */
export const gone = (who: string): Say => say(to.resident(who), 'postGone', {})

/** Shows a draft to its author, under their last words instead of by an edit far above. */
export const sayDraft = (
  post: Post,
  who: { id: string; name: string; speaks?: readonly Spoken[] | undefined },
  more: {
    question?: Question | null
    alternatives?: Reading['alternatives']
    doubt?: Doubt
    note?: 'changed' | 'outdated'
    there?: readonly PostView[]
  } = {},
): Say =>
  say(
    to.resident(who.id),
    'postDraft',
    {
      post: viewOf(post, who.name),
      question: more.question ?? null,
      alternatives: more.alternatives ?? [],
      doubt: more.doubt ?? null,
      note: more.note ?? null,
      replaces: post.replaces !== null,
      ...(post.association || who.speaks ? { as: post.association ?? null, speaks: who.speaks ?? [] } : {}),
      ...(mayGoAround(post) ? { around: post.around === true } : {}),
      ...(more.there ? { there: more.there } : {}),
    },
    { key: `draft:${post.id}`, fresh: true },
  )
