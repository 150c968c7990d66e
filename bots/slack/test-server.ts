import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Node's own server with paths that one may take, as the shell's. */
export const testServer = async () => {
  const listeners = new Map<string, RequestListener>()
  const server = createServer((request, response) => {
    const listener = listeners.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    if (listener) listener(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mount: (path: string, listener: RequestListener): void => void listeners.set(path, listener),
    paths: () => [...listeners.keys()],
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
export type TestServer = Awaited<ReturnType<typeof testServer>>
