import { afterEach, expect, test } from 'vitest'
import { type Everywhere, everywhere, opensBelleville, type Place, type Resident, type Shown } from './everywhere.ts'

let it: Everywhere
afterEach(async () => {
  await it.ends()
})

const last = (who: Resident): Shown => who.sees().at(-1) ?? { text: '', labels: [], photo: false, files: [] }
/** Slack shows a file as a message of its own, before its words. */
const files = (who: Resident): string[] =>
  who
    .sees()
    .slice(-2)
    .flatMap((it) => it.files)
const told = (who: Resident, words: string): number => who.sees().filter(({ text }) => text.includes(words)).length

test('an apéro on all platforms: written on Slack, answered everywhere, full, passed on, moved, on paper, and cancelled', async () => {
  it = await everywhere()
  await opensBelleville(it, [it.discord, it.slack, it.web])
  const places = [it.telegram, it.discord, it.slack, it.web]
  const card = (place: Place): string => place.channel().findLast(({ text }) => text.includes('par Léa'))?.text ?? ''
  const joins = async (place: Place, name: string): Promise<Resident> => {
    const who = place.resident(name)
    await who.joins()
    return who
  }
  const lea = await joins(it.slack, 'Léa')
  await lea.says('apéro samedi 19h au square, 2 personnes max')
  await lea.presses('Publier')
  for (const place of places) {
    expect(card(place)).toContain('Il reste 2 places.')
    expect(place.channel().findLast(({ text }) => text.includes('par Léa'))?.labels).toEqual(['Je viens', 'Peut-être', 'Non'])
  }

  const [noe, ines, paul, zoe] = [
    await joins(it.telegram, 'Noé'),
    await joins(it.discord, 'Inès'),
    await joins(it.web, 'Paul'),
    await joins(it.slack, 'Zoé'),
  ]
  for (const who of [noe, ines]) {
    await who.pressesInChannel('Je viens')
    await who.presses('Je viens')
    expect(last(who).text).toContain('C’est noté : vous venez. Je vous le rappellerai la veille.')
  }
  for (const [n, who] of [paul, zoe].entries()) {
    await who.pressesInChannel('Liste d’attente')
    await who.presses('Liste d’attente')
    expect(last(who).text).toContain(n === 0 ? 'la première personne de la liste' : 'numéro 2 de la liste')
  }
  for (const place of places) expect(card(place)).toContain('C’est complet : 2 personnes en liste d’attente.')

  await noe.presses('Je ne viens plus')
  expect(last(paul).text).toContain('une place s’est libérée')
  expect(told(zoe, 'une place s’est libérée')).toBe(0)
  await paul.presses('Oui, je viens')
  await ines.presses('Je ne viens plus')
  await zoe.presses('Oui, je viens')
  for (const place of places) expect(card(place)).toContain('2 personnes viennent.')

  /** A file for one’s own calendar, and a poster for the hall. */
  await noe.pressesInChannel('Liste d’attente')
  await noe.presses('Liste d’attente')
  for (const who of [paul, zoe]) {
    await who.presses('Ajouter à mon agenda')
    expect(files(who)).toEqual(['rendez-vous.ics'])
  }

  await lea.presses('M’en occuper')
  await lea.presses('Qui vient ?')
  expect(last(lea).text).toMatch(/Viennent : (Paul, Zoé|Zoé, Paul)\./)
  await lea.presses('Affiche pour le hall')
  expect(files(lea)).toEqual(['affiche.pdf'])
  await lea.presses('Voir les dates')
  await lea.presses('Déplacer', { when: '2026-11-28', 'when:hour': '20:00' })
  for (const who of [paul, zoe]) {
    expect(last(who).text).toMatch(/Attention, cela a changé\. C’était samedi 28 novembre à 19\sh[^\n]*\nVous venez toujours \?/)
    expect(last(who).text).toMatch(/samedi 28 novembre à 20\sh/)
  }
  expect(last(noe).text).toMatch(/Attention, cela a changé\. C’était [^\n]*\nC’est complet\. Vous êtes la première personne de la liste/)
  for (const place of places) {
    expect(card(place)).toMatch(/samedi 28 novembre à 20\sh/)
    expect(card(place)).toContain('2 personnes viennent.')
  }
  await paul.presses('Oui, je viens')
  await lea.presses('Qui vient ?')
  expect(last(lea).text).toContain('1 personne n’a pas encore redit oui')
  await zoe.presses('Oui, je viens')

  /** It is raised: who waits on Telegram is offered, and takes the seat. */
  await lea.presses('Nombre de places', { places: '3' })
  expect(last(noe).text).toContain('une place s’est libérée')
  await noe.presses('Oui, je viens')
  await noe.presses('Ajouter à mon agenda')
  expect(files(noe)).toEqual(['rendez-vous.ics'])
  await ines.pressesInChannel('Liste d’attente')
  await ines.presses('Peut-être')

  await it.passes(58)
  for (const who of [noe, paul, zoe, ines]) expect(told(who, 'C’est demain. Vous venez toujours ?')).toBe(1)
  await lea.presses('Voir les dates')
  await lea.presses('Annuler', { reason: 'Il va pleuvoir des cordes' })
  for (const who of [noe, paul, zoe, ines]) {
    expect(told(who, 'C’est annulé.')).toBe(1)
    expect(last(who).text).toContain('Il va pleuvoir des cordes')
    expect(last(who).labels).toEqual([])
  }
  for (const place of places) {
    expect(card(place)).toContain('✕ Annulé.')
    expect(card(place)).toContain('Il va pleuvoir des cordes')
  }
  for (const place of places)
    for (const { text } of place.channel()) for (const name of ['Noé', 'Inès', 'Paul', 'Zoé']) expect(text).not.toContain(name)
})
