import { afterEach, beforeEach, expect, test } from 'vitest'
import { picture } from '../bots/driver.contract.ts'
import { type Story, story } from './quartier.ts'

let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})

const jpeg = picture

test.each([
  ['Je prête ma perceuse ce week-end', 'À prêter : perceuse', 'Quand : samedi 28 et dimanche 29 novembre'],
  ['quelqu’un pour garder mon chat du 12 au 18 ?', 'Cherche un coup de main : ', 'Quand : du 12 au 18 décembre'],
  ['je donne un canapé, à venir chercher', 'À donner : canapé', ''],
  ['vends vélo enfant 40€', 'À vendre : vélo enfant', 'Prix : 40'],
  ['vous connaissez un bon dentiste ?', 'Cherche une bonne adresse : dentiste', ''],
  ['apéro samedi 19h au square', 'Rendez-vous : apéro', 'Quand : samedi 28 novembre à 19'],
])('« %s » becomes a draft, and nothing is public', async (words, head, fact) => {
  const lea = await it.neighbour('Léa')
  await lea.says(words)
  expect(lea.sees()).toContain(head)
  expect(lea.sees()).toContain(fact)
  expect(lea.buttons().slice(0, 3)).toEqual(['Publier', 'Modifier', 'Annuler'])
  expect(it.channel.count()).toBe(0)
})

test('every field is corrected by button, and an old card does not publish what it does not show', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('vends vélo enfant 40€')
  await lea.presses('Modifier')
  await lea.presses('Le prix')
  await lea.says('trente')
  await lea.presses('Modifier')
  await lea.presses('Le titre')
  await lea.says('vélo rouge')
  await lea.presses('Modifier')
  await lea.presses('La date')
  await lea.says('quand il fera beau, je ne sais pas')
  expect(lea.sees()).toContain('Je n’ai pas bien compris')
  await lea.presses('Demain')
  await lea.presses('Modifier')
  await lea.presses('Le genre')
  await lea.presses('À donner')
  expect(lea.sees()).toContain('À donner : vélo rouge')
  expect(lea.sees()).toContain('Quand : jeudi 26 novembre')

  const first = it.platform.seen(lea.id).find(({ text }) => text.includes('vélo enfant'))
  const publish = first?.card.buttons?.flat().find(({ label }) => label === 'Publier')
  if (!publish) throw new Error('the first card has no Publier')
  const { bodyOf } = await import('./paper.ts')
  await it.platform.hears({
    from: { id: lea.id, name: 'Léa', language: 'fr' },
    place: { kind: 'private', chat: lea.id, topic: null },
    body: bodyOf(publish),
  })
  await it.palier.idle()
  expect(lea.sees()).toContain('Voici la version à jour')
  expect(it.channel.count()).toBe(0)
})

test('one question at most, and only when something needed is missing', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je vends mon vélo')
  expect(lea.sees()).toContain('Une question : à quel prix')
  await lea.says('30')
  expect(lea.sees()).toContain('Prix : 30')
  expect(lea.sees()).not.toContain('Une question')
})

test('a photo goes with the post: with the text, after it, or before it', async () => {
  it.platform.photos.set('p1', jpeg)
  const lea = await it.neighbour('Léa')
  await lea.says('je donne un canapé', { photo: 'p1' })
  expect(it.platform.seen(lea.id).at(-1)?.photo?.bytes).toEqual(jpeg)
  await lea.presses('Publier')
  expect(it.platform.seen('canal').at(-1)?.photo?.bytes).toEqual(jpeg)

  await lea.says('je donne une table')
  await lea.says('', { photo: 'p1' })
  expect(lea.sees()).toContain('À donner : table')
  expect(it.platform.seen(lea.id).at(-1)?.photo).not.toBeNull()
  await lea.presses('Annuler')

  await lea.says('', { photo: 'p1' })
  expect(lea.sees()).toContain('Jolie photo')
  await lea.says('je donne un fauteuil')
  expect(it.platform.seen(lea.id).at(-1)?.photo).not.toBeNull()
})

test('a photo that cannot be taken loses nothing', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je donne un canapé', { photo: 'too-large' })
  expect(lea.saw().some((text) => text.includes('À donner : canapé'))).toBe(true)
  expect(lea.sees()).toContain('Je n’ai pas pu prendre votre photo')
})

test('a published post is corrected through a draft: the quartier sees it only after Publier', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('vends vélo enfant 40€')
  await lea.presses('Publier')
  await lea.presses('M’en occuper')
  await lea.presses('Modifier')
  await lea.presses('Le prix')
  await lea.says('30')
  expect(lea.sees()).toContain('Prix : 30')
  expect(it.channel.sees()).toContain('40')
  await lea.presses('Publier')
  expect(it.channel.sees()).toContain('Prix : 30')
  expect(it.channel.count()).toBe(1)
})

test('the author withdraws: the card says so, and who answered is told', async () => {
  const lea = await it.neighbour('Léa')
  const paul = await it.neighbour('Paul')
  await lea.says('je donne un canapé')
  await lea.presses('Publier')
  await paul.pressesInChannel('Répondre')
  await paul.says('moi !')
  await lea.presses('M’en occuper')
  await lea.presses('Retirer')
  expect(it.channel.sees()).toContain('Annonce retirée')
  expect(paul.sees()).toContain('Léa a retiré')
})

test('another neighbour’s buttons do nothing, and look like buttons of something that is not there', async () => {
  const lea = await it.neighbour('Léa')
  const paul = await it.neighbour('Paul')
  await lea.says('je donne un canapé')
  const publish = it.platform.button(lea.id, 'Publier')
  const { bodyOf } = await import('./paper.ts')
  const asPaul = { from: { id: paul.id, name: 'Paul', language: 'fr' }, place: { kind: 'private' as const, chat: paul.id, topic: null } }
  await it.platform.hears({ ...asPaul, body: bodyOf(publish) })
  await it.palier.idle()
  const refused = paul.sees()
  await it.platform.hears({ ...asPaul, body: { kind: 'press', press: 'publish-post:post=nothing:rev=0' } })
  await it.palier.idle()
  expect(paul.sees()).toBe(refused)
  expect(it.channel.count()).toBe(0)
})

test('the chosen neighbour cannot after all: the post opens again, and another is chosen', async () => {
  const lea = await it.neighbour('Léa')
  const [paul, ines] = [await it.neighbour('Paul'), await it.neighbour('Inès')]
  await lea.says('je donne un canapé')
  await lea.presses('Publier')
  for (const who of [paul, ines]) {
    await who.pressesInChannel('Répondre')
    await who.says('je le prends')
  }
  await lea.presses('Choisir Paul')
  await lea.presses('Finalement non')
  expect(paul.sees()).toContain('a finalement changé d’avis')
  expect(it.channel.buttons()).toEqual(['Je prends', 'Répondre'])
  expect(ines.sees()).toContain('c’est de nouveau possible')
  await lea.presses('Voir les réponses (2)')
  await lea.presses('Choisir Inès')
  expect(ines.sees()).toContain('Léa a retenu votre réponse')
  expect(it.channel.sees()).toContain('Promis')
})

test('two weeks later the author is asked once; without an answer the post expires', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je donne un canapé')
  await lea.presses('Publier')
  await it.passes(13 * 24)
  expect(lea.saw().some((text) => text.includes('toujours d’actualité'))).toBe(false)
  await it.passes(25)
  expect(lea.saw().filter((text) => text.includes('toujours d’actualité'))).toHaveLength(1)
  await lea.presses('Oui, toujours')
  await it.passes(15 * 24)
  expect(lea.saw().filter((text) => text.includes('toujours d’actualité'))).toHaveLength(1)
  await it.passes(3 * 24 + 1)
  expect(it.channel.saw().find((text) => text.includes('canapé'))).toContain('Annonce terminée')
  expect(lea.sees()).toContain('n’est plus affichée')
})

test('what the clock says waits for the end of quiet hours; someone awake is told at once', async () => {
  const lea = await it.neighbour('Léa')
  const paul = await it.neighbour('Paul')
  await lea.says('je donne un canapé')
  await lea.presses('Publier')
  it.time.to('2026-11-25T21:30:00Z')
  await paul.pressesInChannel('Répondre')
  await paul.says('je le prends')
  expect(paul.sees()).toContain('C’est transmis')
  expect(lea.saw().some((text) => text.includes('je le prends'))).toBe(false)
  await lea.command('aide')
  expect(lea.sees()).toContain('Écrivez-moi comme à un voisin')
  await paul.pressesInChannel('Répondre')
  await paul.says('vraiment')
  expect(lea.sees()).toContain('vraiment')
  it.time.to('2026-11-26T07:00:01Z')
  await it.palier.tick()
  await it.palier.idle()
  expect(lea.saw().some((text) => text.includes('je le prends'))).toBe(true)
})

test('settings: the language changes at once, and quiet hours are kept', async () => {
  const lea = await it.neighbour('Léa')
  await lea.command('reglages')
  await lea.presses('English')
  expect(lea.sees()).toContain('Your settings')
  await lea.presses('never')
  expect(lea.sees()).toContain('Quiet hours: never')
  await lea.command('help')
  expect(lea.sees()).toContain('Write to me as you would to a neighbour')
})

test('an open question is forgotten after a day, and that is said', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je vends mon vélo')
  it.time.to('2026-11-26T12:00:00Z')
  await lea.says('je donne un canapé')
  expect(lea.saw().slice(-2)).toEqual([expect.stringContaining('Reprenons'), expect.stringContaining('À donner : canapé')])
})

test('nothing is silent', async () => {
  const lea = await it.neighbour('Léa')
  await lea.command('annuler')
  expect(lea.sees()).toContain('Il n’y avait rien en cours')
  await lea.command('unknown')
  expect(lea.sees()).toContain('Je ne connais pas cette commande')
  await lea.says('blorg')
  expect(lea.sees()).toContain('Je n’ai pas bien compris')
  await lea.says('merci !')
  expect(lea.sees()).toContain('Avec plaisir')
  await lea.says('quoi de neuf ?')
  expect(lea.sees()).toContain('Rien d’ouvert à Belleville')
  await lea.says('mes annonces')
  expect(lea.sees()).toContain('Vous n’avez pas d’annonce en cours')
})

test('the list of open posts turns its pages, and an answer may begin there', async () => {
  const lea = await it.neighbour('Léa')
  const paul = await it.neighbour('Paul')
  for (let n = 1; n <= 8; n++) {
    await lea.says(`je donne une chaise numéro ${n}`)
    await lea.presses('Publier')
  }
  await paul.command('annonces')
  expect(paul.buttons()).toHaveLength(7)
  await paul.presses('Suite')
  expect(paul.buttons()).toHaveLength(3)
  const [first = ''] = paul.buttons()
  await paul.presses(first)
  await paul.presses('Répondre')
  await paul.says('elle se plie ?')
  expect(lea.sees()).toContain('elle se plie ?')
})

test('nobody answers their own post, nor one that is promised', async () => {
  const lea = await it.neighbour('Léa')
  const [paul, ines] = [await it.neighbour('Paul'), await it.neighbour('Inès')]
  await lea.says('je donne un canapé')
  await lea.presses('Publier')
  await lea.pressesInChannel('Répondre')
  expect(lea.sees()).toContain('est votre propre annonce')
  const answer = it.platform.button('canal', 'Répondre')
  await paul.pressesInChannel('Répondre')
  await paul.says('moi')
  await lea.presses('Choisir Paul')
  const { bodyOf } = await import('./paper.ts')
  await it.platform.hears({
    from: { id: ines.id, name: 'Inès', language: 'fr' },
    place: { kind: 'private', chat: ines.id, topic: null },
    body: bodyOf(answer),
  })
  await it.palier.idle()
  expect(ines.sees()).toContain('vient d’être promis')
})

test('several things in one message become several drafts, one question at most', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je donne un canapé et je vends un vélo 40 €')
  expect(lea.saw().slice(-2).join('\n')).toMatch(/canapé[\s\S]*vélo/)
  expect(lea.saw().filter((text) => text.includes('Une question')).length).toBeLessThanOrEqual(1)
})

test('a channel that the platform says has moved is followed, with what waited for it', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('je donne un canapé')
  it.platform.fails({ kind: 'moved', to: 'canal-2' }, 1, false, 'canal')
  await lea.presses('Publier')
  expect(it.platform.seen('canal-2').map(({ text }) => text)).toEqual([expect.stringContaining('canapé')])
  await lea.says('je donne une table')
  await lea.presses('Publier')
  expect(it.platform.seen('canal-2').at(-1)?.text).toContain('table')
  expect(it.channel.count()).toBe(0)
})

test('a channel that is gone closes; a resident who is gone is reached again once they write', async () => {
  const lea = await it.neighbour('Léa')
  const paul = await it.neighbour('Paul')
  await lea.says('je donne un canapé')
  await lea.presses('Publier')
  it.platform.fails({ kind: 'gone' })
  await lea.command('aide')
  const reach = async (): Promise<unknown> => (await it.database.sql`select reach from accounts where "user" = 'léa'`)[0]
  expect(await reach()).toEqual({ reach: 'gone' })
  await paul.pressesInChannel('Répondre')
  await paul.says('je le prends')
  expect(lea.saw().some((text) => text.includes('je le prends'))).toBe(false)
  await lea.command('mesannonces')
  expect(await reach()).toEqual({ reach: 'open' })
  await lea.presses('À donner : canapé')
  await lea.presses('Voir les réponses (1)')
  expect(lea.sees()).toContain('je le prends')

  await lea.says('je donne une table')
  it.platform.fails({ kind: 'gone' }, 1, false, 'canal')
  await lea.presses('Publier')
  expect(await it.database.sql`select open from channels`).toEqual([{ open: false }])
})

test('Léa blocks Paul: his words reach her no more, he is not told, and she may change her mind', async () => {
  const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
  await lea.says('Je donne un canapé')
  await lea.presses('Publier')
  await paul.pressesInChannel('Répondre')
  await paul.says('Je le prends')
  await lea.presses('Bloquer')
  expect(lea.sees()).toContain('vous ne recevrez plus de messages de Paul')
  await paul.pressesInChannel('Répondre')
  await paul.says('Alors ?')
  expect(paul.sees()).toContain('C’est transmis à Léa')
  expect(lea.saw().join()).not.toContain('Alors ?')
  await lea.presses('Débloquer')
  await paul.pressesInChannel('Répondre')
  await paul.says('Me revoilà')
  expect(lea.sees()).toContain('Me revoilà')
})

test('what went wrong is told to those who organise, in the words of who tells it, and to nobody that it is about', async () => {
  const [lea, paul, karim] = [await it.neighbour('Léa'), await it.neighbour('Paul'), await it.neighbour('Karim')]
  await lea.says('Je donne un canapé')
  await lea.presses('Publier')
  await paul.pressesInChannel('Répondre')
  await paul.says('Je le prends')
  await lea.presses('Signaler')
  expect(lea.sees()).toContain('Que s’est-il passé avec Paul ?')
  await lea.says('Il insiste lourdement')
  expect(lea.sees(), 'nobody organises yet').toContain('c’est noté')
  await it.database
    .sql`insert into roles (quartier, resident, role) select quartier, id, 'organiser' from residents where name in ('Karim', 'Paul')`
  await lea.presses('Signaler')
  await lea.says('Il recommence')
  expect(lea.sees()).toContain('sont prévenues')
  expect(karim.sees()).toContain('Léa vous signale Paul, à propos de « canapé » :\nIl recommence')
  expect(paul.saw().join()).not.toContain('recommence')
  const ines = await it.neighbour('Inès')
  await ines.pressesOld(`block:answer=${await answerId()}:undo=no`)
  expect(ines.sees(), 'not there and not theirs look the same').toContain('Cette annonce n’est plus là')
})
const answerId = async (): Promise<string> => (await it.database.sql<{ id: string }[]>`select id from answers`)[0]?.id ?? ''
