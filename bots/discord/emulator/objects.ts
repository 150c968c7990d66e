import type { House, Json, Message, Person, Room, Stored, UserObject, World } from './world.ts'
import { timestamp } from './world.ts'

/** Bits of Discord's permissions, those that the tests may care about. */
export const permissionBits = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_GUILD: 1n << 5n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
  MANAGE_EVENTS: 1n << 33n,
  CREATE_EVENTS: 1n << 44n,
} as const
export type Permission = keyof typeof permissionBits

export const bitsOf = (names: readonly Permission[]): bigint => names.reduce((sum, name) => sum | permissionBits[name], 0n)

const everyBit = (1n << 53n) - 1n
const everyone = bitsOf([
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'USE_APPLICATION_COMMANDS',
])
/** What the bot is invited with unless it is said. */
export const invited = everyone | permissionBits.CREATE_EVENTS

export const permissionsOf = (house: House, user: string): bigint => (house.owner === user || house.admins.has(user) ? everyBit : everyone)

export const botPermissions = (world: World, room: Room): bigint => {
  const house = room.guild === undefined ? undefined : world.houses.get(room.guild)
  if (!house) return everyone
  const given = house.bot ?? 0n
  return given & permissionBits.ADMINISTRATOR ? everyBit : given & ~bitsOf([...room.denied])
}

const userObject = (id: string, username: string, global_name: string | null): UserObject => ({
  id,
  username,
  global_name,
  avatar: null,
  discriminator: '0',
  public_flags: 0,
  flags: 0,
  primary_guild: null,
})

export const personObject = (person: Person): UserObject => userObject(person.id, person.username, person.global_name)

export const botObject = ({ bot }: World): UserObject => ({
  ...userObject(bot.id, bot.username, bot.global_name),
  discriminator: '4242',
  bot: true,
})

export const userNamed = (world: World, id: string): UserObject | undefined => {
  if (id === world.bot.id) return botObject(world)
  const person = world.people.get(id)
  return person && personObject(person)
}

export const rolesOf = (world: World, house: House, user: string): string[] => {
  if (user === world.bot.id) return [house.botRole]
  return house.admins.has(user) ? [house.adminRole] : []
}

/** A member without its user, as messages carry it. */
export const memberPart = (world: World, house: House, user: string): Json => ({
  avatar: null,
  banner: null,
  communication_disabled_until: null,
  flags: 0,
  joined_at: timestamp(world),
  nick: null,
  pending: false,
  premium_since: null,
  roles: rolesOf(world, house, user),
  mute: false,
  deaf: false,
})

export const memberObject = (world: World, house: House, user: string): Json => ({
  ...memberPart(world, house, user),
  user: userNamed(world, user),
})

const role = (id: string, name: string, permissions: bigint, position: number, managed = false): Json => ({
  id,
  name,
  permissions: String(permissions),
  position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
})

/** The role of everyone has the id of its guild. */
export const roleObjects = (house: House): Json[] => [
  role(house.id, '@everyone', everyone, 0),
  role(house.adminRole, 'Admin', permissionBits.ADMINISTRATOR, 2),
  ...(house.bot === undefined ? [] : [role(house.botRole, 'palier', house.bot, 1, true)]),
]

export const channelObject = (world: World, room: Room): Json => {
  const last = room.messages.findLast((one) => one.ephemeralFor === undefined)
  const shared = { id: room.id, flags: 0, last_message_id: last?.message.id ?? null }
  if (room.person !== undefined) return { ...shared, type: 1, recipients: [userNamed(world, room.person)] }
  const denied = String(bitsOf([...room.denied]))
  const permission_overwrites = room.denied.size > 0 ? [{ id: world.bot.id, type: 1, allow: '0', deny: denied }] : []
  const shape = { topic: null, nsfw: false, rate_limit_per_user: 0, parent_id: null, position: 0 }
  return { ...shared, type: 0, guild_id: room.guild, name: room.name, ...shape, permission_overwrites }
}

export const roomsOf = (world: World, house: House): Room[] => [...world.rooms.values()].filter((room) => room.guild === house.id)

export const guildObject = (world: World, house: House): Json => ({
  id: house.id,
  name: house.name,
  owner_id: house.owner,
  roles: roleObjects(house),
  preferred_locale: house.locale,
  features: [],
  emojis: [],
  stickers: [],
  ...Object.fromEntries(absent.map((field) => [field, null])),
  ...Object.fromEntries(zero.map((field) => [field, 0])),
  region: 'deprecated',
  afk_timeout: 300,
  widget_enabled: false,
  max_presences: null,
  max_members: 500_000,
  max_video_channel_users: 25,
  max_stage_video_channel_users: 50,
  premium_progress_bar_enabled: false,
  nsfw: false,
  member_count: house.members.size + (house.bot === undefined ? 0 : 1),
  joined_at: timestamp(world),
})
const absent = [
  'icon',
  'description',
  'home_header',
  'splash',
  'discovery_splash',
  'banner',
  'application_id',
  'afk_channel_id',
  'system_channel_id',
  'widget_channel_id',
  'vanity_url_code',
  'rules_channel_id',
  'safety_alerts_channel_id',
  'public_updates_channel_id',
  'incidents_data',
]
const zero = [
  'system_channel_flags',
  'verification_level',
  'default_message_notifications',
  'mfa_level',
  'explicit_content_filter',
  'premium_tier',
  'premium_subscription_count',
  'nsfw_level',
]

/** GUILD_CREATE: without the intent for members, only the bot's own is in it. */
export const guildCreated = (world: World, house: House): Json => ({
  ...guildObject(world, house),
  large: false,
  unavailable: false,
  members: [memberObject(world, house, world.bot.id)],
  channels: roomsOf(world, house).map((room) => channelObject(world, room)),
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
})

/** Without the MessageContent intent, what others wrote in a guild without mentioning the bot is empty. By gateway and REST alike. */
export const asTheBotReads = (world: World, room: Room, { message }: Stored): Message => {
  const whole = room.guild === undefined || message.author.id === world.bot.id || message.mentions.some((one) => one.id === world.bot.id)
  return whole ? message : { ...message, content: '', attachments: [], components: [], embeds: [] }
}
