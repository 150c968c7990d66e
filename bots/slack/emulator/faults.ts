import type { ServerResponse } from 'node:http'
import { taken } from '../../emulator/faults.ts'
import type { Json } from './world.ts'

/**
 * One thing that goes wrong. With `afterApply` the call is carried out and only its answer is lost. `method` may also be `file` (a download),
 * `upload` or `response_url`. `times` is 1 unless said. `drop` ends the connection, `reset` breaks it (RST).
 */
export type Fault = {
  method?: RegExp | string
  channel?: string | { id: string }
  kind: 'status' | 'html' | 'drop' | 'reset' | 'hang' | 'truncate' | 'ok_false'
  status?: number
  error?: string
  retryAfter?: number
  times?: number
  afterApply?: boolean
}

/** The first fault that fits this call, counted down. */
export const takeFault = (faults: Fault[], method: string, args: Json): Fault | undefined =>
  taken(faults, (fault) => fits(fault, method, args))

const fits = (fault: Fault, method: string, args: Json): boolean => {
  if (typeof fault.method === 'string' && fault.method !== method) return false
  if (fault.method instanceof RegExp && method.search(fault.method) === -1) return false
  if (fault.channel === undefined) return true
  const channel = typeof fault.channel === 'string' ? fault.channel : fault.channel.id
  return [args.channel, args.channel_id, args.user, args.user_id].includes(channel)
}

/** Spoils the answer. Status 429 says `ratelimited`, with Retry-After, as Slack does. */
export const spoil = (fault: Fault, response: ServerResponse, answer: string): void => {
  switch (fault.kind) {
    case 'hang':
      return
    case 'drop':
      response.socket?.destroy()
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'truncate': {
      const body = Buffer.from(answer)
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
      response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.socket?.destroy())
      return
    }
    case 'html':
      sendText(response, fault.status ?? 502, 'text/html', '<html><head><title>Server Error</title></head><body>Server Error</body></html>')
      return
    case 'ok_false':
      sendJson(response, 200, { ok: false, error: fault.error ?? 'internal_error' })
      return
    case 'status': {
      const status = fault.status ?? 500
      if (status === 429) response.setHeader('retry-after', fault.retryAfter ?? 1)
      const error = fault.error ?? (status === 429 ? 'ratelimited' : 'internal_error')
      sendJson(response, status, { ok: false, error })
      return
    }
    default:
      fault.kind satisfies never
  }
}

export const sendJson = (response: ServerResponse, status: number, body: object): void =>
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(body))

/** Always with its length: a client that is cut off in the middle of a body must be able to tell. */
export const sendText = (response: ServerResponse, status: number, type: string, body: string | Buffer): void => {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body)
}
