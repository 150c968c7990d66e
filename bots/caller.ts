import type { IncomingMessage } from 'node:http'

/** Who calls. Behind a proxy, which PUBLIC_URL needs for its https, the last address is the one that the proxy saw. Kept for minutes, never logged. */
export const callerOf = (request: IncomingMessage): string => {
  const forwarded = request.headers['x-forwarded-for']
  const seen = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').at(-1)?.trim()
  return seen || request.socket.remoteAddress || ''
}
