import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePalier } from '../bots/palier.ts'
import { connect } from '../db/connect.ts'
import { paper } from './paper.ts'
import { type Neighbour, quartier, type Story, story } from './quartier.ts'

let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})

const takes = async (who: Neighbour): Promise<void> => {
  await who.pressesInChannel('Je prends')
  await who.presses('Oui, je prends')
}
const joins = async (who: Neighbour): Promise<void> => {
  await who.pressesInChannel('M’inscrire au cas où')
  await who.presses('Oui, m’inscrire')
}
/** Léa gives a sofa, the first takes it, the others stand in line. */
const given = async (...names: string[]): Promise<{ lea: Neighbour; all: Neighbour[] }> => {
  const lea = await it.neighbour('Léa')
  await lea.says('je donne un canapé')
  await lea.presses('Publier')
  const all: Neighbour[] = []
  for (const name of names) {
    const who = await it.neighbour(name)
    await (all.length === 0 ? takes(who) : joins(who))
    all.push(who)
  }
  return { lea, all }
}
const states = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await it.database.sql<{ name: string; state: string }[]>`
      select r.name, a.state from answers a join residents r on r.id = a.neighbour order by r.name`
    ).map(({ name, state }) => [name, state]),
  )
const someone = (all: readonly Neighbour[], n: number): Neighbour => {
  const who = all[n]
  if (!who) throw new Error(`there is no number ${n}`)
  return who
}
const at = async (instant: string): Promise<void> => {
  it.time.to(instant)
  await it.palier.tick()
  await it.palier.idle()
}

test('Inès cannot any more: Paul is asked, has two hours, says yes, and the channel never flickers', async () => {
  const { lea, all } = await given('Inès', 'Paul', 'Zoé')
  const [ines, paul, zoe] = [someone(all, 0), someone(all, 1), someone(all, 2)]
  const edits = it.platform.seen(quartier.channel).at(-1)?.edited
  await ines.presses('Je ne peux plus')
  expect(ines.sees()).toContain('merci d’avoir prévenu')
  expect(paul.sees()).toContain('C’est votre tour pour « canapé » ! C’est à vous si vous le dites avant mercredi 25 novembre à 12')
  expect(paul.buttons()).toEqual(['Je prends', 'Laisser passer'])
  expect(lea.sees()).toBe('Inès ne peut plus, pour « canapé ».\nJe propose maintenant à Paul, jusqu’à mercredi 25 novembre à 12\u00a0h.')
  expect(zoe.saw().join()).not.toContain('C’est votre tour')
  await paul.presses('Je prends')
  expect(paul.sees()).toContain('C’est pour vous')
  expect(lea.sees()).toContain('Paul prend la suite')
  await paul.presses('Je prends')
  expect(paul.sees()).toContain('C’est pour vous')
  expect(lea.saw().filter((text) => text.includes('prend la suite'))).toHaveLength(1)
  expect(await states()).toEqual({ Inès: 'withdrawn', Paul: 'chosen', Zoé: 'waiting' })
  expect(it.platform.seen(quartier.channel).at(-1)?.edited, 'promised all along').toBe(edits)
  await ines.presses('Je ne peux plus')
  expect(await states(), 'pressed again, it changes nothing').toEqual({ Inès: 'withdrawn', Paul: 'chosen', Zoé: 'waiting' })
})

test('who lets it pass, or says nothing in time, is followed by the next; with nobody left it is open again', async () => {
  const { lea, all } = await given('Inès', 'Paul', 'Zoé')
  const [ines, paul, zoe] = [someone(all, 0), someone(all, 1), someone(all, 2)]
  await ines.presses('Je ne peux plus')
  await paul.presses('Laisser passer')
  expect(lea.sees()).toContain('Paul laisse passer son tour')
  expect(lea.sees()).toContain('Je propose maintenant à Zoé')
  expect(zoe.sees()).toContain('C’est votre tour')
  await at('2026-11-25T10:59:00Z')
  expect(await states()).toEqual({ Inès: 'withdrawn', Paul: 'withdrawn', Zoé: 'offered' })
  expect(it.channel.sees()).toContain('Promis')
  await at('2026-11-25T11:00:00Z')
  expect(await states()).toEqual({ Inès: 'withdrawn', Paul: 'withdrawn', Zoé: 'lapsed' })
  expect(zoe.sees()).toContain('Le délai est passé')
  expect(lea.sees()).toContain('Pas de nouvelles de Zoé, pour « canapé ».\nPersonne d’autre n’attend')
  expect(it.channel.sees()).not.toContain('Promis')
  expect(it.channel.buttons()).toEqual(['Je prends', 'Répondre'])
  await zoe.presses('Ça m’intéresse encore')
  expect(zoe.sees()).toContain('C’est pour vous')
})

test('the two hours are of the reader’s day: offered at 20:30 to who sleeps from 21 to 8, they end at 9:30', async () => {
  const { all } = await given('Inès', 'Paul')
  const [ines, paul] = [someone(all, 0), someone(all, 1)]
  await at('2026-11-25T19:30:00Z')
  await ines.presses('Je ne peux plus')
  expect(paul.sees()).toContain('avant jeudi 26 novembre à 9 h 30'.replaceAll(' h', '\u00a0h').replace('h 30', 'h\u00a030'))
  await at('2026-11-26T08:29:00Z')
  expect(await states()).toEqual({ Inès: 'withdrawn', Paul: 'offered' })
  await at('2026-11-26T08:30:00Z')
  expect(await states()).toEqual({ Inès: 'withdrawn', Paul: 'lapsed' })
})

test('given up in the night, the next is asked in the morning and has two hours from then', async () => {
  const { all } = await given('Inès', 'Paul')
  const [ines, paul] = [someone(all, 0), someone(all, 1)]
  it.time.to('2026-11-26T02:00:00Z')
  await ines.presses('Je ne peux plus')
  expect(paul.saw().join()).not.toContain('C’est votre tour')
  await at('2026-11-26T07:00:01Z')
  expect(paul.sees()).toContain('avant jeudi 26 novembre à 10\u00a0h')
})

test('what is for today is said to its author in the night too, as urgent; what is not, is not', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('quelqu’un pour sortir mon chien jeudi ?')
  await lea.presses('Publier')
  const [ines, paul] = [await it.neighbour('Inès'), await it.neighbour('Paul')]
  for (const who of [ines, paul]) {
    await who.pressesInChannel('Je m’en occupe')
    await who.presses('Oui, je m’en occupe')
  }
  await lea.presses('Choisir Paul')
  const { passOn } = await import('../core/answers/line.ts')
  const { reads } = await import('../db/reads.ts')
  const db = reads(it.database.sql)
  const [row] = await it.database.sql<{ id: string }[]>`select id from posts`
  const found = await db.lockedPost(row?.id ?? '')
  if (!found) throw new Error('no post')
  const at = (now: string) =>
    passOn(found, [], new Date(now), 'Europe/Paris', { name: 'Paul', why: 'gave-up' }).say.find(({ view }) => view === 'linePassed')?.urgent
  expect([at('2026-11-25T20:00:00Z'), at('2026-11-26T05:00:00Z')]).toEqual([undefined, true])
})

test('« Finalement non »: the one who had it is told, the next is asked; again, and it is open', async () => {
  const { lea, all } = await given('Inès', 'Paul')
  const [ines, paul] = [someone(all, 0), someone(all, 1)]
  await lea.presses('Finalement non')
  expect(ines.sees()).toContain('a finalement changé d’avis')
  expect(paul.sees()).toContain('C’est votre tour')
  expect(lea.sees()).toContain('n’est plus pour Inès')
  await lea.presses('M’en occuper')
  await lea.presses('Finalement non')
  expect(paul.sees()).toContain('a finalement changé d’avis')
  expect(await states()).toEqual({ Inès: 'declined', Paul: 'declined' })
  expect(it.channel.buttons()).toEqual(['Je prends', 'Répondre'])
  await paul.presses('Je prends')
  expect(paul.sees(), 'his turn is over').toContain('Le délai est passé')
  expect(await states()).toEqual({ Inès: 'declined', Paul: 'declined' })
})

test('while Paul thinks, Léa may still choose Zoé', async () => {
  const { lea, all } = await given('Inès', 'Paul', 'Zoé')
  const [ines, paul, zoe] = [someone(all, 0), someone(all, 1), someone(all, 2)]
  await ines.presses('Je ne peux plus')
  await lea.presses('Choisir quelqu’un d’autre')
  expect(lea.sees()).toContain('1. Paul (je lui ai proposé, nouveau visage du quartier)\n2. Zoé (a dit oui, nouveau visage du quartier)')
  await lea.presses('Choisir Zoé')
  await lea.presses('Oui, choisir Zoé')
  expect(zoe.sees()).toContain('Léa a retenu votre réponse')
  expect(paul.sees()).toContain('a finalement changé d’avis')
  expect(await states()).toEqual({ Inès: 'withdrawn', Paul: 'declined', Zoé: 'chosen' })
})

test('whom Léa has blocked meanwhile is passed over', async () => {
  const { lea, all } = await given('Inès', 'Paul', 'Zoé')
  const [ines, paul, zoe] = [someone(all, 0), someone(all, 1), someone(all, 2)]
  await it.database.sql`insert into blocks (resident, blocked)
    select l.id, p.id from residents l, residents p where l.name = 'Léa' and p.name = 'Paul'`
  await ines.presses('Je ne peux plus')
  expect(paul.saw().join()).not.toContain('C’est votre tour')
  expect(zoe.sees()).toContain('C’est votre tour')
  await zoe.presses('Laisser passer')
  expect(lea.sees()).toContain('Personne d’autre n’attend')
})

test.each([
  ['C’est fait', 'c’est fait. Léa vous remercie'],
  ['Retirer', 'Léa a retiré'],
])('« %s »: all in line are told, once, the one who was asked too', async (label, told) => {
  const { lea, all } = await given('Inès', 'Paul', 'Zoé')
  await someone(all, 0).presses('Je ne peux plus')
  await lea.presses('M’en occuper')
  await lea.presses(label)
  for (const who of all.slice(1)) expect(who.saw().filter((text) => text.includes(told))).toHaveLength(1)
  expect(someone(all, 0).saw().join(), 'who gave up is not told again').not.toContain(told)
  const before = all.map(({ saw }) => saw().length)
  await it.passes(5)
  expect(all.map(({ saw }) => saw().length)).toEqual(before)
  await someone(all, 1).presses('Je prends')
  expect(someone(all, 1).sees()).toContain('Le délai est passé')
})

test('a post that expires tells those in line', async () => {
  const { all } = await given('Inès', 'Paul')
  await at('2026-12-09T09:30:00Z')
  await at('2026-12-12T10:00:00Z')
  expect(someone(all, 1).sees()).toContain('est terminée. Merci d’avoir répondu')
  expect(
    someone(all, 1)
      .saw()
      .filter((text) => text.includes('est terminée')),
  ).toHaveLength(1)
})

test('two more processes tick at the same moment, many times: each claim passes on once', async () => {
  const { all } = await given('Inès', 'Paul', 'Zoé', 'Noé')
  const others = await Promise.all(
    [2, 3].map(async (owner) => {
      const sql = connect(it.database.connection, 6)
      const platform = paper()
      const log = {
        debug: () => undefined,
        info: () => undefined,
        warn: () => undefined,
        error: (facts: object, message: string) => void it.errors.push(message + JSON.stringify(facts)),
      }
      const palier = makePalier({
        sql,
        turns: sql,
        adapters: [platform],
        clock: it.time,
        timers: it.time,
        ids: () => `other${owner}`,
        log,
        presence: { owner, stay: async () => undefined },
        wakeUp: () => () => undefined,
      })
      const lock = await sql.reserve()
      await lock`select pg_advisory_lock(81, ${owner})`
      await palier.start()
      return {
        palier,
        platform,
        end: async () => {
          await palier.stop()
          lock.release()
          await sql.end({ timeout: 1 })
        },
      }
    }),
  )
  const everyone = [it.palier, ...others.map(({ palier }) => palier)]
  const ticks = async (instant: string): Promise<void> => {
    it.time.to(instant)
    for (let n = 0; n < 5; n++) await Promise.all(everyone.map((palier) => palier.tick()))
    await Promise.all(everyone.map((palier) => palier.idle()))
  }
  const said = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      (
        await it.database.sql<{ view: string; n: number }[]>`
        select view, count(*)::int as n from outbox where view in ('lineTurn', 'lineMissed', 'linePassed') group by view`
      ).map(({ view, n }) => [view, n]),
    )
  await someone(all, 0).presses('Je ne peux plus')
  await ticks('2026-11-25T11:00:00Z')
  expect(await states()).toEqual({ Inès: 'withdrawn', Noé: 'waiting', Paul: 'lapsed', Zoé: 'offered' })
  await ticks('2026-11-25T13:00:00Z')
  expect(await states()).toEqual({ Inès: 'withdrawn', Noé: 'offered', Paul: 'lapsed', Zoé: 'lapsed' })
  expect(await said()).toEqual({ lineTurn: 3, lineMissed: 2, linePassed: 3 })
  await ticks('2026-11-25T15:00:00Z')
  expect(await states()).toEqual({ Inès: 'withdrawn', Noé: 'lapsed', Paul: 'lapsed', Zoé: 'lapsed' })
  expect(await said()).toEqual({ lineTurn: 3, lineMissed: 3, linePassed: 4 })
  expect(await it.database.sql`select state from posts`).toEqual([{ state: 'open' }])
  for (const other of others) await other.end()
})

test('a claim and the clock at the same instant: it is theirs or it passes on, never both', async () => {
  const { all } = await given('Inès', 'Paul', 'Zoé')
  const [ines, paul] = [someone(all, 0), someone(all, 1)]
  await ines.presses('Je ne peux plus')
  it.time.to('2026-11-25T11:00:00Z')
  await Promise.all([it.palier.tick(), paul.presses('Je prends')])
  await it.palier.idle()
  const found = await states()
  expect([
    { Inès: 'withdrawn', Paul: 'chosen', Zoé: 'waiting' },
    { Inès: 'withdrawn', Paul: 'lapsed', Zoé: 'offered' },
  ]).toContainEqual(found)
  expect(paul.sees()).toContain(found.Paul === 'chosen' ? 'C’est pour vous' : 'Le délai est passé')
})

test('who waits for a post that another turn holds reads the answer as that turn left it', async () => {
  await given('Inès', 'Paul')
  const [row] = await it.database.sql<{ id: string; post: string }[]>`select id, post from answers where state = 'chosen'`
  const { transaction } = await import('../db/connect.ts')
  const { reads } = await import('../db/reads.ts')
  const first = await it.database.sql.reserve()
  await first`begin`
  await first`select from posts where id = ${row?.post ?? ''} for update`
  await first`update answers set state = 'withdrawn' where id = ${row?.id ?? ''}`
  const second = transaction(it.database.sql, async (tx) => ({ result: await reads(tx).lockedAnswer(row?.id ?? '') }))
  const waits = async (): Promise<number> =>
    (await it.database.sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`).length
  while ((await waits()) === 0);
  await first`commit`
  first.release()
  expect((await second).result?.answer.state).toBe('withdrawn')
})

test('the database has the last word: no second one may be chosen or asked', async () => {
  await given('Inès', 'Paul')
  await expect(it.database.sql`update answers set state = 'chosen'`).rejects.toThrow(/answers_one_chosen/)
  await expect(
    it.database.sql`update answers set state = 'offered', claim_until = ${'2026-11-25T11:00:00Z'} where state = 'waiting'`,
  ).rejects.toThrow(/answers_one_chosen/)
})
