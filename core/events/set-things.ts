import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { Reads } from '../reads.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { dateView, sayEvent } from './say-event.ts'
import { type EventThing, labelMax, type ThingAt, thingsMax, thingView, topSlot, wantedMax } from './thing.ts'
import type { ListedThing } from './thing-reads.ts'
import { sameThing, thingsIn, type Wanted, written } from './things-in.ts'
import { isOpen, organises, type WithDate, withDate } from './with-date.ts'

type Facts = { next: WithDate; things: readonly ListedThing[] }

/** A post's next date, with its list. */
const read = async (db: Reads, post: string): Promise<Facts> => {
  await db.lockedPost(post)
  const [date] = (await db.eventOf(post, 1))?.dates ?? []
  const next = date ? await withDate(db, date.id) : null
  return { next, things: next ? await db.thingsOf(post) : [] }
}

const none = /^(?:rien|aucune?(?: liste| chose)?|non|pas de liste|vide|nothing|none|no(?: list)?|-)[ .!]*$/i

/** What is to be brought, or done: the whole list at once. What keeps its name keeps who brings it, and nobody who does is sent away. */
export const setThings = useCase({
  who: 'resident',
  intent: z.object({
    post: id,
    things: z.array(z.object({ label: z.string().min(1).max(labelMax), wanted: z.number().int().min(1).max(wantedMax) })).max(thingsMax),
  }),
  read: (db, { post }) => read(db, post),
  doors: {
    form: {
      title: (t) => t.things.form.title(),
      ask: 'all',
      fields: { things: { kind: 'long', label: (t) => t.things.form.label(), hint: (t) => t.things.form.hint() } },
      parse: ({ things = '' }, ids) => {
        const all = none.test(things.trim()) ? [] : thingsIn(things)
        return all ? { intent: { ...ids, things: all } } : { again: 'things' }
      },
      refuse: ({ next }: Facts, { who, now }) => (next && organises(next, who.id) && isOpen(next, now) ? null : gone(who.id)),
      question: ({ next, things }: Facts, _field, _turn, again) =>
        say(to.here, 'thingsAsk', {
          post: next?.found.post.id ?? '',
          title: next?.found.post.title ?? '',
          stands: written(things.map(({ thing }) => thing)),
          again,
        }),
    },
  },
  decide: ({ next, things: before }, { things: wanted }, { who, now, ids: [fresh = ''] }) => {
    if (!next || !organises(next, who.id) || !isOpen(next, now)) return { say: [gone(who.id)], talk: null }
    const { post, author } = next.found
    const things = wanted.map((it, n): EventThing => {
      const stood = standing(before, it)
      const kept = { id: stood?.thing.id ?? `${fresh}${n.toString(36)}`, post: post.id, position: n }
      return { ...kept, ...it, places: stood ? Math.max(it.wanted, stood.past, topSlot(stood.claims)) : it.wanted }
    })
    const dropped = before.filter(({ thing }) => !things.some((it) => it.id === thing.id))
    const around = { ...next, things: things.map((thing) => atDate(next.things, thing)) }
    return {
      save: { eventThings: things },
      forget: { eventThings: dropped.map(({ thing }) => thing) },
      say: [
        say(
          to.resident(who.id),
          'thingsSet',
          { ...dateView(around), over: around.things.map(thingView).filter(({ held, wanted: most }) => held > most) },
          { key: `list:${post.id}`, fresh: true },
        ),
        ...unneeded(dropped, who.id).map(({ resident, labels }) =>
          say(to.resident(resident), 'thingsDropped', { post: post.id, title: post.title, author, labels }),
        ),
        sayEvent(around),
      ],
      talk: null,
    }
  },
})

const standing = (before: readonly ListedThing[], { label }: Wanted): ListedThing | undefined =>
  before.find(({ thing }) => sameThing(thing.label, label))

const atDate = (things: readonly ThingAt[], thing: EventThing): ThingAt => {
  const stood = things.find((it) => it.thing.id === thing.id)
  return { claims: stood?.claims ?? [], elsewhere: stood?.elsewhere ?? 0, thing }
}

/** Who counted on bringing what is not needed any more: each is told once. */
const unneeded = (dropped: readonly ListedThing[], but: string) =>
  [...new Set(dropped.flatMap(({ claims }) => claims.map(({ resident }) => resident)))]
    .filter((resident) => resident !== but)
    .map((resident) => ({
      resident,
      labels: dropped.filter(({ claims }) => claims.some((it) => it.resident === resident)).map(({ thing }) => thing.label),
    }))
