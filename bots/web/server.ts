import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Action, addNeighbour, moveClock, press, type Reply, say } from './actions.ts'
import { privateChat } from './chats.ts'
import { bodyOf, guarded, isHere, isOurs } from './guard.ts'
import { type Site, timeOf } from './site.ts'

const script = 'text/javascript; charset=utf-8'
const scripts = ['main', 'state', 'live', 'send', 'draw', 'chat', 'composer', 'photo', 'dates', 'clock', 'tabs']
const sheets = ['style', 'chat', 'message', 'composer', 'tabs', 'narrow']
const files: ReadonlyMap<string, { name: string; type: string }> = new Map([
  ['/', { name: 'index.html', type: 'text/html; charset=utf-8' }],
  ['/icon.svg', { name: 'icon.svg', type: 'image/svg+xml' }],
  ...sheets.map((name) => [`/${name}.css`, { name: `${name}.css`, type: 'text/css; charset=utf-8' }] as const),
  ...scripts.map((name) => [`/${name}.js`, { name: `${name}.js`, type: script }] as const),
])

const small = 16 * 1024
const withPhoto = 8 * 1024 * 1024
const actions: ReadonlyMap<string, { run: Action; limit: number }> = new Map([
  ['/say', { run: say, limit: withPhoto }],
  ['/press', { run: press, limit: small }],
  ['/neighbours', { run: addNeighbour, limit: small }],
  ['/clock', { run: moveClock, limit: small }],
])

/** Listens on this machine only. */
export const listen = (site: Site, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const once = rememberReplies()
    const server = createServer((request, response) => {
      const bound = (server.address() as AddressInfo | null)?.port ?? port
      route(site, once, bound, request, response).catch(() =>
        sendJson(response, 500, { error: 'Palier a eu un souci. Réessayez dans un instant.' }),
      )
    })
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken by another program: choose another PORT.`) : error),
    )
    server.listen(port, '127.0.0.1', () => resolve(server))
  })

const route = async (site: Site, once: Once, port: number, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (site.mounted && isHere(request, port) && request.url?.startsWith(site.mounted.beginning))
    return site.mounted.listener(request, response)
  guarded(response)
  if (!isOurs(request, port)) return sendJson(response, 403, { error: 'Cette page ne répond qu’à elle-même, sur cet ordinateur.' })
  const [path = '/', query = ''] = (request.url ?? '/').split('?')
  const action = actions.get(path)
  if (request.method === 'POST' && action) return act(site, once, action, request, response)
  if (request.method !== 'GET') return unknown(response)
  const file = files.get(path)
  if (file) return sendFile(response, file)
  if (path === '/state') return sendJson(response, 200, stateOf(site))
  if (path === '/events') return site.feed.follow(response, lastSeen(request, query))
  if (path.startsWith('/photo/')) return sendPhoto(response, site.photos.read(path.slice('/photo/'.length)))
  if (path.startsWith('/file/')) return sendKept(site, response, path)
  unknown(response)
}

const lastSeen = ({ headers }: IncomingMessage, query: string): string => {
  const id = headers['last-event-id']
  return typeof id === 'string' ? id : (new URLSearchParams(query).get('after') ?? '')
}

/** Everything that the page needs to draw itself; `at` is the event to follow on from. */
const stateOf = ({ feed, channel, chats, clock }: Site): object => ({
  at: feed.at(),
  channel,
  neighbours: chats.neighbours().map((it) => ({ ...it, chat: privateChat(it.user) })),
  clock: timeOf(clock),
  messages: chats.all(),
})

const act = async (
  site: Site,
  once: Once,
  { run, limit }: { run: Action; limit: number },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await bodyOf(request, limit)
  if ('refusal' in body) return sendJson(response, body.refusal.status, { error: body.refusal.error })
  const given = request.headers['idempotency-key']
  if (given !== undefined && !(typeof given === 'string' && /^[\w-]{8,64}$/.test(given))) {
    return sendJson(response, 400, { error: 'L’identifiant de cette demande n’est pas lisible.' })
  }
  const key = given ?? site.ids()
  const { status, body: answer } = await once(key, () => run(site, key, body.json))
  sendJson(response, status, answer)
}

type Once = (key: string, run: () => Promise<Reply>) => Promise<Reply>
const remembered = 1000

/** The same key twice, at once or later, is done once and answered alike. What failed may be tried again. */
const rememberReplies = (): Once => {
  const replies = new Map<string, Promise<Reply>>()
  return async (key, run) => {
    const known = replies.get(key)
    if (known) return known
    const reply = run()
    replies.set(key, reply)
    const [oldest] = replies.keys()
    if (replies.size > remembered && oldest !== undefined) replies.delete(oldest)
    const isDone = await reply.then(
      ({ status }) => status < 400,
      () => false,
    )
    if (!isDone) replies.delete(key)
    return reply
  }
}

const unknown = (response: ServerResponse): void => sendJson(response, 404, { error: 'Il n’y a rien à cette adresse.' })

const sendFile = async (response: ServerResponse, { name, type }: { name: string; type: string }): Promise<void> => {
  const bytes = await readFile(join(import.meta.dirname, 'page', name))
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(bytes)
}

const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === '\x89PNG'
// An id is its picture's hash: it never changes.
const forever = { 'cache-control': 'private, max-age=31536000, immutable' }

const sendPhoto = (response: ServerResponse, bytes: Buffer | null): void => {
  if (!bytes) unknown(response)
  else response.writeHead(200, { 'content-type': isPng(bytes) ? 'image/png' : 'image/jpeg', ...forever }).end(bytes)
}

const documents: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['ics', 'text/calendar; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
])

/** A file is to be kept, never opened as a page of ours, and goes by its name: `/file/<id>/<name>`. */
const sendKept = ({ photos }: Site, response: ServerResponse, path: string): void => {
  const [, id = '', name = '', ending = ''] = /^\/file\/([\w-]+)\/([\w.-]+\.(\w+))$/.exec(path) ?? []
  const [type, bytes] = [documents.get(ending), photos.read(id)]
  if (!type || !bytes) unknown(response)
  else response.writeHead(200, { 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, ...forever }).end(bytes)
}

const sendJson = (response: ServerResponse, status: number, body: object): void => {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body))
}
