import { chownSync, closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { isAlive } from './postmaster.ts'
import { dataDirectory, run } from './run.ts'
import { errorCode, unavailable } from './unavailable.ts'

export const clusterExists = (cluster: string): boolean => statSync(join(cluster, 'PG_VERSION'), { throwIfNoEntry: false }) !== undefined

/** Unfinished clusters of processes that were killed during their first start. */
export const removeUnfinished = (dataDir: string): void => {
  for (const name of readdirSync(dataDir)) {
    const pid = /^postgres\.new-(\d+)$/.exec(name)?.[1]
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue
    try {
      rmSync(join(dataDir, name), { recursive: true, force: true })
    } catch (error) {
      // The initdb of the killed process still writes there: the next start removes it.
      if (errorCode(error) !== 'ENOTEMPTY') throw error
    }
  }
}

/**
 * The C collation sorts by code point, the same everywhere; character types and case come from Unicode, because in plain C
 * lower('É') stays 'É' and pg_trgm splits words at accents. LC_CTYPE is libc's: pg_trgm asks libc, whatever the provider.
 */
const LOCALE = [
  '--encoding=UTF8',
  '--locale=C',
  `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
]

/** Into postgresql.conf, where the operator may change them. */
const SETTINGS = ['shared_buffers=32MB', 'max_connections=100', 'timezone=UTC', 'log_timezone=UTC', 'log_checkpoints=off']

const syncDirectory = (directory: string): void => {
  const fd = openSync(directory, 'r')
  fsyncSync(fd)
  closeSync(fd)
}

/**
 * Makes the cluster under another name and renames it when it is complete and on disk, so that neither a kill nor a power cut leaves a half.
 * initdb syncs by itself, 0.1 s on an idle disk: without it a power cut soon after the first start would take committed data along.
 * File by file and not by syncfs, which would also wait for all that an npm install has just written.
 * Throws EmbeddedUnavailable with the last line of initdb.
 */
export const createCluster = async (native: string, cluster: string, dataDir: string, account: Account): Promise<void> => {
  const unfinished = `${cluster}.new-${process.pid}`
  mkdirSync(unfinished, 0o700)
  try {
    if (account !== undefined) chownSync(unfinished, account.uid, account.gid)
    const settings = SETTINGS.flatMap((setting) => ['--set', setting])
    const args = ['-D', dataDirectory(unfinished), '--username=postgres', '--auth=trust', '--no-instructions', ...LOCALE, ...settings]
    await run(join(native, 'bin', 'initdb'), args, unfinished, account)
    renameSync(unfinished, cluster)
    syncDirectory(dataDir)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Where there is no start lock, another process may have finished its cluster first: that one counts.
    if (clusterExists(cluster)) return
    if (errorCode(error) === 'ENOTEMPTY') throw unavailable(`${cluster} holds files but no PostgreSQL cluster`, error)
    throw error
  }
}
