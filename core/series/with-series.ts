import type { NamedPost, Reads } from '../reads.ts'
import type { SeriesSet } from './reads.ts'
import type { Occurrence } from './series.ts'
import { lookBack } from './turn.ts'

/** A post, locked, with its series, and the zone in which its days are days. */
export type WithSeries = NamedPost & SeriesSet & { zone: string }
export type WithTurn = WithSeries & { turn: Occurrence }

export const withSeries = async (db: Reads, post: string, now: Date): Promise<WithSeries | undefined> => {
  const found = await db.lockedPost(post)
  if (!found) return undefined
  const [set, quartier] = await Promise.all([db.seriesOf(post, lookBack(now)), db.quartier(found.post.quartier)])
  return set && quartier ? { ...found, ...set, zone: quartier.zone } : undefined
}

export const withTurn = async (db: Reads, id: string, now: Date): Promise<WithTurn | undefined> => {
  const post = await db.postOfTurn(id)
  const found = post === undefined ? undefined : await withSeries(db, post, now)
  const turn = found?.occurrences.find((it) => it.id === id)
  return found && turn ? { ...found, turn } : undefined
}
