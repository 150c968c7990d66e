import type { Card } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import type { Words } from '../words/fr.ts'
import type { DateView } from './views.ts'

export const afterDateViews = {
  /** To whoever organised. */
  eventOver: (p: DateView & { thanked: boolean }, t: Words): Card => ({
    text: p.thanked ? t.event.thanked(p.tally) : t.event.organised({ ...p.tally, title: p.post.title }),
    buttons: [
      ...(p.thanked || p.tally.coming === 0
        ? []
        : [
            [
              { label: t.event.thankAll(), tone: 'go' as const, press: { do: 'thank-all' as const, date: p.date } },
              { label: t.event.absent(), form: 'absent' as const, ids: { date: p.date } },
            ],
          ]),
      [{ label: t.results.tell(), form: 'tell-result', ids: { date: p.date } }],
    ],
  }),
  eventThanks: (p: { title: string; name: string }, t: Words): Card => ({ text: t.event.thanksFrom(p) }),
  absentAsk: (p: { date: string; title: string; again: boolean }, t: Words): Card => ({
    text: lines(...(p.again ? [t.event.form.again()] : []), t.event.form.absentAsk(p)),
    fill: { label: t.draft.answer(), form: 'absent', ids: { date: p.date } },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  absentNoted: (p: { title: string; absent: number }, t: Words): Card => ({ text: t.event.absentNoted(p) }),
}
