import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { id } from '../posts/schema.ts'
import type { Reads } from '../reads.ts'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { askDays, hoursOfDay, hows, type Listed, wishMax } from './listed.ts'
import { saysTooMuch } from './too-much.ts'
import { sayListed } from './visit-list.ts'

type Facts = { it: Listed | undefined }
const own = async (db: Reads, listed: string): Promise<Facts> => ({ it: await db.lockedListed(listed) })
const listGone = (who: string) => say(to.resident(who), 'listGone', {})

/** How, when, and whether they stay: by who signed them up. */
export const changeListed = useCase({
  who: 'resident',
  intent: z.object({
    listed: id,
    how: z.enum(hows).optional(),
    hour: z.enum(hoursOfDay).optional(),
    keep: z.enum(['yes', 'no']).optional(),
  }),
  doors: { press: true },
  read: (db, { listed }) => own(db, listed),
  decide: ({ it }, { how, hour, keep }, { who, now }) => {
    if (it?.by !== who.id) return { say: [listGone(who.id)] }
    const renewed = keep === 'yes' ? { keep: true, asked: false, askAt: addHours(now, askDays * 24) } : {}
    const changed: Listed = {
      ...it,
      how: how ?? it.how,
      hour: hour ?? it.hour,
      ...renewed,
      ...(keep === 'no' && it.consent !== 'self' ? { keep: false } : {}),
    }
    const pressed = [how, hour, keep].some((one) => one !== undefined)
    return pressed ? { save: { listed: [changed] }, say: sayListed(changed, 'changed') } : { say: sayListed(it) }
  },
})

/** « Ce qui aiderait »: in a few words, without what would say where they live or what they suffer from. */
export const wishListed = useCase({
  who: 'resident',
  intent: z.object({ listed: id, wish: z.string().max(wishMax) }),
  read: (db, { listed }) => own(db, listed),
  doors: {
    form: {
      title: (t) => t.visit.wishTitle(),
      ask: 'all',
      fields: { wish: { kind: 'line', label: (t) => t.visit.wishLabel(), hint: (t) => t.visit.wishHint() } },
      parse: ({ wish = '' }, ids) => ({ intent: { ...ids, wish: oneLine(wish, wishMax) } }),
      refuse: ({ it }: Facts, { who }) => (it?.by === who.id ? null : listGone(who.id)),
      question: ({ it }: Facts, _field, _turn, again) =>
        it ? say(to.here, 'wishAsked', { listed: it.id, again }) : say(to.here, 'listGone', {}),
    },
  },
  decide: ({ it }, { wish }, { who }) => {
    if (it?.by !== who.id) return { say: [listGone(who.id)], talk: null }
    /** Asked again by us, so that nothing else is made of such words. */
    if (saysTooMuch(wish))
      return {
        say: [say(to.resident(who.id), 'wishAsked', { listed: it.id, again: true })],
        talk: { kind: 'form', form: 'wish-listed', ids: { listed: it.id }, values: {}, field: 'wish' },
      }
    const changed = { ...it, wish }
    return { save: { listed: [changed] }, say: sayListed(changed), talk: null }
  },
})
