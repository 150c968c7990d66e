import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import postgres from 'postgres'
import { afterAll, onTestFinished } from 'vitest'
import { runsAsRoot } from './account.ts'
import { findNativePackage, type NativePackage } from './native-package.ts'
import type { Connection } from './presence.ts'
import { stopServer } from './server.ts'
import { applicationName, startEmbedded } from './start.ts'

/** A folder that only this user can enter; at the end of the test its server is stopped and it is removed. */
export const testFolder = (mode = 0o700): string => {
  const folder = mkdtempSync(join(tmpdir(), 'palier-embedded-'))
  chmodSync(folder, mode)
  onTestFinished(async () => {
    await stopServer(join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  })
  return folder
}

let template: string | undefined

afterAll(() => {
  if (template !== undefined) rmSync(template, { recursive: true, force: true })
})

/** A testFolder with a cluster that was stopped in order: a copy of one made once, because initdb takes most of a test's time. */
export const testFolderWithCluster = async (): Promise<string> => {
  if (template === undefined) {
    template = mkdtempSync(join(tmpdir(), 'palier-embedded-'))
    await (await startEmbedded(template)).stop()
  }
  const folder = testFolder()
  cpSync(template, folder, { recursive: true })
  // A copy made by root is put right by the start itself.
  if (!runsAsRoot()) chmodSync(join(folder, 'postgres'), 0o700)
  return folder
}

/** The installed package as npm unpacks it, without links; all but the binaries are hard links where the system allows it, to spare the disk. */
export const unpackNative = (directory: string): NativePackage => {
  const installed = findNativePackage(process.platform, process.arch)
  mkdirSync(directory)
  for (const entry of readdirSync(installed.directory, { recursive: true, withFileTypes: true })) {
    const source = join(entry.parentPath, entry.name)
    const target = join(directory, relative(installed.directory, source))
    if (entry.isDirectory()) mkdirSync(target)
    else if (entry.isFile() && entry.parentPath.endsWith('/bin')) copyFileSync(source, target)
    else if (entry.isFile()) {
      try {
        linkSync(source, target)
      } catch {
        copyFileSync(source, target)
      }
    }
  }
  return { ...installed, directory }
}

/** Runs one query on a connection of its own. */
export const query = async (connection: Connection, text: string): Promise<Record<string, unknown>[]> => {
  const sql = postgres({ ...connection, max: 1, connection: { application_name: applicationName } })
  try {
    return [...(await sql.unsafe(text))]
  } finally {
    await sql.end()
  }
}

export const postmasterPid = (folder: string): number => Number.parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10)

/** Another program that starts the server in folder, prints its state and stays until it is killed or its input ends; then it stops the server. */
export const startInChild = (folder: string): { child: ChildProcess; state: Promise<string> } => {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('start.ts', import.meta.url).href)})
    const server = await startEmbedded(${JSON.stringify(folder)})
    process.stdout.write(server.state + '\\n')
    process.stdin.resume().once('end', () => server.stop())`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const state = new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.once('exit', () => reject(new Error('the child ended without a state')))
  })
  // Not every test waits for the state of a child that it kills.
  state.catch(() => undefined)
  return { child, state }
}
