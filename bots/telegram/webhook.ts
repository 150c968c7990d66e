import { timingSafeEqual } from 'node:crypto'
import type { Update } from 'grammy/types'
import { parse } from './decode.ts'

/** Answers a POST to this path with a status. Bodies are bounded and read by the server. */
export type Route = (path: string, answer: (request: { header(name: string): string | undefined; body: string }) => Promise<number>) => void

const secretHeader = 'x-telegram-bot-api-secret-token'

/** Stored, then 200. Anything else and Telegram sends it again, for 24 hours. */
export const webhook = (
  { url, secret, route }: { url: string; secret: string; route: Route },
  take: (updates: readonly Update[]) => Promise<void>,
): { stop(): Promise<void> } => {
  let open = true
  const underWay = new Set<Promise<void>>()
  route(new URL(url).pathname, async (request) => {
    if (!same(request.header(secretHeader) ?? '', secret)) return 401
    let update: Update
    try {
      update = parse(request.body)
    } catch {
      return 400
    }
    if (!open) return 503
    const taking = take([update])
    underWay.add(taking)
    try {
      await taking
    } finally {
      underWay.delete(taking)
    }
    return 200
  })
  return {
    stop: async () => {
      open = false
      await Promise.allSettled(underWay)
    },
  }
}

/** In constant time, whatever the lengths. */
const same = (given: string, secret: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}
