import { afterEach, beforeEach, expect, test } from 'vitest'
import { transaction } from '../db/connect.ts'
import { save } from '../db/rows.ts'
import { type Neighbour, quartier, type Story, story } from './quartier.ts'
import { idOf } from './unasked.ts'

let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})

const page = () => it.platform.seen(quartier.channel).findLast(({ text }) => text.startsWith('Bonjour Belleville'))
const pages = (): string[] => it.channel.saw().filter((text) => text.startsWith('Bonjour Belleville'))
const own = (who: Neighbour): string[] => who.saw().filter((text) => text.startsWith('Votre journal'))
const publishes = async (who: Neighbour, words: string): Promise<void> => {
  await who.says(words)
  await who.presses('Publier')
}
const postId = async (title: string): Promise<string> =>
  (await it.database.sql<{ id: string }[]>`select id from posts where title = ${title} and state <> 'draft'`)[0]?.id ?? ''
/** The clock looks again: a quarter of an hour, as often as wanted. */
const quarters = async (n: number): Promise<void> => {
  for (let passed = 0; passed < n; passed++) {
    it.time.advance(15 * 60_000)
    await it.palier.tick()
    await it.palier.idle()
  }
}
/** An event as its organiser’s « Publier » leaves it: a post, its event, its dates. */
const event = async (
  author: Neighbour,
  title: string,
  start: string,
  more: { places?: number | null; id?: string; state?: 'planned' | 'cancelled' } = {},
) => {
  const { places = null, id = `date-${title}`, state = 'planned' } = more
  const [organiser, post] = [await idOf(it, author.id.charAt(0).toUpperCase() + author.id.slice(1)), `post-${title}`]
  const at = new Date(`${start}:00+01:00`)
  await transaction(it.database.sql, async (tx) => {
    save(tx, {
      posts: [
        {
          id: post,
          quartier: quartier.id,
          author: organiser,
          kind: 'event',
          direction: 'offer',
          title,
          price: null,
          start,
          end: null,
          vague: null,
          place: 'au square',
          photo: null,
          state: 'open',
          outcome: null,
          rev: 0,
          replaces: null,
          publishedAt: it.time.now(),
          changedAt: it.time.now(),
          checkAt: null,
          askedAt: null,
          matchAt: null,
          cleared: false,
        },
      ],
      events: [{ post, rrule: null, since: null, paused: false, dueAt: null }],
      eventDates: [
        {
          id,
          post,
          quartier: quartier.id,
          day: start.slice(0, 10),
          start,
          end: null,
          place: null,
          fromAt: at,
          untilAt: new Date(at.getTime() + 3 * 3_600_000),
          state,
          reason: null,
          places,
          wanted: places,
          sequence: 0,
          absent: null,
          thanked: false,
          came: null,
          next: null,
          dueAt: null,
        },
      ],
    })
    return { result: undefined }
  })
  return { post, date: id }
}
const comes = async (who: string, date: string, state: 'coming' | 'waiting' = 'coming'): Promise<void> => {
  const resident = await idOf(it, who)
  await transaction(it.database.sql, async (tx) => {
    save(tx, {
      attendees: [
        { date, resident, state, guests: 0, children: 0, named: false, at: it.time.now(), claimUntil: null, sequence: 0, dueAt: null },
      ],
    })
    return { result: undefined }
  })
}

test('events of today and of this week, with the places that are left; one button a line', async () => {
  const lea = await it.neighbour('Léa')
  await it.neighbour('Paul')
  const { date } = await event(lea, 'loto', '2026-11-26T19:00', { places: 3 })
  await event(lea, 'chorale', '2026-11-29T18:00')
  await event(lea, 'lecture', '2026-11-27T18:00', { state: 'cancelled' })
  await comes('Paul', date)
  await publishes(lea, 'je donne un canapé')
  await it.passes(22)
  expect(pages()).toHaveLength(1)
  expect(page()?.text).toMatch(/Aujourd’hui\n1\. Rendez-vous : loto — jeudi 26 novembre à 19\sh, au square \(Léa\) — il reste 2 places/)
  expect(page()?.text).toMatch(/lecture .* — annulé/)
  expect(page()?.text).toContain('chorale')
  expect(it.channel.buttons()).toContain('1. loto')
  expect(it.channel.buttons().some((label) => label.includes('lecture'))).toBe(false)
  await publishes(lea, 'je donne une table')
  await it.passes(24)
  expect(pages()).toHaveLength(2)
  expect(pages()[1]).not.toContain('annulé')
  const paul = await it.neighbour('Paul', { joined: false })
  await paul.pressesInChannel('1. loto')
  expect(paul.sees()).toContain('loto')
})

test('the page is edited as things go: taken, full; nothing is said twice, and edits are bounded', async () => {
  const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
  const { date } = await event(lea, 'loto', '2026-11-26T19:00', { places: 1 })
  await publishes(lea, 'je donne un canapé')
  await publishes(lea, 'je donne une table')
  await it.passes(22)
  expect(page()?.text).toContain('il reste 1 place')
  expect(page()?.edited).toBe(0)
  const count = it.channel.count()
  await quarters(4)
  expect(page()?.edited).toBe(0)

  await paul.pressesOld(`take:post=${await postId('canapé')}`)
  await comes('Paul', date)
  await quarters(1)
  expect(page()?.text).toMatch(/canapé .* — déjà promis/)
  expect(page()?.text).toContain('complet, liste d’attente')
  expect(page()?.edited).toBe(1)
  expect(it.channel.buttons().filter((label) => label.includes('canapé'))).toEqual([])

  /** However often something changes, four edits an hour at most. */
  const table = await postId('table')
  for (let n = 0; n < 60; n++) {
    await it.database.sql`update posts set title = ${`table ${n}`} where id = ${table}`
    it.time.advance(60_000)
    await it.palier.tick()
    await it.palier.idle()
  }
  const edited = page()?.edited ?? 0
  expect(edited).toBeGreaterThan(3)
  expect(edited).toBeLessThanOrEqual(6)
  expect(it.channel.count()).toBe(count)

  /** Hidden, its words are gone from the page too; and the next day the page is left alone. */
  await it.database.sql`update posts set state = 'hidden' where id = ${table}`
  await quarters(1)
  expect(page()?.text).not.toContain('table')
  await it.passes(16)
  expect(await it.database.sql`select quartier from pages where look_at is not null`).toHaveLength(0)
})

test('an organiser makes it a weekly page, and daily again; somebody else cannot', async () => {
  const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
  await it.database.sql`insert into roles (quartier, resident, role) values (${quartier.id}, ${await idOf(it, 'Léa')}, 'organiser')`
  await lea.command('journal', 'hebdo samedi')
  expect(lea.sees()).toContain('Dans le canal : chaque semaine, le samedi')
  expect(lea.sees()).toContain('Pour vous : jamais')
  await publishes(paul, 'je donne un canapé')
  await it.passes(48)
  expect(pages()).toHaveLength(0)
  await it.passes(23)
  expect(pages()).toHaveLength(1)
  expect(pages()[0]).toContain('Nous sommes samedi 28 novembre')
  expect(pages()[0]).toContain('Cette semaine : 1 chose à partager.')

  await paul.command('journal')
  expect(paul.buttons().some((label) => label.startsWith('Canal'))).toBe(false)
  await paul.pressesOld('journal:of=channel:every=day')
  expect(await it.database.sql`select weekday from editions`).toEqual([{ weekday: 6 }])
  await lea.command('journal')
  await lea.presses('Canal : chaque jour')
  expect(lea.sees()).toContain('Dans le canal : chaque jour')
  await publishes(paul, 'je donne une table')
  await it.passes(24)
  expect(pages()).toHaveLength(2)
})

test('a page of one’s own: what I come to first, then what fits, nothing of whom I have blocked; weekly, daily or never', async () => {
  const [lea, paul, noe] = [await it.neighbour('Léa'), await it.neighbour('Paul'), await it.neighbour('Noé')]
  await paul.command('journal')
  expect(paul.sees()).toContain('Pour vous : jamais')
  expect(paul.buttons()).toEqual(['Chaque jour', 'Chaque semaine', '✓ Jamais'])
  await paul.presses('Chaque jour')
  expect(paul.sees()).toContain('Pour vous : chaque jour')
  const { date } = await event(lea, 'loto', '2026-11-26T19:00')
  await comes('Paul', date)
  await publishes(lea, 'je donne un canapé')
  await publishes(lea, 'je prête mon échelle')
  await publishes(noe, 'je donne une table')
  await publishes(paul, 'je cherche à emprunter une échelle')
  await it.database.sql`insert into blocks (resident, blocked) values (${await idOf(it, 'Paul')}, ${await idOf(it, 'Noé')})`
  await it.passes(22)
  expect(own(paul)).toHaveLength(1)
  const text = own(paul)[0] ?? ''
  expect(text).toMatch(/Pour vous\n1\. Rendez-vous : loto/)
  expect(text).toMatch(/Cela va avec vos annonces\n2\. À prêter : échelle/)
  expect(text).toContain('canapé')
  expect(text).not.toContain('table')
  expect(text).not.toContain('Cherche à emprunter')
  expect(page()?.text).toContain('table')
  expect(own(lea)).toHaveLength(0)
  await paul.presses('1. loto')
  expect(paul.sees()).toContain('loto')

  await it.passes(24)
  expect(own(paul)).toHaveLength(1)
  await paul.command('journal', 'hebdo dimanche')
  await publishes(lea, 'je donne un lit')
  await it.passes(24)
  expect(own(paul)).toHaveLength(1)
  await it.passes(24)
  expect(own(paul)).toHaveLength(2)
  expect(own(paul)[1]).toContain('lit')
  expect(own(paul)[1]).not.toContain('canapé')
  await paul.command('journal', 'jamais')
  await publishes(lea, 'je donne une lampe')
  await it.passes(24 * 8)
  expect(own(paul)).toHaveLength(2)
})

test('thanks and newcomers are counted; a name stands there only of who said so', async () => {
  const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
  await publishes(lea, 'je donne un canapé')
  const id = await postId('canapé')
  const answer = { id: 'answer1', post: id, neighbour: await idOf(it, 'Paul') }
  await it.database.sql`insert into answers (id, post, neighbour, words, state, yes, thanked, muted_by_author, muted_by_neighbour, at)
    values (${answer.id}, ${id}, ${answer.neighbour}, '', 'waiting', true, false, false, false, now())`
  await it.database.sql`insert into deeds (resident, kind, subject, by, at)
    values (${await idOf(it, 'Paul')}, 'thanked', 'answer1', ${await idOf(it, 'Léa')}, ${it.time.now().toISOString()})`
  await it.passes(22)
  expect(pages()[0]).toContain('Hier, 1 merci entre voisins, pour « canapé ».')
  expect(pages()[0]).toContain('Hier, 2 personnes ont rejoint le quartier. Bienvenue !')

  await paul.command('reglages')
  expect(paul.sees()).toContain('Votre prénom dans le journal : non')
  await paul.presses('Mon prénom dans le journal : oui')
  expect(paul.sees()).toContain('Votre prénom dans le journal : oui')
  const noe = await it.neighbour('Noé')
  await noe.command('reglages')
  await noe.presses('Mon prénom dans le journal : oui')
  await it.neighbour('Inès')
  await it.database.sql`update deeds set at = ${it.time.now().toISOString()}`
  await publishes(lea, 'je donne une table')
  await it.passes(24)
  expect(pages()[1]).toContain('Hier, 1 merci entre voisins, à Paul pour « canapé ».')
  expect(pages()[1]).toContain('Bienvenue à Noé et 1 autre personne !')
  expect(pages()[1]).not.toContain('Inès')
  await it.database.sql`update deeds set at = ${it.time.now().toISOString()}`
  await it.database.sql`update posts set state = 'hidden' where id = ${id}`
  await publishes(lea, 'je donne une lampe')
  await it.passes(24)
  expect(pages()[2]).toContain('Hier, 1 merci entre voisins.')
  expect(pages()[2]).not.toContain('canapé')
})

test('the month’s picture comes once, on the first morning, and not when nothing was done', async () => {
  const pictures = (): string[] => it.channel.saw().filter((text) => text.startsWith('Ce que Belleville a fait'))
  const [lea] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
  const { date } = await event(lea, 'loto', '2026-11-26T19:00')
  await comes('Paul', date)
  await it.database.sql`insert into deeds (resident, kind, subject, by, at) values
    (${await idOf(it, 'Léa')}, 'helped', 'a1', ${await idOf(it, 'Paul')}, '2026-11-30T22:59:59Z'),
    (${await idOf(it, 'Léa')}, 'helped', 'a2', ${await idOf(it, 'Paul')}, '2026-11-30T23:00:00Z'),
    (${await idOf(it, 'Paul')}, 'gave', 'a3', ${await idOf(it, 'Léa')}, '2026-11-28T10:00:00Z')`
  await it.passes(24 * 5)
  expect(pictures()).toHaveLength(0)
  await it.passes(24 * 2)
  expect(pictures()).toEqual([
    'Ce que Belleville a fait ensemble en novembre 2026\n• 1 coup de main\n• 1 objet donné\n• 1 personne aux rendez-vous\n• 2 nouveaux voisins\nMerci à toutes et à tous !',
  ])
  await it.database.sql`update deeds set at = '2026-11-28T10:00:00Z'`
  await it.passes(24 * 31)
  expect(pictures()).toHaveLength(1)
})
