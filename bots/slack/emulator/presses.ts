import type { BlockAction, ButtonAction } from '@slack/bolt'
import { gesture, team } from './gestures.ts'
import { verificationToken } from './http.ts'
import { find, messageJson } from './messages.ts'
import { channelNamed } from './people.ts'
import { buttonsIn, elementsIn, type Seen } from './seen.ts'
import { makeReplyUrl, makeTrigger } from './triggers.ts'
import { homeOf, viewJson } from './views.ts'
import { freshTs, isObject, type Json, teamOf, type User, type World } from './world.ts'

/** What somebody points at: a message as they saw it or by its name, a modal or a home by its id, their home. */
export type Ref = Seen | { channel: string; ts: string } | { view_id: string } | { home: true }

type Pointed = { blocks: Json[]; about: Partial<BlockAction> & { container: Json; response_url: string }; view?: string }

/**
 * Presses the button with this text, confirming it where it asks. On something as seen earlier the buttons are those that were seen: an old
 * one can be pressed. What is wrong, as the person sees it, when the app does not take it.
 */
export const press = async (world: World, user: User, at: Ref | undefined, label: string): Promise<{ error?: string }> => {
  if (at === undefined) throw new Error(`${user.name} sees nothing to press a button on`)
  const { error } = await gesture(world, pressPayload(world, user, at, label))
  return error ? { error } : {}
}

export const pressPayload = (world: World, user: User, at: Ref, label: string): BlockAction<ButtonAction> => {
  const { blocks, about, view } = pointed(world, user, at)
  const pressed = elementsIn(blocks).find(({ element }) => element.type === 'button' && labelOf(element) === label)
  if (!pressed) {
    const there = buttonsIn(blocks).map((one) => `« ${one.label} »`)
    throw new Error(`no button « ${label} » there: its buttons are ${there.join(', ') || 'none'}`)
  }
  const { block, element } = pressed
  return {
    type: 'block_actions',
    user: { id: user.id, username: user.name, name: user.name, team_id: user.team_id },
    api_app_id: world.app.id,
    token: verificationToken,
    trigger_id: makeTrigger(world, user, view),
    team: team(teamOf(world, user.team_id)),
    is_enterprise_install: false,
    ...about,
    actions: [{ ...kept(element), block_id: String(block.block_id), action_ts: freshTs(world) }],
  }
}

/** What an action repeats of its button. */
const kept = (element: Json): Pick<ButtonAction, 'type' | 'action_id' | 'text' | 'value' | 'url'> => {
  const { type, action_id, text, value, url, style } = element
  const known = { type, action_id, text, ...(value !== undefined && { value }), ...(url !== undefined && { url }) }
  return { ...known, ...(style !== undefined && { style }) } as Pick<ButtonAction, 'type' | 'action_id' | 'text'>
}

const labelOf = (element: Json): string => (isObject(element.text) ? String(element.text.text) : '')

const pointed = (world: World, user: User, at: Ref): Pointed => {
  const seen = 'raw' in at && Array.isArray(at.raw.blocks) ? (at.raw.blocks as Json[]) : undefined
  if ('home' in at) return inView(world, user, homeOf(world, user.id)?.id, seen)
  if ('view_id' in at && at.view_id !== undefined) return inView(world, user, at.view_id, seen)
  if ('ts' in at) return inMessage(world, user, at.channel, at.ts, seen)
  throw new Error(`${user.name} points at nothing`)
}

const inView = (world: World, user: User, id: string | undefined, seen: Json[] | undefined): Pointed => {
  const view = world.views.get(id ?? '')
  if (!view || view.user !== user.id) throw new Error(`${user.name} sees no such view: ${id}`)
  const shown = viewJson(world, view)
  const container = { type: 'view', view_id: view.id }
  return { blocks: seen ?? (view.content.blocks as Json[]), about: { container, view: shown, response_url: '' }, view: view.id }
}

const inMessage = (world: World, user: User, place: string, ts: string, seen: Json[] | undefined): Pointed => {
  const channel = channelNamed(world, { id: place })
  const one = find(channel, ts)
  if (!one) throw new Error(`message ${ts} no longer stands in ${place}: nobody can press its buttons`)
  if (one.to !== undefined && one.to !== user.id) throw new Error(`message ${ts} is for other eyes than ${user.name}'s`)
  if (!channel.members.has(user.id)) throw new Error(`${user.name} is not in ${channel.name}`)
  const is_ephemeral = one.to !== undefined
  const container = { type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral }
  const about = {
    container,
    channel: { id: channel.id, name: channel.im !== undefined ? 'directmessage' : channel.name },
    // Slack does not repeat an ephemeral message.
    ...(!is_ephemeral && { message: messageJson(world, one) }),
    state: { values: {} },
    response_url: makeReplyUrl(world, user.team_id, channel.id, user.id, ts),
  }
  return { blocks: seen ?? one.blocks, about }
}
