import type { SlashCommand } from '../../core/chat/form.ts'
import type { Inbound, Place } from '../../core/chat/inbound.ts'
import { unpack } from '../../core/chat/press.ts'
import { storable } from '../../core/chat/text.ts'
import { fromEvent } from './events.ts'
import { filesOf, photoIn } from './files.ts'
import { idOf } from './ids.ts'
import { filledIn, textCallback } from './modal.ts'
import { typedOf } from './mrkdwn.ts'
import { type Body, parseRaw, type Raw, teamOf, userOf } from './update.ts'

export type Names = Pick<SlashCommand, 'fr' | 'en' | 'accented' | 'place'>

/** What a button that leads into the private chat carries before its link. */
export const openPrefix = 'open:'

/** Slack → ours; null for what does not concern us. `commands` are the words that may follow ours. */
export const decode = (raw: string, commands: readonly Names[]): Inbound | null => {
  const it = parseRaw(raw)
  if (it.kind === 'event') return fromEvent(it)
  const heard = heardOf(it, commands)
  return heard && { platform: 'slack', from: fromOf(it), ...heard }
}

type Heard = Pick<Inbound, 'place' | 'body'>

const fromOf = ({ body, person }: Raw): Inbound['from'] => ({
  id: userOf(body) ?? 'anonymous',
  name: person?.name ?? '',
  language: person?.language ?? null,
})

const heardOf = (it: Raw, commands: readonly Names[]): Heard | null => {
  const { kind, body } = it
  const here: Place = { kind: 'private', chat: userOf(body) ?? '', topic: null }
  switch (kind) {
    case 'command':
      return fromCommand(body, here, commands)
    case 'press':
      return fromPress(body, here)
    case 'submission':
      return fromSubmission(body, here)
    case 'shortcut':
      /** Its modal could not be opened: help says how else to begin. */
      return body.callback_id === 'post_new' ? { place: here, body: { kind: 'command', name: 'annonce', rest: '' } } : null
    case 'message-shortcut':
      return body.callback_id === 'post_from_message' ? { place: here, body: fromMessage(body) } : null
    case 'event':
      return null
    default:
      return kind satisfies never
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const letters = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The command that the first word names, and what follows it. */
export const doorIn = <It extends Names>(
  body: Body,
  commands: readonly It[],
): { text: string; first: string; door: It | undefined; rest: string } => {
  const text = storable(typedOf(textOf(body.text))).trim()
  const [first = ''] = text.split(/\s/, 1)
  const door = commands.find((it) => [it.fr, it.en, letters(it.accented)].includes(letters(first)))
  return { text, first, door, rest: text.slice(first.length).trim() }
}

/** `/palier annonces`, or free words: `/palier je prête ma perceuse`. */
const fromCommand = (body: Body, here: Place, commands: readonly Names[]): Heard => {
  const { text, first, door, rest } = doorIn(body, commands)
  const isDirect = textOf(body.channel_id).startsWith('D')
  const spoken: Inbound['body'] = door
    ? { kind: 'command', name: first.toLowerCase(), rest }
    : text === ''
      ? { kind: 'command', name: 'aide', rest: '' }
      : { kind: 'text', text, photo: null, replyTo: null }
  if (isDirect) return { place: here, body: spoken }
  if (door?.place === 'channel')
    return { place: { kind: 'channel', chat: idOf(teamOf(body), textOf(body.channel_id)), topic: null }, body: spoken }
  return { place: answeredAt(here, body), body: spoken }
}

const answeredAt = (here: Place, body: Body): Place => {
  const reply = textOf(body.response_url)
  return reply ? { ...here, reply } : here
}

type Container = { type?: string; is_ephemeral?: boolean; channel_id?: string }

const fromPress = (body: Body, here: Place): Heard | null => {
  const value = body.actions?.[0]?.value
  if (value === undefined) return null
  const { type, is_ephemeral: isEphemeral, channel_id: channel = '' } = (body.container ?? {}) as Container
  const leads = value.startsWith(openPrefix)
  const press: Inbound['body'] = leads
    ? { kind: 'command', name: 'start', rest: value.slice(openPrefix.length) }
    : { kind: 'press', press: storable(value) }
  if (type === 'view')
    return { place: (body.view as { type?: string } | null)?.type === 'home' ? { ...here, topic: 'home' } : here, body: press }
  if (isEphemeral) return { place: answeredAt(here, body), body: press }
  const isPrivate = channel.startsWith('D') || leads || unpack(value).form
  return { place: isPrivate ? here : { kind: 'channel', chat: idOf(teamOf(body), channel), topic: null }, body: press }
}

const fromSubmission = (submission: Body, here: Place): Heard | null => {
  const { view } = submission
  if (!view) return null
  const { form, ids, values, photo } = filledIn(teamOf(submission), view)
  if (view.callback_id === textCallback) return { place: here, body: { kind: 'text', text: values.text ?? '', photo: null, replyTo: null } }
  return { place: here, body: { kind: 'form', form, ids, values, photo } }
}

/** Only one's own words may be made a post: they become public under one's name. */
const fromMessage = (body: Body): Inbound['body'] => {
  const { user, text, files } = (body.message ?? {}) as { user?: string; text?: string; files?: unknown }
  if (!user || user !== body.user?.id) return { kind: 'unreadable', what: 'theirs' }
  const found = filesOf(files)
  return { kind: 'text', text: storable(typedOf(text ?? '')), photo: photoIn(teamOf(body), found), replyTo: null }
}
