import type { Card } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import type { Words } from '../words/fr.ts'
import { csvOf } from './csv.ts'
import type { Participant } from './say-participants.ts'
import type { DateView } from './views.ts'

const fileOf = (rows: readonly Participant[], t: Words) => ({
  name: t.participants.fileName(),
  type: 'text/csv' as const,
  text: csvOf([
    t.participants.heads(),
    ...rows.map(({ name, adults, children, state }) => [name, adults, children, t.participants.states[state]]),
  ]),
})

export const participantsViews = {
  /** Names that leave the chat as a file: what they are for is said beside it. */
  participants: (p: DateView & { rows: readonly Participant[] }, t: Words): Card => {
    const buttons = [[{ label: t.event.whoComes(), press: { do: 'who-comes' as const, date: p.date } }]]
    if (p.rows.length === 0) return { text: t.participants.none({ title: p.post.title }), buttons }
    const said = { title: p.post.title, when: t.when({ ...p.post, vague: null }) ?? '', lines: p.rows.length }
    return { text: lines(t.participants.list(said), t.participants.only()), buttons, file: fileOf(p.rows, t) }
  },

  /** Only ever takes the place of what stands: see bots/deliver.ts. The file that stood there is replaced by one without names. */
  participantsErased: (p: { why: 'over' | 'left' | 'below' }, t: Words): Card => ({
    text: t.participants.erased[p.why](),
    silent: true,
    file: fileOf([], t),
  }),

  /** What could be done while it was known who came. */
  eventForgotten: (p: DateView, t: Words): Card => ({
    text: t.participants.forgotten({ title: p.post.title, state: p.state }),
    buttons: [[{ label: t.resident.toHome(), press: { do: 'home' } }]],
  }),
}
