import type { GlobalShortcut, MessageShortcut, SlashCommand } from '@slack/bolt'
import { type Answer, ask } from './delivery.ts'
import { verificationToken } from './http.ts'
import { find, messageJson } from './messages.ts'
import { channelNamed, imOf } from './people.ts'
import { refusalOf } from './refusals.ts'
import { answerCommand } from './replies.ts'
import { chatOf, type Seen } from './seen.ts'
import { makeReplyUrl, makeTrigger } from './triggers.ts'
import { freshTs, type Json, type Team, teamOf, type User, type World } from './world.ts'

/** What came of a command: Slack's word for the failure, or the words that the app acknowledged it with. */
export type CommandAnswer = { error?: string; said?: Seen }

export const team = ({ id, domain }: Team) => ({ id, domain })

export const commandPayload = (world: World, user: User, text: string, command: string, place?: { id: string }): SlashCommand => {
  const channel = place ? channelNamed(world, place) : imOf(world, user)
  const { id, domain } = teamOf(world, user.team_id)
  return {
    token: verificationToken,
    team_id: id,
    team_domain: domain,
    channel_id: channel.id,
    channel_name: channel.im !== undefined ? 'directmessage' : channel.is_private ? 'privategroup' : channel.name,
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: world.app.id,
    is_enterprise_install: 'false',
    response_url: makeReplyUrl(world, id, channel.id, user.id),
    trigger_id: makeTrigger(world, user),
  }
}

export const command = async (
  world: World,
  user: User,
  text: string,
  how: { in?: { id: string }; command?: string },
): Promise<CommandAnswer> => {
  const payload = commandPayload(world, user, text, how.command ?? '/palier', how.in)
  const { error, body } = await ask(world, 'slash_commands', payload as unknown as Json)
  if (error) return { error }
  try {
    const one = answerCommand(world, { channel: payload.channel_id, user: user.id }, body)
    const said = one && chatOf(world, { id: payload.channel_id }).find((seen) => seen.ts === one.ts)
    return said ? { said } : {}
  } catch (problem) {
    if (!refusalOf(problem)) throw problem
    return { error: 'invalid_command_response' }
  }
}

export const shortcutPayload = (world: World, user: User, callback_id: string): GlobalShortcut => ({
  type: 'shortcut',
  token: verificationToken,
  action_ts: freshTs(world),
  team: team(teamOf(world, user.team_id)),
  user: { id: user.id, username: user.name, team_id: user.team_id },
  is_enterprise_install: false,
  callback_id,
  trigger_id: makeTrigger(world, user),
})

export const messageShortcutPayload = (
  world: World,
  user: User,
  callback_id: string,
  place: { id: string },
  ts: string,
): MessageShortcut => {
  const channel = channelNamed(world, place)
  const one = find(channel, ts)
  if (!one) throw new Error(`no message ${ts} in ${channel.id}`)
  return {
    type: 'message_action',
    token: verificationToken,
    action_ts: freshTs(world),
    team: team(teamOf(world, user.team_id)),
    user: { id: user.id, name: user.name, username: user.name, team_id: user.team_id },
    channel: { id: channel.id, name: channel.im !== undefined ? 'directmessage' : channel.name },
    is_enterprise_install: false,
    callback_id,
    trigger_id: makeTrigger(world, user),
    response_url: makeReplyUrl(world, user.team_id, channel.id, user.id, ts),
    message_ts: ts,
    message: messageJson(world, one),
  }
}

/** `enterprise` is null outside of Enterprise Grid, which Bolt's types leave out. */
export const gesture = async (world: World, payload: object): Promise<Answer> =>
  ask(world, 'interactive', { ...payload, enterprise: null, api_app_id: world.app.id })
