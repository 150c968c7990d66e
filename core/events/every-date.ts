import { z } from 'zod'
import { moved } from '../life.ts'
import { attendeeMoves } from '../lives.ts'
import { isLive } from '../posts/post.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { isVisible } from '../posts/visible.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { datedView } from './dated.ts'
import { putDown } from './every.ts'
import { nearestOf, sayNearestIf } from './nearest.ts'
import { ahead, organises } from './schedule.ts'
import { freedOn } from './thing.ts'

/** How many dates a card names. */
const named = 5

/** « Je viens à chaque fois »: for the dates that are planned, and each one that will be. Taken back with one tap. */
export const everyDate = useCase({
  who: 'resident',
  intent: z.object({ post: id, on: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { post, on }, { who }) => {
    const found = await db.scheduleOf(post)
    return {
      found,
      regulars: found ? await db.eventRegularsOf(post) : [],
      answered: found ? await db.attendanceOf(post, [who.id]) : [],
      things: found && on === 'no' ? await db.thingsOf(post) : [],
      blocked: found ? await db.isBlocked(found.found.post.author, who.id) : false,
      nearest: found ? await nearestOf(db, found.dates) : null,
    }
  },
  decide: ({ found, regulars, answered, blocked, things, nearest }, { on }, { who, now }) => {
    if (!found || !isLive(found.found.post) || !isVisible(found.found.post, who)) return { say: [gone(who.id)] }
    const { post, author } = found.found
    const before = regulars.find(({ resident }) => resident === who.id)
    if (on === 'yes' ? blocked || found.event.rrule === null || organises(found, who.id) : !before) return { say: [gone(who.id)] }
    const next = ahead(found.dates, now)
    const card = { post: post.id, title: post.title, author }
    const views = (some: readonly { date: string }[]) =>
      next.filter((it) => some.some(({ date }) => date === it.id)).map((it) => datedView(it, post.title, author))
    const key = { key: `every:${post.id}`, fresh: true as const }
    if (on === 'yes') {
      const regular = before ?? { post: post.id, resident: who.id, since: now }
      const put = putDown(found.dates, [regular], answered, now)
      const all = [...answered.filter((it) => !put.some(({ date }) => date === it.date)), ...put]
      return {
        save: { eventRegulars: [regular], attendees: put },
        say: [
          say(
            to.resident(who.id),
            'everyDate',
            {
              ...card,
              coming: views(all.filter(({ state }) => state === 'coming')).slice(0, named),
              waiting: views(all.filter(({ state }) => state === 'waiting' || state === 'offered')).slice(0, named),
            },
            key,
          ),
          ...sayNearestIf(found.found, nearest, put),
        ],
      }
    }
    /** Where others wait for a seat, it is given up on the date's own card, which offers it to the next in line. */
    const awaited = new Set(next.filter(({ waits }) => waits).map((it) => it.id))
    const mine = answered.filter(
      ({ date, state }) => next.some((it) => it.id === date) && ['coming', 'maybe', 'waiting', 'offered'].includes(state),
    )
    const stay = mine.filter(({ date, state }) => awaited.has(date) && state !== 'waiting' && state !== 'maybe')
    const left = mine
      .filter((it) => !stay.includes(it))
      .flatMap((it) => {
        const state = moved(attendeeMoves, it.state, 'leave', 'attendee')
        return state ? [{ ...it, state, at: now, claimUntil: null, dueAt: null }] : []
      })
    const { claims, changed } = freedOn(
      things,
      who.id,
      left.map(({ date }) => date),
    )
    return {
      save: { attendees: left, eventThings: changed },
      forget: { ...(before ? { eventRegulars: [before] } : {}), thingClaims: claims },
      say: [
        say(to.resident(who.id), 'everyDateOff', { ...card, stay: views(stay).slice(0, named) }, key),
        ...sayNearestIf(found.found, nearest, left),
      ],
    }
  },
})
