import type { Button } from '../chat/card.ts'
import { cut } from '../chat/text.ts'
import type { Words } from '../words/fr.ts'

/** Words to the other one of a conversation. */
export const reply = (answer: string, label: string): Button => ({ label, form: 'reply-answer', ids: { answer } })

/** « Écrire à Léa » */
export const write = ({ answer, name }: { answer: string; name: string }, t: Words): Button =>
  reply(answer, cut(t.answer.write({ name }), 40))
