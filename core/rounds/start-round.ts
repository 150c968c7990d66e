import { z } from 'zod'
import { isContact } from '../answers/contact-details.ts'
import { isMoment, readMeeting } from '../answers/meeting-words.ts'
import { oneLine } from '../chat/text.ts'
import { organisersAmong } from '../residents/resident.ts'
import { addHours, momentOf, wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { contactMax, phoneMax, type Round, roundDaysMax, roundKinds } from './round.ts'
import { roundGone, roundView } from './say-round.ts'

const endOfDay = '20:00'

/** « Lancer une tournée »: until when, and whom to call. The organiser reads it before anything is public. */
export const startRound = useCase({
  who: 'resident',
  intent: z.object({
    kind: z.enum(roundKinds),
    until: z.string().max(20),
    contact: z.string().min(1).max(contactMax),
    phone: z.string().min(1).max(phoneMax),
  }),
  read: async (db, _intent, { who }) => ({
    organises: organisersAmong(await db.rolesIn(who?.quartier ?? '')).includes(who?.id ?? ''),
    open: await db.openRound(who?.quartier ?? ''),
    people: await db.listedIn(who?.quartier ?? ''),
  }),
  doors: {
    form: {
      title: (t) => t.round.form(),
      ask: 'all',
      fields: {
        until: { kind: 'when', label: (t) => t.round.until(), hour: (t) => t.edit.hour(), hint: (t) => t.round.untilHint() },
        contact: { kind: 'line', label: (t) => t.round.contact(), hint: (t) => t.round.contactHint() },
        phone: { kind: 'line', label: (t) => t.round.phone(), hint: (t) => t.round.phoneHint() },
      },
      parse: ({ until = '', contact = '', phone }, ids, wall) => {
        const when = readMeeting(until, wall) ?? readMeeting(`${until} ${endOfDay}`, wall)
        if (!when) return { again: 'until' }
        if (phone !== undefined && !isNumber(phone)) return { again: 'phone' }
        return { intent: { ...ids, until: when, contact: oneLine(contact, contactMax), phone: oneLine(phone ?? '', phoneMax) } }
      },
      refuse: ({ organises, open }: { organises: boolean; open: string | undefined }, { who }) =>
        organises && !open ? null : roundGone(who.id),
      question: (_facts, field, _turn, again) =>
        say(to.here, 'roundAsked', { field: field === 'contact' || field === 'phone' ? field : 'until', again }),
    },
  },
  decide: ({ organises, open, people }, { kind, until, contact, phone }, { who, quartier, wall, now, ids: [id = ''] }) => {
    if (!organises || open || !isMoment(until, wall) || !isNumber(phone)) return { say: [roundGone(who.id)], talk: null }
    const wished = momentOf(until, quartier.zone)
    const latest = addHours(now, roundDaysMax * 24)
    const round: Round = {
      id,
      quartier: quartier.id,
      kind,
      state: 'draft',
      leader: who.id,
      until: wished < latest ? wished : latest,
      contact,
      phone,
      visits: 0,
      done: 0,
      volunteers: 0,
      endedAt: null,
      asked: false,
      /** A draft that nobody starts is gone the next day. */
      dueAt: addHours(now, 24),
    }
    return {
      save: { rounds: [round] },
      say: [
        say(
          to.resident(who.id),
          'roundDraft',
          {
            ...roundView({ round, zone: quartier.zone, quartierName: quartier.name }),
            contact,
            phone,
            people,
            wall: wallOf(now, quartier.zone),
          },
          { key: `round-draft:${id}`, fresh: true },
        ),
      ],
      talk: null,
    }
  },
})

/** Short official numbers, and those that look like one. */
const isNumber = (words: string): boolean => /^\s*\d{2,4}\s*$/.test(words) || isContact(words)
