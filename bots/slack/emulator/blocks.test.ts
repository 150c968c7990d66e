import { afterAll, describe, expect, test } from 'vitest'
import { startSlack } from './start.ts'

const slack = await startSlack()
afterAll(() => slack.close())
const lea = slack.user({ name: 'lea' })

const call = async (method: string, args: object): Promise<Record<string, unknown>> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` }
  return (await (await fetch(`${slack.root}${method}`, { method: 'POST', body: JSON.stringify(args), headers })).json()) as Record<
    string,
    unknown
  >
}
const post = (blocks: unknown) => call('chat.postMessage', { channel: lea.id, text: 'x', blocks })
const plain = (text: string) => ({ type: 'plain_text', text })
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
const button = (more: object = {}) => ({ type: 'button', text: plain('Oui'), ...more })
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)
const long = (length: number) => 'a'.repeat(length)

describe('blocks that Slack refuses, and why', () => {
  test.each([
    [
      'too long a section',
      [{ type: 'section', text: mrkdwn(long(3001)) }],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['no text', [{ type: 'section', text: mrkdwn('') }], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    ['an empty section', [{ type: 'section' }], 'missing required field: text [json-pointer:/blocks/0]'],
    [
      'too long a header',
      [{ type: 'header', text: plain(long(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['11 fields', [{ type: 'section', fields: many(11, plain('a')) }], 'no more than 10 items allowed [json-pointer:/blocks/0/fields]'],
    ['26 buttons', [{ type: 'actions', elements: many(26, button()) }], 'no more than 25 items allowed [json-pointer:/blocks/0/elements]'],
    ['51 blocks', many(51, { type: 'divider' }), 'no more than 50 items allowed [json-pointer:/blocks]'],
    ['an unknown block', [{ type: 'nuage' }], 'unsupported type: nuage [json-pointer:/blocks/0/type]'],
    ['an unknown field', [{ type: 'divider', gris: 1 }], 'invalid additional property: gris [json-pointer:/blocks/0]'],
    [
      'a long label',
      [{ type: 'actions', elements: [button({ text: plain(long(76)) })] }],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a long value',
      [{ type: 'actions', elements: [button({ value: long(2001) })] }],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'twins',
      [{ type: 'actions', elements: many(2, button({ action_id: 'a' })) }],
      '`action_id` a already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    ['twin blocks', many(2, { type: 'divider', block_id: 'b' }), '`block_id` b already exists [json-pointer:/blocks/1/block_id]'],
    [
      'empty rich text',
      [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }] }],
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    [
      'an input outside of a modal',
      [{ type: 'input', label: plain('a'), element: { type: 'plain_text_input' } }],
      'unsupported type: input [json-pointer:/blocks/0/type]',
    ],
    [
      'a file that is not there',
      [{ type: 'image', alt_text: 'a', slack_file: { id: 'F0' } }],
      'invalid slack file [json-pointer:/blocks/0/slack_file]',
    ],
  ])('%s', async (_name, blocks, problem) => {
    expect(await post(blocks)).toMatchObject({
      ok: false,
      error: 'invalid_blocks',
      errors: [problem],
      response_metadata: { messages: [`[ERROR] ${problem}`] },
    })
  })
})

test('an argument that Slack does not know is noted, and changes nothing', async () => {
  expect(await call('chat.postMessage', { channel: lea.id, text: 'x', colour: 'red' })).toMatchObject({ ok: true })
  expect(slack.calls.at(-1)?.unknown).toEqual(['colour'])
  expect(await call('chat.nothing', {})).toMatchObject({ ok: false })
})

test('a view is refused for its title, its missing submit, its size', async () => {
  await slack.command(lea, '')
  const trigger_id = slack.deliveries.at(-1)?.payload.trigger_id
  const open = (view: object) => call('views.open', { trigger_id, view: { type: 'modal', title: plain('T'), blocks: [], ...view } })
  const messages = async (view: object) => ((await open(view)).response_metadata as { messages: string[] } | undefined)?.messages
  expect(await messages({ title: plain(long(25)) })).toEqual(['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'])
  const blocks = [{ type: 'input', label: plain('a'), element: { type: 'datepicker', initial_date: '2026-02-31x' } }]
  expect(await messages({ blocks })).toEqual([
    '[ERROR] missing required field: submit [json-pointer:/view]',
    '[ERROR] must be a valid date: YYYY-MM-DD [json-pointer:/view/blocks/0/element/initial_date]',
  ])
  expect(await messages({ private_metadata: long(3001) })).toEqual([
    '[ERROR] must be less than 3001 characters [json-pointer:/view/private_metadata]',
  ])
  expect(await open({ blocks: many(100, { type: 'section', text: plain(long(2900)) }) })).toMatchObject({ error: 'view_too_large' })
  expect(await open({ blocks: many(100, { type: 'divider' }) })).toMatchObject({ ok: true })
})
