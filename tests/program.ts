import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Program = {
  child: ChildProcess
  out(): string
  says(sign: RegExp): Promise<RegExpExecArray>
  ends(signal?: NodeJS.Signals): Promise<number | null>
}

/** Where Node keeps our sources compiled, from one start that ended by itself to the next: some hundred starts are a minute shorter. */
const compiled = join(process.cwd(), 'node_modules/.cache/compiled')

/** The real program, as `npm start` runs it, with nothing of this machine's configuration. */
export const program = (env: Readonly<Record<string, string>>, script = 'bots/main.ts'): Program => {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let listeners: (() => void)[] = []
  const hear = (part: Buffer): void => {
    out += part.toString()
    for (const listener of listeners) listener()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  void ended.then(() => {
    for (const listener of listeners) listener()
  })
  return {
    child,
    out: () => out,
    says: (sign) =>
      new Promise((done, fail) => {
        const look = (): void => {
          const found = sign.exec(out)
          if (!found && child.exitCode === null && child.signalCode === null) return
          listeners = listeners.filter((it) => it !== look)
          if (found) done(found)
          else fail(new Error(`The program ended without saying ${sign}:\n${out}`))
        }
        listeners.push(look)
        look()
      }),
    ends: (signal = 'SIGTERM') => {
      child.kill(signal)
      return ended
    },
  }
}

export const freePort = async (): Promise<number> =>
  await new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

export const temporaryFolder = (): { path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'palier-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
