import { z } from 'zod'
import { moved } from '../life.ts'
import { postMoves } from '../lives.ts'
import { choiceOf, chooseLoan } from '../loans/choose-loan.ts'
import { isLive, type Post } from '../posts/post.ts'
import { viewOf } from '../posts/post-view.ts'
import { gone, sayInChannel, sayMine } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { enrolled, enrolment } from '../series/enrol.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { promiseOf } from './appointment-times.ts'
import { chosenFrom, holderOf, mayChoose, settled } from './line.ts'
import { promisedToAnother, takenBack } from './outcomes.ts'
import { isPromised, threadOf } from './relay.ts'
import { withOthers } from './with-answers.ts'

/**
 * The author chooses one neighbour: the post is promised, the others are told. In the place of somebody else only once they say so
 * (`sure`): the button may be an old one.
 */
export const chooseAnswer = useCase({
  who: 'resident',
  intent: z.object({ answer: id, sure: z.enum(['yes', 'no']).default('no') }),
  doors: { press: true },
  read: async (db, intent, { now }) => {
    const facts = await withOthers(db, intent.answer)
    const { named } = facts
    const loan = named?.post.kind === 'loan' ? await choiceOf(db, named) : null
    return { ...facts, loan, again: named && (await enrolment(db, named, now)) }
  },
  decide: ({ named, answers, loan, again }, { sure }, turn) => {
    const { who, now } = turn
    if (!named || named.post.author !== who.id || !isPromised(named.post.kind)) return { say: [gone(who.id)] }
    if (loan) return chooseLoan(loan, null, turn)
    if (again && isLive(named.post)) return enrolled(named, again, turn)
    const { answer, post, neighbour } = named
    const others = answers.filter((it) => it.answer.id !== answer.id)
    const promised = (it: Post) =>
      say(
        to.resident(who.id),
        'postPromised',
        { post: viewOf(it, who.name), name: neighbour, answer: answer.id, others: others.length > 0 },
        { key: `mine:${post.id}`, fresh: true },
      )
    if (answer.state === 'chosen' && isLive(post)) return { say: [promised(post)] }
    const state = chosenFrom(answer.state)
    const next = moved(postMoves, post.state, 'choose', 'author')
    if (!state || !next || !mayChoose(answer, post)) return { say: [isLive(post) ? sayMine(post, who.name, answers.length) : gone(who.id)] }

    const before = holderOf(others)
    if (before && sure === 'no')
      return {
        say: [
          say(
            to.resident(who.id),
            'chooseSure',
            { title: post.title, name: neighbour, instead: before.neighbour, answer: answer.id },
            { key: `sure:${post.id}`, fresh: true },
          ),
        ],
      }
    const theirs = { ...post, state: next, changedAt: now }
    const back = takenBack(post, who.name, before)
    const told = promisedToAnother(theirs, who.name, others)
    return {
      save: {
        posts: [theirs],
        appointments: [promiseOf(answer, theirs, who, now, turn.quartier.zone)],
        answers: [...back.answers, { ...settled(answer, state), yes: true }, ...told.answers],
      },
      say: [
        sayInChannel(theirs, who.name),
        promised(theirs),
        say(
          to.resident(answer.neighbour),
          'answerChosen',
          { title: post.title, author: who.name, answer: answer.id, leave: true },
          { key: `answer:${answer.id}:chosen`, thread: threadOf(answer.id) },
        ),
        ...back.say,
        ...told.say,
      ],
    }
  },
})
