import { post } from './http.ts'
import { isConnected, push } from './sockets.ts'
import { type Json, notify, type World } from './world.ts'

/** Something on its way to the app. `due`: not before, by the world's clock. */
export type Delivery = {
  kind: 'events_api' | 'slash_commands' | 'interactive'
  payload: Json
  attempt: number
  reason: string
  state: 'waiting' | 'flying' | 'acknowledged' | 'given up'
  due: number
  twice: boolean
}

/** What came back: `status` 0 when nothing did, and then why. */
export type Reception = { status: number; body: unknown; reason: string }

/** What the person sees of it: nothing when all is well, else Slack's word for the failure. */
export type Answer = { error?: 'dispatch_failed' | 'operation_timeout'; body: unknown }

/** Events API: retried at once, after 1 minute, after 5 minutes; then given up. */
const retries = [0, 60_000, 300_000]

export const deliver = (world: World, payload: Json): void => {
  const twice = world.twice > 0
  if (twice) world.twice -= 1
  world.deliveries.push({ kind: 'events_api', payload, attempt: 0, reason: '', state: 'waiting', due: 0, twice })
  pump(world)
  notify(world)
}

/** The same event once more, with the marks of a retry. */
export const redeliver = (world: World, eventId: string): void => {
  const found = world.deliveries.find((one) => one.payload.event_id === eventId)
  if (!found) throw new Error(`no event ${eventId} since the last reset()`)
  world.deliveries.push({ ...found, attempt: found.attempt + 1, reason: 'http_timeout', state: 'waiting', due: 0, twice: false })
  pump(world)
}

/** Sends what is due, when there is a receiver: order is not kept, Slack promises none. */
export const pump = (world: World): void => {
  if (!hasReceiver(world)) return
  for (const one of [...world.deliveries]) {
    if (one.state !== 'waiting' || one.due > world.now()) continue
    one.state = 'flying'
    transmit(world, one).then((reception) => settle(world, one, reception))
  }
}

const hasReceiver = (world: World): boolean => world.hook !== undefined || isConnected(world)

const settle = (world: World, one: Delivery, { status, reason }: Reception): void => {
  if (!world.deliveries.includes(one)) return
  const delay = retries[one.attempt]
  if (status >= 200 && status < 300) one.state = 'acknowledged'
  else if (delay === undefined) one.state = 'given up'
  else Object.assign(one, { state: 'waiting', attempt: one.attempt + 1, reason, due: delay === 0 ? 0 : world.now() + delay })
  if (one.state === 'acknowledged' && one.twice) {
    one.twice = false
    redeliver(world, String(one.payload.event_id))
  }
  pump(world)
  notify(world)
}

/** A press, a command, a form: once, and whoever did it sees at once whether the app took it. */
export const ask = async (world: World, kind: 'slash_commands' | 'interactive', payload: Json): Promise<Answer> => {
  const one: Delivery = { kind, payload, attempt: 0, reason: '', state: 'flying', due: 0, twice: false }
  world.deliveries.push(one)
  if (!hasReceiver(world)) {
    one.state = 'given up'
    return { error: 'dispatch_failed', body: undefined }
  }
  const { status, body, reason } = await transmit(world, one)
  const taken = status >= 200 && status < 300
  one.state = taken ? 'acknowledged' : 'given up'
  notify(world)
  if (taken) return { body }
  return { error: reason.endsWith('timeout') ? 'operation_timeout' : 'dispatch_failed', body: undefined }
}

const transmit = async (world: World, one: Delivery): Promise<Reception> => {
  const begun = performance.now()
  const reception = await (world.hook === undefined ? push(world, one) : post(world, world.hook, one))
  world.acks.push({ kind: one.kind, ms: performance.now() - begun, status: reception.status })
  return reception
}

/** Runs `act` after so many real milliseconds, unless it is called off. */
export const later = (world: World, ms: number, act: () => void): (() => void) => {
  const timer = setTimeout(() => {
    world.timers.delete(timer)
    act()
  }, ms)
  world.timers.add(timer)
  return () => {
    world.timers.delete(timer)
    clearTimeout(timer)
  }
}
