import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Given, readBody } from './body.ts'
import { type Fault, sendText, spoil, takeFault } from './faults.ts'
import { fileAt } from './files.ts'
import type { Method } from './methods.ts'
import { readParameters, shown, unknownIn } from './parameters.ts'
import { type Refusal, refusal, refusalOf } from './refusals.ts'
import { type Call, notify, type World } from './world.ts'

/** Listens on 127.0.0.1 and answers as api.telegram.org does. */
export const serve = (world: World, methods: Record<string, Method>, port: number): Promise<{ root: string; server: Server }> =>
  new Promise((resolve, reject) => {
    const byName = new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), { name, method }]))
    const server = createServer((request, response) => {
      respond(world, byName, request, response).catch((problem: unknown) => {
        // A fault of the emulator itself: shown to the client, for there is nobody else to tell.
        sendJson(response, 500, { ok: false, error_code: 500, description: `Internal Server Error: ${String(problem)}` })
      })
    })
    // An idle connection is never closed under a client that is about to use it.
    server.keepAliveTimeout = 0
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve({ root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }))
  })

type Named = { name: string; method: Method }

const respond = async (world: World, byName: Map<string, Named>, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const path = decodeURIComponent(url.pathname)
  const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(path)
  if (file) return download(world, file[1] ?? '', file[2] ?? '', response)
  const called = /^\/bot([^/]+)\/+([^/]+)$/.exec(path)
  const body = await readBody(request, url.search.slice(1)).catch((problem: unknown) => problem as Error)
  if (!called) return sendRefusal(response, { error_code: 404, description: 'Not Found' })
  if (called[1] !== world.token) return sendRefusal(response, { error_code: 401, description: 'Unauthorized' })
  await answer(world, byName.get((called[2] ?? '').toLowerCase()) ?? missing(called[2] ?? ''), body, response)
}

const missing = (name: string): Named => ({
  name,
  method: {
    kinds: {},
    run: () => {
      throw refusal(404, 'Not Found: method not found')
    },
  },
})

const answer = async (world: World, { name, method }: Named, body: Given | Error, response: ServerResponse): Promise<void> => {
  const given: Given = body instanceof Error ? { values: {}, files: new Map() } : body
  const call = record(world, name, shown(given, method.kinds), unknownIn(given, method.kinds))
  const fault = takeFault(world.faults, name, given.values.chat_id)
  if (fault && !fault.afterApply) {
    call.outcome = { kind: 'faulted', fault: fault.kind, applied: false }
    spoil(fault, response, JSON.stringify({ ok: true, result: true }))
    return notify(world)
  }
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  call.outcome = await outcomeOf(() => {
    if (body instanceof Error) throw body
    return method.run(world, readParameters(body, method.kinds), gone.signal)
  })
  finish(call, fault, response)
  notify(world)
}

const record = (world: World, method: string, params: Record<string, unknown>, unknown: string[]): Call => {
  const call: Call = { method, params, unknown, at: world.now(), outcome: { kind: 'pending' } }
  world.calls.push(call)
  notify(world)
  return call
}

const outcomeOf = async (run: () => unknown): Promise<Call['outcome']> => {
  try {
    return { kind: 'ok', result: await run() }
  } catch (problem) {
    const refused = refusalOf(problem)
    if (!refused) throw problem
    return { kind: 'refused', ...refused }
  }
}

const finish = (call: Call, fault: Fault | undefined, response: ServerResponse): void => {
  const { outcome } = call
  if (fault) {
    spoil(fault, response, JSON.stringify(outcome.kind === 'ok' ? { ok: true, result: outcome.result } : { ok: false }))
    call.outcome = { kind: 'faulted', fault: fault.kind, applied: outcome.kind === 'ok' }
  } else if (outcome.kind === 'ok') {
    sendJson(response, 200, { ok: true, result: outcome.result })
  } else if (outcome.kind === 'refused') {
    const { kind: _, ...refused } = outcome
    sendRefusal(response, refused)
  }
}

const download = (world: World, token: string, path: string, response: ServerResponse): void => {
  const call = record(world, 'file', { file_path: path }, [])
  const fault = takeFault(world.faults, 'file', undefined)
  const file = token === world.token ? fileAt(world, path) : undefined
  if (fault) {
    call.outcome = { kind: 'faulted', fault: fault.kind, applied: false }
    spoil(fault, response, 'x'.repeat(file?.bytes.length ?? 2))
  } else if (file) {
    call.outcome = { kind: 'ok', result: file.bytes }
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length })
    response.end(file.bytes)
  } else {
    const [error_code, description] = token === world.token ? [404, 'Not Found'] : [401, 'Unauthorized']
    call.outcome = { kind: 'refused', error_code, description }
    sendRefusal(response, { error_code, description })
  }
  notify(world)
}

const sendRefusal = (response: ServerResponse, refused: Refusal): void => {
  const wait = refused.parameters?.retry_after
  if (wait !== undefined) response.setHeader('retry-after', wait)
  sendJson(response, refused.error_code, { ok: false, ...refused })
}

const sendJson = (response: ServerResponse, status: number, body: object): void => {
  if (response.headersSent || response.destroyed) return
  sendText(response, status, 'application/json', JSON.stringify(body))
}
