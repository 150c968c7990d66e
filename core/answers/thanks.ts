import type { Button } from '../chat/card.ts'
import type { Words } from '../words/fr.ts'

export const thanksMax = 200

/** Ready words, for whom writing is tiresome; said in the reader's language. */
export const readyThanks = ['much', 'perfect'] as const
export type ReadyThanks = (typeof readyThanks)[number]

/** Ready words, or one's own. */
export const thanksButtons = (answer: string, t: Words): Button[] => [
  ...readyThanks.map((ready): Button => ({ label: t.promise.ready[ready](), press: { do: 'thank', answer, ready } })),
  { label: t.promise.ownWords(), form: 'thank', ids: { answer } },
]
