import { z } from 'zod'
import { isLive } from '../posts/post.ts'
import { gone, sayDraft } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { NamedPost } from '../reads.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { countIn } from './count-in.ts'
import { placesMax } from './event.ts'
import { dateView, sayEvent, sayMineAt } from './say-event.ts'
import { after, heldSeats, passOn, withSeats } from './seats.ts'
import { wholeDates } from './whole.ts'
import { organises, type WholeDate } from './with-date.ts'

type Facts = { found: NamedPost | undefined; dates: readonly WholeDate[] }

/** How many may come: on a draft, or on every coming date of what is published. 0 is no limit. Nobody loses the seat that they have. */
export const setPlaces = useCase({
  who: 'resident',
  intent: z.object({ post: id, places: z.coerce.number().int().min(0).max(placesMax) }),
  read: async (db, { post }): Promise<Facts> => {
    const found = await db.lockedPost(post)
    return { found, dates: found && isLive(found.post) ? await wholeDates(db, post) : [] }
  },
  doors: {
    press: true,
    form: {
      title: (t) => t.event.form.places(),
      ask: 'all',
      fields: { places: { kind: 'line', label: (t) => t.event.form.places(), hint: (t) => t.event.form.placesHint() } },
      parse: ({ places = '' }, ids) => {
        const count = countIn(places, placesMax)
        return count === null ? { again: 'places' } : { intent: { ...ids, places: count } }
      },
      refuse: ({ found, dates: [first] }: Facts, { who }) =>
        (found?.post.state === 'draft' && found.post.author === who.id) || (first && organises(first, who.id)) ? null : gone(who.id),
      question: ({ found }: Facts, _field, _turn, again) =>
        say(to.here, 'placesAsk', { post: found?.post.id ?? '', title: found?.post.title ?? '', again }),
    },
  },
  decide: ({ found, dates }, { places }, { who, now }) => {
    const limit = places === 0 ? null : places
    if (!found) return { say: [gone(who.id)], talk: null }
    const { post } = found
    if (post.state === 'draft' && post.author === who.id) {
      const draft = { ...post, places: limit, rev: post.rev + 1, changedAt: now }
      return {
        save: { posts: [draft] },
        say: [sayDraft(draft, who, { note: 'changed' })],
        talk: { kind: 'draft', post: post.id, question: null },
      }
    }
    const [first] = dates
    if (!first || !organises(first, who.id)) return { say: [gone(who.id)], talk: null }
    const next = dates.map((it) => {
      const { date, offered } = passOn(withSeats(it.date, limit, it.all), it.all, now, it.zone)
      return { ...it, date, offered, all: after(it.all, ...offered) }
    })
    const [shown = { ...first, offered: [] }] = next
    return {
      save: {
        posts: [{ ...post, places: limit }],
        eventDates: next.map(({ date }) => date),
        attendees: next.flatMap(({ offered }) => offered.map(({ attendee }) => attendee)),
      },
      say: [
        say(
          to.resident(who.id),
          'placesSet',
          { ...dateView(shown), places: limit, falls: limit !== null && next.some(({ all }) => heldSeats(all) > limit) },
          { key: `places:${post.id}`, fresh: true },
        ),
        ...next.flatMap((it) => it.offered.map((other) => sayMineAt(it, other, 'offered', { fresh: true }))),
        sayEvent(shown),
      ],
      talk: null,
    }
  },
})
