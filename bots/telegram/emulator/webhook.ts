import { Agent, request } from 'node:http'
import type { WebhookInfo } from 'grammy/types'
import type { Method } from './methods.ts'
import { flag, integer, type Params, string } from './parameters.ts'
import { rememberAllowed } from './polling.ts'
import { badRequest, conflict, notEmulated } from './refusals.ts'
import { dropExpired } from './updates.ts'
import { notify, type Pending, seconds, type World } from './world.ts'

/** What a set webhook is doing. `busy` holds the queues that wait for an answer or for a retry. */
export type Hook = {
  url: string
  target: string
  secret: string | undefined
  most: number
  inFlight: number
  busy: Set<string>
  timers: Set<NodeJS.Timeout>
  agent: Agent
  lastError: { date: number; message: string } | undefined
  listen: () => void
}

/** `retryDelay` in milliseconds; `reverseProxy` leads a public https origin to a local one. */
export type HookSettings = { retryDelay: (failures: number, retryAfter: number) => number; reverseProxy: Record<string, string> }

export const webhookMethods = (settings: HookSettings): Record<string, Method> => ({
  setWebhook: {
    kinds: {
      url: 'string',
      certificate: 'refused',
      ip_address: 'ignored',
      max_connections: 'integer',
      allowed_updates: 'json',
      drop_pending_updates: 'boolean',
      secret_token: 'string',
    },
    run: (world, params) => {
      const url = string(params, 'url')
      if (url !== undefined) setHook(world, params, url, settings)
      else removeHook(world)
      if (flag(params, 'drop_pending_updates')) world.pending = []
      rememberAllowed(world, params)
      notify(world)
      return true
    },
  },
  deleteWebhook: {
    kinds: { drop_pending_updates: 'boolean' },
    run: (world, params) => {
      removeHook(world)
      if (flag(params, 'drop_pending_updates')) world.pending = []
      return true
    },
  },
  getWebhookInfo: { kinds: {}, run: (world) => webhookInfo(world) },
})

const setHook = (world: World, params: Params, url: string, settings: HookSettings): void => {
  const target = targetOf(url, settings.reverseProxy)
  const secret = string(params, 'secret_token')
  if (secret !== undefined && secret.length > 256) throw badRequest('secret token is too long')
  if (secret !== undefined && !/^[\w-]+$/.test(secret)) throw badRequest('secret token contains unallowed characters')
  removeHook(world)
  world.poll?.fail(conflict('terminated by setWebhook request'))
  const most = Math.min(Math.max(integer(params, 'max_connections') ?? 40, 1), 100)
  const agent = new Agent({ keepAlive: true, maxSockets: most })
  const listen = () => deliver(world, hook, settings)
  const hook: Hook = { url, target, secret, most, inFlight: 0, busy: new Set(), timers: new Set(), agent, lastError: undefined, listen }
  world.hook = hook
  world.listeners.add(listen)
}

const targetOf = (url: string, reverseProxy: Record<string, string>): string => {
  const parsed = URL.parse(url.includes('://') ? url : `https://${url}`)
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) throw badRequest('invalid webhook URL specified')
  const local = reverseProxy[parsed.origin]
  if (local !== undefined) return local + parsed.pathname + parsed.search
  if (parsed.protocol === 'https:') throw notEmulated(`TLS: lead ${parsed.origin} to a local http origin with the option reverseProxy`)
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname)) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
  }
  return parsed.href
}

export const removeHook = (world: World): void => {
  const hook = world.hook
  if (!hook) return
  world.hook = undefined
  world.listeners.delete(hook.listen)
  for (const timer of hook.timers) clearTimeout(timer)
  hook.agent.destroy()
}

/** Sends the head of each queue; what stands behind a head waits until it is accepted. */
const deliver = (world: World, hook: Hook, settings: HookSettings): void => {
  dropExpired(world)
  for (const pending of world.pending) {
    if (hook.inFlight >= hook.most) return
    if (hook.busy.has(pending.key)) continue
    hook.busy.add(pending.key)
    hook.inFlight += 1
    post(hook, pending).then((problem) => settle(world, hook, settings, pending, problem))
  }
}

type Problem = { message: string; retryAfter: number }

const settle = (world: World, hook: Hook, settings: HookSettings, pending: Pending, problem: Problem | undefined): void => {
  if (world.hook !== hook) return
  hook.inFlight -= 1
  if (problem) {
    pending.failures += 1
    hook.lastError = { date: seconds(world), message: problem.message }
    const timer = setTimeout(
      () => {
        hook.timers.delete(timer)
        hook.busy.delete(pending.key)
        notify(world)
      },
      settings.retryDelay(pending.failures, Math.min(problem.retryAfter, 3600)),
    )
    hook.timers.add(timer)
    return
  }
  if (pending.twice) pending.twice = false
  else world.pending = world.pending.filter((one) => one !== pending)
  hook.busy.delete(pending.key)
  notify(world)
}

const post = (hook: Hook, { update }: Pending): Promise<Problem | undefined> =>
  new Promise((resolve) => {
    const body = JSON.stringify(update)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const secret = hook.secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': hook.secret }
    const broken = () => resolve({ message: 'Webhook connection closed', retryAfter: 0 })
    const outgoing = request(hook.target, { method: 'POST', agent: hook.agent, headers: { ...headers, ...secret } }, (answer) => {
      const { statusCode: status = 0, statusMessage: reason = '' } = answer
      const retryAfter = Number(answer.headers['retry-after'] ?? 0) || 0
      const message = `Wrong response from the webhook: ${status} ${reason}`
      answer.resume().on('error', broken)
      answer.on('end', () => resolve(status >= 200 && status < 300 ? undefined : { message, retryAfter }))
    })
    outgoing.on('error', broken).end(body)
  })

const webhookInfo = (world: World): WebhookInfo => {
  dropExpired(world)
  const { hook, allowed } = world
  return {
    url: hook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: world.pending.length,
    ...(hook && { max_connections: hook.most, ip_address: '127.0.0.1' }),
    ...(hook?.lastError && { last_error_date: hook.lastError.date, last_error_message: hook.lastError.message }),
    ...(allowed.length > 0 && { allowed_updates: [...allowed] as NonNullable<WebhookInfo['allowed_updates']> }),
  }
}
