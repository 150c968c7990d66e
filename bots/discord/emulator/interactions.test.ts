import { MessageFlags } from 'discord.js'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { onePixel } from './image.ts'
import { type Channel, type Guild, startDiscord, type User } from './start.ts'
import { answering, button, connect, someCommands } from './test-client.ts'

let time = Date.UTC(2026, 10, 25)
const dc = await startDiscord({ now: () => time, ackMs: 500 })
const { bot } = await connect(dc)
const { next, done } = answering(bot, dc)
let lea: User
let noe: User
let guild: Guild
let channel: Channel

await bot.application?.commands.set(someCommands)

beforeEach(() => {
  dc.reset()
  lea = dc.user({ username: 'lea' })
  noe = dc.user({ username: 'noe' })
  guild = dc.guild({ name: 'Rue', owner: lea, members: [noe], bot: true })
  channel = dc.channel(guild, 'annonces')
})
afterAll(async () => {
  await bot.destroy()
  await dc.close()
})

test('commands are there as they were registered, and nothing else', () => {
  expect(dc.commands.map((one) => one.name)).toEqual(['aide', 'proposer', 'réglages', 'Publier'])
  expect(() => dc.command(lea, 'inconnu')).toThrow(/no command « inconnu »/)
  expect(() => dc.command(lea, 'réglages')).toThrow(/not offered in direct messages/)
  expect(() => dc.command(lea, 'proposer')).toThrow(/needs the option quoi/)
  expect(() => dc.command(lea, 'aide', { quoi: 'x' })).toThrow(/no option quoi/)
  expect(() => dc.command(lea, 'proposer', { quoi: 'x', sorte: 'don' })).toThrow(/no choice don/)
})
test('a command is answered in time, once', async () => {
  next(async (one) => {
    if (!one.isChatInputCommand()) throw new Error('no command')
    await one.reply({ content: `${one.options.getString('quoi')} ${one.options.getInteger('jours')} ${one.options.getString('sorte')}` })
    return one.reply('encore').catch((problem) => problem.code)
  })
  const id = dc.command(lea, 'proposer', { quoi: 'vélo', jours: '3', sorte: 'Prêt' })
  expect(await done()).toEqual(['InteractionAlreadyReplied'])
  expect(dc.seen(lea)?.text).toBe('vélo 3 loan')
  expect(dc.acks).toMatchObject([{ id, type: 4 }])
  expect(dc.acks[0]?.ms).toBeLessThan(500)
  const again = await fetch(`${dc.root}/v10/interactions/${id}/${token(id)}/callback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"type":4,"data":{"content":"x"}}',
  })
  expect([again.status, await again.json()]).toMatchObject([400, { code: 40060 }])
})
const token = (id: string) => Buffer.from(`interaction:${id}:emulated`).toString('base64url')

test('whoever answers too late finds no interaction; whoever comes after 15 minutes no webhook', async () => {
  next(async (one) => {
    await dc.idle()
    if (one.isRepliable()) return one.reply('tard').catch((problem) => problem.code)
  })
  dc.command(lea, 'aide')
  expect(await done()).toEqual([10062])
  expect([dc.acks, dc.chat(lea)]).toEqual([[], []])
  next(async (one) => {
    if (!one.isRepliable()) return
    await one.deferReply()
    time += 15 * 60_000
    return one.editReply('tard').catch((problem) => problem.code)
  })
  dc.command(lea, 'aide')
  expect(await done()).toEqual([50027])
  expect(dc.seen(lea)?.loading).toBe(true)
})
test('an ephemeral answer is seen by one person, and edited through its token only', async () => {
  next(async (one) => {
    if (!one.isRepliable()) return
    const told = await one.reply({ content: 'entre nous', flags: MessageFlags.Ephemeral, withResponse: true })
    await one.editReply('rien que nous')
    return told.resource?.message?.id
  })
  dc.command(lea, 'réglages', {}, { in: channel })
  const [id] = await done()
  expect(dc.chat(channel)).toEqual([])
  expect(dc.chat(channel, noe)).toEqual([])
  expect(dc.seen(channel, lea)).toMatchObject({ id, text: 'rien que nous', ephemeral: true, edited: true })
  const rest = bot.rest
  await expect(rest.patch(`/channels/${channel.id}/messages/${id}`, { body: { content: 'x' } })).rejects.toMatchObject({ code: 10008 })
  expect(await rest.get(`/channels/${channel.id}/messages`)).toEqual([])
})
test('the first follow-up fills in what was deferred, and stays private', async () => {
  next(async (one) => {
    if (!one.isRepliable()) return
    await one.deferReply({ flags: MessageFlags.Ephemeral })
    const before = dc.seen(channel, lea)?.loading
    await one.followUp('un')
    await one.followUp('deux')
    await one.deleteReply()
    return before
  })
  dc.command(lea, 'aide', {}, { in: channel })
  expect(await done()).toEqual([true])
  expect(dc.chat(channel, lea).map((one) => [one.text, one.ephemeral, one.loading])).toEqual([['deux', false, false]])
})
test('a button changes its message, or says something new; the message comes with it', async () => {
  const direct = await bot.users.send(lea.id, { content: 'Publier ?', components: [button('oui', 'Oui')] })
  next(async (one) => {
    if (!one.isButton()) throw new Error('no button')
    await one.update({ content: 'Publié', components: [] })
    await one.followUp('merci')
    return [one.customId, one.message.id, one.channelId]
  })
  dc.presses(lea, dc.seen(lea), 'Oui')
  expect(await done()).toEqual([['oui', direct.id, direct.channelId]])
  expect(dc.chat(lea).map((one) => one.text)).toEqual(['Publié', 'merci'])
  expect(() => dc.presses(lea, dc.seen(lea), 'Oui')).toThrow(/no button « Oui »/)
  expect(() => dc.presses(noe, dc.seen(lea), 'Oui')).toThrow()
})
test('a button of an ephemeral message is for its reader', async () => {
  next(async (one) => one.isRepliable() && one.reply({ content: '?', flags: MessageFlags.Ephemeral, components: [button('a', 'Oui')] }))
  dc.command(lea, 'aide', {}, { in: channel })
  await done()
  const seen = dc.seen(channel, lea)
  expect(() => dc.presses(noe, seen, 'Oui')).toThrow(/somebody else/)
  next(async (one) => {
    if (!one.isButton()) return
    await one.deferUpdate()
    await one.editReply({ content: 'fait', components: [] })
    return one.message.flags.has(MessageFlags.Ephemeral)
  })
  dc.presses(lea, seen, 'Oui')
  expect(await done()).toEqual([true])
  expect(dc.seen(channel, lea)).toMatchObject({ text: 'fait', ephemeral: true })
})
test('a message command brings the whole message', async () => {
  const id = dc.says(noe, 'Je prête mon vélo', { in: channel, photo: onePixel })
  next(async (one) => {
    if (!one.isMessageContextMenuCommand()) throw new Error('no message command')
    await one.reply({ content: 'lu', flags: MessageFlags.Ephemeral })
    const url = one.targetMessage.attachments.first()?.url ?? ''
    return [one.targetId, one.targetMessage.content, Buffer.from(await (await fetch(url)).arrayBuffer()).equals(onePixel)]
  })
  dc.messageCommand(lea, 'Publier', channel, id)
  expect(await done()).toEqual([[id, 'Je prête mon vélo', true]])
})
test('choices are proposed while one types', async () => {
  next(async (one) => one.isAutocomplete() && one.respond([{ name: 'Lilas', value: 'lilas' }]))
  expect(await dc.autocompletes(lea, 'proposer', 'rue', 'li')).toEqual([{ name: 'Lilas', value: 'lilas' }])
  await expect(dc.autocompletes(lea, 'proposer', 'rue', 'li')).rejects.toThrow(/nothing was proposed/)
})
