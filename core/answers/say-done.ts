import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { promiseOf } from './appointment-times.ts'
import { mine, promised } from './promise.ts'
import { askedOutcome } from './remind-appointment.ts'
import { keysOf } from './say-appointment.ts'

/** « C’est fait », says the neighbour: the author, whose post it is, is asked to confirm it, once. */
export const sayDone = useCase({
  who: 'resident',
  intent: z.object({ answer: id }),
  doors: { press: true },
  read: async (db, { answer }) => ({ it: await promised(db, answer) }),
  decide: ({ it }, _intent, { who, now }) => {
    const own = mine(it, who.id)
    if (!it || own?.side !== 'neighbour' || it.post.kind === 'loan') return { say: [gone(who.id)] }
    const heard = say(
      to.resident(who.id),
      'doneHeard',
      { title: it.post.title, name: it.author },
      { ...keysOf(it.answer.id, 'outcome'), fresh: true },
    )
    const appointment = it.appointment ?? promiseOf(it.answer, it.post, it.sides.author, now, it.zone)
    if (appointment.next === null) return { say: [heard] }
    const asked = askedOutcome(it, appointment, now, true)
    return { save: { posts: [asked.post], appointments: [asked.appointment] }, say: [heard, asked.say] }
  },
})
