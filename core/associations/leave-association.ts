import { z } from 'zod'
import { moved } from '../life.ts'
import { associationMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { associationGone, partOf, sayAssociation } from './say-association.ts'
import { organisesIn } from './show-association.ts'

/** Speaking for it no more: oneself, or another, by whoever registered it. What was posted keeps its name. */
export const leaveAssociation = useCase({
  who: 'resident',
  intent: z.object({ association: id, who: id }),
  doors: { press: true },
  read: async (db, { association }, { who }) => ({ whole: await db.lockedAssociation(association, who.id) }),
  decide: ({ whole }, { who: leaver }, { who, site }) => {
    const other = whole?.speakers.find((it) => it.id === leaver)
    const may = leaver === who.id || whole?.association.contact === who.id
    if (!whole || !other || !may || leaver === whole.association.contact) return { say: [associationGone(who.id)] }
    const { association, speakers } = whole
    const left = { ...whole, speakers: speakers.filter((it) => it !== other) }
    const said = { id: association.id, name: association.name }
    return {
      ...(association.heir === leaver ? { save: { associations: [{ ...association, heir: null }] } } : {}),
      forget: { associationSpeakers: [{ association: association.id, resident: leaver }] },
      say: [
        say(to.resident(leaver), 'associationLeft', { ...said, who: null }),
        leaver === who.id
          ? say(to.resident(association.contact), 'associationLeft', { ...said, who: other.name })
          : sayAssociation(left, who.id, 'contact', site),
      ],
    }
  },
})

/** « Fermer »: by whoever registered it, or an organiser of the quartier. Its calendar ends; its posts stay, under its name. */
export const closeAssociation = useCase({
  who: 'resident',
  intent: z.object({ association: id, sure: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { association }, { who }) => {
    const whole = await db.lockedAssociation(association, who.id)
    return { whole, organises: await organisesIn(db, who.quartier, who.id), links: whole ? await db.calendarLinksFor(association) : [] }
  },
  decide: ({ whole, organises, links }, { sure }, { who }) => {
    const isHere = whole?.association.quartier === who.quartier
    const part = whole && isHere ? partOf(whole, who.id, organises) : null
    const role = part === 'contact' ? 'contact' : organises ? 'organiser' : null
    const state = whole && isHere && role ? moved(associationMoves, whole.association.state, 'close', role) : null
    if (!whole || !state) return { say: [associationGone(who.id)] }
    const { association, speakers } = whole
    const said = { id: association.id, name: association.name }
    if (sure === 'no') return { say: [say(to.resident(who.id), 'associationClose', said)] }
    return {
      save: {
        associations: [{ ...association, state, code: null, codeUntil: null, calendar: null, heir: null }],
        calendarLinks: links.map(({ live: _, ...it }) => ({ ...it, token: null })),
      },
      say: [
        say(to.resident(who.id), 'associationClosed', said),
        ...speakers.filter((it) => it.id !== who.id).map((it) => say(to.resident(it.id), 'associationClosed', said)),
      ],
    }
  },
})
