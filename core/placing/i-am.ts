import type { Button } from '../chat/card.ts'
import { cut } from '../chat/text.ts'
import type { Words } from '../words/fr.ts'

/** The first name that the platform shows, at one tap; nothing where it shows none. */
export const iAm = (name: string | null, t: Words): Button[][] =>
  name === null ? [] : [[{ label: cut(t.placing.iAm({ name }), 40), tone: 'go', press: { do: 'join-as' } }]]
