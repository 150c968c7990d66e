import { z } from 'zod'
import { ranked } from '../matching/rank.ts'
import { candidatesMax, searchFor } from '../matching/search.ts'
import type { Resident } from '../residents/resident.ts'
import { rules } from '../sales/goods.ts'
import { heldBackBy, sayHint, sayRefused } from '../sales/say-goods.ts'
import { answeredFirst, isNoAddress, knownFor } from '../tips/answer-request.ts'
import { draftedTips } from '../tips/life.ts'
import { about } from '../tips/schema.ts'
import type { Tip } from '../tips/tip.ts'
import { type PersonTurn, useCase } from '../use-case.ts'
import type { Say } from '../views.ts'
import type { Post } from './post.ts'
import { type PostView, viewOf } from './post-view.ts'
import { type Question, questionOf } from './question.ts'
import { sayDraft } from './say-post.ts'
import { type Doubt, details, doubt, id } from './schema.ts'

export const reading = z.object({
  details,
  kindConfidence: z.number(),
  /** The likeliest pairs of kind and direction, best first. */
  alternatives: z.array(details.pick({ kind: true, direction: true })).max(2),
  /** What else the date or the price could be, where two readers do not agree. */
  doubt,
  /** Of a tip: what it is about. */
  tip: about.nullish(),
  /** It only looks like something that may not be sold or given: the message says that it is something else. */
  cleared: z.boolean().optional(),
})
export type Reading = z.infer<typeof reading>

export const draftsAtOnce = 3

type Awaited = Exclude<Question, 'kind' | 'doubt'> | null

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
  read: async (db, { readings }, { who, wall, now }) => {
    const sought = soughtBy(readings, who)
    const addresses = await knownFor(db, readings, who, now)
    return { sought, addresses, similar: sought ? await db.similarPosts(searchFor(sought, wall), candidatesMax) : [] }
  },
  decide: ({ sought, addresses, similar }, { readings, photo }, turn) => {
    const there = sought ? ranked(sought, similar.filter(isNoAddress), turn.wall).slice(0, thereMax) : []
    const [only] = readings
    if (addresses.length > 0 && only) return answeredFirst(addresses, only, photo, turn)
    return draftsOf(
      readings,
      photo,
      turn,
      there.map(({ post, author }) => viewOf(post, author)),
    )
  },
})

/** How much of what is there already a draft shows. */
const thereMax = 3

/** What the first draft looks for among what is there. Who asks for a thing, without more, is also shown what is lent. */
const soughtBy = ([first]: readonly Reading[], who: Resident) => {
  if (!first?.details.title) return null
  const { kind, direction } = first.details
  return { ...first.details, kind: kind === 'gift' && direction === 'request' ? 'loan' : kind, quartier: who.quartier, author: who.id }
}

/** The drafts of one message; only the first asks its question, so that there is one at most. */
export const draftsOf = (
  readings: readonly Reading[],
  photo: string | null,
  turn: Pick<PersonTurn<Resident>, 'who' | 'ids' | 'now'>,
  there: readonly PostView[] = [],
): { save: { posts: Post[]; tips: Tip[] }; say: Say[]; talk: { kind: 'draft'; post: string; question: Awaited; doubt: Doubt } | null } => {
  const all = readings.map((it, i) => {
    const post = draftOf(it, i === 0 ? photo : null, turn.ids[i] ?? '', turn)
    return { post, it, found: heldBackBy(post) }
  })
  const [first] = all.filter(({ found }) => !found)
  const question = first ? questionOf(first.post, first.it) : null
  /** What its author may say to be something else is kept for that; the rest is gone. */
  const kept = all.filter(({ found }) => !found || !rules[found].sure)
  return {
    save: { posts: kept.map(({ post }) => post), tips: kept.flatMap(({ post }) => draftedTips(post, turn.now)) },
    say: all.flatMap(({ post, it, found }) => {
      if (found) return [sayRefused(turn.who.id, found, post.title, post.id)]
      const isFirst = post === first?.post
      const asked = { question: isFirst ? question : null, alternatives: it.alternatives, doubt: it.doubt, there: isFirst ? there : [] }
      return [...sayHint(turn.who.id, post), sayDraft(post, turn.who, asked)]
    }),
    talk: first
      ? { kind: 'draft', post: first.post.id, question: awaited(question, first.it), doubt: question === 'doubt' ? first.it.doubt : null }
      : null,
  }
}

/** What words could answer the question; a kind is chosen by button. */
const awaited = (question: Question | null, { doubt }: Reading): Awaited => {
  if (question === 'doubt') return doubt?.field ?? null
  return question === 'kind' ? null : question
}

export const draftOf = (it: Reading, photo: string | null, id: string, { who, now }: Pick<PersonTurn<Resident>, 'who' | 'now'>): Post => ({
  ...it.details,
  tip: it.tip ?? null,
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
  matchAt: null,
  cleared: it.cleared ?? false,
})
