import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePalier } from '../bots/palier.ts'
import { connect } from '../db/connect.ts'
import { paper } from './paper.ts'
import { quartier, type Story, story } from './quartier.ts'

let it: Story
beforeEach(async () => {
  it = await story()
})
afterEach(async () => {
  await it.ends()
})

const pages = (): string[] => it.channel.saw().filter((text) => text.startsWith('Bonjour Belleville'))
const publishes = async (words: string): Promise<void> => {
  const lea = await it.neighbour('Léa')
  await lea.says(words)
  await lea.presses('Publier')
}

test('one page at eight, silent; none the next day when nothing is new', async () => {
  await publishes('je donne un canapé')
  await it.passes(21)
  expect(pages()).toHaveLength(0)
  await it.passes(1)
  expect(pages()).toHaveLength(1)
  expect(it.platform.seen(quartier.channel).at(-1)?.card.silent).toBe(true)
  await it.passes(48)
  expect(pages()).toHaveLength(1)
})

test('missed while the program was down, it is sent once when it is back; not when more than six hours late', async () => {
  await publishes('je donne un canapé')
  it.time.to('2026-11-26T12:30:00Z')
  await it.palier.tick()
  await it.palier.idle()
  expect(pages()).toHaveLength(1)
  const lea = await it.neighbour('Léa', { joined: false })
  await lea.says('je donne une table')
  await lea.presses('Publier')
  it.time.to('2026-11-27T13:30:00Z')
  await it.palier.tick()
  await it.palier.idle()
  expect(pages()).toHaveLength(1)
  await it.passes(24)
  expect(pages()).toHaveLength(2)
  expect(pages()[1]).toContain('table')
})

test('two processes tick at the same moment, many times: one page', async () => {
  await publishes('je donne un canapé')
  const others = await Promise.all(
    [2, 3].map(async (owner) => {
      const sql = connect(it.database.connection, 6)
      const platform = paper()
      const palier = makePalier({
        sql,
        turns: sql,
        adapters: [platform],
        clock: it.time,
        timers: it.time,
        ids: () => `other${owner}`,
        log: {
          debug: () => undefined,
          info: () => undefined,
          warn: () => undefined,
          error: (facts, message) => void it.errors.push(message + JSON.stringify(facts)),
        },
        presence: { owner, stay: async () => undefined },
        wakeUp: () => () => undefined,
      })
      const lock = await sql.reserve()
      await lock`select pg_advisory_lock(81, ${owner})`
      await palier.start()
      const end = async (): Promise<void> => {
        await palier.stop()
        lock.release()
        await sql.end({ timeout: 1 })
      }
      return { palier, platform, end }
    }),
  )
  it.time.to('2026-11-26T07:00:00Z')
  const all = [it.palier, ...others.map(({ palier }) => palier)]
  for (let n = 0; n < 5; n++) await Promise.all(all.map((palier) => palier.tick()))
  await Promise.all(all.map((palier) => palier.idle()))
  const elsewhere = others
    .flatMap(({ platform }) => platform.seen(quartier.channel))
    .filter(({ text }) => text.startsWith('Bonjour Belleville'))
  expect(pages().length + elsewhere.length).toBe(1)
  expect(await it.database.sql`select day from digests`).toHaveLength(1)
  for (const other of others) await other.end()
})

test('the page’s button leads to the posts; a newcomer tells their name first, and is then there', async () => {
  const lea = await it.neighbour('Léa')
  await lea.says('Je donne un canapé')
  await lea.presses('Publier')
  await it.passes(24)
  await lea.pressesInChannel('Voir et répondre')
  expect(lea.sees()).toContain('Les annonces de Belleville')
  const paul = await it.neighbour('Paul', { joined: false })
  await paul.pressesInChannel('Voir et répondre')
  expect(paul.sees()).toContain('l’assistant des voisins de Belleville')
  await paul.says('Paul')
  expect(paul.sees()).toContain('1. À donner : canapé (Léa)')
})
