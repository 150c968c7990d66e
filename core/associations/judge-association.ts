import { z } from 'zod'
import { moved } from '../life.ts'
import { associationMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { organisersAmong } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { associationGone } from './say-association.ts'

/** « Accepter » or « Refuser », by whoever organises the quartier when they press. */
export const judgeAssociation = useCase({
  who: 'resident',
  intent: z.object({ association: id, to: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { association }, { who }) => ({
    whole: await db.lockedAssociation(association, who.id),
    organisers: organisersAmong(await db.rolesIn(who.quartier)),
    townHall: await db.municipalityOf(who.quartier),
  }),
  decide: ({ whole, organisers, townHall }, { to: answer }, { who }) => {
    const organises = organisers.includes(who.id) && whole?.association.quartier === who.quartier
    const state = whole && organises ? moved(associationMoves, whole.association.state, 'accept', 'organiser') : null
    if (!whole || !state) return { say: [associationGone(who.id)] }
    const { association, speakers } = whole
    if (answer === 'yes' && association.kind === 'municipality' && townHall)
      return {
        say: [
          say(
            to.resident(who.id),
            'associationSecond',
            { id: association.id, name: association.name, there: townHall.name },
            { key: `association-ask:${association.id}`, fresh: true },
          ),
        ],
      }
    const said = { id: association.id, name: association.name, answer }
    return {
      ...(answer === 'yes'
        ? { save: { associations: [{ ...association, state }] } }
        : {
            forget: {
              associationSpeakers: speakers.map(({ id }) => ({ association: association.id, resident: id })),
              associations: [association],
            },
          }),
      say: [
        ...[...new Set(organisers)].map((it) =>
          say(
            to.resident(it),
            'associationJudged',
            { ...said, by: it === who.id ? null : who.name },
            { key: `association-ask:${association.id}` },
          ),
        ),
        say(to.resident(association.contact), 'associationAnswered', said),
      ],
    }
  },
})
