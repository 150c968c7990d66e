import { z } from 'zod'
import { platforms } from '../chat/inbound.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** A resident takes one of their other accounts off; the one they act from stays, so that one always remains. */
export const unlink = useCase({
  who: 'resident',
  intent: z.object({ platform: z.enum(platforms) }),
  doors: { press: true },
  read: async (db, _intent, { who }) => ({ accounts: await db.accountsOf(who.id) }),
  decide: ({ accounts }, { platform }, { who, from }) => {
    const others = accounts.filter((it) => it.platform === platform && !(it.platform === from.platform && it.user === from.id))
    if (others.length === 0) return { say: [say(to.resident(who.id), 'unlinkNone', {})] }
    return { unlink: others, say: [say(to.resident(who.id), 'unlinked', { platform })] }
  },
})
