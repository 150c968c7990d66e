import { type Channel, teamOf, type World } from './world.ts'

/** What became of a part of the text; offsets in UTF-16 units. */
export type Mark = {
  type: 'bold' | 'italic' | 'strike' | 'code' | 'pre' | 'quote' | 'text_link' | 'url' | 'mention' | 'broadcast' | 'emoji' | 'date'
  offset: number
  length: number
  /** Of a link. */
  url?: string
}

/** Words as they are being drawn, in a place that says who is there to be called. */
export type Painter = { text: string; marks: Mark[]; pinged: Set<string>; world: World; channel: Channel | undefined }

export const painter = (world: World, channel: Channel | undefined): Painter => ({ text: '', marks: [], pinged: new Set(), world, channel })

export const mark = (on: Painter, type: Mark['type'], draw: () => void, url?: string): void => {
  const offset = on.text.length
  const at = on.marks.length
  draw()
  if (on.text.length > offset)
    on.marks.splice(at, 0, { type, offset, length: on.text.length - offset, ...(url === undefined ? {} : { url }) })
}

export const add = (on: Painter, text: string): void => {
  on.text += text
}

/** `@name`; whoever is there hears it. Nobody is called who is not in the channel. */
export const mentionUser = (on: Painter, id: string, label?: string): void => {
  const user = on.world.people.get(id)
  const bot = [...on.world.teams.values()].find((team) => team.bot.user_id === id)
  mark(on, 'mention', () => add(on, `@${user?.real_name ?? (bot ? 'Palier' : (label ?? id))}`))
  if (user && !user.deleted && on.channel?.members.has(id)) on.pinged.add(id)
}

export const mentionChannel = (on: Painter, id: string, label?: string): void =>
  mark(on, 'mention', () => add(on, `#${on.world.channels.get(id)?.name ?? label ?? id}`))

/** Everybody in the channel is called, except the app. */
export const broadcast = (on: Painter, range: string): void => {
  mark(on, 'broadcast', () => add(on, `@${range}`))
  const bot = on.channel && teamOf(on.world, on.channel.team_id).bot.user_id
  for (const id of on.channel?.members ?? []) if (id !== bot && !on.world.people.get(id)?.deleted) on.pinged.add(id)
}

/** `:name:`. Digits alone are a time of day, save for the few that are a picture. */
export const isEmoji = (name: string): boolean => /[a-z]/.test(name) || ['100', '1234', '+1', '-1'].includes(name)

/** Words with the plain emoji and nothing else: `plain_text`. */
export const plain = (on: Painter, text: string, emoji = true): void => {
  let at = 0
  for (const found of text.matchAll(/:([a-z0-9_+'-]+):/g)) {
    if (!emoji || !isEmoji(found[1] ?? '')) continue
    add(on, text.slice(at, found.index))
    mark(on, 'emoji', () => add(on, found[0]))
    at = found.index + found[0].length
  }
  add(on, text.slice(at))
}
