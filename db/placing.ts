import { desc, eq, or, sql } from 'drizzle-orm'
import type { PlacingReads } from '../core/placing/reads.ts'
import { queries, type Sql } from './connect.ts'
import { mapOfCommune } from './geography.ts'
import { quartierOf } from './rows.ts'
import { areas, divisions, quartiers } from './schema.ts'

/** Which advisory lock says that an area is being opened. */
const opening = 82

export const placingReads = (on: Sql): PlacingReads => {
  const db = queries(on)
  const ofArea = async (area: string) => {
    const [row] = await db
      .select({ quartier: quartiers })
      .from(quartiers)
      .leftJoin(areas, eq(areas.quartier, quartiers.id))
      .where(or(eq(quartiers.id, area), eq(areas.area, area)))
      .orderBy(desc(sql`${areas.area} = ${area}`))
      .limit(1)
    return row && quartierOf(row.quartier)
  }
  return {
    areaNamed: async (area) => {
      const [quartier, [division]] = await Promise.all([
        ofArea(area),
        db.select({ name: divisions.name }).from(divisions).where(eq(divisions.area, area)),
      ])
      return { quartier, name: division?.name ?? null }
    },
    quartiersNear: async (area, limit) => {
      /** Where a quartier lies: by its own code, or by the areas that it has taken in. */
      const rows = await on<{ id: string; name: string }[]>`
        select q.id, q.name from quartiers q
        cross join lateral (
          select w.code from (select q.id as code union all select a.area from areas a where a.quartier = q.id) w
          where w.code like ${`${area.slice(0, 2)}%`}
          order by left(w.code, 5) = ${area.slice(0, 5)} desc, left(w.code, 3) = ${area.slice(0, 3)} desc limit 1) w
        where q.id <> ${area}
        order by left(w.code, 5) = ${area.slice(0, 5)} desc, left(w.code, 3) = ${area.slice(0, 3)} desc, q.id
        limit ${limit}`
      return rows
    },
    divisionsIn: async (citycode) => (await mapOfCommune(on, citycode, null)).divisions,
    lockedOpening: async (area) => {
      await on`select pg_advisory_xact_lock(${opening}, hashtext(${area}))`
      return await ofArea(area)
    },
  }
}
