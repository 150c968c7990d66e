import { z } from 'zod'
import { id } from '../posts/schema.ts'
import type { Reads } from '../reads.ts'
import { useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import type { WholeAssociation } from './association.ts'
import { associationGone } from './say-association.ts'

/** To whom it can be handed over: neighbours who speak for it already, and from whom its contact is kept apart by no block. */
const ableIn = ({ association, speakers }: WholeAssociation, apart: readonly string[]) =>
  speakers.filter((it) => it.neighbour && it.id !== association.contact && !apart.includes(it.id))

const handing = async (db: Reads, association: string, who: string) => {
  const whole = await db.lockedAssociation(association, who)
  const others = whole?.speakers.map(({ id }) => id) ?? []
  return { whole, apart: whole && others.length > 0 ? await db.apartFrom(whole.association.contact, others) : [] }
}

const sayHand = (whole: WholeAssociation, apart: readonly string[]): Say => {
  const { association, speakers } = whole
  return say(
    to.resident(association.contact),
    'associationHand',
    {
      id: association.id,
      name: association.name,
      self: association.contact,
      offered: speakers.find((it) => it.id === association.heir)?.name ?? null,
      able: ableIn(whole, apart).map(({ id, name }) => ({ id, name })),
    },
    { key: `association-hand:${association.id}`, fresh: true },
  )
}

/**
 * « Passer la main »: its contact names another who speaks for it, who must agree. Without a name it shows who could be; one's own name takes
 * the offer back. A guest may: who has moved away must be able to.
 */
export const handAssociation = useCase({
  who: 'resident',
  intent: z.object({ association: id, who: id.optional() }),
  doors: { press: true },
  read: (db, { association }, { who }) => handing(db, association, who.id),
  decide: ({ whole, apart }, { who: named }, { who }) => {
    if (whole?.association.contact !== who.id || whole.association.state !== 'open') return { say: [associationGone(who.id)] }
    const { association } = whole
    const changed = (heir: string | null): WholeAssociation => ({ ...whole, association: { ...association, heir } })
    if (named === who.id) {
      const back = changed(null)
      return { save: { associations: [back.association] }, say: [sayHand(back, apart)] }
    }
    const other = ableIn(whole, apart).find((it) => it.id === named)
    /** Who cannot be named looks like nobody; the card shows who can. One offer at a time. */
    if (!other || association.heir !== null) return { say: [sayHand(whole, apart)] }
    const offered = changed(other.id)
    return {
      save: { associations: [offered.association] },
      say: [
        sayHand(offered, apart),
        say(
          to.resident(other.id),
          'associationOffered',
          { id: association.id, name: association.name, by: who.name },
          { key: `association-heir:${association.id}`, fresh: true },
        ),
      ],
    }
  },
})

/** « Accepter » or « Non merci », by whom it was offered to. Its former contact still speaks for it. */
export const takeAssociation = useCase({
  who: 'resident',
  intent: z.object({ association: id, to: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: (db, { association }, { who }) => handing(db, association, who.id),
  decide: ({ whole, apart }, { to: answer }, { who }) => {
    const able = whole && ableIn(whole, apart).some((it) => it.id === who.id)
    if (whole?.association.heir !== who.id || !able || whole.association.state !== 'open') return { say: [associationGone(who.id)] }
    const { association, contact } = whole
    const said = { id: association.id, name: association.name, answer }
    return {
      save: {
        associations: [{ ...association, heir: null, ...(answer === 'yes' ? { contact: who.id, code: null, codeUntil: null } : {}) }],
      },
      say: [
        say(
          to.resident(who.id),
          'associationTaken',
          { ...said, who: contact, mine: true },
          { key: `association-heir:${association.id}`, fresh: true },
        ),
        say(
          to.resident(association.contact),
          'associationTaken',
          { ...said, who: who.name, mine: false },
          { key: `association-hand:${association.id}`, fresh: true },
        ),
      ],
    }
  },
})
