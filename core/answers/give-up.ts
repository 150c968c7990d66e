import { z } from 'zod'
import { moved } from '../life.ts'
import { answerMoves } from '../lives.ts'
import { isLive } from '../posts/post.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { passOn, settled } from './line.ts'
import { withOthers } from './with-answers.ts'

/** « Je ne peux plus », « Laisser passer », « Quitter la file »: the one who has it, whose turn it is, or who waits. Loans are cancelled. */
export const giveUp = useCase({
  who: 'resident',
  intent: z.object({ answer: id }),
  doors: { press: true },
  read: (db, intent) => withOthers(db, intent.answer),
  decide: ({ named, found, answers, hours }, _intent, { who, now }) => {
    if (!named || !found || named.answer.neighbour !== who.id) return { say: [gone(who.id)] }
    const { answer, neighbour } = named
    const { post, author } = found
    const had = answer.state === 'chosen'
    const state = moved(answerMoves, answer.state, had ? 'giveUp' : 'withdraw', 'neighbour')
    if (!isLive(post) || (had && post.kind === 'loan')) return { say: [gone(who.id)] }
    const told = (what: 'gave-up' | 'left') =>
      say(to.resident(who.id), 'lineLeft', { title: post.title, author, what }, { key: `answer:${answer.id}:left`, fresh: true })
    if (!state || answer.state === 'regular') return { say: [told('left')] }
    const left = settled(answer, state)
    if (answer.state !== 'chosen' && answer.state !== 'offered') {
      /** The author heard of it only if they were to choose. */
      const heard = answer.yes && answer.dueAt !== null
      return {
        save: { answers: [left] },
        say: [told('left'), ...(heard ? [say(to.resident(post.author), 'yesWithdrawn', { title: post.title, name: neighbour })] : [])],
      }
    }
    const others = answers.map((it) => (it.answer.id === left.id ? { ...it, answer: left } : it))
    const next = passOn(found, others, now, hours.zone, { name: neighbour, why: had ? 'gave-up' : 'passed' })
    return { save: { posts: next.posts, answers: [left, ...next.answers] }, say: [told('gave-up'), ...next.say] }
  },
})
