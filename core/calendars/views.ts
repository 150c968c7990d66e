import type { Card } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import type { Wall } from '../time.ts'
import type { Words } from '../words/fr.ts'

type Of = { quartier: string; organiser: boolean }

const renewing = ({ organiser }: Of, t: Words) =>
  organiser ? [[{ label: t.calendar.renew(), press: { do: 'calendar-renew' as const, sure: 'no' as const } }]] : []

export const calendarViews = {
  calendarLink: (p: Of & { address: string; replaces: boolean }, t: Words): Card => ({
    text: lines(
      t.calendar.link(p),
      [],
      t.calendar.how(),
      [`${p.address}.ics`],
      [],
      t.calendar.atom(),
      [`${p.address}.atom`],
      [],
      p.replaces ? t.calendar.replaced() : t.calendar.yours(),
    ),
    buttons: renewing(p, t),
  }),
  calendarKnown: (p: Of & { since: Wall }, t: Words): Card => ({
    text: t.calendar.known(p),
    buttons: [[{ label: t.calendar.another(), press: { do: 'calendar', again: 'yes' } }], ...renewing(p, t)],
  }),
  calendarOff: (p: { organiser: boolean }, t: Words): Card => ({ text: t.calendar.off(p) }),
  calendarRenew: (p: { quartier: string; count: number }, t: Words): Card => ({
    text: t.calendar.sure(p),
    buttons: [
      [
        { label: t.calendar.yes(), tone: 'danger', press: { do: 'calendar-renew', sure: 'yes' } },
        { label: t.calendar.no(), press: { do: 'cancel' } },
      ],
    ],
  }),
  calendarRenewed: (p: { quartier: string; count: number }, t: Words): Card => ({
    text: t.calendar.renewed(p),
    buttons: [[{ label: t.calendar.another(), press: { do: 'calendar', again: 'yes' } }]],
  }),
  calendarEnded: (p: { quartier: string }, t: Words): Card => ({
    text: t.calendar.ended(p),
    buttons: [[{ label: t.calendar.another(), press: { do: 'calendar', again: 'yes' } }]],
  }),
}
