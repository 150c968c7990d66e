import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Neighbour, type Story, story } from './quartier.ts'

let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})

const publishes = async (words: string, name = 'Léa'): Promise<Neighbour> => {
  const who = await it.neighbour(name)
  await who.says(words)
  await who.presses('Publier')
  return who
}
const asks = async (name: string, words = 'Je peux venir le chercher'): Promise<Neighbour> => {
  const who = await it.neighbour(name)
  await who.pressesInChannel('Répondre')
  await who.says(words)
  return who
}
const asked = (who: Neighbour): string[] => who.saw().filter((text) => text.includes('votre réponse, pour'))

test('after a day Léa is asked once, for all of them; after three nobody is made to wait any more, and she may still choose', async () => {
  const lea = await publishes('je donne un canapé')
  const [paul, ines] = [await asks('Paul'), await asks('Inès')]
  await it.passes(10)
  const zoe = await asks('Zoé')
  await it.passes(13)
  expect(asked(lea)).toEqual([])
  await it.passes(2)
  expect(asked(lea)).toEqual([expect.stringContaining('3 personnes attendent votre réponse, pour « canapé »')])
  await lea.presses('Voir les réponses (3)')
  expect(lea.buttons()).toContain('Choisir Inès')
  await it.passes(46)
  for (const who of [paul, ines, zoe]) expect(who.saw().join()).not.toContain('Ne l’attendez plus')
  await it.passes(1)
  for (const who of [paul, ines]) expect(who.sees()).toContain('Léa n’a pas encore donné suite, pour « canapé ». Ne l’attendez plus')
  expect(zoe.saw().join(), 'she came later').not.toContain('Ne l’attendez plus')
  await it.passes(22)
  expect(zoe.sees(), 'on the morning after').toContain('Ne l’attendez plus')
  await it.passes(48)
  for (const who of [paul, ines, zoe]) expect(who.saw().filter((text) => text.includes('Ne l’attendez plus'))).toHaveLength(1)
  expect(asked(lea)).toHaveLength(1)
  await lea.presses('Voir les réponses (3)')
  await lea.presses('Choisir Zoé')
  expect(zoe.sees()).toContain('Léa a retenu votre réponse')
  expect(
    paul.saw().filter((text) => text.includes('a trouvé quelqu’un')),
    'he waits no more',
  ).toHaveLength(0)
})

test('one who waits is named; a later answer is asked about on its own day', async () => {
  const lea = await publishes('je donne un canapé')
  await asks('Paul')
  await it.passes(24)
  expect(asked(lea)).toEqual([expect.stringContaining('Paul attend votre réponse')])
  await asks('Inès')
  await it.passes(24)
  expect(asked(lea).at(-1)).toContain('2 personnes')
})

test('Léa is asked in the morning, not in the night', async () => {
  const lea = await publishes('je donne un canapé')
  it.time.to('2026-11-25T21:30:00Z')
  await asks('Paul')
  await it.passes(24)
  expect(asked(lea)).toEqual([])
  expect(await it.database.sql`select due_at = ${'2026-11-27T07:00:00Z'}::timestamptz as morning from answers`).toEqual([{ morning: true }])
  await it.passes(10)
  expect(asked(lea)).toHaveLength(1)
})

test('who waited in vain sees what else there is, of others, at most two', async () => {
  await publishes('je donne un canapé')
  const paul = await asks('Paul')
  await publishes('je donne un canapé rouge', 'Noé')
  for (const words of ['vends canapé convertible 30€', 'je donne un canapé d’angle']) await publishes(words, 'Karim')
  await paul.says('je donne un canapé vert')
  await paul.presses('Publier')
  await it.passes(72)
  const told = paul.saw().find((text) => text.includes('Ne l’attendez plus')) ?? ''
  expect(told).toContain('Peut-être ceci à la place')
  expect(told).toMatch(/\n1\. .*canapé.*\n2\. .*canapé/)
  expect(told).not.toMatch(/vert|3\./)
  await paul.presses((it.platform.seen(paul.id).find(({ text }) => text === told)?.card.buttons ?? []).flat()[0]?.label ?? '')
  expect(paul.buttons()).toEqual(['Je prends', 'Répondre'])
})

test('who says so again after three days is in the conversation again, and is answered again', async () => {
  const ines = await publishes('quelqu’un pour garder mon chat du 12 au 18 ?', 'Inès')
  const paul = await it.neighbour('Paul')
  await paul.pressesInChannel('Je m’en occupe')
  await paul.presses('Oui, je m’en occupe')
  await it.passes(73)
  expect(paul.sees()).toContain('Inès n’a pas encore donné suite')
  await paul.pressesInChannel('Je m’en occupe')
  await paul.presses('Oui, je m’en occupe')
  expect(paul.sees()).toContain('Vous aurez une réponse dans les trois jours')
  expect(ines.saw().filter((text) => text.includes('Paul veut bien'))).toHaveLength(2)
  await it.passes(73)
  expect(paul.saw().filter((text) => text.includes('n’a pas encore donné suite'))).toHaveLength(2)
})

test.each([
  ['vous connaissez un bon dentiste ?', ['Répondre']],
  ['apéro samedi 19h au square', ['Je viens', 'Écrire à Léa']],
] as const)('« %s »: many may answer, and nobody waits', async (words, [inChannel, privately]) => {
  const lea = await publishes(words)
  const paul = await it.neighbour('Paul')
  await paul.pressesInChannel(inChannel)
  if (privately) await paul.presses(privately)
  await paul.says('Oui, rue des Pyrénées')
  await it.passes(80)
  expect(asked(lea)).toEqual([])
  expect(paul.saw().join()).not.toContain('Ne l’attendez plus')
  expect(await it.database.sql`select due_at from answers`).toEqual([{ dueAt: null }])
})

test('nothing is due for a post that is promised: those in line know their place', async () => {
  const lea = await publishes('je donne un canapé')
  for (const [n, name] of ['Paul', 'Inès', 'Zoé'].entries()) {
    const who = await it.neighbour(name)
    await who.pressesInChannel(n === 0 ? 'Je prends' : 'M’inscrire au cas où')
    await who.presses(n === 0 ? 'Oui, je prends' : 'Oui, m’inscrire')
  }
  const waiting = (): number => lea.saw().filter((text) => /attend(ent)? votre réponse/.test(text)).length
  await it.passes(100)
  expect(waiting()).toBe(0)
  expect(await it.database.sql`select id from answers where due_at is not null`).toEqual([])
})
