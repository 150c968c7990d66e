import { z } from 'zod'
import type { Standing } from '../joining/reads.ts'
import type { Role } from '../residents/resident.ts'
import { type Decision, useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { channelOf, proofKey, type Refusal, readersOf, refusals, saidHours } from './proof.ts'
import { noProof, otherWays } from './say-proof.ts'

/** What the shell made of a file: it holds it, sealed, or says why not. The file itself never comes here. */
const received = z.object({
  refused: z.enum([...refusals, 'album']).nullable(),
  /** Whether what they sent still stands somewhere: we erased it; it stood nowhere; it stays. */
  left: z.enum(['erased', 'nowhere', 'stays']),
  /** Of what album it is, where several came at once. */
  album: z.string().nullable(),
})

/** A photo or a PDF, in the chat or by a form of the platform's own. */
export const sendProof = useCase({
  who: 'resident',
  intent: received,
  doors: {
    form: {
      title: (t) => t.proving.title(),
      ask: 'all',
      fields: {},
      file: (t) => t.proving.fileLabel(),
      secret: 'proof',
      /** Words are no proof. */
      parse: () => ({ again: 'proof' }),
      question: (_facts, _field, { from, quartier }, again) =>
        say(to.here, 'proofHow', { how: channelOf[from.platform], quartier: quartier?.name ?? '', url: null, minutes: 0, again }),
    },
  },
  read: async (db, _intent, { who }) => ({ standing: await db.lockedStanding(who.id), roles: await db.rolesIn(who.quartier) }),
  decide: ({ standing, roles }, { refused, left, album }, { who, quartier, proofSite, now, from }) => {
    if (refused === 'album') return { say: [say(to.here, 'proofAlbum', {}, { key: `proof-album:${who.id}` })] }
    const why = standing ? noProof(standing.resident, quartier.ways, readersOf(roles, who.id), proofSite) : 'already'
    if (!standing || why) {
      const said = { why: why ?? ('already' as const), quartier: quartier.name, ways: otherWays(quartier.ways) }
      return { say: [say(to.resident(who.id), 'provingOff', said)], talk: null }
    }
    /** The question stays open: the next one may do. */
    if (refused) return { say: [say(to.here, 'proofRefused', { why: refused satisfies Refusal, how: channelOf[from.platform], left })] }
    return {
      ...applied(standing, roles, left, now),
      talk: album ? { kind: 'album', album } : null,
    }
  },
})

/** It came by the link (bots/proofs/listener.ts), which says whose it is: the rights are looked at again. */
export const uploadProof = useCase({
  who: 'clock',
  intent: z.object({ resident: z.string() }),
  doors: {},
  read: async (db, { resident }) => {
    const standing = await db.lockedStanding(resident)
    return { standing, roles: standing ? await db.rolesIn(standing.quartier.id) : [] }
  },
  decide: ({ standing, roles }, _intent, { now }) => {
    if (!standing) return {}
    const { resident, quartier } = standing
    const why = noProof(resident, quartier.ways, readersOf(roles, resident.id), '')
    if (!why) return applied(standing, roles, 'nowhere', now)
    return { say: [say(to.resident(resident.id), 'provingOff', { why, quartier: quartier.name, ways: otherWays(quartier.ways) })] }
  },
})

/** They wait to be recognised: one application at a time, and one proof. Whoever may look at it is told, once; a second one takes the place of the first. */
const applied = (
  { resident, quartier, application }: Standing,
  roles: readonly Role[],
  left: z.infer<typeof received>['left'],
  now: Date,
): Decision => ({
  save: { applications: [{ resident: resident.id, quartier: quartier.id, way: 'proof', at: now }] },
  proof: { keep: resident.id },
  say: [
    say(to.resident(resident.id), 'proofTaken', { quartier: quartier.name, left, hours: saidHours }),
    ...readersOf(roles, resident.id).map((it) =>
      say(
        to.resident(it),
        'proofAsked',
        { who: resident.id, name: resident.name, quartier: quartier.name },
        { key: proofKey(resident.id), ...(application?.way === 'proof' ? {} : { fresh: true as const }) },
      ),
    ),
  ],
})
