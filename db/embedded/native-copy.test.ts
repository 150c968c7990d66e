import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { copyNative } from './native-copy.ts'
import { testFolder } from './test-folder.ts'

let directory: string
let parent: string
const copy = () => copyNative({ directory, version: '18.0.0' }, parent)

beforeEach(() => {
  directory = join(testFolder(), 'native')
  parent = testFolder(0o755)
  for (const folder of ['bin', 'lib', 'share']) mkdirSync(join(directory, folder), { recursive: true, mode: 0o700 })
  for (const file of ['bin/initdb', 'bin/postgres', 'lib/libpq.so.5.18', 'share/postgres.bki']) {
    writeFileSync(join(directory, file), file, { mode: 0o600 })
  }
  writeFileSync(join(directory, 'pg-symlinks.json'), '[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]')
})

test('a copy can be read and executed by everybody, changed by nobody else, and has its links', () => {
  const made = copy()
  for (const path of ['', 'bin', 'bin/initdb', 'bin/postgres']) expect(statSync(join(made, path)).mode & 0o777).toBe(0o755)
  expect(statSync(join(made, 'share/postgres.bki')).mode & 0o777).toBe(0o644)
  expect(readFileSync(join(made, 'lib/libpq.so.5'), 'utf8')).toBe('lib/libpq.so.5.18')
})

test('a copy is used again, and what a cleaner of temporary files took from it is put back', () => {
  const made = copy()
  const before = lstatSync(join(made, 'bin/postgres'))
  rmSync(join(made, 'share'), { recursive: true })
  rmSync(join(made, 'lib/libpq.so.5'))
  expect(copy()).toBe(made)
  expect(readdirSync(made).sort()).toEqual(['bin', 'lib', 'pg-symlinks.json', 'share'])
  expect(readFileSync(join(made, 'share/postgres.bki'), 'utf8')).toBe('share/postgres.bki')
  expect(readFileSync(join(made, 'lib/libpq.so.5'), 'utf8')).toBe('lib/libpq.so.5.18')
  expect(lstatSync(join(made, 'bin/postgres')).ino).toBe(before.ino)
})

test('a folder that others could have filled is left alone, and another one is made', () => {
  const made = copy()
  chmodSync(made, 0o777)
  const other = copy()
  expect(other).not.toBe(made)
  expect(statSync(other).mode & 0o777).toBe(0o755)
})
