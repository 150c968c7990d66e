import type { ServerResponse } from 'node:http'
import { taken } from '../../emulator/faults.ts'
import type { Refusal } from './refusals.ts'

/**
 * One thing that goes wrong. With `afterApply` the call is carried out and only its answer is lost.
 * `method: 'file'` names the downloads. `times` is 1 unless said.
 */
export type Fault = {
  method?: RegExp | string
  chat?: number | { id: number }
  kind: 'status' | 'html' | 'drop' | 'hang' | 'truncate'
  status?: number
  description?: string
  retryAfter?: number
  times?: number
  afterApply?: boolean
}

const reasons: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** The first fault that fits this call, counted down. */
export const takeFault = (faults: Fault[], method: string, chat: unknown): Fault | undefined =>
  taken(faults, (fault) => fits(fault, method, chat))

const fits = (fault: Fault, method: string, chat: unknown): boolean => {
  if (typeof fault.method === 'string' && fault.method.toLowerCase() !== method.toLowerCase()) return false
  if (fault.method instanceof RegExp && method.search(fault.method) === -1) return false
  if (fault.chat === undefined) return true
  return String(typeof fault.chat === 'number' ? fault.chat : fault.chat.id) === String(chat)
}

/** Spoils the answer. `refused` is what a status fault says in Telegram's own JSON. */
export const spoil = (fault: Fault, response: ServerResponse, answer: string): void => {
  switch (fault.kind) {
    case 'hang':
      return
    case 'drop':
      response.socket?.destroy()
      return
    case 'truncate': {
      const body = Buffer.from(answer)
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
      response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.socket?.destroy())
      return
    }
    case 'html':
      sendText(response, fault.status ?? 502, 'text/html', nginxPage(fault.status ?? 502))
      return
    case 'status': {
      const refused = refusedBy(fault)
      const wait = refused.parameters?.retry_after
      if (wait !== undefined) response.setHeader('retry-after', wait)
      sendText(response, refused.error_code, 'application/json', JSON.stringify({ ok: false, ...refused }))
      return
    }
    default:
      fault.kind satisfies never
  }
}

/** Always with its length, as Telegram does: a client that is cut off in the middle of a body may wait for the rest. */
export const sendText = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body)
}

const refusedBy = (fault: Fault): Refusal => {
  const error_code = fault.status ?? 500
  const reason = reasons[error_code] ?? 'Error'
  if (error_code !== 429) return { error_code, description: fault.description ?? reason }
  const retry_after = fault.retryAfter ?? 1
  return { error_code, description: fault.description ?? `${reason}: retry after ${retry_after}`, parameters: { retry_after } }
}

const nginxPage = (status: number): string => {
  const title = `${status} ${reasons[status] ?? 'Error'}`
  const body = `<center><h1>${title}</h1></center>\r\n<hr><center>nginx/1.18.0</center>`
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n${body}\r\n</body>\r\n</html>\r\n`
}
