import type { VerifiedBy } from '../core/joining/way.ts'
import { type Neighbour, quartier, type Story } from './quartier.ts'

export const residentOf = async (it: Story, who: Neighbour): Promise<string> => {
  const [row] = await it.database.sql<{ resident: string }[]>`select resident from accounts where "user" = ${who.id}`
  return row?.resident ?? ''
}

/** Somebody who has been a neighbour for so many days, however they became one. */
export const neighbourFor = async (
  it: Story,
  name: string,
  { days = 60, way = 'approval', role }: { days?: number; way?: VerifiedBy; role?: 'organiser' | 'moderator' } = {},
): Promise<Neighbour> => {
  const who = await it.neighbour(name)
  const resident = await residentOf(it, who)
  const at = new Date(it.time.now().getTime() - days * 86_400_000).toISOString()
  await it.database.sql`update residents set standing = 'neighbour', joined_at = ${at} where id = ${resident}`
  await it.database.sql`delete from memberships where resident = ${resident}`
  await it.database.sql`insert into memberships (resident, quartier, placed_by, placed_at, way, verified_at)
    values (${resident}, ${quartier.id}, 'link', ${at}, ${way}, ${at})`
  if (role) await it.database.sql`insert into roles (quartier, resident, role) values (${quartier.id}, ${resident}, ${role})`
  return who
}

export const standingOf = async (it: Story, name: string): Promise<string> => {
  const [row] = await it.database.sql<{ standing: string }[]>`select standing from residents where name = ${name}`
  return row?.standing ?? 'nobody'
}

export const membershipOf = async (it: Story, name: string): Promise<{ way: string | null; decider: string | null } | undefined> => {
  const [row] = await it.database.sql<{ way: string | null; decider: string | null }[]>`
    select m.way, (select d.name from residents d where d.id = m.decider) as decider
    from memberships m join residents r on r.id = m.resident and r.quartier = m.quartier where r.name = ${name}`
  return row
}

/** The code that somebody was last shown, in fours or whole. */
export const codeShown = (who: Neighbour): string => {
  const found = who
    .saw()
    .flatMap((text) => [...text.matchAll(/\b([A-HJKMNP-Z2-9]{3}[2-9])\u00a0?([A-HJKMNP-Z2-9]{4})\b/g)])
    .at(-1)
  if (!found) throw new Error(`No code in: ${who.sees()}`)
  return `${found[1]}${found[2]}`
}

/** Another quartier, where somebody lives. */
export const movedTo = async (it: Story, who: Neighbour, id: string): Promise<void> => {
  await it.database.sql`insert into quartiers (id, name, zone, language, digest_minute, ways, opens_at, open)
    values (${id}, 'Ailleurs', 'Europe/Paris', 'fr', 480, '{approval}', 1, true) on conflict do nothing`
  await it.database.sql`update residents set quartier = ${id} where id = ${await residentOf(it, who)}`
}

/** So many days later, at the same hour; what became due meanwhile is done. */
export const daysLater = async (it: Story, days: number): Promise<void> => {
  it.time.advance(days * 86_400_000)
  await it.palier.tick()
  await it.palier.idle()
}
