import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePalier } from '../bots/palier.ts'
import { toldAtOnce } from '../core/associations/tell-followers.ts'
import { connect } from '../db/connect.ts'
import { purge } from '../db/purge.ts'
import { paper } from './paper.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

const tilleuls = 'Amicale des Tilleuls'
const asAssociation = `Au nom d’${tilleuls}`

let it: Story
let lea: Neighbour
let association: string
const begins = async (start?: string, more?: { aDay?: number }): Promise<void> => {
  it = await story(start, [], more)
  lea = await it.neighbour('Léa')
  await lea.fills('new-association', {}, { name: tilleuls, about: 'Un jardin partagé.' })
  await sql()`update associations set state = 'open'`
  association = (await sql()<{ id: string }[]>`select id from associations`)[0]?.id ?? ''
}
beforeEach(() => begins())
afterEach(async () => {
  await it.ends()
})

const sql = () => it.database.sql
const idOf = async (who: Neighbour): Promise<string> =>
  (await sql()<{ resident: string }[]>`select resident from accounts where "user" = ${who.id}`)[0]?.resident ?? ''
const follows = async (who: Neighbour): Promise<void> => await who.pressesOld(`follow-assoc:association=${association}:to=yes`)
const follower = async (name: string): Promise<Neighbour> => {
  const who = await it.neighbour(name)
  await follows(who)
  return who
}
const publishes = async (who: Neighbour, words = 'apéro samedi 19h au square', name = asAssociation): Promise<void> => {
  await who.says(words)
  if (name) await who.presses(name)
  await who.presses('Publier')
}
const ticks = async (times = 1): Promise<void> => {
  for (let n = 0; n < times; n++) {
    await it.palier.tick()
    await it.palier.idle()
  }
}
const told = (who: Neighbour): string[] => who.saw().filter((text) => text.startsWith(`${tilleuls} a publié`))
const rows = async (): Promise<number> => (await sql()<{ n: number }[]>`select count(*)::int as n from association_followers`)[0]?.n ?? 0

test('« Suivre » on its card, once however often; the list says so, and « Ne plus suivre » ends it', async () => {
  const paul = await it.neighbour('Paul')
  await paul.command('association')
  await paul.presses(tilleuls)
  await paul.presses('Suivre')
  expect(paul.sees()).toContain('je vous préviens quand Amicale des Tilleuls publie')
  await follows(paul)
  expect(await rows()).toBe(1)
  await paul.command('association')
  expect(paul.sees()).toContain(`Vous suivez : ${tilleuls}.`)
  await paul.presses(tilleuls)
  await paul.presses('Ne plus suivre')
  expect(paul.sees()).toContain('je ne vous préviens plus')
  await paul.pressesOld(`follow-assoc:association=${association}:to=no`)
  expect(await rows()).toBe(0)
  await paul.command('association')
  expect(paul.sees()).not.toContain('Vous suivez')
})

test('one that waits, is closed, or is elsewhere is not followed; one that was closed is forgotten by who followed it', async () => {
  const paul = await it.neighbour('Paul')
  for (const state of ['proposed', 'closed']) {
    await sql()`update associations set state = ${state}`
    await follows(paul)
    expect(paul.sees()).toContain('Cela n’est plus possible')
  }
  await sql()`update associations set state = 'open'`
  await sql()`insert into quartiers (id, name, zone, language, digest_minute) values ('x-other', 'Ailleurs', 'Europe/Paris', 'fr', 480)`
  await sql()`update residents set quartier = 'x-other' where name = 'Paul'`
  await follows(paul)
  expect(paul.sees()).toContain('Cela n’est plus possible')
  await sql()`update residents set quartier = 'x-belleville'`
  await follows(paul)
  /** Whoever moved away may still leave it. */
  await sql()`update residents set quartier = 'x-other' where name = 'Paul'`
  await paul.pressesOld(`follow-assoc:association=${association}:to=no`)
  expect(await rows()).toBe(0)
  await sql()`update residents set quartier = 'x-belleville'`
  await follows(paul)
  await lea.pressesOld(`close-association:association=${association}:sure=yes`)
  await purge(sql(), it.time.now())
  expect(await rows()).toBe(0)
})

test('how many follow it is for who speaks for it, and a number only from five on', async () => {
  const shown = async (who: Neighbour): Promise<string> => {
    await who.pressesOld(`show-association:association=${association}`)
    return who.sees()
  }
  expect(await shown(lea)).toContain('Personne ne la suit encore')
  const paul = await follower('Paul')
  expect(await shown(lea)).toContain('Quelques personnes la suivent')
  expect(await shown(paul)).not.toMatch(/suivent|suit encore/)
  for (const name of ['Anna', 'Bilal', 'Chloé', 'David']) await follower(name)
  expect(await shown(lea)).toContain('5 personnes la suivent')
  expect(await shown(lea)).not.toMatch(/Anna|Bilal|Paul/)
})

test('what it publishes is told to who follows it, in private, with a way to see it and to hear no more', async () => {
  const [paul, ines] = [await follower('Paul'), await it.neighbour('Inès')]
  await follows(lea)
  await publishes(lea)
  await ticks(2)
  expect(told(paul)).toHaveLength(1)
  expect(paul.sees()).toContain('apéro')
  expect(paul.sees()).not.toContain('Léa')
  expect(paul.buttons()).toEqual(['Voir', 'Ne plus suivre'])
  /** Neither its author, nor who does not follow. */
  expect([told(lea), told(ines)]).toEqual([[], []])
  const seen = await sql()<{ state: string }[]>`select state from suggestions`
  expect(seen).toEqual([{ state: 'news' }])
  await paul.presses('Voir')
  expect(paul.buttons()).toContain('Je viens')
  await paul.pressesOld(`follow-assoc:association=${association}:to=no`)
  await publishes(lea, 'yoga dimanche 10h à la salle')
  await ticks()
  expect(told(paul)).toHaveLength(1)
})

test('nobody is told again of what is corrected, nor of what is in a neighbour’s own name, nor of what was withdrawn before', async () => {
  const paul = await follower('Paul')
  await publishes(lea)
  await ticks()
  const [post] = await sql()<{ id: string }[]>`select id from posts where state = 'open'`
  await lea.fills('edit-post', { post: post?.id ?? '' }, { title: 'grand apéro' })
  await lea.presses('Publier')
  await ticks(2)
  await publishes(lea, 'je donne un canapé', '')
  await ticks()
  await publishes(lea, 'yoga dimanche 10h à la salle')
  const [yoga] = await sql()<{ id: string }[]>`select id from posts where title like '%yoga%' and state = 'open'`
  await lea.pressesOld(`close-post:post=${yoga?.id}:outcome=withdrawn`)
  await ticks(2)
  expect(told(paul)).toHaveLength(1)
  expect(await sql()`select id from posts where news_at is not null`).toEqual([])
})

test('where something is blocked between them, either way, nobody is told; nor who lives elsewhere now', async () => {
  const people: Neighbour[] = []
  for (const name of ['Paul', 'Inès', 'Noé', 'Zoé']) people.push(await follower(name))
  const [paul, ines, noe] = people as [Neighbour, Neighbour, Neighbour, Neighbour]
  await sql()`insert into blocks (resident, blocked) values (${await idOf(paul)}, ${await idOf(lea)}), (${await idOf(lea)}, ${await idOf(ines)})`
  await sql()`insert into quartiers (id, name, zone, language, digest_minute) values ('x-other', 'Ailleurs', 'Europe/Paris', 'fr', 480)`
  await sql()`update residents set quartier = 'x-other' where id = ${await idOf(noe)}`
  await publishes(lea)
  await ticks(2)
  expect(people.map((who) => told(who).length)).toEqual([0, 0, 0, 1])
})

test('whose own post fits is told once: as a follower or as a match', async () => {
  const paul = await follower('Paul')
  await publishes(paul, 'je cherche à emprunter une échelle', '')
  await it.passes(1)
  await publishes(lea, 'je prête mon échelle')
  await it.passes(8)
  const matched = paul.saw().filter((text) => text.includes('Je vous le dis car'))
  expect(told(paul).length + matched.length).toBe(1)
  expect(await sql()`select count(*)::int as n from suggestions`).toEqual([{ n: 1 }])
})

test('at night it waits for the morning', async () => {
  await it.ends()
  await begins('2026-11-25T21:30:00Z')
  const paul = await follower('Paul')
  await publishes(lea)
  await ticks()
  expect(told(paul)).toHaveLength(0)
  await it.passes(10)
  expect(told(paul)).toHaveLength(1)
})

test('it counts against their day: what is too many comes in one message', async () => {
  await it.ends()
  await begins(undefined, { aDay: 1 })
  const paul = await follower('Paul')
  for (const words of ['apéro samedi 19h au square', 'yoga dimanche 10h à la salle', 'concert lundi 20h à la salle']) {
    await publishes(lea, words)
    await ticks()
  }
  expect(told(paul)).toHaveLength(1)
  expect(paul.saw().filter((text) => text.startsWith('Et aussi aujourd’hui'))).toHaveLength(1)
  expect(paul.sees()).toMatch(/1\. Amicale des Tilleuls a publié.*yoga.*\n2\. Amicale des Tilleuls a publié.*concert/s)
})

/** A second process on the same database. */
const second = async () => {
  const own = connect(it.database.connection, 6)
  const platform = paper()
  let count = 0
  const palier = makePalier({
    sql: own,
    turns: own,
    adapters: [platform],
    clock: it.time,
    timers: it.time,
    ids: () => `twin${String(++count).padStart(12, '0')}`,
    log: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: (facts) => void it.errors.push(JSON.stringify(facts)),
    },
    presence: { owner: 2, stay: async () => undefined },
    wakeUp: () => () => undefined,
  })
  const lock = await own.reserve()
  await lock`select pg_advisory_lock(81, 2)`
  const ends = async (): Promise<void> => {
    await palier.stop()
    lock.release()
    await own.end({ timeout: 1 })
  }
  return { palier, platform, ends }
}

const many = 450
const crowd = async (): Promise<readonly string[]> => {
  await sql()`insert into residents (id, name, language, quartier, standing, model, joined_at)
    select 'follower' || n, 'N', 'fr', 'x-belleville', 'guest', true, '2026-01-01' from generate_series(1, ${many}) n`
  await sql()`insert into accounts (platform, "user", resident, chat, reach) select ${it.platform.platform}, 'follower' || n, 'follower' || n, 'follower' || n, 'open' from generate_series(1, ${many}) n`
  await sql()`insert into association_followers select ${association}, 'follower' || n from generate_series(1, ${many}) n`
  return Array.from({ length: many }, (_, n) => `follower${n + 1}`)
}
const toldRows = async (): Promise<number> =>
  (await sql()<{ n: number }[]>`select count(*)::int as n from suggestions where state = 'news'`)[0]?.n ?? 0

test('450 are told in several ticks, 200 at once, each once; another process goes on where one stopped, and two at once tell nobody twice', async () => {
  const people = await crowd()
  await publishes(lea)
  await it.palier.tick()
  expect(await toldRows()).toBe(toldAtOnce)
  /** What it had in hand is given back by a turn that fails: it is all or nothing. */
  await sql().unsafe(`create function fails() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$;
    create trigger crash before insert on suggestions execute function fails()`)
  await it.palier.tick()
  expect(it.errors.splice(0)).toHaveLength(1)
  expect(await toldRows()).toBe(toldAtOnce)
  await sql()`drop trigger crash on suggestions`
  const twin = await second()
  await Promise.all([it.palier.tick(), twin.palier.tick()])
  for (let n = 0; n < 2; n++) await twin.palier.tick()
  await ticks(2)
  await twin.palier.idle()
  expect(await toldRows()).toBe(many)
  const seen = people.map(
    (id) => [...it.platform.seen(id), ...twin.platform.seen(id)].filter(({ text }) => text.startsWith(tilleuls)).length,
  )
  expect(seen.filter((n) => n !== 1)).toEqual([])
  await twin.ends()
  await expect(
    sql()`insert into suggestions (id, post, resident, state, told_at) select 'again', post, resident, state, told_at from suggestions limit 1`,
  ).rejects.toMatchObject({
    constraint_name: 'suggestions_once',
  })
})
