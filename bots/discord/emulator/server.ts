import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Given, readBody } from './body.ts'
import { type Fault, sendBytes, spoil, takeFault } from './faults.ts'
import { download } from './files.ts'
import { refusal, refusalOf } from './refusals.ts'
import { type Call, notify, type World } from './world.ts'

/** `params` are what stood in the place of :names. */
export type Asked = Given & { params: Record<string, string>; query: URLSearchParams }

/** `path` as '/channels/:channel/messages'. Nothing returned is a 204. `open`: the path holds its own token. */
export type Route = { method: string; path: string; open?: true; run: (world: World, asked: Asked) => unknown }

/** Listens on 127.0.0.1 and answers as discord.com/api/v10 does. */
export const serve = (world: World, routes: readonly Route[], port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      respond(world, routes, request, response).catch((problem: unknown) => {
        // A fault of the emulator itself: shown to the client, for there is nobody else to tell.
        if (!response.headersSent) sendJson(response, 500, { message: `500: the emulator failed: ${String(problem)}`, code: 0 })
      })
    })
    // An idle connection is never closed under a client that is about to use it.
    server.keepAliveTimeout = 0
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      resolve(server)
    })
  })

const respond = async (world: World, routes: readonly Route[], request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', world.origin)
  const method = request.method ?? 'GET'
  const body = await readBody(request).catch((problem: unknown) => problem as Error)
  const given: Given = body instanceof Error ? { body: undefined, files: [] } : body
  const isFile = url.pathname.startsWith('/attachments/')
  const path = isFile ? url.pathname : url.pathname.replace(/^\/api(\/v10)?/, '')
  const call: Call = { method, path: decodeURIComponent(path), ...given, status: 0, at: world.now() }
  world.calls.push(call)
  notify(world)
  const fault = takeFault(world.faults, method, call.path)
  if (isFile && !fault) call.status = download(world, url, response)
  else call.status = await answer(world, routes, call, url.searchParams, request, response, fault, body)
  notify(world)
}

const answer = async (
  world: World,
  routes: readonly Route[],
  call: Call,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault | undefined,
  body: Given | Error,
): Promise<number> => {
  const found = find(routes, call.method, call.path)
  limits(world, response, `${call.method} ${found?.route.path ?? call.path}`)
  if (fault && !fault.afterApply) return spoil(fault, response, Buffer.from('{"lost": true}'))
  const { status, result } = await outcome(() => {
    if (!found) throw refusal(404, 0, '404: Not Found')
    if (!found.route.open && request.headers.authorization !== `Bot ${world.token}`) throw refusal(401, 0, '401: Unauthorized')
    if (body instanceof Error) throw body
    return found.route.run(world, { ...body, params: found.params, query })
  })
  if (fault) return spoil(fault, response, Buffer.from(JSON.stringify(result ?? {})))
  if (status !== 204) return sendJson(response, status, result)
  // discord.js takes a 204 with a JSON content type for JSON, and fails.
  response.writeHead(204).end()
  return 204
}

const outcome = async (run: () => unknown): Promise<{ status: number; result: unknown }> => {
  try {
    const result = await run()
    return { status: result === undefined ? 204 : 200, result }
  } catch (problem) {
    const refused = refusalOf(problem)
    if (!refused) throw problem
    return { status: refused.status, result: refused.body }
  }
}

const find = (routes: readonly Route[], method: string, path: string): { route: Route; params: Record<string, string> } | undefined => {
  const steps = path.split('/')
  for (const route of routes) {
    const wanted = route.path.split('/')
    if (route.method !== method || wanted.length !== steps.length) continue
    if (!wanted.every((step, index) => step === steps[index] || (step.startsWith(':') && steps[index] !== ''))) continue
    const params = wanted.flatMap((step, index) => (step.startsWith(':') ? [[step.slice(1), steps[index] ?? '']] : []))
    return { route, params: Object.fromEntries(params) }
  }
  return undefined
}

/** Told on each answer; the emulator itself never limits, faults do. A bucket is named by its route. */
const limits = (world: World, response: ServerResponse, route: string): void => {
  const bucket = createHash('md5').update(route).digest('hex')
  response.setHeader('x-ratelimit-limit', '1000')
  response.setHeader('x-ratelimit-remaining', '999')
  response.setHeader('x-ratelimit-reset', String(world.now() / 1000 + 1))
  response.setHeader('x-ratelimit-reset-after', '1')
  response.setHeader('x-ratelimit-bucket', bucket)
}

const sendJson = (response: ServerResponse, status: number, body: unknown): number =>
  sendBytes(response, status, 'application/json', Buffer.from(JSON.stringify(body)))
