import { objectIn } from './body.ts'
import { gatewayUrl } from './gateway.ts'
import { roomOf } from './messages.ts'
import { botObject, channelObject, guildObject, memberObject, roleObjects, roomsOf, userNamed } from './objects.ts'
import { refusal, unknown } from './refusals.ts'
import type { Asked, Route } from './server.ts'
import type { House, Json, World } from './world.ts'

export const houseOf = (world: World, { params }: Asked): House => {
  const house = world.houses.get(params.guild ?? '')
  if (house?.bot === undefined) throw unknown.guild()
  return house
}

const openDirect = (world: World, { body }: Asked): Json => {
  const person = world.people.get(String(objectIn(body).recipient_id))
  const room = person && world.rooms.get(person.dm)
  if (!room) throw refusal(400, 50033, 'Invalid Recipient(s)')
  return channelObject(world, room)
}

const application = (world: World): Json => ({
  id: world.application.id,
  name: 'Palier',
  icon: null,
  description: '',
  type: null,
  verify_key: '0'.repeat(64),
  flags: 0,
  flags_new: '0',
  bot: botObject(world),
  bot_public: true,
  bot_require_code_grant: false,
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: botObject(world),
  approximate_guild_count: [...world.houses.values()].filter((house) => house.bot !== undefined).length,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  team: null,
  eligible_oauth2_scopes: [],
})

const me = (world: World): Json => ({ ...botObject(world), mfa_enabled: false, locale: 'en-US', verified: true, email: null })

const member = (world: World, asked: Asked): Json => {
  const house = houseOf(world, asked)
  const id = asked.params.user ?? ''
  if (id !== world.bot.id && !house.members.has(id)) throw world.people.has(id) ? unknown.member() : refusal(404, 10013, 'Unknown User')
  return memberObject(world, house, id)
}

const sessionStarts = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 }

const get = (path: string, run: Route['run']): Route => ({ method: 'GET', path, run })

export const directoryRoutes: Route[] = [
  { ...get('/gateway', (world) => ({ url: gatewayUrl(world) })), open: true },
  get('/gateway/bot', (world) => ({ url: gatewayUrl(world), shards: 1, session_start_limit: sessionStarts })),
  get('/users/@me', me),
  get('/users/:user', (world, { params }) => {
    const user = userNamed(world, params.user ?? '')
    if (!user) throw refusal(404, 10013, 'Unknown User')
    return user
  }),
  { method: 'POST', path: '/users/@me/channels', run: openDirect },
  get('/applications/@me', application),
  get('/channels/:channel', (world, asked) => channelObject(world, roomOf(world, asked))),
  get('/guilds/:guild', (world, asked) => guildObject(world, houseOf(world, asked))),
  get('/guilds/:guild/members/:user', member),
  get('/guilds/:guild/roles', (world, asked) => roleObjects(houseOf(world, asked))),
  get('/guilds/:guild/channels', (world, asked) => {
    const house = houseOf(world, asked)
    return roomsOf(world, house).map((room) => channelObject(world, room))
  }),
]
