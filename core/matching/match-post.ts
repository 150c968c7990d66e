import { z } from 'zod'
import type { Post } from '../posts/post.ts'
import { viewOf } from '../posts/post-view.ts'
import { id } from '../posts/schema.ts'
import type { NamedPost } from '../reads.ts'
import { addHours, afterQuiet, wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { aDay, atOnce, enoughAnswers, stepHours } from './pace.ts'
import { type Match, ranked } from './rank.ts'
import { candidatesMax, searchFor } from './search.ts'
import type { Suggestion } from './suggestion.ts'

/**
 * A post is open: the neighbours whose own posts fit it are told, the best first, a few at a time, until enough have answered.
 * Who is in their quiet hours, or has had enough for today, is told later.
 */
export const matchPost = useCase({
  who: 'clock',
  intent: z.object({
    post: id,
    /** How near an embedding model finds the candidates, by id. */
    near: z.record(z.string(), z.number()).optional(),
  }),
  doors: { due: async (db, now, limit) => (await db.postsToMatch(now, limit)).map((post) => ({ post })) },

  read: async (db, intent, { now }) => {
    const found = await db.lockedPost(intent.post)
    if (found?.post.state !== 'open') return { found, quartier: undefined, matches: [], suggestions: [], answers: [], people: [] }
    const { post } = found
    const quartier = await db.quartier(post.quartier)
    const today = wallOf(now, quartier?.zone ?? 'UTC')
    const [candidates, suggestions, answers] = await Promise.all([
      db.similarPosts(searchFor(post, today), candidatesMax),
      db.suggestionsOf(post.id),
      db.answersTo(post.id),
    ])
    const matches = bestOfEach(ranked(post, candidates.filter(stoodBefore(post)), today, intent.near))
    const people =
      matches.length > 0
        ? await db.lockedToTell(
            post.id,
            matches.map((it) => it.post.author),
            addHours(now, -24),
          )
        : []
    return { found, quartier, matches, suggestions, answers, people }
  },

  decide: ({ found, quartier, matches, suggestions, answers, people }, _intent, { now, ids }) => {
    if (!found?.post.matchAt || found.post.matchAt > now) return {}
    const { post, author } = found
    if (!quartier) return { save: { posts: [{ ...post, matchAt: null }] } }

    const answered = new Set(answers.map(({ answer }) => answer.neighbour))
    const settled = suggestions
      .filter((it) => it.state === 'told' && answered.has(it.resident))
      .map((it) => ({ ...it, state: 'answered' as const }))
    const yes = answers.filter(({ answer }) => ['waiting', 'offered', 'chosen', 'regular'].includes(answer.state)).length
    if (yes >= enoughAnswers[post.kind]) return { save: { posts: [{ ...post, matchAt: null }], suggestions: settled } }

    const told = new Set(suggestions.map(({ resident }) => resident))
    const thinking = suggestions
      .filter((it) => it.state === 'told' && !answered.has(it.resident))
      .map((it) => addHours(it.toldAt, stepHours))
      .filter((until) => until > now)
    const able = matches.flatMap((match) => {
      const it = people.find(({ resident }) => resident.id === match.post.author)
      if (!it?.resident.suggestions || it.news || told.has(it.resident.id) || answered.has(it.resident.id)) return []
      const awake = afterQuiet(now, it.resident.quiet, quartier.zone)
      return [{ match, from: it.told >= aDay ? addHours(now, stepHours) : awake }]
    })
    const next = able.filter(({ from }) => from <= now).slice(0, Math.max(0, atOnce - thinking.length))
    const later = able.filter((it) => !next.includes(it))
    /** Room is made when somebody has thought long enough; where there is room, all who are left wait for a better hour. */
    const deciding = [...thinking, ...next.map(() => addHours(now, stepHours))]
    const matchAt = later.length === 0 ? null : earliest(deciding.length >= atOnce ? deciding : later.map(({ from }) => from))

    const made = next.map(
      ({ match }, i): Suggestion => ({
        id: ids[i] ?? '',
        post: post.id,
        resident: match.post.author,
        matched: match.post.id,
        state: 'told',
        toldAt: now,
      }),
    )
    return {
      save: { posts: [{ ...post, matchAt }], suggestions: [...settled, ...made] },
      say: next.map(({ match }) =>
        say(
          to.resident(match.post.author),
          'suggestion',
          { post: viewOf(post, author), yours: viewOf(match.post, match.author), why: match.why },
          { key: `suggestion:${post.id}` },
        ),
      ),
    }
  },
})

/**
 * A post tells those that stood when it was published or last changed. Later ones tell it when their own time comes, and their authors saw
 * this one when they drafted.
 */
const stoodBefore =
  (post: Post) =>
  ({ post: other }: NamedPost): boolean => {
    const [at, now] = [other.publishedAt?.getTime() ?? 0, post.changedAt.getTime()]
    return at < now || (at === now && other.id < post.id)
  }

const earliest = (all: readonly Date[]): Date | null => all.reduce<Date | null>((first, it) => (first && first <= it ? first : it), null)

/** A neighbour with several posts that fit is told once, of the best. */
const bestOfEach = (matches: readonly Match[]): Match[] =>
  matches.filter((it, i) => matches.findIndex((other) => other.post.author === it.post.author) === i)
