import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { MessageFlags } from 'discord.js'
import { afterAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { onePixel } from './image.ts'
import { routes, startDiscord } from './start.ts'
import { withFile } from './test-call.ts'
import { once } from './test-client.ts'
import { type Schema, wrongIn } from './test-schema.ts'

type Content = { content?: Record<string, { schema: Schema }> }
type Operation = { requestBody?: Content; responses: Record<string, Content> }
type Spec = { info: { version: string }; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } }

const where = '../shared/specs/discord-openapi.json'
const file = resolve(import.meta.dirname, '../../..', where)
const spec: Spec | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
const { paths, components }: Omit<Spec, 'info'> = spec ?? { paths: {}, components: { schemas: {} } }
const check = (name: string, run: () => unknown) => test.skipIf(!spec)(spec ? name : `${name} (not checked: ${where} is absent)`, run)

/** @original has a path of its own there; here it is a message like another. */
const bare = (path: string): string => path.replaceAll(/:\w+|\{\w+\}/g, '{}')
const known = new Map(Object.entries(paths).map(([path, operations]) => [bare(path), operations]))
const operationOf = (method: string, path: string): Operation | undefined => known.get(bare(path))?.[method.toLowerCase()]

const wrong = wrongIn(components.schemas)

const dc = await startDiscord()
const lea = dc.user({ username: 'lea', global_name: 'Léa' })
const guild = dc.guild({ name: 'Rue', owner: lea, bot: true })
const channel = dc.channel(guild, 'annonces')
const called = new Set<string>()
const problems: string[] = []

/** Calls, and holds what was sent and what was answered against the specification. */
const call = async (method: string, route: string, path: string, body?: unknown, files = false) => {
  called.add(`${method} ${route}`)
  const sent = body === undefined ? {} : { body: files ? withFile(body) : JSON.stringify(body) }
  const headers = { authorization: `Bot ${dc.token}`, ...(body !== undefined && !files && { 'content-type': 'application/json' }) }
  const answer = await fetch(`${dc.root}/v10${path}`, { method, headers, ...sent })
  const text = await answer.text()
  const json = text === '' ? undefined : JSON.parse(text)
  const name = `${method} ${route}`
  const operation = operationOf(method, route)
  const asked = operation?.requestBody?.content?.['application/json']?.schema
  if (asked) problems.push(...wrong(body, asked, `${name} asked`))
  const answered = operation?.responses[answer.status]
  if (operation && !answered) problems.push(`${name} answers ${answer.status}: ${text}`)
  const schema = answered?.content?.['application/json']?.schema
  if (schema && json !== undefined) problems.push(...wrong(json, schema, `${name} answered`))
  return json
}

const v2 = {
  flags: MessageFlags.IsComponentsV2,
  attachments: [{ id: '0', filename: 'a.png', description: 'Un vélo' }],
  allowed_mentions: { parse: [] },
  nonce: 'n1',
  enforce_nonce: true,
  components: [
    {
      type: 17,
      accent_color: 0x2e5e4e,
      components: [
        { type: 10, content: '# Vélo' },
        { type: 9, components: [{ type: 10, content: 'À prêter' }], accessory: { type: 2, style: 1, label: 'Répondre', custom_id: 'r' } },
        { type: 9, components: [{ type: 10, content: 'x' }], accessory: { type: 11, media: { url: 'attachment://a.png' } } },
        { type: 12, items: [{ media: { url: 'attachment://a.png' }, description: 'Un vélo' }] },
        { type: 13, file: { url: 'attachment://a.png' } },
        { type: 14, divider: true, spacing: 1 },
        { type: 1, components: [{ type: 3, custom_id: 's', options: [{ label: 'Un', value: '1' }] }] },
      ],
    },
    { type: 1, components: [{ type: 2, style: 5, label: 'Lien', url: 'https://exemple.fr' }] },
  ],
}
const modal = {
  type: 9,
  data: {
    custom_id: 'm',
    title: 'Une offre',
    components: [
      {
        type: 18,
        label: 'Quoi',
        description: 'En peu de mots',
        component: { type: 4, custom_id: 'quoi', style: 1, max_length: 10, required: true },
      },
      {
        type: 18,
        label: 'Sorte',
        component: {
          type: 21,
          custom_id: 'sorte',
          options: [
            { label: 'Prêt', value: '1' },
            { label: 'Don', value: '2' },
          ],
        },
      },
      { type: 18, label: 'Quand', component: { type: 22, custom_id: 'quand', options: [{ label: 'Lundi', value: '1' }] } },
      { type: 18, label: 'Jour', component: { type: 3, custom_id: 'jour', options: [{ label: 'Lundi', value: '1' }] } },
      { type: 18, label: 'Photo', component: { type: 19, custom_id: 'photo', min_values: 0, max_values: 1, required: false } },
    ],
  },
}
const commands = [
  {
    name: 'proposer',
    description: 'Proposer',
    name_localizations: { fr: 'proposer', 'en-GB': 'offer' },
    contexts: [0, 1],
    integration_types: [0],
    options: [{ type: 3, name: 'quoi', description: 'Quoi', required: false }],
  },
  { name: 'Publier', type: 3 },
]

const byId = '/channels/:channel/messages/:message'
const hook = '/webhooks/:application/:token'
const answerPath = '/interactions/:interaction/:token/callback'
const app = `/applications/${dc.application.id}`
const tokenOf = (id: string) => Buffer.from(`interaction:${id}:emulated`).toString('base64url')
const answer = (id: string, body: object) =>
  call('POST', answerPath, `/interactions/${id}/${tokenOf(id)}/callback?with_response=true`, body)

const everyRoute = async () => {
  for (const path of ['/gateway', '/gateway/bot', '/users/@me', '/applications/@me']) await call('GET', path, path)
  await call('GET', '/users/:user', `/users/${lea.id}`)
  await call('PUT', '/applications/:application/commands', `${app}/commands`, commands)
  await call('GET', '/applications/:application/commands', `${app}/commands`)
  await call('PUT', '/applications/:application/guilds/:guild/commands', `${app}/guilds/${guild.id}/commands`, commands)
  await call('GET', '/applications/:application/guilds/:guild/commands', `${app}/guilds/${guild.id}/commands`)
  await call('GET', '/guilds/:guild', `/guilds/${guild.id}`)
  for (const what of ['roles', 'channels']) await call('GET', `/guilds/:guild/${what}`, `/guilds/${guild.id}/${what}`)
  await call('GET', '/guilds/:guild/members/:user', `/guilds/${guild.id}/members/${lea.id}`)
  const events = '/guilds/:guild/scheduled-events'
  const made = await call('POST', events, `/guilds/${guild.id}/scheduled-events`, {
    ...{ name: 'Apéro', description: 'x', entity_type: 3, privacy_level: 2, entity_metadata: { location: 'au square' } },
    ...{
      scheduled_start_time: new Date(Date.now() + 3_600_000).toISOString(),
      scheduled_end_time: new Date(Date.now() + 7_200_000).toISOString(),
    },
  })
  await call('GET', events, `/guilds/${guild.id}/scheduled-events`)
  await call('PATCH', `${events}/:event`, `/guilds/${guild.id}/scheduled-events/${made.id}`, { status: 4 })
  const dm = await call('POST', '/users/@me/channels', '/users/@me/channels', { recipient_id: lea.id })
  for (const id of [dm.id, channel.id]) {
    await call('GET', '/channels/:channel', `/channels/${id}`)
    const asked = dc.says(lea, 'dis', id === dm.id ? { photo: onePixel } : { in: channel })
    const sent = await call('POST', '/channels/:channel/messages', `/channels/${id}/messages`, v2, true)
    await call('POST', '/channels/:channel/messages', `/channels/${id}/messages`, {
      content: 'oui',
      message_reference: { message_id: asked },
    })
    await call('GET', '/channels/:channel/messages', `/channels/${id}/messages?limit=50`)
    await call('GET', byId, `/channels/${id}/messages/${sent.id}`)
    await call('PATCH', byId, `/channels/${id}/messages/${sent.id}`, {
      components: v2.components,
      attachments: [{ id: sent.attachments[0].id }],
    })
    await call('POST', '/channels/:channel/typing', `/channels/${id}/typing`)
    await call('DELETE', byId, `/channels/${id}/messages/${sent.id}`)
  }
}

const everyAnswer = async () => {
  const first = dc.command(lea, 'proposer', { quoi: 'vélo' }, { in: channel })
  await answer(first, { type: 5, data: { flags: MessageFlags.Ephemeral } })
  const at = `/webhooks/${dc.application.id}/${tokenOf(first)}`
  await call('POST', hook, at, { content: 'un' })
  const { id } = await call('POST', hook, at, { content: 'deux' })
  await call('GET', `${hook}/messages/:message`, `${at}/messages/%40original`)
  await call('PATCH', `${hook}/messages/:message`, `${at}/messages/${id}`, { content: 'trois' })
  await call('DELETE', `${hook}/messages/:message`, `${at}/messages/${id}`)
  await answer(dc.messageCommand(lea, 'Publier', channel, dc.says(lea, 'x', { in: channel })), { type: 4, data: { content: 'x' } })
  await answer(dc.command(lea, 'proposer'), {
    type: 4,
    data: { content: 'x', components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Oui', custom_id: 'o' }] }] },
  })
  const there = dc.seen(lea)
  await answer(dc.presses(lea, there, 'Oui'), { type: 6 })
  await answer(dc.presses(lea, there, 'Oui'), modal)
  await answer(dc.submits(lea, { quoi: 'vélo', sorte: '1', quand: '1', jour: '1' }, { photo: onePixel }), {
    type: 7,
    data: { content: 'y' },
  })
}

/** What discord-api-types promises of each event; the specification describes the REST API only. */
const gatewayFields: Record<string, string[]> = {
  READY: ['v', 'user', 'guilds', 'session_id', 'resume_gateway_url', 'application', 'shard'],
  GUILD_CREATE: ['id', 'joined_at', 'large', 'member_count', 'voice_states', 'members', 'channels', 'threads', 'presences', 'roles'],
  MESSAGE_DELETE: ['id', 'channel_id'],
  INTERACTION_CREATE: [
    'id',
    'application_id',
    'type',
    'token',
    'version',
    'channel',
    'app_permissions',
    'locale',
    'entitlements',
    'context',
  ],
}

describe(`Discord's API, ${spec?.info.version ?? 'unknown version'}`, () => {
  check('has every route that the emulator has', () => {
    expect(routes.filter(({ method, path }) => !operationOf(method, path))).toEqual([])
  })
  check('every route is called, with bodies and answers that fit', async () => {
    const socket = new WebSocket(`${dc.root.replace('http', 'ws').replace('/api', '')}/gateway`)
    const events: { t: string; d: Record<string, unknown> }[] = []
    socket.on('message', (data) => events.push(JSON.parse(data.toString())))
    await once<void>((done) => socket.on('open', () => done()))
    socket.send(JSON.stringify({ op: 2, d: { token: dc.token, intents: 4609, properties: {} } }))
    await dc.when(() => dc.gateway.sessions() === 1)
    await everyRoute()
    await everyAnswer()
    await dc.idle()
    expect(problems).toEqual([])
    expect(routes.map(({ method, path }) => `${method} ${path}`).filter((one) => !called.has(one))).toEqual([])
    const message = components.schemas.MessageResponse ?? {}
    const kinds = new Set(events.map((one) => one.t))
    for (const t of [...Object.keys(gatewayFields), 'MESSAGE_CREATE', 'MESSAGE_UPDATE']) expect(kinds).toContain(t)
    for (const { t, d } of events) {
      if (t === 'MESSAGE_CREATE' || t === 'MESSAGE_UPDATE') expect(wrong(d, message, t)).toEqual([])
      expect([t, (gatewayFields[t] ?? []).filter((field) => !(field in d))]).toEqual([t, []])
    }
    socket.close(1000)
  })
})
afterAll(() => dc.close())
