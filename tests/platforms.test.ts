import { afterEach, expect, test } from 'vitest'
import { type Paper, paper } from './paper.ts'
import { type Story, story } from './quartier.ts'

let it: Story
let discord: Paper
const begin = async (): Promise<void> => {
  discord = paper('discord')
  it = await story(undefined, [discord])
}
afterEach(async () => {
  await it.ends()
})

const channel = 'canal'
const titled = (on: Paper, title: string) => on.seen(channel).filter(({ text }) => text.includes(title))
const publishes = async (title: string) => {
  const lea = await it.neighbour('Léa')
  await lea.says(`Je donne ${title}`)
  await lea.presses('Publier')
  return lea
}

test('a post, its promise and its end stand in the channel of each platform, and the morning page too', async () => {
  await begin()
  const lea = await publishes('un canapé')
  const paul = await it.neighbour('Paul', { on: discord })
  await paul.pressesInChannel('Répondre')
  await paul.says('Je le prends')
  expect(lea.sees()).toContain('Je le prends')
  await lea.presses('Choisir Paul')
  for (const on of [it.platform, discord])
    expect(titled(on, 'canapé').map(({ text }) => text)).toEqual([expect.stringContaining('✓ Promis')])
  expect(paul.sees()).toContain('Léa a retenu votre réponse')
  await lea.says('Je prête ma perceuse ce week-end')
  await lea.presses('Publier')
  await it.passes(24)
  for (const on of [it.platform, discord]) expect(titled(on, 'Bonjour Belleville')).toHaveLength(1)
})

test('an answer typed into a form by somebody who has not joined is not lost: they tell their name, and it goes', async () => {
  await begin()
  const lea = await publishes('un canapé')
  const paul = await it.neighbour('paul_77', { on: discord, joined: false })
  const [row] = await it.database.sql<{ id: string }[]>`select id from posts where title = 'canapé'`
  await paul.fills('answer-post', { post: row?.id ?? '' }, { words: 'Je le prends' })
  expect(paul.sees()).toContain('l’assistant des voisins de Belleville')
  expect(lea.sees()).not.toContain('Je le prends')
  await paul.fills('join', { quartier: 'x-belleville' }, { name: 'Paul' })
  expect(paul.saw().join('\n')).toContain('Bienvenue à Belleville, Paul')
  expect(paul.sees()).toContain('C’est transmis à Léa')
  expect(lea.sees()).toContain('Je le prends')
})

test('what a newcomer came for is asked after their name, where forms are asked step by step', async () => {
  await begin()
  const lea = await publishes('un canapé')
  const paul = await it.neighbour('Paul', { joined: false })
  await paul.pressesInChannel('Répondre')
  await paul.says('Paul')
  expect(paul.sees()).toContain('Que voulez-vous dire à Léa')
  await paul.says('Je le prends')
  expect(lea.sees()).toContain('Je le prends')
})

test('a field of a form that is not understood is asked again by itself, and the others are kept', async () => {
  await begin()
  const lea = await it.neighbour('Léa', { on: discord })
  await lea.says('Je vends un vélo 40 €')
  const [row] = await it.database.sql<{ id: string }[]>`select id from posts where title = 'vélo'`
  const post = row?.id ?? ''
  await lea.fills('edit-post', { post }, { title: 'vélo rouge', when: 'trucmuche' })
  expect(lea.sees()).toContain('Je n’ai pas bien compris')
  expect(lea.sees()).toContain('Écrivez la date')
  await lea.fills('edit-post', { post, field: 'when' }, { when: '2026-11-28' })
  expect(lea.sees()).toContain('À vendre : vélo rouge')
  expect(lea.sees()).toContain('samedi 28 novembre')
})

test('private messages closed: what is for them waits, is not tried again, and comes when they act', async () => {
  await begin()
  const lea = await it.neighbour('Léa', { on: discord })
  await lea.says('Je donne un canapé')
  await lea.presses('Publier')
  const paul = await it.neighbour('Paul')
  discord.fails({ kind: 'closed' }, 1, false, 'léa')
  await paul.pressesInChannel('Répondre')
  await paul.says('Je le prends')
  await paul.pressesInChannel('Répondre')
  const before = discord.sends
  await paul.says('Vous êtes là ?')
  await it.passes(3)
  expect(discord.sends, 'remembered, not retried').toBe(before)
  expect(lea.saw().join()).not.toContain('Je le prends')
  await lea.command('annonces')
  expect(lea.saw().slice(-3).join('\n')).toMatch(/Les annonces de Belleville[\s\S]*Je le prends[\s\S]*Vous êtes là/)
})

test('a lost answer is looked for where the platform can be asked, and sent again only when it is not there', async () => {
  for (const arrived of [true, false]) {
    await begin()
    discord.canLook()
    discord.fails({ kind: 'down', maybe: true }, 1, arrived, channel)
    await publishes('un canapé')
    await it.passes(1)
    expect(titled(discord, 'canapé')).toHaveLength(1)
    expect(titled(it.platform, 'canapé')).toHaveLength(1)
    const [unknown] = await it.database.sql`select from outbox where state = 'unknown'`
    expect(unknown).toBeUndefined()
    if (arrived) await it.ends()
  }
})

test('a lost answer is repeated at once where the platform itself shows it only once', async () => {
  await begin()
  discord.onceMs = 120_000
  discord.canLook()
  discord.fails({ kind: 'down', maybe: true }, 1, true, channel)
  await publishes('un canapé')
  it.time.advance(5000)
  await it.palier.tick()
  await it.palier.idle()
  expect(titled(discord, 'canapé')).toHaveLength(1)
  expect(discord.found).toBe(0)
})

test('one conversation stands together: what comes later names the first message of it', async () => {
  await begin()
  const lea = await it.neighbour('Léa', { on: discord })
  await lea.says('Je donne un canapé')
  await lea.presses('Publier')
  const paul = await it.neighbour('Paul')
  await paul.pressesInChannel('Répondre')
  await paul.says('Je le prends')
  await paul.pressesInChannel('Répondre')
  await paul.says('Demain ?')
  const [first, second] = discord.seen('léa').filter(({ text }) => /Je le prends|Demain/.test(text))
  expect([first?.thread, second?.thread]).toEqual([null, first?.ref])
  await lea.says('Oui, demain', { replyTo: first?.ref ?? '' })
  expect(paul.sees()).toContain('Oui, demain')
})

test('one platform away delays only itself', async () => {
  await begin()
  discord.fails({ kind: 'down', maybe: false }, 3)
  const lea = await publishes('un canapé')
  expect(titled(it.platform, 'canapé')).toHaveLength(1)
  expect(lea.sees()).toContain('C’est publié')
  expect(titled(discord, 'canapé')).toHaveLength(0)
  await it.passes(4)
  expect(titled(discord, 'canapé')).toHaveLength(1)
})

test('what a dead process was sending is looked for where the platform can be asked, and stands there once either way', async () => {
  for (const arrived of [true, false]) {
    await begin()
    discord.canLook()
    discord.fails({ kind: 'wait', seconds: 3600 }, 1, false, channel)
    await publishes('un canapé')
    const [row] = await it.database.sql<{ id: number }[]>`
      update outbox set state = 'sending', owner = 999, due_at = at where platform = 'discord' and audience = 'channel' returning id::int`
    const to = { chat: channel, topic: null, audience: 'channel', reply: null, thread: null } as const
    if (arrived) await discord.send(to, { text: ['À donner : canapé'] }, null, String(row?.id))
    await it.palier.tick()
    await it.palier.idle()
    expect(titled(discord, 'canapé'), `arrived: ${arrived}`).toHaveLength(1)
    const [after] = await it.database.sql`select state from outbox where id = ${row?.id ?? 0}`
    expect(after).toEqual({ state: 'sent' })
    if (arrived) await it.ends()
  }
})

test('where looking is refused, the author is asked as on Telegram, and what is private is sent again', async () => {
  await begin()
  discord.mayNotLook()
  discord.fails({ kind: 'down', maybe: true }, 1, true, channel)
  const lea = await publishes('un canapé')
  await it.passes(1)
  expect(lea.sees()).toContain('Y est-elle ?')
  expect(titled(discord, 'canapé')).toHaveLength(1)
  const paul = await it.neighbour('Paul', { on: discord })
  discord.fails({ kind: 'down', maybe: true }, 1, false, paul.id)
  await paul.command('annonces')
  await it.passes(1)
  expect(paul.sees()).toContain('Les annonces de Belleville')
})
