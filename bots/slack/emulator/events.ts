import type { EnvelopedEvent } from '@slack/bolt'
import { deliver } from './delivery.ts'
import { verificationToken } from './http.ts'
import { freshId, type Json, seconds, type Team, type World } from './world.ts'

type Event = { type: string }

/** An event in its envelope, as the Events API sends it. */
export const envelope = (world: World, team: Team, event: Event): EnvelopedEvent => ({
  token: verificationToken,
  team_id: team.id,
  context_team_id: team.id,
  api_app_id: world.app.id,
  event,
  type: 'event_callback',
  event_id: freshId(world, 'Ev'),
  event_time: seconds(world),
  authorizations: [{ enterprise_id: null, team_id: team.id, user_id: team.bot.user_id, is_bot: true, is_enterprise_install: false }],
  is_ext_shared_channel: false,
})

/** Tells the app, if it is installed there and asked for such events in its settings; the event's id, or nothing. */
export const announce = (world: World, team: Team, event: Event & { channel_type?: string }): string => {
  const kinds: Record<string, string> = { im: 'message.im', channel: 'message.channels', group: 'message.groups' }
  const kind = event.type === 'message' ? (kinds[event.channel_type ?? ''] ?? '') : event.type
  if (!team.installed || !world.app.events(kind)) return ''
  const whole = envelope(world, team, event)
  deliver(world, whole as unknown as Json)
  return whole.event_id
}
