import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{bots,core,db,prompts,scripts,tests}/**/*.test.ts'],
    /** The strangest zone there is: the machine's own must have no effect. */
    env: { TZ: 'Pacific/Kiritimati' },
    globalSetup: './tests/server.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    /** Two cores: the database and the browser need one of them. */
    maxWorkers: 2,
  },
})
