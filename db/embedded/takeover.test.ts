import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { serverAccount } from './account.ts'
import { poll } from './poll.ts'
import { isPostmasterOf } from './postmaster.ts'
import { startEmbedded } from './start.ts'
import { postmasterPid, query, startInChild, testFolder, testFolderWithCluster } from './test-folder.ts'

const TIMEOUT_MS = 15_000

const ended = (folder: string, pid: number): Promise<true | undefined> =>
  poll(() => (isPostmasterOf(pid, join(folder, 'postgres')) ? undefined : true), 5000)

test('after kill -9 of the server the next start recovers what was committed', { timeout: TIMEOUT_MS }, async () => {
  const folder = await testFolderWithCluster()
  const first = await startEmbedded(folder)
  await query(first.connection, `create table note as select 'committed' as body`)
  process.kill(postmasterPid(folder), 'SIGKILL')

  const second = await startEmbedded(folder)
  expect(second.state).toMatch(/\(recovered after an unclean stop\)$/)
  expect(await query(second.connection, 'select body from note')).toEqual([{ body: 'committed' }])
  await second.stop()
})

test('after a crash, a process id that another program has taken does not prevent the start', { timeout: TIMEOUT_MS }, async () => {
  const folder = await testFolderWithCluster()
  await startEmbedded(folder)
  const pid = postmasterPid(folder)
  process.kill(pid, 'SIGKILL')
  await ended(folder, pid)
  const other = spawn('sleep', ['60'], { ...serverAccount(join(folder, 'postgres')) })
  onTestFinished(() => void other.kill())
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    const file = join(folder, 'postgres', name)
    writeFileSync(file, readFileSync(file, 'utf8').replace(String(pid), String(other.pid)))
  }
  const server = await startEmbedded(folder)
  expect(server.state).toMatch(/\(recovered after an unclean stop\)$/)
  expect(other.exitCode).toBeNull()
  await server.stop()
})

test('after kill -9 of its starter the running server is taken over, then really stopped', { timeout: TIMEOUT_MS }, async () => {
  const folder = await testFolderWithCluster()
  const { child, state } = startInChild(folder)
  expect(await state).toMatch(/\(started\)$/)
  const pid = postmasterPid(folder)
  child.kill('SIGKILL')
  await once(child, 'exit')

  const server = await startEmbedded(folder)
  expect(server.state).toMatch(/\(recovered: it ran on after its starter had ended\)$/)
  expect(postmasterPid(folder)).toBe(pid)
  await server.stop()
  expect(await ended(folder, pid)).toBe(true)
})

test('after kill -9 during the first start the next one makes the cluster anew', { timeout: TIMEOUT_MS }, async () => {
  const folder = testFolder()
  const { child } = startInChild(folder)
  const unfinished = await poll(() => readdirSync(folder).find((name) => name.startsWith('postgres.new-')), 10_000)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(readdirSync(folder)).not.toContain('postgres')

  const server = await startEmbedded(folder)
  expect(server.state).toMatch(/\(new\)$/)
  expect(unfinished).toBe(`postgres.new-${child.pid}`)
  await server.stop()
})

test('two starts on one empty folder at the same moment: one server, which the first to stop leaves to the other', {
  timeout: TIMEOUT_MS,
}, async () => {
  const folder = testFolder()
  const [left, right] = [startInChild(folder), startInChild(folder)]
  const states = await Promise.all([left.state, right.state])
  const shared = states.findIndex((state) => state.includes('(shared with process '))
  expect(states.filter((state) => state.endsWith('(new)'))).toHaveLength(1)
  expect(shared).not.toBe(-1)
  expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.log'])

  const pid = postmasterPid(folder)
  const [first, last] = shared === 0 ? [right.child, left.child] : [left.child, right.child]
  first.stdin?.end()
  await poll(() => first.exitCode ?? undefined, 5000)
  expect(isPostmasterOf(pid, join(folder, 'postgres'))).toBe(true)
  last.stdin?.end()
  expect(await ended(folder, pid)).toBe(true)
})

test('stop leaves the server to a process that named its connection, and ends it when that one is gone', {
  timeout: TIMEOUT_MS,
}, async () => {
  const folder = await testFolderWithCluster()
  const server = await startEmbedded(folder)
  const other = postgres({ ...server.connection, max: 1, connection: { application_name: `palier:${process.ppid}` } })
  await other`select 1`
  await server.stop()
  expect(await other`select 2 as two`).toEqual([{ two: 2 }])

  const again = await startEmbedded(folder)
  expect(again.state).toMatch(new RegExp(`\\(shared with process ${process.ppid}\\)$`))
  await other.end()
  const pid = postmasterPid(folder)
  await again.stop()
  expect(await ended(folder, pid)).toBe(true)
})

test('two handles of one process: the server stays for the second', { timeout: TIMEOUT_MS }, async () => {
  const folder = await testFolderWithCluster()
  const [first, second] = await Promise.all([startEmbedded(folder), startEmbedded(folder)])
  await first.stop()
  expect(await query(second.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  const pid = postmasterPid(folder)
  await second.stop()
  expect(await ended(folder, pid)).toBe(true)
})
