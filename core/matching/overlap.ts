import type { PostDetails } from '../posts/post.ts'
import { dayOf, type Wall } from '../time.ts'

type When = Pick<PostDetails, 'start' | 'end' | 'kind'>

/** `fits`: both say when, and it goes together. `open`: one of them does not say. */
export type Overlap = 'fits' | 'open' | 'apart'

const [always, never] = ['0000', '9999']

/**
 * Whether two posts can happen at the same time. An end is inclusive; a day without an hour is the whole day; "from Saturday" has no end,
 * except of an event, which is on that day.
 */
export const overlap = (a: When, b: When): Overlap => {
  const saysNothing = ({ start, end }: When): boolean => start === null && end === null
  if (saysNothing(a) || saysNothing(b)) return 'open'
  return from(a) <= until(b) && from(b) <= until(a) ? 'fits' : 'apart'
}

const from = ({ start }: When): Wall => start ?? always

const until = ({ start, end, kind }: When): Wall => {
  if (end !== null) return whole(end)
  return start !== null && kind === 'event' ? whole(dayOf(start)) : never
}

const whole = (wall: Wall): Wall => (wall.length > 10 ? wall : `${wall}T99`)
