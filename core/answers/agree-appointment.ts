import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { momentOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { afterAgreement } from './appointment-times.ts'
import { mine, otherSide, promised } from './promise.ts'
import { news, type Stage, sayMeeting } from './say-appointment.ts'

/** « D’accord »: the moment that the other one proposed holds. `at` is when they proposed it. */
export const agreeAppointment = useCase({
  who: 'resident',
  intent: z.object({ answer: id, at: z.string().max(20) }),
  doors: { press: true },
  read: async (db, { answer }) => ({ it: await promised(db, answer) }),
  decide: ({ it }, { at }, { who, now }) => {
    const own = mine(it, who.id)
    if (!it || !own) return { say: [gone(who.id)] }
    const { appointment, side, zone } = own
    const { when } = appointment ?? {}
    if (!appointment || !when) return { say: [gone(who.id)] }
    const here = (stage: Stage) => ({ say: [sayMeeting(it, side, stage, { fresh: true })] })
    const reminds = (next: typeof appointment.next): boolean => next === 'both' || next === side
    if (appointment.agreed) return here({ stage: 'agreed', reminds: reminds(appointment.next) })
    if (appointment.by === who.id) return here({ stage: 'sent', instead: null })
    if (momentOf(when, zone) <= now) return here({ stage: 'passed' })
    /** Another proposal came meanwhile: that one is shown. */
    const proposed = String(appointment.at.getTime())
    if (at !== proposed) return here({ stage: 'proposed', at: proposed, instead: null })

    const agreed = { ...appointment, agreed: true, ...afterAgreement(when, it.sides, now, zone) }
    const next = { ...it, appointment: agreed }
    const other = otherSide(side)
    return {
      save: { appointments: [agreed] },
      say: [
        sayMeeting(next, side, { stage: 'agreed', reminds: agreed.next === 'both' || agreed.next === side }, { fresh: true }),
        sayMeeting(next, other, { stage: 'agreed', reminds: agreed.next === 'both' || agreed.next === other }, news(next, now)),
      ],
    }
  },
})
