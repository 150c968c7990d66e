import { z } from 'zod'
import { expiryAfter } from '../posts/life.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { askAgain, promiseOf } from './appointment-times.ts'
import { mine, promised } from './promise.ts'
import { keysOf, meetingFor } from './say-appointment.ts'

/** « Ce n’est pas encore fait »: the promise stands, and is asked about again in two weeks. */
export const notYet = useCase({
  who: 'resident',
  intent: z.object({ answer: id }),
  doors: { press: true },
  read: async (db, { answer }) => ({ it: await promised(db, answer) }),
  decide: ({ it }, _intent, { who, now }) => {
    const own = mine(it, who.id)
    if (!it || own?.side !== 'author' || it.post.kind === 'loan') return { say: [gone(who.id)] }
    const before = it.appointment ?? promiseOf(it.answer, it.post, who, now, it.zone)
    const later = askAgain(it.post, it.sides, now, it.zone)
    /** Pressed again, or a new moment was agreed on meanwhile: what is due is the same or better. */
    const kept = before.next === null ? { ...before, ...later } : before
    const expiry = expiryAfter(kept.dueAt ?? now)
    const checkAt = it.post.checkAt && it.post.checkAt > expiry ? it.post.checkAt : expiry
    return {
      save: { appointments: [kept], posts: [{ ...it.post, askedAt: null, checkAt }] },
      say: [say(to.resident(who.id), 'outcomeLater', meetingFor(it, 'author'), keysOf(it.answer.id, 'outcome'))],
    }
  },
})
