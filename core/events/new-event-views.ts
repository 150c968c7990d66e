import type { Card } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import type { Words } from '../words/fr.ts'
import type { NewEventField } from './new-event-fields.ts'

export const newEventViews = {
  /** One field of a new event, where it is asked by itself. */
  newEventAsk: (p: { field: NewEventField; again: boolean }, t: Words): Card => ({
    text: lines(...(p.again ? [p.field === 'when' ? t.newEvent.noDay() : t.event.form.again()] : []), t.newEvent.ask[p.field]()),
    fill: { label: t.draft.answer(), form: 'new-event', ids: { field: p.field } },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
}
