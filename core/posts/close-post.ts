import { z } from 'zod'
import { toldTheEnd } from '../answers/outcomes.ts'
import { promiseKept } from '../answers/promise-kept.ts'
import { withAnswers } from '../answers/with-answers.ts'
import { endedDates } from '../events/published.ts'
import { wholeDates } from '../events/whole.ts'
import { loansClosed } from '../loans/end-loans.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { ended, ownLive } from './life.ts'
import { viewOf } from './post-view.ts'
import { gone, sayInChannel } from './say-post.ts'
import { id } from './schema.ts'

/** "C'est fait", or the author takes it back: the card in the channel says so, and nobody who answered is left in silence. */
export const closePost = useCase({
  who: 'resident',
  intent: z.object({ post: id, outcome: z.enum(['done', 'withdrawn']) }),
  doors: { press: true },
  read: async (db, intent) => {
    const facts = await withAnswers(db, intent.post)
    return { ...facts, dates: facts.post?.kind === 'event' ? await wholeDates(db, intent.post) : [] }
  },
  decide: ({ post, answers, loans, dates }, { outcome }, { who, now, quartier: { zone } }) => {
    const own = ownLive(post, who.id)
    if (!own) return { say: [gone(who.id)] }
    const closed = ended(own, 'closed', outcome, now)
    const lent = loansClosed(own, loans, outcome, now, zone)
    const off = endedDates(closed, dates, now)
    const told = toldTheEnd(
      own,
      who.name,
      answers.filter(({ answer }) => !lent.apart.has(answer.id)),
      outcome,
    )
    const chosen = answers.find(({ answer }) => answer.state === 'chosen')
    const kept = promiseKept(closed, who.name, outcome === 'done' ? chosen?.answer : undefined, now)
    return {
      save: { posts: [closed], deeds: kept.deeds, answers: told.answers, loans: lent.loans, ...off.save },
      say: [
        ...(dates.length > 0 ? [] : [sayInChannel(closed, who.name)]),
        say(
          to.resident(who.id),
          'postClosed',
          {
            post: viewOf(closed, who.name),
            toThank: outcome === 'done' && chosen && !chosen.answer.thanked ? { answer: chosen.answer.id, name: chosen.neighbour } : null,
          },
          { key: `mine:${own.id}`, fresh: true },
        ),
        ...told.say,
        ...off.say,
        ...(chosen && outcome === 'withdrawn' && !lent.apart.has(chosen.answer.id)
          ? [say(to.resident(chosen.answer.neighbour), 'answerDeclined', { title: own.title, author: who.name, why: outcome, join: null })]
          : []),
        ...lent.say,
        ...kept.say,
      ],
      talk: null,
    }
  },
})
