import { and, asc, desc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { elseHours, remindHours } from '../core/joining/application.ts'
import type { WholeCode } from '../core/joining/code.ts'
import type { VerifyingReads } from '../core/joining/reads.ts'
import { addHours } from '../core/time.ts'
import { queries, type Sql } from './connect.ts'
import { fingerprint } from './fingerprint.ts'
import { codeOfRow, quartierOf, residentOf } from './rows.ts'
import { applications, codes, codeTries, memberships, quartiers, residents, roles, vouches } from './schema.ts'

export const verifyingReads = (on: Sql): VerifyingReads => {
  const db = queries(on)
  const whole = async (which: SQL): Promise<WholeCode | undefined> => {
    const [row] = await db
      .select({ code: codes, maker: residents, quartier: quartiers })
      .from(codes)
      .innerJoin(residents, eq(residents.id, codes.by))
      .innerJoin(quartiers, eq(quartiers.id, codes.quartier))
      .where(which)
      .for('update', { of: codes })
    return row && { code: codeOfRow(row.code), maker: residentOf(row.maker), quartier: quartierOf(row.quartier) }
  }
  const standing = (quartier: string, kind: 'poster' | 'letter', now: Date) =>
    and(eq(codes.quartier, quartier), eq(codes.kind, kind), gt(codes.until, now), sql`not ${codes.revoked}`)
  return {
    lockedStanding: async (id) => {
      const [row] = await db
        .select({ resident: residents, membership: memberships, application: applications, quartier: quartiers })
        .from(residents)
        .innerJoin(quartiers, eq(quartiers.id, residents.quartier))
        .leftJoin(memberships, and(eq(memberships.resident, residents.id), eq(memberships.quartier, residents.quartier)))
        .leftJoin(applications, eq(applications.resident, residents.id))
        .where(eq(residents.id, id))
        .for('update', { of: residents })
      if (!row) return undefined
      const quartier = row.quartier.open
        ? row.quartier
        : (await db.select().from(quartiers).where(eq(quartiers.id, row.quartier.id)).for('update'))[0]
      return {
        resident: residentOf(row.resident),
        membership: row.membership ?? undefined,
        application: row.application ?? undefined,
        quartier: quartierOf(quartier ?? row.quartier),
      }
    },
    neighboursIn: async (quartier, limit) =>
      (
        await db
          .select({ id: residents.id })
          .from(residents)
          .where(and(eq(residents.quartier, quartier), eq(residents.standing, 'neighbour')))
          .orderBy(asc(residents.joinedAt), asc(residents.id))
          .limit(limit)
      ).map(({ id }) => id),
    membershipOf: async (resident, quartier) =>
      (
        await db
          .select()
          .from(memberships)
          .where(and(eq(memberships.resident, resident), eq(memberships.quartier, quartier)))
      )[0],
    staffOf: (quartier, limit) =>
      db
        .select({ resident: roles.resident, role: roles.role, name: residents.name })
        .from(roles)
        .innerJoin(residents, eq(residents.id, roles.resident))
        .where(eq(roles.quartier, quartier))
        .orderBy(desc(roles.role), asc(residents.name), asc(residents.id))
        .limit(limit),
    applicationsToTend: async (now, limit) => {
      const waited = (hours: number) => lte(applications.at, addHours(now, -hours))
      const found = await db
        .select({ resident: applications.resident })
        .from(applications)
        .where(
          and(
            eq(applications.way, 'approval'),
            or(and(eq(applications.told, 0), waited(remindHours)), and(eq(applications.told, 1), waited(elseHours))),
          ),
        )
        .orderBy(asc(applications.at), asc(applications.resident))
        .limit(limit)
      return found.map(({ resident }) => resident)
    },

    lockedCode: async (id) => await whole(eq(codes.id, id)),
    lockedCodeTyped: async (code) => await whole(eq(codes.hash, fingerprint(code))),
    codesBy: async (resident, kind, quartier) =>
      (
        await db
          .select()
          .from(codes)
          .where(and(eq(codes.by, resident), eq(codes.kind, kind), eq(codes.quartier, quartier)))
          .orderBy(desc(codes.madeAt), desc(codes.id))
          .limit(20)
      ).map(codeOfRow),
    postersIn: async (quartier, now, limit, offset) =>
      (
        await db
          .select()
          .from(codes)
          .where(standing(quartier, 'poster', now))
          .orderBy(asc(sql`lower(${codes.label})`), asc(codes.id))
          .limit(limit)
          .offset(offset)
      ).map(codeOfRow),
    lockedPoster: async (quartier, label) =>
      (
        await db
          .select()
          .from(codes)
          .where(
            and(
              eq(codes.quartier, quartier),
              eq(codes.kind, 'poster'),
              sql`not ${codes.revoked}`,
              eq(sql`lower(${codes.label})`, sql`lower(${label})`),
            ),
          )
          .for('update')
      ).map(codeOfRow)[0],
    posterCount: (quartier, now) => db.$count(codes, standing(quartier, 'poster', now)),
    letterCount: (quartier, now) => db.$count(codes, and(standing(quartier, 'letter', now), eq(codes.used, 0))),
    lockedTries: async (platform, user) =>
      (
        await db
          .select()
          .from(codeTries)
          .where(and(eq(codeTries.platform, platform), eq(codeTries.user, user)))
          .for('update')
      )[0],

    sponsorsOf: async (guest, quartier) =>
      (
        await db
          .select({ sponsor: vouches.sponsor })
          .from(vouches)
          .where(and(eq(vouches.guest, guest), eq(vouches.quartier, quartier)))
          .orderBy(asc(vouches.at))
      ).map(({ sponsor }) => sponsor),
    vouchedSince: (sponsor, since) => db.$count(vouches, and(eq(vouches.sponsor, sponsor), gt(vouches.at, since))),
    invitedBy: async (resident, limit) =>
      (
        await db
          .select({ name: residents.name })
          .from(memberships)
          .innerJoin(residents, eq(residents.id, memberships.resident))
          /** Without a way: invited by a guest, and a guest too. */
          .where(and(eq(memberships.decider, resident), or(eq(memberships.way, 'household'), isNull(memberships.way))))
          .orderBy(asc(memberships.placedAt), asc(residents.id))
          .limit(limit)
      ).map(({ name }) => name),
  }
}
