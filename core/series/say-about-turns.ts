import { z } from 'zod'
import { dayOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { sayTurns, turnsFor } from './turns.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/)
  .nullable()

/** « C’est quand mon tour ? », « je ne peux pas mardi », « pas besoin mardi », « je ne viens plus »: shown, and done by a press. */
export const sayAboutTurns = useCase({
  who: 'resident',
  intent: z.object({ does: z.enum(['list', 'cannot', 'skip', 'leave']), from: day, until: day }),
  doors: {
    spoken: 'The resident asks when it is their turn in a recurring favour, or says that they cannot come, or need nobody, on a day.',
  },
  /** More than a list shows: the day may be one of the last. */
  read: async (db, _intent, { who, wall }) => await turnsFor(db, who, wall, 40),
  decide: (turns, { does, from, until }, { who }) => {
    const list = { ...turns, mine: turns.mine.slice(0, 6), forMe: turns.forMe.slice(0, 6) }
    if (does === 'list') return { say: [sayTurns(who.id, list)] }
    if (does === 'leave') {
      return {
        say: [
          turns.series.length === 0
            ? say(to.resident(who.id), 'turnNone', { day: null })
            : say(to.resident(who.id), 'leaveWhich', { series: turns.series.slice(0, 6) }),
        ],
      }
    }
    const within = (it: { day: string }): boolean => from === null || (it.day >= dayOf(from) && it.day <= dayOf(until ?? from))
    /** Who is helped and cannot that day needs nobody. */
    const mine = does === 'cannot' ? turns.mine.filter(within) : []
    const found = mine.length > 0 ? mine : turns.forMe.filter(within)
    if (found.length === 0) return { say: [say(to.resident(who.id), 'turnNone', { day: from && dayOf(from) })] }
    return { say: [say(to.resident(who.id), 'turnWhich', { does: mine.length > 0 ? 'cannot' : 'skip', turns: found.slice(0, 6) })] }
  },
})
