import { oneLine } from '../chat/text.ts'
import type { Reading } from '../posts/draft-post.ts'
import { type PostDetails, placeMax, titleMax } from '../posts/post.ts'
import { readingOf } from '../posts/reading.ts'
import { read, readWhen } from '../reader/read.ts'
import { dayOf, type Wall } from '../time.ts'
import { againOf } from './again.ts'
import { placesIn } from './places-in.ts'
import { shapeOf } from './shape.ts'

type When = Pick<PostDetails, 'start' | 'end' | 'vague'>

/** As a platform's calendar gives it. */
const calendar = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/
const vagueMax = 80

/** « samedi 19 h », « tous les mardis à 18 h »; null for what is no day, or a day that is over. */
export const readEventWhen = (words: string, wall: Wall): When | null => {
  const text = words.trim()
  const vague = oneLine(text, vagueMax)
  if (againOf(vague, null)) return { start: null, end: null, vague }
  const found = calendar.test(text) ? { start: text, end: null } : readWhen(text, { now: wall })
  return found?.start && isAhead(found.start, wall) ? { start: found.start, end: found.end, vague: null } : null
}

/** What has no hour is over with its day. */
const isAhead = (start: Wall, wall: Wall): boolean => (start.length > 10 ? start > wall.slice(0, 16) : start >= dayOf(wall))

/** The reader is told that something is organised: then it looks for what, when and where. */
const saidAs = 'J’organise : '

/** An event, whatever the words alone would have been taken for. A day that is none, or is over, is left out: it is asked. */
export const eventIn = (words: string, wall: Wall): Reading => {
  const [post] = read(`${saidAs}${words}`, { now: wall }).posts
  const found = post ? readingOf(post).details : { ...nothing, title: oneLine(words, titleMax) }
  const when = shapeOf(found) && (found.start === null || isAhead(found.start, wall)) ? found : nothing
  return {
    details: {
      ...found,
      kind: 'event',
      direction: 'offer',
      title: isOnlyWhen(found.title, wall) ? '' : found.title.replace(gone, ''),
      start: when.start,
      end: when.end,
      vague: when.vague,
      place: found.place && oneLine(found.place, placeMax),
      places: placesIn(words),
    },
    kindConfidence: 1,
    alternatives: [],
    doubt: post?.doubt?.field === 'when' && when !== nothing ? post.doubt : null,
  }
}

/** A day that is over stays in no title. */
const gone = /\s+(avant-hier|hier|yesterday)$/i

const nothing = { kind: 'event', direction: 'offer', title: '', price: null, start: null, end: null, vague: null, place: null } as const

/** « samedi 19h » names no event. */
const isOnlyWhen = (title: string, wall: Wall): boolean => {
  const span = readWhen(title, { now: wall })?.span
  return span ? span[1] - span[0] >= title.length : false
}
