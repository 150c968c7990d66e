import { organisersAmong } from '../residents/resident.ts'
import { addHours } from '../time.ts'
import { type Held, tiesMost } from './leaving.ts'

/** So often within so many days: who hops from quartier to quartier would read them all. */
const movesMost = 3
const movesDays = 30

/** Why somebody cannot move now, all of it at once; empty where nothing stands in the way. `much`: more than one turn can end. */
export type Stay =
  | { why: 'events'; events: readonly { post: string; title: string; date: string; own: boolean }[] }
  | { why: 'association'; associations: readonly { id: string; name: string }[] }
  | { why: 'organiser' }
  | { why: 'round'; round: string; leads: boolean }
  | { why: 'much' }
  | { why: 'often' }

export const staysOf = (held: Held, who: string, now: Date): Stay[] => {
  const { ties, posts, roles, others, memberships, resident } = held
  const since = addHours(now, -movesDays * 24)
  const moves = memberships.filter(({ placedAt }) => placedAt > since && placedAt > resident.joinedAt).length
  if (moves >= movesMost) return [{ why: 'often' }]
  const lists = [posts, ties.answers, ties.asked, ties.series, ties.dates, ties.events]
  const organisers = organisersAmong(roles)
  const isLast = organisers.includes(who) && organisers.length === 1 && others
  return [
    ...(lists.some(({ length }) => length > tiesMost) ? [{ why: 'much' as const }] : []),
    ...(isLast ? [{ why: 'organiser' as const }] : []),
    ...(ties.events.length > 0 ? [{ why: 'events' as const, events: ties.events }] : []),
    ...(ties.contact.length > 0 ? [{ why: 'association' as const, associations: ties.contact }] : []),
    ...(ties.round ? [{ why: 'round' as const, round: ties.round.id, leads: ties.round.leads }] : []),
  ]
}
