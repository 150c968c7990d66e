import { isFirstServed, takesYes } from '../answers/yes.ts'
import type { Button } from '../chat/card.ts'
import type { Words } from '../words/fr.ts'
import type { PostView } from './post-view.ts'

/** « Je prends » where one may, « M’inscrire au cas où » once the first come has it. */
const takeLabel = (post: PostView, t: Words): string | null => {
  if (post.state === 'open' && takesYes(post)) return t.line.take(post)
  return post.state === 'promised' && isFirstServed(post) ? t.line.join() : null
}

/** In the channel, where it leads to the question in private. */
export const takeOpening = (post: PostView, t: Words): Button[] => {
  const label = takeLabel(post, t)
  return label ? [{ label, open: { press: { do: 'ask-take', post: post.id } } }] : []
}

/** In private, where it acts. */
export const takePress = (post: PostView, t: Words): Button[] => {
  const label = takeLabel(post, t)
  return label ? [{ label, ...(post.state === 'open' ? { tone: 'go' as const } : {}), press: { do: 'take', post: post.id } }] : []
}

/** A yes, or words; where there is no yes, words are what is meant. */
export const answerButtons = (post: PostView, t: Words): Button[] => {
  const yes = takePress(post, t)
  const words: Button = { label: t.post.answer(), form: 'answer-post', ids: { post: post.id } }
  return yes.length > 0 ? [...yes, words] : [{ ...words, tone: 'go' }]
}
