import { z } from 'zod'
import { checkAfter } from '../posts/life.ts'
import { isLive } from '../posts/post.ts'
import { id } from '../posts/schema.ts'
import { dayOf, nextAt, wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { over } from './end.ts'
import { whenOf } from './enrol.ts'
import { daysOf, planned } from './plan.ts'
import { comesAgain } from './turn.ts'
import { withSeries } from './with-series.ts'

/** Every night, and when its post changed or ended: the next two weeks of a series, or its end. */
export const planSeries = useCase({
  who: 'clock',
  intent: z.object({ post: id }),
  doors: { due: async (db, now, limit) => (await db.seriesToPlan(now, limit)).map((post) => ({ post })) },
  read: async (db, { post }, { now }) => {
    const found = await withSeries(db, post, now)
    const recurrence = found && isLive(found.post) ? comesAgain(found.post) : null
    return { found, recurrence, answers: found && !recurrence ? await db.answersTo(post) : [] }
  },
  decide: ({ found, recurrence, answers }, _intent, { now, ids }) => {
    if (!found?.series.dueAt) return {}
    if (!recurrence) return over(found, answers, now)
    if (found.series.dueAt > now) return {}
    const { post, author, regulars, zone } = found
    const series = { ...found.series, ...recurrence }
    const anew = JSON.stringify(whenOf(series)) !== JSON.stringify(whenOf(found.series))
    if (regulars.length === 0) return { save: { series: [{ ...series, dueAt: nextAt(now, 0, zone) }] } }
    const goesOn = daysOf(series, post, dayOf(wallOf(now, zone))).length > 0
    const plan = planned({ ...found, series }, post, { now, ids, zone, anew })
    return {
      save: {
        /** While somebody will come, nobody is asked whether it still holds. */
        posts: goesOn ? [{ ...post, checkAt: checkAfter(post, now, zone), askedAt: null }] : [],
        series: [plan.series],
        occurrences: plan.occurrences,
      },
      say: anew
        ? regulars.map(({ regular }) =>
            say(to.resident(regular.resident), 'seriesMoved', { title: post.title, author, when: whenOf(series) }),
          )
        : [],
    }
  },
})
