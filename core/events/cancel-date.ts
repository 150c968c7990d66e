import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { ended } from '../posts/life.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { concernedBy, released, tellChanged } from './changed.ts'
import { goneDate, mayDo, type OwnDate, ownDate, sayAround, viewOfDate } from './own-date.ts'
import { cancelledDate } from './planned.ts'
import { nextWith, sayScheduled } from './scheduled.ts'

export const reasonMax = 200

/** « Annuler cette date »: with the reason, which all who come are told. What takes place once is over with its only date. */
export const cancelDate = useCase({
  who: 'resident',
  intent: z.object({ date: id, reason: z.string().min(1).max(reasonMax) }),
  read: async (db, { date }) => await ownDate(db, date),
  doors: {
    form: {
      title: (t) => t.dates.cancelTitle(),
      ask: 'all',
      fields: { reason: { kind: 'line', label: (t) => t.dates.reason(), hint: (t) => t.dates.reasonHint() } },
      parse: ({ reason = '' }, ids) => {
        const words = oneLine(reason, reasonMax)
        return words ? { intent: { ...ids, reason: words } } : { again: 'reason' }
      },
      refuse: (found: OwnDate | undefined, { who, now }) => (mayDo(found, who.id, 'cancel', now) ? null : goneDate(who.id)),
      question: (found: OwnDate | undefined) =>
        found ? say(to.here, 'dateReason', viewOfDate(found, found.date)) : say(to.here, 'dateGone', {}),
    },
  },
  decide: (facts, { reason }, { who, now }) => {
    const own = mayDo(facts, who.id, 'cancel', now)
    if (!own) return { say: [goneDate(who.id)], talk: null }
    const { found, event, all } = own
    const date = cancelledDate(own.date, reason)
    const post = event.rrule === null ? ended(found.post, 'closed', 'withdrawn', now) : { ...found.post, changedAt: now }
    return {
      save: {
        posts: [post],
        eventDates: [date],
        attendees: released(all),
      },
      say: [
        sayAround({ ...own, found: { ...found, post } }, date),
        sayScheduled(post, found.author, nextWith(own.next, date, now)),
        say(to.resident(who.id), 'dateCancelled', { ...viewOfDate(own, date), told: concernedBy(all, who.id) }),
        ...tellChanged({ ...own, date }, own.date, now, who.id),
      ],
      talk: null,
    }
  },
})
