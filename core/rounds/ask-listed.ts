import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { answerDays } from './listed.ts'
import { withdrawn, withRound } from './unlist.ts'
import { erasingListed } from './visit-list.ts'

/** Once a year: does it still hold? Who does not answer within a month is forgotten. */
export const askListed = useCase({
  who: 'clock',
  intent: z.object({ listed: id }),
  doors: { due: async (db, now, limit) => (await db.listedToAsk(now, limit)).map((listed) => ({ listed })) },
  read: (db, { listed }) => withRound(db, listed),
  decide: ({ it, whole }, _intent, { now }) => {
    if (!it || it.askAt > now) return {}
    if (!it.asked)
      return {
        save: { listed: [{ ...it, asked: true, askAt: addHours(now, answerDays * 24) }] },
        say: [
          say(
            to.resident(it.by),
            'listedAsk',
            { listed: it.id, self: it.consent === 'self', days: answerDays },
            { key: `ask-listed:${it.id}` },
          ),
        ],
      }
    const gone = withdrawn(it, whole, now)
    return {
      ...gone,
      say: [
        ...(gone.say ?? []),
        erasingListed(it, 'over'),
        say(to.resident(it.by), 'listedLapsed', { self: it.consent === 'self' }, { key: `ask-listed:${it.id}` }),
      ],
    }
  },
})
