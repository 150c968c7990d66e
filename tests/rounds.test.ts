import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pack } from '../core/chat/press.ts'
import { plain } from '../core/chat/rich.ts'
import { show, type View } from '../core/views.ts'
import { roundGallery } from './gallery-rounds.ts'
import { type Neighbour, quartier, type Story, story } from './quartier.ts'
import { wordsAnywhere } from './words-anywhere.ts'

/** Wednesday 25 November 2026, 10:00 in Paris. */
let it: Story
let karim: Neighbour
beforeEach(async () => {
  it = await story()
  karim = await it.neighbour('Karim')
  await it.database.sql`insert into roles (quartier, resident, role) select quartier, id, 'organiser' from residents where name = 'Karim'`
})
afterEach(async () => {
  await it.ends()
})

const tick = async (at?: string): Promise<void> => {
  if (at) it.time.to(at)
  await it.palier.tick()
  await it.palier.idle()
}
const said = (who: Neighbour, words: string): string[] => who.saw().filter((text) => text.includes(words))
const all = (who: Neighbour): string => who.saw().join('\n')
const pressOf = (who: Neighbour, label: string): string => {
  const button = it.platform.button(who.id, label)
  return 'press' in button ? pack({ press: button.press }) : ''
}
const signs = async (who: Neighbour, name: string, consent = 'Pour un proche, de vive voix'): Promise<void> => {
  await who.command('visite')
  await who.presses(consent)
  await who.says('hier')
  await who.says(name)
}
const starts = async (who = karim): Promise<void> => {
  await who.command('tournee')
  await who.presses('Canicule')
  await who.says('vendredi 20 h')
  await who.says('Mme Roux, mairie')
  await who.says('01 40 11 22 33')
  await who.presses('Lancer une tournée')
  await tick()
}
const volunteers = async (name: string): Promise<Neighbour> => {
  const who = await it.neighbour(name)
  await who.pressesInChannel('Je suis volontaire')
  await who.presses('Je suis volontaire')
  return who
}
/** Claire signs Rosa up; Paul and Inès take the visit. */
const paired = async (): Promise<{ claire: Neighbour; paul: Neighbour; ines: Neighbour }> => {
  const claire = await it.neighbour('Claire')
  await signs(claire, 'Rosa')
  await starts()
  const paul = await volunteers('Paul')
  await paul.presses('Je prends cette visite')
  const ines = await volunteers('Inès')
  await ines.presses('Je prends cette visite')
  return { claire, paul, ines }
}

test('every text about a round says whom to call in an emergency, and none that we called', () => {
  for (const [view, cases] of Object.entries(roundGallery))
    for (const data of Object.values(cases as Record<string, unknown>)) {
      if (view.startsWith('urgent')) continue
      expect(plain(show(view as View, data, 'fr').text), view).toContain('En cas d’urgence : 15, 18 ou 112 (ou 114 par SMS)')
      expect(plain(show(view as View, data, 'fr').text), view).not.toMatch(/j’ai (?:appelé|prévenu les secours|alerté)/i)
      expect(plain(show(view as View, data, 'en').text), view).toContain('15, 18 or 112')
    }
})

describe('the list', () => {
  test('somebody signs up, says how and what would help, and withdraws with one tap', async () => {
    const lea = await it.neighbour('Léa')
    await lea.command('visite')
    expect(lea.sees()).toContain('La mairie tient le registre officiel')
    expect(lea.sees()).toContain('Qui verra ce nom ?')
    await lea.presses('Je voudrais des visites')
    expect(lea.sees()).toContain('vous êtes sur la liste')
    await lea.presses('Le soir')
    await lea.presses('Dire ce qui aiderait')
    await lea.says('monter au 3e étage gauche, code 4512')
    expect(lea.sees()).toContain('Je ne garde ni adresse, ni étage')
    await lea.says('apporter de l’eau fraîche')
    expect(lea.sees()).toContain('apporter de l’eau fraîche')
    expect(await it.database.sql`select name, how, hour, wish, consent from listed`).toEqual([
      { name: 'Léa', how: 'visit', hour: 'evening', wish: 'apporter de l’eau fraîche', consent: 'self' },
    ])
    await lea.presses('Retirer')
    expect(said(lea, 'votre nom est retiré partout')).toHaveLength(1)
    expect(await it.database.sql`select id from listed`).toEqual([])
  })

  test('somebody without an account is signed up with their consent: how, when, by whom', async () => {
    const claire = await it.neighbour('Claire')
    await claire.command('visite')
    await claire.presses('Par sa famille')
    await claire.says('demain')
    expect(claire.sees()).toContain('Je n’ai pas bien compris le jour')
    await claire.says('hier')
    await claire.says('12')
    expect(claire.sees()).toContain('Je ne garde qu’un prénom')
    await claire.says('Rosa Martin, 12 rue des Lilas, 06 12 34 56 78')
    expect(claire.sees()).toContain('Rosa est sur la liste. Son accord : par sa famille, mardi 24 novembre, noté par vous.')
    expect(await it.database.sql`select name, consent, consent_on, resident from listed`).toEqual([
      { name: 'Rosa', consent: 'family', consentOn: '2026-11-24', resident: null },
    ])
    for (const word of ['Lilas', '06 12', 'Martin']) expect(await wordsAnywhere(it.database.sql, word)).toEqual([])
  })

  test('it is nobody else’s: a button of another does nothing, and looks as if nothing were there', async () => {
    const claire = await it.neighbour('Claire')
    await signs(claire, 'Rosa')
    const [withdraw, saw] = [pressOf(claire, 'Retirer'), pressOf(claire, 'Qui a vu ce nom ?')]
    const noe = await it.neighbour('Noé')
    for (const press of [withdraw, saw, withdraw.replace('unlist', 'change-listed')]) {
      await noe.pressesOld(press)
      expect(noe.sees()).toContain('Cette inscription n’est plus là, ou elle n’est pas la vôtre')
    }
    await noe.pressesOld('unlist:listed=nothing')
    expect(noe.sees()).toContain('Cette inscription n’est plus là, ou elle n’est pas la vôtre')
    expect(await it.database.sql`select name from listed`).toEqual([{ name: 'Rosa' }])
  })

  test('a year later it is asked again; without an answer the name goes', async () => {
    const claire = await it.neighbour('Claire')
    await signs(claire, 'Rosa')
    await tick('2027-11-26T10:00:00Z')
    expect(claire.sees()).toContain('Cette personne le veut-elle encore ?')
    await claire.presses('Oui, on garde')
    await tick('2028-01-26T10:00:00Z')
    expect(await it.database.sql`select name from listed`).toEqual([{ name: 'Rosa' }])
    await tick('2028-12-01T10:00:00Z')
    await tick('2029-01-02T10:00:00Z')
    expect(await it.database.sql`select name from listed`).toEqual([])
    expect(
      claire
        .saw()
        .filter((text) => text.includes('Rosa'))
        .join(),
    ).not.toContain('Rosa est sur la liste')
  })
})

describe('a round', () => {
  test('is started by an organiser alone, by a press; the channel is asked for volunteers and reads no name', async () => {
    const claire = await it.neighbour('Claire')
    await signs(claire, 'Rosa')
    await claire.command('tournee')
    expect(claire.sees()).toContain('Aucune tournée n’est en cours')
    await claire.pressesOld('form:start-round:kind=heat')
    expect(claire.sees()).toContain('Cette tournée n’est plus à changer')
    await karim.command('tournee')
    await karim.presses('Canicule')
    await karim.says('vendredi')
    await karim.says('Mme Roux, mairie')
    await karim.says('demandez-lui')
    expect(karim.sees()).toContain('Je n’ai pas reconnu de numéro')
    await karim.says('01 40 11 22 33')
    expect(karim.sees()).toContain('Rien n’est encore publié')
    expect(karim.sees()).toContain('Sur la liste : 1 personne')
    expect(it.channel.count()).toBe(0)
    await karim.presses('Lancer une tournée')
    await tick()
    expect(it.channel.sees()).toContain('Tournée de solidarité : canicule')
    expect(it.channel.sees()).toContain('Visites : 0 sur 1')
    expect(it.channel.saw().join()).not.toMatch(/Rosa|01 40/)
    expect(claire.sees()).toContain('Une tournée commence dans le quartier')
    expect(await it.database.sql`select state, leader = (select id from residents where name = 'Karim') as leads from rounds`).toEqual([
      { state: 'open', leads: true },
    ])
  })

  test('two neighbours are found one after another; a name is read once they are two, and every look is noted', async () => {
    const claire = await it.neighbour('Claire')
    await signs(claire, 'Rosa')
    await starts()
    const paul = await volunteers('Paul')
    expect(paul.sees()).toContain('Pouvez-vous faire une visite avant mercredi 25 novembre à 18\u00a0h')
    await paul.presses('Je prends cette visite')
    expect(paul.sees()).toContain('Je cherche une deuxième personne')
    expect(paul.buttons()).not.toContain('Voir qui')
    const visit = (await it.database.sql<{ id: string }[]>`select id from visits`)[0]?.id
    await paul.pressesOld(`see-visit:visit=${visit}`)
    expect(all(paul)).not.toContain('Rosa')
    const ines = await volunteers('Inès')
    expect(ines.sees()).toContain('Paul cherche quelqu’un pour une visite à deux')
    await ines.presses('Je prends cette visite')
    expect(ines.sees()).toContain('Paul et vous faites la visite')
    expect(paul.sees()).toContain('Inès et vous faites la visite')
    expect(all(paul) + all(ines)).not.toContain('Rosa')
    await ines.presses('Voir qui')
    expect(ines.sees()).toContain('Rosa')
    expect(ines.sees()).toContain('Inscrite par Claire, avec son accord')
    await claire.command('visite')
    await claire.presses('Rosa')
    await claire.presses('Qui a vu ce nom ?')
    expect(claire.sees()).toContain('• Inès, mercredi 25 novembre à 10')
    const noe = await it.neighbour('Noé')
    for (const what of ['see-visit', 'join-visit', 'ask-way', 'settle-visit', 'leave-visit']) await noe.pressesOld(`${what}:visit=${visit}`)
    await noe.pressesOld(`check-visit:visit=${visit}:how=help`)
    expect(new Set(noe.saw().slice(-6))).toEqual(new Set([noe.sees()]))
    expect(noe.sees()).toContain('Cette tournée n’est plus à changer, ou elle n’est pas la vôtre')
    await karim.presses('Suivre la tournée')
    expect(karim.sees()).not.toContain('Rosa')
    await karim.presses('Visite n°\u00a01')
    expect(karim.sees()).toContain('Rosa')
    await karim.presses('Qui a vu ce nom ?')
    expect(karim.sees()).toMatch(/Karim.*\n.*Inès/)
  })

  test('the way is asked of who signed them up, carried to the two, and kept nowhere', async () => {
    const { claire, paul, ines } = await paired()
    await paul.presses('Demander le chemin')
    expect(claire.sees()).toContain('Paul et Inès font une visite pour quelqu’un que vous avez inscrit')
    expect(claire.sees()).not.toContain('Rosa')
    await claire.presses('Dire le chemin')
    await claire.says('Au 7 rue Zanzibar, deuxième étage')
    for (const who of [paul, ines]) expect(who.sees()).toContain('Au 7 rue Zanzibar, deuxième étage')
    expect(await wordsAnywhere(it.database.sql, 'Zanzibar')).toEqual([])
    await paul.presses('Je ne peux plus')
    expect(all(paul)).not.toContain('Zanzibar')
    expect(all(ines)).toContain('Zanzibar')
  })

  test('« Tout va bien » ends it, and a later « Besoin d’aide » goes up all the same', async () => {
    const { paul, ines } = await paired()
    await paul.presses('Tout va bien')
    expect(ines.sees()).toContain('Paul l’a dit pour la visite')
    expect(it.channel.sees()).toContain('Visites : 1 sur 1')
    await it.passes(12)
    expect(said(karim, 'Pas de nouvelles')).toEqual([])
    await ines.presses('Besoin d’aide')
    expect(karim.sees()).toContain('On a besoin d’aide à la visite n°\u00a01, maintenant. Qui devait y aller : Paul et Inès.')
    expect(karim.sees()).toContain('Appelez Mme Roux, mairie : 01 40 11 22 33')
    expect(all(paul)).toContain('Appelez Mme Roux, mairie')
  })

  test('a missed check-in goes up: the two, the leader, the number, the other organisers, half an hour apart, at night too', async () => {
    const { paul, ines } = await paired()
    const other = await it.neighbour('Sofia')
    await it.database.sql`insert into roles (quartier, resident, role) select quartier, id, 'organiser' from residents where name = 'Sofia'`
    /** Quiet hours that cover it all. */
    await it.database.sql`update residents set quiet_from = 0, quiet_to = 1439`
    await tick('2026-11-25T16:29:00Z')
    expect(said(paul, 'est à faire avant')).toEqual([])
    await tick('2026-11-25T16:30:00Z')
    for (const who of [paul, ines]) expect(who.sees()).toContain('est à faire avant')
    await tick('2026-11-25T17:00:00Z')
    for (const who of [paul, ines]) expect(who.sees()).toContain('est passée, et je n’ai pas de nouvelles')
    expect(said(karim, 'Pas de nouvelles')).toEqual([])
    await tick('2026-11-25T17:30:00Z')
    expect(karim.sees()).toContain('Pas de nouvelles de la visite n°\u00a01')
    expect(karim.sees()).not.toContain('01 40 11 22 33')
    await tick('2026-11-25T18:00:00Z')
    for (const who of [karim, paul, ines]) expect(who.sees()).toContain('Appelez Mme Roux, mairie : 01 40 11 22 33')
    expect(said(other, 'Pas de nouvelles')).toEqual([])
    await tick('2026-11-25T18:30:00Z')
    expect(other.sees()).toContain('Pas de nouvelles de la visite n°\u00a01')
    expect(other.sees()).not.toContain('01 40 11')
    await karim.presses('Je m’en occupe')
    expect(paul.sees()).toContain('Karim s’occupe de la visite n°\u00a01')
    expect(await it.database.sql`select state, step from visits`).toEqual([{ state: 'settled', step: null }])
  })

  test('who cannot any more says so with one tap: the name goes, the other waits for a new second', async () => {
    const { paul, ines } = await paired()
    await paul.presses('Voir qui')
    await ines.presses('Voir qui')
    expect(all(paul)).toContain('Rosa')
    await paul.presses('Je ne peux plus')
    expect(all(paul) + all(ines)).not.toContain('Rosa')
    expect(ines.sees()).toContain('Je cherche une deuxième personne')
    const noe = await volunteers('Noé')
    expect(noe.sees()).toContain('Inès cherche quelqu’un')
    await noe.presses('Pas cette fois')
    const sam = await volunteers('Sam')
    await sam.presses('Je prends cette visite')
    expect(ines.sees()).toContain('Sam et vous faites la visite')
  })

  test('what nobody claims goes on to the next after an hour of their day; an hour before the deadline the leader knows', async () => {
    const claire = await it.neighbour('Claire')
    await signs(claire, 'Rosa')
    await starts()
    const paul = await volunteers('Paul')
    const ines = await volunteers('Inès')
    expect(said(ines, 'Pouvez-vous faire')).toEqual([])
    await it.passes(1)
    expect(said(paul, 'est proposée à quelqu’un d’autre')).toHaveLength(1)
    expect(said(ines, 'Pouvez-vous faire')).toHaveLength(1)
    await it.passes(5)
    expect(said(karim, 'n’a pas encore ses deux voisins')).toEqual([])
    await it.passes(1)
    expect(said(karim, 'n’a pas encore ses deux voisins')).toHaveLength(1)
    await it.passes(1)
    expect(karim.sees()).toContain('Pas de nouvelles de la visite')
  })

  test('a person withdraws: at once, everywhere', async () => {
    const { claire, paul, ines } = await paired()
    await paul.presses('Voir qui')
    await claire.command('visite')
    await claire.presses('Rosa')
    await claire.presses('Retirer')
    expect(all(paul) + all(ines) + all(karim)).not.toContain('Rosa')
    expect(paul.sees()).toContain('n’a plus lieu')
    expect(await wordsAnywhere(it.database.sql, 'Rosa')).toEqual([])
    await it.passes(24)
    expect(said(karim, 'Pas de nouvelles')).toEqual([])
  })

  test('« Terminer » erases all about persons; only numbers stay, and those who are kept', async () => {
    const { claire, paul, ines } = await paired()
    await signs(claire, 'Yvonne')
    await claire.presses('Garder après la tournée')
    await tick()
    await paul.presses('Voir qui')
    await ines.presses('Besoin d’aide')
    await karim.presses('Suivre la tournée')
    await karim.presses('Terminer')
    await karim.presses('Oui, terminer')
    await tick()
    expect(it.channel.sees()).toContain('La tournée est terminée : 0 visite faite sur 2, 2 volontaires')
    for (const who of [karim, paul, ines, claire]) {
      expect(all(who), who.id).not.toContain('Rosa')
      expect(all(who), who.id).not.toContain('01 40 11 22 33')
    }
    for (const word of ['Rosa', '01 40 11', 'Mme Roux']) expect(await wordsAnywhere(it.database.sql, word), word).toEqual([])
    expect(await it.database.sql`select name, keep from listed`).toEqual([{ name: 'Yvonne', keep: false }])
    for (const table of ['visits', 'looks', 'volunteers']) expect(await it.database.sql`select from ${it.database.sql(table)}`).toEqual([])
    expect(await it.database.sql`select state, visits, done, volunteers, contact, phone from rounds`).toEqual([
      { state: 'over', visits: 2, done: 0, volunteers: 2, contact: null, phone: null },
    ])
  })

  test('a day after its end it ends by itself', async () => {
    const { paul } = await paired()
    await paul.presses('Voir qui')
    await tick('2026-11-27T19:00:00Z')
    expect(all(karim)).toContain('On termine la tournée ?')
    await tick('2026-11-28T18:59:00Z')
    expect(await wordsAnywhere(it.database.sql, 'Rosa')).toEqual(['listed.name'])
    await tick('2026-11-28T19:00:00Z')
    expect(await wordsAnywhere(it.database.sql, 'Rosa')).toEqual([])
    expect(all(paul)).not.toContain('Rosa')
  })

  test('the morning page says that it runs and which visits lack volunteers, and once that it is over, with its numbers', async () => {
    const { claire } = await paired()
    await tick('2026-11-26T06:30:00Z')
    await signs(claire, 'Yvonne')
    await tick()
    const page = () => it.channel.saw().findLast((text) => text.startsWith('Bonjour Belleville')) ?? ''
    await tick('2026-11-26T07:00:00Z')
    expect(page()).toContain('Ce matin : des nouvelles de la tournée.')
    expect(page()).toContain('Une tournée est en cours à cause de la canicule : 1 visite attend encore des volontaires.')
    await karim.command('tournee')
    await karim.presses('Terminer')
    await karim.presses('Oui, terminer')
    await tick('2026-11-27T08:00:00Z')
    expect(page()).toContain('La tournée de la canicule est terminée : 0 visite par 2 volontaires. Merci !')
    const pages = () => it.channel.saw().filter((text) => text.startsWith('Bonjour Belleville')).length
    const before = pages()
    await tick('2026-11-28T08:00:00Z')
    expect(pages()).toBe(before)
  })

  test('another organiser takes over, and reads names from then on; who led reads them no more', async () => {
    await paired()
    const sofia = await it.neighbour('Sofia')
    await it.database.sql`insert into roles (quartier, resident, role) select quartier, id, 'organiser' from residents where name = 'Sofia'`
    const visit = (await it.database.sql<{ id: string }[]>`select id from visits`)[0]?.id
    await karim.pressesOld(`see-visit:visit=${visit}`)
    await sofia.pressesOld(`see-visit:visit=${visit}`)
    expect(all(sofia)).not.toContain('Rosa')
    await sofia.command('tournee')
    await sofia.presses('Je mène la tournée')
    expect(all(karim)).not.toContain('Rosa')
    expect(karim.sees()).toContain('Sofia mène maintenant la tournée')
    await sofia.pressesOld(`see-visit:visit=${visit}`)
    expect(sofia.sees()).toContain('Rosa')
  })

  test('another quartier sees nothing of it', async () => {
    await paired()
    await it.database
      .sql`insert into quartiers (id, name, zone, language, digest_minute) values ('x-autre', 'Autre', 'Europe/Paris', 'fr', 480)`
    const eve = await it.neighbour('Ève')
    await it.database.sql`update residents set quartier = 'x-autre' where name = 'Ève'`
    const round = (await it.database.sql<{ id: string }[]>`select id from rounds`)[0]?.id
    await eve.command('tournee')
    expect(eve.sees()).toContain('Aucune tournée n’est en cours')
    for (const press of [
      `show-round:round=${round}`,
      `volunteer:round=${round}:can=yes`,
      `lead-round:round=${round}`,
      `end-round:round=${round}:sure=yes`,
    ]) {
      await eve.pressesOld(press)
      expect(eve.sees()).toContain('Cette tournée n’est plus à changer')
    }
    expect(quartier.id).toBe('x-belleville')
  })
})
