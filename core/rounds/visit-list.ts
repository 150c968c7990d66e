import { z } from 'zod'
import type { Resident } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import type { Listed } from './listed.ts'

/** /visite: who may be visited or called, who will see a name, and the way off the list. */
export const visitList = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: { press: true, command: { fr: 'visite', en: 'visit', about: (t) => t.visit.command(), place: 'private' } },
  read: async (db, _intent, { who }) => ({ mine: await db.listedBy(who.id) }),
  decide: ({ mine }, _intent, { who }) => ({ say: [sayList(mine, who)] }),
})

const sayList = (mine: readonly Listed[], who: Resident): Say =>
  say(
    to.resident(who.id),
    'listShown',
    { self: mine.some(({ resident }) => resident === who.id), people: mine.map(({ id, name }) => ({ id, name })) },
    { key: 'visit-list', fresh: true },
  )

/** One of them, to who signed them up; the card before goes, so that one alone has the name. */
export const sayListed = (it: Listed, note: 'new' | 'changed' | null = null): Say[] => [
  ...(note === null ? [erasingListed(it, 'below')] : []),
  say(
    to.resident(it.by),
    'listedShown',
    {
      listed: it.id,
      name: it.name,
      self: it.consent === 'self',
      consent: it.consent,
      on: it.consentOn,
      how: it.how,
      hour: it.hour,
      wish: it.wish,
      keep: it.keep,
      note,
    },
    { key: `listed:${it.id}`, ...(note === 'changed' ? {} : { fresh: true as const }) },
  ),
]

/** Their card, where it stands. */
export const erasingListed = ({ id, by }: Listed, why: 'over' | 'below'): Say =>
  say(to.resident(by), 'visitErased', { visit: id, nth: 0, why }, { key: `listed:${id}`, urgent: 'duty' })
