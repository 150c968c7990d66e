import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { linesNow, nextLook, saidBy } from './page.ts'
import { sayPage } from './say-page.ts'

/** The page of today is looked at again: a gift that was taken, an event that is full. Only what changed is said, by an edit. */
export const refreshDigest = useCase({
  who: 'clock',
  intent: z.object({ quartier: z.string() }),
  doors: { due: async (db, now, limit) => (await db.pagesToLookAt(now, limit)).map((quartier) => ({ quartier })) },
  read: async (db, intent, { now }) => {
    const page = await db.lockedPage(intent.quartier)
    if (!page?.lookAt || page.lookAt > now) return null
    const [quartier, posts, dates] = await Promise.all([
      db.quartier(intent.quartier),
      db.postsNamed(page.frame.items.map(({ post }) => post)),
      db.datesNamed(page.frame.items.flatMap(({ date }) => date ?? [])),
    ])
    return quartier ? { page, quartier, posts, dates } : null
  },
  decide: (facts, _intent, { now }) => {
    if (!facts) return {}
    const { page, quartier, posts, dates } = facts
    const lookAt = nextLook(page.day, now, quartier.zone)
    const lines = linesNow(page.frame.items, posts, dates)
    const shown = saidBy(lines)
    /** Looked at after its day, it is left as it was. */
    if (shown === page.shown || lookAt === null) return { save: { pages: [{ ...page, lookAt }] } }
    return { save: { pages: [{ ...page, shown, lookAt }] }, say: [sayPage(quartier, page.day, page.frame, lines)] }
  },
})
