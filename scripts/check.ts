import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

/** Everything that must hold before a commit, one step after another; the first lines of what failed say what to mend. */
const steps: readonly { name: string; run: readonly string[] }[] = [
  { name: 'types', run: ['tsc', '--noEmit'] },
  { name: 'lint', run: ['biome', 'check', '.'] },
  { name: 'unused code', run: ['knip'] },
  { name: 'migrations', run: ['node', 'scripts/migrations-in-step.ts'] },
  { name: 'tests', run: ['vitest', 'run'] },
]

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' }, without: { type: 'string', multiple: true } } })

if (values.help) {
  process.stdout.write(
    `npm run check [-- --without STEP]\n\nRuns ${steps.map(({ name }) => name).join(', ')}. Import rules are among the tests.\n`,
  )
} else {
  const failed = steps.filter(({ name, run: [command = '', ...args] }) => {
    if (values.without?.includes(name)) return false
    process.stdout.write(`\n— ${name}\n`)
    return spawnSync(command, args, { stdio: 'inherit' }).status !== 0
  })
  process.stdout.write(failed.length === 0 ? '\nAll is well.\n' : `\nTo mend: ${failed.map(({ name }) => name).join(', ')}.\n`)
  process.exitCode = failed.length === 0 ? 0 : 1
}
