import { expect, test } from 'vitest'
import { errorFacts, makeLog } from './log.ts'

const logged = (write: (log: ReturnType<typeof makeLog>) => void, level = 'debug'): string => {
  const lines: string[] = []
  write(makeLog(level, { write: (line) => void lines.push(line) }))
  return lines.join('')
}

test.each([
  ['a Telegram token', 'https://api.telegram.org/bot123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc/sendMessage', 'AAEhBOweik6ad9r'],
  ['a Discord token', 'Bot MTk4NjIyNDgzNDcxOTI1MjQ4.G1sBfy.ZnCjm1XVW7vRze4b7Cq4se7kKWs_abcdef', 'ZnCjm1XVW7v'],
  ['an interaction’s token', '/webhooks/1/aW50ZXJhY3Rpb246MTIzNDU2Nzg5OkFiQ2RFZg/messages', 'MTIzNDU2Nzg5'],
  ['a response_url', 'https://hooks.slack.com/commands/T0/1/abcDEF', 'abcDEF'],
  ['a Slack token', 'xoxb-123-abc', 'xoxb-123'],
  ['a model’s key', 'sk-proj-abcdefghijklmnop1234', 'abcdefghijklmnop'],
  ['a database password', 'postgres://palier:hunter2@db/palier', 'hunter2'],
  ['an authorization header', '{"authorization":"Bearer abcdef"}', 'Bearer abcdef'],
  ['an e-mail', 'lea@example.org', 'lea@example.org'],
  ['a phone', 'appelez le 06 12 34 56 78', '06 12 34 56 78'],
])('%s never reaches a log line', (_what, text, secret) => {
  const line = logged((log) => log.error({ why: text, deep: { text } }, text))
  expect(line).not.toContain(secret)
  expect(() => JSON.parse(line)).not.toThrow()
})

test('a line stays one line, whatever is in it', () => {
  expect(
    logged((log) => log.info({ why: 'a\nb\u2028c\u001b[31m' }, 'x'))
      .trimEnd()
      .split('\n'),
  ).toHaveLength(1)
})

test('of an error its kind and place are said, not the row that PostgreSQL quotes', () => {
  const error = Object.assign(new Error('duplicate key value'), { code: '23505', detail: 'Key (title)=(mon secret) already exists.' })
  expect(JSON.stringify(errorFacts(error))).not.toContain('mon secret')
  expect(errorFacts(error)).toMatchObject({ error: 'Error', code: '23505', at: expect.stringContaining('log.test.ts') })
})
