import type { SlashCommand } from '../../core/chat/form.ts'
import type { Inbound, Place } from '../../core/chat/inbound.ts'
import { unpack } from '../../core/chat/press.ts'
import { storable } from '../../core/chat/text.ts'
import { formIn, linkOf, meant } from './carried.ts'
import { photoField } from './modal.ts'
import { firstPicture, personOf } from './people.ts'
import { isOnlyTheirs, replyTo } from './reply.ts'
import type { Interaction, User } from './wire.ts'

/** Interaction types (Developer Docs, Receiving and Responding). */
export const commandType = 2
export const componentType = 3
export const submitType = 5
/** Application command types. */
export const messageCommandType = 3

export const actorOf = ({ member, user }: Interaction): User | null => member?.user ?? user ?? null

/** What the pressed button carries, or the picked line of a menu. */
export const carriedBy = ({ data }: Interaction): string => meant(data?.values?.[0] ?? data?.custom_id ?? '')

/** A command that concerns the channel where it is typed, and is answered for all to see. */
export const isPublicCommand = ({ type, data, guild_id }: Interaction, commands: readonly SlashCommand[]): boolean =>
  type === commandType &&
  data?.type !== messageCommandType &&
  guild_id !== undefined &&
  commands.some(({ fr, place }) => fr === data?.name && place === 'channel')

export const fromInteraction = (it: Interaction, commands: readonly SlashCommand[]): Inbound | null => {
  const user = actorOf(it)
  const body = user && bodyOf(it, user, commands)
  if (!body) return null
  return { platform: 'discord', from: personOf(user, it.locale), place: placeOf(it, user, commands), body }
}

const placeOf = (it: Interaction, { id: user }: User, commands: readonly SlashCommand[]): Place => {
  const alone: Place = { kind: 'private', chat: user, topic: null }
  const answered: Place = { ...alone, reply: replyTo(it) }
  const isDirect = it.guild_id === undefined
  if (isPublicCommand(it, commands)) return { ...answered, kind: 'channel', chat: it.channel_id ?? '' }
  if (it.type === commandType || isOnlyTheirs(it)) return answered
  if (isDirect) return it.message ? alone : answered
  const press = carriedBy(it)
  if (it.type === submitType || linkOf(press) !== null || formIn(press) !== null) return answered
  return { kind: 'channel', chat: it.channel_id ?? '', topic: null }
}

const bodyOf = (it: Interaction, user: User, commands: readonly SlashCommand[]): Inbound['body'] | null => {
  switch (it.type) {
    case commandType:
      return it.data?.type === messageCommandType ? marked(it, user) : command(it, commands)
    case componentType:
      return press(it)
    case submitType:
      return submitted(it)
    default:
      return null
  }
}

const command = ({ data }: Interaction, commands: readonly SlashCommand[]): Inbound['body'] => {
  const form = commands.find(({ fr }) => fr === data?.name)?.form
  const typed = (data?.options ?? []).map(({ name, value }) => [name, storable(String(value ?? '')).trim()] as const)
  if (form) {
    const values = form.fields.flatMap(({ name, option }) => typed.filter(([it]) => it === option.fr).map(([, words]) => [name, words]))
    return { kind: 'command', name: data?.name ?? '', rest: '', values: Object.fromEntries(values) }
  }
  return { kind: 'command', name: data?.name ?? '', rest: typed[0]?.[1] ?? '' }
}

const press = (it: Interaction): Inbound['body'] => {
  const text = carriedBy(it)
  const link = linkOf(text)
  return link === null ? { kind: 'press', press: storable(text) } : { kind: 'command', name: 'start', rest: link }
}

/** A message that somebody marked: their own words only, since nobody may publish another's. */
const marked = ({ data }: Interaction, { id }: User): Inbound['body'] => {
  const message = data?.resolved?.messages?.[data.target_id ?? '']
  if (message?.author.id !== id) return { kind: 'unreadable', what: 'theirs' }
  const photo = firstPicture(message.attachments)
  if (!photo && message.content.trim() === '') return { kind: 'unreadable', what: 'other' }
  return { kind: 'text', text: storable(message.content), photo, replyTo: null }
}

const submitted = ({ data }: Interaction): Inbound['body'] => {
  const { kind, ids } = unpack(data?.custom_id ?? '')
  const inputs = (data?.components ?? []).flatMap(({ component }) => component ?? [])
  const values = inputs.flatMap(({ custom_id: name = '', value, values }): [string, string][] => {
    const filled = typeof value === 'string' ? value : values?.[0]
    return name === photoField || !filled?.trim() ? [] : [[name, storable(filled)]]
  })
  const uploaded = inputs.find(({ custom_id }) => custom_id === photoField)?.values ?? []
  const attachments = uploaded.flatMap((id) => data?.resolved?.attachments?.[id] ?? [])
  /** What was put there is looked at when it is fetched: the file's type is the phone's word only. */
  const photo = attachments[0] ? { ref: attachments[0].url, bytes: attachments[0].size } : null
  return { kind: 'form', form: kind, ids, values: Object.fromEntries(values), photo }
}
