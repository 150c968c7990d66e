import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Neighbour, Story } from './quartier.ts'
import { story } from './quartier.ts'

/** Wednesday 25 November 2026, 10:00 in Paris. */
let it: Story
let lea: Neighbour
let paul: Neighbour
let ines: Neighbour
beforeEach(async () => {
  it = await story()
  lea = await it.neighbour('Léa')
  paul = await it.neighbour('Paul')
  ines = await it.neighbour('Inès')
})
afterEach(async () => {
  await it.ends()
})

const publishes = async (who: Neighbour, words: string): Promise<void> => {
  await who.says(words)
  await who.presses('Publier')
}
const asks = async (who: Neighbour, words: string): Promise<void> => {
  await who.pressesInChannel('J’emprunte')
  await who.says(words)
}
const loans = async (): Promise<string[]> =>
  (
    await it.database.sql<{ name: string; state: string; start: string; end: string }[]>`
      select r.name, l.state, l.start, l."end" from loans l join residents r on r.id = l.borrower order by l.at, l.id`
  ).map(({ name, state, start, end }) => `${name} ${state} ${start} ${end}`)
const answers = async (): Promise<string[]> =>
  (
    await it.database.sql<{ name: string; state: string; yes: boolean }[]>`
      select r.name, a.state, a.yes from answers a join residents r on r.id = a.neighbour order by a.at, a.id`
  ).map(({ name, state, yes }) => `${name} ${state}${yes ? ' yes' : ''}`)
const loanId = async (name: string): Promise<string> =>
  (
    await it.database.sql<
      { id: string }[]
    >`select l.id from loans l join residents r on r.id = l.borrower where r.name = ${name} order by l.at desc`
  )[0]?.id ?? ''
const saw = (who: Neighbour, text: string): number => who.saw().filter((it) => it.includes(text)).length

const saturday = 'samedi 28 novembre, de 10 h à 18 h'.replaceAll(/(\d) h/g, '$1\u00a0h')

test('Paul asks for a day and a half of the drill, in words; Léa is asked, agrees by one tap, and both know', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  expect(it.channel.buttons()).toEqual(['J’emprunte', 'Répondre'])
  await paul.pressesInChannel('J’emprunte')
  expect(paul.sees()).toContain('Pour quand voulez-vous emprunter « perceuse » ?')
  await paul.says('du samedi 28 à 10 h au dimanche 29 à 20 h')
  expect(paul.sees()).toContain('C’est transmis à Léa')
  expect(lea.sees()).toBe('Paul voudrait emprunter « perceuse », du samedi 28 novembre à 10\u00a0h au dimanche 29 novembre à 20\u00a0h.')
  expect(lea.buttons()).toEqual(['D’accord', 'Pas possible', 'Répondre', 'Demander une caution'])
  expect(await answers()).toEqual(['Paul waiting yes'])

  await lea.presses('D’accord')
  expect(lea.sees()).toContain('C’est d’accord : vous prêtez « perceuse » à Paul')
  expect(paul.sees()).toContain('Bonne nouvelle : Léa est d’accord')
  expect(await loans()).toEqual(['Paul agreed 2026-11-28T10:00 2026-11-29T20:00'])
  expect(it.channel.buttons(), 'a standing offer stays open').toEqual(['J’emprunte', 'Répondre'])

  await paul.presses('Écrire à Léa')
  await paul.says('Merci !')
  expect(lea.sees()).toContain('Merci !')
})

test.each([
  ['samedi', '2026-11-28T09:00', '2026-11-28T20:00'],
  ['samedi de 10 h à 18 h', '2026-11-28T10:00', '2026-11-28T18:00'],
  ['du 12 au 15', '2026-12-12T09:00', '2026-12-15T20:00'],
  ['ce week-end', '2026-11-28T09:00', '2026-11-29T20:00'],
  ['samedi 10h', '2026-11-28T10:00', '2026-11-28T20:00'],
  ['samedi 21h', '2026-11-28T21:00', '2026-11-29T20:00'],
  ['jusqu’à dimanche', '2026-11-25T10:00', '2026-11-29T20:00'],
  ['aujourd’hui', '2026-11-25T10:00', '2026-11-25T20:00'],
])('« %s » is a period, with the usual hours where none are said', async (words, start, end) => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, words)
  expect(await loans()).toEqual([`Paul asked ${start} ${end}`])
})

test.each([
  ['Je prête ma perceuse', 'aujourd’hui de 8 h à 9 h', 'Ce moment est déjà passé'],
  ['Je prête ma perceuse', 'du 1er décembre au 1er mars', 'un prêt dure 60 jours au plus'],
  ['Je prête ma perceuse', 'le 2 janvier 2028', 'un prêt commence dans l’année qui vient'],
  ['Je prête ma perceuse', 'je ne sais pas trop', 'Je n’ai pas bien compris'],
  ['Je prête ma perceuse ce week-end', 'lundi', 'L’annonce dit : samedi 28 et dimanche 29 novembre'],
])('« %s », « %s »: kindly asked again, and the next words are a period', async (offer, words, why) => {
  await publishes(lea, offer)
  await asks(paul, words)
  expect(paul.sees()).toContain(why)
  expect(paul.sees()).toContain('Pour quand voulez-vous emprunter')
  expect(await loans()).toEqual([])
  await paul.says('samedi de 10 h à 18 h')
  expect(await loans()).toEqual(['Paul asked 2026-11-28T10:00 2026-11-28T18:00'])
})

test('a dated offer proposes its own dates by one tap; wholly lent it is promised, and open again when that loan is cancelled', async () => {
  await publishes(lea, 'Je prête ma perceuse ce week-end')
  await ines.pressesInChannel('Répondre')
  await ines.says('Elle est à percussion ?')
  await paul.pressesInChannel('J’emprunte')
  await paul.presses('samedi 28 et dimanche 29 novembre')
  expect(await loans()).toEqual(['Paul asked 2026-11-28T09:00 2026-11-29T20:00'])
  await lea.presses('D’accord')
  expect(it.channel.sees()).toContain('✓ Promis')
  expect(ines.sees()).toContain('Léa a trouvé quelqu’un')
  expect(await answers()).toEqual(['Inès declined', 'Paul chosen yes'])

  await paul.presses('Je n’en ai plus besoin')
  expect(paul.saw().join('\n')).toContain('C’est annulé')
  expect(lea.sees()).toContain('Paul n’a plus besoin de « perceuse »')
  expect(it.channel.sees()).not.toContain('Promis')
  expect(it.channel.buttons()).toEqual(['J’emprunte', 'Répondre'])
  expect(await answers()).toEqual(['Inès waiting', 'Paul withdrawn yes'])

  await asks(paul, 'dimanche')
  expect(await answers()).toEqual(['Inès waiting', 'Paul waiting yes'])
  expect(await loans()).toContain('Paul asked 2026-11-29T09:00 2026-11-29T20:00')
})

test('of a week a day is lent: the post stays open until nothing useful is left of it', async () => {
  await publishes(lea, 'Je prête ma perceuse ce week-end')
  await asks(paul, 'samedi')
  await lea.presses('D’accord')
  expect(it.channel.sees()).not.toContain('Promis')
  await asks(ines, 'dimanche de 10 h à 19 h')
  await lea.presses('D’accord')
  expect(it.channel.sees()).toContain('✓ Promis')
})

test('who asks for a time that is taken is told when it is free, and gets in line by one tap', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi de 10 h à 18 h')
  await lea.presses('D’accord')
  const karim = await it.neighbour('Karim')
  await asks(ines, 'samedi de 18 h à 20 h')
  expect(ines.sees(), 'the buffer counts').toContain('n’est pas libre à ce moment')
  expect(ines.sees()).toContain(`• ${saturday}`)
  expect(ines.sees()).toContain('C’est libre à partir de : samedi 28 novembre à 19\u00a0h')
  expect(ines.sees(), 'without names').not.toContain('Paul')
  expect(await loans()).toHaveLength(1)
  await ines.presses('M’inscrire dans la file')
  expect(ines.sees()).toContain('n° 1 dans la file')
  await asks(karim, 'samedi')
  await karim.presses('M’inscrire dans la file')
  expect(karim.sees()).toContain('n° 2 dans la file')
  expect(saw(lea, 'Inès'), 'the owner is not asked for what cannot be').toBe(0)

  await ines.pressesInChannel('J’emprunte')
  expect(ines.sees(), 'one question at a time: how theirs stands').toContain('dans la file')
  expect(await loans()).toHaveLength(3)
})

test('who asks for a taken time may write another one right away', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi')
  await lea.presses('D’accord')
  await asks(ines, 'samedi')
  await ines.says('dimanche')
  expect(await loans()).toContain('Inès asked 2026-11-29T09:00 2026-11-29T20:00')
})

test('two ask for the same time: one is agreed, the other goes in line, is offered it when it is free, and claims it', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi')
  await asks(ines, 'samedi de 12 h à 14 h')
  await lea.pressesOld(`agree-loan:loan=${await loanId('Paul')}`)
  expect(ines.sees()).toContain('n° 1 dans la file')
  expect(await loans()).toEqual(['Paul agreed 2026-11-28T09:00 2026-11-28T20:00', 'Inès waiting 2026-11-28T12:00 2026-11-28T14:00'])

  await lea.pressesOld(`cancel-loan:loan=${await loanId('Paul')}`)
  expect(paul.sees()).toContain('Léa ne peut finalement pas prêter')
  expect(ines.sees()).toContain('C’est votre tour, jusqu’à mercredi 25 novembre à 12\u00a0h')
  await ines.presses('Je prends')
  expect(lea.sees()).toContain('Inès attendait son tour')
  await lea.presses('D’accord')
  expect(ines.sees()).toContain('Léa est d’accord')
  expect(await loans()).toEqual(['Paul cancelled 2026-11-28T09:00 2026-11-28T20:00', 'Inès agreed 2026-11-28T12:00 2026-11-28T14:00'])
})

test('a turn that nobody claims passes to the next; too late is too late, kindly', async () => {
  const karim = await it.neighbour('Karim')
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi')
  await lea.presses('D’accord')
  for (const who of [ines, karim]) {
    await asks(who, 'samedi')
    await who.presses('M’inscrire dans la file')
  }
  await paul.presses('Je n’en ai plus besoin')
  expect(ines.sees()).toContain('C’est votre tour')
  expect(karim.sees()).not.toContain('C’est votre tour')
  await asks(paul, 'samedi')
  expect(paul.sees(), 'it is kept for the next in line').toContain('n’est pas libre')
  await it.passes(3)
  expect(ines.sees()).toContain('je ne garde plus « perceuse » pour vous')
  expect(karim.sees()).toContain('C’est votre tour')
  expect(saw(karim, 'C’est votre tour')).toBe(1)
  await ines.pressesOld(`claim-loan:loan=${await loanId('Inès')}`)
  expect(ines.sees()).toContain('C’est trop tard cette fois')
  await karim.presses('Laisser passer')
  expect(await loans()).toEqual([
    'Paul cancelled 2026-11-28T09:00 2026-11-28T20:00',
    'Inès lapsed 2026-11-28T09:00 2026-11-28T20:00',
    'Karim cancelled 2026-11-28T09:00 2026-11-28T20:00',
  ])
})

test('the two hours of a claim do not run in quiet hours', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi')
  await lea.presses('D’accord')
  await asks(ines, 'samedi')
  await ines.presses('M’inscrire dans la file')
  it.time.to('2026-11-25T19:00:00Z')
  await paul.presses('Je n’en ai plus besoin')
  expect(ines.sees()).toContain('C’est votre tour, jusqu’à jeudi 26 novembre à 9\u00a0h')
  await it.passes(12)
  await ines.presses('Je prends')
  expect(ines.saw().join('\n')).toContain('C’est noté. Je demande à Léa')
})

test('Léa refuses, with a word or without; Paul is told kindly, and who waited is next', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi')
  await lea.presses('Pas possible')
  expect(lea.sees()).toContain('Un mot pour Paul')
  await lea.says('Je m’en sers ce jour-là, désolée')
  expect(paul.sees()).toContain('Ce n’est pas possible cette fois')
  expect(paul.sees()).toContain('Je m’en sers ce jour-là, désolée')
  expect(await answers()).toEqual(['Paul declined yes'])

  await asks(ines, 'dimanche')
  await lea.presses('Pas possible')
  await lea.presses('Refuser sans un mot')
  expect(ines.sees()).toContain('Ce n’est pas possible cette fois')
  await ines.presses('Un autre moment')
  await ines.says('lundi')
  expect(lea.sees()).toContain('Inès voudrait emprunter « perceuse », lundi 30 novembre')
})

test('Paul changes the time while he is asking: Léa sees one question, the new one', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi')
  await paul.presses('Changer le moment')
  await paul.says('dimanche')
  expect(await loans()).toEqual(['Paul asked 2026-11-29T09:00 2026-11-29T20:00'])
  expect(lea.sees()).toContain('Paul préfère un autre moment')
  await asks(paul, 'dimanche')
  expect(saw(lea, 'Paul'), 'the same again is no news').toBe(2)
  await paul.presses('Annuler ma demande')
  expect(await loans()).toEqual(['Paul cancelled 2026-11-29T09:00 2026-11-29T20:00'])
  expect(lea.sees()).toContain('Paul n’a plus besoin')
})

test('what was asked before is given up for a place in line', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(ines, 'samedi')
  await lea.presses('D’accord')
  await asks(paul, 'dimanche')
  await paul.presses('Changer le moment')
  await paul.says('samedi')
  await paul.presses('M’inscrire dans la file')
  expect(await loans()).toEqual([
    'Inès agreed 2026-11-28T09:00 2026-11-28T20:00',
    'Paul cancelled 2026-11-29T09:00 2026-11-29T20:00',
    'Paul waiting 2026-11-28T09:00 2026-11-28T20:00',
  ])
})

test('a deposit is only noted, and told', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi')
  await lea.presses('Demander une caution')
  await lea.says('une belle')
  expect(lea.sees()).toContain('Je n’ai pas bien compris')
  await lea.says('caution de 20 euros')
  expect(lea.sees()).toContain('Caution : 20\u00a0€, à voir entre vous')
  expect(paul.sees()).toContain('Léa demande une caution pour « perceuse » : 20\u00a0€, à voir entre vous')
  await lea.presses('D’accord')
  expect(paul.sees()).toContain('Caution : 20\u00a0€')
  await lea.presses('Changer la caution')
  await lea.says('aucune')
  expect(paul.sees()).toContain('ne demande plus de caution')
  expect(await it.database.sql`select deposit from loans`).toEqual([{ deposit: null }])
})

test('an owner who does not answer is asked once more after a day; after three it is over, and both are told', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'le 5 décembre')
  await it.passes(23)
  expect(saw(lea, 'attend votre réponse')).toBe(0)
  await it.passes(2)
  expect(saw(lea, 'Paul attend votre réponse')).toBe(1)
  await it.passes(45)
  expect(saw(paul, 'n’a pas pu répondre à temps')).toBe(0)
  await it.passes(3)
  expect(saw(lea, 'Paul attend votre réponse') + saw(lea, 'est terminée')).toBe(1)
  expect(lea.saw().join('\n')).toContain('La demande de Paul pour « perceuse », samedi 5 décembre')
  expect(saw(paul, 'n’a pas pu répondre à temps')).toBe(1)
  expect(await loans()).toEqual(['Paul lapsed 2026-12-05T09:00 2026-12-05T20:00'])
  expect(await answers()).toEqual(['Paul lapsed yes'])
  await lea.pressesOld(`agree-loan:loan=${await loanId('Paul')}`)
  expect(lea.sees()).toContain('Cette demande est terminée')
})

test('a question is over when the loan would begin', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'demain de 14 h à 18 h')
  await it.passes(27)
  expect(saw(paul, 'n’a pas pu répondre à temps')).toBe(0)
  await it.passes(1)
  expect(saw(paul, 'n’a pas pu répondre à temps')).toBe(1)
})

test('who waits in line in vain is told on the day itself', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'demain')
  await lea.presses('D’accord')
  await asks(ines, 'demain')
  await ines.presses('M’inscrire dans la file')
  await it.passes(23)
  expect(ines.sees()).toContain('Cela ne s’est pas libéré')
  expect(await loans()).toContain('Inès lapsed 2026-11-26T09:00 2026-11-26T20:00')
})

test('double presses change nothing, and show how it stands', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi')
  const id = await loanId('Paul')
  for (let n = 0; n < 3; n++) await lea.pressesOld(`agree-loan:loan=${id}`)
  expect(saw(paul, 'Léa est d’accord')).toBe(1)
  expect(lea.sees()).toContain('C’est d’accord')
  for (let n = 0; n < 2; n++) await paul.pressesOld(`cancel-loan:loan=${id}`)
  expect(saw(lea, 'Paul n’a plus besoin')).toBe(1)
  await lea.pressesOld(`agree-loan:loan=${id}`)
  expect(lea.sees()).toContain('C’est annulé')
  await paul.pressesOld(`claim-loan:loan=${id}`)
  expect(paul.sees()).toContain('C’est annulé')
})

test('other people’s buttons look like buttons of something that is not there', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi')
  const id = await loanId('Paul')
  const before = await loans()
  for (const press of ['agree-loan', 'refuse-loan', 'cancel-loan', 'claim-loan', 'form:refuse-loan', 'form:loan-deposit']) {
    await ines.pressesOld(`${press}:loan=${id}`)
    expect(ines.sees(), press).toContain('Cette annonce n’est plus là')
    await ines.pressesOld(`${press}:loan=nothing`)
    expect(ines.sees(), press).toContain('Cette annonce n’est plus là')
  }
  await ines.fills('loan-deposit', { loan: id }, { amount: '20' })
  await ines.fills('refuse-loan', { loan: id }, {})
  for (const press of ['agree-loan', 'refuse-loan', 'form:loan-deposit']) {
    await paul.pressesOld(`${press}:loan=${id}`)
    expect(paul.sees(), press).toContain('Cette annonce n’est plus là')
  }
  await lea.pressesOld(`claim-loan:loan=${id}`)
  expect(lea.sees()).toContain('Cette annonce n’est plus là')
  expect(await loans()).toEqual(before)
})

test('nobody borrows their own thing, a gift, a request, or what is over', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await lea.pressesInChannel('J’emprunte')
  expect(lea.sees()).toContain('est votre propre annonce')
  await publishes(lea, 'je donne un canapé')
  const [gift] = await it.database.sql<{ id: string }[]>`select id from posts where title = 'canapé'`
  await paul.pressesOld(`form:ask-loan:post=${gift?.id}`)
  expect(paul.sees()).toContain('Cette annonce n’est plus là')
  await paul.pressesOld(`loan-calendar:post=${gift?.id}`)
  expect(paul.sees()).toContain('Cette annonce n’est plus là')
  const borrow = it.platform.seen('canal')[0]?.card.buttons?.flat()[0]
  await lea.pressesOld(
    `close-post:post=${(await it.database.sql<{ id: string }[]>`select id from posts where title = 'perceuse'`)[0]?.id}:outcome=done`,
  )
  expect(borrow?.label).toBe('J’emprunte')
  await paul.pressesOld(
    `form:ask-loan:post=${(await it.database.sql<{ id: string }[]>`select id from posts where title = 'perceuse'`)[0]?.id}`,
  )
  expect(paul.sees()).toContain('est terminée')
})

test('whom Léa has blocked is not told so, and she is not asked', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await paul.pressesInChannel('Répondre')
  await paul.says('Bonjour')
  await lea.presses('Bloquer')
  await asks(paul, 'samedi')
  expect(paul.sees()).toContain('C’est transmis à Léa')
  expect(saw(lea, 'voudrait emprunter')).toBe(0)
  expect(await loans()).toEqual([])
})

test('« Quand est-ce libre ? » says the periods; names are for the owner alone', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await paul.command('annonces')
  await paul.presses('1. perceuse')
  await paul.presses('Quand est-ce libre ?')
  expect(paul.sees()).toContain('aucun prêt n’est prévu')
  await paul.presses('J’emprunte')
  await paul.says('samedi de 10 h à 18 h')
  await lea.presses('D’accord')
  await ines.command('annonces')
  await ines.presses('1. perceuse')
  await ines.presses('Quand est-ce libre ?')
  expect(ines.sees()).toContain(`pas libre : ${saturday}`)
  expect(ines.sees()).not.toContain('Paul')
  await lea.command('mesannonces')
  await lea.presses('À prêter : perceuse')
  await lea.presses('Quand est-ce libre ?')
  expect(lea.sees()).toContain(`Paul : ${saturday}`)
})

test('Léa chooses Paul, who had answered in words: a loan for the post’s dates is agreed, and he may give up', async () => {
  await publishes(lea, 'Je prête ma perceuse dimanche')
  await paul.pressesInChannel('Répondre')
  await paul.says('Je veux bien !')
  await ines.pressesInChannel('J’emprunte')
  await ines.says('dimanche de 10 h à 12 h')
  await lea.presses('Choisir Paul')
  expect(await loans()).toEqual(['Inès waiting 2026-11-29T10:00 2026-11-29T12:00', 'Paul agreed 2026-11-29T09:00 2026-11-29T20:00'])
  expect(ines.sees(), 'she is told her place, not sent away').toContain('n° 1 dans la file')
  expect(paul.sees()).toContain('C’est noté : dimanche 29 novembre, de 9\u00a0h à 20\u00a0h')
  expect(await answers()).toEqual(['Paul chosen', 'Inès waiting yes'])
  await paul.presses('Je ne peux plus')
  expect(it.channel.sees()).not.toContain('Promis')
  expect(ines.sees()).toContain('C’est votre tour')
  expect(await answers()).toEqual(['Paul withdrawn', 'Inès waiting yes'])
})

test('Léa chooses who asks for it: what they ask for is agreed', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi')
  await lea.command('mesannonces')
  await lea.presses('À prêter : perceuse')
  await lea.presses('Voir les réponses (1)')
  expect(lea.sees()).toContain('1. Paul (a dit oui')
  await lea.presses('Choisir Paul')
  expect(await loans()).toEqual(['Paul agreed 2026-11-28T09:00 2026-11-28T20:00'])
  expect(paul.sees()).toContain('Léa est d’accord')
})

test('« Finalement non » gives the loan up: Paul is told, and who is in line is offered it', async () => {
  await publishes(lea, 'Je prête ma perceuse dimanche')
  await paul.pressesInChannel('J’emprunte')
  await paul.presses('dimanche 29 novembre')
  await asks(ines, 'dimanche')
  await lea.pressesOld(`agree-loan:loan=${await loanId('Paul')}`)
  expect(it.channel.sees()).toContain('✓ Promis')
  await lea.command('mesannonces')
  await lea.presses('À prêter : perceuse')
  await lea.presses('Finalement non')
  expect(paul.sees()).toContain('Léa ne peut finalement pas prêter')
  expect(ines.sees()).toContain('C’est votre tour')
  expect(it.channel.sees()).not.toContain('Promis')
  expect(await loans()).toEqual(['Paul cancelled 2026-11-29T09:00 2026-11-29T20:00', 'Inès offered 2026-11-29T09:00 2026-11-29T20:00'])
})

test('who looks for a ladder chooses who has one: a loan for the post’s dates, and either may give up', async () => {
  await publishes(paul, 'je cherche une échelle à emprunter samedi')
  expect(it.channel.buttons()).toEqual(['Je peux aider', 'Répondre'])
  await lea.pressesInChannel('Répondre')
  await lea.says('J’en ai une')
  await paul.presses('Choisir Léa')
  expect(await loans()).toEqual(['Paul agreed 2026-11-28T09:00 2026-11-28T20:00'])
  expect(lea.sees()).toContain('Paul a retenu votre réponse')
  expect(it.channel.sees()).toContain('✓ Promis')
  await lea.presses('Je ne peux plus')
  expect(paul.sees()).toContain('Léa ne peut finalement pas prêter')
  expect(it.channel.sees()).not.toContain('Promis')
  expect(await answers()).toEqual(['Léa withdrawn'])
})

test('a request without dates: the one who chose is asked for when, and again if it cannot be', async () => {
  await publishes(paul, 'je cherche une échelle à emprunter')
  await lea.pressesInChannel('Répondre')
  await lea.says('J’en ai une')
  await paul.presses('Choisir Léa')
  expect(paul.sees()).toContain('Pour quand empruntez-vous « échelle » à Léa ?')
  expect(it.channel.sees()).not.toContain('Promis')
  await paul.says('du 1er décembre au 1er mars')
  expect(paul.sees()).toContain('60 jours au plus')
  await paul.says('samedi de 10 h à 18 h')
  expect(paul.sees()).toContain(`C’est noté : ${saturday}`)
  expect(lea.sees()).toContain(`C’est noté : ${saturday}`)
  expect(await loans()).toEqual(['Paul agreed 2026-11-28T10:00 2026-11-28T18:00'])
  await paul.presses('Finalement non')
  expect(lea.sees()).toContain('Paul n’a plus besoin de « échelle »')
  expect(await loans()).toEqual(['Paul cancelled 2026-11-28T10:00 2026-11-28T18:00'])
})

test('the author of a standing offer who chooses says for when; another’s answer form is nobody else’s', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(ines, 'samedi')
  await lea.presses('D’accord')
  await paul.pressesInChannel('Répondre')
  await paul.says('Cela m’intéresse')
  await lea.presses('Choisir Paul')
  expect(lea.sees()).toContain('Pour quand prêtez-vous « perceuse » à Paul ?')
  await lea.says('samedi')
  expect(lea.sees()).toContain('Ce moment est déjà pris')
  const [answer] = await it.database.sql<
    { id: string }[]
  >`select a.id from answers a join residents r on r.id = a.neighbour where r.name = 'Paul'`
  await ines.fills('loan-period', { answer: answer?.id ?? '' }, { from: 'dimanche' })
  expect(ines.sees()).toContain('Cette annonce n’est plus là')
  await lea.says('dimanche')
  expect(paul.sees()).toContain('Léa est d’accord')
  expect(await loans()).toContain('Paul agreed 2026-11-29T09:00 2026-11-29T20:00')
})

test('when the post ends, who asks is told; what was agreed goes on unless the author takes the post back', async () => {
  const karim = await it.neighbour('Karim')
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi')
  await lea.presses('D’accord')
  await asks(ines, 'dimanche')
  await asks(karim, 'samedi')
  await karim.presses('M’inscrire dans la file')
  const [post] = await it.database.sql<{ id: string }[]>`select id from posts`
  await lea.pressesOld(`close-post:post=${post?.id}:outcome=done`)
  expect(ines.sees()).toContain('« perceuse », c’est fait')
  expect(karim.sees()).toContain('« perceuse », c’est fait')
  expect(paul.sees()).toContain('Léa est d’accord')
  expect((await loans()).map((it) => it.split(' ')[1])).toEqual(['agreed', 'refused', 'refused'])

  await publishes(lea, 'Je prête mon échelle')
  await asks(paul, 'samedi')
  await lea.presses('D’accord')
  const [ladder] = await it.database.sql<{ id: string }[]>`select id from posts where title = 'échelle'`
  await lea.pressesOld(`close-post:post=${ladder?.id}:outcome=withdrawn`)
  expect(paul.sees()).toContain('Léa ne peut finalement pas prêter « échelle »')
  expect(saw(paul, 'a retiré')).toBe(0)
})

test('a calendar’s two dates make a period too, with a word for the owner', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  const [post] = await it.database.sql<{ id: string }[]>`select id from posts`
  await paul.fills('ask-loan', { post: post?.id ?? '' }, { from: '2026-11-28T14:00', until: '2026-11-30', words: 'Pour une étagère' })
  expect(lea.sees()).toContain('Pour une étagère')
  expect(await loans()).toEqual(['Paul asked 2026-11-28T14:00 2026-11-30T20:00'])
  await ines.fills('ask-loan', { post: post?.id ?? '' }, { from: '2026-12-05', until: '2026-12-04' })
  expect(ines.sees()).toContain('La fin vient avant le début')
})

test('a newcomer who follows « J’emprunte » tells their name first, and is then asked for when', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  const noe = await it.neighbour('Noé', { joined: false })
  await noe.pressesInChannel('J’emprunte')
  await noe.says('Noé')
  expect(noe.sees()).toContain('Pour quand voulez-vous emprunter')
  await noe.says('samedi')
  expect(lea.sees()).toContain('Noé voudrait emprunter')
})

test('quoting the question goes on with the conversation', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(paul, 'samedi')
  const ref = it.platform.seen(lea.id).at(-1)?.ref
  await lea.says('À quelle heure ?', { replyTo: ref ?? '' })
  expect(paul.sees()).toContain('À quelle heure ?')
})

test('who changes the time they ask for makes room for who waits for the old one', async () => {
  const karim = await it.neighbour('Karim')
  await publishes(lea, 'Je prête ma perceuse')
  await asks(karim, 'samedi')
  await lea.presses('D’accord')
  for (const who of [paul, ines]) {
    await asks(who, 'samedi')
    await who.presses('M’inscrire dans la file')
  }
  await karim.presses('Je n’en ai plus besoin')
  await paul.presses('Je prends')
  expect(saw(ines, 'C’est votre tour'), 'Léa is being asked for it').toBe(0)
  await paul.presses('Changer le moment')
  await paul.says('dimanche')
  expect(lea.sees()).toContain('Paul préfère un autre moment')
  expect(ines.sees()).toContain('C’est votre tour')
})

test('a time that somebody else got in the meantime: Léa is told so kindly, and Paul is in line', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  await asks(ines, 'vendredi')
  await lea.presses('D’accord')
  await asks(paul, 'samedi')
  /** As a longer loan does. */
  await it.database.sql`update loans set until_at = until_at + interval '1 day' where state = 'agreed'`
  await lea.presses('D’accord')
  expect(lea.saw().join('\n')).toContain('« perceuse » n’est plus libre à ce moment')
  expect(paul.sees()).toContain('n° 1 dans la file')
  expect((await loans()).map((it) => it.split(' ')[1])).toEqual(['agreed', 'waiting'])
})

test('what is kept for the next in line may be lent to somebody else after all: they are in line again', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  const karim = await it.neighbour('Karim')
  await karim.pressesInChannel('Répondre')
  await karim.says('Elle m’irait bien')
  await asks(paul, 'samedi')
  await lea.presses('D’accord')
  await asks(ines, 'samedi')
  await ines.presses('M’inscrire dans la file')
  await paul.presses('Je n’en ai plus besoin')
  await lea.presses('Choisir Karim')
  await lea.says('samedi')
  expect(ines.sees()).toContain('n° 1 dans la file')
  await ines.presses('Je prends')
  expect(ines.sees()).toContain('n° 1 dans la file')
  expect((await loans()).map((it) => it.split(' ')[1])).toEqual(['cancelled', 'waiting', 'agreed'])
})

test('a phone number in the first words, or in those of a refusal, is kept back, and its writer is told', async () => {
  await publishes(lea, 'Je prête ma perceuse')
  const [post] = await it.database.sql<{ id: string }[]>`select id from posts`
  await paul.fills(
    'ask-loan',
    { post: post?.id ?? '' },
    { from: '2026-11-28T14:00', until: '2026-11-30', words: 'Appelez-moi au 06 12 34 56 78' },
  )
  expect(paul.sees()).toContain('Votre mot contenait un numéro de téléphone : cette partie n’a pas été transmise.')
  expect(lea.sees()).toContain('Appelez-moi au …')
  await lea.fills('refuse-loan', { loan: await loanId('Paul') }, { words: 'lea@exemple.fr' })
  expect(lea.sees()).toContain('Votre mot contenait une adresse e-mail')
  expect(paul.sees()).not.toContain('exemple')
  expect([...lea.saw(), ...paul.saw()].join()).not.toMatch(/06 12|exemple/)
})
