import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { slashCommands } from '../bots/doors.ts'
import { type Everywhere, everywhere, opensBelleville, type Resident } from './everywhere.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

describe('on paper', () => {
  let it: Story
  let lea: Neighbour
  beforeEach(async () => {
    it = await story()
    lea = await it.neighbour('Léa')
  })
  afterEach(async () => {
    await it.ends()
  })

  test.each([
    ['apéro samedi 19h au square, 20 personnes max', /Rendez-vous : apéro\nQuand : samedi 28 novembre à 19\s+h\nOù : square\nPlaces : 20/],
    ['perceuse samedi', /Rendez-vous : perceuse\nQuand : samedi 28 novembre/],
    ['Vends vélo 30 € samedi', /Rendez-vous : vélo/],
    ['je cherche un plombier demain', /Rendez-vous : [\s\S]*Quand : jeudi 26 novembre/],
    ['chorale tous les mardis à 18h salle Jourdain', /Rendez-vous : chorale\nQuand : tous les mardis à 18h\nOù : salle Jourdain/],
  ])('« %s » is an event’s draft, whatever it would have been taken for', async (words, draft) => {
    await lea.command('evenement', words)
    expect(lea.sees()).toMatch(draft)
    await lea.presses('Publier')
    expect(it.channel.sees()).toContain('Rendez-vous')
    expect(it.channel.buttons()).toEqual(['Je viens', 'Peut-être', 'Non'])
  })

  test('the day that is missing is the one question, asked again until it is one', async () => {
    await lea.command('évènement', 'nettoyage du canal hier')
    expect(lea.sees()).toContain('Quel jour, et à quelle heure ?')
    for (const words of ['hier', 'bientôt', '2020-01-01']) {
      await lea.says(words)
      expect(lea.sees()).toContain('Il faut un jour à venir')
    }
    await lea.says('dimanche à 10h')
    expect(lea.sees()).toMatch(/Rendez-vous : nettoyage du canal\nQuand : dimanche 29 novembre à 10\s+h/)
    expect(lea.buttons()[0]).toBe('Publier')
  })

  test('without words it is asked step by step, and can be left at any step', async () => {
    await lea.command('evenement')
    expect(lea.sees()).toContain('Qu’organisez-vous ?')
    await lea.says('Loto')
    await lea.says('tous les mardis à 18 h')
    expect(lea.sees()).toContain('Et où ?')
    await lea.says('aucun')
    expect(lea.sees()).toMatch(/Rendez-vous : Loto\nQuand : tous les mardis à 18 h$/)
    await lea.command('event')
    await lea.presses('Annuler')
    await lea.says('Je prête ma perceuse')
    expect(lea.sees()).toContain('À prêter')
  })

  test('a number of places that is none is asked again', async () => {
    await lea.fills('new-event', {}, { title: 'Apéro', when: 'samedi 19h', place: 'au square', places: 'beaucoup' })
    expect(lea.sees()).toContain('Combien de personnes peuvent venir ?')
    await lea.says('20 maximum')
    expect(lea.sees()).toMatch(/Où : au square\nPlaces : 20/)
  })

  test('whoever has not joined is asked their name first, then sees the draft', async () => {
    const paul = await it.neighbour('Paul', { joined: false })
    await paul.command('evenement', 'apéro samedi 19h au square')
    await paul.says('Paul')
    expect(paul.saw().join('\n')).toContain('Rendez-vous : apéro')
  })
})

test('its options on Discord: what is required comes first, in both languages', () => {
  const form = slashCommands().find(({ fr }) => fr === 'evenement')?.form
  expect(form?.fields.map(({ option, required }) => [option.fr, option.en, required])).toEqual([
    ['titre', 'title', true],
    ['quand', 'when', true],
    ['lieu', 'place', true],
    ['places', 'places', false],
    ['mot', 'note', false],
  ])
})

describe('everywhere', () => {
  let it: Everywhere
  afterEach(async () => {
    await it.ends()
  })
  const last = (who: Resident): string => who.sees().at(-1)?.text ?? ''

  test('each platform has its own way to the same draft', async () => {
    it = await everywhere()
    await opensBelleville(it, [it.discord, it.slack, it.web])
    const draft = /Rendez-vous : Apéro\n+Quand : samedi 28 novembre à 19\s+h\n+Où : au square/i
    const [tg, web, dc, sl] = [it.telegram.resident('Léa'), it.web.resident('Léa'), it.discord.resident('Paul'), it.slack.resident('Inès')]
    for (const who of [tg, web, dc, sl]) await who.joins()
    for (const who of [tg, web]) {
      await who.command('evenement')
      for (const words of ['Apéro', 'samedi 19h', 'au square']) await who.says(words)
      expect(last(who)).toMatch(draft)
    }
    await dc.types('evenement', { titre: 'Apéro', quand: 'samedi 19h', lieu: 'au square' })
    expect(last(dc)).toMatch(draft)
    await sl.command('evenement', 'apéro samedi 19h au square, 20 personnes max')
    expect(last(sl)).toMatch(/Rendez-vous : apéro/)
    await sl.opens('evenement', { title: 'Apéro', when: '2026-11-28', 'when:hour': '19:00', place: 'au square' })
    expect(last(sl)).toMatch(draft)
  })
})
