import { z } from 'zod'
import type { Resident } from '../residents/resident.ts'
import { type PersonTurn, useCase } from '../use-case.ts'
import type { Say } from '../views.ts'
import type { Post } from './post.ts'
import { type Question, questionOf } from './question.ts'
import { sayDraft } from './say-post.ts'
import { details, id } from './schema.ts'

const reading = z.object({
  details,
  kindConfidence: z.number(),
  /** The likeliest pairs of kind and direction, best first. */
  alternatives: z.array(details.pick({ kind: true, direction: true })).max(2),
})
export type Reading = z.infer<typeof reading>

export const draftsAtOnce = 3

/** A resident says what they offer or need; we show it back before anything is public. */
export const draftPost = useCase({
  who: 'resident',
  intent: z.object({ readings: z.array(reading).min(1).max(draftsAtOnce), photo: id.nullable() }),
  doors: {
    spoken: 'The resident offers, needs, sells, lends, recommends or organises something.',
    /** What follows is read as free words are. */
    command: {
      fr: 'annonce',
      en: 'post',
      about: (t) => t.commands.post(),
      place: 'private',
      rest: { name: (t) => t.commands.postRest(), about: (t) => t.commands.postWords(), required: true },
    },
  },
  read: async () => ({}),
  decide: (_facts, { readings, photo }, turn) => draftsOf(readings, photo, turn),
})

/** The drafts of one message; only the first asks its question, so that there is one at most. */
export const draftsOf = (
  readings: readonly Reading[],
  photo: string | null,
  turn: Pick<PersonTurn<Resident>, 'who' | 'ids' | 'now'>,
): { save: { posts: Post[] }; say: Say[]; talk: { kind: 'draft'; post: string; question: Exclude<Question, 'kind'> | null } | null } => {
  const drafts = readings.map((it, i) => ({ post: draftOf(it, i === 0 ? photo : null, turn.ids[i] ?? '', turn), it }))
  const [first] = drafts
  const question = first ? questionOf(first.post, first.it.kindConfidence) : null
  return {
    save: { posts: drafts.map(({ post }) => post) },
    say: drafts.map(({ post, it }, i) => sayDraft(post, turn.who, { question: i === 0 ? question : null, alternatives: it.alternatives })),
    talk: first ? { kind: 'draft', post: first.post.id, question: question === 'kind' ? null : question } : null,
  }
}

const draftOf = (it: Reading, photo: string | null, id: string, { who, now }: Pick<PersonTurn<Resident>, 'who' | 'now'>): Post => ({
  ...it.details,
  photo,
  id,
  quartier: who.quartier,
  author: who.id,
  state: 'draft',
  outcome: null,
  rev: 0,
  replaces: null,
  publishedAt: null,
  changedAt: now,
  checkAt: null,
  askedAt: null,
})
