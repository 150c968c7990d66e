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
const takes = async (who: Neighbour, label = 'Je prends'): Promise<void> => {
  await who.pressesInChannel(label)
  await who.presses(`Oui, ${label.charAt(0).toLowerCase()}${label.slice(1)}`)
}
const joins = async (who: Neighbour): Promise<void> => {
  await who.pressesInChannel('M’inscrire au cas où')
  await who.presses('Oui, m’inscrire')
}
const answers = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await it.database.sql<{ name: string; state: string }[]>`
      select r.name, a.state from answers a join residents r on r.id = a.neighbour order by a.at, a.id`
    ).map(({ name, state }) => [name, state]),
  )
const idOf = async (name: string): Promise<string> =>
  (await it.database.sql<{ id: string }[]>`select a.id from answers a join residents r on r.id = a.neighbour where r.name = ${name}`)[0]
    ?.id ?? ''
const postId = async (): Promise<string> => (await it.database.sql<{ id: string }[]>`select id from posts`)[0]?.id ?? ''

test('Inès takes the sofa with one confirmation: it is hers, the channel says so, Léa knows at once', async () => {
  const lea = await publishes('je donne un canapé')
  const ines = await it.neighbour('Inès')
  expect(it.channel.buttons()).toEqual(['Je prends', 'Répondre'])
  await ines.pressesInChannel('Je prends')
  expect(ines.sees()).toContain('C’est pour vous ? Je le dis tout de suite à Léa.')
  expect(await answers(), 'the press in the channel only asks').toEqual({})
  await ines.presses('Oui, je prends')
  expect(ines.sees()).toContain('C’est pour vous : « canapé »')
  expect(ines.buttons()).toEqual(['Écrire à Léa', 'Fixer un rendez-vous', 'Je ne peux plus'])
  expect(it.channel.count()).toBe(1)
  expect(it.channel.sees()).toContain('✓ Promis')
  expect(it.channel.buttons()).toEqual(['M’inscrire au cas où'])
  expect(lea.sees()).toContain('Inès prend « canapé » : c’est le premier oui')
  expect(lea.buttons()).toEqual(['Écrire à Inès', 'Fixer un rendez-vous', 'Choisir quelqu’un d’autre', 'C’est fait', 'Finalement non'])
  await lea.presses('Écrire à Inès')
  await lea.says('Passez samedi !')
  expect(ines.sees()).toContain('Passez samedi !')
  await lea.presses('C’est fait')
  expect(lea.buttons()).toEqual(['Remercier Inès', 'Merci beaucoup !', 'C’était parfait', 'Écrire un mot'])
})

test('who presses twice is told the same again, and Léa hears of it once', async () => {
  const lea = await publishes('je donne un canapé')
  const ines = await it.neighbour('Inès')
  await takes(ines)
  await ines.presses('Oui, je prends')
  expect(ines.sees()).toContain('C’est pour vous')
  await ines.pressesInChannel('M’inscrire au cas où')
  expect(ines.sees(), 'it is theirs already').toContain('C’est pour vous')
  expect(lea.saw().filter((text) => text.includes('Inès prend'))).toHaveLength(1)
  expect(await answers()).toEqual({ Inès: 'chosen' })
})

test('those who come later are in line and told their place, Léa is not woken for each', async () => {
  const lea = await publishes('vends vélo enfant 40€')
  const [ines, paul, noe] = [await it.neighbour('Inès'), await it.neighbour('Paul'), await it.neighbour('Noé')]
  await takes(ines)
  const before = lea.saw().length
  await joins(paul)
  expect(paul.sees()).toContain('c’est promis à quelqu’un. Vous êtes n° 1 dans la file')
  await noe.pressesInChannel('M’inscrire au cas où')
  expect(noe.sees()).toContain('1 personne attend déjà')
  await noe.presses('Oui, m’inscrire')
  expect(noe.sees()).toContain('Vous êtes n° 2 dans la file')
  await noe.pressesInChannel('M’inscrire au cas où')
  expect(noe.sees(), 'no second place').toContain('Vous êtes n° 2 dans la file')
  expect(lea.saw()).toHaveLength(before)
  await paul.presses('Quitter la file')
  expect(paul.sees()).toContain('vous n’attendez plus')
  await paul.presses('Quitter la file')
  await joins(paul)
  expect(paul.sees(), 'behind Noé now').toContain('Vous êtes n° 2 dans la file')
})

test('fifty press « Je prends » at once: one has it, forty-nine stand in line without a gap, and everybody is told once', async () => {
  const lea = await publishes('je donne un canapé')
  const all = await Promise.all(Array.from({ length: 50 }, (_, n) => it.neighbour(`Voisin ${n}`, { as: `v${n}` })))
  const heard = all.map(({ saw }) => saw().length)
  const place = (chat: string) => ({ kind: 'private' as const, chat, topic: null })
  const body = { kind: 'press' as const, press: `take:post=${await postId()}` }
  await Promise.all(all.map(({ id }) => it.platform.hears({ from: { id, name: id, language: 'fr' }, place: place(id), body })))
  await it.palier.idle()

  const told = all.map(({ saw }, n) => saw().slice(heard[n]))
  expect(told.map(({ length }) => length)).toEqual(all.map(() => 1))
  const holders = told.filter(([text]) => text?.startsWith('C’est pour vous'))
  expect(holders).toHaveLength(1)
  const places = told.flatMap(([text]) => /Vous êtes n° (\d+) dans la file/.exec(text ?? '')?.[1] ?? []).map(Number)
  expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 49 }, (_, n) => n + 1))
  expect(lea.saw().filter((text) => text.includes('c’est le premier oui'))).toHaveLength(1)
  expect(await it.database.sql`select state, count(*)::int as n from answers group by state order by state`).toEqual([
    { state: 'chosen', n: 1 },
    { state: 'waiting', n: 49 },
  ])
  expect(it.channel.count()).toBe(1)

  /** The place that was told is the place that counts. */
  const line = await it.database.sql<{ user: string }[]>`
    select c."user" from answers a join accounts c on c.resident = a.neighbour where a.state = 'waiting' order by a.at, a.id`
  const byUser = new Map(all.map(({ id }, n) => [id, told[n]?.[0] ?? '']))
  expect(line.map(({ user }) => Number(/n° (\d+)/.exec(byUser.get(user) ?? '')?.[1]))).toEqual(line.map((_, n) => n + 1))
})

test('who only asked is told that it went to somebody, and may be in line', async () => {
  const lea = await publishes('je donne un canapé')
  const [paul, ines] = [await it.neighbour('Paul'), await it.neighbour('Inès')]
  await paul.pressesInChannel('Répondre')
  await paul.says('Il est en bon état ?')
  await takes(ines)
  expect(paul.sees()).toContain('Léa a trouvé quelqu’un')
  await paul.presses('M’inscrire au cas où')
  expect(paul.sees()).toContain('Vous êtes n° 1 dans la file')
  await lea.presses('Choisir quelqu’un d’autre')
  expect(lea.sees()).toContain(
    '1. Inès (retenue, nouveau visage du quartier)\n2. Paul (a dit oui, nouveau visage du quartier) : Il est en bon état ?',
  )
})

test('for a favour the author chooses: each yes is carried once, and may be taken back', async () => {
  const ines = await publishes('quelqu’un pour garder mon chat du 12 au 18 ?', 'Inès')
  const [paul, noe] = [await it.neighbour('Paul'), await it.neighbour('Noé')]
  expect(it.channel.buttons()).toEqual(['Je m’en occupe', 'Répondre'])
  await takes(paul, 'Je m’en occupe')
  expect(paul.sees()).toContain('Vous aurez une réponse dans les trois jours')
  expect(ines.sees()).toContain('Paul veut bien s’en occuper')
  expect(ines.buttons()).toEqual(['Choisir Paul', 'Écrire à Paul'])
  await paul.presses('Oui, je m’en occupe')
  expect(ines.saw().filter((text) => text.includes('Paul veut bien'))).toHaveLength(1)
  await paul.presses('Finalement non')
  expect(ines.sees()).toContain('Finalement, Paul ne peut pas')
  await takes(noe, 'Je m’en occupe')
  await takes(paul, 'Je m’en occupe')
  expect(it.channel.sees()).not.toContain('Promis')
  await ines.presses('Choisir Noé')
  expect(noe.sees()).toContain('Inès a retenu votre réponse')
  expect(noe.buttons()).toEqual(['Écrire à Inès', 'Fixer un rendez-vous', 'Je ne peux plus'])
  expect(paul.sees()).toContain('Vous êtes n° 1 dans la file')
  await noe.presses('Je ne peux plus')
  expect(paul.sees()).toContain('C’est votre tour')
  await paul.presses('Je m’en occupe')
  expect(ines.sees()).toContain('Paul prend la suite')
})

test.each([
  ['je cherche une échelle', 'Je peux aider', 'Paul peut vous aider'],
  ['je propose des cours de guitare', 'Ça m’intéresse', 'intéresse Paul'],
])('« %s » is answered by « %s »', async (words, label, told) => {
  const lea = await publishes(words)
  const paul = await it.neighbour('Paul')
  await takes(paul, label)
  expect(lea.sees()).toContain(told)
})

test.each(['Je prête ma perceuse ce week-end', 'apéro samedi 19h au square', 'vous connaissez un bon dentiste ?'])(
  '« %s » is not taken by a yes: a button made up does nothing',
  async (words) => {
    await publishes(words)
    const paul = await it.neighbour('Paul')
    for (const press of ['take', 'ask-take']) {
      await paul.pressesOld(`${press}:post=${await postId()}`)
      expect(paul.sees()).toContain('Cette annonce n’est plus là')
    }
    expect(await answers()).toEqual({})
  },
)

test('nobody takes their own, what is over, or what is not there', async () => {
  const lea = await publishes('je donne un canapé')
  const paul = await it.neighbour('Paul')
  await lea.pressesInChannel('Je prends')
  expect(lea.sees()).toContain('est votre propre annonce')
  await lea.pressesOld(`take:post=${await postId()}`)
  expect(lea.sees()).toContain('est votre propre annonce')
  await paul.pressesOld('take:post=nothing')
  expect(paul.sees()).toContain('Cette annonce n’est plus là')
  await paul.pressesInChannel('Je prends')
  await lea.presses('M’en occuper')
  await lea.presses('Retirer')
  await paul.presses('Oui, je prends')
  expect(paul.sees()).toContain('est terminée')
  expect(await answers()).toEqual({})
})

test('another’s « Je ne peux plus » and « Je prends » look like those of something that is not there', async () => {
  await publishes('je donne un canapé')
  const [ines, paul] = [await it.neighbour('Inès'), await it.neighbour('Paul')]
  await takes(ines)
  for (const press of ['give-up', 'claim', 'choose']) {
    await paul.pressesOld(`${press}:answer=${await idOf('Inès')}`)
    expect(paul.sees()).toContain('Cette annonce n’est plus là')
    await paul.pressesOld(`${press}:answer=nothing`)
    expect(paul.sees()).toContain('Cette annonce n’est plus là')
  }
  expect(await answers()).toEqual({ Inès: 'chosen' })
})

test('whom Léa has blocked gets nothing by a tap, and does not learn why', async () => {
  const lea = await publishes('je donne un canapé')
  const [paul, ines] = [await it.neighbour('Paul'), await it.neighbour('Inès')]
  await paul.pressesInChannel('Répondre')
  await paul.says('Donnez-le-moi')
  await lea.presses('Bloquer')
  await takes(paul)
  expect(paul.sees()).toContain('C’est noté')
  expect(it.channel.sees()).not.toContain('Promis')
  expect(lea.saw().join()).not.toContain('Paul prend')
  await takes(ines)
  expect(lea.sees()).toContain('Inès prend')
})

test('a newcomer who presses « Je prends » tells their name first, and is then asked', async () => {
  await publishes('je donne un canapé')
  const paul = await it.neighbour('Paul', { joined: false })
  await paul.pressesInChannel('Je prends')
  expect(paul.sees()).toContain('Quel est votre prénom')
  await paul.says('Paul')
  expect(paul.sees()).toContain('C’est pour vous ?')
  await paul.presses('Oui, je prends')
  expect(await answers()).toEqual({ Paul: 'chosen' })
})

test('Léa chooses somebody else, and is asked before the first loses it: an old button does not do it by itself', async () => {
  const lea = await publishes('je donne un canapé')
  const [paul, ines] = [await it.neighbour('Paul'), await it.neighbour('Inès')]
  await takes(paul)
  await joins(ines)
  await lea.presses('Choisir quelqu’un d’autre')
  await lea.presses('Choisir Inès')
  expect(lea.sees()).toContain('c’est pour Paul en ce moment. Choisir Inès à la place ?')
  expect(await answers()).toEqual({ Paul: 'chosen', Inès: 'waiting' })
  await lea.presses('Oui, choisir Inès')
  expect(lea.sees()).toContain('C’est promis à Inès')
  expect(ines.sees()).toContain('Léa a retenu votre réponse')
  expect(paul.sees()).toContain('a finalement changé d’avis')
  await lea.presses('Oui, choisir Inès')
  expect(ines.saw().filter((text) => text.includes('a retenu votre réponse'))).toHaveLength(1)
  expect(await answers()).toEqual({ Paul: 'declined', Inès: 'chosen' })
  await paul.pressesOld(`take:post=${await postId()}`)
  expect(paul.sees(), 'Léa said no to him').toContain('vient d’être promis')
})

test('whom Léa said no to asks, and does not take it back by a tap', async () => {
  const lea = await publishes('je donne un canapé')
  const paul = await it.neighbour('Paul')
  await takes(paul)
  await lea.presses('Finalement non')
  expect(it.channel.buttons()).toEqual(['Je prends', 'Répondre'])
  await takes(paul)
  expect(paul.sees()).toContain('C’est noté')
  expect(lea.sees()).toContain('Paul voudrait bien « canapé »')
  expect(await answers()).toEqual({ Paul: 'waiting' })
  await lea.presses('Choisir Paul')
  expect(await answers()).toEqual({ Paul: 'chosen' })
})

test('with 90 answers the list stays readable: five a page, who said yes first', async () => {
  const ines = await publishes('quelqu’un pour garder mon chat du 12 au 18 ?', 'Inès')
  const post = await postId()
  await it.database.sql`
    insert into residents (id, name, language, quartier, standing, model, joined_at, suggestions)
    select 'r' || n, 'Voisin ' || n, 'fr', 'x-belleville', 'neighbour', false, ${'2026-11-25T09:00:00Z'}, true from generate_series(1, 90) n`
  await it.database.sql`
    insert into answers (id, post, neighbour, words, state, yes, thanked, muted_by_author, muted_by_neighbour, due_at, at)
    select 'a' || n, ${post}, 'r' || n, 'Bonjour, le numéro ' || n, 'waiting', n % 2 = 0, false, false, false, null,
      ${'2026-11-25T09:00:00Z'}::timestamptz + n * interval '1 minute' from generate_series(1, 90) n`
  await ines.presses('M’en occuper')
  await ines.presses('Voir les réponses (90)')
  expect(ines.sees().split('\n')[1]).toBe('1. Voisin 2 (a dit oui, nouveau visage du quartier) : Bonjour, le numéro 2')
  expect(ines.buttons()).toHaveLength(11)
  expect(ines.buttons().at(-1)).toBe('Voir la suite')
  for (let page = 1; page < 18; page++) await ines.presses('Voir la suite')
  expect(ines.sees()).toContain('90. Voisin 89 (nouveau visage du quartier) : Bonjour, le numéro 89')
  expect(ines.buttons().at(-1)).toBe('Retour')
  await ines.presses('Choisir Voisin 89')
  expect(await it.database.sql`select id from answers where state = 'chosen'`).toEqual([{ id: 'a89' }])
  await ines.pressesOld(`answers:post=${post}:page=900`)
  expect(ines.sees(), 'a page that is no more is the first').toContain('1. Voisin 89 (retenue')
})
