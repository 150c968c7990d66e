import { and, asc, eq, ne } from 'drizzle-orm'
import type { AssociationReads } from '../core/associations/association.ts'
import { queries, type Sql } from './connect.ts'
import { associationSpeakers, associations, residents } from './schema.ts'

export const associationReads = (on: Sql): AssociationReads => {
  const db = queries(on)
  return {
    lockedAssociation: async (id) => {
      const [association] = await db.select().from(associations).where(eq(associations.id, id)).for('update')
      if (!association) return undefined
      const [[contact], speakers] = await Promise.all([
        db.select({ name: residents.name }).from(residents).where(eq(residents.id, association.contact)),
        db
          .select({ id: residents.id, name: residents.name })
          .from(associationSpeakers)
          .innerJoin(residents, eq(residents.id, associationSpeakers.resident))
          .where(eq(associationSpeakers.association, id))
          .orderBy(asc(residents.name), asc(residents.id)),
      ])
      return { association, contact: contact?.name ?? '', speakers }
    },
    associationOfCode: async (code) =>
      (await db.select({ id: associations.id }).from(associations).where(eq(associations.code, code)))[0]?.id,
    associationsIn: (quartier, limit) =>
      db
        .select()
        .from(associations)
        .where(and(eq(associations.quartier, quartier), ne(associations.state, 'closed')))
        .orderBy(asc(associations.key))
        .limit(limit),
  }
}
