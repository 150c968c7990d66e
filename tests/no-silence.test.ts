import { afterEach, expect, test } from 'vitest'
import type { Say } from '../core/views.ts'
import { type Story, story } from './quartier.ts'
import { chance, type Fault, played, silences } from './street.ts'

const posts = 1000

let it: Story | null = null
afterEach(async () => {
  await it?.ends()
  it = null
})

test('a thousand posts, up to ninety answers each: every answer has an outcome within 72 hours and a night', async () => {
  const seen = { answers: 0, chased: 0, lapsed: 0, passed: 0, turns: 0, expired: 0, places: 0 }
  const wrong: string[] = []
  for (let seed = 1; seed <= posts; seed++) {
    const it = await played(seed)
    wrong.push(...silences(it).map((what) => `post ${seed}, ${it.post.kind}-${it.post.direction}: ${what}`))
    const count = (view: Say['view']): number => it.said.filter(({ say }) => say.view === view).length
    seen.answers += it.givings.length
    seen.chased += count('answersWait')
    seen.lapsed += count('answerLapsed')
    seen.passed += count('lineMissed')
    seen.turns += count('lineTurn')
    seen.places += count('linePlace')
    seen.expired += it.post.state === 'expired' ? 1 : 0
  }
  expect(wrong.slice(0, 20)).toEqual([])
  /** The stories reach what they are about. */
  expect(Object.entries(seen).filter(([, n]) => n < 200)).toEqual([])
  expect(seen.answers).toBeGreaterThan(30_000)
}, 180_000)

const to = (say: Say): string => (say.to.kind === 'resident' ? say.to.id : '')
test.each<[string, Fault]>([
  ['the clock forgets who waits', { neverDue: 'chase-answers' }],
  ['who waited in vain is not told', { unsaid: ({ view }) => view === 'answerLapsed' }],
  ['who is in line is not told when it ends', { unsaid: ({ view }, intent) => view === 'answerDeclined' && intent.do === 'close-post' }],
  ['who only wrote is not told that another has it', { unsaid: ({ view }, intent) => view === 'answerDeclined' && intent.do === 'take' }],
  ['a place in line is not told', { unsaid: ({ view }, intent) => view === 'linePlace' && intent.do === 'choose' }],
  ['one neighbour hears nothing', { unsaid: (say) => to(say) === 'n7' }],
])('it is noticed when %s', async (_name, fault) => {
  let noticed = 0
  for (let seed = 1; seed <= 60; seed++) noticed += silences(await played(seed, fault)).length
  expect(noticed).toBeGreaterThan(0)
})

test('thirty posts in a real quartier, with the real clock and database: nobody who answered is left in silence', async () => {
  const quartier = await story()
  it = quartier
  const random = chance(7)
  const below = (n: number): number => Math.floor(random() * n)
  const authors = await Promise.all(Array.from({ length: 5 }, (_, n) => quartier.neighbour(`Auteur ${n}`, { as: `a${n}` })))
  const neighbours = await Promise.all(Array.from({ length: 12 }, (_, n) => quartier.neighbour(`Voisin ${n}`, { as: `v${n}` })))
  const things = [
    'je donne une chaise numéro',
    'vends lampe 12€ numéro',
    'quelqu’un pour arroser le jardin numéro',
    'je cherche une échelle numéro',
  ]
  for (let n = 0; n < 30; n++) {
    const author = authors[n % 5]
    await author?.says(`${things[n % 4]} ${n}`)
    await author?.presses('Publier')
    /** A channel takes some messages a minute, and no more. */
    if (n % 5 === 4) await quartier.passes(1)
  }
  const published = await quartier.database.sql<{ id: string; author: string }[]>`
    select p.id, a."user" as author from posts p join accounts a on a.resident = p.author where state = 'open' order by p.id`
  expect(published.length).toBe(30)

  const given: { who: string; post: string; hour: number; heard: boolean }[] = []
  const titles = new Map(
    (await quartier.database.sql<{ id: string; title: string }[]>`select id, title from posts`).map(({ id, title }) => [id, title]),
  )
  const words =
    /C’est pour vous :|dans la file|C’est votre tour|a retenu votre réponse|a trouvé quelqu’un|donné suite|c’est fait\.|a retiré|est terminée|changé d’avis/
  const look = (hour: number): void => {
    for (const it_ of given) {
      if (it_.heard) continue
      const seen = neighbours.find(({ id }) => id === it_.who)?.saw() ?? []
      it_.heard = seen.some((text) => text.includes(`« ${titles.get(it_.post)} »`) && words.test(text))
      expect(it_.heard || hour - it_.hour <= 72 + 11, `${it_.who} about ${titles.get(it_.post)}, since hour ${it_.hour}`).toBe(true)
    }
  }
  for (let hour = 0; hour < 114; hour++) {
    for (const { id, author } of published) {
      if (hour < 30 && random() < 0.17) {
        const who = neighbours[below(neighbours.length)]
        if (!who || given.some((other) => other.who === who.id && other.post === id)) continue
        if (random() < 0.5) await who.pressesOld(`take:post=${id}`)
        else await who.fills('answer-post', { post: id }, { words: `Bonjour ${hour}` })
        const [row] = await quartier.database.sql`
          select from answers a join accounts c on c.resident = a.neighbour where a.post = ${id} and c."user" = ${who.id}`
        if (row) given.push({ who: who.id, post: id, hour, heard: false })
      }
      if (random() < 0.006) {
        const [holder] = await quartier.database.sql<{ id: string; user: string }[]>`
          select a.id, c."user" from answers a join accounts c on c.resident = a.neighbour where a.post = ${id} and a.state in ('chosen', 'offered')`
        if (holder) await neighbours.find((it_) => it_.id === holder.user)?.pressesOld(`give-up:answer=${holder.id}`)
      }
      if (random() < 0.004) {
        const who = authors.find((it_) => it_.id === author)
        const [answer] = await quartier.database.sql<{ id: string }[]>`select id from answers where post = ${id} order by id limit 1`
        const acts = [`reopen:post=${id}`, `close-post:post=${id}:outcome=done`, `choose:answer=${answer?.id}:sure=yes`]
        await who?.pressesOld(acts[below(3)] ?? '')
      }
    }
    await quartier.passes(1)
    look(hour)
  }
  expect(given.length).toBeGreaterThan(80)
  expect(given.filter(({ heard }) => !heard)).toEqual([])
}, 180_000)
