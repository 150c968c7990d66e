import { openInteraction } from './callbacks.ts'
import { withFreshLinks } from './files.ts'
import { flatten } from './layout.ts'
import { type Files, fillIn, type Values } from './modal-answers.ts'
import { botPermissions, channelObject, guildObject, memberObject, permissionsOf, personObject, userNamed } from './objects.ts'
import { enter, houseNamed, personNamed, roomNamed } from './people.ts'
import { buttonOf, type Seen } from './seen.ts'
import { announceInteraction } from './sessions.ts'
import type { Choice, Component, Interaction, Json, Modal, Room, Stored, World } from './world.ts'
import { find } from './writing.ts'

type Who = { id: string }
type Place = { in?: Who }

/** What somebody points at: a message as they saw it, or its names. */
export type Ref = Pick<Seen, 'id' | 'channel_id'> | { channel_id: string; message_id: string } | undefined

type Act = {
  type: number
  user: Who
  room: Room
  data: Json
  source?: Stored | undefined
  fromModal?: boolean
  about?: Json
  choices?: Interaction['choices']
}

/** Makes an interaction and tells the bot: it has from now on to answer. */
export const act = (world: World, { type, user, room, data, source, fromModal = false, about = {}, choices }: Act): Interaction => {
  const person = personNamed(world, user)
  const owners = { 0: room.guild ?? '0' }
  const metadata = { type, user: personObject(person), authorizing_integration_owners: owners, ...about }
  const made = openInteraction(world, { type, user: user.id, room, source, fromModal }, metadata, choices)
  const house = room.guild === undefined ? undefined : houseNamed(world, { id: room.guild })
  const who = house
    ? {
        guild_id: house.id,
        guild: { id: house.id, locale: house.locale, features: guildObject(world, house).features },
        guild_locale: house.locale,
        member: { ...memberObject(world, house, user.id), permissions: String(permissionsOf(house, user.id)) },
        context: 0,
      }
    : { user: personObject(person), context: 1 }
  const payload = {
    id: made.id,
    application_id: world.application.id,
    type,
    token: made.token,
    version: 1,
    data,
    channel_id: room.id,
    channel: channelObject(world, room),
    locale: person.locale,
    app_permissions: String(botPermissions(world, room)),
    entitlements: [],
    authorizing_integration_owners: owners,
    attachment_size_limit: 10_485_760,
    ...who,
    ...(source && { message: withFreshLinks(world, source.message) }),
  }
  announceInteraction(world, payload, room)
  return made
}

/** Uses the component with this label, a button or an option of a select. '' for a link, which only the client follows. */
export const press = (world: World, user: Who, at: Ref, label: string): string => {
  if (!at) throw new Error('there is no message to press a button on')
  const { room, stored } = pointed(world, user, at)
  const parts = flatten(stored.message.components)
  const button = parts.find((one) => one.type === 2 && one.label === label)
  const select = button ? undefined : parts.find((one) => one.type === 3 && optionOf(one, label))
  const used = button ?? select
  if (!used) {
    const there = parts.filter((one) => one.type === 2).map((one) => `« ${buttonOf(one).label} »`)
    throw new Error(`no button « ${label} » on message ${stored.message.id}: its buttons are ${there.join(', ') || 'none'}`)
  }
  if (used.disabled === true) throw new Error(`« ${label} » is disabled`)
  if (used.custom_id === undefined) return ''
  const values = select ? { values: [optionOf(select, label)] } : {}
  const data = { component_type: used.type, custom_id: used.custom_id, id: used.id, ...values }
  return act(world, { type: 3, user, room, data, source: stored, about: { interacted_message_id: stored.message.id } }).id
}

const optionOf = ({ options }: Component, label: string): string | undefined =>
  (options as { label: string; value: string }[] | undefined)?.find((one) => one.label === label)?.value

const pointed = (world: World, user: Who, at: NonNullable<Ref>): { room: Room; stored: Stored } => {
  const id = 'message_id' in at ? at.message_id : at.id
  const room = enter(world, user, roomNamed(world, { id: at.channel_id }))
  const stored = room.messages.find((one) => one.message.id === id)
  if (!stored) throw new Error(`no message ${id} in channel ${room.id}`)
  if (stored.deleted) throw new Error(`message ${id} is deleted: nobody can press its buttons`)
  if (stored.ephemeralFor !== undefined && stored.ephemeralFor !== user.id) throw new Error(`message ${id} is shown to somebody else only`)
  return { room, stored }
}

/** Chooses the bot's command in the menu of a message. */
export const messageCommand = (world: World, user: Who, name: string, channel: Who, messageId: string): string => {
  const room = enter(world, user, channel)
  const command = commandNamed(world, room, name, 3)
  const stored = find(room, messageId)
  if (!stored) throw new Error(`no message ${messageId} in channel ${room.id}, or it was deleted`)
  const { message } = stored
  const author = userNamed(world, message.author.id)
  const resolved = { messages: { [messageId]: withFreshLinks(world, message) }, users: { [message.author.id]: author } }
  const data = {
    id: command.id,
    name,
    type: 3,
    target_id: messageId,
    resolved,
    ...(command.guild_id !== undefined && { guild_id: room.guild }),
  }
  return act(world, { type: 2, user, room, data, about: { target_message_id: messageId } }).id
}

/** A command that was registered, and is offered in this place. */
export const commandNamed = (world: World, room: Room, name: string, type: number): Json => {
  const house = room.guild === undefined ? undefined : world.houses.get(room.guild)
  if (house && house.bot === undefined) throw new Error(`the bot is not in ${house.name}: call addsBot(guild) first`)
  const known = [...(world.commands.get(room.guild ?? 'none') ?? []), ...(world.commands.get('') ?? [])]
  const command = known.find((one) => one.name === name && one.type === type)
  if (!command) throw new Error(`no command « ${name} » is registered: there are ${known.map((one) => one.name).join(', ') || 'none'}`)
  const contexts = Array.isArray(command.contexts) ? command.contexts : [0, 1, 2]
  if (!contexts.includes(house ? 0 : 1)) throw new Error(`« ${name} » is not offered ${house ? 'in guilds' : 'in direct messages'}`)
  return command
}

export const modalBefore = (world: World, user: Who): Modal | null =>
  structuredClone(world.modals.get(personNamed(world, user).id)?.modal ?? null)

/** Fills in the form that stands open, and sends it off. */
export const submit = (world: World, user: Who, values: Values, files: Files = {}): string => {
  const open = world.modals.get(user.id)
  if (!open) throw new Error(`no form is open before ${personNamed(world, user).username}`)
  const { modal, from } = open
  const data = fillIn(world, from.room, modal, values, files)
  world.modals.delete(user.id)
  const about = { triggering_interaction_metadata: from.about }
  return act(world, { type: 5, user, room: from.room, data, source: from.type === 3 ? from.source : undefined, fromModal: true, about }).id
}

export const dismiss = (world: World, user: Who): void => {
  if (!world.modals.delete(user.id)) throw new Error(`no form is open before ${personNamed(world, user).username}`)
}

export type { Choice, Files, Place, Values, Who }
