import { read } from './read.ts'

/** The Wednesday on which the tests are read. */
export const now = '2026-11-25T10:00'

export type Expected = { title?: string; price?: number; start?: string; end?: string; place?: string; vague?: string }

/** One post as a line, with what was not expected left out: a date or price that should not be there shows. */
export const posts = (text: string) =>
  read(text, { now }).posts.map(({ kind, direction, title, price, start, end, place, vague }) => {
    const found: Expected & { is: string } = { is: `${kind.value} ${direction.value}`, title: title.value }
    if (price.value !== null) found.price = price.value
    if (start.value !== null) found.start = start.value
    if (end.value !== null) found.end = end.value
    if (place.value !== null) found.place = place.value
    if (vague !== null) found.vague = vague
    return found
  })
