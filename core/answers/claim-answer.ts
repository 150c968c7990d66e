import { z } from 'zod'
import { moved } from '../life.ts'
import { answerMoves } from '../lives.ts'
import { isLive } from '../posts/post.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { NamedPost } from '../reads.ts'
import { type Decision, useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import type { Answer } from './answer.ts'
import { promiseOf } from './appointment-times.ts'
import { settled } from './line.ts'
import type { Hours } from './reads.ts'
import { sayTaken, sayTheirs, sayWhere } from './say-yes.ts'
import { withOthers } from './with-answers.ts'

/** The next in line says yes, while it is still theirs to say. */
export const claimAnswer = useCase({
  who: 'resident',
  intent: z.object({ answer: id }),
  doors: { press: true },
  read: (db, intent) => withOthers(db, intent.answer),
  decide: ({ named, found, answers, hours }, _intent, { who, now }) => {
    if (!named || !found || named.answer.neighbour !== who.id) return { say: [gone(who.id)] }
    const { answer } = named
    if (answer.state === 'offered') return claimed(found, answer, who.name, hours, now)
    const join = isLive(found.post) ? found.post.id : null
    return { say: [sayWhere(found, answers, answer) ?? say(to.resident(who.id), 'lineMissed', { title: found.post.title, join })] }
  },
})

/** It is theirs now; the post stays promised. */
export const claimed = (found: NamedPost, answer: Answer, name: string, hours: Hours, now: Date): Decision => {
  const state = moved(answerMoves, answer.state, 'claim', 'neighbour')
  if (!state) return { say: [gone(answer.neighbour)] }
  const theirs = settled(answer, state)
  return {
    save: { answers: [theirs], appointments: [promiseOf(theirs, found.post, hours, now, hours.zone)] },
    say: [sayTheirs(found, theirs), sayTaken(found, theirs, name, false)],
  }
}
