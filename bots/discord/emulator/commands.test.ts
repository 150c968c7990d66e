import { Events } from 'discord.js'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Channel, type Guild, startDiscord, type User } from './start.ts'
import { answering, connect, once, someCommands } from './test-client.ts'

const dc = await startDiscord()
const { bot } = await connect(dc)
const { next, done } = answering(bot, dc)
let lea: User
let guild: Guild
let channel: Channel

await bot.application?.commands.set(someCommands)

beforeEach(() => {
  dc.reset()
  lea = dc.user({ username: 'lea' })
  guild = dc.guild({ name: 'Rue', owner: lea, bot: true })
  channel = dc.channel(guild, 'annonces')
})
afterAll(async () => {
  await bot.destroy()
  await dc.close()
})

test.each<[string, object]>([
  ['capitals', { name: 'Aide', description: 'x' }],
  ['a long name', { name: 'a'.repeat(33), description: 'x' }],
  ['no description', { name: 'aide' }],
  ['a long description', { name: 'aide', description: 'x'.repeat(101) }],
  ['a language that is none', { name: 'aide', description: 'x', name_localizations: { 'fr-FR': 'aide' } }],
  [
    '26 options',
    {
      name: 'aide',
      description: 'x',
      options: Array.from({ length: 26 }, (_, index) => ({ type: 3, name: `o${index}`, description: 'x' })),
    },
  ],
  [
    'a required option too late',
    {
      name: 'a',
      description: 'x',
      options: [
        { type: 3, name: 'a', description: 'x' },
        { type: 3, name: 'b', description: 'x', required: true },
      ],
    },
  ],
  ['a context that is none', { name: 'aide', description: 'x', contexts: [3] }],
])('a command with %s is refused', async (_, command) => {
  await expect(bot.rest.put(`/applications/${dc.application.id}/commands`, { body: [command] })).rejects.toMatchObject({ code: 50035 })
  expect(dc.commands).toHaveLength(4)
})
test('a guild has commands of its own', async () => {
  const own = await bot.application?.commands.set([{ name: 'été', description: 'x', nameLocalizations: { fr: 'été' } }], guild.id)
  next(async (one) => one.isChatInputCommand() && one.reply('chaud'))
  dc.command(lea, 'été', {}, { in: channel })
  await done()
  expect(own?.first()?.name).toBe('été')
  expect(() => dc.command(lea, 'été')).toThrow(/no command/)
  dc.removesBot(guild)
  expect(() => dc.command(lea, 'aide', {}, { in: channel })).toThrow(/addsBot/)
  await once<void>((done) => (bot.guilds.cache.has(guild.id) ? bot.once(Events.GuildDelete, () => done()) : done()))
})
