import { giveUp } from '../answers/give-up.ts'
import { leaveAssociation } from '../associations/leave-association.ts'
import { leftDates } from '../events/leave-dates.ts'
import { organiserAfter } from '../events/organiser.ts'
import { type WholeDate, withDate } from '../events/with-date.ts'
import { cancelLoan } from '../loans/cancel-loan.ts'
import { areaName } from '../placing/area-name.ts'
import { foundedQuartier } from '../placing/founded.ts'
import { type Closing, closedPost, closing } from '../posts/close-post.ts'
import type { Quartier } from '../quartiers/quartier.ts'
import type { Reads } from '../reads.ts'
import type { Resident, Role } from '../residents/resident.ts'
import { unlist } from '../rounds/unlist.ts'
import { leaveSeries } from '../series/leave-series.ts'
import type { Decision, PersonTurn } from '../use-case.ts'
import type { Leavings, Mover, Ties } from './reads.ts'
import { severally } from './several.ts'

/** Of each kind of thing so many are left in one turn; who has more ends some first. */
export const tiesMost = 50

/** All that holds somebody where they live. */
export type Held = Mover & {
  posts: readonly string[]
  ties: Ties
  roles: readonly Role[]
  /** Whether anybody else lives there. */
  others: boolean
  /** Of where they go, while that is not open yet. */
  neighbours: readonly string[]
}

export const heldBy = async (db: Reads, who: Resident, to: string, now: Date): Promise<Held | undefined> => {
  const mover = await db.lockedMover(who.id, to)
  if (!mover) return undefined
  const posts = await db.lockedLivePostsOf(who.id, tiesMost + 1)
  const ties = await db.tiesIn(mover.from.id, who.id, now, tiesMost + 1)
  const { roles, others } = await db.rolesAndOthers(mover.from.id, who.id)
  const next = await destination(db, mover.to, to)
  const neighbours = next && !next.open ? await db.neighboursIn(next.id, next.opensAt) : []
  return { ...mover, to: next, neighbours, posts: posts.map(({ id }) => id), ties, roles, others }
}

/** Where they go: a quartier as it is, or one of the map that nobody has opened, which they would found. */
const destination = async (db: Reads, known: Quartier | undefined, to: string): Promise<Quartier | undefined> => {
  if (known?.open) return known
  const opened = await db.lockedOpening(to)
  if (opened) return opened
  const name = (await db.areaNamed(to)).name ?? areaName(to)
  return name === null ? undefined : foundedQuartier(to, name)
}

type Turn = PersonTurn<Resident>
/** A thing that is left in the way in which it is left otherwise too: its facts, locked, and what becomes of it. */
type Step = () => Decision

/** What each thing needs, read one after another, so that everybody who leaves takes the locks in the same order. */
export const leaving = async (db: Reads, { posts, ties }: Held, turn: Turn): Promise<readonly Step[]> => {
  const steps: Step[] = []
  for (const post of posts) {
    const facts: Closing = await closing(db, post)
    /** What is lent, or agreed, goes on between the two until it is back. */
    steps.push(() => closedPost(facts, 'withdrawn', 'done', turn))
  }
  for (const loan of ties.asked) {
    const facts = await cancelLoan.read(db, { loan }, turn)
    steps.push(() => cancelLoan.decide(facts, { loan }, turn))
  }
  for (const answer of ties.answers) {
    const facts = await giveUp.read(db, { answer }, turn)
    steps.push(() => giveUp.decide(facts, { answer }, turn))
  }
  for (const post of ties.series) {
    const intent = { post, sure: 'yes' as const }
    const facts = await leaveSeries.read(db, intent, turn)
    /** Without ids: days that are new are planned at the next tick, so that two series do not share one. */
    steps.push(() => leaveSeries.decide(facts, intent, { ...turn, ids: [] }))
  }
  const dates: WholeDate[] = []
  for (const id of ties.dates) {
    const it = await withDate(db, id)
    if (it) dates.push(it)
  }
  steps.push(() => leftDates(dates, turn.who.id, turn.now))
  for (const association of ties.speaks) {
    const intent = { association, who: turn.who.id }
    const facts = await leaveAssociation.read(db, intent, turn)
    steps.push(() => leaveAssociation.decide(facts, intent, turn))
  }
  if (ties.listed) {
    const intent = { listed: ties.listed }
    const facts = await unlist.read(db, intent, turn)
    steps.push(() => unlist.decide(facts, intent, turn))
  }
  return steps
}

/** They have left: everything that is theirs alone there is gone with them. What stands on paper for the whole quartier stays. */
export const left = (steps: readonly Step[], { roles }: Held, leavings: Leavings, who: Resident): Decision => {
  const { applications, vouches, suggestions, codes, everies, links, followers, organisers } = leavings
  return severally(
    [
      ...steps.map((step) => step()),
      {
        save: {
          codes: codes.filter(({ kind }) => kind !== 'poster' && kind !== 'letter').map((it) => ({ ...it, revoked: true })),
          organisers: organisers.flatMap((it) => organiserAfter(it, it.state === 'agreed' ? 'leave' : 'decline', 'organiser') ?? []),
          calendarLinks: links.filter(({ live }) => live).map(({ live: _, ...it }) => ({ ...it, token: null })),
        },
        forget: {
          applications,
          vouches,
          suggestions,
          eventRegulars: everies,
          associationFollowers: followers,
          roles: roles.filter(({ resident }) => resident === who.id),
        },
      },
    ],
    who.id,
  )
}
