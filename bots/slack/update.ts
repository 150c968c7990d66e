import { z } from 'zod'
import type { RawUpdate } from '../adapter.ts'
import { idOf } from './ids.ts'
import type { PersonKnown } from './people.ts'

const nested = z.looseObject({ id: z.string().optional() })
/** What we rely on in whatever Slack sends; the rest is as its documentation says. */
const bodySchema = z.looseObject({
  type: z.string().optional(),
  team_id: z.string().nullish(),
  team: nested.nullish(),
  enterprise: nested.nullish(),
  enterprise_id: z.string().nullish(),
  user: nested.optional(),
  user_id: z.string().optional(),
  event: z.looseObject({ type: z.string() }).optional(),
  event_id: z.string().optional(),
  command: z.string().optional(),
  trigger_id: z.string().optional(),
  actions: z.array(z.looseObject({ action_id: z.string(), action_ts: z.string().optional(), value: z.string().optional() })).optional(),
  view: z.looseObject({ id: z.string(), hash: z.string().optional(), callback_id: z.string().optional() }).nullish(),
  callback_id: z.string().optional(),
  authorizations: z.array(z.looseObject({ user_id: z.string().optional() })).nullish(),
})
export type Body = z.infer<typeof bodySchema>

export type Kind = 'event' | 'command' | 'press' | 'submission' | 'shortcut' | 'message-shortcut'

const kinds: Readonly<Record<string, Kind>> = {
  event_callback: 'event',
  block_actions: 'press',
  view_submission: 'submission',
  shortcut: 'shortcut',
  message_action: 'message-shortcut',
}

/** What is stored: the body as it came, but for Slack's old verification token; who did it, and the channel's name where it was looked up. */
export type Raw = { kind: Kind; body: Body; person: PersonKnown | null; title?: string }

export const parseBody = (body: unknown): Body => {
  const { token: _, ...kept } = bodySchema.parse(body)
  return kept
}

export const parseRaw = (raw: string): Raw => {
  const { kind, body, person, title } = JSON.parse(raw) as Raw
  return { kind, body: bodySchema.parse(body), person, ...(title === undefined ? {} : { title }) }
}

/** Null for what we never asked for. */
export const kindOf = (body: Body): Kind | null => (body.command !== undefined ? 'command' : (kinds[body.type ?? ''] ?? null))

/** An installation for a whole organisation may name no workspace. */
export const teamOf = (body: Body): string => body.team_id ?? body.team?.id ?? body.enterprise_id ?? body.enterprise?.id ?? ''

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Who does it; for a channel's own life it is the channel, for nobody in particular spoke. */
const channelLife = /^(member_(joined|left)_channel|(channel|group)_(left|archive|deleted))$/

export const userOf = (body: Body): string | null => {
  const { event } = body
  const id = event
    ? channelLife.test(event.type)
      ? textOf(event.inviter ?? event.actor_id)
      : textOf(event.user)
    : (body.user_id ?? body.user?.id)
  return id ? idOf(teamOf(body), id) : null
}

const laneOf = (body: Body): string => {
  const { event } = body
  if (event && channelLife.test(event.type)) return idOf(teamOf(body), textOf(event.channel) ?? '')
  return userOf(body) ?? teamOf(body)
}

/** Slack has sent copies of a message under other event ids: its own name tells them (slackapi/node-slack-sdk#2141). */
const keyOf = (kind: Kind, body: Body): string => {
  const { event, view, actions } = body
  const team = teamOf(body)
  switch (kind) {
    case 'event': {
      const isMessage = event?.type === 'message' || event?.type === 'app_mention'
      return isMessage ? `m:${team}:${textOf(event.channel)}:${textOf(event.ts)}` : `e:${body.event_id}`
    }
    case 'press':
      return `a:${team}:${body.user?.id}:${actions?.[0]?.action_ts}:${actions?.[0]?.action_id}`
    case 'submission':
      return `v:${view?.id}:${view?.hash}`
    case 'command':
    case 'shortcut':
    case 'message-shortcut':
      return `t:${body.trigger_id}`
    default:
      return kind satisfies never
  }
}

export const updateOf = (it: Raw): RawUpdate => ({ key: keyOf(it.kind, it.body), lane: laneOf(it.body), raw: JSON.stringify(it) })
