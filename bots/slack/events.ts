import { z } from 'zod'
import type { Inbound, Place } from '../../core/chat/inbound.ts'
import { storable } from '../../core/chat/text.ts'
import { filesOf, photoIn, soundIn, whatIs } from './files.ts'
import { idOf } from './ids.ts'
import { typedOf } from './mrkdwn.ts'
import { type Body, type Raw, teamOf, userOf } from './update.ts'

const messageSchema = z.looseObject({
  subtype: z.string().optional(),
  bot_id: z.string().nullish(),
  user: z.string().optional(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  channel: z.string(),
  channel_type: z.string().optional(),
})
type Message = z.infer<typeof messageSchema>

/** A photo's message, and an answer in a thread that is shown in the chat too; all others tell of messages, or are Slack's own. */
const spoken = new Set([undefined, 'file_share', 'thread_broadcast'])

export const fromEvent = (it: Raw): Inbound | null => {
  const { event } = it.body
  switch (event?.type) {
    case 'message':
      return fromMessage(it, messageSchema.parse(event))
    case 'app_mention':
      return fromMention(it, messageSchema.parse(event))
    case 'app_home_opened':
      if (event.tab !== 'home') return null
      return { ...privately(it, 'home'), body: { kind: 'command', name: 'accueil', rest: '' } }
    case 'member_joined_channel':
      return isBot(it.body, event.user)
        ? { ...inChannel(it, event.channel), body: { kind: 'welcome', title: storable(it.title ?? '') } }
        : null
    case 'member_left_channel':
      return isBot(it.body, event.user) ? { ...inChannel(it, event.channel), body: { kind: 'removed' } } : null
    case 'channel_left':
    case 'group_left':
    case 'channel_archive':
    case 'group_archive':
    case 'channel_deleted':
    case 'group_deleted':
      return { ...inChannel(it, event.channel), body: { kind: 'removed' } }
    default:
      return null
  }
}

/** The app's user in the workspace that the event is for. */
export const isBot = (body: Body, user: unknown): boolean => (body.authorizations ?? []).some((it) => it.user_id === user)

const fromOf = ({ body, person }: Raw): Inbound['from'] => ({
  id: userOf(body) ?? 'anonymous',
  name: person?.name ?? '',
  language: person?.language ?? null,
})

const privately = (it: Raw, topic: string | null): Omit<Inbound, 'body'> => ({
  platform: 'slack',
  from: fromOf(it),
  place: { kind: 'private', chat: userOf(it.body) ?? '', topic },
})

const inChannel = (it: Raw, channel: unknown): Omit<Inbound, 'body'> => {
  const place: Place = { kind: 'channel', chat: idOf(teamOf(it.body), String(channel)), topic: null }
  return { platform: 'slack', from: fromOf(it), place }
}

/** People only: our own messages come back to us as those of a bot. */
const isPersons = (it: Raw, { bot_id: bot, user, subtype }: Message): boolean =>
  !bot && user !== undefined && user !== 'USLACKBOT' && !isBot(it.body, user) && spoken.has(subtype)

const fromMessage = (it: Raw, message: Message): Inbound | null => {
  if (message.channel_type !== 'im' || !isPersons(it, message)) return null
  const { thread_ts: thread, ts } = message
  const body = said(it, message, typedOf(message.text ?? ''), thread && thread !== ts ? thread : null)
  return body && { ...privately(it, null), body }
}

const fromMention = (it: Raw, message: Message): Inbound | null => {
  if (!isPersons(it, message)) return null
  const calls = (it.body.authorizations ?? []).map(({ user_id: user }) => user)
  const text = (message.text ?? '').replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (whole, user: string) => (calls.includes(user) ? ' ' : whole))
  const body = said(it, message, typedOf(text.replace(/ {2,}/g, ' ')).trim(), null)
  return body && { ...privately(it, null), body }
}

const said = (it: Raw, message: Message, text: string, replyTo: string | null): Inbound['body'] | null => {
  const files = filesOf(message.files)
  const photo = photoIn(teamOf(it.body), files)
  if (photo || text !== '') return { kind: 'text', text: storable(text), photo, replyTo }
  const sound = soundIn(teamOf(it.body), files)
  if (sound) return { kind: 'voice', sound, replyTo }
  const [other] = files
  return other ? { kind: 'unreadable', what: whatIs(other) } : null
}
