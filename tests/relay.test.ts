import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { picture } from '../bots/driver.contract.ts'
import type { Card } from '../core/chat/card.ts'
import { plain } from '../core/chat/rich.ts'
import { type Neighbour, type Story, story } from './quartier.ts'
import { wordsAnywhere } from './words-anywhere.ts'

let it: Story
let lea: Neighbour
let paul: Neighbour
beforeEach(async () => {
  it = await story()
  lea = await it.neighbour('Léa')
  paul = await it.neighbour('Paul')
})
afterEach(async () => {
  await it.ends()
})

const publishes = async (words: string): Promise<void> => {
  await lea.says(words)
  await lea.presses('Publier')
}
/** Paul's words for the post, through its card in the channel. */
const answers = async (words: string, who = paul): Promise<void> => {
  await who.pressesInChannel('Répondre')
  await who.says(words)
}
/** At once, where nothing falls due on the way. */
const later = async (hours: number): Promise<void> => {
  it.time.advance(hours * 3_600_000)
  await it.palier.tick()
  await it.palier.idle()
}
/** Goes on by the last card of the conversation. */
const replies = async (who: Neighbour, words: string): Promise<void> => {
  await who.presses('Répondre')
  await who.says(words)
}
const lastCard = (who: Neighbour): Card | undefined => it.platform.seen(who.id).at(-1)?.card
const lastRef = (who: Neighbour): string => it.platform.seen(who.id).at(-1)?.ref ?? ''
const answerId = async (): Promise<string> => (await it.database.sql<{ id: string }[]>`select id from answers`)[0]?.id ?? ''
const bothWrite = async (): Promise<void> => {
  await publishes('je donne un canapé')
  await answers('Je le prends')
  await replies(lea, 'Avec plaisir')
}

describe('what leads past us, before both have written', () => {
  test('is kept back and said why; « Envoyer sans » carries the rest, once', async () => {
    await publishes('je donne un canapé')
    await answers('Bonjour, je le prends ! Mon 06 12 34 56 78')
    expect(paul.sees()).toContain('il contient un numéro de téléphone')
    expect(paul.sees()).toContain('Bonjour, je le prends ! Mon …')
    expect(paul.buttons()).toEqual(['Envoyer sans', 'Annuler'])
    expect(lea.saw().join()).not.toContain('je le prends')
    expect(await it.database.sql`select id from answers`).toEqual([])

    await paul.presses('Envoyer sans')
    expect(paul.sees()).toContain('C’est transmis à Léa')
    expect(lea.sees()).toContain('Bonjour, je le prends ! Mon …')
    expect(lea.saw().join()).not.toContain('06 12')
    expect(await it.database.sql`select words from answers`).toEqual([{ words: 'Bonjour, je le prends ! Mon …' }])
    await paul.presses('Envoyer sans')
    expect(paul.sees()).toContain('Je n’ai plus ce message')
    expect(lea.saw().filter((text) => text.includes('je le prends'))).toHaveLength(1)
  })

  test('may be written otherwise, just so', async () => {
    await publishes('je donne un canapé')
    await answers('Écrivez à paul arobase free point fr')
    expect(paul.sees()).toContain('une adresse e-mail')
    await paul.says('Je passe samedi, merci')
    expect(lea.sees()).toContain('Je passe samedi, merci')
    expect(paul.sees()).toContain('C’est transmis')
    await answers('Plutôt dimanche')
    await answers('voir www.leboncoin.fr/123')
    expect(paul.sees(), 'Léa has not written yet').toContain('un lien')
    await paul.command('annuler')
    expect(paul.sees()).toContain('C’est annulé')
    await paul.says('bonjour')
    expect(paul.sees()).toContain('Bonjour')
    expect(lea.sees()).toContain('dimanche')
  })

  test('is nothing to send without, when it is all that there is; with a photo, the photo goes', async () => {
    it.platform.photos.set('p1', picture)
    await publishes('je donne un canapé')
    await answers('06.12.34.56.78')
    expect(paul.buttons()).toEqual(['Annuler'])
    await paul.pressesInChannel('Répondre')
    await paul.says('t.me/paul_d', { photo: 'p1' })
    expect(paul.sees()).toContain('la photo seule')
    await paul.presses('Envoyer sans')
    expect(it.platform.seen(lea.id).at(-1)?.photo).not.toBeNull()
    expect(lea.sees()).not.toContain('t.me')
  })

  test('holds for the author’s first words too, and for nobody once both have written', async () => {
    await publishes('je donne un canapé')
    await answers('Je le prends')
    await replies(lea, 'Appelez-moi au zéro six douze trente-quatre cinquante-six soixante-dix-huit')
    expect(lea.sees()).toContain('un numéro de téléphone')
    expect(paul.saw().join()).not.toContain('soixante')
    await lea.presses('Envoyer sans')
    expect(paul.sees()).toContain('Appelez-moi au …')
    await replies(paul, 'Le mien : 06 12 34 56 78')
    expect(lea.sees()).toContain('06 12 34 56 78')
    await replies(lea, 'Et moi lea@free.fr')
    expect(paul.sees()).toContain('lea@free.fr')
  })

  test('waits for a day; then it is gone', async () => {
    await publishes('je donne un canapé')
    await answers('Mon 06 12 34 56 78, merci')
    await it.passes(25)
    await paul.presses('Envoyer sans')
    expect(paul.sees()).toContain('Je n’ai plus ce message')
    expect(lea.saw().join()).not.toContain('merci')
    expect(await wordsAnywhere(it.database.sql, '06 12 34')).toEqual([])
  })

  test('is not sent by somebody else’s press', async () => {
    await publishes('je donne un canapé')
    await answers('Mon 06 12 34 56 78, merci')
    const ines = await it.neighbour('Inès')
    const [{ held } = { held: '' }] = await it.database.sql<{ held: string }[]>`select talk ->> 'held' as held from talks`
    await ines.pressesOld(`send-held:held=${held}`)
    expect(ines.sees()).toContain('Je n’ai plus ce message')
    expect(lea.saw().join()).not.toContain('merci')
    /** A card that has been overtaken sends nothing either: what waits now is not what it shows. */
    await answers('Ou lea@free.fr, bonsoir')
    await paul.pressesOld(`send-held:held=${held}`)
    expect(paul.sees()).toContain('Je n’ai plus ce message')
    expect(lea.saw().join()).not.toContain('bonsoir')
    await paul.presses('Envoyer sans')
    expect(lea.sees()).toContain('bonsoir')
  })

  test('is not carried when the post is promised meanwhile', async () => {
    await publishes('je donne un canapé')
    await answers('Moi !', await it.neighbour('Inès'))
    await answers('Mon 06 12 34 56 78, merci')
    await lea.presses('Choisir Inès')
    await paul.presses('Envoyer sans')
    expect(paul.sees()).toContain('vient d’être promis')
    expect(lea.saw().join()).not.toContain('merci')
  })

  test('a blocked neighbour is told the same as everybody, and reaches nobody', async () => {
    await publishes('je donne un canapé')
    await answers('Je le prends')
    await lea.presses('Bloquer')
    await answers('Mon 06 12 34 56 78, alors ?')
    expect(paul.sees()).toContain('un numéro de téléphone')
    await paul.presses('Envoyer sans')
    expect(paul.sees()).toContain('C’est transmis à Léa')
    await answers('Répondez !')
    await answers('Alors ?!')
    expect(paul.sees(), 'the fourth is kept back, as for everybody').toContain('trois fois à Léa')
    expect(lea.saw().join()).not.toContain('alors')
    await publishes('je donne une table')
    await answers('Et la table ?')
    expect(paul.sees()).toContain('C’est transmis à Léa')
    expect(lea.saw().join()).not.toContain('Et la table')
    expect(await it.database.sql`select id from answers`, 'an answer that nobody hears is none').toHaveLength(1)
  })
})

describe('three messages without an answer', () => {
  test('the fourth is kept back until the other has written, and then goes', async () => {
    await publishes('je donne un canapé')
    await answers('Un')
    await answers('Deux')
    await answers('Trois')
    expect(lea.sees()).toContain('Trois')
    await answers('Quatre')
    expect(paul.sees()).toContain('trois fois à Léa')
    await paul.presses('Essayer de l’envoyer')
    expect(paul.sees()).toContain('trois fois à Léa')
    expect(lea.saw().join()).not.toContain('Quatre')
    await replies(lea, 'Me voilà')
    await paul.presses('Essayer de l’envoyer')
    expect(lea.sees()).toContain('Quatre')
    expect(paul.sees()).toContain('C’est transmis')
  })

  test('being chosen is an answer; the author’s own messages are counted as well', async () => {
    await publishes('je donne un canapé')
    await answers('Un')
    await answers('Deux')
    await answers('Trois')
    await lea.presses('Choisir Paul')
    await paul.presses('Écrire à Léa')
    await paul.says('Merci !')
    expect(lea.sees()).toContain('Merci !')
    for (const words of ['a', 'b', 'c', 'd']) await replies(lea, `Message ${words}`)
    expect(lea.sees()).toContain('trois fois à Paul')
    expect(paul.saw().join()).not.toContain('Message d')
  })
})

describe('what the post says already', () => {
  test('is answered out of it by the bot, who says so; and asked all the same when wanted', async () => {
    await publishes('vends vélo enfant 40€')
    await answers('Bonjour, c’est combien ?')
    expect(paul.sees()).toMatch(/^Je suis Palier, un robot\. L’annonce dit : « Prix : 40\s€ »/)
    expect(lea.saw().join()).not.toContain('combien')
    expect(await it.database.sql`select id from answers`).toEqual([])
    expect(paul.buttons()).toEqual(['Demander quand même à Léa', 'Écrire autre chose'])
    await paul.presses('Demander quand même à Léa')
    expect(lea.sees()).toContain('c’est combien ?')
    expect(paul.sees()).toContain('C’est transmis')
  })

  test('what it does not say, and what only looks like it, is carried', async () => {
    await publishes('vends vélo enfant 40€')
    await answers('c’est où ?')
    expect(lea.sees()).toContain('c’est où ?')
    await answers('c’est combien de vitesses ?')
    expect(lea.sees()).toContain('de vitesses')
  })

  test('whether it is still there, when, and a photo; in the reader’s language', async () => {
    it.platform.photos.set('p1', picture)
    await lea.says('je donne un canapé, à prendre samedi à 18h', { photo: 'p1' })
    await lea.presses('Publier')
    const john = await it.neighbour('John', { language: 'en' })
    await john.pressesInChannel('Répondre')
    await john.says('Hi, is it still available?')
    expect(john.sees()).toContain('I am Palier, a bot. The post “canapé” is still open')
    await answers('Vous auriez une photo svp ?')
    expect(paul.sees()).toContain('L’annonce a une photo')
    expect(it.platform.seen(paul.id).at(-1)?.photo).not.toBeNull()
    await answers('à quelle heure ?')
    expect(paul.sees()).toContain('Quand : samedi 28 novembre à 18')
    await answers('C’est toujours dispo ?')
    expect(paul.sees()).toContain('« canapé » est toujours ouverte')
    /** Words that follow by themselves are for the bot. */
    await paul.says('mes annonces')
    expect(paul.sees()).toContain('Vous n’avez pas d’annonce en cours')
    await answers('C’est toujours dispo ?')
    /** Words that mean nothing to us are for whom they were about to write to. */
    await paul.says('Bonjour, appelez-moi au 06 98 76 54 32 svp')
    expect(paul.sees()).toContain('un numéro de téléphone')
    await paul.presses('Annuler')
    await answers('C’est toujours dispo ?')
    await paul.presses('Écrire autre chose')
    await paul.says('Je peux venir plus tôt ?')
    expect(lea.sees()).toContain('plus tôt')
  })

  test('the author’s questions, and those of two who have both written, are theirs', async () => {
    await publishes('vends vélo enfant 40€')
    await answers('Je le veux bien')
    await replies(lea, 'à quelle heure ?')
    expect(paul.sees()).toContain('à quelle heure ?')
    await replies(paul, 'c’est combien ?')
    expect(lea.sees()).toContain('c’est combien ?')
  })
})

describe('« Échanger nos coordonnées »', () => {
  const opensMore = async (who: Neighbour): Promise<void> => {
    await who.presses('Plus…')
    await who.presses('Échanger nos coordonnées')
  }

  test('each gets the other’s once both share, in one turn, and neither stands anywhere in the database', async () => {
    await bothWrite()
    await opensMore(paul)
    expect(paul.sees()).toContain('Quel numéro de téléphone')
    await paul.says('le matin plutôt')
    expect(paul.sees()).toContain('Je n’y reconnais')
    await paul.says('06 12 34 56 78')
    expect(paul.sees()).toContain('Je demande à Léa')
    expect(lea.sees()).toContain('Paul, pour « canapé », aimerait échanger vos coordonnées')
    expect(lea.buttons()).toEqual(['Partager les miennes', 'Non merci'])
    expect(lea.saw().join()).not.toContain('06 12')
    expect(await wordsAnywhere(it.database.sql, '06 12 34')).toEqual(['contacts.detail'])

    await lea.presses('Partager les miennes')
    await lea.says('lea@free.fr')
    expect(lea.sees()).toContain('Paul partage avec vous :\n06 12 34 56 78')
    expect(paul.sees()).toContain('Léa partage avec vous :\nlea@free.fr')
    expect(await it.database.sql`select * from contacts`).toEqual([])
    expect(await wordsAnywhere(it.database.sql, '06 12 34')).toEqual([])
    expect(await wordsAnywhere(it.database.sql, 'lea@free')).toEqual([])

    await paul.says('Merci, j’appelle', { replyTo: lastRef(paul) })
    expect(lea.sees()).toContain('Merci, j’appelle')
  })

  test('not before both have written, unless one was chosen', async () => {
    await publishes('je donne un canapé')
    await answers('Je le prends')
    await lea.presses('Plus…')
    expect(lea.buttons()).toEqual(['Sans bruit', 'Bloquer', 'Signaler'])
    await lea.fills('exchange', { answer: await answerId() }, { detail: '0612345678' })
    expect(lea.sees()).toContain('Écrivez-vous d’abord')
    expect(await it.database.sql`select * from contacts`).toEqual([])
    await lea.presses('Choisir Paul')
    await opensMoreOf(paul)
    await paul.says('0612345678')
    expect(lea.sees()).toContain('aimerait échanger')
  })
  const opensMoreOf = async (who: Neighbour): Promise<void> => {
    await who.pressesOld(`more:answer=${await answerId()}`)
    await who.presses('Échanger nos coordonnées')
  }

  test('« Non merci »: nothing is exchanged, what waited is erased, and nobody is named for it', async () => {
    await bothWrite()
    await opensMore(paul)
    await paul.says('0612345678')
    await lea.presses('Non merci')
    expect(lea.sees()).toContain('rien n’est échangé')
    expect(await wordsAnywhere(it.database.sql, '0612345678')).toEqual([])
    const told = paul.saw().find((text) => text.includes('ne s’échangent pas'))
    expect(told).toContain('J’ai effacé les vôtres')
    expect(told).not.toContain('Léa')
    await lea.pressesOld(`no-exchange:answer=${await answerId()}`)
    expect(paul.saw().filter((text) => text.includes('ne s’échangent pas'))).toHaveLength(1)
  })

  test('may be taken back; asked twice, the other hears of it once; after two days it is gone', async () => {
    await bothWrite()
    await opensMore(paul)
    await paul.says('0612345678')
    await paul.presses('Effacer les miennes')
    expect(await it.database.sql`select * from contacts`).toEqual([])
    await opensMore(paul)
    await paul.says('0612345678')
    await opensMore(paul)
    await paul.says('0712345678')
    expect(await it.database.sql`select detail from contacts`).toEqual([{ detail: '0712345678' }])
    expect(lea.saw().filter((text) => text.includes('aimerait échanger'))).toHaveLength(2)
    await it.passes(51)
    expect(await it.database.sql`select * from contacts`).toEqual([])
    await lea.presses('Partager les miennes')
    await lea.says('lea@free.fr')
    expect(lea.sees(), 'it begins anew').toContain('Je demande à Paul')
    expect(paul.saw().join()).not.toContain('lea@free.fr')
  })

  test('both at the same moment: they cross, and both get it once', async () => {
    await bothWrite()
    const ids = { answer: await answerId() }
    await Promise.all([paul.fills('exchange', ids, { detail: '06 12 34 56 78' }), lea.fills('exchange', ids, { detail: '07 98 76 54 32' })])
    expect(lea.saw().filter((text) => text.includes('06 12 34'))).toHaveLength(1)
    expect(paul.saw().filter((text) => text.includes('07 98 76'))).toHaveLength(1)
    expect(await it.database.sql`select * from contacts`).toEqual([])
  })

  test('nobody else gets in between', async () => {
    await bothWrite()
    const ines = await it.neighbour('Inès')
    const answer = await answerId()
    await ines.fills('exchange', { answer }, { detail: '0612345678' })
    expect(ines.sees()).toContain('Cette annonce n’est plus là')
    for (const press of [`no-exchange:answer=${answer}`, `more:answer=${answer}`, `mute:answer=${answer}:on=yes`]) {
      await ines.pressesOld(press)
      expect(ines.sees()).toContain('Cette annonce n’est plus là')
    }
    expect(await it.database.sql`select muted_by_author or muted_by_neighbour as muted from answers`).toEqual([{ muted: false }])
  })

  test('who is blocked is told the same, and nothing of theirs is kept', async () => {
    await bothWrite()
    await lea.presses('Bloquer')
    await opensMore(paul)
    await paul.says('0612345678')
    expect(paul.sees()).toContain('Je demande à Léa')
    expect(lea.saw().join()).not.toContain('aimerait échanger')
    expect(await wordsAnywhere(it.database.sql, '0612345678')).toEqual([])
  })
})

describe('a place', () => {
  test('goes to the other as a link to the map, quoting a message or while an answer is awaited, and is kept nowhere', async () => {
    await bothWrite()
    await paul.shares(48.87219, 2.37671, { replyTo: lastRef(paul) })
    expect(paul.sees()).toContain('C’est transmis à Léa')
    expect(plain(lastCard(lea)?.text ?? [])).toContain('Paul, pour « canapé », vous montre un lieu')
    expect(lastCard(lea)?.text).toContainEqual({ place: { lat: 48.87219, lon: 2.37671 }, label: 'Voir sur la carte (48.87219, 2.37671)' })
    expect(await wordsAnywhere(it.database.sql, '48.87219')).toEqual([])

    await lea.presses('Répondre')
    await lea.shares(-20.87892, 55.4481)
    expect(paul.sees()).toContain('Léa, pour « canapé », vous montre un lieu')
    await lea.says('bonjour')
    expect(lea.sees(), 'nothing is awaited any more').toContain('Bonjour')
    expect(await it.database.sql`select "both", in_a_row from conversations`).toEqual([{ both: true, inARow: 1 }])
  })

  test('for nobody in particular, it is said what one is good for', async () => {
    await lea.shares(48.87219, 2.37671)
    expect(lea.sees()).toContain('répondez à son message avec votre position')
    await publishes('je donne un canapé')
    await paul.pressesInChannel('Répondre')
    await paul.shares(48.87219, 2.37671)
    expect(paul.sees(), 'no conversation yet').toContain('répondez à son message')
    await answers('Je le prends')
    await paul.pressesInChannel('Répondre')
    await paul.shares(48.87219, 2.37671)
    expect(lea.sees()).toContain('vous montre un lieu')
    const ines = await it.neighbour('Inès')
    await ines.shares(48, 2, { replyTo: lastRef(lea) })
    expect(ines.sees()).toContain('répondez à son message')
  })

  test('somebody who has not joined is asked their name first', async () => {
    const ines = await it.neighbour('Inès', { joined: false })
    await ines.shares(48, 2)
    expect(ines.sees()).toContain('Quel est votre prénom')
  })
})

describe('« Plus… »', () => {
  test('« Sans bruit »: the other’s messages come without a sound, for who said so alone, until « Avec bruit »', async () => {
    await bothWrite()
    await paul.presses('Plus…')
    await paul.presses('Sans bruit')
    const card = it.platform.seen(paul.id).at(-1)
    expect([card?.text, card?.edited]).toEqual([expect.stringContaining('Les messages de Léa arrivent sans sonner'), 1])
    await paul.pressesOld(`mute:answer=${await answerId()}:on=yes`)
    await replies(lea, 'Encore moi')
    expect([paul.sees(), lastCard(paul)?.silent]).toEqual([expect.stringContaining('Encore moi'), true])
    await replies(paul, 'Oui ?')
    expect(lastCard(lea)?.silent).toBeUndefined()
    await paul.presses('Plus…')
    await paul.presses('Avec bruit')
    await replies(lea, 'Rien')
    expect(lastCard(paul)?.silent).toBeUndefined()
  })

  test('a message has two rows of buttons at most', async () => {
    await bothWrite()
    await replies(paul, 'Merci')
    for (const who of [lea, paul])
      for (const { card } of it.platform.seen(who.id)) expect((card.buttons ?? []).length).toBeLessThanOrEqual(2)
  })

  test('block and report work in every state: chosen, over, and after the week', async () => {
    await bothWrite()
    await lea.presses('Choisir Paul')
    await paul.pressesOld(`block:answer=${await answerId()}:undo=no`)
    expect(paul.sees()).toContain('plus de messages de Léa')
    await lea.presses('Écrire à Paul')
    await lea.says('Alors ?')
    expect(lea.sees()).toContain('C’est transmis')
    expect(paul.saw().join()).not.toContain('Alors ?')
    await paul.pressesOld(`more:answer=${await answerId()}`)
    expect(paul.buttons()).toEqual(['Sans bruit', 'Débloquer', 'Signaler'])
    await paul.presses('Débloquer')
    await lea.says('c’est fait')
    await lea.presses('Oui, c’est fait')
    await later(8 * 24)
    await paul.pressesOld(`more:answer=${await answerId()}`)
    expect(paul.sees()).toContain('La conversation est terminée')
    expect(paul.buttons()).toEqual(['Bloquer', 'Signaler'])
    await paul.presses('Bloquer')
    expect(paul.sees()).toContain('plus de messages de Léa')
    await paul.pressesOld(`form:report:answer=${await answerId()}`)
    await paul.says('Il manquait un pied')
    expect(paul.sees()).toContain('Merci de l’avoir dit')
  })
})

describe('the end of a conversation', () => {
  test('with the post; for who was chosen a week later', async () => {
    await publishes('je donne un canapé')
    const ines = await it.neighbour('Inès')
    await answers('Je le prends')
    await answers('Moi aussi', ines)
    await lea.presses('Choisir Paul')
    await lea.says('c’est fait')
    await lea.presses('Oui, c’est fait')
    const [first, second] = await it.database.sql<{ id: string }[]>`select id from answers order by at, id`
    await ines.pressesOld(`form:reply-answer:answer=${second?.id}`)
    expect(ines.sees()).toContain('La conversation avec Léa, pour « canapé », est terminée')
    await later(6 * 24 + 22)
    await paul.pressesOld(`form:reply-answer:answer=${first?.id}`)
    await paul.says('Merci encore !')
    expect(lea.saw().join()).toContain('Merci encore !')
    await paul.pressesOld(`form:reply-answer:answer=${first?.id}`)
    await it.passes(3)
    await paul.says('Et encore')
    expect(paul.sees()).toContain('est terminée')
    expect(lea.saw().join()).not.toContain('Et encore')
  })

  test('a month later no word of it is in any column of any table', async () => {
    it.platform.photos.set('p1', picture)
    await lea.says('je donne un zèbre en peluche')
    await lea.presses('Publier')
    await answers('Un ornithorynque, sinon', await it.neighbour('Inès'))
    await paul.pressesInChannel('Répondre')
    await paul.says('Je viens en trottinette', { photo: 'p1' })
    await replies(lea, 'Le caribou vous attend')
    await lea.presses('Choisir Paul')
    const [answer] = await it.database.sql<{ id: string }[]>`select id from answers where words like '%trottinette%'`
    await it.database
      .sql`update appointments set "when" = '2026-11-28T10:00', place = 'devant le kiosque', agreed = true where answer = ${answer?.id ?? ''}`
    await it.database
      .sql`insert into deeds (resident, kind, subject, by, at) select neighbour, 'helped', post, neighbour, at from answers where id = ${answer?.id ?? ''}`
    /** Paul takes no private messages any more: what is said to him waits. */
    await it.database.sql`update accounts set reach = 'closed' where "user" = 'paul'`
    await lea.says('c’est fait')
    await lea.presses('Oui, c’est fait')
    expect(await it.database.sql`select id from photos`).toHaveLength(1)
    await later(5 * 24)
    await lea.pressesOld(`form:reply-answer:answer=${answer?.id}`)
    await lea.says('Prenez le parapluie')
    const words = ['zèbre', 'ornithorynque', 'trottinette', 'caribou', 'kiosque', 'parapluie']
    const found = async (): Promise<string[]> => (await Promise.all(words.map(async (it) => ((await anywhere(it)) ? [it] : [])))).flat()
    const anywhere = async (word: string): Promise<boolean> => (await wordsAnywhere(it.database.sql, word)).length > 0
    /** Where they met is forgotten the day after. */
    expect(await found()).toEqual(['zèbre', 'ornithorynque', 'trottinette', 'parapluie'])
    await later(25 * 24 - 6)
    expect(await found()).toContain('trottinette')
    await later(12)
    expect(await found()).toEqual([])
    expect(await it.database.sql`select id from photos`).toEqual([])
    expect(await it.database.sql`select kind from deeds`, 'what counts for reliability stays').toEqual([
      { kind: 'helped' },
      { kind: 'gave' },
    ])
  })

  test('what is lent is talked about until it is back, whatever became of its post', async () => {
    await publishes('Je prête ma perceuse ce week-end')
    await answers('Je la prends')
    await lea.presses('Choisir Paul')
    const answer = await answerId()
    await lea.presses('C’est remis')
    await lea.says('c’est fait')
    await lea.presses('Oui, c’est fait')
    await later(40 * 24)
    await lea.pressesOld(`form:reply-answer:answer=${answer}`)
    await lea.says('Quand la rapportez-vous ?')
    expect(paul.saw().join()).toContain('Quand la rapportez-vous ?')
    await it.database.sql`update loans set state = 'returned', returned_by = 'both'`
    await later(2)
    expect(await it.database.sql`select id from posts`).toEqual([])
  })
})
