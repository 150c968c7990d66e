import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Fails when db/schema.ts says something that no migration does: drizzle-kit would write a new one. */
const copy = mkdtempSync('db/.migrations-')
try {
  cpSync('db/migrations', copy, { recursive: true })
  const count = (): number => readdirSync(copy).filter((name) => name.endsWith('.sql')).length
  const before = count()
  const result = spawnSync(
    'drizzle-kit',
    ['generate', '--dialect', 'postgresql', '--schema', './db/schema.ts', '--out', `./${relative('.', join(copy))}`],
    { encoding: 'utf8' },
  )
  if (result.status !== 0) {
    process.stderr.write(`drizzle-kit could not read the schema:\n${result.stdout}${result.stderr}\n`)
    process.exitCode = 1
  } else if (count() !== before) {
    process.stderr.write('The schema is ahead of its migrations: run `npm run migrations` and commit what it writes.\n')
    process.exitCode = 1
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
