import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const token = '123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc'
const secret = 'sixteen_chars_ok'

test('nothing configured is a good configuration', () => {
  expect(readConfig({}, {})).toMatchObject({
    DATA_DIR: './data',
    PORT: 3000,
    PALIER_CLOCK: 'system',
    LOG_LEVEL: 'info',
    TELEGRAM_API_ROOT: 'https://api.telegram.org',
  })
})
test('an empty value is no value, and the environment wins over the file', () => {
  expect(readConfig({ PORT: '4000', TELEGRAM_BOT_TOKEN: '' }, { PORT: '5000', DATA_DIR: '/srv/palier' })).toMatchObject({
    PORT: 4000,
    DATA_DIR: '/srv/palier',
  })
})
test.each([
  [{ PORT: 'abc' }, 'PORT is wrong: expected a port number'],
  [{ PORT: '70000' }, 'PORT is wrong: expected a port number'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is wrong: expected postgres://'],
  [{ PUBLIC_URL: 'palier' }, 'PUBLIC_URL is wrong: expected the https address'],
  [{ PUBLIC_URL: 'http://palier.example.org' }, 'PUBLIC_URL is wrong: expected https'],
  [{ LOCAL_PAGE: 'yes' }, 'LOCAL_PAGE is wrong: expected on or off'],
  [{ PALIER_CLOCK: 'fast' }, 'PALIER_CLOCK is wrong: expected system or movable'],
  [{ TELEGRAM_BOT_TOKEN: 'hunter2' }, 'TELEGRAM_BOT_TOKEN is wrong: expected the token that @BotFather gave'],
  [{ TELEGRAM_WEBHOOK_SECRET: 'short' }, 'TELEGRAM_WEBHOOK_SECRET is wrong: expected 16 to 256 characters'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is wrong: expected debug'],
  [{ PALIER_CLOCK: 'movable', PUBLIC_URL: 'https://palier.example.org' }, 'PALIER_CLOCK is wrong: a movable clock'],
  [{ TELEGRAM_BOT_TOKEN: token, PUBLIC_URL: 'https://palier.example.org' }, 'TELEGRAM_WEBHOOK_SECRET is missing'],
  [{ TELEGRAM_BOT_TOKN: token }, 'TELEGRAM_BOT_TOKN is not a variable of Palier'],
])('%o stops the start with one sentence', (env, sentence) => {
  const start = (): unknown => readConfig(env, {})
  expect(start).toThrow(ConfigError)
  expect(start).toThrow(sentence)
  expect(start).not.toThrow(/\n/)
})
test('in the file every name counts; a secret never stands in the sentence', () => {
  expect(() => readConfig({}, { DATABSE_URL: 'x' })).toThrow('DATABSE_URL is not a variable of Palier')
  expect(() => readConfig({ TELEGRAM_BOT_TOKEN: 'my secret' }, {})).not.toThrow(/my secret/)
})
test('a webhook with its secret is good', () => {
  expect(
    readConfig({ TELEGRAM_BOT_TOKEN: token, PUBLIC_URL: 'https://palier.example.org', TELEGRAM_WEBHOOK_SECRET: secret }, {}).PUBLIC_URL,
  ).toBe('https://palier.example.org')
})
