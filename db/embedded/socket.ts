import { closeSync, openSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { errorCode, unavailable } from './unavailable.ts'

/** PostgreSQL names its socket after the port, which means nothing else here. */
export const PORT = 5432

/** Bytes of a socket's path that the kernel takes, without the final zero. */
const PATH_LIMIT_BYTES = process.platform === 'darwin' ? 103 : 107

export type ServerSocket = { path: string; close(): void }

/**
 * The path by which this process reaches the server's socket, valid until close.
 * A path that is too long goes through a descriptor of the folder: such a path works in this process only.
 * Throws EmbeddedUnavailable for a too long path on macOS, which has no /proc.
 */
export const serverSocket = (cluster: string): ServerSocket => {
  const name = `.s.PGSQL.${PORT}`
  const path = join(cluster, name)
  if (Buffer.byteLength(path) <= PATH_LIMIT_BYTES) return { path, close: () => undefined }
  if (process.platform !== 'linux') throw unavailable(`the path ${path} is longer than ${PATH_LIMIT_BYTES} bytes`)
  const fd = openSync(cluster, 'r')
  return { path: `/proc/self/fd/${fd}/${name}`, close: () => closeSync(fd) }
}

/** Whether a server listens. A full queue (EAGAIN) is a server too: only a socket without a listener, or none, is not. */
export const isListening = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', (error) => resolve(!['ECONNREFUSED', 'ENOENT'].includes(errorCode(error) ?? '')))
  })
