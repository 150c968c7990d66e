import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode, laneOf, parse } from './decode.ts'

type Fixture = { about: string; update: object; inbound: object | null; lane: string }

const folder = `${import.meta.dirname}/fixtures`
const fixtures = readdirSync(folder).map((file) => ({ file, ...(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Fixture) }))
const decoded = (update: object) => decode(JSON.stringify(update), 'palier_bot')

test('there are fixtures', () => expect(fixtures.length).toBeGreaterThan(60))

test.each(fixtures)('$file: $about', ({ update, inbound, lane }) => {
  const raw = JSON.stringify(update)
  expect(decoded(update)).toEqual(inbound)
  expect(laneOf(parse(raw))).toBe(lane)
})

/** Telegram adds fields every month, and takes none away. */
test.each(fixtures)('$file, with fields that we do not know', ({ update, inbound }) => {
  const grown = JSON.parse(JSON.stringify(update), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, field_of_2031: { nested: [true] } } : value,
  ) as object
  expect(decoded(grown)).toEqual(inbound)
})

describe('what cannot be read', () => {
  test.each(['', 'null', '[]', '{}', '{"update_id":"1"}', '{"update_id":1.5}', 'x', '{"update_id":1', '\u0000'])('%s is thrown', (raw) => {
    expect(() => decode(raw, 'palier_bot')).toThrow()
  })

  test('a message without its chat is thrown, to be set aside', () => {
    expect(() => decoded({ update_id: 1, message: { message_id: 1, date: 1, text: 'x' } })).toThrow()
    expect(() => decoded({ update_id: 1, my_chat_member: { chat: { id: 1, type: 'group' } } })).toThrow()
  })
})

test('half a character is repaired, in words, names and buttons', () => {
  const raw =
    '{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"from":{"id":1,"is_bot":false,"first_name":"L\\ud83d"},"text":"a\\udc4db"}}'
  expect(decode(raw, 'palier_bot')).toMatchObject({ from: { name: 'L\ufffd' }, body: { text: 'a\ufffdb' } })
  const press =
    '{"update_id":1,"callback_query":{"id":"1","from":{"id":1,"is_bot":false,"first_name":"L"},"message":{"message_id":1,"date":0,"chat":{"id":1,"type":"private"}},"data":"\\ud83d\\u0000help"}}'
  expect(decode(press, 'palier_bot')).toMatchObject({ body: { press: '\ufffdhelp' } })
})

test('a large update is read in no time', () => {
  const text = '@a /b http://c.fr '.repeat(50_000)
  const update = {
    update_id: 1,
    message: { message_id: 1, date: 1, chat: { id: 1, type: 'private' }, from: { id: 1, is_bot: false, first_name: 'L' }, text },
  }
  const started = performance.now()
  expect(decoded(update)).toMatchObject({ body: { text } })
  expect(performance.now() - started).toBeLessThan(500)
})
