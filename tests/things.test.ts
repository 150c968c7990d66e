import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { picture } from '../bots/driver.contract.ts'
import { thingsIn, written } from '../core/events/things-in.ts'
import { connect } from '../db/connect.ts'
import { purge } from '../db/purge.ts'
import { publishesEvent } from './planned.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

describe('a list as it is written', () => {
  test.each<[string, string]>([
    ['Chips, 2 jus de fruits, gants x 10, tenir la buvette', 'Chips, jus de fruits x 2, gants x 10, tenir la buvette'],
    ['jus x2', 'jus x 2'],
    ['jus ×2', 'jus x 2'],
    ['jus (2)', 'jus x 2'],
    ['jus (x2)', 'jus x 2'],
    ['jus : 2', 'jus x 2'],
    ['2x jus', 'jus x 2'],
    ['10 x gants', 'gants x 10'],
    ['gants 10', 'gants x 10'],
    ['deux nappes', 'nappes x 2'],
    ['une nappe', 'nappe'],
    ['un peu de sel', 'un peu de sel'],
    ['chips ; jus ; 3 nappes', 'chips, jus, nappes x 3'],
    ['- chips\n- 2 jus\n• gants (4)', 'chips, jus x 2, gants x 4'],
    ['1. chips\n2. jus', 'chips, jus'],
    ['chips, 2 jus et 10 gants', 'chips, jus x 2, gants x 10'],
    ['sel et poivre', 'sel et poivre'],
    ['1,5 l d’eau', '1,5 l d’eau'],
    ['chips,jus,2 nappes', 'chips, jus, nappes x 2'],
    ['gants (taille M, L), bottes', 'gants (taille M, L), bottes'],
    ['pack de 6', 'pack de 6'],
    ['tenir le stand 2', 'tenir le stand 2'],
    ['6 personnes pour ranger', 'ranger x 6'],
    ['3 volontaires pour tenir la buvette', 'tenir la buvette x 3'],
    ['2h de ménage', '2h de ménage'],
    ['Chips, chips x 2', 'Chips x 3'],
    ['Crisps, 2 fruit juices, gloves x 10', 'Crisps, fruit juices x 2, gloves x 10'],
  ])('« %s »', (words, all) => {
    const read = thingsIn(words)
    expect(read && written(read)).toBe(all)
    expect(thingsIn(all), 'written again it is the same').toEqual(read)
  })

  test.each([
    '',
    ' , ;\n',
    '10',
    'chips x 51',
    '0 chips',
    'x'.repeat(41),
    Array.from({ length: 13 }, (_, n) => `plat ${'abcdefghijklm'[n]}`).join(','),
  ])('« %s » is none', (words) => expect(thingsIn(words)).toBeNull())
  test('« : » many of them at once are read in no time', () => {
    const begun = performance.now()
    thingsIn(`${'1 x '.repeat(2000)}(((${' x 1'.repeat(2000)}`)
    expect(performance.now() - begun).toBeLessThan(500)
  })
})

describe('stories', () => {
  let it: Story
  let lea: Neighbour
  beforeEach(async () => {
    it = await story()
    lea = await it.neighbour('Léa')
  })
  afterEach(async () => {
    await it.ends()
  })

  /** Saturday 28 November 2026, 19:00 in Paris. */
  const apero = async (things: string): Promise<{ post: string; date: string }> => {
    const post = await publishesEvent(it, lea, 'apéro samedi 19h au square')
    await lea.fills('set-things', { post }, { things })
    const [row] = await it.database.sql<{ id: string }[]>`select id from event_dates`
    return { post, date: row?.id ?? '' }
  }
  const thing = async (label: string): Promise<string> =>
    (await it.database.sql<{ id: string }[]>`select id from event_things where label = ${label}`)[0]?.id ?? ''
  const comes = async (who: Neighbour, answer = 'Je viens'): Promise<void> => {
    await who.pressesInChannel('Je viens')
    await who.presses(answer)
  }
  const claims = async (): Promise<string[]> =>
    (
      await it.database.sql<{ line: string }[]>`
      select r.name || ' ' || t.label line from thing_claims c join event_things t on t.id = c.thing join residents r on r.id = c.resident order by r.name, t.position`
    ).map(({ line }) => line)
  const at = async (instant: string): Promise<void> => {
    it.time.to(instant)
    await it.palier.tick()
    await it.palier.idle()
  }

  test('a list is set, claimed, given up, and read by whoever organises; the channel says what is missing, and no name', async () => {
    const { date } = await apero('Chips x 3, 2 jus de fruits, tenir la buvette')
    expect(it.channel.sees()).toContain('On cherche encore : Chips (3), jus de fruits (2), tenir la buvette.')
    const paul = await it.neighbour('Paul')
    await comes(paul)
    expect(paul.sees()).toContain('C’est noté : vous venez.')
    expect(paul.sees()).toContain('On cherche encore : Chips (3)')
    await paul.presses('J’apporte quelque chose')
    expect(paul.sees()).toContain('Chips : 0 sur 3')
    await paul.presses('Chips (0 sur 3)')
    await paul.presses('tenir la buvette')
    expect(paul.sees()).toContain('Vous apportez : Chips.')
    expect(paul.sees()).toContain('Vous vous chargez de : tenir la buvette.')
    expect(it.channel.sees()).toContain('On cherche encore : Chips (2), jus de fruits (2).')
    await lea.pressesOld(`who-comes:date=${date}`)
    expect(lea.sees()).toContain('Chips, 1 sur 3 : Paul')
    const ines = await it.neighbour('Inès')
    await comes(ines)
    await ines.pressesOld(`who-comes:date=${date}`)
    expect(ines.sees()).not.toContain('Paul')
    await paul.presses('Je ne peux plus : tenir la buvette')
    expect(paul.sees()).toContain('on ne compte plus sur vous')
    expect(await claims()).toEqual(['Paul Chips'])
    expect(it.channel.saw().join()).not.toContain('Paul')
    expect(it.channel.count()).toBe(1)
  })

  test('twice is once; who comes no more brings nothing, who only may come still does', async () => {
    const { date } = await apero('Chips x 3, jus')
    const paul = await it.neighbour('Paul')
    await comes(paul)
    const press = `bring:date=${date}:thing=${await thing('Chips')}`
    await paul.pressesOld(press)
    await paul.pressesOld(press)
    expect(await claims()).toEqual(['Paul Chips'])
    await paul.pressesOld(`rsvp:date=${date}:to=maybe`)
    expect(await claims()).toEqual(['Paul Chips'])
    await paul.presses('Je ne viens pas')
    expect(await claims()).toEqual([])
    expect(it.channel.sees()).toContain('On cherche encore : Chips (3), jus.')
    await paul.pressesOld(press)
    expect(await claims(), 'who does not come is asked first').toEqual([])
    expect(paul.buttons()).toContain('Je viens')
  })

  test('fewer wanted than have said yes: nobody is thrown out, the number falls as they leave', async () => {
    const { post, date } = await apero('Chips x 3')
    const three = await Promise.all(['Paul', 'Inès', 'Zoé'].map((name) => it.neighbour(name)))
    for (const who of three) {
      await comes(who)
      await who.pressesOld(`bring:date=${date}:thing=${await thing('Chips')}`)
    }
    await lea.fills('set-things', { post }, { things: 'chips' })
    expect(lea.sees()).toContain('3 personnes ont déjà dit oui : personne n’est écarté')
    expect(await it.database.sql`select wanted, places from event_things`).toEqual([{ wanted: 1, places: 3 }])
    expect(await claims()).toHaveLength(3)
    const id = await thing('chips')
    for (const who of [three[2], three[0]]) await who?.pressesOld(`unbring:date=${date}:thing=${id}`)
    expect(await it.database.sql`select wanted, places from event_things`).toEqual([{ wanted: 1, places: 2 }])
    const noe = await it.neighbour('Noé')
    await comes(noe)
    await noe.pressesOld(`bring:date=${date}:thing=${id}`)
    expect(noe.sees()).toContain('d’autres ont déjà dit oui')
    await three[1]?.pressesOld(`unbring:date=${date}:thing=${id}`)
    await noe.pressesOld(`bring:date=${date}:thing=${id}`)
    expect(await it.database.sql`select slot, places from thing_claims`).toEqual([{ slot: 1, places: 1 }])
  })

  test('a thing that is dropped: who would bring it is told once, the others keep theirs', async () => {
    const { post, date } = await apero('Chips, jus')
    const paul = await it.neighbour('Paul')
    await comes(paul)
    for (const label of ['Chips', 'jus']) await paul.pressesOld(`bring:date=${date}:thing=${await thing(label)}`)
    await lea.fills('set-things', { post }, { things: 'chips, nappes' })
    expect(paul.sees()).toContain('plus besoin de jus')
    expect(await claims()).toEqual(['Paul chips'])
    await lea.fills('set-things', { post }, { things: 'rien' })
    expect(await claims()).toEqual([])
    expect(it.channel.sees()).not.toContain('On cherche encore')
  })

  test('not theirs, not there, not understood: nothing changes, and there is a way on', async () => {
    const { post, date } = await apero('Chips')
    const paul = await it.neighbour('Paul')
    await paul.fills('set-things', { post }, { things: 'rien' })
    await paul.fills('set-things', { post: 'nowhere' }, { things: 'rien' })
    const [notTheirs, notThere] = paul.saw().slice(-2)
    expect(notTheirs).toBe(notThere)
    expect(await thing('Chips')).not.toBe('')
    await lea.fills('set-things', { post }, { things: 'chips x 51' })
    expect(lea.sees()).toContain('Je n’ai pas bien compris')
    await lea.says('chips x 5')
    expect(lea.sees()).toContain('chips : 0 sur 5')
    await comes(paul)
    await paul.pressesOld(`bring:date=${date}:thing=nothing`)
    expect(paul.sees()).toContain('On cherche encore')
    await it.database
      .sql`insert into quartiers (id, name, zone, language, digest_minute) values ('x-autre', 'Autre', 'Europe/Paris', 'fr', 480)`
    /** As moving does: what they were signed up to is given up. */
    await it.database.sql`delete from attendees where resident in (select id from residents where name = 'Paul')`
    await it.database.sql`update residents set quartier = 'x-autre' where name = 'Paul'`
    for (const press of [`bring:date=${date}:thing=${await thing('chips')}`, `show-things:date=${date}`, `unbring:date=${date}:thing=x`]) {
      await paul.pressesOld(press)
      expect(paul.sees()).toBe(notThere)
    }
    expect(await claims()).toEqual([])
  })

  test('reminded the day before of what they bring', async () => {
    const { date } = await apero('Chips, tenir la buvette')
    const paul = await it.neighbour('Paul')
    await comes(paul)
    await paul.pressesOld(`bring:date=${date}:thing=${await thing('Chips')}`)
    await at('2026-11-27T18:00:00Z')
    expect(paul.sees()).toContain('C’est demain. Vous venez toujours ?')
    expect(paul.sees()).toContain('Vous apportez : Chips.')
    expect(paul.sees()).toContain('On cherche encore : tenir la buvette.')
    await at('2026-11-28T17:00:00Z')
    expect(paul.sees()).toContain('Vous apportez : Chips.')
  })

  test('every Tuesday is asked anew: one list, claims of each date, and who comes never again brings nothing', async () => {
    const post = await publishesEvent(it, lea, 'yoga chaque mardi à 19h au square')
    await lea.fills('set-things', { post }, { things: 'thé x 2' })
    const paul = await it.neighbour('Paul')
    await paul.pressesOld(`every-date:post=${post}:on=yes`)
    const dates = await it.database.sql<{ id: string }[]>`select id from event_dates order by day`
    const tea = await thing('thé')
    for (const { id } of dates.slice(0, 2)) await paul.pressesOld(`bring:date=${id}:thing=${tea}`)
    expect(await claims()).toEqual(['Paul thé', 'Paul thé'])
    expect(it.channel.sees(), 'the card stays with the next date').toContain('mardi 1er décembre')
    expect(it.channel.sees()).toContain('On cherche encore : thé.')
    await at('2026-11-30T18:00:00Z')
    await at('2026-12-01T17:00:00Z')
    await at('2026-12-01T20:00:01Z')
    const card = it.channel.saw().find((text) => text.includes('par Léa'))
    expect(card).toContain('mardi 8 décembre')
    expect(card).toContain('On cherche encore : thé.')
    await paul.pressesOld(`every-date:post=${post}:on=no`)
    expect(await it.database.sql`select c.date from thing_claims c join event_dates d on d.id = c.date where d.state = 'planned'`).toEqual(
      [],
    )
  })

  test('fifty press the same of which three are wanted: three bring it, the others are told kindly what else is needed', async () => {
    const { date } = await apero('Chips x 3, jus x 40')
    const all = await Promise.all(Array.from({ length: 50 }, (_, n) => it.neighbour(`Voisin ${n}`, { as: `v${n}` })))
    await Promise.all(all.map((who) => who.pressesOld(`rsvp:date=${date}:to=yes`)))
    const chips = await thing('Chips')
    await Promise.all(all.map((who) => who.pressesOld(`bring:date=${date}:thing=${chips}`)))
    await it.palier.idle()
    expect(await it.database.sql`select slot from thing_claims order by slot`).toEqual([{ slot: 1 }, { slot: 2 }, { slot: 3 }])
    expect(all.filter((who) => who.sees().includes('Vous apportez : Chips.'))).toHaveLength(3)
    const late = all.filter((who) => who.sees().includes('d’autres ont déjà dit oui'))
    expect(late).toHaveLength(47)
    expect(late.every((who) => who.buttons().includes('jus (0 sur 40)'))).toBe(true)
    expect(it.channel.sees()).toContain('On cherche encore : jus (40).')
  }, 120_000)

  test('the database holds the number also where the code would not', async () => {
    const { date } = await apero('Chips x 3')
    const all = await Promise.all(Array.from({ length: 12 }, (_, n) => it.neighbour(`Voisin ${n}`, { as: `v${n}` })))
    for (const who of all) await who.pressesOld(`rsvp:date=${date}:to=yes`)
    const chips = await thing('Chips')
    const residents = await it.database.sql<{ resident: string }[]>`select resident from attendees order by resident`
    const sql = connect(it.database.connection, 6)
    try {
      const tried = await Promise.allSettled(
        residents.map(({ resident }, n) =>
          sql`insert into thing_claims (thing, date, resident, slot, places) values (${chips}, ${date}, ${resident}, ${1 + (n % 4)}, 3)`.execute(),
        ),
      )
      expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
      const refused = tried.flatMap((one) =>
        one.status === 'rejected' ? [(one.reason as { constraint_name?: string }).constraint_name] : [],
      )
      expect(new Set(refused)).toEqual(new Set(['thing_claims_slot', 'thing_claims_thing_date_slot_pk']))
      /** Whose slot was beyond the places: they bring nothing yet. */
      const [, , , first] = residents
      await expect(
        sql`insert into thing_claims (thing, date, resident, slot, places) values (${chips}, ${date}, ${first?.resident ?? ''}, 4, 4)`.execute(),
      ).rejects.toMatchObject({ constraint_name: 'thing_claims_places' })
      await expect(sql`update event_things set wanted = 1, places = 1`.execute()).rejects.toMatchObject({
        constraint_name: 'thing_claims_slot',
      })
    } finally {
      await sql.end()
    }
  })

  test('a date that is over is told: once in the channel, with a number and no name, and on the next page', async () => {
    it.platform.photos.set('sacs', picture)
    const { date } = await apero('gants x 4')
    const [paul, ines] = [await it.neighbour('Paul'), await it.neighbour('Inès')]
    await comes(paul)
    await comes(ines)
    await lea.fills('tell-result', { date }, { words: 'Trop tôt' })
    expect(it.channel.count()).toBe(1)
    await at('2026-11-28T20:00:01Z')
    await at('2026-11-29T07:30:00Z')
    await paul.fills('tell-result', { date }, { words: 'Pas à moi de le dire' })
    await paul.fills('tell-result', { date: 'nowhere' }, { words: 'Nulle part' })
    expect(new Set(paul.saw().slice(-2)).size, 'not theirs and not there look the same').toBe(1)
    await lea.presses('Raconter')
    expect(lea.sees()).toContain('chaque personne qu’on y reconnaît soit d’accord')
    await lea.says('', { photo: 'sacs' })
    expect(lea.sees()).toContain('J’ai votre photo.')
    await lea.says('12 sacs ramassés')
    expect(it.channel.sees()).toContain('12 sacs ramassés')
    expect(it.channel.sees()).toContain('2 personnes étaient là.')
    expect(it.platform.seen('canal').at(-1)?.photo?.bytes).toEqual(picture)
    const count = it.channel.count()
    await lea.presses('Corriger')
    expect(lea.sees()).toContain('Vous avez déjà raconté')
    await lea.says('14 sacs ramassés')
    expect(it.channel.count(), 'corrected, not told again').toBe(count)
    expect(it.channel.sees()).toContain('14 sacs ramassés')
    await it.neighbour('Zoé').then(async (zoe) => {
      await zoe.says('Je prête ma perceuse')
      await zoe.presses('Publier')
    })
    await at('2026-11-30T07:00:00Z')
    expect(it.channel.sees()).toContain('« apéro » : 14 sacs ramassés (2 personnes).')
    await lea.says('Je donne un canapé')
    await lea.presses('Publier')
    await at('2026-12-01T07:00:00Z')
    expect(it.channel.sees(), 'on one page only').not.toContain('sacs ramassés')
    /** Who came is forgotten by now; how many, is not. */
    expect(await it.database.sql`select from attendees`).toEqual([])
    await lea.pressesOld(`thank-all:date=${date}`)
    expect(lea.sees()).toContain('je n’en garde que le nombre de personnes')
    await lea.fills('tell-result', { date }, { words: '15 sacs ramassés' })
    const told = it.channel.saw().find((text) => text.includes('15 sacs ramassés'))
    expect(told).toContain('2 personnes étaient là.')
  })

  test('who minds says so: whoever organised takes the photo away, and it is kept no longer', async () => {
    it.platform.photos.set('sacs', picture)
    const { date } = await apero('gants')
    const paul = await it.neighbour('Paul')
    await comes(paul)
    await at('2026-11-28T20:00:01Z')
    await at('2026-11-29T07:30:00Z')
    await lea.presses('Raconter')
    await lea.says('12 sacs ramassés', { photo: 'sacs' })
    await paul.pressesInChannel('Cela me gêne')
    await paul.presses('Prévenir Léa')
    expect(paul.sees()).toContain('Léa est au courant')
    expect(lea.sees()).toContain('Paul préfère ne pas paraître')
    await paul.pressesOld(`mind-result:date=${date}`)
    expect(lea.saw().filter((text) => text.includes('préfère ne pas paraître'))).toHaveLength(1)
    await paul.pressesOld(`no-photo:date=${date}`)
    expect(await it.database.sql`select 1 from event_results where photo is null`).toEqual([])
    await lea.presses('Retirer la photo')
    expect(it.platform.seen('canal').at(-1)?.card.file?.name).toBe('photo.png')
    await at('2026-12-04T09:00:00Z')
    await purge(it.database.sql, it.time.now())
    expect(await it.database.sql`select 1 from photos`).toEqual([])
  })

  test('a photo stays as long as what is told, which goes after a month; after two weeks nothing is told any more', async () => {
    it.platform.photos.set('sacs', picture)
    const { date } = await apero('gants')
    await at('2026-11-28T20:00:01Z')
    await at('2026-11-29T07:30:00Z')
    await lea.presses('Raconter')
    await lea.says('12 sacs ramassés', { photo: 'sacs' })
    await purge(it.database.sql, new Date('2026-12-20T09:00:00Z'))
    expect(await it.database.sql`select 1 one from photos`).toHaveLength(1)
    it.time.to('2026-12-20T09:00:00Z')
    await lea.fills('tell-result', { date }, { words: 'Encore' })
    expect(await it.database.sql`select words from event_results`).toEqual([{ words: '12 sacs ramassés' }])
    await purge(it.database.sql, new Date('2027-01-02T09:00:00Z'))
    expect(await it.database.sql`select 1 from event_results`).toEqual([])
    expect(await it.database.sql`select 1 from photos`).toEqual([])
  })

  test('too long, empty or insulting is asked again', async () => {
    const { date } = await apero('gants')
    await at('2026-11-28T20:00:01Z')
    await at('2026-11-29T07:30:00Z')
    for (const words of ['x'.repeat(201), '   ', 'bande de connards, allez vous faire foutre']) {
      await lea.fills('tell-result', { date }, { words })
      expect(lea.sees()).toContain('Je ne peux pas publier cela')
    }
    expect(await it.database.sql`select 1 from event_results`).toEqual([])
  })

  test.each([
    ['nettoyage du square samedi 10h, 12 personnes max', 'nettoyage du square', 'samedi 28 novembre à 10'],
    ['plantation d’arbres dimanche 15h', 'plantation d’arbres', 'dimanche 29 novembre à 15'],
    [
      'collecte de couvertures pour une famille samedi 14h devant l’école',
      'collecte de couvertures pour une famille',
      'samedi 28 novembre à 14',
    ],
  ])('an action is an event: « %s »', async (words, title, when) => {
    const post = await publishesEvent(it, lea, words)
    expect(it.channel.sees()).toContain(`Rendez-vous : ${title}`)
    expect(it.channel.sees().replaceAll('\u00a0', ' ')).toContain(when)
    await lea.fills('set-things', { post }, { things: '6 personnes pour ranger, gants x 10' })
    expect(it.channel.sees()).toContain('On cherche encore : ranger (6), gants (10).')
  })
})
