import { spawn } from 'node:child_process'
import { closeSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { poll } from './poll.ts'
import { isAlive, isPostmasterOf, readPostmasterPid } from './postmaster.ts'
import { dataDirectory, spawnOptions } from './run.ts'
import { logSince, openServerLog } from './server-log.ts'
import { isListening, PORT } from './socket.ts'
import { unavailable } from './unavailable.ts'

/** A crash recovery reads all the WAL written since the last checkpoint, up to gigabytes on a slow disk. */
const START_TIMEOUT_MS = 5 * 60_000
const STOP_TIMEOUT_MS = 60_000

/**
 * The process id of the server that runs on the cluster, after waiting for one that is just starting or stopping; undefined when there is none.
 * The proof is the socket in the cluster: postmaster.pid alone may be left from a crash.
 */
export const runningServer = async (cluster: string, socketPath: string): Promise<number | undefined> => {
  const found = await poll(async () => {
    const file = readPostmasterPid(cluster)
    if (file === undefined) return { pid: undefined }
    if (file.status === 'ready') return { pid: (await isListening(socketPath)) ? file.pid : undefined }
    return isPostmasterOf(file.pid, cluster) ? undefined : { pid: undefined }
  }, START_TIMEOUT_MS)
  if (found === undefined) throw unavailable(`the server in ${cluster} has been starting or stopping for minutes`)
  return found.pid
}

/**
 * PostgreSQL removes the lock files of a crash itself, unless their process id belongs to another program by now.
 * Only then are they removed here; two servers are still kept apart by the shared memory that PostgreSQL derives from the folder.
 */
const removeStaleLocks = (cluster: string): void => {
  const file = readPostmasterPid(cluster)
  if (file === undefined || !isAlive(file.pid) || isPostmasterOf(file.pid, cluster)) return
  for (const name of ['postmaster.pid', `.s.PGSQL.${PORT}.lock`]) rmSync(join(cluster, name), { force: true })
}

export type Launch = { log: string } & ({ pid: number } | { pid?: never })

/**
 * Starts the server and waits until it accepts connections. Without a pid it has ended again: the log says why.
 * It leads a session of its own, so that Ctrl-C in a terminal reaches only this program, which then stops it in order.
 * Throws the system error of a binary that cannot be executed, EmbeddedUnavailable when it is not ready within five minutes.
 */
export const launchServer = async (native: string, cluster: string, logFile: string, account: Account): Promise<Launch> => {
  removeStaleLocks(cluster)
  const { fd, offset } = openServerLog(logFile)
  // No TCP. The socket lies in the cluster, a folder of mode 0700, which is what makes trust authentication safe.
  const args = ['-D', dataDirectory(cluster), '-h', '', '-k', '.', '-p', String(PORT), '-c', 'unix_socket_permissions=0700']
  const child = spawn(join(native, 'bin', 'postgres'), args, {
    ...spawnOptions(cluster, account),
    detached: true,
    stdio: ['ignore', fd, fd],
  })
  closeSync(fd)
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  child.unref()
  const outcome = await poll(() => {
    if (failure !== undefined) throw failure
    if (child.exitCode !== null || child.signalCode !== null) return 'ended'
    const file = readPostmasterPid(cluster)
    return file?.pid === child.pid && file?.status === 'ready' ? 'ready' : undefined
  }, START_TIMEOUT_MS)
  const log = logSince(logFile, offset)
  if (outcome === 'ready' && child.pid !== undefined) return { pid: child.pid, log }
  if (outcome === 'ended') return { log }
  child.kill('SIGINT')
  throw unavailable(`it was not ready after ${START_TIMEOUT_MS / 60_000} minutes, see ${logFile}`)
}

/**
 * Stops the server of the cluster in order (fast shutdown: connections are cut, everything is written) and waits for its end.
 * After a minute it is left to finish by itself.
 */
export const stopServer = async (cluster: string): Promise<void> => {
  const pid = readPostmasterPid(cluster)?.pid
  if (pid === undefined || !isPostmasterOf(pid, cluster)) return
  process.kill(pid, 'SIGINT')
  await poll(() => (isPostmasterOf(pid, cluster) ? undefined : true), STOP_TIMEOUT_MS)
}
