import type { Way } from '../core/joining/way.ts'
import { newQuartier } from '../core/quartiers/quartier.ts'
import { transaction } from '../db/connect.ts'
import { save } from '../db/rows.ts'
import { type Neighbour, quartier, type Story } from './quartier.ts'

export const menil = { id: 'x-menilmontant', name: 'Ménilmontant' }

/** One more quartier, without a channel of its own. */
export const founded = async (
  it: Story,
  { id, name }: { id: string; name: string },
  ways: readonly Way[] = ['approval'],
): Promise<void> => {
  await transaction(it.database.sql, async (tx) => {
    save(tx, { quartiers: [{ ...newQuartier({ id, name, zone: 'Europe/Paris' }), ways }] })
    return { result: undefined }
  })
}

export const residentId = async (it: Story, name: string): Promise<string> =>
  (await it.database.sql<{ id: string }[]>`select id from residents where name = ${name}`)[0]?.id ?? ''

/** Somebody who is a neighbour in this quartier, and known there. */
export const livesIn = async (it: Story, name: string, where: string = quartier.id): Promise<Neighbour> => {
  const who = await it.neighbour(name)
  const { sql } = it.database
  await sql`update residents set quartier = ${where}, standing = 'neighbour' where name = ${name}`
  await sql`delete from memberships where resident in (select id from residents where name = ${name})`
  await sql`insert into memberships (resident, quartier, placed_by, placed_at, way, verified_at)
    select id, quartier, 'link', joined_at, 'open', joined_at from residents where name = ${name}`
  return who
}

export const publishes = async (who: Neighbour, words: string): Promise<void> => {
  await who.says(words)
  await who.presses('Publier')
}
