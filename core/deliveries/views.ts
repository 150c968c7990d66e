import type { Card } from '../chat/card.ts'
import { titleOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'

export const deliveryViews = {
  deliveryUnknown: (p: { post: PostView }, t: Words): Card => ({
    text: t.delivery.unknown({ title: titleOf(p.post, t) }),
    buttons: [
      [{ label: t.delivery.isThere(), tone: 'go', press: { do: 'settle-delivery', post: p.post.id, seen: 'yes' } }],
      [{ label: t.delivery.sendAgain(), press: { do: 'settle-delivery', post: p.post.id, seen: 'no' } }],
    ],
  }),
  deliverySettled: (p: { post: PostView; again: boolean }, t: Words): Card => ({
    text: p.again ? t.delivery.sentAgain({ title: titleOf(p.post, t) }) : t.delivery.noted({ title: titleOf(p.post, t) }),
  }),
  digestUnknown: (p: { name: string }, t: Words): Card => ({ text: t.delivery.digestUnknown(p) }),
}
