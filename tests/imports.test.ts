import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Who may import whom. Left: a folder, the longest that fits. Right: what its files may import. The table of docs/map.md. */
const may: readonly [string, RegExp][] = [
  ['core/reader/', /^(core\/reader\/|zod$|temporal-polyfill$|chrono-node\/en$)/],
  /** How a QR code is drawn is a standard, and a pure function. */
  ['core/drawing/', /^(core\/drawing\/|uqr$)/],
  ['core/', /^(core\/|zod$|temporal-polyfill$|rrule-temporal$)/],
  ['prompts/', /^(prompts\/|core\/|zod$|openai|node:(fs|crypto)$)/],
  ['db/embedded/', /^(db\/embedded\/|node:|postgres$)/],
  ['db/', /^(db\/|core\/|drizzle-orm|postgres$|node:)/],
  ['bots/telegram/emulator/', /^(bots\/telegram\/emulator\/|bots\/emulator\/|node:|grammy)/],
  ['bots/telegram/', /^(bots\/telegram\/(?!emulator)|bots\/adapter\.ts$|core\/chat\/|grammy|zod$|node:crypto$)/],
  ['bots/discord/emulator/', /^(bots\/discord\/emulator\/|bots\/emulator\/|node:|ws$|discord\.js$)/],
  ['bots/discord/', /^(bots\/discord\/(?!emulator)|bots\/adapter\.ts$|core\/chat\/|discord\.js$|zod$|node:crypto$)/],
  ['bots/slack/emulator/', /^(bots\/slack\/emulator\/|bots\/emulator\/|node:|ws$|@slack\/)/],
  ['bots/slack/', /^(bots\/slack\/(?!emulator)|bots\/adapter\.ts$|core\/chat\/|@slack\/|zod$|node:(crypto|http)$)/],
  ['bots/emulator/', /^bots\/emulator\//],
  ['bots/picture/', /^bots\/picture\//],
  ['bots/drawing/', /^(bots\/drawing\/|@resvg\/resvg-js$|pdfkit$|node:module$)/],
  ['bots/web/', /^(bots\/web\/|bots\/picture\/|bots\/adapter\.ts$|core\/chat\/|zod$|node:)/],
  ['bots/', /^(bots\/(?!(\w+\/)?emulator)|core\/|db\/|prompts\/|zod$|pino$|node-cron$|node:)/],
]
const files = readdirSync('.', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) => /^(core|db|bots|prompts)\/.*\.ts$/.test(file) && !/\.(test|contract)\.ts$/.test(file) && !/\/test-[^/]*\.ts$/.test(file),
  )
const source = (file: string): string => readFileSync(file, 'utf8')
const imports = (file: string): string[] =>
  [...source(file).matchAll(/(?:from\s+|import[\s(]+)'([^']+)'/g)].map(([, to = '']) =>
    to.startsWith('.') ? new URL(to, `file:///${file}`).pathname.slice(1) : to,
  )

test('there are files to look at', () => expect(files.length).toBeGreaterThan(60))

test.each(files)('%s imports only what it may', (file) => {
  const rule = may.find(([folder]) => file.startsWith(folder))?.[1]
  expect(rule, `${file} lies in no known folder`).toBeDefined()
  expect(imports(file).filter((it) => !rule?.test(it))).toEqual([])
})

test.each(files.filter((file) => file.startsWith('core/')))('%s does nothing by itself: no clock, no chance, no network', (file) => {
  expect(source(file)).not.toMatch(/new Date\(\)|Date\.now|Math\.random|randomUUID|fetch\(|process\.|console\.|Temporal\.Now/)
})

/** The machine's clock and chance enter in these files only. */
const outside = ['bots/clock.ts', 'bots/ids.ts', 'bots/main.ts']
test.each(files.filter((file) => /^(bots|db|prompts)\//.test(file) && !outside.includes(file) && !/emulator|embedded/.test(file)))(
  '%s takes time and chance from who calls it',
  (file) => {
    expect(source(file)).not.toMatch(/new Date\(\)|Date\.now\(|Math\.random\(|setTimeout\(|setInterval\(/)
    if (file.startsWith('db/'))
      expect(source(file), 'SQL takes the time as a parameter').not.toMatch(
        /(?<![.\w])now\(\)|current_timestamp|clock_timestamp|gen_random_uuid|random\(\)/,
      )
  },
)

test('only db/ knows drizzle and postgres', () => {
  const wrong = files.filter((file) => !file.startsWith('db/') && imports(file).some((it) => /^(drizzle-orm|postgres$)/.test(it)))
  expect(wrong).toEqual([])
})

test.each(files)('%s is short', (file) => {
  const max = file.startsWith('core/words/') || file.startsWith('db/schema/') ? 400 : 260
  expect(source(file).split('\n').length).toBeLessThan(max)
})

test('no file has a name that says nothing', () => {
  expect(files.filter((file) => /(^|[/-])(helpers?|utils?|misc|manager|common|base|impl)\b/.test(file))).toEqual([])
})
