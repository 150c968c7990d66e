import { z } from 'zod'
import { nextPrivate, type Subscription } from '../digests/subscription.ts'
import { verified } from '../joining/verify.ts'
import { type Membership, type PlacedBy, placings } from '../joining/way.ts'
import { id } from '../posts/schema.ts'
import type { Quartier } from '../quartiers/quartier.ts'
import type { Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import { type Decision, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { type Held, heldBy, leaving, left } from './leaving.ts'
import { staysOf } from './stays.ts'

const placedBy = z.enum(placings)

/** /déménager: where they live now is asked as it was when they came. */
export const move = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: {
    press: true,
    command: { fr: 'demenager', accented: 'déménager', en: 'move', about: (t) => t.moving.command(), place: 'private' },
  },
  read: async () => ({}),
  decide: (_facts, _intent, { who, quartier }) => ({
    say: [say(to.resident(who.id), 'moveAsk', { quartier: quartier.name }, { key: 'move', fresh: true })],
  }),
})

/** A resident says that they live elsewhere now: what becomes of everything, before anything happens. */
export const moveTo = useCase({
  who: 'resident',
  intent: z.object({ quartier: id, by: placedBy }),
  doors: { press: true },
  read: async (db, intent, { who, now }) => ({ held: await heldBy(db, who, intent.quartier, now) }),
  decide: ({ held }, { by }, { who, now }) => {
    const no = refusal(held, who, now)
    return { say: [no ?? asking(held as Going, by)] }
  },
})

/** « Déménager »: what they were told is done, all of it or nothing. Where something has changed since, they are told anew. */
export const moveSure = useCase({
  who: 'resident',
  /** `n`: what they were told. */
  intent: z.object({ to: id, by: placedBy, n: z.string().max(8) }),
  doors: { press: true },
  read: async (db, { to, n }, turn) => {
    const { who, now } = turn
    const held = await heldBy(db, who, to, now)
    const goes = held?.to !== undefined && refusal(held, who, now) === null && markOf(held) === n
    return { held, going: goes && held.to ? await going(db, held, held.to, turn) : null }
  },
  decide: ({ held, going }, { by }, { who, now }) => {
    const no = refusal(held, who, now)
    if (no || !going) return { say: [no ?? asking(held as Going, by)] }
    return moved(held as Going, going, by, who, now)
  },
})

type Going = Held & { to: Quartier }
type Turn = Parameters<typeof leaving>[2]

const going = async (db: Reads, held: Held, to: Quartier, turn: Turn) => ({
  steps: await leaving(db, held, turn),
  leavings: await db.leavingsIn(held.from.id, turn.who.id),
  follows: (await db.lockedFollowed(turn.who.id)).filter(({ id }) => id === to.id),
  subscription: (await db.lockedSubscriber(turn.who.id))?.subscription,
})

/** Why they do not move; null when they may. A quartier that is not there looks like their own. */
const refusal = (held: Held | undefined, who: Resident, now: Date): Say | null => {
  if (!held?.to || held.resident.quartier === held.to.id)
    return say(to.resident(who.id), 'moveHere', { quartier: held?.from.name ?? '' }, { key: 'move', fresh: true })
  const stays = staysOf(held, who.id, now)
  return stays.length > 0
    ? say(to.resident(who.id), 'moveBlocked', { quartier: held.from.name, to: held.to.name, stays }, { key: 'move', fresh: true })
    : null
}

/** Whether they are a neighbour there at once: known from before, or the quartier takes whoever comes. */
const knownIn = ({ memberships, to }: Going): Membership | undefined =>
  memberships.find((it) => it.quartier === to.id && it.verifiedAt !== null)
/** Nobody lives there yet, and it is not open: they found it. */
const foundsIn = ({ to, neighbours }: Going): boolean => !to.open && neighbours.length === 0
const isNeighbourIn = (held: Going): boolean => knownIn(held) !== undefined || foundsIn(held) || held.to.ways.includes('open')

const asking = (held: Going, by: PlacedBy): Say => {
  const { resident, from, to: next, posts, ties, roles } = held
  return say(
    to.resident(resident.id),
    'moveSure',
    {
      from: from.name,
      to: next.name,
      quartier: next.id,
      by,
      n: markOf(held),
      neighbour: isNeighbourIn(held),
      posts: posts.length,
      answers: ties.answers.length + ties.asked.length,
      lasting: ties.lasting,
      series: ties.series.length,
      dates: ties.dates.length,
      associations: ties.speaks.length,
      role: roles.some((it) => it.resident === resident.id),
      listed: ties.listed !== null,
      signed: ties.signed,
    },
    { key: 'move', fresh: true },
  )
}

/** A mark of all that they were told, to see whether it still is so: FNV-1a, 32 bits. */
const markOf = ({ posts, ties, roles, resident, to }: Held): string => {
  const mine = roles.filter((it) => it.resident === resident.id)
  const told = JSON.stringify([to?.id, posts, ties, mine])
  let hash = 0x811c9dc5
  for (let n = 0; n < told.length; n++) hash = Math.imul(hash ^ told.charCodeAt(n), 0x01000193)
  return (hash >>> 0).toString(36)
}

const moved = (
  held: Going,
  { steps, leavings, follows, subscription }: Awaited<ReturnType<typeof going>>,
  by: PlacedBy,
  who: Resident,
  now: Date,
): Decision => {
  const next = held.to
  const before = held.memberships.find((it) => it.quartier === next.id)
  const here: Membership = {
    ...(before ?? { resident: who.id, quartier: next.id, way: null, verifiedAt: null, decider: null }),
    placedBy: by,
    placedAt: now,
  }
  const guest: Resident = { ...held.resident, quartier: next.id, standing: 'guest' }
  const standing = { resident: guest, membership: here, application: undefined, quartier: next, neighbours: held.neighbours }
  const known = isNeighbourIn(held)
    ? verified(standing, { way: foundsIn(held) ? 'founder' : 'open', decider: null, placedBy: by }, now)
    : null
  const gone = left(steps, held, leavings, who)
  const pages: readonly Subscription[] = subscription ? [{ ...subscription, nextAt: nextPrivate(subscription, now, who.quiet, next) }] : []
  return {
    save: {
      ...gone.save,
      residents: known?.save?.residents ?? [guest],
      memberships: here.verifiedAt ? [here] : (known?.save?.memberships ?? [here]),
      ...(foundsIn(held) ? { quartiers: [next] } : {}),
      ...(known?.save?.quartiers ? { quartiers: known.save.quartiers } : {}),
      ...(foundsIn(held) ? { roles: [{ quartier: next.id, resident: who.id, role: 'organiser' as const }] } : {}),
      subscriptions: pages,
    },
    forget: { ...gone.forget, follows: follows.map(({ id }) => ({ resident: who.id, quartier: id })) },
    ...(gone.unsay?.length ? { unsay: gone.unsay } : {}),
    say: [
      ...(gone.say ?? []),
      ...(known?.say ?? []).filter((it) => it.to.kind !== 'resident' || it.to.id !== who.id),
      say(
        to.resident(who.id),
        'moved',
        { from: held.from.name, to: next.name, neighbour: known !== null, ways: next.ways, lasting: held.ties.lasting, rules: next.rules },
        { key: 'move' },
      ),
    ],
    talk: null,
  }
}
