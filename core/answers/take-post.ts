import { z } from 'zod'
import { moved } from '../life.ts'
import { answerMoves, postMoves } from '../lives.ts'
import type { Post } from '../posts/post.ts'
import { viewOf } from '../posts/post-view.ts'
import { gone, sayInChannel } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import type { Answer } from './answer.ts'
import { absent } from './answer-post.ts'
import { promiseOf } from './appointment-times.ts'
import { claimed } from './claim-answer.ts'
import { given } from './given.ts'
import { lastInLine, lineOf, settled } from './line.ts'
import { promisedToAnother, sayPlace } from './outcomes.ts'
import { askAt } from './patience.ts'
import { sayTaken, sayTheirs, sayWhere, sayYes } from './say-yes.ts'
import { type WithAnswers, withAnswers } from './with-answers.ts'
import { hasLine, isFirstServed, takesYes } from './yes.ts'

type Facts = WithAnswers & { blocked: boolean }

/**
 * A yes in one tap. What is given or sold goes to the first who says so; the others are in line behind. For anything else the author chooses,
 * and is told who would.
 */
export const takePost = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, intent, { who }): Promise<Facts> => {
    const facts = await withAnswers(db, intent.post)
    return { ...facts, blocked: facts.post ? await db.isBlocked(facts.post.author, who.id) : false }
  },
  decide: ({ found, answers, hours, blocked }, _intent, { who, now, ids: [freshId = ''] }) => {
    const no = absent(found, who)
    if (no || !found) return { say: no ? [no] : [] }
    const { post, author } = found
    if (!takesYes(post)) return { say: [gone(who.id)] }
    if (post.state !== 'open' && post.state !== 'promised')
      return { say: [say(to.resident(who.id), 'answerTooLate', { title: post.title, author, promised: false, join: null })] }
    /** Who is blocked is not told so. */
    if (blocked) return { say: [say(to.resident(who.id), 'takeNoted', { post: viewOf(post, author), answer: null })] }

    const before = answers.find(({ answer }) => answer.neighbour === who.id)?.answer
    const where = before && sayWhere(found, answers, before)
    if (where) return { say: [where] }
    if (before?.state === 'offered') return claimed(found, before, who.name, hours, now)

    const others = answers.filter(({ answer }) => answer.neighbour !== who.id)
    /** Whom the author has said no to does not take it all the same, nor by waiting: they ask. */
    const refused = before?.state === 'declined' && before.yes
    if (post.state === 'promised') {
      if (refused || !hasLine(post))
        return { say: [say(to.resident(who.id), 'answerTooLate', { title: post.title, author, promised: true, join: null })] }
      const at = lastInLine(others, now)
      const fresh = { id: freshId, post: post.id, neighbour: who.id, words: '', dueAt: null, at }
      const inLine = { ...yesOf(before, fresh), dueAt: null, at }
      return { save: { answers: [inLine] }, say: [sayPlace(post, author, inLine, lineOf(others).length + 1)] }
    }
    const answer = yesOf(before, { id: freshId, post: post.id, neighbour: who.id, words: '', dueAt: askAt(now, hours), at: now })
    const taken = isFirstServed(post) && !refused ? moved(answerMoves, answer.state, 'take', 'neighbour') : null
    const next = moved(postMoves, post.state, 'take', 'neighbour')
    if (!taken || !next)
      return {
        save: { answers: [answer] },
        say: [say(to.resident(who.id), 'takeNoted', { post: viewOf(post, author), answer: answer.id }), sayYes(found, answer, who.name)],
      }
    const theirs = settled(answer, taken)
    const promised: Post = { ...post, state: next, changedAt: now }
    const told = promisedToAnother(promised, author, others)
    const held = { post: promised, author }
    return {
      save: {
        posts: [promised],
        answers: [theirs, ...told.answers],
        appointments: [promiseOf(theirs, promised, hours, now, hours.zone)],
      },
      say: [sayInChannel(promised, author), sayTheirs(held, theirs), sayTaken(held, theirs, who.name, true), ...told.say],
    }
  },
})

/** Their answer, now a yes. */
const yesOf = (before: Answer | undefined, fresh: Parameters<typeof given>[1]): Answer => ({ ...given(before, fresh), yes: true })
