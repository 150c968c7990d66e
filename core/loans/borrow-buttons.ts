import type { Button } from '../chat/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'

/** A thing that neighbours may borrow. */
const isLent = ({ kind, direction }: PostView): boolean => kind === 'loan' && direction === 'offer'

/** On the channel's card, before « Répondre »: while all of it is promised one may get in line. */
export const borrowFromChannel = (post: PostView, t: Words): Button[] => {
  if (!isLent(post) || (post.state !== 'open' && post.state !== 'promised')) return []
  const label = post.state === 'open' ? t.loan.borrow() : t.loan.joinLine()
  return [{ label, open: { form: 'ask-loan', ids: { post: post.id } } }]
}

/** On the shown post, before « Répondre »: while somebody has it one may get in line. */
export const borrow = (post: PostView, t: Words): Button[] =>
  isLent(post) ? [{ label: t.loan.borrow(), tone: 'go', form: 'ask-loan', ids: { post: post.id } }] : []

export const whenFree = (post: PostView, t: Words): Button[][] =>
  isLent(post) ? [[{ label: t.loan.calendar(), press: { do: 'loan-calendar', post: post.id } }]] : []
