import { z } from 'zod'
import { tokenOf } from '../calendars/calendar-link.ts'
import { verified, verifying } from '../joining/verify.ts'
import { id } from '../posts/schema.ts'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { looksAnHour, type Proof, proofKey, readerHours, readersOf, seeMinutes } from './proof.ts'
import { otherWays, proofGone } from './say-proof.ts'

/** Whoever opened it first goes on with it; another may once that one has no role any more, or let it lie. */
const isFree = ({ reader, lookedAt }: Proof, who: string, readers: readonly string[], now: Date): boolean =>
  reader === null || reader === who || !readers.includes(reader) || lookedAt === null || addHours(lookedAt, readerHours) <= now

/** « Voir le justificatif »: a link that shows it once. Each is noted. */
export const seeProof = useCase({
  who: 'resident',
  intent: z.object({ who: id }),
  doors: { press: true },
  read: async (db, { who: whose }, { who, now }) => {
    const proof = await db.lockedProof(whose)
    return {
      proof,
      roles: proof ? await db.rolesIn(proof.quartier) : [],
      looks: await db.proofLooksSince(who.id, addHours(now, -1)),
    }
  },
  decide: ({ proof, roles, looks }, _intent, { who, now, quartier, proofSite, ids: [one = '', two = ''] }) => {
    const readers = proof ? readersOf(roles, proof.resident) : []
    if (!proof || !proofSite || proof.quartier !== who.quartier || !readers.includes(who.id)) return { say: [proofGone(who.id)] }
    const said = { who: proof.resident, name: proof.name, quartier: quartier.name }
    const key = proofKey(proof.resident)
    if (!isFree(proof, who.id, readers, now))
      return { say: [say(to.resident(who.id), 'proofBusy', { ...said, by: proof.readerName ?? '', hours: readerHours }, { key })] }
    /** Beside the card of the one that they look at now, which they can still answer. */
    if (looks >= looksAnHour) return { say: [say(to.resident(who.id), 'proofMany', { ...said, most: looksAnHour })] }
    const token = tokenOf(one, two)
    const others = readers.filter((it) => it !== who.id)
    return {
      save: { proofLooks: [{ resident: proof.resident, reader: who.id, quartier: proof.quartier, at: now }] },
      proof: { show: proof.resident, reader: who.id, token, until: addHours(now, seeMinutes / 60) },
      say: [
        say(to.resident(who.id), 'proofShown', { ...said, url: `${proofSite}/proof/see/${token}`, minutes: seeMinutes }, { key }),
        /** Told once, when somebody takes it up. */
        ...(proof.reader === who.id
          ? []
          : others.map((it) => say(to.resident(it), 'proofBusy', { ...said, by: who.name, hours: readerHours }, { key }))),
      ],
    }
  },
})

/** « C’est bon » or « Ce n’est pas suffisant », by whoever has looked at it. Either way it is gone with this turn. */
export const judgeProof = useCase({
  who: 'resident',
  intent: z.object({ who: id, to: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { who: whose }) => {
    /** Their own row first, as wherever somebody becomes a neighbour. */
    const facts = await verifying(db, whose)
    const proof = facts && (await db.lockedProof(whose))
    return { facts, proof, roles: proof ? await db.rolesIn(proof.quartier) : [] }
  },
  decide: ({ facts, proof, roles }, { to: answer }, { who, now }) => {
    const readers = proof ? readersOf(roles, proof.resident) : []
    const application = facts?.application
    const isTheirs = proof?.reader === who.id && proof.quartier === who.quartier && facts?.quartier.id === proof.quartier
    if (!facts || !proof || !application || !isTheirs || !readers.includes(who.id)) return { say: [proofGone(who.id)] }
    const { resident, quartier } = facts
    const told = readers.map((it) =>
      say(
        to.resident(it),
        'proofJudged',
        { name: resident.name, quartier: quartier.name, answer, by: it === who.id ? null : who.name },
        { key: proofKey(resident.id) },
      ),
    )
    if (answer === 'yes' && resident.standing === 'guest') {
      const done = verified(facts, { way: 'proof', decider: who.id }, now)
      return { ...done, say: [...told, ...done.say] }
    }
    return {
      /** The proof goes with it (db/schema/joining.ts). */
      forget: { applications: [application] },
      say: [
        ...told,
        ...(resident.standing === 'guest'
          ? [say(to.resident(resident.id), 'proofNotEnough', { quartier: quartier.name, ways: otherWays(quartier.ways) })]
          : []),
      ],
    }
  },
})
