import type { ServerResponse } from 'node:http'
import { taken } from '../../emulator/faults.ts'

/**
 * One thing that goes wrong. With `afterApply` the call is carried out and only its answer is lost. `path` as text must be a part of
 * the path; downloads are GET /attachments/…. `times` is 1 unless said. `drop` closes the connection cleanly, `reset` with a TCP RST.
 */
export type Fault = {
  method?: string
  path?: RegExp | string
  kind: 'status' | 'html' | 'drop' | 'reset' | 'hang' | 'truncate'
  status?: number
  code?: number
  message?: string
  retryAfter?: number
  global?: boolean
  scope?: 'user' | 'global' | 'shared'
  times?: number
  afterApply?: boolean
}

/** The first fault that fits this call, counted down. */
export const takeFault = (faults: Fault[], method: string, path: string): Fault | undefined =>
  taken(faults, (fault) => fits(fault, method, path))

const fits = (fault: Fault, method: string, path: string): boolean => {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false
  if (fault.path === undefined) return true
  return typeof fault.path === 'string' ? path.includes(fault.path) : path.search(fault.path) !== -1
}

/** Spoils the answer, and says with which status: 0 when none came. */
export const spoil = (fault: Fault, response: ServerResponse, answer: Buffer): number => {
  switch (fault.kind) {
    case 'hang':
      return 0
    case 'drop':
      response.socket?.destroy()
      return 0
    case 'reset':
      response.socket?.resetAndDestroy()
      return 0
    case 'truncate':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length })
      response.write(answer.subarray(0, Math.ceil(answer.length / 2)), () => response.socket?.destroy())
      return 0
    case 'html': {
      const status = fault.status ?? 502
      const title = `<title>discord.com | ${status}: Bad gateway</title>`
      return sendBytes(
        response,
        status,
        'text/html; charset=UTF-8',
        Buffer.from(`<!DOCTYPE html><html><head>${title}</head><body/></html>`),
      )
    }
    case 'status': {
      const status = fault.status ?? 500
      const body = status === 429 ? limited(fault, response) : { message: fault.message ?? reasonOf(status), code: fault.code ?? 0 }
      return sendBytes(response, status, 'application/json', Buffer.from(JSON.stringify(body)))
    }
    default:
      fault.kind satisfies never
      return 0
  }
}

/** Discord gives its seconds to wait with a fraction in the body, whole ones in the header. */
const limited = (fault: Fault, response: ServerResponse): object => {
  const { retryAfter: retry_after = 1, global = false } = fault
  response.setHeader('retry-after', Math.ceil(retry_after))
  response.setHeader('x-ratelimit-scope', fault.scope ?? (global ? 'global' : 'user'))
  if (global) response.setHeader('x-ratelimit-global', 'true')
  response.setHeader('x-ratelimit-remaining', '0')
  response.setHeader('x-ratelimit-reset-after', String(retry_after))
  const message = fault.message ?? 'You are being rate limited.'
  return { message, retry_after, global, ...(fault.code !== undefined && { code: fault.code }) }
}

const reasonOf = (status: number): string => {
  const reasons: Record<number, string> = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 500: 'Internal Server Error' }
  return `${status}: ${reasons[status] ?? 'Error'}`
}

/** Always with its length: a client that is cut off in the middle of a body then knows it. */
export const sendBytes = (response: ServerResponse, status: number, type: string, body: Buffer): number => {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length }).end(body)
  return status
}
