import { afterEach, beforeEach, expect, test } from 'vitest'
import { daysLater, membershipOf, movedTo, neighbourFor, residentOf, standingOf } from './joining.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

let it: Story
let lea: Neighbour
let camille: Neighbour
beforeEach(async () => {
  it = await story(undefined, [], { ways: ['approval', 'sponsors', 'poster'] })
  lea = await neighbourFor(it, 'Léa', { role: 'organiser' })
  camille = await it.neighbour('Camille')
})
afterEach(async () => {
  await it.ends()
})

const applications = async () => await it.database.sql<{ told: number }[]>`select told from applications`
const judges = async (guest: Neighbour, to: 'yes' | 'no'): Promise<string> => `judge:who=${await residentOf(it, guest)}:to=${to}`

test('a guest is told how to become a neighbour, asks, and is welcomed at one tap', async () => {
  await camille.command('voisin')
  expect(camille.sees()).toContain('il reste à faire partie des voisins')
  expect(camille.buttons()).toEqual(['J’ai un code', 'Demander à qui organise', 'Deux voisins me connaissent'])
  await camille.presses('Demander à qui organise')
  expect(camille.sees()).toContain('C’est demandé')
  expect(lea.sees()).toContain('Camille voudrait faire partie des voisins de Belleville. Connaissez-vous cette personne ?')
  await lea.presses('Oui, accueillir')
  expect(camille.sees()).toContain('Bienvenue parmi les voisins de Belleville, Camille !')
  expect(lea.sees()).toContain('C’est fait : Camille fait partie des voisins')
  expect([await standingOf(it, 'Camille'), await membershipOf(it, 'Camille'), await applications()]).toEqual([
    'neighbour',
    { way: 'approval', decider: 'Léa' },
    [],
  ])
  await camille.command('voisin')
  expect(camille.sees()).toContain('Vous faites partie des voisins')
})

test('what is refused to a guest leads to the same ways', async () => {
  await camille.says('Je prête ma perceuse')
  await camille.presses('Publier')
  expect(camille.sees()).toContain('Pour publier à Belleville')
  expect(camille.buttons()).toContain('Demander à qui organise')
})

test('asking twice asks once, and shows that it waits', async () => {
  await camille.pressesOld('apply')
  await camille.pressesOld('apply')
  expect(camille.sees()).toContain('Votre demande est partie mercredi 25 novembre')
  expect(camille.buttons()).not.toContain('Demander à qui organise')
  expect(lea.saw().filter((text) => text.includes('Connaissez-vous'))).toHaveLength(1)
  expect(await applications()).toEqual([{ told: 0 }])
})

test('whoever decides first has decided: the others see by whom, and cannot undo it', async () => {
  const karim = await neighbourFor(it, 'Karim', { role: 'moderator' })
  await camille.pressesOld('apply')
  const yes = await judges(camille, 'yes')
  await karim.presses('Non, pas maintenant')
  expect(lea.sees()).toContain('C’est noté, par Karim : pas maintenant pour Camille')
  await lea.pressesOld(yes)
  expect(lea.sees()).toContain('Cela n’est plus possible')
  expect(await standingOf(it, 'Camille')).toBe('guest')
})

test('nobody else decides: not a neighbour, not the guest, not whoever organises elsewhere, and all are told the same', async () => {
  const paul = await neighbourFor(it, 'Paul')
  const ines = await neighbourFor(it, 'Inès')
  await movedTo(it, ines, 'x-ailleurs')
  await it.database.sql`insert into roles (quartier, resident, role) values ('x-ailleurs', ${await residentOf(it, ines)}, 'organiser')`
  await camille.pressesOld('apply')
  const yes = await judges(camille, 'yes')
  const unknown = 'judge:who=nobody0000000000:to=yes'
  for (const who of [paul, ines]) {
    await who.pressesOld(yes)
    const refused = who.sees()
    await who.pressesOld(unknown)
    expect(refused).toBe(who.sees())
  }
  await camille.pressesOld(yes)
  expect(await standingOf(it, 'Camille')).toBe('guest')
  /** Nor somebody who did not ask, though an organiser pressed. */
  const noe = await it.neighbour('Noé')
  await lea.pressesOld(await judges(noe, 'yes'))
  expect(await standingOf(it, 'Noé')).toBe('guest')
})

test('an organiser does not decide on themself', async () => {
  await it.database.sql`insert into roles (quartier, resident, role) values ('x-belleville', ${await residentOf(it, camille)}, 'moderator')`
  await camille.pressesOld('apply')
  await camille.pressesOld(await judges(camille, 'yes'))
  expect(await standingOf(it, 'Camille')).toBe('guest')
  expect(camille.saw().filter((text) => text.includes('Connaissez-vous'))).toEqual([])
})

test('whoever organises no more decides no more', async () => {
  await camille.pressesOld('apply')
  await it.database.sql`delete from roles`
  await lea.presses('Oui, accueillir')
  expect(await standingOf(it, 'Camille')).toBe('guest')
})

test('a refused guest is told kindly, and asks again after a week', async () => {
  await camille.pressesOld('apply')
  await lea.presses('Non, pas maintenant')
  expect(camille.sees()).toContain('Ce n’est rien contre vous')
  expect(camille.buttons()).toEqual(['J’ai un code', 'Deux voisins me connaissent'])
  await camille.pressesOld('apply')
  expect(camille.sees()).toContain('à partir du mercredi 2 décembre')
  expect(await applications()).toEqual([])
  await daysLater(it, 6)
  await camille.pressesOld('apply')
  expect(await applications()).toEqual([])
  await daysLater(it, 1)
  await camille.pressesOld('apply')
  expect(await applications()).toEqual([{ told: 0 }])
  await lea.presses('Oui, accueillir')
  expect(await standingOf(it, 'Camille')).toBe('neighbour')
  expect(await it.database.sql`select 1 from memberships where refused_at is not null`).toHaveLength(0)
})

test('where nobody organises it is said, and sponsors are the way', async () => {
  await it.database.sql`delete from roles`
  await camille.pressesOld('apply')
  expect(camille.sees()).toContain('Personne n’organise encore Belleville')
  expect(camille.buttons()).toContain('Deux voisins me connaissent')
  expect(await applications()).toEqual([])
})

test('a quartier without that way has no such button, and an old one does nothing', async () => {
  await it.database.sql`update quartiers set ways = '{sponsors}'`
  await camille.command('neighbour')
  expect(camille.buttons()).toEqual(['Deux voisins me connaissent'])
  await camille.pressesOld('apply')
  expect(await applications()).toEqual([])
})

test('while nobody decides: one reminder after two days, one word to the guest after a week, and no more', async () => {
  await camille.pressesOld('apply')
  const asked = () => lea.saw().filter((text) => text.includes('attend depuis deux jours')).length
  const told = () => camille.saw().filter((text) => text.includes('Personne n’a encore répondu')).length
  await daysLater(it, 1)
  expect(asked()).toBe(0)
  for (const days of [1, 1, 1]) await daysLater(it, days)
  expect([asked(), told()]).toEqual([1, 0])
  await daysLater(it, 3)
  expect([asked(), told()]).toEqual([1, 1])
  expect(camille.buttons()).toContain('Deux voisins me connaissent')
  for (const days of [3, 10]) await daysLater(it, days)
  expect([asked(), told(), await applications()]).toEqual([1, 1, [{ told: 2 }]])
  await lea.presses('Oui, accueillir')
  expect(await standingOf(it, 'Camille')).toBe('neighbour')
})

test('a guest who moved is nobody’s to decide on any more', async () => {
  await camille.pressesOld('apply')
  await movedTo(it, camille, 'x-ailleurs')
  await lea.presses('Oui, accueillir')
  expect(await standingOf(it, 'Camille')).toBe('guest')
  await daysLater(it, 2)
  expect(await applications()).toEqual([])
})

test('where whoever joins is a neighbour, asking how is enough', async () => {
  await it.database.sql`update quartiers set ways = '{open}'`
  await camille.command('voisin')
  expect(camille.sees()).toContain('Bienvenue parmi les voisins')
  expect(await membershipOf(it, 'Camille')).toEqual({ way: 'open', decider: null })
})
