import { z } from 'zod'
import type { Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import { type Decision, type PersonTurn, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { type About, aboutQuartier, sayAbout } from './about-quartier.ts'
import type { Desk } from './desk-reads.ts'
import type { Quartier } from './quartier.ts'

/** What was just set, said above the desk. */
export type Note = 'hour' | 'sameDay' | 'language' | 'rules' | 'noRules' | 'opensAt' | 'opened'

/** What every press of the desk reads: the quartier, locked where it may change, and what the actor is in it now. */
export type Seat = About & { desk: Desk }

export const seatOf = async (db: Reads, who: Resident, changes: boolean): Promise<Seat> => {
  const locked = changes ? await db.lockedQuartier(who.quartier) : undefined
  const about = await aboutQuartier(db, who)
  return { ...about, quartier: locked ?? about.quartier }
}

/** One message is the desk, and turns into what is pressed on it; after words of theirs it comes anew below them. */
export const deskKey = 'desk'
export const place = ({ talk }: PersonTurn<Resident>): { key: string; fresh?: true } =>
  talk?.kind === 'form' ? { key: deskKey, fresh: true } : { key: deskKey }

/** A question of the desk's that they turn away from is not answered by what they write next. */
export const leaving = ({ talk }: PersonTurn<Resident>): Pick<Decision, 'talk'> =>
  talk?.kind === 'form' && talk.form.startsWith('desk-') ? { talk: null } : {}

export const sayDesk = (
  quartier: Quartier,
  { role: _role, ...desk }: Desk,
  { who, platforms, talk }: Pick<PersonTurn<Resident>, 'who' | 'platforms' | 'talk'>,
  { note = null, fresh = talk?.kind === 'form' }: { note?: Note | null; fresh?: boolean } = {},
): Say =>
  say(
    to.resident(who.id),
    'desk',
    {
      ...desk,
      note,
      name: quartier.name,
      language: quartier.language,
      minute: quartier.digestMinute,
      ways: quartier.ways,
      rules: quartier.rules,
      open: quartier.open,
      opensAt: quartier.opensAt,
      missing: platforms.filter((it) => !desk.platforms.includes(it)),
    },
    { key: deskKey, ...(fresh ? { fresh: true } : {}) },
  )

/** For organisers; whoever is none (any more) is shown what everybody may see of the quartier, and nothing is changed. */
export const forOrganisers = (seat: Seat, turn: PersonTurn<Resident>, decide: () => Decision): Decision =>
  seat.desk.role === 'organiser' ? { ...leaving(turn), ...decide() } : { say: [sayAbout(seat, turn)], ...leaving(turn) }

/** /quartier in private: all that an organiser sees and sets. */
export const desk = useCase({
  who: 'resident',
  /** `back`: from a card of the desk's own, which becomes the desk again. */
  intent: z.object({ back: z.enum(['yes']).optional() }),
  doors: { press: true },
  read: (db, _intent, { who }) => seatOf(db, who, false),
  decide: (seat, { back }, turn) =>
    forOrganisers(seat, turn, () => ({ say: [sayDesk(seat.quartier, seat.desk, turn, { fresh: back === undefined })] })),
})

/** Where it has a channel, and how to add one. */
export const deskChannels = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: { press: true },
  read: (db, _intent, { who }) => seatOf(db, who, false),
  decide: (seat, _intent, turn) =>
    forOrganisers(seat, turn, () => ({
      say: [
        say(
          to.resident(turn.who.id),
          'deskChannels',
          {
            name: seat.quartier.name,
            platforms: seat.desk.platforms,
            missing: turn.platforms.filter((it) => !seat.desk.platforms.includes(it)),
          },
          place(turn),
        ),
      ],
    })),
})
