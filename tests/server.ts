import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Connection, connect } from '../db/connect.ts'
import { startEmbedded } from '../db/embedded/start.ts'
import { migrate } from '../db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: Exclude<Connection, { url: string }>
  }
}

/** One real PostgreSQL for the whole run; every test file copies the migrated template (30 ms in memory). */
export const template = 'palier_template'

/** Linux keeps files in memory there. A copied database is three hundred files: ten times as fast as on a disk. */
const memory = '/dev/shm'
const room = 3 * 2 ** 30

const where = (): string => {
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > room ? memory : tmpdir()
}

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(where(), 'palier-tests-'))
  const server = await startEmbedded(folder)
  const sql = connect(server.connection, 1)
  await sql.unsafe(`create database ${template}`)
  /** It is thrown away: no test waits for the disk. What must outlast a crash is tested with the real program (kill.test.ts). */
  await sql.unsafe('alter system set fsync = off')
  await sql.unsafe('alter system set synchronous_commit = off')
  await sql.unsafe(`alter system set max_wal_size = '256MB'`)
  await sql.unsafe('select pg_reload_conf()')
  await sql.end()
  await migrate({ ...server.connection, database: template })
  project.provide('server', server.connection)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
