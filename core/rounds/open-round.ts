import { z } from 'zod'
import { moved } from '../life.ts'
import { roundMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import type { Round } from './round.ts'
import { roundGone, roundView, sayInChannel } from './say-round.ts'

/** « Lancer » or « Annuler » under the draft. */
export const openRound = useCase({
  who: 'resident',
  intent: z.object({ round: id, sure: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { round }, { who }) => ({
    whole: await db.lockedRound(round),
    open: await db.openRound(who.quartier),
    signers: await db.signersIn(who.quartier),
  }),
  decide: ({ whole, open, signers }, { sure }, { who, now }) => {
    if (!whole || whole.round.leader !== who.id || !whole.organisers.includes(who.id)) return { say: [roundGone(who.id)] }
    const state = moved(roundMoves, whole.round.state, sure === 'yes' ? 'open' : 'drop', 'leader')
    if (!state || (state === 'open' && open)) return { say: [roundGone(who.id)] }
    const key = { key: `round-draft:${whole.round.id}` }
    if (state === 'over') {
      const dropped: Round = { ...whole.round, state, contact: null, phone: null, dueAt: null }
      return { save: { rounds: [dropped] }, say: [say(to.resident(who.id), 'roundDropped', {}, key)] }
    }
    const round: Round = { ...whole.round, state, dueAt: now }
    return {
      save: { rounds: [round] },
      say: [
        sayInChannel({ ...whole, round }),
        say(to.resident(who.id), 'roundOpened', roundView({ ...whole, round }), key),
        ...signers.map((signer) => say(to.resident(signer), 'listedRound', roundView({ ...whole, round }))),
      ],
    }
  },
})
