import { expect, test } from 'vitest'
import { ConfigError, hasPlatform, readConfig } from './config.ts'

const token = '123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc'
const secret = 'sixteen_chars_ok'
const [bot, app] = ['xoxb-1-2-abc', 'xapp-1-A-abc']

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
  [
    { PROOF_KEY: 'secret' },
    'PROOF_KEY is wrong: expected 64 characters among 0-9 a-f, which seal proofs of address: make them with openssl rand -hex 32',
  ],
  [{ PROOF_KEYS: 'ab' }, 'PROOF_KEYS is not a variable'],
  [{ LOCAL_PAGE: 'yes' }, 'LOCAL_PAGE is wrong: expected on or off'],
  [{ PALIER_CLOCK: 'fast' }, 'PALIER_CLOCK is wrong: expected system or movable'],
  [{ TELEGRAM_BOT_TOKEN: 'hunter2' }, 'TELEGRAM_BOT_TOKEN is wrong: expected the token that @BotFather gave'],
  [{ TELEGRAM_WEBHOOK_SECRET: 'short' }, 'TELEGRAM_WEBHOOK_SECRET is wrong: expected 16 to 256 characters'],
  [{ DISCORD_TOKEN: 'hunter2' }, 'DISCORD_TOKEN is wrong: expected the bot token of the Discord developer portal'],
  [{ DISCORD_SHARDS: '0' }, 'DISCORD_SHARDS is wrong: expected a number of shards'],
  [{ DISCORD_API_ROOT: 'discord' }, 'DISCORD_API_ROOT is wrong: expected a web address, like https://discord.com/api'],
  [{ SLACK_BOT_TOKEN: 'xoxp-1' }, 'SLACK_BOT_TOKEN is wrong: expected the bot token of the Slack app'],
  [{ SLACK_APP_TOKEN: app }, 'SLACK_BOT_TOKEN is missing'],
  [{ SLACK_BOT_TOKEN: bot }, 'SLACK_APP_TOKEN is missing: without it Slack calls us'],
  [{ SLACK_BOT_TOKEN: bot, PUBLIC_URL: 'https://palier.example.org' }, 'SLACK_APP_TOKEN is missing: without it Slack calls us'],
  [{ SLACK_CLIENT_ID: '1.2', SLACK_APP_TOKEN: app }, 'SLACK_CLIENT_SECRET is missing'],
  [{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 's', SLACK_APP_TOKEN: app }, 'PUBLIC_URL is missing: with SLACK_CLIENT_ID'],
  [{ DISCORD_TOKN: 'x' }, 'DISCORD_TOKN is not a variable of Palier'],
  [{ PROACTIVE_A_DAY: 'few' }, 'PROACTIVE_A_DAY is wrong: expected how many messages a day a resident may get unasked'],
  [{ PROACTIVE_A_DAY: '101' }, 'PROACTIVE_A_DAY is wrong: expected how many messages a day a resident may get unasked, at most 100'],
  [{ GEOCODER_URL: 'geopf' }, 'GEOCODER_URL is wrong: expected the address of a geocoder, like https://data.geopf.fr/geocodage'],
  [{ GEOCODER_URL: 'https://geo.example.org/search?q=' }, 'GEOCODER_URL is wrong: expected the address of a geocoder'],
  [{ GEOCODER_URL: 'http://geo.example.org' }, 'GEOCODER_URL is wrong: expected https: residents’ addresses go there'],
  [{ GEOCODER_KIND: 'google' }, 'GEOCODER_KIND is wrong: expected geopf or addok'],
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
test('Slack listens by Socket Mode, or is called at a public address; many workspaces install it there', () => {
  const url = { PUBLIC_URL: 'https://palier.example.org', SLACK_SIGNING_SECRET: '0123456789abcdef' }
  for (const env of [
    { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app },
    { SLACK_BOT_TOKEN: bot, ...url },
    { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 's', ...url },
  ])
    expect(hasPlatform(readConfig(env, {}))).toBe(true)
})
test('a webhook with its secret is good', () => {
  expect(
    readConfig({ TELEGRAM_BOT_TOKEN: token, PUBLIC_URL: 'https://palier.example.org', TELEGRAM_WEBHOOK_SECRET: secret }, {}).PUBLIC_URL,
  ).toBe('https://palier.example.org')
})

test('a geocoder is off until it has an address; one of your own may speak plain http', () => {
  expect(readConfig({}, {})).toMatchObject({ GEOCODER_KIND: 'geopf' })
  expect(readConfig({}, {}).GEOCODER_URL).toBeUndefined()
  for (const url of [
    'https://data.geopf.fr/geocodage',
    'http://127.0.0.1:7878',
    'http://addok:7878',
    'http://10.0.0.7',
    'http://[::1]:7878',
  ])
    expect(readConfig({ GEOCODER_URL: url, GEOCODER_KIND: 'addok' }, {}).GEOCODER_URL).toBe(url)
})
