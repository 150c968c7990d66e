import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import { type Delivery, later, pump, type Reception } from './delivery.ts'
import { isObject, type Json, type World } from './world.ts'

/** What Slack puts beside a body. The timestamp is real time, whatever the world's clock says: the app compares it with its own. */
export const signed = (world: World, body: string, secret = world.app.signingSecret): Record<string, string> => {
  const time = Math.floor(Date.now() / 1000)
  const hash = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(time), 'x-slack-signature': `v0=${hash}` }
}

/** Events, interactivity and commands go to this URL from now on, once it has answered Slack's challenge; null: to the sockets again. */
export const sendTo = async (world: World, url: string | null): Promise<void> => {
  world.hook = undefined
  if (url !== null) {
    const challenge = `challenge${++world.last.id}`
    const body = JSON.stringify({ token: verificationToken, challenge, type: 'url_verification' })
    const { status, body: answer } = await transmit(world, url, 'application/json', body, {})
    const echoed = isObject(answer) ? answer.challenge : answer
    if (status !== 200 || echoed !== challenge) {
      throw new Error(`${url} did not answer the challenge: ${status} ${JSON.stringify(answer)}`)
    }
    world.hook = url
  }
  pump(world)
}

export const verificationToken = 'emulated-verification-token'

export const post = (world: World, url: string, { kind, payload, attempt, reason }: Delivery): Promise<Reception> => {
  const retry = attempt > 0 ? { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason } : {}
  const form = 'application/x-www-form-urlencoded'
  switch (kind) {
    case 'events_api':
      return transmit(world, url, 'application/json', JSON.stringify(payload), retry)
    case 'slash_commands':
      return transmit(world, url, form, new URLSearchParams(payload as Record<string, string>).toString(), {})
    case 'interactive':
      return transmit(world, url, form, new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), {})
    default:
      return kind satisfies never
  }
}

const transmit = (world: World, url: string, type: string, body: string, more: Record<string, string>): Promise<Reception> =>
  new Promise((resolve) => {
    const headers = { 'content-type': type, 'content-length': String(Buffer.byteLength(body)), ...signed(world, body), ...more }
    const outgoing = request(url, { method: 'POST', headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', () => done({ status: 0, body: undefined, reason: 'connection_failed' }))
      answer.on('end', () => {
        const status = answer.statusCode ?? 0
        done({ status, body: read(Buffer.concat(chunks).toString(), answer.headers['content-type'] ?? ''), reason: 'http_error' })
      })
    })
    const stop = later(world, world.patience, () => {
      done({ status: 0, body: undefined, reason: 'http_timeout' })
      outgoing.destroy()
    })
    const done = (reception: Reception) => {
      stop()
      resolve(reception)
    }
    outgoing.on('error', () => done({ status: 0, body: undefined, reason: 'connection_failed' })).end(body)
  })

/** JSON, whatever it says it is; else the words themselves, which Slack shows as they are. */
const read = (text: string, type: string): Json | string | undefined => {
  if (text === '') return undefined
  try {
    const found: unknown = JSON.parse(text)
    return isObject(found) ? found : text
  } catch {
    return type.includes('json') ? undefined : text
  }
}
