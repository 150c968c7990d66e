import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { withRound } from './unlist.ts'

/** « Qui a vu mon nom ? »: to the person, who signed them up, and the round's leader. */
export const whoSaw = useCase({
  who: 'resident',
  intent: z.object({ listed: id }),
  doors: { press: true },
  read: async (db, { listed }) => ({ ...(await withRound(db, listed)), looks: await db.looksAt(listed) }),
  decide: ({ it, whole, looks }, _intent, { who, quartier }) => {
    if (!it || (it.by !== who.id && whole?.round.leader !== who.id)) return { say: [say(to.resident(who.id), 'listGone', {})] }
    return {
      say: [
        say(
          to.resident(who.id),
          'whoSaw',
          {
            listed: it.id,
            self: it.resident === who.id,
            looks: looks.map(({ look, name }) => ({ name, at: wallOf(look.at, quartier.zone) })),
          },
          { key: `saw:${it.id}`, fresh: true },
        ),
      ],
    }
  },
})
