import { expect, test } from 'vitest'
import { story } from './quartier.ts'

/** Words that must be found again wherever they went. */
const canaries = {
  title: 'Xylophone-canari',
  answer: 'Réponse-canari',
  reply: 'Réplique-canari',
  poison: 'Poison-canari',
  chat: 'Bavardage-canari',
}

test('residents’ words are never logged, and once handled stand only where they are needed', async () => {
  const it = await story()
  const lea = await it.neighbour('Léa')
  const paul = await it.neighbour('Paul')
  await lea.says(`je donne un ${canaries.title}`)
  it.platform.fails({ kind: 'down', maybe: true })
  it.platform.fails({ kind: 'wait', seconds: 3 })
  it.platform.fails({ kind: 'refused', why: 'not enough rights' })
  await lea.presses('Publier')
  await it.passes(1)
  await lea.command('mesannonces')
  await lea.says(`je donne une table ${canaries.title}`)
  await lea.presses('Publier')
  await paul.pressesInChannel('Répondre')
  await paul.says(canaries.answer)
  await lea.presses('Répondre')
  await lea.says(canaries.reply)
  await paul.says(canaries.chat)

  /** A poisoned update: it cannot be read, is tried three times, set aside, and the next one is heard. */
  const { platform } = it
  const decode = platform.decode
  platform.decode = (raw) => {
    if (raw.includes(canaries.poison)) throw new Error(`cannot read ${raw}`)
    return decode(raw)
  }
  await paul.says(canaries.poison)
  await paul.command('aide')
  expect(paul.sees()).toContain('Écrivez-moi comme à un voisin')
  expect(await it.database.sql`select attempts from inbox where state = 'quarantined'`).toEqual([{ attempts: 3 }])
  it.errors.length = 0

  const logged = it.lines.join('')
  expect(it.lines.length).toBeGreaterThan(3)
  for (const canary of Object.values(canaries)) expect(logged).not.toContain(canary)

  const tables = await it.database.sql<
    { name: string }[]
  >`select table_name as name from information_schema.tables where table_schema = 'public'`
  const found: string[] = []
  for (const { name } of tables)
    for (const [what, canary] of Object.entries(canaries)) {
      const [row] = await it.database.sql.unsafe<{ n: number }[]>(`select count(*)::int as n from "${name}" t where t::text like $1`, [
        `%${canary}%`,
      ])
      if ((row?.n ?? 0) > 0) found.push(`${what} in ${name}`)
    }
  expect(found.sort()).toEqual(['answer in answers', 'poison in inbox', 'title in posts'])
  await it.ends()
})
