import type { Card } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import type { Words } from '../words/fr.ts'
import type { Phrase } from './reliability.ts'

export const profileViews = {
  profile: (p: { name: string; quartier: string; known: readonly Phrase[]; thanks: number }, t: Words): Card => ({
    text: lines(
      t.known.profile(p),
      p.known.length > 0 ? t.known.said({ name: p.name, known: t.known.phrases(p.known) }) : t.known.nothing(),
      t.known.thanks(p.thanks),
      t.known.how(),
    ),
    buttons: [
      [
        { label: t.resident.toHome(), press: { do: 'home' } },
        { label: t.resident.homeSettings(), press: { do: 'settings' } },
      ],
    ],
  }),
}
