import type { FoldedItem } from '../core/deliveries/folded.ts'
import type { View, views } from '../core/views.ts'
import { ids, longest, posts } from './gallery-posts.ts'

type Data<V extends View> = Parameters<(typeof views)[V]>[0]

const { drill, huge } = posts
const quartier = 'Belleville'
const item = <V extends View>(view: V, data: Data<V>, urgent = false): FoldedItem => ({ view, data, key: null, urgent })
const words = 'Bonjour ! Je peux passer samedi matin vers 10 h. Merci beaucoup !'
const came = (name: string, more: Partial<Data<'answerCame'>> = {}): FoldedItem =>
  item('answerCame', { answer: ids.answer, title: drill.title, name, words, photo: null, first: true, may: 'choose', ...more })
const longest40 = came(longest.name, { title: longest.title, words: 'Je peux vous aider samedi. '.repeat(37) })

/** What is said of messages themselves. */
export const deliveryCases = {
  deliveryUnknown: { usual: { post: drill }, 'longest title': { post: huge } },
  deliverySettled: { 'it is there': { post: drill, again: false }, 'sent again': { post: drill, again: true } },
  digestUnknown: { usual: { name: quartier }, 'longest name': { name: longest.quartier } },
  folded: {
    'one message too many': { items: [came('Paul')], more: 0 },
    'of every kind, one with a photo, one that leads nowhere': {
      items: [
        came('Paul'),
        came('Inès', { words: '', photo: 'photo-answer' }),
        item('suggestion', { post: posts.bike, yours: drill, why: { link: 'same', dates: false } }),
        item('answerChosen', { title: drill.title, author: 'Noé', answer: ids.other, leave: true }, true),
        item('answerDeclined', { title: drill.title, author: 'Léa', why: 'promised', join: null }),
        item('thanks', { author: 'Léa', title: drill.title, ready: null, words: '', back: null }),
        item('reported', { reporter: 'Léa', about: 'Paul', title: drill.title, words }),
      ],
      more: 0,
    },
    'as many lines as there can be, all as long as can be, and more': { items: Array.from({ length: 40 }, () => longest40), more: 23 },
    'of another version of the program': { items: [came('Paul'), { view: 'not-yet-known', data: {}, key: null, urgent: false }], more: 0 },
  },
} satisfies { readonly [V in View]?: Readonly<Record<string, Data<V>>> }
