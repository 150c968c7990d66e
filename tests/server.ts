import { mkdtempSync, rmSync } from 'node:fs'
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

/** One real PostgreSQL for the whole run; every test file copies the migrated template (30–50 ms). */
export const template = 'palier_template'

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'palier-tests-'))
  const server = await startEmbedded(folder)
  const sql = connect(server.connection, 1)
  await sql.unsafe(`create database ${template}`)
  await sql.end()
  await migrate({ ...server.connection, database: template })
  project.provide('server', server.connection)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
