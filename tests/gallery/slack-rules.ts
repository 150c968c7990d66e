import type { types } from '@slack/bolt'
import type { Block } from '../../bots/slack/encode.ts'
import { blanks, lengths, listOf, type Node, nodes, type Rule, repeats, texts } from './rules.ts'

const blocks = 'https://docs.slack.dev/reference/block-kit/blocks'
const elements = 'https://docs.slack.dev/reference/block-kit/block-elements'
const objects = 'https://docs.slack.dev/reference/block-kit/composition-objects'
const views = 'https://docs.slack.dev/reference/views'

const only = (payload: unknown, type: string): Node[] => nodes(payload).filter((it) => it.type === type)
const under = (some: readonly Node[], key: string): Node[] =>
  some.flatMap((it) => {
    const inner = it[key]
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? [inner as Node] : []
  })
const inside = (some: readonly Node[], key: string): Node[] => some.flatMap((it) => listOf(it, key).map((inner) => inner as Node))
const counts = (some: readonly Node[], key: string): number[] => some.map((it) => listOf(it, key).length)
const withRich = (payload: unknown): Node[] => nodes(payload).filter((it) => String(it.type).startsWith('rich_text'))

const blockRules: readonly Rule<unknown>[] = [
  {
    limit: 'elements of an actions block',
    source: `${blocks}/actions-block`,
    max: 25,
    takes: (it) => counts(only(it, 'actions'), 'elements'),
  },
  {
    limit: 'characters of a button',
    source: `${elements}/button-element`,
    max: 75,
    takes: (it) => lengths(under(only(it, 'button'), 'text'), 'text'),
  },
  { limit: 'characters of a value', source: `${elements}/button-element`, max: 2000, takes: (it) => lengths(only(it, 'button'), 'value') },
  { limit: 'characters of an action_id', source: `${elements}/button-element`, max: 255, takes: (it) => lengths(nodes(it), 'action_id') },
  { limit: 'characters of a block_id', source: `${blocks}/actions-block`, max: 255, takes: (it) => lengths(nodes(it), 'block_id') },
  {
    limit: 'times that a block_id is there',
    source: `${blocks}/actions-block`,
    max: 1,
    takes: (it) => repeats(texts(nodes(it), 'block_id')),
  },
  {
    limit: 'characters that stand for a picture',
    source: `${blocks}/image-block`,
    max: 2000,
    takes: (it) => lengths(only(it, 'image'), 'alt_text'),
  },
  {
    limit: 'rich texts with nothing in them',
    source: `${blocks}/rich-text-block`,
    max: 0,
    takes: (it) => [withRich(it).filter((rich) => listOf(rich, 'elements').length === 0).length],
  },
  {
    limit: 'texts without a character',
    source: `${blocks}/rich-text-block`,
    max: 0,
    takes: (it) => [texts(nodes(it), 'text').filter((text) => text === '').length],
  },
]
/** In a modal each input is a block of its own, and may call its one action as the others do. */
const pressRules: readonly Rule<unknown>[] = [
  {
    limit: 'times that an action_id is there',
    source: `${elements}/button-element`,
    max: 1,
    takes: (it) => repeats(texts(nodes(it), 'action_id')),
  },
]

export const slackRules: readonly Rule<{ blocks: readonly Block[]; notice: string }>[] = [
  ...blockRules,
  ...pressRules,
  { limit: 'blocks of a message', source: 'https://docs.slack.dev/reference/block-kit', max: 50, takes: (it) => [it.blocks.length] },
  {
    limit: 'messages without a notice',
    source: 'https://docs.slack.dev/reference/methods/chat.postMessage',
    max: 0,
    takes: (it) => blanks([it.notice]),
  },
]

export const slackHomeRules: readonly Rule<{ blocks: readonly Block[] }>[] = [
  ...blockRules,
  ...pressRules,
  { limit: 'blocks of a view', source: `${views}/home-tab-views`, max: 100, takes: (it) => [it.blocks.length] },
]

export const slackModalRules: readonly Rule<types.ModalView>[] = [
  ...blockRules,
  { limit: 'blocks of a view', source: `${views}/modal-views`, max: 100, takes: (it) => [it.blocks.length] },
  {
    limit: 'characters of a title or its buttons',
    source: `${views}/modal-views`,
    max: 24,
    takes: ({ title, submit, close }) => [title, submit, close].flatMap((it) => (it ? [it.text.length] : [])),
  },
  { limit: 'characters of private_metadata', source: `${views}/modal-views`, max: 3000, takes: (it) => [it.private_metadata?.length ?? 0] },
  { limit: 'characters of a callback_id', source: `${views}/modal-views`, max: 255, takes: (it) => [it.callback_id?.length ?? 0] },
  {
    limit: 'characters of a label',
    source: `${blocks}/input-block`,
    max: 2000,
    takes: (it) => ['label', 'hint'].flatMap((key) => lengths(under(only(it, 'input'), key), 'text')),
  },
  {
    limit: 'options of a menu',
    source: `${elements}/select-menu-element`,
    max: 100,
    takes: (it) => counts(only(it, 'static_select'), 'options'),
  },
  {
    limit: 'radio buttons',
    source: `${elements}/radio-button-group-element`,
    max: 10,
    takes: (it) => counts(only(it, 'radio_buttons'), 'options'),
  },
  {
    limit: 'characters of an option',
    source: `${objects}/option-object`,
    max: 75,
    takes: (it) => lengths(under(inside(nodes(it), 'options'), 'text'), 'text'),
  },
  {
    limit: 'characters of the value of an option',
    source: `${objects}/option-object`,
    max: 150,
    takes: (it) => lengths(inside(nodes(it), 'options'), 'value'),
  },
]
