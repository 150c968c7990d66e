import { connect, type Socket } from 'node:net'
import postgres from 'postgres'
import { poll } from './poll.ts'
import { isRunning } from './postmaster.ts'

export type Connection = { path: string; username: string; database: string }

/**
 * The connection that a process keeps to a server it uses, so that no other process stops the server under it.
 * It does not keep the process running.
 */
export type Presence = {
  /** "18.4" */
  version: string
  /** Process ids of the others that use the server, dead ones only when their connection has outlived them by a second. */
  others(): Promise<number[]>
  end(): Promise<void>
}

/**
 * Opens the connection and names it, in pg_stat_activity, after this process.
 * Throws the system or PostgreSQL error of a server that does not take it.
 */
export const openPresence = async (connection: Connection): Promise<Presence> => {
  let socket: Socket | undefined
  const options = {
    ...connection,
    // A socket of our own, because only then can it be left out of what keeps the process running.
    socket: () => {
      socket = connect(connection.path)
      return socket
    },
    connection: { application_name: `palier-handle:${process.pid}` },
    max: 1,
    ssl: false,
    fetch_types: false,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
  }
  const sql = postgres(options)
  const ask = sql<{ version: string }[]>`select current_setting('server_version') as version`
  const [own] = await ask.catch(async (error: unknown) => {
    await sql.end({ timeout: 0 })
    throw error
  })
  socket?.unref()

  const clients = async (): Promise<number[]> => {
    const rows = await sql<{ name: string }[]>`
      select application_name as name from pg_stat_activity
      where backend_type = 'client backend' and application_name like 'palier%' and pid <> pg_backend_pid()`
    return rows.flatMap(({ name }) => {
      const [, handle, pid] = /^palier(-handle)?:(\d+)/.exec(name) ?? []
      const isOwnPool = handle === undefined && Number(pid) === process.pid
      return pid === undefined || isOwnPool ? [] : [Number(pid)]
    })
  }

  const others = async (): Promise<number[]> => {
    socket?.ref()
    // The server notices the end of a killed client only when it reads from its connection.
    let found: number[] = []
    await poll(async () => {
      found = await clients()
      return found.every((pid) => !isRunning(pid)) && found.length > 0 ? undefined : found
    }, 1000)
    socket?.unref()
    return [...new Set(found)]
  }

  const end = async (): Promise<void> => {
    socket?.ref()
    await sql.end({ timeout: 1 })
  }
  return { version: own?.version ?? '', others, end }
}
