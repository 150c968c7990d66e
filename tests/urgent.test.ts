import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Neighbour, type Story, story } from './quartier.ts'

/** Wednesday 25 November 2026, 10:00 in Paris. */
let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})
const tick = async (minutes = 0): Promise<void> => {
  it.time.advance(minutes * 60_000)
  await it.palier.tick()
  await it.palier.idle()
}
const asked = (all: readonly Neighbour[]): Neighbour[] =>
  all.filter((who) => who.saw().some((text) => text.includes('a besoin d’aide rapidement')))
const street = async (n: number): Promise<Neighbour[]> => {
  const all: Neighbour[] = []
  for (let i = 0; i < n; i++) all.push(await it.neighbour(`Voisin${'abcdefghijklmnopqrstuvwxyz'[i]}`))
  return all
}

test('« C’est urgent »: three are asked, then six, then twelve, whose offers fit first; the author knows how many', async () => {
  const all = await street(24)
  const handy = all[20]
  await handy?.says('Je propose de faire des courses')
  await handy?.presses('Publier')
  const lea = await it.neighbour('Léa')
  await lea.says('Cherche quelqu’un pour faire des courses aujourd’hui')
  await lea.presses('Publier')
  await lea.presses('C’est urgent')
  expect(lea.sees()).toContain('je demande tout de suite à quelques voisins')
  await tick()
  expect(asked(all)).toHaveLength(3)
  expect(asked(all)).toContain(handy)
  await tick(19)
  expect(asked(all)).toHaveLength(3)
  await tick(1)
  expect(asked(all)).toHaveLength(9)
  await tick(20)
  expect(asked(all)).toHaveLength(21)
  expect(lea.saw().join()).toContain('j’ai demandé à 21 personnes. Je continue')
  await tick(20)
  expect(asked(all)).toHaveLength(21)
  expect(lea.saw().join()).toContain('j’ai demandé à 21 personnes, et je m’arrête là')
})

test('the first yes ends it, and so does a withdrawal', async () => {
  const all = await street(8)
  const lea = await it.neighbour('Léa')
  await lea.says('Cherche quelqu’un pour garder mon chat demain')
  await lea.presses('Publier')
  await lea.presses('C’est urgent')
  await tick()
  const [first] = asked(all)
  expect(asked(all)).toHaveLength(3)
  await first?.presses('Je m’en occupe')
  await tick(20)
  await tick(20)
  expect(asked(all)).toHaveLength(3)
})

test('at night only those are asked who want urgent things then; nobody more than twice a day', async () => {
  const all = await street(6)
  await it.database.sql`update residents set urgent = true where name = 'Voisinb'`
  const lea = await it.neighbour('Léa')
  it.time.to('2026-11-25T22:30:00Z')
  for (const what of ['garder mon chat', 'arroser mes plantes', 'faire des courses']) {
    await lea.says(`Cherche quelqu’un pour ${what} demain`)
    await lea.presses('Publier')
    await lea.presses('C’est urgent')
    await tick()
  }
  expect(asked(all).map(({ id }) => id)).toEqual(['voisinb'])
  expect(
    asked(all)[0]
      ?.saw()
      .filter((text) => text.includes('a besoin d’aide rapidement')),
  ).toHaveLength(2)
  await it.passes(10)
  expect(await it.database.sql`select resident from urgent_asks group by 1 having count(*) > 2`).toEqual([])
  expect(asked(all).length).toBeGreaterThan(3)
})

test('what is for another day, or an offer, is not urgent', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('Cherche quelqu’un pour garder mon chat dans dix jours')
  await lea.presses('Publier')
  expect(lea.buttons()).not.toContain('C’est urgent')
})
