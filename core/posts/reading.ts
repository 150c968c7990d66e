import { oneLine } from '../chat/text.ts'
import { read } from '../reader/read.ts'
import type { UnderstoodPost } from '../reader/understood.ts'
import type { Wall } from '../time.ts'
import { draftsAtOnce, type Reading } from './draft-post.ts'
import { placeMax, titleMax } from './post.ts'

/** What the offline reader makes of words that are a post or several; none when they are something else. */
export const readingsOf = (words: string, wall: Wall): Reading[] => {
  const understood = read(words, { now: wall })
  return understood.act.value === 'post' ? understood.posts.slice(0, draftsAtOnce).map(readingOf) : []
}

export const readingOf = (it: UnderstoodPost): Reading => ({
  details: {
    kind: it.kind.value,
    direction: it.direction.value,
    title: oneLine(it.title.value, titleMax),
    price: it.price.value,
    start: it.start.value,
    end: it.end.value,
    vague: it.vague && oneLine(it.vague, 80),
    place: it.place.value && oneLine(it.place.value, placeMax),
  },
  kindConfidence: Math.min(it.kind.confidence, it.direction.confidence),
  alternatives: it.alternatives.slice(0, 2).map(({ kind, direction }) => ({ kind, direction })),
  doubt: it.doubt,
})
