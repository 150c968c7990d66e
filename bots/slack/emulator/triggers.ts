import { randomBytes } from 'node:crypto'
import { refusal } from './refusals.ts'
import { freshId, type Team, type Trigger, type World } from './world.ts'

/** Slack: a trigger opens one view, within 3 seconds, in real time whatever the world's clock says. */
const triggerLife = 3000
/** Slack: a response_url is good for 5 answers within 30 minutes. */
const replyUses = 5
const replyLife = 30 * 60_000

export const makeTrigger = (world: World, user: { id: string; team_id: string }, view?: string): string => {
  const id = `${++world.last.id}.${world.last.id}.${randomBytes(16).toString('hex')}`
  world.triggers.set(id, { user: user.id, team: user.team_id, at: performance.now(), used: false, view })
  return id
}

export const useTrigger = (world: World, team: Team, id: string): Trigger => {
  const trigger = world.triggers.get(id)
  if (!trigger || trigger.team !== team.id) throw refusal('invalid_trigger_id')
  if (trigger.used) throw refusal('exchanged_trigger_id')
  if (performance.now() - trigger.at > triggerLife) throw refusal('expired_trigger_id')
  trigger.used = true
  return trigger
}

/** As if 3 seconds had gone by since every press and command. */
export const ageTriggers = (world: World): void => {
  for (const trigger of world.triggers.values()) trigger.at -= triggerLife + 1
}

export const makeReplyUrl = (world: World, team: string, channel: string, user: string, ts?: string): string => {
  const id = `${team}/${++world.last.id}/${freshId(world, 'R')}`
  world.replies.set(id, { channel, user, ts, uses: replyUses, until: world.now() + replyLife })
  return `${world.origin}/respond/${id}`
}
