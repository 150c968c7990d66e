import type { ViewOutput } from '@slack/bolt'
import { isTooLarge, named, problemsInView } from './blocks.ts'
import { given, type Method, required } from './method.ts'
import { invalid, refusal } from './refusals.ts'
import { useTrigger } from './triggers.ts'
import { freshId, type Json, type Team, teamOf, type World } from './world.ts'

/** A modal or a home. `values`: what the person has put into it so far, by block and action. */
export type StoredView = {
  id: string
  team_id: string
  user: string
  content: Json
  hash: string
  root: string
  previous: string | null
  values: Record<string, Record<string, Json & { type: string }>>
  updated: boolean
}

/** Slack: a stack of three. */
const deepest = 3

export const acceptView = (world: World, team: Team, view: unknown, kind: 'modal' | 'home'): Json => {
  if (isTooLarge(view)) throw refusal('view_too_large')
  const problems = problemsInView(world, team, view, kind)
  if (problems.length > 0) throw invalid('invalid_arguments', problems)
  const content = view as Json
  return { ...content, blocks: named(world, content.blocks as Json[]) }
}

const freshHash = (world: World): string => `${Math.floor(world.now() / 1000)}.${(++world.last.id).toString(36).padStart(8, '0')}`

const add = (world: World, team: Team, user: string, content: Json, above: StoredView | undefined): StoredView => {
  const id = freshId(world, 'V')
  const previous = above?.id ?? null
  const place = { root: above?.root ?? id, previous }
  const view: StoredView = { id, team_id: team.id, user, content, hash: freshHash(world), ...place, values: {}, updated: false }
  world.views.set(id, view)
  return view
}

/** What was put into an input that is no longer there is gone. */
export const replace = (world: World, view: StoredView, content: Json): void => {
  const blocks = new Set((content.blocks as Json[]).map((block) => String(block.block_id)))
  for (const block of Object.keys(view.values)) if (!blocks.has(block)) delete view.values[block]
  Object.assign(view, { content, hash: freshHash(world), updated: true })
}

export const topOf = (world: World, user: string): StoredView | undefined => world.views.get(world.stacks.get(user)?.at(-1) ?? '')

/** On top of what the person sees. */
export const pushOn = (world: World, team: Team, user: string, content: Json): StoredView => {
  const stack = world.stacks.get(user) ?? []
  if (stack.length >= deepest) throw refusal('push_limit_reached')
  const view = add(world, team, user, content, topOf(world, user))
  world.stacks.set(user, [...stack, view.id])
  return view
}

/** Closes the top, or all of it; what was closed, the top first. */
export const close = (world: World, user: string, all: boolean): StoredView[] => {
  const stack = world.stacks.get(user) ?? []
  const closed = all ? stack.toReversed() : stack.slice(-1)
  world.stacks.set(user, all ? [] : stack.slice(0, -1))
  return closed.flatMap((id) => {
    const view = world.views.get(id)
    world.views.delete(id)
    return view ?? []
  })
}

/** A view as Slack tells it: with what it gave it, and what the person has put in. */
export const viewJson = (world: World, view: StoredView): ViewOutput => {
  const { content } = view
  const { type, blocks, title, submit = null, close: closing = null, callback_id = '', private_metadata = '', external_id = '' } = content
  const kept = { type, blocks, title, submit, close: closing, callback_id, private_metadata, external_id }
  return {
    ...(kept as Pick<ViewOutput, keyof typeof kept>),
    id: view.id,
    team_id: view.team_id,
    app_id: world.app.id,
    app_installed_team_id: view.team_id,
    bot_id: teamOf(world, view.team_id).bot.id,
    state: { values: structuredClone(view.values) },
    hash: view.hash,
    root_view_id: view.root,
    previous_view_id: view.previous,
    clear_on_close: content.clear_on_close === true,
    notify_on_close: content.notify_on_close === true,
  }
}

const opening = (run: (world: World, team: Team, user: string, content: Json) => StoredView, onTop: boolean): Method => ({
  kinds: { trigger_id: 'string', interactivity_pointer: 'ignored', view: 'json' },
  run: (world, args, team) => {
    required(args, 'trigger_id', 'view')
    const content = acceptView(world, team, args.view, 'modal')
    const { user } = useTrigger(world, team, String(args.trigger_id))
    if (onTop && !topOf(world, user)) throw refusal('not_found')
    return { view: viewJson(world, run(world, team, user, content)) }
  },
})

/** A new stack: whatever was open gives way. */
const openAlone = (world: World, team: Team, user: string, content: Json): StoredView => {
  close(world, user, true)
  return pushOn(world, team, user, content)
}

const update: Method = {
  kinds: { view_id: 'string', external_id: 'string', hash: 'string', view: 'json' },
  run: (world, args, team) => {
    required(args, 'view')
    const content = acceptView(world, team, args.view, 'modal')
    const named = [...world.views.values()].find((one) => one.team_id === team.id && one.content.external_id === args.external_id)
    const view = args.view_id === undefined ? (args.external_id === undefined ? undefined : named) : world.views.get(String(args.view_id))
    if (!view || view.team_id !== team.id || view.content.type !== 'modal') throw refusal('not_found')
    if (given(args, 'hash') !== undefined && args.hash !== view.hash) throw refusal('hash_conflict')
    replace(world, view, content)
    return { view: viewJson(world, view) }
  },
}

const publish: Method = {
  kinds: { user_id: 'string', hash: 'string', view: 'json' },
  run: (world, args, team) => {
    required(args, 'user_id', 'view')
    const user = world.people.get(String(args.user_id))
    if (!user || user.team_id !== team.id) throw refusal('user_not_found')
    const content = acceptView(world, team, args.view, 'home')
    const old = homeOf(world, user.id)
    if (old && given(args, 'hash') !== undefined && args.hash !== old.hash) throw refusal('hash_conflict')
    if (old) replace(world, old, content)
    const view = old ?? add(world, team, user.id, content, undefined)
    world.homes.set(user.id, view.id)
    return { view: viewJson(world, view) }
  },
}

export const homeOf = (world: World, user: string): StoredView | undefined => world.views.get(world.homes.get(user) ?? '')

export const viewMethods: Record<string, Method> = {
  'views.open': opening(openAlone, false),
  'views.push': opening(pushOn, true),
  'views.update': update,
  'views.publish': publish,
}
