import { type Client, Events, GatewayIntentBits, type Interaction, Status } from 'discord.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Discord, startDiscord } from './start.ts'
import { client, connect, intents, once } from './test-client.ts'

let dc: Discord
let bots: Client[] = []
const begin = async (asked?: GatewayIntentBits[]) => {
  const known = await connect(dc, client(dc, asked))
  bots.push(known.bot)
  return known
}
const next = (bot: Client) => once<Interaction>((done) => bot.once(Events.InteractionCreate, done))
const said = (bot: Client, many: number): Promise<string[]> =>
  once((done) => {
    const words: string[] = []
    bot.on(Events.MessageCreate, ({ content }) => {
      words.push(content)
      if (words.length === many) done(words)
    })
  })

beforeEach(async () => {
  dc = await startDiscord({ ackMs: 200 })
})
afterEach(async () => {
  for (const bot of bots) await bot.destroy()
  bots = []
  await dc.close()
})

test('the real client logs in, and knows its guilds, channels and itself', async () => {
  const lea = dc.user({ username: 'lea' })
  const guild = dc.guild({ name: 'Rue des Lilas', owner: lea, bot: true })
  const channel = dc.channel(guild, 'annonces')
  const { bot } = await begin()
  expect(bot.user?.id).toBe(dc.bot.id)
  expect(bot.guilds.cache.get(guild.id)?.channels.cache.get(channel.id)?.name).toBe('annonces')
  expect(bot.guilds.cache.get(guild.id)?.members.me?.permissions.has('SendMessages')).toBe(true)
  expect([dc.gateway.sessions(), dc.gateway.identifies, dc.gateway.resumes]).toEqual([1, 1, 0])
})
test('a direct message comes whole; in a guild only what mentions or answers the bot has words', async () => {
  const lea = dc.user({ username: 'lea' })
  const guild = dc.guild({ name: 'Rue', owner: lea, bot: true })
  const channel = dc.channel(guild, 'annonces')
  const { bot } = await begin()
  const words = said(bot, 5)
  dc.says(lea, 'bonjour')
  dc.says(lea, 'entre nous', { in: channel, photo: Buffer.from('x') })
  dc.says(lea, 'et toi ?', { in: channel, mentionsBot: true })
  const text = bot.channels.cache.get(channel.id)
  if (!text?.isSendable()) throw new Error('no channel')
  const mine = await text.send('moi')
  dc.says(lea, 'ah bon', { in: channel, replyTo: mine.id })
  expect((await words).toSorted()).toEqual(['', `<@${dc.bot.id}> et toi ?`, 'ah bon', 'bonjour', 'moi'])
  expect((await text.messages.fetch({ limit: 10, cache: false })).map((one) => one.content)).toContain('')
  await dc.idle()
})
test('intents are honoured, and privileged ones close with 4014 for good', async () => {
  const lea = dc.user({ username: 'lea' })
  const { bot } = await begin([GatewayIntentBits.Guilds])
  dc.says(lea, 'personne n’écoute')
  dc.says(lea, 'rien')
  await dc.idle()
  expect(bot.channels.cache.size).toBe(0)
  const greedy = client(dc, [...intents, GatewayIntentBits.MessageContent])
  bots.push(greedy)
  await expect(greedy.login(dc.token)).rejects.toThrow(/disallowed intents/i)
  await expect(client(dc).login('MTA0Mg.wrong.token')).rejects.toThrow()
})
test.each(['drop', 'op 7', 'close 4000', 'op 9 true'] as const)(
  'after %s the client resumes, and what it missed comes in order',
  async (how) => {
    const lea = dc.user({ username: 'lea' })
    const { bot } = await begin()
    const words = said(bot, 4)
    dc.says(lea, 'un')
    await dc.idle()
    const release = dc.gateway.hold()
    dc.says(lea, 'deux')
    dc.says(lea, 'trois')
    if (how === 'drop') dc.gateway.drop()
    else if (how === 'op 7') dc.gateway.reconnect()
    else if (how === 'close 4000') dc.gateway.close(4000)
    else dc.gateway.invalidate(true)
    await dc.when(() => dc.gateway.resumes === 1)
    release()
    dc.says(lea, 'quatre')
    expect(await words).toEqual(['un', 'deux', 'trois', 'quatre'])
    expect([dc.gateway.identifies, dc.gateway.sessions()]).toEqual([1, 1])
  },
)
test('a session that is forgotten is begun anew: what was missed is lost', async () => {
  const lea = dc.user({ username: 'lea' })
  const { bot } = await begin()
  const words = said(bot, 1)
  const release = dc.gateway.hold()
  dc.says(lea, 'perdu')
  dc.gateway.forget()
  dc.gateway.drop()
  await dc.when(() => dc.gateway.identifies === 2)
  release()
  dc.says(lea, 'entendu')
  expect(await words).toEqual(['entendu'])
  expect(dc.gateway.resumes).toBe(0)
})
test('op 9 false: the client identifies again', async () => {
  const { bot } = await begin()
  // Destroyed before READY, discord.js 14.28.1 connects once more and destroy() never resolves.
  const ready = once((done) => bot.once(Events.ShardReady, done))
  dc.gateway.invalidate(false)
  await ready
  expect([dc.gateway.identifies, dc.gateway.resumes]).toEqual([2, 0])
})
test('a server that answers no heartbeat is left, and the session resumed', async () => {
  await dc.close()
  dc = await startDiscord({ heartbeatMs: 30 })
  const { bot } = await begin()
  dc.gateway.zombie()
  await dc.when(() => dc.gateway.resumes === 1)
  expect(bot.ws.status).not.toBe(Status.Disconnected)
})
test('an event twice: discord.js drops the second message, not the second interaction', async () => {
  const lea = dc.user({ username: 'lea' })
  const { bot, heard } = await begin()
  await bot.application?.commands.set([{ name: 'aide', description: 'Aide' }])
  dc.duplicateNext(1)
  const id = dc.says(lea, 'un')
  dc.redeliver(id)
  const first = next(bot)
  dc.duplicateNext(1)
  dc.command(lea, 'aide')
  await first
  await dc.idle()
  await dc.when(() => heard.interactions.length === 2)
  expect(heard.messages.map((one) => one.content)).toEqual(['un'])
})
test('the bot is added, removed; channels are denied', async () => {
  const lea = dc.user({ username: 'lea' })
  const { bot } = await begin()
  const guild = dc.guild({ name: 'Neuf', owner: lea })
  const channel = dc.channel(guild, 'a')
  const joined = once<string>((done) => bot.once(Events.GuildCreate, ({ name }) => done(name)))
  dc.addsBot(guild)
  expect(await joined).toBe('Neuf')
  const text = bot.channels.cache.get(channel.id)
  if (!text?.isSendable()) throw new Error('no channel')
  dc.denies(channel, 'SEND_MESSAGES')
  await expect(text.send('x')).rejects.toMatchObject({ code: 50013, status: 403 })
  dc.denies(channel, 'VIEW_CHANNEL')
  await expect(text.send('x')).rejects.toMatchObject({ code: 50001 })
  const left = once<string>((done) => bot.once(Events.GuildDelete, ({ name }) => done(name)))
  dc.removesBot(guild)
  expect(await left).toBe('Neuf')
})
test('shards get their own guilds; direct messages go to the first', async () => {
  const lea = dc.user({ username: 'lea' })
  const guild = dc.guild({ name: 'Rue', owner: lea, bot: true })
  const home = Number((BigInt(guild.id) >> 22n) % 2n)
  const names: string[][] = [[], []]
  const sockets = [0, 1].map((shard) => {
    const socket = new WebSocket(`${dc.root.replace('http', 'ws').replace('/api', '')}/?v=10&encoding=json`)
    const identify = { op: 2, d: { token: dc.token, intents: 4609, shard: [shard, 2], properties: {} } }
    socket.on('open', () => socket.send(JSON.stringify(identify)))
    socket.on('message', (data) => names[shard]?.push(JSON.parse(data.toString()).t))
    return socket
  })
  await dc.when(() => dc.gateway.identifies === 2)
  dc.says(lea, 'à toi')
  await dc.idle()
  expect(names[0]).toEqual([null, 'READY', ...(home === 0 ? ['GUILD_CREATE'] : []), 'MESSAGE_CREATE'])
  expect(names[1]).toEqual([null, 'READY', ...(home === 1 ? ['GUILD_CREATE'] : [])])
  for (const socket of sockets) socket.close(1000)
})
test.each([
  [4002, 'x'.repeat(4097)],
  [4002, 'pas du JSON'],
  [4001, '{"op": 99}'],
  [4003, '{"op": 3, "d": {}}'],
  [4004, '{"op": 2, "d": {"token": "faux", "intents": 0}}'],
  [4004, '{"op": 6, "d": {"token": "faux", "session_id": "a", "seq": 1}}'],
])('the gateway closes with %i when it must', async (code, text) => {
  const socket = new WebSocket(`${dc.root.replace('http', 'ws').replace('/api', '')}/gateway`)
  socket.on('open', () => socket.send(text))
  expect(await once<number>((done) => socket.on('close', done))).toBe(code)
})
