import type { Card } from '../../core/chat/card.ts'
import { show } from '../../core/views.ts'
import { gallery } from '../gallery.ts'

const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]
/** One case of a view in one language: what a platform is given to draw. */
export type Shown = { view: string; name: string; language: Language; card: Card }

export const shown: readonly Shown[] = Object.entries(gallery)
  .flatMap(([view, cases]) =>
    Object.entries(cases).flatMap(([name, data]) =>
      languages.map((language): Shown => ({ view, name, language, card: show(view, data, language) })),
    ),
  )
  /** What stands in a platform's own calendar is no message. */
  .filter(({ card }) => !card.scheduled)

/** A form as its button names it, drawn before anything is read. */
export type Opened = { form: string; field: string | null; ids: Readonly<Record<string, string>>; language: Language }
export const inBoth = (it: Omit<Opened, 'language'>): Opened[] => languages.map((language) => ({ ...it, language }))
