import type { types } from '@slack/bolt'
import { announce } from './events.ts'
import { addFile, pictureType } from './files.ts'
import { announceChange, announceMessage, find, messageJson, write } from './messages.ts'
import { escaped } from './mrkdwn.ts'
import { channelNamed, imOf, person } from './people.ts'
import { freshId, freshTs, type Json, teamOf, type User, type World } from './world.ts'

export type Said = { in?: { id: string }; photo?: Buffer; thread?: string }

/** What Slack's clients make links of: an address, of a page or of a person, and a bare name that looks like a site's. */
const links =
  /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?'")\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@./-])(?:[\w-]+\.)+(?:fr|com|org|net|eu)(?![\w-])/g

/** What a person typed, as Slack keeps it: escaped, with its links, and as a rich_text block. */
const typed = (world: World, text: string): { text: string; blocks: Json[] } => {
  if (text === '') return { text, blocks: [] }
  const elements: Json[] = []
  let kept = ''
  let at = 0
  const plain = (words: string) => {
    if (words !== '') elements.push({ type: 'text', text: words })
    kept += escaped(words)
  }
  for (const { 0: found, index } of text.matchAll(links)) {
    const url = found.includes('://') ? found : found.includes('@') ? `mailto:${found}` : `http://${found}`
    plain(text.slice(at, index))
    elements.push({ type: 'link', url, ...(url !== found && { text: found }) })
    kept += url === found ? `<${escaped(url)}>` : `<${escaped(url)}|${escaped(found)}>`
    at = index + found.length
  }
  plain(text.slice(at))
  const section = { type: 'rich_text_section', elements }
  return { text: kept, blocks: [{ type: 'rich_text', block_id: freshId(world, 'B').toLowerCase(), elements: [section] }] }
}

/** Says something to the app, or in a channel: the app hears a channel only when it may read it. Its ts. */
export const say = (world: World, user: User, text: string, said: Said = {}): string => {
  const channel = said.in ? channelNamed(world, said.in) : imOf(world, user)
  if (!channel.members.has(user.id)) throw new Error(`${user.name} is not in ${channel.name}`)
  const kind = said.photo && pictureType(said.photo)
  if (said.photo && !kind) throw new Error('this photo is neither JPEG nor PNG')
  const files = said.photo ? [addFile(world, teamOf(world, channel.team_id), user.id, `photo.${kind}`, said.photo).id] : []
  const one = write(world, channel, { ...typed(world, text), files, user: user.id, thread_ts: said.thread })
  announceMessage(world, channel, one)
  return one.ts
}

/** Corrects what they said. */
export const correct = (world: World, user: User, ts: string, text: string, place?: { id: string }): void => {
  const channel = place ? channelNamed(world, place) : imOf(world, user)
  const one = find(channel, ts)
  if (!one || one.user !== user.id) throw new Error(`${user.name} did not say ${ts}`)
  const before = messageJson(world, one)
  Object.assign(one, typed(world, text), { edited: freshTs(world) })
  announceChange(world, channel, one, before)
}

/** Calls the app by its name in a channel. */
export const mention = (world: World, user: User, text: string, to: { id: string }): string => {
  const channel = channelNamed(world, to)
  const team = teamOf(world, channel.team_id)
  const name = `<@${team.bot.user_id}>`
  const words = typed(world, text)
  const blocks = structuredClone(words.blocks)
  const section = (blocks[0]?.elements as { elements: Json[] }[] | undefined)?.[0]
  section?.elements.unshift({ type: 'user', user_id: team.bot.user_id }, { type: 'text', text: ' ' })
  const one = write(world, channel, { user: person(world, user).id, text: `${name} ${words.text}`, blocks })
  const event: types.AppMentionEvent = {
    type: 'app_mention',
    user: user.id,
    text: one.text,
    ts: one.ts,
    team: team.id,
    channel: channel.id,
    event_ts: one.ts,
    client_msg_id: freshId(world, 'm'),
  }
  // A private channel that the app is not in tells it nothing.
  if (channel.members.has(team.bot.user_id)) announce(world, team, { ...event, ...{ blocks } })
  announceMessage(world, channel, one)
  return one.ts
}
