import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { copyNative } from './native-copy.ts'
import { complete, isComplete, type NativePackage } from './native-package.ts'
import { run } from './run.ts'
import { asUnavailable, errorCode, unavailable } from './unavailable.ts'

/** Completes the package where it is, if it is ours; says whether it is complete now. */
const completeInPlace = (native: string): boolean => {
  if (statSync(native).uid !== process.getuid?.()) return isComplete(native)
  try {
    complete(native)
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return isComplete(native)
    throw error
  }
}

/** Executes the server's binary as the account: no reading of permissions tells as surely whether it can. */
const execution = async (native: string, account: Account): Promise<'runs' | 'denied'> => {
  try {
    await run(join(native, 'bin', 'postgres'), ['--version'], '/', account)
    return 'runs'
  } catch (error) {
    if (errorCode(error) === 'EACCES') return 'denied'
    // The file is there: what is missing is its loader.
    if (errorCode(error) === 'ENOENT') throw unavailable('its binaries need glibc, which this Linux does not have', error)
    if (errorCode(error) === 'EPERM') throw unavailable('it refuses to run as root, and root may not change to another account here', error)
    throw asUnavailable(error)
  }
}

/**
 * The folder whose binaries the account can execute: the package itself, or else a copy of it in one of the parents.
 * Throws EmbeddedUnavailable when none can be executed.
 */
export const runnableNative = async (pkg: NativePackage, account: Account, parents: string[]): Promise<string> => {
  if (completeInPlace(pkg.directory) && (await execution(pkg.directory, account)) === 'runs') return pkg.directory
  let cause: unknown
  for (const parent of parents) {
    try {
      const copy = copyNative(pkg, parent)
      if ((await execution(copy, account)) === 'runs') return copy
    } catch (error) {
      cause = error
    }
  }
  throw unavailable(`its binaries cannot be executed from ${[pkg.directory, ...parents].join(' or ')}`, cause)
}
