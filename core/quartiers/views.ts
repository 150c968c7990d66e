import type { Button, Card } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import type { Words } from '../words/fr.ts'

export const quartierViews = {
  channelGreeting: (_p: object, t: Words): Card => ({ text: t.quartier.greeting() }),
  quartierSet: (p: { id: string; name: string; minute: number; isNew: boolean; forum: boolean }, t: Words): Card => {
    const join: Button[] = [{ label: t.quartier.join(), open: { form: 'join', ids: { quartier: p.id } } }]
    const topics: Button[] = [
      { label: t.quartier.topicPosts(), press: { do: 'set-topics', which: 'posts' } },
      { label: t.quartier.topicDigest(), press: { do: 'set-topics', which: 'digest' } },
      { label: t.quartier.topicBoth(), press: { do: 'set-topics', which: 'both' } },
    ]
    const text = p.isNew ? t.quartier.set(p) : t.quartier.already(p)
    return { text: p.forum ? lines(text, t.quartier.topicsAbout()) : text, buttons: p.forum ? [join, topics] : [join] }
  },
  quartierAdminsOnly: (_p: object, t: Words): Card => ({ text: t.quartier.adminsOnly() }),
  quartierUsage: (_p: object, t: Words): Card => ({ text: t.quartier.usage() }),
  quartierTaken: (p: { name: string }, t: Words): Card => ({ text: t.quartier.taken(p) }),
  topicsSet: (p: { which: 'posts' | 'digest' | 'both' | 'none' }, t: Words): Card => ({ text: t.quartier.topicsSet[p.which]() }),
  channelClosed: (p: { name: string }, t: Words): Card => ({ text: t.quartier.closed(p) }),
  channelRefused: (p: { name: string; what: string }, t: Words): Card => ({ text: t.quartier.refused(p) }),
}
