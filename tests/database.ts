import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Connection, connect, type Sql } from '../db/connect.ts'
import { template } from './server.ts'

export type TestDatabase = { connection: Exclude<Connection, { url: string }>; sql: Sql; drop(): Promise<void> }

/** A database of one's own, migrated and empty. */
export const freshDatabase = async (): Promise<TestDatabase> => {
  const server = inject('server')
  const database = `t_${randomBytes(6).toString('hex')}`
  const admin = connect(server, 1)
  await admin.unsafe(`create database ${database} template ${template} strategy file_copy`)
  const connection = { ...server, database }
  const sql = connect(connection, 3)
  return {
    connection,
    sql,
    drop: async () => {
      await sql.end({ timeout: 2 })
      await admin.unsafe(`drop database if exists ${database} with (force)`)
      await admin.end({ timeout: 2 })
    },
  }
}
