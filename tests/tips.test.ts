import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Neighbour, quartier, type Story, story } from './quartier.ts'

let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})

const dentist = 'Je recommande le docteur Martin, dentiste rue Rébeval, très doux avec les enfants'
const day = 24
const publishes = async (who: Neighbour, words: string): Promise<void> => {
  await who.says(words)
  await who.presses('Publier')
}
/** A neighbour says what they think of an address, from its card in the channel. */
const votes = async (who: Neighbour, as: 'Je confirme' | 'Plus valable'): Promise<void> => {
  it.time.advance(60_000)
  await who.pressesInChannel(as)
  await who.presses(as)
}
const many = async (...names: string[]): Promise<Neighbour[]> => {
  const found: Neighbour[] = []
  for (const name of names) found.push(await it.neighbour(name))
  return found
}
/** Days pass, and the clock looks once in each. */
const days = async (n: number): Promise<void> => {
  for (let passed = 0; passed < n; passed++) {
    it.time.advance(day * 3_600_000)
    await it.palier.tick()
    await it.palier.idle()
  }
}
const idOf = async (title: string): Promise<string> => {
  const [row] = await it.database.sql<{ id: string }[]>`select id from posts where title = ${title} and state <> 'draft' order by id`
  return row?.id ?? ''
}
const asked = (who: Neighbour): number => who.saw().filter((text) => text.includes('est-elle toujours bonne')).length
const card = (title: string): string => it.channel.saw().find((text) => text.includes(title)) ?? ''

test('an address is shown with its name, what it is, where and why, and published as such', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says(dentist)
  expect(lea.sees()).toContain('Bonne adresse : docteur Martin, dentiste')
  expect(lea.sees()).toContain('Où : rue Rébeval')
  expect(lea.sees()).toContain('Pourquoi : très doux avec les enfants')
  expect(it.channel.count()).toBe(0)
  await lea.presses('Publier')
  expect(it.channel.sees()).toContain('recommandé par Léa')
  expect(it.channel.sees()).toContain('Pourquoi : très doux avec les enfants')
  expect(it.channel.buttons()).toEqual(['Je confirme', 'Plus valable', 'Répondre'])
})

test('« Dire pourquoi » is asked by a tap, goes with the draft, and may be taken back', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je conseille le garage Dupuis')
  expect(lea.buttons()).toContain('Dire pourquoi')
  const before = it.platform.button(lea.id, 'Publier')
  await lea.presses('Dire pourquoi')
  await lea.says('honnête et rapide')
  expect(lea.sees()).toContain('Pourquoi : honnête et rapide')
  /** The card that did not show it does not publish it. */
  if ('press' in before && before.press.do === 'publish-post')
    await lea.pressesOld(`publish-post:post=${before.press.post}:rev=${before.press.rev}`)
  expect(it.channel.count()).toBe(0)
  await lea.presses('Changer le pourquoi')
  await lea.says('rien')
  expect(lea.sees()).not.toContain('Pourquoi')
  await lea.presses('Dire pourquoi')
  await lea.says('honnête')
  await lea.presses('Publier')
  expect(it.channel.sees()).toContain('Pourquoi : honnête')
})

test('why a published address is good changes through a draft, and only by its author', async () => {
  const [lea, paul] = await many('Léa', 'Paul')
  if (!lea || !paul) throw new Error('nobody')
  await publishes(lea, dentist)
  const post = await idOf('docteur Martin')
  await paul.fills('tip-why', { post }, { why: 'hors de prix' })
  expect(paul.sees()).toContain('n’est plus là')
  await lea.fills('tip-why', { post }, { why: 'ne fait jamais mal' })
  expect(it.channel.sees()).toContain('très doux avec les enfants')
  await lea.presses('Publier')
  expect(it.channel.sees()).toContain('Pourquoi : ne fait jamais mal')
  expect(it.channel.count()).toBe(1)
})

test('« Un bon dentiste ? » is answered from the quartier’s memory before anything is drafted', async () => {
  const [lea, paul, ines] = await many('Léa', 'Paul', 'Inès')
  if (!lea || !paul || !ines) throw new Error('nobody')
  await publishes(lea, dentist)
  await votes(paul, 'Je confirme')
  await ines.says('Un bon dentiste ?')
  expect(ines.sees()).toContain('vos voisins de Belleville connaissent déjà')
  expect(ines.sees()).toContain('docteur Martin, dentiste — rue Rébeval')
  expect(ines.sees()).toContain('très doux avec les enfants · recommandé par Léa · 1 voisin confirme, en novembre 2026')
  expect(ines.buttons()).toEqual(['1. docteur Martin', 'Demander quand même au quartier'])
  const drafts = ines.saw().filter((text) => text.includes('Cherche une bonne adresse'))
  expect(drafts).toEqual([])
  await ines.presses('Demander quand même au quartier')
  expect(ines.sees()).toContain('Cherche une bonne adresse : dentiste')
  expect(ines.buttons()).toEqual(['Publier', 'Modifier', 'Annuler', 'Montrer aussi alentour'])
  await ines.presses('Publier')
  expect(it.channel.sees()).toContain('Cherche une bonne adresse : dentiste')
})

test('where nobody knows one the request is drafted as ever, and an address of another kind does not answer', async () => {
  const [lea, ines] = await many('Léa', 'Inès')
  if (!lea || !ines) throw new Error('nobody')
  await publishes(lea, dentist)
  await ines.says('vous connaissez un bon plombier ?')
  expect(ines.sees()).toContain('Cherche une bonne adresse : plombier')
  expect(ines.buttons()).toEqual(['Publier', 'Modifier', 'Annuler', 'Montrer aussi alentour'])
})

test.each([
  ['by a look-up', 'il y a un bon dentiste dans le quartier ?'],
  ['by its wish', 'connaissez-vous un dentiste doux avec les enfants ?'],
  ['by its name', 'vous connaissez le docteur Martin ?'],
])('an address is found %s', async (_, words) => {
  const [lea, ines] = await many('Léa', 'Inès')
  if (!lea || !ines) throw new Error('nobody')
  await publishes(lea, dentist)
  await ines.says(words)
  expect(ines.saw().join('\n')).toContain('1. docteur Martin, dentiste')
  expect(ines.buttons()).toContain('Demander quand même au quartier')
})

test('/chercher finds addresses first, and other posts beside', async () => {
  const [lea, paul, ines] = await many('Léa', 'Paul', 'Inès')
  if (!lea || !paul || !ines) throw new Error('nobody')
  await publishes(lea, 'je recommande mon plombier Karim, rapide et pas cher')
  await publishes(paul, 'je propose des petits travaux de plomberie samedi')
  await ines.command('chercher', 'plombier')
  const said = ines.saw().slice(-2).join('\n')
  expect(said).toContain('plombier Karim')
  expect(said.split('plombier Karim').length - 1).toBe(1)
})

test('a draft out of sight is its author’s alone', async () => {
  const [lea, paul, ines] = await many('Léa', 'Paul', 'Inès')
  if (!lea || !paul || !ines) throw new Error('nobody')
  await publishes(lea, dentist)
  await ines.says('Un bon dentiste ?')
  const [draft] = await it.database.sql<{ id: string }[]>`select id from posts where state = 'draft' and direction = 'request'`
  await paul.pressesOld(`show-draft:post=${draft?.id}`)
  expect(paul.sees()).toContain('n’est plus là')
})

test('a newcomer who presses « Je confirme » in the channel tells their name first, and nothing is voted by a link', async () => {
  const lea = await it.neighbour('Léa')
  await publishes(lea, dentist)
  const zoe = await it.neighbour('Zoé', { joined: false })
  it.time.advance(60_000)
  await zoe.pressesInChannel('Je confirme')
  expect(zoe.sees()).toContain('Quel est votre prénom')
  await zoe.says('Zoé')
  expect(zoe.sees()).toContain('Bonne adresse : docteur Martin, dentiste')
  expect(await it.database.sql`select * from votes`).toEqual([])
  await zoe.presses('Je confirme')
  expect(it.channel.sees()).toContain('1 voisin confirme')
})

test('votes are counted in words, one a neighbour; the last word counts, and pressing twice is pressing once', async () => {
  const [lea, paul, ines, noe] = await many('Léa', 'Paul', 'Inès', 'Noé')
  if (!lea || !paul || !ines || !noe) throw new Error('nobody')
  await publishes(lea, dentist)
  await votes(paul, 'Je confirme')
  expect(paul.sees()).toContain('vous confirmez')
  await paul.presses('Je confirme')
  expect(it.channel.sees()).toContain('1 voisin confirme, en novembre 2026')
  await votes(ines, 'Je confirme')
  await votes(noe, 'Je confirme')
  expect(it.channel.sees()).toContain('3 voisins confirment, la dernière fois en novembre 2026')
  await paul.presses('Plus valable')
  expect(paul.sees()).toContain('pour vous, ce n’est plus valable')
  expect(it.channel.sees()).toContain('2 voisins confirment')
  expect(it.channel.count()).toBe(1)
  expect(await it.database.sql`select count(*)::int as n from votes`).toEqual([{ n: 3 }])
})

test('nobody votes on their own address, on another quartier’s, on what is no address or over', async () => {
  const [lea, paul] = await many('Léa', 'Paul')
  if (!lea || !paul) throw new Error('nobody')
  await publishes(lea, dentist)
  const post = await idOf('docteur Martin')
  await lea.pressesOld(`vote:post=${post}:as=confirm`)
  expect(lea.sees()).toContain('ce sont vos voisins qui la confirment')
  await publishes(lea, 'coupure d’eau demain de 8 h à 12 h')
  await paul.pressesOld(`vote:post=${await idOf('coupure d’eau')}:as=stale`)
  expect(paul.sees()).toContain('n’est plus là')
  await paul.pressesOld(`keep-tip:post=${post}`)
  expect(paul.sees()).toContain('n’est plus là')
  await it.database
    .sql`insert into quartiers (id, name, zone, language, digest_minute) values ('q2', 'Ailleurs', 'Europe/Paris', 'fr', 480)`
  await it.database.sql`update residents set quartier = 'q2' where name = 'Paul'`
  await paul.pressesOld(`vote:post=${post}:as=stale`)
  expect(paul.sees()).toContain('n’est plus là')
  await it.database.sql`update residents set quartier = ${quartier.id} where name = 'Paul'`
  await lea.command('mesannonces')
  await lea.presses('Bonne adresse : docteur Martin')
  await lea.presses('Plus valable')
  expect(card('docteur Martin')).toContain('N’est plus valable')
  await paul.pressesOld(`vote:post=${post}:as=confirm`)
  expect(paul.sees()).toContain('n’est plus là')
  expect(await it.database.sql`select * from votes`).toEqual([])
})

test('an address does not end like a post; after 180 days without a word its author is asked once, and « Oui » keeps it', async () => {
  const [lea, paul] = await many('Léa', 'Paul')
  if (!lea || !paul) throw new Error('nobody')
  await publishes(lea, dentist)
  await days(30)
  await lea.command('mesannonces')
  await lea.presses('Bonne adresse : docteur Martin')
  expect(lea.buttons()).toEqual(['Changer le pourquoi', 'Modifier', 'Plus valable'])
  await votes(paul, 'Je confirme')
  await days(175)
  expect(asked(lea)).toBe(0)
  await days(6)
  expect(asked(lea)).toBe(1)
  expect(lea.buttons()).toEqual(['Oui', 'Plus maintenant'])
  await lea.presses('Oui')
  expect(lea.sees()).toContain('reste dans les bonnes adresses')
  await days(100)
  expect(asked(lea)).toBe(0)
  expect(card('docteur Martin')).toContain('1 voisin confirme')
})

test('« Plus maintenant » closes it, the card says so, and it answers no more', async () => {
  const [lea, ines] = await many('Léa', 'Inès')
  if (!lea || !ines) throw new Error('nobody')
  await publishes(lea, dentist)
  await days(181)
  await lea.presses('Plus maintenant')
  expect(card('docteur Martin')).toContain('N’est plus valable')
  await ines.says('Un bon dentiste ?')
  expect(ines.sees()).toContain('Cherche une bonne adresse : dentiste')
  await days(14)
  expect(await it.database.sql`select due_at from tips`).toEqual([{ dueAt: null }])
})

test('unanswered for 14 days it stands below the others and says since when; 90 days later it closes', async () => {
  const [lea, paul, ines] = await many('Léa', 'Paul', 'Inès')
  if (!lea || !paul || !ines) throw new Error('nobody')
  await publishes(lea, dentist)
  await days(20)
  await publishes(paul, 'je recommande le docteur Nguyen, dentiste, ponctuel')
  await days(161)
  expect(asked(lea)).toBe(1)
  await ines.says('Un bon dentiste ?')
  expect(ines.sees()).not.toContain('pas confirmé')
  await days(14)
  expect(card('docteur Martin')).toContain('pas confirmé depuis novembre 2026')
  await ines.says('Un bon dentiste ?')
  expect(ines.sees()).toMatch(/1\. docteur Nguyen[\s\S]*2\. docteur Martin[\s\S]*pas confirmé depuis novembre 2026/)
  await votes(ines, 'Je confirme')
  expect(asked(lea)).toBe(1)
  await days(91)
  expect(card('docteur Martin')).toContain('Plus confirmé depuis longtemps')
  expect(lea.saw().some((text) => text.includes('Je retire « docteur Martin » des bonnes adresses'))).toBe(true)
})

test('a neighbour who confirms spares the author the answer', async () => {
  const [lea, paul] = await many('Léa', 'Paul')
  if (!lea || !paul) throw new Error('nobody')
  await publishes(lea, dentist)
  await days(181)
  expect(asked(lea)).toBe(1)
  await votes(paul, 'Je confirme')
  await days(110)
  expect(card('docteur Martin')).toContain('1 voisin confirme')
  expect(asked(lea)).toBe(1)
})

test('two different neighbours who doubt it hide it and make the clock ask; one, twice, does not; « Oui » brings it back', async () => {
  const [lea, paul, ines, noe] = await many('Léa', 'Paul', 'Inès', 'Noé')
  if (!lea || !paul || !ines || !noe) throw new Error('nobody')
  await publishes(lea, dentist)
  await votes(paul, 'Plus valable')
  await paul.presses('Plus valable')
  await days(1)
  expect(asked(lea)).toBe(0)
  expect(card('docteur Martin')).not.toContain('des voisins disent')
  await noe.says('Un bon dentiste ?')
  expect(noe.sees()).toContain('1. docteur Martin')
  await votes(ines, 'Plus valable')
  await days(1)
  expect(asked(lea)).toBe(1)
  expect(lea.sees()).toContain('Des voisins n’en sont plus sûrs')
  expect(card('docteur Martin')).toContain('des voisins disent que ce n’est plus valable')
  await noe.says('Un bon dentiste ?')
  expect(noe.sees()).toContain('Cherche une bonne adresse : dentiste')
  await noe.command('adresses')
  expect(noe.sees()).toContain('Pas encore de bonne adresse')
  await noe.command('chercher', 'docteur Martin')
  expect(noe.saw().slice(-2).join('\n')).not.toContain('1. docteur Martin')
  await lea.presses('Oui')
  await noe.says('Un bon dentiste ?')
  expect(noe.sees()).toContain('1. docteur Martin')
  await days(3)
  expect(asked(lea)).toBe(0)
})

test('doubted and confirmed alike it stays, and nobody is asked', async () => {
  const [lea, paul, ines, noe, zoe] = await many('Léa', 'Paul', 'Inès', 'Noé', 'Zoé')
  if (!lea || !paul || !ines || !noe || !zoe) throw new Error('nobody')
  await publishes(lea, dentist)
  for (const who of [paul, ines]) await votes(who, 'Je confirme')
  for (const who of [noe, zoe]) await votes(who, 'Plus valable')
  await days(2)
  expect(asked(lea)).toBe(0)
  await paul.says('Un bon dentiste ?')
  expect(paul.sees()).toContain('2 voisins confirment')
  /** One of them changes their mind: more doubt it now than confirm it. */
  await ines.presses('Plus valable')
  await days(1)
  expect(asked(lea)).toBe(1)
})

test('an answer to « Un bon plombier ? » becomes an address by one press of who answered, once', async () => {
  const [lea, paul, ines] = await many('Léa', 'Paul', 'Inès')
  if (!lea || !paul || !ines) throw new Error('nobody')
  await publishes(lea, 'vous connaissez un bon plombier ?')
  await paul.pressesInChannel('Répondre')
  await paul.says('Bonjour, Karim Belaïd, rue de Tourtille, rapide et honnête')
  expect(paul.buttons()).toEqual(['En faire une bonne adresse'])
  const press = it.platform.button(paul.id, 'En faire une bonne adresse')
  if (!('press' in press) || press.press.do !== 'tip-from') throw new Error('no press')
  await ines.pressesOld(`tip-from:answer=${press.press.answer}`)
  expect(ines.sees()).toContain('n’est plus là')
  await lea.pressesOld(`tip-from:answer=${press.press.answer}`)
  expect(lea.sees()).toContain('n’est plus là')
  await paul.presses('En faire une bonne adresse')
  expect(paul.sees()).toContain('Karim Belaïd, plombier')
  expect(paul.sees()).toContain('rapide et honnête')
  await paul.presses('En faire une bonne adresse')
  expect(await it.database.sql`select count(*)::int as n from posts where state = 'draft' and direction = 'offer'`).toEqual([{ n: 1 }])
  await paul.presses('Publier')
  await paul.presses('En faire une bonne adresse')
  expect(await it.database.sql`select count(*)::int as n from posts where state in ('draft', 'open') and direction = 'offer'`).toEqual([
    { n: 1 },
  ])
  await ines.says('quelqu’un connaît un plombier ?')
  expect(ines.saw().join('\n')).toContain('1. Karim Belaïd, plombier')
})

test('a warning says when, stands first in the page of its day, and is over at its end without a question', async () => {
  const [lea, paul] = await many('Léa', 'Paul')
  if (!lea || !paul) throw new Error('nobody')
  await publishes(paul, 'quelqu’un pour garder mon chat demain ?')
  await publishes(lea, 'coupure d’eau demain de 8 h à 12 h')
  expect(it.channel.sees()).toContain('À savoir : coupure d’eau')
  expect(it.channel.sees()).toContain('signalé par Léa')
  expect(it.channel.buttons()).toEqual(['Répondre'])
  const before = lea.saw().length
  await it.passes(22)
  const page = it.channel.saw().find((text) => text.startsWith('Bonjour Belleville')) ?? ''
  expect(page).toMatch(/C’est pour bientôt\n1\. À savoir : coupure d’eau[\s\S]*2\. [^\n]*chat/)
  await it.passes(3)
  expect(card('coupure d’eau')).not.toContain('C’est terminé')
  await it.passes(2)
  expect(card('coupure d’eau')).toContain('C’est terminé')
  expect(lea.saw()).toHaveLength(before)
})

test('a warning without a time is over a day later', async () => {
  const lea = await it.neighbour('Léa')
  await publishes(lea, 'attention, faux plombiers dans la rue')
  await it.passes(23)
  expect(card('faux plombiers')).not.toContain('C’est terminé')
  await it.passes(2)
  expect(card('faux plombiers')).toContain('C’est terminé')
})

test('what was lost is looked for two weeks; then its author is asked once, and the card says that it is back', async () => {
  const [lea, paul] = await many('Léa', 'Paul')
  if (!lea || !paul) throw new Error('nobody')
  await publishes(lea, 'perdu chat gris')
  expect(it.channel.sees()).toContain('Perdu : chat gris')
  expect(it.channel.buttons()).toEqual(['Je l’ai vu'])
  await paul.pressesInChannel('Je l’ai vu')
  await paul.says('Il dort devant le 12')
  expect(lea.sees()).toContain('Il dort devant le 12')
  expect(paul.buttons()).not.toContain('En faire une bonne adresse')
  await days(15)
  expect(lea.sees()).toContain('l’avez-vous retrouvé')
  await lea.presses('Oui')
  expect(card('chat gris')).toContain('Retrouvé, merci')
})

test('what was found is somebody’s: « C’est à moi » answers, unanswered questions end it after three days', async () => {
  const [lea, paul] = await many('Léa', 'Paul')
  if (!lea || !paul) throw new Error('nobody')
  await publishes(lea, 'trouvé des clés')
  expect(it.channel.sees()).toContain('Trouvé : clés')
  await paul.pressesInChannel('C’est à moi')
  await paul.says('Avec un porte-clés rouge ?')
  expect(lea.sees()).toContain('porte-clés rouge')
  await days(14)
  expect(lea.saw().filter((text) => text.includes('l’avez-vous rendu'))).toHaveLength(1)
  await days(4)
  expect(card('clés')).toContain('Annonce terminée')
})

test('/adresses shows what there is by category, then a page of it, the last confirmed first', async () => {
  const [lea, paul, ines] = await many('Léa', 'Paul', 'Inès')
  if (!lea || !paul || !ines) throw new Error('nobody')
  await lea.command('adresses')
  expect(lea.sees()).toContain('Pas encore de bonne adresse')
  for (const name of ['Abel', 'Brun', 'Caron', 'Denis', 'Evrard', 'Faure', 'Girard']) {
    await publishes(lea, `je recommande le docteur ${name}, dentiste, doux`)
    await it.passes(1)
  }
  await publishes(lea, 'je recommande mon plombier Karim, rapide')
  await it.passes(1)
  await paul.command('chercher', 'docteur Abel')
  await paul.presses('1. docteur Abel')
  await paul.presses('Je confirme')
  await ines.command('adresses')
  expect(ines.buttons()).toEqual(['Dentiste (7)', 'Plombier (1)'])
  await ines.presses('Dentiste (7)')
  expect(ines.sees()).toMatch(/1\. docteur Abel[\s\S]*2\. docteur Girard[\s\S]*6\. docteur Caron/)
  expect(ines.buttons()).toEqual([
    ...['Abel', 'Girard', 'Faure', 'Evrard', 'Denis', 'Caron'].map((it, i) => `${i + 1}. docteur ${it}`),
    'Suite',
    'Toutes les adresses',
  ])
  await ines.presses('Suite')
  expect(ines.sees()).toContain('1. docteur Brun')
  expect(ines.sees()).not.toContain('docteur Abel')
  await ines.command('adresses', 'plombier')
  expect(ines.sees()).toContain('plombier Karim')
})

test('whom one has blocked recommends nothing', async () => {
  const [lea, ines] = await many('Léa', 'Inès')
  if (!lea || !ines) throw new Error('nobody')
  await publishes(lea, dentist)
  await it.database
    .sql`insert into blocks (resident, blocked) select i.id, l.id from residents i, residents l where i.name = 'Inès' and l.name = 'Léa'`
  await ines.says('Un bon dentiste ?')
  expect(ines.sees()).toContain('Cherche une bonne adresse : dentiste')
  await ines.command('adresses')
  expect(ines.sees()).toContain('Pas encore de bonne adresse')
})

test('an address that is made a gift is an address no more, and the clock leaves it alone', async () => {
  const lea = await it.neighbour('Léa')
  await publishes(lea, dentist)
  await lea.presses('M’en occuper')
  await lea.presses('Modifier')
  await lea.presses('Le genre')
  await lea.presses('À donner')
  expect(lea.sees()).not.toContain('Pourquoi')
  await lea.presses('Publier')
  expect(it.channel.sees()).toContain('À donner : docteur Martin')
  expect(await it.database.sql`select check_at is not null as checked from posts where state = 'open'`).toEqual([{ checked: true }])
  await it.database.sql`update posts set check_at = null`
  await days(190)
  expect(asked(lea)).toBe(0)
})

test('an address is news once: the morning page does not bring it back each week', async () => {
  const [lea, paul] = await many('Léa', 'Paul')
  if (!lea || !paul) throw new Error('nobody')
  await publishes(lea, dentist)
  await it.passes(day)
  const pages = (): string[] => it.channel.saw().filter((text) => text.startsWith('Bonjour Belleville'))
  expect(pages()[0]).toContain('Bonne adresse : docteur Martin')
  for (let week = 0; week < 2; week++) {
    await it.passes(8 * day)
    await publishes(paul, 'je donne un canapé')
    await it.passes(day)
  }
  expect(pages().length).toBeGreaterThan(1)
  expect(pages().slice(1).join('\n')).not.toContain('docteur Martin')
})

test('two neighbours who press at once are both counted, and both clocks that tick ask once', async () => {
  const [lea, paul, ines] = await many('Léa', 'Paul', 'Inès')
  if (!lea || !paul || !ines) throw new Error('nobody')
  await publishes(lea, dentist)
  const post = await idOf('docteur Martin')
  it.time.advance(60_000)
  await Promise.all([paul.pressesOld(`vote:post=${post}:as=stale`), ines.pressesOld(`vote:post=${post}:as=stale`)])
  await Promise.all([it.palier.tick(), it.palier.tick()])
  await it.palier.idle()
  expect(asked(lea)).toBe(1)
  expect(card('docteur Martin')).toContain('des voisins disent')
})

test.each([
  ['Bonne adresse : Docteur Nguyen, dentiste', 'Bonne adresse : Docteur Nguyen, dentiste'],
  ['Bon plombier : M. Dupont, rapide et pas cher', 'Bonne adresse : M. Dupont, plombier'],
  ['je vous recommande un super kiné : Paul Durand, au 5 rue de Tourtille', 'Bonne adresse : Paul Durand, kiné'],
  ['je vous conseille le garage Dupuis car ils sont honnêtes', 'Bonne adresse : garage Dupuis\nPourquoi : honnêtes'],
  ['je conseille le cours de yoga de Sophie, 12 rue des Lilas', 'cours de yoga de Sophie'],
  ['quelqu’un a perdu un doudou ?', 'Trouvé : doudou'],
  ['j’ai perdu mon chat gris dans le square', 'Perdu : chat gris'],
  ['attention travaux rue X jusqu’au 12 décembre', 'À savoir : travaux'],
])('« %s » is understood', async (words, shown) => {
  const lea = await it.neighbour('Léa')
  await lea.says(words)
  expect(lea.sees().replace('recommandé par Léa\n', '')).toContain(shown)
})

test('« les bonnes adresses » opens the list', async () => {
  const lea = await it.neighbour('Léa')
  await publishes(lea, dentist)
  await lea.says('montre-moi les bonnes adresses du quartier')
  expect(lea.sees()).toContain('Les bonnes adresses de Belleville')
  expect(lea.buttons()).toEqual(['Dentiste (1)'])
})
