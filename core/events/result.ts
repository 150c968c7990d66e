import { addHours } from '../time.ts'
import type { EventDate } from './event.ts'

/** What came of a date, as whoever organised tells it: posted once in the channel, and named on the next page. */
export type EventResult = {
  date: string
  words: string
  photo: string | null
  by: string
  at: Date
}

/** The same, and the first name of who told it. */
export type NamedResult = EventResult & { name: string }

export const resultMax = 200
/** After two weeks it is no news any more. */
const tellDays = 14

export const mayTell = ({ state, untilAt }: Pick<EventDate, 'state' | 'untilAt'>, now: Date): boolean =>
  state === 'over' && now < addHours(untilAt, tellDays * 24)

/** One on a page: how many came, and who wrote it, for those whom their words do not reach. */
export type ToldResult = { title: string; words: string; came: number; by: string }
export const resultsShown = 3
