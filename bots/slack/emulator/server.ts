import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Given, readArguments, readBody, unknownIn } from './body.ts'
import { sendJson, sendText, spoil, takeFault } from './faults.ts'
import { fileAt, type StoredFile } from './files.ts'
import type { Method } from './method.ts'
import { methods } from './methods.ts'
import { notEmulated, type Refusal, refusal, refusalOf } from './refusals.ts'
import { respond } from './replies.ts'
import { upgrade } from './sockets.ts'
import { type Call, type Json, notify, type Team, type World } from './world.ts'

/** Listens on 127.0.0.1 and answers as slack.com, files.slack.com and hooks.slack.com do. */
export const serve = (world: World, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      route(world, request, response).catch((problem: unknown) => {
        // A fault of the emulator itself: shown to the client, for there is nobody else to tell.
        sendJson(response, 500, { ok: false, error: `emulator: ${String(problem)}` })
      })
    })
    server.on('upgrade', (request, socket, head) => upgrade(world, request, socket, head))
    // An idle connection is never closed under a client that is about to use it.
    server.keepAliveTimeout = 0
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      resolve(server)
    })
  })

const route = async (world: World, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', world.origin)
  const { pathname } = url
  if (world.unavailable) return sendText(response, 503, 'text/html', '<html><body>Service Unavailable</body></html>')
  const authorization = request.headers.authorization ?? ''
  const bearer = /^Bearer (.+)$/i.exec(authorization)?.[1] ?? ''
  if (pathname.startsWith('/files-')) return download(world, pathname, bearer, response)
  const given = await readBody(request, url.searchParams).catch((problem: unknown) => problem as Error)
  const { values, bytes }: Given = given instanceof Error ? { values: {}, bytes: Buffer.alloc(0) } : given
  if (pathname.startsWith('/upload/v1/')) return upload(world, pathname.slice(11), bytes, response)
  if (pathname.startsWith('/respond/')) return reply(world, pathname.slice(9), given instanceof Error ? given : values, response)
  if (!pathname.startsWith('/api/')) return sendText(response, 404, 'text/html', '<html><body>Not Found</body></html>')
  callMethod(world, pathname.slice(5), given, { bearer, authorization }, response)
}

const callMethod = (
  world: World,
  name: string,
  given: Given | Error,
  { bearer, authorization }: { bearer: string; authorization: string },
  response: ServerResponse,
): void => {
  const values = given instanceof Error ? {} : given.values
  const method = methods[name]
  const token = bearer || String(values.token ?? '')
  const args = attempt(() => (method ? readArguments(values, method.kinds) : values))
  const call = record(world, name, 'is' in args ? args.is : values, token, method ? unknownIn(values, method.kinds) : [])
  const run = (): Json => {
    if (!method) throw notEmulated(`the method ${name}`)
    if (given instanceof Error) throw given
    const team = allowed(world, method, token)
    if ('problem' in args) throw args.problem
    return { ok: true, ...method.run(world, call.args, team, authorization) }
  }
  perform(
    world,
    response,
    call,
    run,
    (result) => json(200, result),
    (refused) => json(200, { ok: false, ...refused }),
  )
}

/** Whose token it is; the home workspace's for the methods that want none, or the app's own. */
const allowed = (world: World, method: Method, token: string): Team => {
  if (method.token === 'none') return world.home
  if (token === '') throw refusal('not_authed')
  const team = [...world.teams.values()].find((one) => one.token === token)
  if (method.token === 'app') {
    if (token === world.app.token) return world.home
    throw refusal(team ? 'not_allowed_token_type' : 'invalid_auth')
  }
  if (token === world.app.token) throw refusal('not_allowed_token_type')
  if (!team) throw refusal('invalid_auth')
  if (!team.installed) throw refusal('account_inactive')
  const { scopes } = world.app
  if (method.scope === undefined || scopes.includes(method.scope)) return team
  throw refusal('missing_scope', { needed: method.scope, provided: scopes.join(',') })
}

/** Without the bot's token Slack answers 200 with the page where people sign in. */
const download = (world: World, path: string, bearer: string, response: ServerResponse): void => {
  const file = fileAt(world, path)
  const team = [...world.teams.values()].find((one) => one.token === bearer && one.installed)
  const run = () => {
    if (!file) throw refusal('file_not_found')
    if (team?.id !== file.team_id) throw refusal('invalid_auth')
    return file
  }
  const page = '<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in to your workspace</body></html>'
  const ok = (found: StoredFile): Shown => ({ status: 200, type: found.mimetype, body: found.bytes })
  const no = ({ error }: Refusal): Shown => ({ status: error === 'invalid_auth' ? 200 : 404, type: 'text/html; charset=utf-8', body: page })
  perform(world, response, record(world, 'file', { file: file?.id ?? path }, bearer, []), run, ok, no)
}

const upload = (world: World, id: string, bytes: Buffer, response: ServerResponse): void => {
  const run = (): string => {
    const file = world.files.get(id)
    if (file?.state !== 'announced') throw refusal('file_not_found')
    Object.assign(file, { bytes, state: 'uploaded' })
    return `OK - ${bytes.length}`
  }
  const text = (status: number, body: string): Shown => ({ status, type: 'text/plain; charset=utf-8', body })
  const call = record(world, 'upload', { file: id, length: bytes.length }, '', [])
  perform(
    world,
    response,
    call,
    run,
    (done) => text(200, done),
    () => text(404, 'File not found'),
  )
}

/** `ok`, or 404 with Slack's word for what is wrong, as slackapi/java-slack-sdk#1349 shows it. */
const reply = (world: World, id: string, given: Json | Error, response: ServerResponse): void => {
  const args = given instanceof Error ? {} : given
  const call = record(world, 'response_url', args, '', [])
  const run = (): string => {
    if (given instanceof Error) throw given
    respond(world, id, args)
    return 'ok'
  }
  const ok = (body: string): Shown => ({ status: 200, type: 'text/html', body })
  perform(world, response, call, run, ok, ({ error }) => json(404, { ok: false, error }))
}

const record = (world: World, method: string, args: Json, token: string, unknown: string[]): Call => {
  const call: Call = { method, args, unknown, token, ok: undefined, at: world.now() }
  world.calls.push(call)
  return call
}

type Shown = { status: number; type: string; body: string | Buffer }
const json = (status: number, body: object): Shown => ({ status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) })

/** Does it and answers, unless a fault takes the call or its answer. */
const perform = <T>(
  world: World,
  response: ServerResponse,
  call: Call,
  run: () => T,
  ok: (result: T) => Shown,
  no: (refused: Refusal) => Shown,
): void => {
  const fault = takeFault(world.faults, call.method, call.args)
  if (fault) call.faulted = fault.kind
  if (fault && !fault.afterApply) {
    call.ok = false
    spoil(fault, response, '{"ok":true}')
    notify(world)
    return
  }
  const outcome = attempt(run)
  call.ok = 'is' in outcome
  if ('refused' in outcome) call.error = outcome.refused.error
  const shown = 'is' in outcome ? ok(outcome.is) : no(outcome.refused)
  if (fault) spoil(fault, response, shown.body.toString())
  else sendText(response, shown.status, shown.type, shown.body)
  notify(world)
}

const attempt = <T>(run: () => T): { is: T } | { refused: Refusal; problem: unknown } => {
  try {
    return { is: run() }
  } catch (problem) {
    const refused = refusalOf(problem)
    if (!refused) throw problem
    return { refused, problem }
  }
}
