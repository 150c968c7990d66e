import { z } from 'zod'
import { moved } from '../life.ts'
import { answerMoves } from '../lives.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { Deed } from '../residents/deed.ts'
import { momentOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { askLater } from './appointment-times.ts'
import { passOn } from './line.ts'
import { mine, otherSide, promised, sideOf } from './promise.ts'
import { over } from './remind-appointment.ts'
import { keysOf, meetingFor } from './say-appointment.ts'

/**
 * « Inès n’était pas là »: either side says so once an agreed appointment's time has passed. It is counted and told to nobody; the other one
 * hears that the appointment did not take place, and may say « J’y étais ». Where the neighbour was not there, the post goes to the next.
 */
export const noShow = useCase({
  who: 'resident',
  intent: z.object({ answer: id }),
  doors: { press: true },
  read: async (db, { answer }) => {
    const it = await promised(db, answer)
    return { it, answers: it ? await db.answersTo(it.post.id) : [] }
  },
  decide: ({ it, answers }, _intent, { who, now }) => {
    const side = it && sideOf(it, who.id)
    if (!it || !side) return { say: [gone(who.id)] }
    const other = it.sides[otherSide(side)]
    const noted = say(to.resident(who.id), 'noShowNoted', meetingFor(it, side), { ...keysOf(it.answer.id, 'outcome'), fresh: true })
    if (it.deeds.some(({ kind, by, resident }) => kind === 'no-show' && by === who.id && resident === other.id)) return { say: [noted] }
    const { appointment } = it
    if (!mine(it, who.id) || !appointment?.agreed || !appointment.when || momentOf(appointment.when, it.zone) > now)
      return { say: [gone(who.id)] }

    const deed = (resident: string, kind: Deed['kind'], by: string): Deed => ({ resident, kind, subject: it.answer.id, by, at: now })
    /** Each says that the other was not there: so both were, and it counts for neither. */
    const both = it.deeds.some(({ kind, resident }) => kind === 'no-show' && resident === who.id)
    const deeds = [
      deed(other.id, 'no-show', who.id),
      ...(both ? [deed(who.id, 'was-there', other.id), deed(other.id, 'was-there', who.id)] : []),
    ]
    const told = say(to.resident(other.id), 'noShowTold', meetingFor(it, otherSide(side)), {
      ...keysOf(it.answer.id, 'outcome'),
      fresh: true,
    })
    const left = side === 'author' && it.post.kind !== 'loan' ? moved(answerMoves, it.answer.state, 'noShow', 'author') : null
    if (!left) {
      const later = { ...over(appointment), ...askLater(it.post, it.sides, now, it.zone) }
      return { save: { deeds, appointments: [later] }, say: [noted, told] }
    }
    const answer = { ...it.answer, state: left, dueAt: null }
    const others = answers.map((given) => (given.answer.id === answer.id ? { ...given, answer } : given))
    const next = passOn({ post: it.post, author: it.author }, others, now, it.zone, { name: it.neighbour, why: 'no-show' })
    return {
      save: { deeds, posts: next.posts, answers: [answer, ...next.answers], appointments: [over(appointment)] },
      say: [noted, told, ...next.say],
    }
  },
})
