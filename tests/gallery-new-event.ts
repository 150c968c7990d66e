import { newEventFields } from '../core/events/new-event-fields.ts'
import { longest, posts } from './gallery-posts.ts'

const fields = Object.keys(newEventFields) as (keyof typeof newEventFields)[]
const { party } = posts
const at = { start: '2026-11-28T18:00:00.000Z', end: '2026-11-28T20:00:00.000Z', place: 'au square' }
const scheduled = { post: party.id, title: party.title, author: 'Léa', note: null, at }

export const newEventGallery = {
  newEventAsk: Object.fromEntries(
    fields.flatMap((field) => [
      [field, { field, again: false }],
      [`${field}, not understood`, { field, again: true }],
    ]),
  ),
  eventScheduled: {
    usual: scheduled,
    'with a word more': { ...scheduled, note: 'Apportez une chaise.' },
    'nowhere yet': { ...scheduled, at: { ...at, place: null } },
    'no more': { ...scheduled, at: null },
    'longest names': { ...scheduled, title: longest.title, author: longest.name, note: 'Chaise '.repeat(28).trim() },
  },
  mayNotSchedule: { usual: { quartier: 'Belleville' }, 'longest name': { quartier: longest.name } },
}
