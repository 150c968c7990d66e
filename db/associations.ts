import { and, asc, eq, isNotNull, lte, ne, sql } from 'drizzle-orm'
import type { AssociationReads } from '../core/associations/association.ts'
import { queries, type Sql } from './connect.ts'
import { associationFollowers, associationSpeakers, associations, posts, residents } from './schema.ts'

/** Associations that one resident follows, of those that are read. */
const followedMost = 500
/** More than one may register: some were handed over to them. */
const lookedAfterMost = 50

export const associationReads = (on: Sql): AssociationReads => {
  const db = queries(on)
  return {
    lockedAssociation: async (id, reader) => {
      const [association] = await db.select().from(associations).where(eq(associations.id, id)).for('update')
      if (!association) return undefined
      const [[contact], speakers, followers, followed] = await Promise.all([
        db.select({ name: residents.name }).from(residents).where(eq(residents.id, association.contact)),
        db
          .select({
            id: residents.id,
            name: residents.name,
            neighbour: sql<boolean>`${residents.standing} = 'neighbour' and ${residents.quartier} = ${association.quartier}`,
          })
          .from(associationSpeakers)
          .innerJoin(residents, eq(residents.id, associationSpeakers.resident))
          .where(eq(associationSpeakers.association, id))
          .orderBy(asc(residents.name), asc(residents.id)),
        db.$count(associationFollowers, eq(associationFollowers.association, id)),
        db.$count(associationFollowers, and(eq(associationFollowers.association, id), eq(associationFollowers.resident, reader))),
      ])
      return { association, contact: contact?.name ?? '', speakers, followers, followed: followed > 0 }
    },
    associationOfCode: async (code) =>
      (await db.select({ id: associations.id, quartier: associations.quartier }).from(associations).where(eq(associations.code, code)))[0],
    associationsIn: (quartier, limit) =>
      db
        .select()
        .from(associations)
        .where(and(eq(associations.quartier, quartier), ne(associations.state, 'closed')))
        .orderBy(asc(associations.key))
        .limit(limit),
    associationsOf: (contact) =>
      db
        .select()
        .from(associations)
        .where(and(eq(associations.contact, contact), ne(associations.state, 'closed')))
        .orderBy(asc(associations.key))
        .limit(lookedAfterMost),
    municipalityOf: async (quartier) =>
      (
        await db
          .select()
          .from(associations)
          .where(and(eq(associations.quartier, quartier), eq(associations.kind, 'municipality'), eq(associations.state, 'open')))
      )[0],
    followedBy: async (resident) =>
      (
        await db
          .select({ id: associationFollowers.association })
          .from(associationFollowers)
          .where(eq(associationFollowers.resident, resident))
          .limit(followedMost)
      ).map(({ id }) => id),
    newsDue: async (now, limit) =>
      (
        await db
          .select({ id: posts.id })
          .from(posts)
          .where(and(isNotNull(posts.newsAt), lte(posts.newsAt, now)))
          .orderBy(asc(posts.newsAt))
          .limit(limit)
      ).map(({ id }) => id),
    followersToTell: async (post, limit) =>
      (
        await on<{ resident: string }[]>`
          select f.resident from posts p join association_followers f on f.association = p.association and f.resident <> p.author
          join residents r on r.id = f.resident and r.quartier = p.quartier
          where p.id = ${post}
            and not exists (select from suggestions s where s.post = p.id and s.resident = f.resident)
            and not exists (select from blocks b where b.until is null
              and ((b.resident = f.resident and b.blocked = p.author) or (b.resident = p.author and b.blocked = f.resident)))
          order by f.resident limit ${limit}`
      ).map(({ resident }) => resident),
  }
}
