import { z } from 'zod'
import { toldTheEnd } from '../answers/outcomes.ts'
import { promiseKept } from '../answers/promise-kept.ts'
import { type WithAnswers, withAnswers } from '../answers/with-answers.ts'
import { endedDates } from '../events/published.ts'
import { wholeDates } from '../events/whole.ts'
import type { WholeDate } from '../events/with-date.ts'
import { loansClosed } from '../loans/end-loans.ts'
import type { Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import { type Decision, useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { ended, ownLive } from './life.ts'
import { viewOf } from './post-view.ts'
import { gone, sayInChannel } from './say-post.ts'
import { id } from './schema.ts'

/** What it takes to close a post: all that hangs on it. */
export type Closing = WithAnswers & { dates: readonly WholeDate[] }

export const closing = async (db: Reads, post: string): Promise<Closing> => {
  const facts = await withAnswers(db, post)
  return { ...facts, dates: facts.post?.kind === 'event' ? await wholeDates(db, post) : [] }
}

/** "C'est fait", or the author takes it back: the card in the channel says so, and nobody who answered is left in silence. */
export const closePost = useCase({
  who: 'resident',
  intent: z.object({ post: id, outcome: z.enum(['done', 'withdrawn']) }),
  doors: { press: true },
  read: (db, intent) => closing(db, intent.post),
  decide: (facts, { outcome }, turn) => closedPost(facts, outcome, outcome, turn),
})

/**
 * A post ends by its author. `loans`: as with `done`, what is agreed about a thing goes on between the two; as with `withdrawn`, it is given
 * up too.
 */
export const closedPost = (
  { post, answers, loans, dates }: Closing,
  outcome: 'done' | 'withdrawn',
  loansAs: 'done' | 'withdrawn',
  { who, now, quartier: { zone } }: { who: Resident; now: Date; quartier: { zone: string } },
): Decision => {
  const own = ownLive(post, who.id)
  if (!own) return { say: [gone(who.id)] }
  const closed = ended(own, 'closed', outcome, now)
  const lent = loansClosed(own, loans, loansAs, now, zone)
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
}
