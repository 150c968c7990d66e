import { and, asc, desc, eq, isNotNull, lte, ne } from 'drizzle-orm'
import type { RoundReads, Whole } from '../core/rounds/reads.ts'
import { queries, type Sql } from './connect.ts'
import { residentOf } from './rows.ts'
import { listed, looks, quartiers, residents, roles, rounds, visits, volunteers, watches } from './schema.ts'

/** What is asked about rounds, and about who wishes to be visited. */
export const roundReads = (on: Sql): RoundReads => {
  const db = queries(on)
  const organisersOf = (quartier: string) =>
    db
      .select({ resident: roles.resident, name: residents.name })
      .from(roles)
      .innerJoin(residents, eq(residents.id, roles.resident))
      .where(and(eq(roles.quartier, quartier), eq(roles.role, 'organiser')))
      .orderBy(asc(roles.resident))
  return {
    lockedRound: async (id) => {
      const [round] = await db.select().from(rounds).where(eq(rounds.id, id)).for('update')
      if (!round) return undefined
      const [[place], all, people, organisers] = await Promise.all([
        db.select({ zone: quartiers.zone, name: quartiers.name }).from(quartiers).where(eq(quartiers.id, round.quartier)),
        db
          .select({ visit: visits, listed, signer: residents.name })
          .from(visits)
          .leftJoin(listed, eq(listed.id, visits.listed))
          .leftJoin(residents, eq(residents.id, listed.by))
          .where(eq(visits.round, id))
          .orderBy(asc(visits.nth)),
        db
          .select({ volunteer: volunteers, resident: residents })
          .from(volunteers)
          .innerJoin(residents, eq(residents.id, volunteers.resident))
          .where(eq(volunteers.round, id))
          .orderBy(asc(volunteers.at), asc(volunteers.resident)),
        organisersOf(round.quartier),
      ])
      const whole: Whole = {
        round,
        zone: place?.zone ?? 'UTC',
        quartierName: place?.name ?? '',
        visits: all.map(({ visit }) => visit),
        volunteers: people.map((it) => ({ volunteer: it.volunteer, name: it.resident.name, quiet: residentOf(it.resident).quiet })),
        listed: new Map(all.flatMap((it) => (it.listed ? [[it.listed.id, it.listed] as const] : []))),
        names: new Map([
          ...all.flatMap((it) => (it.listed && it.signer !== null ? [[it.listed.by, it.signer] as const] : [])),
          ...organisers.map((it) => [it.resident, it.name] as const),
          ...people.map((it) => [it.resident.id, it.resident.name] as const),
        ]),
        organisers: organisers.map(({ resident }) => resident),
      }
      return whole
    },
    roundOfVisit: async (visit) => (await db.select({ round: visits.round }).from(visits).where(eq(visits.id, visit)))[0]?.round,
    openRound: async (quartier) =>
      (
        await db
          .select({ id: rounds.id })
          .from(rounds)
          .where(and(eq(rounds.quartier, quartier), eq(rounds.state, 'open')))
      )[0]?.id,
    listedBy: (resident) =>
      db
        .select()
        .from(listed)
        .where(eq(listed.by, resident))
        .orderBy(desc(isNotNull(listed.resident)), asc(listed.at), asc(listed.id)),
    listedById: async (id) => (await db.select().from(listed).where(eq(listed.id, id)))[0],
    lockedListed: async (id) => (await db.select().from(listed).where(eq(listed.id, id)).for('update'))[0],
    listedIn: (quartier) => db.$count(listed, eq(listed.quartier, quartier)),
    signersIn: async (quartier) =>
      (
        await db
          .selectDistinct({ by: listed.by })
          .from(listed)
          .where(and(eq(listed.quartier, quartier), ne(listed.consent, 'self')))
      ).map(({ by }) => by),
    looksAt: (person) =>
      db
        .select({ look: looks, name: residents.name })
        .from(looks)
        .innerJoin(residents, eq(residents.id, looks.resident))
        .where(eq(looks.listed, person))
        .orderBy(desc(looks.at))
        .limit(50),
    looksIn: (round) => db.select().from(looks).where(eq(looks.round, round)),
    listedToVisit: async (limit) =>
      await on<{ round: string; listed: string }[]>`
        select r.id as round, l.id as listed from rounds r join listed l on l.quartier = r.quartier
        where r.state = 'open' and not exists (select from visits v where v.round = r.id and v.listed = l.id)
        order by r.id, l.at, l.id limit ${limit}`,
    roundsDue: async (now, limit) =>
      (
        await db
          .select({ id: rounds.id })
          .from(rounds)
          .where(and(isNotNull(rounds.dueAt), lte(rounds.dueAt, now)))
          .orderBy(asc(rounds.dueAt))
          .limit(limit)
      ).map(({ id }) => id),
    listedToAsk: async (now, limit) =>
      (await db.select({ id: listed.id }).from(listed).where(lte(listed.askAt, now)).orderBy(asc(listed.askAt)).limit(limit)).map(
        ({ id }) => id,
      ),
    lockedWatch: async (quartier) => (await db.select().from(watches).where(eq(watches.quartier, quartier)).for('update'))[0],
    watches: () => db.select().from(watches).orderBy(asc(watches.quartier)),
  }
}
