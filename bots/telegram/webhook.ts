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
): void => {
  route(new URL(url).pathname, async (request) => {
    if (!same(request.header(secretHeader) ?? '', secret)) return 401
    let update: Update
    try {
      update = parse(request.body)
    } catch {
      return 400
    }
    await take([update])
    return 200
  })
}

/** In constant time, whatever the lengths. */
const same = (given: string, secret: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}
