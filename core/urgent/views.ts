import type { Card } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import { factsOf, headOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import { answerButtons } from '../posts/take-buttons.ts'
import type { Words } from '../words/fr.ts'

export const urgentViews = {
  urgentAsk: (p: { post: PostView }, t: Words): Card => ({
    text: lines(t.urgent.ask({ author: p.post.author }), headOf(p.post, t)),
    facts: factsOf(p.post, t),
    photo: p.post.photo ?? undefined,
    buttons: [answerButtons(p.post, t)],
  }),
  urgentCalled: (p: { post: string; title: string; asked: number; more: boolean }, t: Words): Card => ({
    text: t.urgent.called(p),
    buttons: [[{ label: t.answer.lookAfter(), press: { do: 'show-post', post: p.post } }]],
  }),
}
