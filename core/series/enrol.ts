import { moved } from '../life.ts'
import { answerMoves } from '../lives.ts'
import { viewOf } from '../posts/post-view.ts'
import { sayMine } from '../posts/say-post.ts'
import type { NamedAnswer, Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import type { Quiet, Wall } from '../time.ts'
import type { Decision } from '../use-case.ts'
import { say, to } from '../views.ts'
import { planned } from './plan.ts'
import type { NamedRegular } from './reads.ts'
import type { Occurrence, Series } from './series.ts'
import { comesAgain } from './turn.ts'
import { type WithSeries, withSeries } from './with-series.ts'

/** A series whose author may choose this neighbour too. */
export type Enrolment = { found: WithSeries; quiet: Quiet }

export const enrolment = async (db: Reads, { post, answer }: NamedAnswer, now: Date): Promise<Enrolment | undefined> => {
  const found = comesAgain(post) ? await withSeries(db, post.id, now) : undefined
  return found && { found, quiet: await db.quietOf(answer.neighbour) }
}

/** The author takes one more regular: they come in turn from now on, and the post stays open for more. */
export const enrolled = (
  { answer, neighbour }: NamedAnswer,
  { found, quiet }: Enrolment,
  { who, now, ids }: { who: Resident; now: Date; ids: readonly string[] },
): Decision => {
  const { post, series, regulars, zone } = found
  const { resident, when } = { resident: answer.neighbour, when: whenOf(series) }
  const shown = (all: readonly NamedRegular[], turns: readonly Occurrence[]) =>
    say(
      to.resident(who.id),
      'seriesRegular',
      { post: viewOf(post, who.name), name: neighbour, names: all.map(({ name }) => name), answer: answer.id, when, next: nextFor(turns) },
      { key: `mine:${post.id}`, fresh: true },
    )
  const state = moved(answerMoves, answer.state, 'enrol', 'author')
  if (!state) return { say: [answer.state === 'regular' ? shown(regulars, found.occurrences) : sayMine(post, who.name)] }
  const regular = { post: post.id, resident, since: now, until: null }
  const all = [...regulars, { regular, name: neighbour, quiet }]
  const plan = planned({ ...found, regulars: all }, post, { now, ids, zone, anew: true })
  return {
    save: { answers: [{ ...answer, state, dueAt: null }], regulars: [regular], series: [plan.series], occurrences: plan.occurrences },
    say: [
      shown(all, plan.occurrences),
      say(
        to.resident(resident),
        'seriesEnrolled',
        {
          title: post.title,
          author: who.name,
          answer: answer.id,
          when,
          alone: regulars.length === 0,
          next: nextFor(plan.occurrences.filter((turn) => turn.resident === resident)),
        },
        { key: `answer:${answer.id}:chosen` },
      ),
      ...regulars.map((it) =>
        say(to.resident(it.regular.resident), 'seriesJoined', { title: post.title, author: who.name, name: neighbour }),
      ),
    ],
  }
}

/** The days on which a series comes, as views say them. */
export type SeriesWhen = Pick<Series, 'weekdays' | 'minute'>
export const whenOf = ({ weekdays, minute }: Series): SeriesWhen => ({ weekdays, minute })

/** The first day that somebody has. */
const nextFor = (turns: readonly Occurrence[]): Wall | null =>
  turns
    .filter(({ state }) => state === 'planned')
    .map(({ day }) => day)
    .sort()[0] ?? null
