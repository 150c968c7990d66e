import { afterAll, beforeEach, expect, test } from 'vitest'
import { startDiscord, type User } from './start.ts'
import { caller } from './test-call.ts'

let time = Date.UTC(2026, 10, 25)
const dc = await startDiscord({ now: () => time })
const call = caller(dc)
let lea: User
let dm = ''
const send = (body: unknown) => call('POST', `/channels/${dm}/messages`, body)
const button = (custom_id: string, label = 'Oui') => ({ type: 2, style: 1, label, custom_id })

beforeEach(async () => {
  dc.reset()
  lea = dc.user({ username: 'lea', global_name: 'Léa' })
  dm = (await call('POST', '/users/@me/channels', { recipient_id: lea.id })).json.id
})
afterAll(() => dc.close())

test('who calls with another token is refused', async () => {
  expect(await call('GET', '/users/@me', undefined, 'x')).toMatchObject({ status: 401, json: { message: '401: Unauthorized', code: 0 } })
  expect((await call('GET', '/users/@me')).json).toMatchObject({ id: dc.bot.id, bot: true })
  expect((await call('GET', '/ailleurs')).status).toBe(404)
})
test('direct messages are one channel a person, and may be closed', async () => {
  expect((await call('POST', '/users/@me/channels', { recipient_id: lea.id })).json.id).toBe(dm)
  expect((await call('POST', '/users/@me/channels', { recipient_id: '1' })).json.code).toBe(50033)
  dc.closesDms(lea)
  expect(await send({ content: 'x' })).toMatchObject({ status: 403, json: { code: 50007, message: 'Cannot send messages to this user' } })
  expect((await call('GET', `/channels/${dm}`)).json).toMatchObject({ type: 1, recipients: [{ id: lea.id }] })
  dc.opensDms(lea)
  expect((await send({ content: ' x\n' })).json.content).toBe('x')
})
test('what is sent is seen; an edit says so, and tells no news', async () => {
  const row = { type: 1, components: [button('a'), { type: 2, style: 5, label: 'Lien', url: 'https://exemple.fr' }] }
  const { json } = await send({ content: '**Bonjour**', components: [row], flags: 4096 })
  expect(dc.seen(lea)).toMatchObject({
    id: json.id,
    channel_id: dm,
    text: 'Bonjour',
    marks: [{ type: 'bold', offset: 0, length: 7 }],
    silent: true,
    edited: false,
    buttons: [{ label: 'Oui', style: 1, disabled: false, custom_id: 'a' }, { label: 'Lien' }],
  })
  await call('PATCH', `/channels/${dm}/messages/${json.id}`, { content: `<@${lea.id}>`, components: [] })
  expect(dc.seen(lea)).toMatchObject({ text: '@Léa', edited: true, buttons: [], pinged: [] })
  expect((await call('DELETE', `/channels/${dm}/messages/${json.id}`)).status).toBe(204)
  expect(dc.seen(lea)).toBeUndefined()
  expect((await call('GET', `/channels/${dm}/messages/${json.id}`)).json.code).toBe(10008)
})
test('only its own messages may the bot edit', async () => {
  const id = dc.says(lea, 'à moi')
  expect(await call('PATCH', `/channels/${dm}/messages/${id}`, { content: 'x' })).toMatchObject({ status: 403, json: { code: 50005 } })
  expect((await call('PATCH', `/channels/${dm}/messages/1`, { content: 'x' })).json.code).toBe(10008)
  expect((await call('PATCH', `/channels/1/messages/${id}`, { content: 'x' })).json.code).toBe(10003)
})
test('the list goes from the newest, and pages', async () => {
  const ids = []
  for (const content of ['1', '2', '3', '4']) ids.push((await send({ content })).json.id)
  const list = async (query: string) =>
    (await call('GET', `/channels/${dm}/messages?${query}`)).json.map((one: { content: string }) => one.content)
  expect(await list('limit=2')).toEqual(['4', '3'])
  expect(await list(`after=${ids[0]}&limit=2`)).toEqual(['3', '2'])
  expect(await list(`before=${ids[2]}`)).toEqual(['2', '1'])
})
test('a nonce that is enforced makes one message for three minutes', async () => {
  const first = await send({ content: 'x', nonce: 'abc', enforce_nonce: true })
  expect((await send({ content: 'x', nonce: 'abc', enforce_nonce: true })).json.id).toBe(first.json.id)
  expect((await send({ content: 'x', nonce: 'abc' })).json.id).not.toBe(first.json.id)
  expect((await send({ content: 'x', nonce: 'a'.repeat(26), enforce_nonce: true })).json.errors.nonce).toBeDefined()
  time += 180_000
  await send({ content: 'x', nonce: 'abc', enforce_nonce: true })
  expect(dc.chat(lea)).toHaveLength(3)
})
test('who is notified is for allowed_mentions to say', async () => {
  const content = `<@${lea.id}> @everyone \\<@7> <@&9>`
  const pinged = async (allowed_mentions?: object) => {
    await send({ content, ...(allowed_mentions && { allowed_mentions }) })
    return dc.seen(lea)?.pinged
  }
  expect(await pinged()).toEqual([lea.id, '7', '9', 'everyone'])
  expect(await pinged({ parse: [] })).toEqual([])
  expect(await pinged({ parse: ['everyone'], users: [lea.id] })).toEqual([lea.id, 'everyone'])
  expect((await send({ content, allowed_mentions: { parse: ['users'], users: ['1'] } })).status).toBe(400)
  const question = dc.says(lea, 'dis ?')
  const reply = (allowed_mentions?: object) =>
    send({ content: 'oui', message_reference: { message_id: question }, ...(allowed_mentions && { allowed_mentions }) })
  await reply()
  expect(dc.seen(lea)).toMatchObject({ reply_to: question, pinged: [lea.id] })
  await reply({ parse: [] })
  expect(dc.seen(lea)?.pinged).toEqual([])
  expect((await send({ content: 'x', message_reference: { message_id: '1' } })).status).toBe(400)
})
test('each answer tells the limits; a 204 has neither body nor type', async () => {
  const typing = await call('POST', `/channels/${dm}/typing`)
  expect([typing.status, typing.headers.get('content-type'), typing.headers.get('x-ratelimit-remaining')]).toEqual([204, null, '999'])
  expect(dc.calls.at(-1)).toMatchObject({ method: 'POST', path: `/channels/${dm}/typing`, status: 204, at: time })
})
test('guilds, their members and roles', async () => {
  const noe = dc.user({ username: 'noe' })
  const guild = dc.guild({ name: 'Rue', owner: lea, admins: [noe] })
  const channel = dc.channel(guild, 'a')
  expect((await call('GET', `/guilds/${guild.id}`)).json.code).toBe(10004)
  expect((await call('GET', `/channels/${channel.id}`)).json.code).toBe(50001)
  dc.addsBot(guild)
  const { json } = await call('GET', `/guilds/${guild.id}`)
  const { roles } = (await call('GET', `/guilds/${guild.id}/members/${noe.id}`)).json
  expect(json.owner_id).toBe(lea.id)
  expect(json.roles.find((one: { id: string }) => one.id === roles[0])).toMatchObject({ permissions: '8' })
  expect((await call('GET', `/guilds/${guild.id}/members/${dc.user({ username: 'x' }).id}`)).json.code).toBe(10007)
  expect((await call('GET', `/guilds/${guild.id}/channels`)).json).toMatchObject([{ id: channel.id, name: 'a', type: 0 }])
  expect((await call('GET', `/guilds/${guild.id}/roles`)).json).toHaveLength(3)
})
