import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nearest, spanOf } from '../core/moving/nearest.ts'
import { connect, transaction } from '../db/connect.ts'
import { reads } from '../db/reads.ts'
import { type Neighbour, quartier, type Story, story } from './quartier.ts'
import { founded, livesIn, menil, publishes, residentId } from './two-quartiers.ts'

/** Wednesday 25 November 2026, 10:00 in Paris. Léa lives in Belleville, Noé in Ménilmontant next to it. */
let it: Story
let lea: Neighbour
let noe: Neighbour
beforeEach(async () => {
  it = await story()
  lea = await livesIn(it, 'Léa')
  await founded(it, menil)
  noe = await livesIn(it, 'Noé', menil.id)
})
afterEach(async () => {
  await it.ends()
})

const sql = () => it.database.sql
const follows = async (): Promise<string[]> =>
  (await sql()<{ quartier: string }[]>`select quartier from follows order by quartier`).map(({ quartier }) => quartier)
const postId = async (title: string): Promise<string> =>
  (await sql()<{ id: string }[]>`select id from posts where title ilike ${`%${title}%`} and state <> 'draft' order by id desc`)[0]?.id ?? ''
const publishesAround = async (who: Neighbour, words: string): Promise<void> => {
  await who.says(words)
  await who.presses('Montrer aussi alentour')
  await who.presses('Publier')
}
const followsBelleville = async (): Promise<void> => await noe.pressesOld(`follow-around:quartier=${quartier.id}:on=yes`)

describe('following', () => {
  test('nearby quartiers are offered, the nearest first, and followed or left by a tap', async () => {
    await founded(it, { id: '7512080', name: 'Charonne' })
    await founded(it, { id: '75119', name: 'Paris 19e' })
    await founded(it, { id: '93048', name: 'Montreuil' })
    await sql()`insert into areas values ('7512077', 'x-belleville'), ('7512078', ${menil.id})`
    await lea.command('alentour')
    expect(lea.sees()).toContain('Autour de Belleville, vous ne suivez aucun quartier')
    expect(lea.buttons()).toEqual(['+ Ménilmontant', '+ Charonne', '+ Paris 19e', 'Chercher un quartier'])
    await lea.presses('+ Charonne')
    expect(lea.sees()).toContain('vous suivez Charonne')
    expect(lea.buttons()).toEqual(['✓ Charonne', '+ Ménilmontant', '+ Paris 19e', 'Voir ce qu’on y montre', 'Chercher un quartier'])
    expect(await follows()).toEqual(['7512080'])
    await lea.presses('✓ Charonne')
    expect(lea.sees()).toContain('vous ne suivez plus Charonne')
    expect(await follows()).toEqual([])
  })

  test('one that lies on no map is found by its name', async () => {
    await lea.command('alentour')
    expect(lea.sees()).toContain('Je ne connais pas de quartier tout près')
    await lea.presses('Chercher un quartier')
    await lea.says('x')
    expect(lea.sees()).toContain('Au moins deux lettres')
    await lea.says('menilmontant')
    await lea.presses('+ Ménilmontant')
    expect(await follows()).toEqual([menil.id])
    for (const words of ['%%', '__', 'nulle part']) {
      await lea.fills('find-around', {}, { name: words })
      expect(lea.sees()).toContain('Je ne connais pas de quartier ouvert')
    }
  })

  test('ten at most, also when two are pressed at once; not one’s own, nor one that is not open or not there', async () => {
    for (let n = 0; n < 11; n++) await founded(it, { id: `x-q${n}`, name: `Q${n}` })
    for (let n = 0; n < 9; n++) await lea.pressesOld(`follow-around:quartier=x-q${n}:on=yes`)
    await Promise.all(['x-q9', 'x-q10'].map((id) => lea.pressesOld(`follow-around:quartier=${id}:on=yes`)))
    expect(await follows()).toHaveLength(10)
    expect(lea.sees()).toContain('Vous suivez déjà 10 quartiers')
    await sql()`delete from follows`
    await sql()`update quartiers set open = false where id = 'x-q1'`
    for (const id of [quartier.id, 'x-q1', 'x-nowhere']) await lea.pressesOld(`follow-around:quartier=${id}:on=yes`)
    expect(await follows()).toEqual([])
  })
})

describe('a post shown around', () => {
  test('is said on the draft, and taken back there', async () => {
    await lea.says('Je donne un canapé')
    expect(lea.buttons()).toContain('Montrer aussi alentour')
    await lea.presses('Montrer aussi alentour')
    expect(lea.sees()).toContain('aussi montrée alentour')
    await lea.presses('Seulement dans le quartier')
    expect(lea.sees()).not.toContain('montrée alentour')
    await lea.presses('Publier')
    expect(await sql()`select around from posts`).toEqual([{ around: false }])
  })

  test('only its author shows it around, and an address is its quartier’s', async () => {
    await lea.says('Je donne un canapé')
    const [draft] = await sql()<{ id: string }[]>`select id from posts`
    await noe.pressesOld(`show-around:post=${draft?.id}:on=yes`)
    expect(await sql()`select around from posts`).toEqual([{ around: false }])
    await lea.presses('Annuler')
    await lea.says('Je recommande le docteur Martin, dentiste, rue des Lilas')
    expect(lea.buttons()).not.toContain('Montrer aussi alentour')
  })

  test('stands apart in the list, in what is looked up, and says from where it is', async () => {
    await publishesAround(lea, 'Je donne un canapé')
    await noe.command('annonces')
    expect(noe.sees()).not.toContain('canapé')
    await followsBelleville()
    await noe.command('annonces')
    expect(noe.sees()).toMatch(/Alentour :\s+1\. .*canapé.*Léa, Belleville/s)
    await noe.presses('1. canapé')
    expect(noe.sees()).toContain('Dans le quartier voisin Belleville')
    await noe.command('chercher', 'un canapé')
    expect(noe.sees()).toContain('Léa, Belleville')
    await noe.command('alentour')
    await noe.presses('Voir ce qu’on y montre')
    expect(noe.sees()).toContain('canapé')
    /** Those of Belleville see it as theirs, once. */
    await (await livesIn(it, 'Paul')).command('annonces')
    expect(it.platform.seen('paul').at(-1)?.text).not.toContain('Alentour')
  })

  test('many of them are on pages of their own', async () => {
    const id = await residentId(it, 'Léa')
    await sql()`insert into posts (id, quartier, author, kind, direction, title, words, state, rev, published_at, changed_at, around)
      select 'many' || n, 'x-belleville', ${id}, 'gift', 'offer', 'lampe ' || n, 'lampe', 'open', 0, timestamptz '2026-11-25' + n * interval '1 minute', '2026-11-25', true from generate_series(1, 8) n`
    await followsBelleville()
    await noe.command('annonces')
    expect(noe.buttons()).toEqual(['1. lampe 8', '2. lampe 7', '3. lampe 6', 'Tout voir alentour'])
    await noe.presses('Tout voir alentour')
    expect(noe.sees()).toContain('lampe 3')
    expect(noe.sees()).not.toContain('lampe 2')
    await noe.presses('Suite')
    expect(noe.sees()).toContain('lampe 1')
  })

  test('a neighbour who follows may answer, take, borrow and come; a guest may not', async () => {
    await publishesAround(lea, 'Je donne un canapé')
    await publishesAround(lea, 'Je prête ma perceuse')
    await publishesAround(lea, 'Je cherche quelqu’un pour garder mon chat')
    await publishesAround(lea, 'Apéro samedi à 19h au square')
    await followsBelleville()
    const [date] = await sql()<{ id: string }[]>`select id from event_dates`
    const all = async (): Promise<void> => {
      await noe.pressesOld(`take:post=${await postId('canapé')}`)
      await noe.fills('ask-loan', { post: await postId('perceuse') }, { from: 'samedi 28 à 10 h', until: 'samedi 28 à 18 h' })
      await noe.fills('answer-post', { post: await postId('chat') }, { words: 'Volontiers' })
      await noe.pressesOld(`rsvp:date=${date?.id}:to=yes`)
    }
    const done = async () => [
      (await sql()`select state from answers order by state`).map(({ state }) => state),
      (await sql()`select state from loans`).map(({ state }) => state),
      (await sql()`select state from attendees`).map(({ state }) => state),
    ]
    await sql()`update residents set standing = 'guest' where name = 'Noé'`
    await all()
    expect(await done()).toEqual([[], [], []])
    await sql()`update residents set standing = 'neighbour' where name = 'Noé'`
    await all()
    expect(await done()).toEqual([['chosen', 'waiting', 'waiting'], ['asked'], ['coming']])
    expect(lea.saw().join('\n')).toContain('Volontiers')
    /** Who follows it no more keeps their way to what they come to. */
    await noe.pressesOld(`follow-around:quartier=${quartier.id}:on=no`)
    await noe.pressesOld(`rsvp:date=${date?.id}:to=no`)
    expect((await done())[2]).toEqual(['declined'])
    await noe.pressesOld(`rsvp:date=${date?.id}:to=yes`)
    expect((await done())[2]).toEqual(['declined'])
  })

  test('changed to the quartier alone, it is gone for who follows', async () => {
    await publishesAround(lea, 'Je donne un canapé')
    await followsBelleville()
    const post = await postId('canapé')
    await lea.fills('edit-post', { post }, { title: 'grand canapé' })
    expect(lea.buttons()).toContain('Seulement dans le quartier')
    await lea.presses('Seulement dans le quartier')
    await lea.presses('Publier')
    await noe.pressesOld(`show-post:post=${post}`)
    expect(noe.sees()).not.toContain('canapé')
    await noe.command('annonces')
    expect(noe.sees()).not.toContain('canapé')
  })
})

describe('everything else of a followed quartier stays its own (P2)', () => {
  test('every press and every form, by who follows and by who does not: no word, and nothing changes', async () => {
    const paul = await livesIn(it, 'Paul', 'x-belleville')
    await publishesAround(lea, 'Je donne un canapé')
    await publishes(lea, 'Je donne un fauteuil canari')
    await publishes(lea, 'Je prête une perceuse canari')
    await publishes(lea, 'Je cherche quelqu’un pour garder mon chat canari')
    await publishes(lea, 'Canariapéro samedi à 19h au square')
    await publishes(lea, 'Je recommande le docteur Canari, dentiste, rue des Lilas')
    await lea.says('Je donne une lampe canari')
    await lea.presses('Montrer aussi alentour')
    await paul.fills('answer-post', { post: await postId('fauteuil') }, { words: 'Mots canari' })
    const ids = await sql()<{ id: string }[]>`select id from posts where title <> 'canapé' order by id`
    const [answer] = await sql()<{ id: string }[]>`select id from answers`
    const [date] = await sql()<{ id: string }[]>`select id from event_dates`
    const stood = async (): Promise<Record<string, unknown>[][]> => [
      await sql()`select id, state, around, title from posts order by id`,
      await sql()`select id, state from answers order by id`,
      await sql()`select id from loans`,
      await sql()`select date, resident from attendees`,
      await sql()`select tip, resident from votes`,
    ]
    const before = await stood()
    const stranger = await livesIn(it, 'Inès', menil.id)
    await followsBelleville()
    for (const who of [noe, stranger]) {
      for (const { id } of ids) {
        for (const kind of [
          'show-post',
          'ask-take',
          'take',
          'loan-calendar',
          'event-dates',
          'event-ics',
          'answers',
          'show-draft',
          'drop-draft',
        ])
          await who.pressesOld(`${kind}:post=${id}${kind === 'answers' ? ':page=0' : ''}`)
        for (const press of ['close-post', 'reopen', 'keep-post', 'decline', 'urgent', 'offer-close'])
          await who.pressesOld(`${press}:post=${id}${press === 'close-post' ? ':outcome=done' : ''}`)
        for (const press of ['every-date', 'show-around']) await who.pressesOld(`${press}:post=${id}:on=yes`)
        await who.pressesOld(`vote:post=${id}:as=confirm`)
        await who.pressesOld(`speak-as:post=${id}:as=me`)
        await who.pressesOld(`publish-post:post=${id}:rev=0`)
        await who.fills('answer-post', { post: id }, { words: 'Bonjour' })
        await who.fills('ask-loan', { post: id }, { from: 'samedi 28 à 10 h', until: 'samedi 28 à 18 h' })
        await who.fills('edit-post', { post: id }, { title: 'autre' })
      }
      for (const press of ['claim', 'give-up', 'choose', 'more', 'said-done', 'thank'])
        await who.pressesOld(`${press}:answer=${answer?.id}`)
      for (const press of ['ask-rsvp', 'show-things', 'co-ask', 'participants', 'poster', 'who-comes', 'see-result'])
        await who.pressesOld(`${press}:date=${date?.id}${press === 'participants' ? ':as=csv' : press === 'poster' ? ':as=pdf' : ''}`)
      for (const wish of ['yes', 'maybe', 'no']) await who.pressesOld(`rsvp:date=${date?.id}:to=${wish}`)
      for (const command of [
        'annonces',
        'mesannonces',
        'bonnesadresses',
        'agenda',
        'accueil',
        'alentour',
        'association',
        'tournee',
        'visite',
        'journal',
      ])
        await who.command(command)
      await who.pressesOld('around-posts:page=0')
      for (const words of ['Il y a des fauteuils à donner ?', 'qui prête une perceuse ?', 'quoi de neuf samedi ?', 'un bon dentiste ?'])
        await who.says(words)
      await who.command('chercher', 'un fauteuil')
    }
    expect(noe.saw().join('\n')).toContain('canapé')
    expect(stranger.saw().join('\n')).not.toContain('canapé')
    expect([noe, stranger].flatMap((who) => who.saw()).filter((text) => /canari/i.test(text))).toEqual([])
    const drafted = await sql()<{ id: string }[]>`select id from posts where author <> ${await residentId(it, 'Léa')}`
    const [posts = [], ...rest] = await stood()
    /** What they looked for became drafts of their own. */
    expect([posts.filter((row) => !drafted.some(({ id }) => id === row.id)), ...rest]).toEqual(before)
  })

  test('any state of standing: who follows and moves in sees it as their own', async () => {
    await publishesAround(lea, 'Je donne un canapé')
    await followsBelleville()
    await noe.pressesOld(`move-to:quartier=${quartier.id}:by=list`)
    await noe.presses('Déménager')
    expect(await follows()).toEqual([])
    await noe.command('annonces')
    expect(noe.sees()).toContain('canapé')
    expect(noe.sees()).not.toContain('Alentour')
  })
})

test('the list asks as many questions with ten followed quartiers as with one, and none without', async () => {
  const counted = async (followed: readonly string[]): Promise<number> => {
    const asked: string[] = []
    const one = connect(it.database.connection, 1)
    one.options.debug = (_connection, query) => void asked.push(query)
    await transaction(one, async (tx) => {
      const db = reads(tx)
      return { result: [await db.livePosts(quartier.id, 7, 0), await db.aroundPosts(followed, 4, 0)] }
    })
    await one.end()
    return asked.filter((query) => /^\s*select\b/i.test(query) && query.includes('"posts"')).length
  }
  expect(await counted([])).toBe(1)
  expect(await counted([menil.id])).toBe(2)
  expect(await counted(Array.from({ length: 10 }, (_, n) => `x-q${n}`))).toBe(2)
})

describe('what is near, by INSEE’s codes', () => {
  test.each([
    ['75', ['75', '76']],
    ['09', ['09', '10']],
    ['19', ['19', '20']],
    ['2A', ['2A', '2B']],
    ['2B', ['2B', '2C']],
    ['974', ['974', '975']],
    ['39', ['39', '40']],
  ])('the codes of %s', (department, span) => expect(spanOf(department)).toEqual(span))

  test('the same commune before the same city before the département; nothing of another', () => {
    const all = ['7511901', '75120', '7512080', '92050', '77001', '7512079'].map((area) => ({ id: area, name: area, area }))
    expect(nearest(['7512078'], all, 8).map(({ id }) => id)).toEqual(['7512079', '7512080', '75120', '7511901'])
    expect(
      nearest(
        ['69381'],
        [
          { id: 'l', name: 'l', area: '69389' },
          { id: 'v', name: 'v', area: '69266' },
        ],
        8,
      ).map(({ id }) => id),
    ).toEqual(['l', 'v'])
    expect(nearest([], all, 8)).toEqual([])
    expect(nearest(['2A004'], [{ id: 'b', name: 'b', area: '2B033' }], 8)).toEqual([])
  })
})
