import type { Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import type { Decision } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { isUsable, usedOnce, type WholeCode } from './code.ts'
import { type Verifying, verified } from './verify.ts'

/** So many may join by one resident's invitations to their household. */
export const householdMost = 4

/** A code that lets somebody in, with what it takes to let them. */
export type Entrance = WholeCode & {
  neighbours: readonly string[]
  /** How many its maker has invited into their household already. */
  invited: number
}

export const entrance = async (db: Reads, whole: WholeCode | undefined): Promise<Entrance | undefined> => {
  if (!whole) return undefined
  const { code, maker } = whole
  const quartier = whole.quartier.open ? whole.quartier : ((await db.lockedQuartier(code.quartier)) ?? whole.quartier)
  return {
    ...whole,
    quartier,
    neighbours: quartier.open ? [] : await db.neighboursIn(quartier.id, quartier.opensAt),
    invited: code.kind === 'household' ? (await db.invitedBy(maker.id, householdMost)).length : 0,
  }
}

/** Whether it lets anybody in now. An invitation ends when who gave it moves away. */
export const letsIn = ({ code, maker, invited }: Entrance, now: Date): boolean =>
  isUsable(code, now) &&
  (code.kind === 'poster' ||
    code.kind === 'letter' ||
    (code.kind === 'household' && maker.quartier === code.quartier && invited < householdMost))

/** `greeting`: what they are told where they were here before; `told`: what others are. */
type Entered = Pick<Decision, 'save' | 'forget'> & { who: Resident; greeting: readonly Say[]; told: readonly Say[] }

/** They are in the quartier by this code: as a neighbour, or, invited by a guest, as a guest beside them. It lets somebody in: `letsIn`. */
export const entered = (it: Entrance, as: Pick<Verifying, 'resident' | 'membership' | 'application'>, now: Date): Entered => {
  const { code, maker, quartier, neighbours } = it
  const { resident, membership } = as
  const codes = [usedOnce(code)]
  const isHousehold = code.kind === 'household'
  const told = isHousehold ? [say(to.resident(maker.id), 'householdJoined', { name: resident.name })] : []
  if (isHousehold && maker.standing === 'guest')
    return {
      who: resident,
      save: {
        residents: [resident],
        codes,
        memberships: [
          {
            resident: resident.id,
            quartier: quartier.id,
            placedBy: 'code',
            placedAt: membership?.placedAt ?? now,
            way: null,
            verifiedAt: null,
            decider: maker.id,
          },
        ],
      },
      greeting: [],
      told,
    }
  const way = code.kind === 'poster' || code.kind === 'letter' ? code.kind : 'household'
  const done = verified({ ...as, quartier, neighbours }, { way, decider: isHousehold ? maker.id : null, placedBy: 'code' }, now)
  return {
    ...done,
    who: { ...resident, standing: 'neighbour' },
    save: { ...done.save, codes },
    greeting: done.say.slice(0, 1),
    told: [...done.say.slice(1), ...told],
  }
}
