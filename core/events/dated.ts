import type { Wall } from '../time.ts'
import type { EventDate } from './event.ts'

/** A date as lists and forms about dates take it. */
export type DatedView = { date: string; title: string; author: string; start: Wall; end: Wall | null; place: string | null }

export const datedView = (date: EventDate, title: string, author: string): DatedView => ({
  date: date.id,
  title,
  author,
  start: date.start,
  end: date.end,
  place: date.place,
})
