import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishesEvent } from './planned.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

/** Wednesday 25 November 2026, 10:00 in Paris. */
let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})

const weekly = 'Atelier vélo tous les mardis de 18h à 20h au square'
const tick = async (at?: string): Promise<void> => {
  if (at) it.time.to(at)
  await it.palier.tick()
  await it.palier.idle()
}
type Row = { day: string; start: string; state: string; sequence: number }
const dates = (): Promise<Row[]> => it.database.sql<Row[]>`select day, start, state, sequence from event_dates order by day`
const attendees = (): Promise<{ day: string; name: string; state: string }[]> =>
  it.database
    .sql`select d.day, r.name, a.state from attendees a join event_dates d on d.id = a.date join residents r on r.id = a.resident order by d.day, a.at, r.id`
const opens = (who: Neighbour, post: string): Promise<void> => who.pressesOld(`event-dates:post=${post}`)
const dateId = (post: string, day: string): string => `${post}-${day.replaceAll('-', '')}`

test('who organises it sees its dates; a neighbour sees them too, with nothing to change', async () => {
  const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
  const post = await publishesEvent(it, lea, weekly)
  await opens(lea, post)
  expect(lea.sees()).toContain('1. mardi 1er décembre, de 18\u00a0h à 20\u00a0h, square')
  expect(lea.sees()).toContain('… et 3 autres plus tard.')
  expect(lea.buttons()).toContain('1. Annuler')
  expect(lea.buttons()).toContain('Mettre en pause')
  await opens(paul, post)
  expect(paul.buttons()).toEqual(['Je viens à chaque fois', 'Ajouter à mon agenda'])
})

describe('one date', () => {
  test('is cancelled with its reason: who comes is told once, the other dates stay', async () => {
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    const post = await publishesEvent(it, lea, weekly)
    await paul.pressesOld(`every-date:post=${post}:on=yes`)
    await opens(lea, post)
    await lea.presses('2. Annuler')
    expect(lea.sees()).toContain('Vous annulez « Atelier vélo », mardi 8 décembre')
    await lea.says('le local est en travaux')
    expect(lea.sees()).toContain(
      'C’est annulé : « Atelier vélo », mardi 8 décembre, de 18\u00a0h à 20\u00a0h. La personne inscrite est prévenue.',
    )
    expect(paul.sees()).toContain('C’est annulé.')
    expect(paul.sees()).toContain('le local est en travaux')
    expect(paul.saw().filter((text) => text.includes('C’est annulé.'))).toHaveLength(1)
    expect((await dates()).filter(({ state }) => state === 'cancelled').map(({ day }) => day)).toEqual(['2026-12-08'])
    await lea.pressesOld(`form:cancel-date:date=${dateId(post, '2026-12-08')}`)
    expect(lea.sees()).toContain('Cette date n’est plus à changer')
    await tick('2026-12-20T09:00:00Z')
    expect((await dates()).filter(({ day }) => day === '2026-12-08')).toHaveLength(1)
  })

  test('what takes place once is over with its only date', async () => {
    const lea = await it.neighbour('Léa')
    const post = await publishesEvent(it, lea, 'Apéro samedi à 19h au square')
    await opens(lea, post)
    await lea.presses('Annuler')
    await lea.says('il va pleuvoir')
    expect(await it.database.sql`select state, outcome from posts`).toEqual([{ state: 'closed', outcome: 'withdrawn' }])
    expect(it.channel.sees()).toContain('✕ Annulé.\nil va pleuvoir')
  })

  test('moves to another time, said by its hour alone; who comes is told, a second press changes nothing', async () => {
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    const post = await publishesEvent(it, lea, weekly)
    await paul.pressesOld(`every-date:post=${post}:on=yes`)
    await opens(lea, post)
    await lea.presses('1. Déplacer')
    expect(lea.buttons()).toEqual(['Le jour ou l’heure', 'Le lieu', 'Ne rien changer'])
    await lea.presses('Le jour ou l’heure')
    await lea.says('19h30')
    expect(lea.sees()).toContain('Quand : mardi 1er décembre, de 19\u00a0h\u00a030 à 21\u00a0h\u00a030')
    expect(paul.sees()).toContain('Vous venez toujours ?')
    expect((await dates()).slice(0, 2)).toEqual([
      { day: '2026-12-01', start: '2026-12-01T19:30', state: 'planned', sequence: 1 },
      { day: '2026-12-08', start: '2026-12-08T18:00', state: 'planned', sequence: 0 },
    ])
    const told = paul.saw().length
    await lea.pressesOld(`form:move-date:date=${dateId(post, '2026-12-01')}:field=when`)
    await lea.says('mardi 1er décembre 19h30')
    expect(paul.saw()).toHaveLength(told)
  })

  test('moves to another day, to another place, and never into the past', async () => {
    const lea = await it.neighbour('Léa')
    const post = await publishesEvent(it, lea, weekly)
    const date = dateId(post, '2026-12-01')
    await lea.pressesOld(`form:move-date:date=${date}:field=when`)
    await lea.says('mercredi 2 décembre')
    expect(lea.sees()).toContain('Quand : mercredi 2 décembre, de 18\u00a0h à 20\u00a0h')
    await lea.pressesOld(`form:move-date:date=${date}:field=place`)
    await lea.says('salle des fêtes')
    expect(lea.sees()).toContain('Où : salle des fêtes')
    await lea.pressesOld(`form:move-date:date=${date}:field=when`)
    await lea.says('aujourd’hui à 8h')
    expect(lea.sees()).toMatch(/déjà passé|pas bien compris/)
    await lea.says('blabla')
    expect(lea.sees()).toContain('Je n’ai pas bien compris')
    await lea.says('jeudi 3 décembre à 20h')
    expect((await dates())[0]).toEqual({ day: '2026-12-01', start: '2026-12-03T20:00', state: 'planned', sequence: 3 })
  })

  test('what takes place once moves with its post', async () => {
    const lea = await it.neighbour('Léa')
    const post = await publishesEvent(it, lea, 'Apéro samedi à 19h au square')
    await lea.pressesOld(`form:move-date:date=${dateId(post, '2026-11-28')}:field=when`)
    await lea.says('20h')
    expect(it.channel.sees()).toContain('samedi 28 novembre à 20\u00a0h')
    expect(await it.database.sql`select start from posts`).toEqual([{ start: '2026-11-28T20:00' }])
  })

  test('is nobody else’s to change: not there and not theirs look the same', async () => {
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    const post = await publishesEvent(it, lea, weekly)
    const date = dateId(post, '2026-12-01')
    const answers: string[] = []
    for (const id of [date, dateId('nopost0000000000', '2026-12-01')])
      for (const form of ['cancel-date', 'move-date']) {
        await paul.pressesOld(`form:${form}:date=${id}`)
        answers.push(paul.sees())
        await paul.fills(form, { date: id }, { reason: 'non', when: '20h' })
        answers.push(paul.sees())
      }
    expect(new Set(answers).size).toBe(1)
    for (const id of [post, 'nopost0000000000']) await paul.pressesOld(`pause-event:post=${id}:to=pause`)
    expect(paul.saw().at(-1)).toBe(paul.saw().at(-2))
    expect((await dates()).every(({ state, sequence }) => state === 'planned' && sequence === 0)).toBe(true)
  })

  test('may be changed by who organises it beside its author', async () => {
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    const post = await publishesEvent(it, lea, weekly)
    await it.database.sql`insert into organisers (post, resident, state) select ${post}, id, 'agreed' from residents where name = 'Paul'`
    await opens(paul, post)
    await paul.presses('1. Annuler')
    await paul.says('je suis malade')
    expect((await dates())[0]?.state).toBe('cancelled')
  })
})

describe('« Je viens à chaque fois »', () => {
  test('puts down for every date that is planned, and every one that will be; taken back with one tap', async () => {
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    const post = await publishesEvent(it, lea, weekly)
    await opens(paul, post)
    await paul.presses('Je viens à chaque fois')
    expect(paul.sees()).toContain('vous venez à chaque fois pour « Atelier vélo »')
    expect(paul.sees()).toContain('• mardi 1er décembre')
    expect((await attendees()).map(({ state }) => state)).toEqual(Array(8).fill('coming'))
    await tick('2026-12-02T03:00:00Z')
    expect((await attendees()).at(-1)).toEqual({ day: '2027-01-26', name: 'Paul', state: 'coming' })
    await paul.presses('Ne plus venir à chaque fois')
    expect(paul.sees()).toContain('vous ne venez plus à chaque fois')
    expect((await attendees()).filter(({ day }) => day > '2026-12-02').every(({ state }) => state === 'declined')).toBe(true)
    await tick('2026-12-09T03:00:00Z')
    expect((await attendees()).map(({ day }) => day)).not.toContain('2027-02-02')
  })

  test('twice is once, and what was said to one date stays said', async () => {
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    const post = await publishesEvent(it, lea, weekly)
    await it.database.sql`insert into attendees (date, resident, state, guests, children, named, at, sequence)
      select ${dateId(post, '2026-12-08')}, id, 'declined', 0, 0, false, ${it.time.now().toISOString()}::timestamptz, 0 from residents where name = 'Paul'`
    for (let n = 0; n < 2; n++) await paul.pressesOld(`every-date:post=${post}:on=yes`)
    const all = await attendees()
    expect(all.map(({ state }) => state)).toEqual(['coming', 'declined', ...Array(6).fill('coming')])
  })

  test('where it is full they wait in line, first come first, and the database agrees', async () => {
    const lea = await it.neighbour('Léa')
    const post = await publishesEvent(it, lea, weekly, 2)
    const people: Neighbour[] = []
    for (const name of ['Paul', 'Noé', 'Inès', 'Zoé']) people.push(await it.neighbour(name))
    for (const who of people) await who.pressesOld(`every-date:post=${post}:on=yes`)
    expect(people[2]?.sees()).toContain('vous êtes sur la liste d’attente')
    await tick('2026-12-02T03:00:00Z')
    const last = (await attendees()).filter(({ day }) => day === '2027-01-26')
    expect(last.map(({ name, state }) => [name, state]).sort()).toEqual([
      ['Inès', 'waiting'],
      ['Noé', 'coming'],
      ['Paul', 'coming'],
      ['Zoé', 'waiting'],
    ])
    await people[0]?.pressesOld(`every-date:post=${post}:on=no`)
    expect(people[0]?.sees()).toContain('D’autres attendent une place à ces dates')
  })

  test('is not for the author, who comes anyway, nor for what takes place once', async () => {
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    const post = await publishesEvent(it, lea, weekly)
    await lea.pressesOld(`every-date:post=${post}:on=yes`)
    const once = await publishesEvent(it, lea, 'Apéro samedi à 19h au square')
    await paul.pressesOld(`every-date:post=${once}:on=yes`)
    expect(await attendees()).toEqual([])
  })
})

describe('a pause', () => {
  test('takes the dates that nobody signed up for apart, tells who comes every time, and puts them down again afterwards', async () => {
    const [lea, paul, ines] = [await it.neighbour('Léa'), await it.neighbour('Paul'), await it.neighbour('Inès')]
    const post = await publishesEvent(it, lea, weekly)
    await paul.pressesOld(`every-date:post=${post}:on=yes`)
    await it.database.sql`insert into attendees (date, resident, state, guests, children, named, at, sequence)
      select ${dateId(post, '2026-12-08')}, id, 'coming', 0, 0, false, ${it.time.now().toISOString()}::timestamptz, 0 from residents where name = 'Inès'`
    await opens(lea, post)
    await lea.presses('Mettre en pause')
    expect(lea.sees()).toContain('est en pause')
    expect(lea.sees()).toContain('• mardi 8 décembre')
    expect(paul.sees()).toContain('fait une pause')
    expect(ines.sees()).not.toContain('pause')
    expect((await dates()).map(({ day }) => day)).toEqual(['2026-12-08'])
    await tick('2026-12-15T09:00:00Z')
    expect(await dates()).toHaveLength(1)
    await lea.presses('Reprendre')
    await tick()
    expect((await dates()).map(({ day }) => day).slice(1, 4)).toEqual(['2026-12-15', '2026-12-22', '2026-12-29'])
    expect(paul.sees()).toContain('reprend')
    expect((await attendees()).filter(({ name, day }) => name === 'Paul' && day > '2026-12-08')).toHaveLength(9)
  })

  test('the end: what is planned with people stays, no more come', async () => {
    const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
    const post = await publishesEvent(it, lea, weekly)
    await paul.pressesOld(`every-date:post=${post}:on=yes`)
    await opens(lea, post)
    await lea.presses('Arrêter')
    expect(lea.sees()).toContain('s’arrête')
    expect(paul.sees()).toContain('Merci de votre fidélité')
    await it.passes(24 * 9)
    expect(await dates()).toEqual([])
    expect(await it.database.sql`select state, outcome from posts`).toEqual([{ state: 'closed', outcome: 'done' }])
    expect(it.channel.sees()).toContain('C’est fait, merci')
  })

  test('what comes every month is not over before its next date', async () => {
    const lea = await it.neighbour('Léa')
    await publishesEvent(it, lea, 'Apéro chaque premier samedi du mois à 19h')
    for (let day = 1; day <= 120; day++) await tick(new Date(Date.parse('2026-11-25T09:00:00Z') + day * 86_400_000).toISOString())
    expect(await it.database.sql`select state from posts`).toEqual([{ state: 'open' }])
    expect((await dates()).map(({ day }) => day)).toEqual([
      '2026-12-05',
      '2027-01-02',
      '2027-02-06',
      '2027-03-06',
      '2027-04-03',
      '2027-05-01',
    ])
  })
})

test('« Ajouter à mon agenda » gives a file that a calendar program reads', async () => {
  const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
  const post = await publishesEvent(it, lea, weekly)
  await opens(paul, post)
  await paul.presses('Ajouter à mon agenda')
  const card: object = it.platform.seen(paul.id).at(-1)?.card ?? {}
  const file: unknown = 'file' in card ? card.file : null
  expect(file).toMatchObject({ name: 'rendez-vous.ics', type: 'text/calendar' })
  const text = file && typeof file === 'object' && 'text' in file ? String(file.text) : ''
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined)
  expect([event.summary, event.location, event.isRecurring()]).toEqual(['Atelier vélo', 'square', true])
})
