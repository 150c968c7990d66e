import { addAwakeHours, afterQuiet } from '../time.ts'
import type { Say } from '../views.ts'
import type { NamedVolunteer, Whole } from './reads.ts'
import { sayOffer, sayOfferOver } from './say-round.ts'
import { isLive, isWanted, offerHours, type Visit, visitsAtOnce } from './visit.ts'

/** What nobody claimed in time goes on to the next. */
export const lapsed = (visit: Visit, now: Date): { visit: Visit; say: Say[] } => {
  if (!visit.offered || !visit.claimUntil || visit.claimUntil > now) return { visit, say: [] }
  return {
    visit: { ...visit, offered: null, claimUntil: null, passed: [...visit.passed, visit.offered] },
    say: [sayOfferOver(visit, visit.offered, 'passed')],
  }
}

const loadOf = (who: string, visits: readonly Visit[]): number => visits.filter((it) => isLive(it) && it.pair.includes(who)).length

/** Who may be offered it: who is ready, has not let it pass, has no other offer before them and not too many visits. */
const ableFor = (visit: Visit, { volunteers, visits }: Pick<Whole, 'volunteers' | 'visits'>): NamedVolunteer[] =>
  volunteers.filter(({ volunteer: { resident, state } }) => {
    if (state !== 'ready' || visit.pair.includes(resident) || visit.passed.includes(resident)) return false
    return !visits.some(({ offered }) => offered === resident) && loadOf(resident, visits) < visitsAtOnce
  })

/** Who waits for a second first, then who is due first. */
const byNeed = (a: Visit, b: Visit): number => b.pair.length - a.pair.length || a.deadline.getTime() - b.deadline.getTime() || a.nth - b.nth

/** Visits that need somebody, each to one volunteer who is awake, the least busy first. `wakes`: when the next of the others is. */
export const offered = (whole: Whole, now: Date): { visits: readonly Visit[]; say: Say[]; wakes: Date | null } => {
  const says: Say[] = []
  let { visits } = whole
  let wakes: Date | null = null
  const wanted = visits.filter((it) => isWanted(it) && !it.offered && it.deadline > now).sort(byNeed)
  for (const visit of wanted) {
    const able = ableFor(visit, { ...whole, visits })
    const awake = able.filter(({ quiet }) => afterQuiet(now, quiet, whole.zone) <= now)
    for (const { quiet } of able) {
      const at = afterQuiet(now, quiet, whole.zone)
      if (awake.length === 0 && (!wakes || at < wakes)) wakes = at
    }
    const [chosen] = awake.sort((a, b) => loadOf(a.volunteer.resident, visits) - loadOf(b.volunteer.resident, visits))
    if (!chosen) continue
    const claim = addAwakeHours(now, offerHours, chosen.quiet, whole.zone)
    const claimUntil = claim < visit.deadline ? claim : visit.deadline
    const given = { ...visit, offered: chosen.volunteer.resident, claimUntil }
    visits = visits.map((it) => (it.id === visit.id ? given : it))
    says.push(sayOffer(given, chosen.volunteer.resident, claimUntil, whole))
  }
  return { visits, say: says, wakes }
}
