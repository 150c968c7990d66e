import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePalier } from '../bots/palier.ts'
import { connect } from '../db/connect.ts'
import { paper } from './paper.ts'
import { type Neighbour, type Story, story } from './quartier.ts'

let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})

const publishes = async (who: Neighbour, words: string): Promise<void> => {
  await who.says(words)
  await who.presses('Publier')
}
const told = (who: Neighbour): string[] => who.saw().filter((text) => text.includes('Je vous le dis car'))
/** So many neighbours who each lend a ladder. */
const lenders = async (count: number): Promise<Neighbour[]> => {
  const found: Neighbour[] = []
  for (const name of ['Anna', 'Bilal', 'Chloé', 'David', 'Emma', 'Farid', 'Gaëlle'].slice(0, count)) {
    const who = await it.neighbour(name)
    await publishes(who, 'je prête mon échelle')
    found.push(who)
  }
  return found
}
/** A second process on the same database. */
const second = async () => {
  const sql = connect(it.database.connection, 6)
  const platform = paper()
  const palier = makePalier({
    sql,
    turns: sql,
    adapters: [platform],
    clock: it.time,
    timers: it.time,
    ids: () => `twin${++twins}`,
    log: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: (facts) => void it.errors.push(JSON.stringify(facts)),
    },
    presence: { owner: 2, stay: async () => undefined },
    wakeUp: () => () => undefined,
  })
  const lock = await sql.reserve()
  await lock`select pg_advisory_lock(81, 2)`
  const ends = async (): Promise<void> => {
    await palier.stop()
    lock.release()
    await sql.end({ timeout: 1 })
  }
  return { palier, platform, ends }
}
let twins = 0
const tellCounts = (all: readonly Neighbour[]): number[] => all.map((who) => told(who).length)

test('« qui prête une échelle ? » first shows what is offered, and offers to post', async () => {
  const paul = await it.neighbour('Paul')
  await publishes(paul, 'je prête un escabeau')
  const lea = await it.neighbour('Léa')
  await lea.says('qui prête une échelle ?')
  expect(lea.sees()).toContain('Cherche à emprunter : échelle')
  expect(lea.sees()).toContain('Déjà proposé près de chez vous : 1. À prêter : escabeau (Paul)')
  expect(lea.buttons()).toEqual(['Publier', 'Modifier', 'Annuler', 'Montrer aussi alentour', 'Voir 1. escabeau'])
  await lea.presses('Voir 1. escabeau')
  expect(lea.sees()).toContain('À prêter : escabeau')
  expect(lea.buttons()).toEqual(['J’emprunte', 'Répondre', 'Quand est-ce libre ?'])
})

test('an offer is shown who already looks for it', async () => {
  const paul = await it.neighbour('Paul')
  await publishes(paul, 'je cherche à emprunter une perceuse')
  const lea = await it.neighbour('Léa')
  await lea.says('je prête ma visseuse')
  expect(lea.sees()).toContain('On le cherche près de chez vous : 1. Cherche à emprunter : perceuse (Paul)')
})

test('a draft does not show what is one’s own, promised, closed, over, or of somebody who is blocked', async () => {
  const [lea, paul] = [await it.neighbour('Léa'), await it.neighbour('Paul')]
  await publishes(lea, 'je prête une échelle')
  await publishes(paul, 'je prête une échelle jusqu’au 27 novembre')
  await lea.says('je cherche à emprunter une échelle le 5 décembre')
  expect(lea.sees()).not.toContain('Déjà proposé')
})

test('publishing tells at most three, the next ones as time goes by, and nobody twice', async () => {
  const all = await lenders(5)
  const lea = await it.neighbour('Léa')
  await publishes(lea, 'je cherche à emprunter une échelle')
  await it.passes(1)
  expect(tellCounts(all).filter((count) => count === 1)).toHaveLength(3)
  const first = all.find((who) => told(who).length === 1)
  expect(told(first as Neighbour)[0]).toContain('Vous pourriez aider Léa')
  expect(told(first as Neighbour)[0]).toContain('vous avez proposé : « échelle »')
  await it.passes(4)
  expect(tellCounts(all).reduce((a, b) => a + b)).toBe(3)
  await it.passes(2)
  expect(tellCounts(all)).toEqual([1, 1, 1, 1, 1])
  await it.passes(48)
  expect(tellCounts(all)).toEqual([1, 1, 1, 1, 1])
})

test('« Pas cette fois » lets the next neighbour be told at once, and nobody hears of it', async () => {
  const all = await lenders(4)
  const lea = await it.neighbour('Léa')
  await publishes(lea, 'je cherche à emprunter une échelle')
  const before = lea.saw().length
  await it.passes(1)
  const asked = all.find((who) => told(who).length === 1) as Neighbour
  await asked.presses('Pas cette fois')
  expect(asked.sees()).toContain('pas cette fois')
  await it.passes(1)
  expect(all.filter((who) => told(who).length === 1 || who === asked)).toHaveLength(4)
  expect(lea.saw()).toHaveLength(before)
  await it.passes(48)
  expect(told(asked)).toHaveLength(0)
})

test('once somebody has said yes, nobody else is told; when it falls through, the next ones are', async () => {
  const all = await lenders(5)
  const lea = await it.neighbour('Léa')
  await publishes(lea, 'je cherche à emprunter une échelle')
  await it.passes(1)
  const helper = all.find((who) => told(who).length === 1) as Neighbour
  await helper.presses('Répondre')
  await helper.says('Prenez la mienne !')
  expect(lea.sees()).toContain('Prenez la mienne')
  await it.passes(24)
  expect(tellCounts(all).reduce((a, b) => a + b)).toBe(3)
  await lea.presses(`Choisir ${['Anna', 'Bilal', 'Chloé', 'David', 'Emma'][all.indexOf(helper)]}`)
  await lea.says('samedi')
  await lea.presses('Finalement non')
  await it.passes(7)
  expect(tellCounts(all)).toEqual([1, 1, 1, 1, 1])
})

test('in their quiet hours nobody is told; they are when they wake', async () => {
  const [anna] = await lenders(1)
  const lea = await it.neighbour('Léa')
  it.time.to('2026-11-25T20:30:00Z')
  await publishes(lea, 'je cherche à emprunter une échelle')
  await it.passes(9)
  expect(told(anna as Neighbour)).toHaveLength(0)
  expect(it.time.now().toISOString()).toBe('2026-11-26T05:30:00.000Z')
  await it.passes(2)
  expect(told(anna as Neighbour)).toHaveLength(1)
})

test('whoever wants no suggestions says so in the settings, and gets none', async () => {
  const [anna] = (await lenders(1)) as [Neighbour]
  await anna.command('reglages')
  await anna.presses('Ne plus recevoir de suggestions')
  expect(anna.sees()).toContain('Suggestions : non')
  const lea = await it.neighbour('Léa')
  await publishes(lea, 'je cherche à emprunter une échelle')
  await it.passes(12)
  expect(told(anna)).toHaveLength(0)
  await anna.presses('Recevoir des suggestions')
  expect(anna.sees()).toContain('Suggestions : oui')
})

test('a post that was withdrawn meanwhile is told to nobody', async () => {
  const all = await lenders(5)
  const lea = await it.neighbour('Léa')
  await publishes(lea, 'je cherche à emprunter une échelle')
  await it.passes(1)
  await lea.presses('M’en occuper')
  await lea.presses('Retirer')
  await it.passes(24)
  expect(tellCounts(all).reduce((a, b) => a + b)).toBe(3)
  const asked = all.find((who) => told(who).length === 1) as Neighbour
  await asked.presses('Répondre')
  expect(asked.sees()).toContain('est terminée')
  await asked.presses('Pas cette fois')
  expect(asked.saw().some((text) => text.includes('pas cette fois'))).toBe(true)
})

test('a block holds both ways: neither is told of the other, nor shown them', async () => {
  const [anna] = (await lenders(1)) as [Neighbour]
  const lea = await it.neighbour('Léa')
  const ids = await it.database.sql<{ id: string; name: string }[]>`select id, name from residents`
  const idOf = (name: string): string => ids.find((one) => one.name === name)?.id ?? ''
  await it.database.sql`insert into blocks (resident, blocked) values (${idOf('Anna')}, ${idOf('Léa')})`
  await lea.says('je cherche à emprunter une échelle')
  expect(lea.sees()).not.toContain('Déjà proposé')
  await lea.presses('Publier')
  await it.passes(12)
  expect(told(anna)).toHaveLength(0)
  await it.database.sql`update blocks set resident = ${idOf('Léa')}, blocked = ${idOf('Anna')}`
  await anna.says('je prête mon échelle double')
  expect(anna.sees()).not.toContain('On le cherche')
})

test('a resident gets three suggestions a day at most; the rest waits', async () => {
  const [anna] = (await lenders(1)) as [Neighbour]
  for (const name of ['Hugo', 'Inès', 'Jules', 'Karim']) await publishes(await it.neighbour(name), 'je cherche à emprunter une échelle')
  await it.passes(10)
  expect(told(anna)).toHaveLength(3)
  await it.passes(26)
  expect(told(anna)).toHaveLength(4)
})

test('both ways: a new offer is told to who looks for it, with the reason', async () => {
  const paul = await it.neighbour('Paul')
  await publishes(paul, 'je cherche à emprunter une perceuse samedi')
  const lea = await it.neighbour('Léa')
  await publishes(lea, 'je prête ma visseuse ce week-end')
  await it.passes(1)
  expect(told(paul)).toHaveLength(1)
  expect(told(paul)[0]).toContain('Léa propose peut-être ce qu’il vous faut')
  expect(told(paul)[0]).toContain('vous cherchez : « perceuse ». Les dates vont ensemble.')
})

test('another neighbour cannot decline in somebody’s name, and a made-up button means nothing', async () => {
  const all = await lenders(4)
  const lea = await it.neighbour('Léa')
  await publishes(lea, 'je cherche à emprunter une échelle')
  await it.passes(1)
  const [row] = await it.database.sql<{ post: string }[]>`select post from suggestions limit 1`
  const spy = await it.neighbour('Zoé')
  await spy.pressesOld(`decline:post=${row?.post}`)
  expect(spy.sees()).toContain('n’est plus là')
  const before = spy.sees()
  await spy.pressesOld('decline:post=nothing')
  expect(spy.sees()).toBe(before)
  await it.passes(1)
  expect(tellCounts(all).reduce((a, b) => a + b)).toBe(3)
})

test('two processes that tick at once tell nobody twice', async () => {
  const all = await lenders(5)
  const lea = await it.neighbour('Léa')
  await publishes(lea, 'je cherche à emprunter une échelle')
  const [post] = await it.database.sql<{ id: string }[]>`select id from posts where direction = 'request'`
  const twin = await second()
  for (let n = 0; n < 3; n++) await Promise.all([it.palier.tick(), twin.palier.tick()])
  await Promise.all([it.palier.idle(), twin.palier.idle()])
  const there = all.flatMap(({ id }) => twin.platform.seen(id)).length
  expect(tellCounts(all).reduce((a, b) => a + b) + there).toBe(3)
  await twin.ends()
  const [first] = await it.database.sql<{ resident: string }[]>`select resident from suggestions where post = ${post?.id ?? ''}`
  await expect(
    it.database.sql`insert into suggestions (id, post, resident, matched, state, told_at)
      select 'again', post, resident, matched, 'told', told_at from suggestions where resident = ${first?.resident ?? ''}`,
  ).rejects.toMatchObject({ constraint_name: 'suggestions_once' })
})

test('a look-up lists what fits, the best first', async () => {
  const paul = await it.neighbour('Paul')
  await publishes(paul, 'je vends une bicyclette 60€')
  await publishes(paul, 'je donne un canapé')
  const lea = await it.neighbour('Léa')
  await lea.says('il y a des vélos à vendre ?')
  expect(lea.sees()).toContain('« vélos » : voici ce qu’il y a à Belleville.')
  expect(lea.sees()).toContain('1. À vendre : bicyclette — 60')
  expect(lea.sees()).not.toContain('canapé')
  expect(lea.buttons()).toEqual(['1. bicyclette', 'Voir les annonces'])
  await lea.command('chercher', 'sofa')
  expect(lea.sees()).toContain('1. À donner : canapé')
  await lea.command('search', 'qui cherche un canapé ?')
  expect(lea.sees()).toContain('Rien de tel')
})

test('where nothing fits, Palier says so and offers to ask the neighbours', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('il y a des vélos à vendre ?')
  expect(lea.saw().at(-2)).toContain('Rien de tel à Belleville pour le moment : « vélos ». Je peux le demander à vos voisins :')
  expect(lea.sees()).toContain('Cherche à acheter : vélos')
  expect(it.channel.count()).toBe(0)
  await lea.presses('Publier')
  expect(it.channel.sees()).toContain('vélos')
})

test('« quoi de neuf ce week-end ? » lists what is on then, and « mes annonces » one’s own', async () => {
  const paul = await it.neighbour('Paul')
  await publishes(paul, 'apéro samedi 19h au square')
  await publishes(paul, 'je donne un canapé')
  await publishes(paul, 'concert le 12 décembre à 20h')
  const lea = await it.neighbour('Léa')
  await lea.says('quoi de neuf ce week-end ?')
  expect(lea.sees()).toContain('Voici ce qu’il y a à Belleville, samedi 28 et dimanche 29 novembre')
  expect(lea.sees()).toContain('apéro')
  expect(lea.sees()).not.toMatch(/canapé|concert/)
  await lea.says('quoi de neuf ?')
  expect(lea.sees()).toMatch(/canapé[\s\S]*apéro|apéro[\s\S]*canapé/)
  await lea.says('quoi de neuf le 3 janvier ?')
  expect(lea.sees()).toContain('Rien d’annoncé à Belleville, dimanche 3 janvier')
  await paul.says('mes annonces')
  expect(paul.sees()).toContain('Vos annonces en cours')
})
