import type { Words } from '../words/fr.ts'
import type { Button, Card } from './card.ts'

export type About =
  | 'hello'
  | 'thanks'
  | 'abuse'
  | 'unknown'
  | 'resume'
  | 'stale'
  | 'voice'
  | 'unheard'
  | 'document'
  | 'other'
  | 'theirs'
  | 'place'
  | 'command'
  | 'come-privately'

const browse = (t: Words): Button[][] => [
  [
    { label: t.list.all(), press: { do: 'posts', page: 0 } },
    { label: t.chat.help(), press: { do: 'help' } },
  ],
]

export const chatViews = {
  chat: (p: { about: About; name: string | null }, t: Words): Card => {
    switch (p.about) {
      case 'hello':
        return { text: t.chat.hello(p), buttons: browse(t) }
      case 'come-privately':
        return { text: t.chat.comePrivately(), buttons: [[{ label: t.chat.open(), open: { press: { do: 'start' } } }]] }
      case 'stale':
      case 'command':
      case 'unknown':
        return { text: t.chat[p.about](), buttons: browse(t) }
      default:
        return { text: t.chat[p.about]() }
    }
  },
  cancelled: (p: { nothing: boolean }, t: Words): Card => ({ text: p.nothing ? t.resident.nothing() : t.resident.cancelled() }),
  trouble: (_p: object, t: Words): Card => ({ text: t.chat.trouble() }),
  noPhoto: (_p: object, t: Words): Card => ({ text: t.chat.noPhoto() }),
}
