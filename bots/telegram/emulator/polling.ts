import type { Update } from 'grammy/types'
import type { Method } from './methods.ts'
import { integer, json, type Params } from './parameters.ts'
import { conflict } from './refusals.ts'
import { dropExpired } from './updates.ts'
import { notify, type World } from './world.ts'

const otherPoller = () => conflict('terminated by other getUpdates request; make sure that only one bot instance is running')

/** Telegram holds a poll no longer than this, whatever is asked. */
const longestPoll = 50

export const getUpdates: Method = {
  kinds: { offset: 'integer', limit: 'integer', timeout: 'integer', allowed_updates: 'json' },
  run: (world, params, gone) => {
    if (world.hook) throw conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
    if (world.conflicts > 0) {
      world.conflicts -= 1
      throw otherPoller()
    }
    rememberAllowed(world, params)
    world.poll?.fail(otherPoller())
    confirm(world, integer(params, 'offset') ?? 0)
    const limit = Math.min(Math.max(integer(params, 'limit') ?? 100, 1), 100)
    const timeout = Math.min(Math.max(integer(params, 'timeout') ?? 0, 0), longestPoll)
    const ready = take(world, limit)
    return ready.length > 0 || timeout === 0 ? ready : wait(world, limit, timeout, gone)
  },
}

/** Kept until named again; an empty list is the default again. */
export const rememberAllowed = (world: World, params: Params): void => {
  const given = json(params, 'allowed_updates')
  if (Array.isArray(given)) world.allowed = given.map(String)
}

/** Another instance of the bot starts to poll: the waiting poll is the one that Telegram ends, else the next one. */
export const startOtherPoller = (world: World): void => {
  if (world.poll) world.poll.fail(otherPoller())
  else world.conflicts += 1
}

const confirm = (world: World, offset: number): void => {
  world.pending = world.pending.filter((one) => !(one.replay && one.handed))
  // An offset far in the future confirms nothing: Telegram starts again at the head of the queue.
  if (offset > world.last.update + 10) return
  const fresh = world.pending.filter((one) => !one.replay)
  const first = offset < 0 ? (fresh.at(offset) ?? fresh[0])?.update.update_id : offset
  if (first !== undefined) world.pending = world.pending.filter((one) => one.replay || one.update.update_id >= first)
  notify(world)
}

/** The head of the queue. An update stays until it is confirmed; one that comes a second time is over with the next poll. */
const take = (world: World, limit: number): Update[] => {
  dropExpired(world)
  const batch = world.pending.filter((one) => !(one.replay && one.handed)).slice(0, limit)
  for (const one of batch) {
    one.handed = true
    if (!one.twice) continue
    one.twice = false
    world.pending.push({ ...one, replay: true, handed: false })
  }
  return batch.map((one) => one.update)
}

const wait = (world: World, limit: number, timeout: number, gone: AbortSignal): Promise<Update[]> =>
  new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer)
      world.listeners.delete(look)
      gone.removeEventListener('abort', leave)
      if (world.poll === poll) world.poll = undefined
      settle()
    }
    const look = () => {
      const ready = take(world, limit)
      if (ready.length > 0) end(() => resolve(ready))
    }
    const leave = () => end(() => resolve([]))
    const poll = { fail: (error: Error) => end(() => reject(error)) }
    const timer = setTimeout(leave, timeout * 1000)
    world.poll = poll
    world.listeners.add(look)
    gone.addEventListener('abort', leave)
    if (gone.aborted) leave()
  })
