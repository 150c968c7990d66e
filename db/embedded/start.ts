import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { serverAccount } from './account.ts'
import { clusterExists, createCluster, removeUnfinished } from './cluster.ts'
import { copyParents } from './native-copy.ts'
import { findNativePackage, type NativePackage } from './native-package.ts'
import { runnableNative } from './native-runnable.ts'
import { poll } from './poll.ts'
import { isRunning } from './postmaster.ts'
import { type Connection, openPresence, type Presence } from './presence.ts'
import { type Launch, launchServer, runningServer, stopServer } from './server.ts'
import { lastUsefulLine } from './server-log.ts'
import { serverSocket } from './socket.ts'
import { withStartLock } from './start-lock.ts'
import { asUnavailable, unavailable } from './unavailable.ts'

export { EmbeddedUnavailable } from './unavailable.ts'

export type EmbeddedPostgres = {
  /** Options for postgres(). The path holds for this process, until stop. */
  connection: Connection
  /** One line for people: "PostgreSQL 18.4, embedded, in ./data/postgres (new)"; or started, recovered, shared with process 123. */
  state: string
  /**
   * Stops the server and waits for its end, unless another process uses it; connections still open are cut.
   * To be called once the caller has ended its own connections; later calls return the first one's promise.
   */
  stop(): Promise<void>
}

/** What the machine offers; tests replace parts of it. */
export type Machine = { platform: string; arch: string; nativePackage: NativePackage; copyParents: string[] }

/**
 * The application_name that every connection of this process must have: `postgres({ ...connection, connection: { application_name: applicationName } })`.
 * By it stop() knows its own connections from those of other processes that still need the server.
 */
export const applicationName = `palier:${process.pid}`

/** A start that another server stood in the way of: one that started at the same moment, or the last processes of one that was killed. */
const HELD_BY_ANOTHER = /lock file "[^"]*" already exists|shared memory block .* is still in use/
const JOIN_TIMEOUT_MS = 10_000

type Joined = { launched: Launch | undefined; presence: Presence }

/** Joins the running server or starts one; again when the server it found was just ending, or another start was faster. */
const joinServer = async (cluster: string, logFile: string, connection: Connection, native: () => Promise<string>): Promise<Joined> => {
  let failure: unknown
  const joined = await poll(async (): Promise<Joined | undefined> => {
    if ((await runningServer(cluster, connection.path)) !== undefined) {
      try {
        return { launched: undefined, presence: await openPresence(connection) }
      } catch (error) {
        failure = error
        return undefined
      }
    }
    const launched = await launchServer(await native(), cluster, logFile, serverAccount(cluster))
    if (launched.pid !== undefined) {
      const presence = await openPresence(connection).catch(async (error: unknown) => {
        await stopServer(cluster)
        throw error
      })
      return { launched, presence }
    }
    failure = unavailable(`${lastUsefulLine(launched.log)}, see ${logFile}`)
    if (!HELD_BY_ANOTHER.test(launched.log)) throw failure
    return undefined
  }, JOIN_TIMEOUT_MS)
  if (joined === undefined) throw failure
  return joined
}

const describe = (launched: Launch | undefined, isNew: boolean, others: number[]): string => {
  if (launched !== undefined) {
    if (isNew) return 'new'
    return /was not properly shut down|was interrupted/.test(launched.log) ? 'recovered after an unclean stop' : 'started'
  }
  return others.length > 0 ? `shared with process ${others.join(', ')}` : 'recovered: it ran on after its starter had ended'
}

const open = async (dataDir: string, shownAs: string, machine: Partial<Machine>, pkg: NativePackage): Promise<EmbeddedPostgres> => {
  const cluster = join(dataDir, 'postgres')
  const logFile = join(dataDir, 'postgres.log')
  const account = serverAccount(cluster)
  let found: Promise<string> | undefined
  const native = (): Promise<string> => (found ??= runnableNative(pkg, account, machine.copyParents ?? copyParents(dataDir)))

  removeUnfinished(dataDir)
  const isNew = !clusterExists(cluster)
  if (isNew) await createCluster(await native(), cluster, dataDir, account)
  const socket = serverSocket(cluster)
  try {
    const connection = { path: socket.path, username: 'postgres', database: 'postgres' }
    const { launched, presence } = await joinServer(cluster, logFile, connection, native)
    const others = (await presence.others()).filter(isRunning)

    const stop = async (): Promise<void> => {
      // A server that does not answer is gone, or too busy with others to be stopped by us.
      const remaining = await presence.others().catch(() => undefined)
      await presence.end()
      if (remaining?.length === 0) await stopServer(cluster)
      socket.close()
    }
    let stopped: Promise<void> | undefined
    return {
      connection,
      state: `PostgreSQL ${presence.version}, embedded, in ${shownAs}/postgres (${describe(launched, isNew, others)})`,
      stop: () => (stopped ??= withStartLock(dataDir, stop)),
    }
  } catch (error) {
    socket.close()
    throw error
  }
}

/**
 * Starts PostgreSQL on <dataDir>/postgres, or joins the one that already runs there: there is never more than one.
 * The folder is made when missing. The server outlives a killed process, and the next start on the folder takes it over.
 * Connections must be named applicationName, which see. Throws EmbeddedUnavailable when it cannot run here.
 */
export const startEmbedded = async (dataDir: string, machine: Partial<Machine> = {}): Promise<EmbeddedPostgres> => {
  try {
    const pkg = machine.nativePackage ?? findNativePackage(machine.platform ?? process.platform, machine.arch ?? process.arch)
    const folder = resolve(dataDir)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return await withStartLock(folder, () => open(folder, dataDir, machine, pkg))
  } catch (error) {
    throw asUnavailable(error)
  }
}
