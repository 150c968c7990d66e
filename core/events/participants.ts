import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { dateView, sayNamesClosed } from './say-event.ts'
import { erasingList, listKey, type Participant, sayForgotten } from './say-participants.ts'
import { isOpen, organises, readsNames, withDate } from './with-date.ts'

const states = { coming: 'coming', maybe: 'maybe', waiting: 'waiting', offered: 'waiting', declined: null, lapsed: null } as const

/** « Liste des inscrits »: who comes to one date, as a table, for whoever organises it. Only until it is over. */
export const participants = useCase({
  who: 'resident',
  intent: z.object({ date: id }),
  doors: { press: true },
  read: (db, { date }) => withDate(db, date),
  decide: (facts, _intent, { who, now }) => {
    if (!facts || !organises(facts, who.id) || facts.found.post.publishedAt === null) return { say: [gone(who.id)] }
    if (!readsNames(facts, who.id)) return { say: [sayNamesClosed(facts, who.id)] }
    if (!isOpen(facts, now)) return { say: [sayForgotten(facts, who.id)] }
    const rows = facts.all.flatMap(({ attendee, resident }): Participant[] => {
      const state = states[attendee.state]
      return state ? [{ name: resident.name, adults: 1 + attendee.guests, children: attendee.children, state }] : []
    })
    return {
      say: [
        /** One list stands in a chat, so that it can be erased. */
        erasingList(facts.date.id, who.id, 'below'),
        say(to.resident(who.id), 'participants', { ...dateView(facts), rows }, { key: listKey(facts.date.id), fresh: true }),
      ],
    }
  },
})
