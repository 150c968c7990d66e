import type { Kind } from './body.ts'
import { imOf } from './people.ts'
import { refusal } from './refusals.ts'
import type { Channel, Json, Team, World } from './world.ts'

/** One method of the Web API: the arguments that it knows, whose token it wants, the scope for it, and what it answers beside `ok`. */
export type Method = {
  kinds: Record<string, Kind>
  token?: 'app' | 'none'
  scope?: string
  run: (world: World, args: Json, team: Team, authorization: string) => Json
}

export const required = (args: Json, ...names: string[]): void => {
  const missing = names.filter((name) => args[name] === undefined || args[name] === '')
  if (missing.length === 0) return
  const messages = missing.map((name) => `[ERROR] missing required field: ${name}`)
  throw refusal('invalid_arguments', { response_metadata: { messages } })
}

export const given = (args: Json, name: string): string | undefined => {
  const value = args[name]
  return value === undefined || value === '' ? undefined : String(value)
}

/** A channel that the app may know of: of its workspace, and not a private one that it is not in. */
export const channelOf = (world: World, team: Team, id: unknown): Channel => {
  const channel = world.channels.get(String(id))
  const hidden = channel?.is_private && !channel.members.has(team.bot.user_id)
  if (!channel || channel.team_id !== team.id || hidden) throw refusal('channel_not_found')
  return channel
}

/** Where the app may write. A person's id opens the direct message, where the method takes one. */
export const writable = (world: World, team: Team, id: unknown, takesPerson: boolean): Channel => {
  const user = takesPerson ? world.people.get(String(id)) : undefined
  const channel = user && user.team_id === team.id ? imOf(world, user) : channelOf(world, team, id)
  if (channel.archived) throw refusal('is_archived')
  if (!channel.members.has(team.bot.user_id)) throw refusal('not_in_channel')
  return channel
}
