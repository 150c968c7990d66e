import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { isUsable, usedOnce } from './code.ts'
import { joiningGone } from './gone.ts'
import { vouching, vouchRefusal } from './sponsor.ts'
import { verified } from './verify.ts'
import { sponsorsNeeded } from './way.ts'

/** A neighbour says whether they know the guest whose code they typed. A « non » is told to nobody. */
export const vouch = useCase({
  who: 'resident',
  intent: z.object({ code: id, to: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { code }, { who, now }) => {
    const whole = await db.lockedCode(code)
    return { it: whole?.code.kind === 'sponsor' ? await vouching(db, whole, who, now) : undefined }
  },
  decide: ({ it }, { to: answer }, { who, now }) => {
    if (!it?.guest) return { say: [joiningGone(who.id)] }
    const { code, guest, sponsors } = it
    const card = { name: guest.resident.name, quartier: it.quartier.name }
    const key = { key: `vouch:${code.id}` }
    const why = vouchRefusal(it, who, now) ?? (isUsable(code, now) ? null : 'over')
    if (why) return { say: [say(to.resident(who.id), 'vouchCannot', { ...card, why }, key)] }
    if (answer === 'no') return { say: [say(to.resident(who.id), 'vouchNot', card, key)] }
    const made = {
      vouches: [{ guest: guest.resident.id, sponsor: who.id, quartier: code.quartier, at: now }],
      codes: [usedOnce(code)],
    }
    const count = sponsors.length + 1
    const thanks = say(to.resident(who.id), 'vouched', { ...card, missing: Math.max(0, sponsorsNeeded - count) }, key)
    if (count < sponsorsNeeded)
      return {
        save: made,
        say: [thanks, say(to.resident(guest.resident.id), 'sponsorCame', { quartier: card.quartier, count, needed: sponsorsNeeded })],
      }
    const done = verified(guest, { way: 'sponsors', decider: null }, now)
    return {
      ...done,
      save: { ...done.save, ...made },
      say: [...done.say, thanks, ...sponsors.map((other) => say(to.resident(other), 'vouched', { ...card, missing: 0 }))],
    }
  },
})
