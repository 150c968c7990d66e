import type { Card } from '../chat/card.ts'
import { inert, lines, quote } from '../chat/rich.ts'
import type { Words } from '../words/fr.ts'

type InCalendar = {
  post: string
  title: string
  author: string
  note: string | null
  /** Instants (ISO 8601). */
  at: { start: string; end: string; place: string | null } | null
}

export const scheduledViews = {
  /** In the platform's own calendar: interest there is no seat, and it says so. */
  eventScheduled: (p: InCalendar, t: Words): Card => ({
    text: lines(...(p.note ? [[quote(p.note)]] : []), ...t.newEvent.native(p)),
    scheduled: {
      name: inert(p.title),
      at: p.at && { ...p.at, place: inert(p.at.place ?? t.newEvent.noPlace()) },
      card: `post:${p.post}`,
    },
  }),
  /** To the organisers: what is missing, and how to give it. */
  mayNotSchedule: (p: { quartier: string }, t: Words): Card => ({ text: t.newEvent.mayNot(p) }),
}
