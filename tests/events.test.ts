import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePalier } from '../bots/palier.ts'
import { connect } from '../db/connect.ts'
import { paper } from './paper.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

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
const apero = async (more = ''): Promise<void> => {
  await lea.says(`apéro samedi 19h au square${more}`)
  await lea.presses('Publier')
}
const comes = async (who: Neighbour, answer = 'Je viens'): Promise<void> => {
  await who.pressesInChannel(it.channel.buttons()[0] ?? '')
  await who.presses(answer)
}
const states = async (): Promise<string[]> =>
  (
    await it.database.sql<{ line: string }[]>`
    select r.name || ' ' || a.state || case when a.guests + a.children > 0 then ' +' || (a.guests + a.children) else '' end line
    from attendees a join residents r on r.id = a.resident order by r.name`
  ).map(({ line }) => line)
const told = (who: Neighbour, words: string): number => who.saw().filter((text) => text.includes(words)).length
const at = async (instant: string): Promise<void> => {
  it.time.to(instant)
  await it.palier.tick()
  await it.palier.idle()
}

test('an apéro from plain words: drafted with its places, published, and counted on one card as neighbours answer', async () => {
  await lea.says('apéro samedi 19h au square, 20 personnes max')
  expect(lea.sees()).toMatch(/Places :\s*20/)
  await lea.presses('Publier')
  expect(it.channel.sees()).toContain('Il reste 20 places.')
  expect(it.channel.buttons()).toEqual(['Je viens', 'Peut-être', 'Non'])
  const [paul, ines, zoe] = [await it.neighbour('Paul'), await it.neighbour('Inès'), await it.neighbour('Zoé')]
  await comes(paul)
  expect(paul.sees()).toContain('C’est noté : vous venez.')
  await paul.presses('+ 1 personne')
  expect(paul.sees()).toContain('vous venez, avec 1 personne')
  await comes(ines, 'Peut-être')
  await comes(zoe, 'Non')
  expect(zoe.sees()).toContain('vous ne venez pas')
  expect(it.channel.count()).toBe(1)
  expect(it.channel.sees()).toContain('2 personnes viennent, 1 peut-être.')
  expect(it.channel.sees()).toContain('Il reste 18 places.')
  expect(await states()).toEqual(['Inès maybe', 'Paul coming +1', 'Zoé declined'])
})

test('names are for whoever organises; for the others only of those who agreed', async () => {
  await apero()
  const [paul, ines] = [await it.neighbour('Paul'), await it.neighbour('Inès')]
  await comes(paul)
  await comes(ines)
  const [date] = await it.database.sql<{ id: string }[]>`select id from event_dates`
  await ines.pressesOld(`who-comes:date=${date?.id}`)
  expect(ines.sees()).toContain('Personne pour le moment')
  await paul.presses('Montrer mon prénom')
  await ines.pressesOld(`who-comes:date=${date?.id}`)
  expect(ines.sees()).toContain('Viennent : Paul.')
  await lea.pressesOld(`who-comes:date=${date?.id}`)
  expect(lea.sees()).toMatch(/Viennent : (Paul, Inès|Inès, Paul)\./)
  const noe = await it.neighbour('Noé')
  await noe.pressesOld(`who-comes:date=${date?.id}`)
  expect(noe.sees()).not.toContain('Paul')
  expect(it.channel.saw().join()).not.toContain('Paul')
})

test('full: an ordered list, a seat that comes free is held for the next for two hours of their day, then for the one after', async () => {
  await apero(', 2 personnes max')
  const [paul, ines, zoe, noe] = [
    await it.neighbour('Paul'),
    await it.neighbour('Inès'),
    await it.neighbour('Zoé'),
    await it.neighbour('Noé'),
  ]
  await comes(paul)
  await comes(ines)
  expect(it.channel.buttons()[0]).toBe('Liste d’attente')
  await comes(zoe, 'Liste d’attente')
  await comes(noe, 'Liste d’attente')
  expect(zoe.sees()).toContain('la première personne de la liste')
  expect(noe.sees()).toContain('numéro 2 de la liste')
  expect(it.channel.sees()).toContain('C’est complet : 2 personnes en liste d’attente.')
  await paul.presses('Je ne viens plus')
  expect(zoe.sees()).toContain('une place s’est libérée')
  expect(zoe.sees()).toContain('12\u00a0h')
  await at('2026-11-25T11:00:01Z')
  expect(zoe.sees()).toContain('j’ai proposé la place')
  expect(noe.sees()).toContain('une place s’est libérée')
  await noe.presses('Oui, je viens')
  expect(await states()).toEqual(['Inès coming', 'Noé coming', 'Paul declined', 'Zoé lapsed'])
  await comes(zoe, 'Liste d’attente')
  expect(zoe.sees()).toContain('la première personne de la liste')
})

test('places raised and lowered: nobody loses a seat, and the number falls as people leave', async () => {
  await apero(', 2 personnes max')
  const [paul, ines, zoe] = [await it.neighbour('Paul'), await it.neighbour('Inès'), await it.neighbour('Zoé')]
  await comes(paul)
  await comes(ines)
  await comes(zoe, 'Liste d’attente')
  const [post] = await it.database.sql<{ id: string }[]>`select id from posts`
  await lea.fills('set-places', { post: post?.id ?? '' }, { places: '3' })
  expect(zoe.sees()).toContain('une place s’est libérée')
  await zoe.presses('Oui, je viens')
  await lea.fills('set-places', { post: post?.id ?? '' }, { places: '1' })
  expect(lea.sees()).toContain('personne ne la perd')
  await paul.presses('Je ne viens plus')
  expect(await it.database.sql`select places, wanted from event_dates`).toEqual([{ places: 2, wanted: 1 }])
  const noe = await it.neighbour('Noé')
  await comes(noe, 'Liste d’attente')
  await paul.fills('set-places', { post: post?.id ?? '' }, { places: '500' })
  expect(await it.database.sql`select wanted from event_dates`).toEqual([{ wanted: 1 }])
  await lea.fills('set-places', { post: post?.id ?? '' }, { places: 'sans limite' })
  expect(noe.sees()).toContain('une place s’est libérée')
})

test('reminded the day before and an hour before, thanked afterwards, and the post is over', async () => {
  await apero()
  const [paul, ines] = [await it.neighbour('Paul'), await it.neighbour('Inès')]
  await comes(paul)
  await comes(ines, 'Peut-être')
  const noe = await it.neighbour('Noé')
  await comes(noe)
  await at('2026-11-27T17:59:00Z')
  expect(told(paul, 'C’est demain')).toBe(0)
  await at('2026-11-27T18:00:00Z')
  expect(paul.sees()).toContain('C’est demain. Vous venez toujours ?')
  expect(ines.sees()).toContain('C’est demain')
  await ines.presses('Je ne viens plus')
  await at('2026-11-28T17:00:00Z')
  expect(paul.sees()).toContain('C’est dans une heure')
  expect(told(ines, 'C’est dans une heure')).toBe(0)
  await at('2026-11-28T20:00:01Z')
  expect(it.channel.sees()).toContain('C’était bien : 2 personnes')
  await at('2026-11-29T07:00:00Z')
  expect(lea.sees()).toContain('Merci d’avoir réuni le quartier')
  /** Noé wants no more words of Léa’s. */
  await it.database
    .sql`insert into blocks (resident, blocked) select n.id, l.id from residents n, residents l where n.name = 'Noé' and l.name = 'Léa'`
  await lea.presses('Remercier tout le monde')
  expect(paul.sees()).toContain('Léa vous dit merci')
  expect(told(noe, 'vous dit merci')).toBe(0)
  const [{ state } = { state: '' }] = await it.database.sql<{ state: string }[]>`select state from posts`
  expect(state).toBe('closed')
})

test('another hour: everybody with a part in it is asked again; taken back: everybody is told', async () => {
  await apero()
  const paul = await it.neighbour('Paul')
  await comes(paul)
  const [post] = await it.database.sql<{ id: string }[]>`select id from posts`
  const [date] = await it.database.sql<{ id: string }[]>`select id from event_dates`
  await lea.fills('edit-post', { post: post?.id ?? '' }, { when: '2026-11-28T20:00' })
  await lea.presses('Publier')
  expect(paul.sees()).toContain('Vous venez toujours ?')
  expect(paul.sees()).toContain('20\u00a0h')
  await lea.pressesOld(`who-comes:date=${date?.id}`)
  expect(lea.sees()).toContain('1 personne n’a pas encore redit oui')
  await paul.presses('Oui, je viens')
  await lea.pressesOld(`who-comes:date=${date?.id}`)
  expect(lea.sees()).not.toContain('redit oui')
  await lea.pressesOld(`close-post:post=${post?.id}:outcome=withdrawn`)
  expect(paul.sees()).toContain('C’est annulé.')
  expect(paul.buttons()).toEqual([])
})

test('somebody of another quartier sees nothing, and answers nothing', async () => {
  await apero()
  const paul = await it.neighbour('Paul')
  await it.database
    .sql`insert into quartiers (id, name, zone, language, digest_minute) values ('x-autre', 'Autre', 'Europe/Paris', 'fr', 480)`
  await it.database.sql`update residents set quartier = 'x-autre' where name = 'Paul'`
  const [date] = await it.database.sql<{ id: string }[]>`select id from event_dates`
  for (const press of [`rsvp:date=${date?.id}:to=yes`, `ask-rsvp:date=${date?.id}`, `who-comes:date=${date?.id}`]) {
    await paul.pressesOld(press)
    expect(paul.sees()).not.toContain('apéro')
  }
  expect(await states()).toEqual([])
})

test('two hundred press « Je viens » at once for thirty places: thirty come, a hundred and seventy stand in line in order, each told once', async () => {
  await apero(', 30 personnes max')
  const all = await Promise.all(Array.from({ length: 200 }, (_, n) => it.neighbour(`Voisin ${n}`, { as: `v${n}` })))
  const [date] = await it.database.sql<{ id: string }[]>`select id from event_dates`
  await Promise.all(all.map((who) => who.pressesOld(`rsvp:date=${date?.id}:to=yes`)))
  await it.palier.idle()
  const counts = await it.database.sql<
    { state: string; n: number }[]
  >`select state, count(*)::int n from attendees group by state order by state`
  expect(counts).toEqual([
    { state: 'coming', n: 30 },
    { state: 'waiting', n: 170 },
  ])
  const line = await it.database.sql<{ at: string }[]>`select at from attendees where state = 'waiting' order by at`
  expect(new Set(line.map(({ at: since }) => String(since))).size, 'an order without ties').toBe(170)
  expect(all.filter((who) => told(who, 'vous venez') === 1)).toHaveLength(30)
  const places = all.flatMap((who) =>
    who.saw().flatMap((text) => /numéro (\d+) de la liste/.exec(text)?.[1] ?? (text.includes('la première personne') ? '1' : [])),
  )
  expect(places.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 170 }, (_, n) => n + 1))
}, 120_000)

test('the database holds the seats also where the code would not', async () => {
  await apero(', 2 personnes max')
  const people = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((as) => it.neighbour(as.toUpperCase(), { as })))
  expect(people).toHaveLength(6)
  const [date] = await it.database.sql<{ id: string }[]>`select id from event_dates`
  const residents = await it.database.sql<{ id: string }[]>`select id from residents where name in ('A', 'B', 'C', 'D', 'E', 'F')`
  const sql = connect(it.database.connection, 6)
  try {
    const results = await Promise.allSettled(
      residents.map(({ id }) =>
        sql.begin(async (tx) => {
          await tx`insert into attendees (date, resident, state, guests, children, named, at, sequence) values (${date?.id ?? ''}, ${id}, 'coming', 0, 0, false, '2026-11-25', 0)`
        }),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const refused = results.flatMap((it) => (it.status === 'rejected' ? [(it.reason as { constraint_name?: string }).constraint_name] : []))
    expect(new Set(refused)).toEqual(new Set(['event_seats']))
  } finally {
    await sql.end()
  }
})

test('a seat that nobody takes passes on once, with two processes ticking', async () => {
  await apero(', 1 personne max')
  const [paul, zoe, noe] = [await it.neighbour('Paul'), await it.neighbour('Zoé'), await it.neighbour('Noé')]
  await comes(paul)
  await comes(zoe, 'Liste d’attente')
  await comes(noe, 'Liste d’attente')
  await paul.presses('Je ne viens plus')
  it.time.to('2026-11-25T11:00:01Z')
  const second = connect(it.database.connection, 3)
  const other = makePalier({
    sql: second,
    turns: second,
    adapters: [paper()],
    clock: it.time,
    timers: it.time,
    ids: () => 'unused0000000000',
    log: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: (facts: object, message: string) => void it.errors.push(message + JSON.stringify(facts)),
    },
    presence: { owner: 2, stay: async () => undefined },
    wakeUp: () => () => undefined,
  })
  await Promise.all([it.palier.tick(), other.tick(), it.palier.tick()])
  await it.palier.idle()
  expect(told(zoe, 'j’ai proposé la place')).toBe(1)
  expect(told(noe, 'une place s’est libérée')).toBe(1)
  await second.end()
})

test('every Tuesday: one card that goes on to the next date, who comes every time is put down, and one date is cancelled with its reason', async () => {
  await lea.says('yoga chaque mardi à 19h au square, max 12 personnes')
  await lea.presses('Publier')
  const paul = await it.neighbour('Paul')
  await comes(paul)
  const [post] = await it.database.sql<{ id: string }[]>`select id from posts`
  await paul.pressesOld(`event-dates:post=${post?.id}`)
  await paul.presses('Je viens à chaque fois')
  expect(await it.database.sql`select count(*)::int n from attendees where state = 'coming'`).toEqual([{ n: 8 }])
  expect(it.channel.sees()).toContain('mardi 1er décembre à 19')
  for (const hour of ['2026-11-30T18:00:00Z', '2026-12-01T17:00:00Z', '2026-12-01T20:00:01Z']) await at(hour)
  expect(it.channel.saw().find((text) => text.includes('par Léa'))).toContain('mardi 8 décembre à 19')
  await at('2026-12-02T09:00:00Z')
  const [date] = await it.database.sql<{ id: string }[]>`select id from event_dates where day = '2026-12-08'`
  await lea.fills('cancel-date', { date: date?.id ?? '' }, { reason: 'Je suis en voyage' })
  expect(paul.sees()).toContain('C’est annulé.')
  expect(paul.sees()).toContain('Je suis en voyage')
  expect(told(paul, 'Je suis en voyage')).toBe(1)
})
