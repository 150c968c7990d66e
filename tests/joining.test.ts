import { afterEach, describe, expect, test } from 'vitest'
import { packLink } from '../core/chat/press.ts'
import { type Story, story } from './quartier.ts'

let it: Story
afterEach(() => it.ends())

const addressOf = '12 rue du Prieuré, 29120 Pont-l’Abbé'
/** Somebody who has found the bot by themselves, in a town that nobody has opened. */
const stranger = async (name = 'Camille') => {
  const one = await it.neighbour(name, { joined: false })
  await one.command('start')
  return one
}
/** They were at the group's button. */
const byTheButton = async (name: string) => {
  const one = await it.neighbour(name, { joined: false })
  await one.command('start', packLink({ form: 'join', ids: { quartier: 'x-belleville' } }))
  return one
}

describe('from the quartier’s own button', () => {
  test('the name that the platform shows is taken at one tap', async () => {
    it = await story()
    const camille = await byTheButton('Camille')
    expect(camille.buttons()).toEqual(['Je suis Camille'])
    await camille.presses('Je suis Camille')
    expect(camille.sees()).toContain('Bienvenue à Belleville, Camille')
    expect(await it.database.sql`select placed_by, way from memberships`).toEqual([{ placedBy: 'link', way: 'open' }])
  })

  test('where newcomers are guests they may look and draft, and are told how to go on', async () => {
    it = await story(undefined, [], { ways: ['approval', 'sponsors'] })
    const camille = await byTheButton('Camille')
    await camille.says('Camille')
    expect(camille.sees()).toContain('faites-vous reconnaître')
    await camille.says('Je donne un canapé, à venir chercher')
    expect(camille.sees()).toContain('Rien n’est encore publié')
    await camille.presses('Publier')
    expect(camille.sees()).toContain('Pour publier à Belleville')
    expect(it.channel.count()).toBe(0)
    expect(await it.database.sql`select state from posts`).toEqual([{ state: 'draft' }])
  })

  test('two names for one tap: an old button of somebody who has joined does nothing', async () => {
    it = await story()
    const camille = await byTheButton('Camille')
    await camille.presses('Je suis Camille')
    await camille.pressesOld('join-as')
    expect(camille.sees()).toContain('Bonjour Camille')
    expect(await it.database.sql`select count(*)::int as n from residents`).toEqual([{ n: 1 }])
  })
})

describe('by an address', () => {
  test('a place that nobody has opened: who comes first founds it, and it opens for posting with the fifth neighbour', async () => {
    it = await story()
    it.platform.takesFiles()
    const camille = await stranger()
    await camille.presses('J’habite ailleurs')
    await camille.says(addressOf)
    expect(it.platform.erased).toEqual([`${camille.id}-3`])
    expect(camille.sees()).toContain('Vous habitez à Pont-l’Abbé')
    expect(camille.sees()).toContain('Votre adresse est oubliée')
    await camille.presses('Oui, c’est chez moi')
    expect(camille.sees()).toContain('Personne n’a encore ouvert Pont-l')
    await camille.presses('Ouvrir ce quartier')
    await camille.presses('Je suis Camille')
    expect(camille.sees()).toContain('c’est vous qui l’ouvrez')
    expect(await it.database.sql`select open, opens_at from quartiers where id = '29220'`).toEqual([{ open: false, opensAt: 5 }])
    expect(await it.database.sql`select role from roles`).toEqual([{ role: 'organiser' }])

    await camille.says('Je donne un canapé, à venir chercher')
    await camille.presses('Publier')
    expect(camille.sees()).toContain('ouvrira à 5 voisins : vous êtes 1')

    const noe = await stranger('Noé')
    await noe.presses('J’habite ailleurs')
    await noe.says(addressOf)
    await noe.presses('Oui, c’est chez moi')
    await noe.presses('Je suis Noé')
    expect(noe.sees()).toContain('faites-vous reconnaître')
    expect(await it.database.sql`select count(*)::int as n from roles`).toEqual([{ n: 1 }])
  })

  test('who moves to a place that nobody has opened founds it too, and is told so before', async () => {
    it = await story()
    const camille = await byTheButton('Camille')
    await camille.presses('Je suis Camille')
    await camille.command('demenager')
    await camille.presses('Dire où j’habite')
    await camille.says(addressOf)
    await camille.presses('Oui, c’est chez moi')
    await camille.presses('Ouvrir ce quartier')
    expect(camille.sees()).toContain('Vous quittez Belleville pour Pont-l’Abbé')
    expect(camille.sees()).toContain('vous serez tout de suite chez vous')
    expect(await it.database.sql`select quartier from residents`).toEqual([{ quartier: 'x-belleville' }])
    await camille.presses('Déménager')
    expect(await it.database.sql`select quartier, standing from residents`).toEqual([{ quartier: '29220', standing: 'neighbour' }])
    expect(await it.database.sql`select quartier, role from roles`).toEqual([{ quartier: '29220', role: 'organiser' }])
    expect(await it.database.sql`select way from memberships where quartier = '29220'`).toEqual([{ way: 'founder' }])
  })

  test('two found the same place at the same moment: one quartier, one founder', async () => {
    it = await story()
    const [camille, noe] = [await stranger('Camille'), await stranger('Noé')]
    for (const one of [camille, noe]) {
      await one.presses('J’habite ailleurs')
      await one.says(addressOf)
      await one.presses('Oui, c’est chez moi')
    }
    await Promise.all([camille, noe].map((one) => one.presses('Ouvrir ce quartier')))
    await Promise.all([camille.presses('Je suis Camille'), noe.presses('Je suis Noé')])
    expect(await it.database.sql`select way from memberships where quartier = '29220' order by way nulls last`).toEqual([
      { way: 'founder' },
      { way: null },
    ])
    expect(await it.database.sql`select count(*)::int as n from roles`).toEqual([{ n: 1 }])
  })

  test('what cannot be understood is asked again, and can be given up', async () => {
    it = await story()
    const camille = await stranger()
    await camille.presses('J’habite ailleurs')
    await camille.says('chez ma tante')
    expect(camille.sees()).toContain('Je n’ai pas trouvé cette commune')
    await camille.says(addressOf)
    await camille.presses('Ce n’est pas ça')
    await camille.says(addressOf)
    expect(camille.sees()).toContain('Vous habitez à Pont-l’Abbé')
    await camille.says('annuler')
    expect(await it.database.sql`select count(*)::int as n from talks`).toEqual([{ n: 0 }])
  })

  test('what they came for is done once they are in', async () => {
    it = await story()
    const camille = await it.neighbour('Camille', { joined: false })
    await camille.says('Je donne un canapé, à venir chercher')
    await camille.presses('J’habite ailleurs')
    await camille.says(addressOf)
    await camille.presses('Oui, c’est chez moi')
    await camille.presses('Ouvrir ce quartier')
    await camille.presses('Je suis Camille')
    expect(camille.sees()).toContain('À donner : canapé')
  })
})
