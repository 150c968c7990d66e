import { z } from 'zod'
import { moved } from '../life.ts'
import { answerMoves } from '../lives.ts'
import { isLive } from '../posts/post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { released } from './cannot-turn.ts'
import { planned } from './plan.ts'
import { goneTurn } from './say-turn.ts'
import { isAhead } from './turn.ts'
import { withSeries } from './with-series.ts'

/** « Je ne viens plus »: asked once more, then their turns go to the others. Those for whom it is late are asked about, as for a day. */
export const leaveSeries = useCase({
  who: 'resident',
  intent: z.object({ post: id, sure: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { post }, { now }) => {
    const found = await withSeries(db, post, now)
    return { found, answers: found ? await db.answersTo(post) : [] }
  },
  decide: ({ found, answers }, { sure }, { who, now, ids }) => {
    const own = found?.regulars.find(({ regular }) => regular.resident === who.id)
    if (!found || !own || !isLive(found.post)) return { say: [goneTurn(who.id)] }
    const { post, author, series, zone, occurrences } = found
    const key = { key: `leave:${post.id}` }
    if (sure === 'no')
      return { say: [say(to.resident(who.id), 'seriesLeave', { post: post.id, title: post.title, author }, { ...key, fresh: true })] }
    const left = found.regulars.filter((it) => it !== own)
    const theirs = occurrences.filter((turn) => turn.resident === who.id && isAhead(turn, series, now, zone))
    const plan = planned({ ...found, regulars: left }, post, { now, ids, zone, anew: true })
    const dealt = new Set(plan.occurrences.map((turn) => turn.id))
    const late = theirs.filter((turn) => !dealt.has(turn.id)).map((turn) => released({ ...found, regulars: left, turn }, now))
    const answer = answers.find((it) => it.answer.neighbour === who.id)?.answer
    const state = answer && moved(answerMoves, answer.state, 'giveUp', 'neighbour')
    return {
      save: {
        regulars: [{ ...own.regular, until: now }],
        series: [plan.series],
        occurrences: [...plan.occurrences, ...late.map(({ turn }) => turn)],
        ...(answer && state ? { answers: [{ ...answer, state }] } : {}),
      },
      say: [
        say(to.resident(who.id), 'seriesLeft', { title: post.title, author }, key),
        say(to.resident(post.author), 'regularLeft', {
          post: post.id,
          title: post.title,
          name: who.name,
          names: left.map(({ name }) => name),
        }),
        ...left.map(({ regular }) =>
          say(to.resident(regular.resident), 'seriesShared', { title: post.title, author, name: who.name, alone: left.length === 1 }),
        ),
        ...late.flatMap(({ said }) => said),
      ],
    }
  },
})
