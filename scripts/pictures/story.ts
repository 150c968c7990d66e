import type { Card } from '../../core/chat/card.ts'
import type { Line } from '../../core/digests/line.ts'
import type { PostView } from '../../core/posts/post-view.ts'
import { views, wordsOf } from '../../core/views.ts'
import { ids, posts } from '../../tests/gallery-posts.ts'

const t = wordsOf.fr
const quartier = 'Belleville'
const bike: PostView = { ...posts.bike, title: 'vélo d’enfant, 16 pouces', price: 25 }
const ladder: PostView = { ...posts.promised, author: 'Inès' }
const drill: PostView = { ...posts.drill, author: 'Léa', place: 'au 12, escalier B' }
const cat: PostView = { ...posts.cat, author: 'Léa' }
const again = { title: drill.title, name: 'Inès', answer: ids.answer, photo: null }

export type Shown = { at: string; card: Card }
/** Léa's words as she wrote them. */
export type Said = { at: string; who: 'Léa'; text: string }

const line = (post: PostView): Line => ({ post, seats: null, over: null })

/** What Léa sees in Belleville one evening and the next morning: the same on every platform. */
export const story = {
  quartier,
  channel: {
    promised: { at: '17:05', card: views.postCard({ post: ladder }, t) },
    post: { at: '18:12', card: views.postCard({ post: bike }, t) },
    /** Where the platform answers an act in its place, seen by Léa alone. */
    transmitted: { at: '18:20', card: views.answerSent({ title: bike.title, name: bike.author }, t) },
    digest: {
      at: '08:00',
      card: views.digest(
        {
          quartier,
          id: 'x-belleville',
          day: '2026-11-26',
          weekly: false,
          intro: null,
          notices: [],
          thanks: { count: 0, some: [] },
          newcomers: { count: 0, names: [] },
          sections: [
            {
              section: 'today',
              lines: [
                line({
                  ...posts.baker,
                  kind: 'event',
                  direction: 'offer',
                  title: 'soupe au square',
                  vague: null,
                  start: '2026-11-26T18:30',
                  author: 'Noé',
                }),
              ],
            },
            { section: 'new', lines: [line({ ...drill, photo: null }), line({ ...bike, photo: null })] },
            { section: 'open', lines: [line({ ...posts.stroller, author: 'Inès', price: null })] },
          ],
          more: 0,
        },
        t,
      ),
    },
  },
  private: {
    welcome: { at: '18:30', card: views.welcome({ name: 'Léa', quartier, as: 'neighbour', ways: [], rules: null, opensAt: null }, t) },
    said: { at: '18:31', who: 'Léa', text: 'Je prête ma perceuse ce week-end, au 12, escalier B' },
    /** Stands where the draft stood. */
    published: { at: '18:31', card: views.postPublished({ post: drill, quartier, changed: false, hasChannel: true }, t) },
    answer: {
      at: '19:32',
      card: views.answerCame(
        { ...again, words: 'Bonsoir Léa ! Je peux passer la prendre samedi vers 10 h, si cela vous va.', first: true, may: 'choose' },
        t,
      ),
    },
    later: {
      at: '19:47',
      card: views.answerCame({ ...again, words: 'Et je la rapporte dimanche soir, promis.', first: false, may: 'choose' }, t),
    },
    wanted: { at: '20:05', who: 'Léa', text: 'Quelqu’un pour garder mon chat du 12 au 18 décembre ?' },
    draft: {
      at: '20:05',
      card: views.postDraft({ post: cat, question: null, alternatives: [], doubt: null, note: null, replaces: false }, t),
    },
  },
  /** What she is writing in the form « Répondre » of the bike. */
  form: {
    form: 'answer-post',
    ids: { post: bike.id },
    typed: 'Bonsoir Paul ! Mon fils a six ans, le vélo est-il à sa taille ? Je peux passer le voir demain.',
  },
} as const satisfies {
  quartier: string
  channel: Readonly<Record<string, Shown>>
  private: Readonly<Record<string, Shown | Said>>
  form: { form: string; ids: Readonly<Record<string, string>>; typed: string }
}
