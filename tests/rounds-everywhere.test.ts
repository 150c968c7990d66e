import { afterEach, expect, test } from 'vitest'
import { type Everywhere, everywhere, opensBelleville, type Place, type Resident } from './everywhere.ts'
import { wordsAnywhere } from './words-anywhere.ts'

let it: Everywhere
afterEach(async () => {
  await it.ends()
})

const all = (who: Resident): string =>
  who
    .sees()
    .map(({ text }) => text)
    .join('\n')
const last = (who: Resident): string => who.sees().at(-1)?.text ?? ''

test('a round on all platforms: signed up on Discord, led on Telegram, visited from Slack and the local page', async () => {
  it = await everywhere()
  await opensBelleville(it, [it.discord, it.slack, it.web])
  const joins = async (place: Place, name: string): Promise<Resident> => {
    const who = place.resident(name)
    await who.joins()
    return who
  }
  const karim = it.telegram.admin
  const lea = await joins(it.discord, 'Léa')
  await lea.command('visite')
  await lea.presses('Pour un proche, de vive voix', { on: 'hier', name: 'Rosalinde' })
  expect(last(lea)).toContain('Rosalinde est sur la liste')
  /** Long enough for Telegram to be where he was last. */
  await it.passes(1)
  await karim.command('tournee')
  await karim.presses('Canicule')
  for (const words of ['vendredi 20 h', 'Mme Roux, mairie', '01 40 11 22 33']) await karim.says(words)
  await karim.presses('Lancer une tournée')
  await it.palier.tick()
  await it.settled()
  for (const place of [it.telegram, it.discord, it.slack, it.web])
    expect(place.channel().findLast(({ text }) => text.includes('Tournée de solidarité'))?.labels).toEqual(['Je suis volontaire'])
  const [paul, ines] = [await joins(it.slack, 'Paul'), await joins(it.web, 'Inès')]
  for (const who of [paul, ines]) {
    await who.pressesInChannel('Je suis volontaire')
    await who.presses('Je suis volontaire')
    await who.presses('Je prends cette visite')
  }
  for (const who of [paul, ines]) await who.presses('Voir qui')
  for (const who of [paul, ines]) expect(all(who)).toContain('Rosalinde')
  await paul.presses('Demander le chemin')
  expect(last(lea)).toContain('demandent comment trouver cette personne')
  await lea.presses('Dire le chemin', 'Sonnez chez moi, rue Zanzibar')
  expect(last(ines)).toContain('rue Zanzibar')
  await ines.presses('Besoin d’aide')
  expect(last(karim)).toContain('Appelez Mme Roux, mairie : 01 40 11 22 33')
  await karim.presses('Je m’en occupe')
  await karim.command('tournee')
  await karim.presses('Terminer')
  await karim.presses('Oui, terminer')
  await it.settled()
  for (const who of [karim, paul, ines])
    for (const word of ['Rosalinde', 'Zanzibar', 'Appelez Mme Roux']) expect(all(who)).not.toContain(word)
  for (const place of [it.telegram, it.discord, it.slack, it.web])
    expect(place.channel().some(({ text }) => text.includes('La tournée est terminée : 1 visite faite sur 1, 2 volontaires'))).toBe(true)
  for (const word of ['Rosalinde', 'Zanzibar', '01 40 11']) expect(await wordsAnywhere(it.database.sql, word), word).toEqual([])
})
