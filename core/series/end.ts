import type { WithAnswers } from '../answers/with-answers.ts'
import { moved } from '../life.ts'
import { answerMoves, occurrenceMoves } from '../lives.ts'
import { isLive } from '../posts/post.ts'
import type { Decision } from '../use-case.ts'
import { say, to } from '../views.ts'
import { cannotWait } from './say-turn.ts'
import type { Occurrence } from './series.ts'
import { beginsAt, isAhead } from './turn.ts'
import type { WithSeries } from './with-series.ts'

/** A series is over: nobody needs the days to come, those who came are told, and the author may thank them. */
export const over = (found: WithSeries, answers: WithAnswers['answers'], now: Date): Decision => {
  const { post, author, series, regulars, zone } = found
  const ahead = found.occurrences.filter((turn) => isAhead(turn, series, now, zone))
  const why = isLive(post) ? ('changed' as const) : post.outcome === 'done' ? ('done' as const) : ('over' as const)
  const theirs = answers.filter(({ answer }) => answer.state === 'regular')
  return {
    save: {
      series: [{ ...series, dueAt: null }],
      regulars: regulars.map(({ regular }) => ({ ...regular, until: now })),
      occurrences: ahead.map(skipped),
      /** Of a post that lives on as another one they are no regulars any more; of one that ended they were. */
      answers:
        why === 'changed'
          ? theirs.map(({ answer }) => ({ ...answer, state: moved(answerMoves, answer.state, 'decline', 'author') ?? answer.state }))
          : [],
    },
    say: [
      ...regulars.map(({ regular, quiet }) => {
        const first = ahead.find(({ resident }) => resident === regular.resident)
        const urgent = first ? cannotWait(beginsAt(first.day, series, zone), now, quiet, zone) : {}
        return say(to.resident(regular.resident), 'seriesEnded', { title: post.title, author, why }, { ...urgent })
      }),
      ...(why !== 'changed' && theirs.length > 0
        ? [
            say(to.resident(post.author), 'seriesThanks', {
              title: post.title,
              regulars: theirs
                .filter(({ answer }) => !answer.thanked)
                .map(({ answer, neighbour }) => ({ answer: answer.id, name: neighbour }))
                .slice(0, 6),
            }),
          ]
        : []),
    ],
  }
}

/** Nobody is needed that day. */
export const skipped = (turn: Occurrence): Occurrence => ({
  ...turn,
  state: moved(occurrenceMoves, turn.state, 'skip', 'author') ?? turn.state,
  dueAt: null,
})
