import { z } from 'zod'
import { moved } from '../life.ts'
import { answerMoves } from '../lives.ts'
import { otherDirection } from '../matching/complement.ts'
import { ranked } from '../matching/rank.ts'
import { candidatesMax, searchFor } from '../matching/search.ts'
import { isLive, type Post } from '../posts/post.ts'
import { viewOf } from '../posts/post-view.ts'
import { id } from '../posts/schema.ts'
import type { NamedPost } from '../reads.ts'
import { wallOf } from '../time.ts'
import { type Decision, useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { passOn, settled } from './line.ts'
import { lapseAt, lapsesFrom } from './patience.ts'
import type { Given } from './reads.ts'
import { type WithAnswers, withAnswers } from './with-answers.ts'

type Facts = WithAnswers & { similar: readonly NamedPost[] }

/**
 * Nobody is left in silence: a claim that was not taken passes on; an author is asked, once for all, about answers a day old; who has waited
 * three days is told not to wait any more.
 */
export const chaseAnswers = useCase({
  who: 'clock',
  intent: z.object({ post: id }),
  doors: { due: async (db, now, limit) => (await db.postsAwaiting(now, limit)).map((post) => ({ post })) },
  read: async (db, intent, { now }): Promise<Facts> => {
    const facts = await withAnswers(db, intent.post)
    const { post, answers, hours } = facts
    const some = post && answers.some((it) => isDue(it, now) && lapses(it, now))
    return { ...facts, similar: some ? await db.similarPosts(searchFor(sought(post), wallOf(now, hours.zone)), candidatesMax) : [] }
  },
  decide: ({ found, answers, hours, similar }, _intent, { now }): Decision => {
    const due = answers.filter((it) => isDue(it, now))
    if (!found || due.length === 0) return {}
    const { post, author } = found
    if (!isLive(post)) return { save: { answers: due.map(({ answer }) => ({ ...answer, dueAt: null })) } }

    const claim = due.find(({ answer }) => answer.state === 'offered')
    const lapsed = moved(answerMoves, 'offered', 'lapse', 'clock')
    if (claim && lapsed) {
      const over = settled(claim.answer, lapsed)
      const others = answers.map((it) => (it === claim ? { ...it, answer: over } : it))
      const next = passOn(found, others, now, hours.zone, { name: claim.neighbour, why: 'lapsed' })
      const title = post.title
      return {
        save: { posts: next.posts, answers: [over, ...next.answers] },
        say: [say(to.resident(over.neighbour), 'lineMissed', { title, join: post.id }, { key: `answer:${over.id}:turn` }), ...next.say],
      }
    }

    const waiting = answers.filter(({ answer }) => answer.state === 'waiting' && answer.dueAt !== null)
    const over = waiting.filter((it) => isDue(it, now) && lapses(it, now))
    const left = waiting.filter((it) => !over.includes(it))
    const asks = left.some((it) => isDue(it, now))
    const heard = left.filter(({ blocked }) => !blocked)
    const there = ranked(sought(post), similar, wallOf(now, hours.zone)).filter((it) => it.post.id !== post.id)
    return {
      save: {
        answers: [
          ...over.map(({ answer }) => settled(answer, moved(answerMoves, answer.state, 'lapse', 'clock') ?? answer.state)),
          ...(asks ? left.map((it) => ({ ...it.answer, dueAt: lapseAt(it, hours.zone) })) : []),
        ],
      },
      say: [
        ...over.map(({ answer }) =>
          say(to.resident(answer.neighbour), 'answerLapsed', {
            title: post.title,
            author,
            there: there
              .filter((it) => it.post.author !== answer.neighbour)
              .slice(0, thereMax)
              .map((it) => viewOf(it.post, it.author)),
          }),
        ),
        ...(asks && heard.length > 0
          ? [
              say(
                to.resident(post.author),
                'answersWait',
                { title: post.title, post: post.id, count: heard.length, name: heard[0]?.neighbour ?? '' },
                { key: `wait:${post.id}`, fresh: true },
              ),
            ]
          : []),
      ],
    }
  },
})

/** How much of what there is instead is shown to who waited in vain. */
const thereMax = 2

const isDue = ({ answer }: Given, now: Date): boolean => answer.dueAt !== null && answer.dueAt <= now
const lapses = ({ answer }: Given, now: Date): boolean => answer.state === 'waiting' && lapsesFrom(answer) <= now

/** What who answered this post was after: what its author offers or seeks, from somebody else. */
const sought = (post: Post): Post => ({ ...post, direction: otherDirection(post.direction) })
