import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Request = { header(name: string): string | undefined; body: string }
type Answer = (request: Request) => Promise<number>

export type Listener = {
  route(path: string, answer: Answer): void
  /** Gives a path to somebody else's code, with its own bounds. */
  mount(path: string, listener: RequestListener): void
  /** The same for all that begins with it. */
  mountUnder(beginning: string, listener: RequestListener): void
  start(): Promise<string>
  stop(): Promise<void>
}

/** Telegram's updates are some kilobytes; nothing larger is read. */
const bodyMax = 1_000_000
const slowMs = 10_000
/** A photo of some megabytes from a phone on a slow line. */
const bodyMs = 120_000

/**
 * A small server for what others post to us, and for what they fetch: bounded bodies, bounded time, answers without content but for what is
 * mounted.
 * Throws when the port is taken, with the variable to change.
 */
export const listen = ({ port, host, onError }: { port: number; host: string; onError: (error: unknown) => void }): Listener => {
  const routes = new Map<string, Answer>()
  const mounted = new Map<string, RequestListener>()
  const under: [beginning: string, listener: RequestListener][] = []
  const server: Server = createServer((request, response) => {
    const path = pathOf(request)
    const other = mounted.get(path) ?? under.find(([beginning]) => path.startsWith(beginning))?.[1]
    if (other) return other(request, response)
    handle(routes, request, response).catch((error: unknown) => {
      onError(error)
      end(response, 500)
    })
  })
  server.requestTimeout = bodyMs
  server.headersTimeout = slowMs
  return {
    route: (path, answer) => void routes.set(path, answer),
    mount: (path, listener) => void mounted.set(path, listener),
    mountUnder: (beginning, listener) => void under.push([beginning, listener]),
    start: () =>
      new Promise((done, fail) => {
        server.once('error', (error: NodeJS.ErrnoException) =>
          fail(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken by another program: choose another PORT.`) : error),
        )
        server.listen(port, host, () => done(`http://${host}:${(server.address() as AddressInfo).port}`))
      }),
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeIdleConnections()
      }),
  }
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?')[0] ?? ''

const handle = async (routes: ReadonlyMap<string, Answer>, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const answer = routes.get(pathOf(request))
  if (!answer) return end(response, 404)
  if (request.method !== 'POST') return end(response, 405)
  const body = await read(request)
  if (body === null) {
    /** The rest of the body is not read, so nothing more can come on this connection. */
    response.setHeader('connection', 'close')
    return end(response, 413)
  }
  const header = (name: string): string | undefined => {
    const value = request.headers[name]
    return typeof value === 'string' ? value : undefined
  }
  end(response, await answer({ header, body }))
}

const read = async (request: IncomingMessage): Promise<string | null> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > bodyMax) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

const end = (response: ServerResponse, status: number): void => {
  if (!response.headersSent) response.writeHead(status, { 'content-length': 0 })
  response.end()
}
