import type { Field } from '../use-case.ts'

/** What can be changed in a post, and how it is asked. */
export const editFields = {
  title: { kind: 'line', label: (t) => t.edit.what(), hint: (t) => t.edit.whatHint() },
  sort: { kind: 'choice', label: (t) => t.edit.sort(), hint: (t) => t.edit.sortHint(), choices: (t) => t.post.sorts },
  when: { kind: 'when', label: (t) => t.edit.when(), hour: (t) => t.edit.hour(), hint: (t) => t.edit.whenHint() },
  price: { kind: 'line', label: (t) => t.edit.price(), hint: (t) => t.edit.priceHint() },
  place: { kind: 'line', label: (t) => t.edit.place(), hint: (t) => t.edit.placeHint() },
} as const satisfies Record<string, Field>
