import type { Field } from '../use-case.ts'

/** What a new event is asked for, once for all platforms: a slash command’s options, a form, or questions. */
export const newEventFields = {
  title: { kind: 'line', option: (t) => t.newEvent.options.title(), label: (t) => t.newEvent.what(), hint: (t) => t.newEvent.whatHint() },
  when: {
    kind: 'when',
    option: (t) => t.newEvent.options.when(),
    label: (t) => t.newEvent.when(),
    hour: (t) => t.newEvent.hour(),
    hint: (t) => t.newEvent.whenHint(),
  },
  place: { kind: 'line', option: (t) => t.newEvent.options.place(), label: (t) => t.newEvent.where(), hint: (t) => t.newEvent.whereHint() },
  places: {
    kind: 'line',
    option: (t) => t.newEvent.options.places(),
    label: (t) => t.newEvent.places(),
    hint: (t) => t.newEvent.placesHint(),
    optional: true,
  },
  note: {
    kind: 'line',
    option: (t) => t.newEvent.options.note(),
    label: (t) => t.newEvent.note(),
    hint: (t) => t.newEvent.noteHint(),
    optional: true,
  },
} as const satisfies Record<string, Field>

export type NewEventField = keyof typeof newEventFields
export const isField = (name: string | null): name is NewEventField => name !== null && Object.hasOwn(newEventFields, name)
