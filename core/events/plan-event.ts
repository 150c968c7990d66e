import { z } from 'zod'
import { isLive } from '../posts/post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { putDown } from './every.ts'
import { nearestOf, sayNearest, sayNearestIf, unanswered } from './nearest.ts'
import { checkAfterDates, datesOf } from './planned.ts'
import { ahead, type ScheduledDate } from './schedule.ts'
import { sayScheduled } from './scheduled.ts'

/** When its next date comes within eight weeks: it is planned, and who comes every time is put down for it. */
export const planEvent = useCase({
  who: 'clock',
  intent: z.object({ post: id }),
  doors: { due: async (db, now, limit) => (await db.eventsToPlan(now, limit)).map((post) => ({ post })) },
  read: async (db, { post }) => {
    const found = await db.scheduleOf(post)
    const regulars = found ? await db.eventRegularsOf(post) : []
    const residents = regulars.map(({ resident }) => resident)
    return {
      found,
      regulars,
      answered: residents.length > 0 ? await db.attendanceOf(post, residents) : [],
      things: found ? await db.thingsOf(post) : [],
      nearest: found ? await nearestOf(db, found.dates) : null,
    }
  },
  decide: ({ found, regulars, answered, things, nearest }, _intent, { now }) => {
    if (!found?.event.dueAt || found.event.dueAt > now) return {}
    const { event, dates, zone } = found
    const { post } = found.found
    if (!isLive(post)) return { save: { events: [{ ...event, dueAt: null }] } }
    const taken = dates.map(({ day }) => day)
    const more = datesOf(event, post, taken, { zone, now })
    const all: ScheduledDate[] = [...dates, ...more.dates.map((it) => ({ ...it, answers: 0, taken: 0, waits: false }))]
    const put = putDown(all, regulars, answered, now)
    const [first] = more.dates
    return {
      save: {
        /** While there are dates ahead, nobody is asked whether it still holds. */
        posts: [{ ...post, checkAt: checkAfterDates(all, now, zone) ?? post.checkAt, askedAt: null }],
        events: [{ ...event, dueAt: more.dueAt }],
        eventDates: more.dates,
        attendees: put,
      },
      say: [
        /** Where nothing was ahead, the card goes on to the first that is. */
        ...(!nearest && first ? [sayNearest(found.found, unanswered(first, things), put)] : sayNearestIf(found.found, nearest, put)),
        ...(first && ahead(dates, now).length === 0 ? [sayScheduled(post, found.found.author, first)] : []),
      ],
    }
  },
})
