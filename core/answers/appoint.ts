import { z } from 'zod'
import type { Talk } from '../chat/talk.ts'
import { oneLine } from '../chat/text.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { Wall } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import type { Appointment } from './appointment.ts'
import { meetingPlaceMax } from './appointment.ts'
import { askAfter } from './appointment-times.ts'
import { isMoment, readMeeting } from './meeting-words.ts'
import { mine, otherSide, type Promised, promised, sideOf } from './promise.ts'
import { news, sayMeeting } from './say-appointment.ts'

type Facts = { it: Promised | undefined; blocked: boolean }

/** « Fixer un rendez-vous »: one of the two of a promise proposes when and where; the other agrees or proposes something else. */
export const appoint = useCase({
  who: 'resident',
  intent: z.object({ answer: id, when: z.string().max(20).optional(), place: z.string().max(meetingPlaceMax).optional() }),
  read: async (db, { answer }, { who }): Promise<Facts> => {
    const it = await promised(db, answer)
    const side = it && who ? sideOf(it, who.id) : null
    return { it, blocked: it && side ? await db.isBlocked(it.sides[otherSide(side)].id, who.id) : false }
  },
  doors: {
    /** « On verra ensemble »: the moment that was said, without a place. */
    press: true,
    form: {
      title: (t) => t.promise.fix(),
      ask: 'all',
      fields: {
        when: { kind: 'when', label: (t) => t.promise.when(), hour: (t) => t.edit.hour(), hint: (t) => t.promise.whenHint() },
        place: { kind: 'line', label: (t) => t.promise.place(), hint: (t) => t.promise.placeHint() },
      },
      parse: (values, ids, wall) => {
        const when = readMeeting(values.when ?? '', wall)
        return when ? { intent: { ...ids, when, place: placeOf(values.place ?? '') } } : { again: 'when' }
      },
      refuse: ({ it }: Facts, { who }) => (mine(it, who.id) ? null : gone(who.id)),
      question: ({ it }: Facts, field, { who }, again) => asking(it, who?.id ?? '', field === 'place' ? 'place' : 'when', again),
    },
  },
  decide: ({ it, blocked }, { answer, when: given, place }, { who, now, wall, talk }) => {
    const own = mine(it, who.id)
    if (!it || !own) return { say: [gone(who.id)], talk: null }
    const when = given ?? saidBefore(talk, answer, wall)
    if (!when || !isMoment(when, wall))
      return {
        say: [asking(it, who.id, 'when', when !== null)],
        talk: { kind: 'form', form: 'appoint', ids: { answer }, values: {}, field: 'when' },
      }
    const before = it.appointment
    const proposed: Appointment = {
      answer,
      when,
      place: place || null,
      by: who.id,
      at: now,
      agreed: false,
      ...askAfter(when, it.sides, it.zone),
    }
    const next = { ...it, appointment: proposed }
    const instead = before?.agreed ? before.when : null
    const sent = sayMeeting(next, own.side, { stage: 'sent', instead }, { fresh: true })
    /** Who is blocked is not told so. */
    if (blocked) return { say: [sent], talk: null }
    return {
      save: { appointments: [proposed] },
      say: [sayMeeting(next, otherSide(own.side), { stage: 'proposed', at: String(now.getTime()), instead }, news(next, now)), sent],
      talk: null,
    }
  },
})

const placeOf = (words: string): string =>
  /^(non|aucune?|rien|peu importe|[àa] voir|on verra|no|none|anywhere|-)[\s.!]*$/i.test(words.trim()) ? '' : oneLine(words, meetingPlaceMax)

const asking = (it: Promised | undefined, who: string, field: 'when' | 'place', again: boolean) =>
  say(to.here, 'appointQuestion', {
    answer: it?.answer.id ?? '',
    title: it?.post.title ?? '',
    name: (it?.post.author === who ? it.neighbour : it?.author) ?? '',
    field,
    again,
  })

/** The moment that they said a step before. */
const saidBefore = (talk: Talk | null, answer: string, wall: Wall): Wall | null =>
  talk?.kind === 'form' && talk.form === 'appoint' && talk.ids.answer === answer ? readMeeting(talk.values.when ?? '', wall) : null
