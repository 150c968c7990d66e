import { oneLine } from '../chat/text.ts'
import { withHowOften } from '../events/again.ts'
import { placesIn } from '../events/places-in.ts'
import { read } from '../reader/read.ts'
import type { UnderstoodPost } from '../reader/understood.ts'
import type { Wall } from '../time.ts'
import { aboutIn, nameIn } from '../tips/about.ts'
import { draftsAtOnce, type Reading } from './draft-post.ts'
import { placeMax, titleMax } from './post.ts'

/** What the offline reader makes of words that are a post or several; none when they are something else. */
export const readingsOf = (words: string, wall: Wall): Reading[] => {
  const understood = read(words, { now: wall })
  return understood.act.value === 'post' ? readingsIn(understood.posts, words) : []
}

/** The posts understood in these words, each with what its own part of them says beside. */
export const readingsIn = (posts: readonly UnderstoodPost[], words: string): Reading[] =>
  posts.slice(0, draftsAtOnce).map((it, i) => {
    const [from, to] = [posts[i - 1]?.title.span?.[1] ?? 0, posts[i + 1]?.title.span?.[0] ?? words.length]
    const reading = readingOf(it)
    const own = words.slice(from, Math.max(from, to))
    if (reading.details.kind === 'tip') return withTip(reading, own)
    return reading.details.kind === 'event' ? withEvent(reading, own) : reading
  })

const withEvent = (reading: Reading, words: string): Reading => {
  const vague = reading.details.vague && oneLine(withHowOften(reading.details.vague, words), 80)
  return { ...reading, details: { ...reading.details, vague, places: placesIn(words) } }
}

const withTip = (reading: Reading, words: string): Reading => {
  const tip = aboutIn(words, reading.details)
  if (tip?.sort !== 'address') return { ...reading, tip }
  const title = oneLine(nameIn(words, reading.details.title), titleMax)
  const { place } = reading.details
  const details = { ...reading.details, title, place: place && title.toLowerCase().includes(place.toLowerCase()) ? null : place }
  return { ...reading, details, tip: aboutIn(words, details) }
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
