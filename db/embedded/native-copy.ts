import { chmodSync, copyFileSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runsAsRoot } from './account.ts'
import { complete, type NativePackage } from './native-package.ts'
import { errorCode } from './unavailable.ts'

/**
 * Where a copy of the binaries may go, best first.
 * Root needs a place that nobody can reach; /var/cache comes first because systems clean their temporary folder under a running server.
 */
export const copyParents = (dataDir: string): string[] => (runsAsRoot() ? ['/var/cache', tmpdir()] : [dataDir])

/** A folder of ours that nobody else can change: safe to execute from, even when it lies in a folder anyone can write. */
const isTrusted = (path: string): boolean => {
  const found = lstatSync(path)
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

const isCopied = (from: string, to: string): boolean => lstatSync(to, { throwIfNoEntry: false })?.size === lstatSync(from).size

/** Copies what is missing, one complete file at a time, so that two processes may do it at once and a half-made copy is finished later. */
const copyMissing = (from: string, to: string): void => {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const source = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, source))
    if (entry.isDirectory()) {
      mkdirSync(target, { recursive: true })
      chmodSync(target, 0o755)
    } else if (entry.isFile() && !isCopied(source, target)) {
      const unfinished = `${target}.${process.pid}`
      copyFileSync(source, unfinished)
      // Explicit, because a restrictive umask at install time is one reason to be here.
      chmodSync(unfinished, entry.parentPath.endsWith('/bin') ? 0o755 : 0o644)
      renameSync(unfinished, target)
    }
  }
}

/**
 * Copies the package into parent, or finishes and reuses the copy that an earlier start left there.
 * Returns the folder of the copy. Throws the system error of a parent that cannot be written.
 */
export const copyNative = ({ directory, version }: NativePackage, parent: string): string => {
  const shared = join(parent, `palier-postgres-${version}-${process.getuid?.()}`)
  try {
    mkdirSync(shared, 0o755)
    chmodSync(shared, 0o755)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
  const copy = isTrusted(shared) ? shared : mkdtempSync(`${shared}-`)
  chmodSync(copy, 0o755)
  copyMissing(directory, copy)
  complete(copy)
  return copy
}
