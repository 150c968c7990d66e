import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { keysOf } from './say-appointment.ts'

/** « J’y étais »: what was said of them is contradicted, and does not count. Nobody decides who is right. */
export const wasThere = useCase({
  who: 'resident',
  intent: z.object({ answer: id }),
  doors: { press: true },
  read: async (db, { answer }) => ({ deeds: await db.deedsAbout(answer) }),
  decide: ({ deeds }, { answer }, { who, now }) => {
    const said = deeds.find(({ kind, resident }) => kind === 'no-show' && resident === who.id)
    if (!said) return { say: [gone(who.id)] }
    return {
      save: { deeds: [{ resident: who.id, kind: 'was-there', subject: answer, by: said.by, at: now }] },
      say: [say(to.resident(who.id), 'wasThere', {}, keysOf(answer, 'outcome'))],
    }
  },
})
