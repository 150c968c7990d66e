import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Reads vitest's JSON report: names what was skipped, then prints "passed failed". A report without any test is a failure. */
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), name: z.string(), assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) }),
  ),
})

const [path] = process.argv.slice(2)
if (!path || path === '--help') {
  process.stderr.write('node scripts/test-counts.ts REPORT.json: names skipped tests and prints "passed failed"\n')
  process.exit(path ? 0 : 2)
}
const { numPassedTests, numFailedTests, testResults } = report.parse(JSON.parse(readFileSync(path, 'utf8')))
for (const { status, fullName } of testResults.flatMap((it) => it.assertionResults))
  if (status === 'skipped' || status === 'pending' || status === 'todo') process.stdout.write(`skipped: ${fullName}\n`)
const brokenFiles = testResults.filter(
  (it) => it.status === 'failed' && it.assertionResults.every(({ status }) => status !== 'failed'),
).length
process.stdout.write(`${numPassedTests} ${numFailedTests + brokenFiles}\n`)
if (numPassedTests === 0) process.exit(1)
