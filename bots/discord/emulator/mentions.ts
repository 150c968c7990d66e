import { isJson } from './body.ts'
import { flatten } from './layout.ts'
import { userNamed } from './objects.ts'
import { length, refuse, wrong } from './refusals.ts'
import type { Json, Message, World } from './world.ts'

type Written = Pick<Message, 'content' | 'components'>

/** The texts of a message as they were written, one by one. */
export const textsOf = ({ content, components }: Written): string[] =>
  [content, ...flatten(components).flatMap((one) => (one.type === 10 ? [String(one.content)] : []))].filter((one) => one !== '')

export const wordsOf = (message: Written): string => textsOf(message).join('\n')

/**
 * Who would be notified: ids of users and roles, 'everyone', 'here'. Neither a backslash nor a code block is taken for a protection,
 * and nobody needs to exist: only allowed_mentions protects.
 */
export const pingsOf = (words: string, allowed: unknown, repliedTo: string | undefined): string[] => {
  const rules = isJson(allowed) ? allowed : undefined
  checkRules(rules)
  const may = (kind: string, id: string): boolean => {
    if (!rules) return true
    return list(rules.parse).includes(kind) || list(rules[kind]).includes(id)
  }
  const users = ids(words, /<@!?(\d+)>/g).filter((id) => may('users', id))
  const roles = ids(words, /<@&(\d+)>/g).filter((id) => may('roles', id))
  const all = ids(words, /@(everyone|here)/g).filter(() => may('everyone', ''))
  const replied = repliedTo !== undefined && (rules ? rules.replied_user === true : true) ? [repliedTo] : []
  return [...new Set([...users, ...roles, ...all, ...replied])]
}

const ids = (words: string, pattern: RegExp): string[] => [...words.matchAll(pattern)].map(([, id = '']) => id)
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

const checkRules = (rules: Json | undefined): void => {
  if (!rules) return
  refuse(['users', 'roles'].flatMap((kind) => length(rules[kind] ?? [], 0, 100, ['allowed_mentions', kind])))
  for (const kind of ['users', 'roles']) {
    if (list(rules.parse).includes(kind) && list(rules[kind]).length > 0) {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`
      refuse([wrong(['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message)])
    }
  }
}

export const mentionFields = (world: World, pinged: readonly string[], roles: ReadonlySet<string>) => ({
  mentions: pinged.flatMap((id) => userNamed(world, id) ?? []),
  mention_roles: pinged.filter((id) => roles.has(id)),
  mention_everyone: pinged.includes('everyone') || pinged.includes('here'),
})
