import { Agent, request } from 'node:http'
import type { FakeApi } from './fake-api.ts'

export type Figures = { updates: number; per_second: number; p50_ms: number; p99_ms: number }

/**
 * A closed loop: each of `people` sends an update over the webhook and waits until the answer reaches the fake API before the next.
 * So a bot that confirms early gains nothing.
 */
export const load = async (it: {
  url: string
  secret: string
  api: FakeApi
  people: number
  updates: number
  firstUser: number
  text: (n: number) => string
}): Promise<Figures> => {
  const agent = new Agent({ keepAlive: true, maxSockets: it.people })
  const waiting = new Map<number, () => void>()
  it.api.onSend = (chat) => {
    waiting.get(chat)?.()
    waiting.delete(chat)
  }
  const latencies: number[] = []
  let sent = 0
  const person = async (user: number): Promise<void> => {
    while (sent < it.updates) {
      const n = ++sent
      const began = performance.now()
      const answered = new Promise<void>((done) => waiting.set(user, done))
      const update = updateOf(nextUpdate++, user, it.text(n))
      /** As Telegram does: what was not answered is sent again, and must be heard once. */
      await post(agent, it.url, it.secret, update).catch(() => post(agent, it.url, it.secret, update))
      await answered
      latencies.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: it.people }, (_, i) => person(it.firstUser + i)))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  latencies.sort((a, b) => a - b)
  const at = (share: number): number =>
    Math.round((latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0) * 100) / 100
  return { updates: latencies.length, per_second: Math.round(latencies.length / seconds), p50_ms: at(0.5), p99_ms: at(0.99) }
}

let nextUpdate = 1

const updateOf = (id: number, user: number, text: string): object => {
  const from = { id: user, is_bot: false, first_name: `Voisin${user}`, language_code: 'fr' }
  const entities = text.startsWith('/') ? [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length ?? 0 }] : undefined
  return {
    update_id: id,
    message: {
      message_id: id,
      date: 1_800_000_000,
      chat: { id: user, type: 'private', first_name: from.first_name },
      from,
      text,
      ...(entities ? { entities } : {}),
    },
  }
}

const post = (agent: Agent, url: string, secret: string, body: object): Promise<void> =>
  new Promise((done, fail) => {
    const text = JSON.stringify(body)
    const call = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'x-telegram-bot-api-secret-token': secret,
        },
      },
      (response) => {
        response.resume()
        response.on('end', () => (response.statusCode === 200 ? done() : fail(new Error(`the webhook answered ${response.statusCode}`))))
      },
    )
    call.on('error', fail)
    call.end(text)
  })
