import { both, byType, type Check, flag, list, rule, string } from './checks.ts'
import { imageFields, inActions, inContext, inInput, inSection, plainText, richParts, text } from './elements.ts'
import { isReady } from './files.ts'
import { invalid } from './refusals.ts'
import { elementsIn } from './seen.ts'
import { isObject, type Json, type Team, type World } from './world.ts'

const block_id = string(255)
const inMessage = {
  section: { block_id, text: text(3000), fields: list(text(2000), 10), accessory: inSection, expand: flag },
  header: { block_id, 'text!': plainText(150) },
  actions: { block_id, 'elements!': list(inActions, 25) },
  context: { block_id, 'elements!': list(inContext, 10) },
  divider: { block_id },
  image: { block_id, 'alt_text!': string(2000), title: plainText(2000), ...imageFields },
  rich_text: { block_id, 'elements!': list(richParts, 1000, 0) },
}
const inModal = {
  ...inMessage,
  input: {
    block_id,
    'label!': plainText(2000),
    'element!': inInput,
    hint: plainText(2000),
    optional: flag,
    dispatch_action: flag,
  },
}

const rules: Check = both(
  rule('missing required field: text', (one) => one.type !== 'section' || one.text !== undefined || one.fields !== undefined),
  rule(
    'missing required field: image_url',
    (one) => one.type !== 'image' || (one.image_url === undefined) !== (one.slack_file === undefined),
  ),
)

const messageBlocks = list(both(byType(inMessage), rules), 50, 0)
const modalBlocks = list(both(byType(inModal), rules), 100, 0)
const homeBlocks = list(both(byType(inMessage), rules), 100, 0)

/** What is wrong with the blocks of a message; names are unique: a block's in the message, an action's in its block. */
export const problemsIn = (world: World, team: Team, blocks: unknown, kind: 'message' | 'modal' | 'home', at: string): string[] => {
  const check = { message: messageBlocks, modal: modalBlocks, home: homeBlocks }[kind]
  const problems = check(blocks, at)
  if (problems.length > 0 || !Array.isArray(blocks)) return problems
  return [...twins(blocks, at), ...pictures(world, team, blocks, at)]
}

const twins = (blocks: Json[], at: string): string[] => {
  const problems: string[] = []
  const seen = new Set<unknown>()
  for (const [index, block] of blocks.entries()) {
    if (block.block_id !== undefined && seen.has(block.block_id)) {
      problems.push(`\`block_id\` ${block.block_id} already exists [json-pointer:${at}/${index}/block_id]`)
    }
    seen.add(block.block_id)
    const actions = elementsIn([block]).flatMap(({ element }) => element.action_id ?? [])
    for (const [which, action] of actions.entries()) {
      if (actions.indexOf(action) === which) continue
      problems.push(`\`action_id\` ${action} already exists [json-pointer:${at}/${index}/elements/${which}/action_id]`)
    }
  }
  return problems
}

const pictures = (world: World, team: Team, blocks: Json[], at: string): string[] =>
  blocks.flatMap((block, index) => {
    const image = block.type === 'image' ? block : block.accessory
    if (!isObject(image) || !isObject(image.slack_file)) return []
    return isReady(world, team, String(image.slack_file.id)) ? [] : [`invalid slack file [json-pointer:${at}/${index}/slack_file]`]
  })

/** The blocks as Slack keeps them: every one, and every element that acts, has a name. Throws `invalid_blocks`. */
export const acceptBlocks = (world: World, team: Team, blocks: unknown): Json[] => {
  const problems = problemsIn(world, team, blocks, 'message', '/blocks')
  if (problems.length > 0) throw invalid('invalid_blocks', problems)
  return named(world, blocks as Json[])
}

export const named = (world: World, blocks: Json[]): Json[] => {
  const copy = structuredClone(blocks)
  for (const block of copy) block.block_id ??= shortName(world)
  for (const { element } of elementsIn(copy)) if (element.type !== 'image') element.action_id ??= shortName(world)
  return copy
}

const shortName = (world: World): string => `b${(++world.last.id).toString(36)}`

const views = {
  callback_id: string(255, 0),
  private_metadata: string(3000, 0),
  external_id: string(255, 0),
  'blocks!': (() => []) as Check,
}
const modal = {
  ...views,
  'title!': plainText(24),
  submit: plainText(24),
  close: plainText(24),
  clear_on_close: flag,
  notify_on_close: flag,
  submit_disabled: flag,
}
const viewShape = byType({ modal, home: { ...views } })
const holdsInput = (blocks: unknown): boolean => Array.isArray(blocks) && blocks.some((one) => isObject(one) && one.type === 'input')

/** A view as views.open, publish, push, update and the answer to a submission give it. */
export const problemsInView = (world: World, team: Team, view: unknown, kind: 'modal' | 'home'): string[] => {
  const problems = both(
    viewShape,
    rule(`unsupported type: not ${kind} [json-pointer:/view/type]`, (one) => one.type === kind),
  )(view, '/view')
  if (!isObject(view) || view.blocks === undefined) return problems
  const submit = kind === 'modal' && holdsInput(view.blocks) && view.submit === undefined
  const missing = submit ? ['missing required field: submit [json-pointer:/view]'] : []
  return [...problems, ...missing, ...problemsIn(world, team, view.blocks, kind, '/view/blocks')]
}

/** Arguments of views.*: JSON of at most 250 kB (Slack: view_too_large). */
export const isTooLarge = (view: unknown): boolean => Buffer.byteLength(JSON.stringify(view) ?? '') > 250_000
