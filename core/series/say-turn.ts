import { afterQuiet, type Quiet, type Wall } from '../time.ts'
import { type Say, say, to } from '../views.ts'
import type { Occurrence } from './series.ts'
import { beginsAt } from './turn.ts'
import type { WithSeries, WithTurn } from './with-series.ts'

/** A day as views take it. */
export type TurnView = { turn: string; day: Wall; minute: number | null; title: string; author: string }

export const turnView = (found: Pick<WithSeries, 'post' | 'author' | 'series'>, turn: Occurrence): TurnView => ({
  turn: turn.id,
  day: turn.day,
  minute: found.series.minute,
  title: found.post.title,
  author: found.author,
})

/** One card a reader and day: what was asked there gives way to what became of it. */
export const keyOf = (turn: Occurrence): string => `turn:${turn.id}`

/** By the end of their quiet hours it would be over. */
export const cannotWait = (begins: Date, now: Date, quiet: Quiet, zone: string): { urgent?: true } =>
  begins <= afterQuiet(now, quiet, zone) ? { urgent: true } : {}

const urgency = (found: WithTurn, quiet: Quiet, now: Date): { urgent?: true } =>
  cannotWait(beginsAt(found.turn.day, found.series, found.zone), now, quiet, found.zone)

/** The other regulars are asked, but those who said that they cannot. */
export const askOthers = (found: WithTurn, now: Date): Say[] =>
  others(found).map(({ regular, quiet }) =>
    say(
      to.resident(regular.resident),
      'turnAsked',
      { ...turnView(found, found.turn) },
      { key: keyOf(found.turn), fresh: true, ...urgency(found, quiet, now) },
    ),
  )

export const others = ({ turn, regulars }: Pick<WithTurn, 'turn' | 'regulars'>) =>
  regulars.filter(({ regular }) => !turn.cannot.includes(regular.resident))

/** Everyone is told once who comes. */
export const tellWhoComes = (found: WithTurn, name: string, taker: string, now: Date): Say[] => [
  say(to.resident(taker), 'turnYours', turnView(found, found.turn), { key: keyOf(found.turn) }),
  ...[{ id: found.post.author, quiet: found.authorQuiet }, ...found.regulars.map(({ regular, quiet }) => ({ id: regular.resident, quiet }))]
    .filter(({ id }) => id !== taker)
    .map(({ id, quiet }) =>
      say(
        to.resident(id),
        'turnCovered',
        { ...turnView(found, found.turn), name },
        { key: keyOf(found.turn), fresh: true, ...urgency(found, quiet, now) },
      ),
    ),
]

/** The author hears that nobody comes that day. */
export const tellUncovered = (found: WithTurn, now: Date): Say =>
  say(to.resident(found.post.author), 'turnUncovered', turnView(found, found.turn), {
    key: keyOf(found.turn),
    fresh: true,
    ...urgency(found, found.authorQuiet, now),
  })

export const goneTurn = (who: string): Say => say(to.resident(who), 'turnGone', {})
