import type { types, ViewClosedAction, ViewSubmitAction } from '@slack/bolt'
import { announce } from './events.ts'
import { gesture, team } from './gestures.ts'
import { verificationToken } from './http.ts'
import { complaint, stateOf, type Typed } from './inputs.ts'
import { imOf } from './people.ts'
import { refusalOf } from './refusals.ts'
import { makeTrigger } from './triggers.ts'
import { acceptView, close, homeOf, pushOn, replace, type StoredView, topOf, viewJson } from './views.ts'
import { freshTs, isObject, type Json, notify, teamOf, type User, type World } from './world.ts'

/** `errors` stand under the inputs, by block; `error` is Slack's word when the app did not take it, or answered nonsense. */
export type Submitted = { errors?: Record<string, string>; error?: string }

type Files = Record<string, Buffer | readonly Buffer[]>

/** Fills the modal on top and sends it. What was put in before stays; values go by block or by action. */
export const submit = async (world: World, user: User, values: Record<string, string>, files: Files = {}): Promise<Submitted> => {
  const view = topOf(world, user.id)
  if (!view) throw new Error(`${user.name} has no modal open`)
  const errors = fill(world, view, values, files)
  if (Object.keys(errors).length > 0) return { errors }
  const { error, body } = await gesture(world, submitPayload(world, user, view))
  if (error) return { error }
  try {
    return answered(world, user, view, body)
  } catch (problem) {
    const refused = refusalOf(problem)
    if (!refused) throw problem
    return { error: refused.error }
  } finally {
    notify(world)
  }
}

const fill = (world: World, view: StoredView, values: Record<string, string>, files: Files): Record<string, string> => {
  const errors: Record<string, string> = {}
  const wanted = new Set([...Object.keys(values), ...Object.keys(files)])
  for (const block of view.content.blocks as Json[]) {
    const { element } = block
    if (block.type !== 'input' || !isObject(element)) continue
    const names = [String(block.block_id), String(element.action_id)] as const
    const pick = <T>(from: Record<string, T>): T | undefined => from[names[0]] ?? from[names[1]]
    for (const name of names) wanted.delete(name)
    const typed: Typed = { text: pick(values), files: pick(files) }
    const kept = view.values[names[0]]?.[names[1]]
    const isKept = kept?.type === element.type && typed.text === undefined && typed.files === undefined
    const value = isKept && kept ? kept : stateOf(world, teamOf(world, view.team_id), view.user, element, typed)
    view.values[names[0]] = { [names[1]]: value }
    const problem = complaint(element, value, block.optional === true)
    if (problem !== undefined) errors[names[0]] = problem
  }
  if (wanted.size > 0) throw new Error(`this modal has no input called ${[...wanted].join(', ')}`)
  return errors
}

export const submitPayload = (world: World, user: User, view: StoredView): ViewSubmitAction => ({
  type: 'view_submission',
  team: team(teamOf(world, user.team_id)),
  user: { id: user.id, name: user.name, team_id: user.team_id },
  api_app_id: world.app.id,
  token: verificationToken,
  trigger_id: makeTrigger(world, user, view.id),
  view: viewJson(world, view),
  response_urls: [],
  is_enterprise_install: false,
})

/** What the app's acknowledgement makes of the modal: nothing said closes it. */
const answered = (world: World, user: User, view: StoredView, body: unknown): Submitted => {
  const answer = isObject(body) ? body : {}
  const own = teamOf(world, view.team_id)
  switch (answer.response_action) {
    case 'errors':
      return { errors: isObject(answer.errors) ? (answer.errors as Record<string, string>) : {} }
    case 'update':
      replace(world, view, acceptView(world, own, answer.view, 'modal'))
      return {}
    case 'push':
      pushOn(world, own, user.id, acceptView(world, own, answer.view, 'modal'))
      return {}
    case 'clear':
      close(world, user.id, true)
      return {}
    default:
      close(world, user.id, false)
      return {}
  }
}

/** Closes the modal on top, all of them when it says so; the app hears of those that asked for it. */
export const dismiss = async (world: World, user: User): Promise<void> => {
  const view = topOf(world, user.id)
  if (!view) throw new Error(`${user.name} has no modal open`)
  const all = view.content.clear_on_close === true
  for (const closed of close(world, user.id, all)) {
    if (closed.content.notify_on_close === true) await gesture(world, closedPayload(world, user, closed, all))
  }
  notify(world)
}

export const closedPayload = (world: World, user: User, view: StoredView, is_cleared: boolean): ViewClosedAction => ({
  type: 'view_closed',
  team: team(teamOf(world, user.team_id)),
  user: { id: user.id, name: user.name, team_id: user.team_id },
  api_app_id: world.app.id,
  token: verificationToken,
  view: viewJson(world, view),
  is_cleared,
  is_enterprise_install: false,
})

/** The event of somebody who looks at the app's home. */
export const openHome = (world: World, user: User): string => {
  const view = homeOf(world, user.id)
  const event: types.AppHomeOpenedEvent = {
    type: 'app_home_opened',
    user: user.id,
    channel: imOf(world, user).id,
    tab: 'home',
    event_ts: freshTs(world),
    ...(view && { view: viewJson(world, view) as unknown as NonNullable<types.AppHomeOpenedEvent['view']> }),
  }
  return announce(world, teamOf(world, user.team_id), event)
}
