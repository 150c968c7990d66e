import { execFile } from 'node:child_process'
import type { Account } from './account.ts'
import { lastUsefulLine } from './server-log.ts'
import { unavailable } from './unavailable.ts'

/** Fixed, because PGDATA, PGPORT, LC_ALL and others of the caller's environment would change the server; C keeps its messages in English. */
const ENVIRONMENT = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** What to spawn a binary of PostgreSQL with. libuv changes to cwd before it changes account, so the account need not reach cwd by its path. */
export const spawnOptions = (cwd: string, account: Account) => ({ cwd, env: ENVIRONMENT, ...account })

/**
 * How the binaries name the folder they are spawned in. A path would have to be traversed by the server's account, which may not be
 * allowed to; the link of /proc leads to the folder itself, and the server and its children never leave it.
 */
export const dataDirectory = (cluster: string): string => (process.platform === 'linux' ? '/proc/self/cwd' : cluster)

/**
 * Runs a binary of PostgreSQL to its end.
 * Throws the system error when it cannot be executed, EmbeddedUnavailable with the last line it wrote when it fails.
 */
export const run = (file: string, args: string[], cwd: string, account: Account): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(file, args, spawnOptions(cwd, account), (error, _stdout, stderr) => {
      if (error === null) resolve()
      else if (typeof error.code === 'string') reject(error)
      else reject(unavailable(lastUsefulLine(stderr), error))
    })
  })
