import { statSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { poll } from './poll.ts'
import { errorCode, unavailable } from './unavailable.ts'

/** Longer than any start: a crash recovery reads all the WAL written since the last checkpoint. */
const LOCK_TIMEOUT_MS = 6 * 60_000

const listen = (path: string): Promise<Server | string> =>
  new Promise((resolve) => {
    const server = createServer((client) => client.destroy())
    server.once('error', (error) => resolve(errorCode(error) ?? 'unknown'))
    server.listen({ path, exclusive: true }, () => resolve(server))
  })

/**
 * Runs work while no other process starts or stops a server in dataDir.
 * The lock is an abstract Unix socket: the kernel drops it when its process dies, so it cannot be left behind.
 * Where there are none (macOS, some sandboxes) work runs at once, and only PostgreSQL's own locks stand between two starts.
 * Throws EmbeddedUnavailable after six minutes of waiting.
 */
export const withStartLock = async <T>(dataDir: string, work: () => Promise<T>): Promise<T> => {
  if (process.platform !== 'linux') return work()
  const { dev, ino } = statSync(dataDir, { bigint: true })
  const lock = await poll(async () => {
    const held = await listen(`\0palier-postgres-${dev}-${ino}`)
    return held === 'EADDRINUSE' ? undefined : held
  }, LOCK_TIMEOUT_MS)
  if (lock === undefined) throw unavailable(`another process has been starting or stopping it in ${dataDir} for minutes`)
  try {
    return await work()
  } finally {
    if (typeof lock !== 'string') lock.close()
  }
}
