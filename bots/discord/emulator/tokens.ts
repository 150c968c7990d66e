import type { World } from './world.ts'

/** What stands for something else, as <@id> does: what is shown in its place. */
export type Token = { type: 'mention' | 'custom_emoji' | 'timestamp'; shown: string; taken: number }

export const tokens = (world: World, rest: string): Token | undefined => {
  for (const { type, pattern, show } of kinds) {
    const found = pattern.exec(rest)
    if (found) return { type, shown: show(world, found), taken: found[0].length }
  }
  return undefined
}

type Kind = { type: Token['type']; pattern: RegExp; show: (world: World, found: RegExpExecArray) => string }

const kinds: Kind[] = [
  {
    type: 'mention',
    pattern: /^<@!?(\d+)>/,
    show: (world, [, id = '']) => {
      const person = world.people.get(id) ?? (id === world.bot.id ? world.bot : undefined)
      return `@${person?.global_name ?? person?.username ?? 'unknown-user'}`
    },
  },
  {
    type: 'mention',
    pattern: /^<@&(\d+)>/,
    show: (world, [, id]) => {
      const role = [...world.houses.values()].some((house) => house.adminRole === id)
      return role ? '@Admin' : '@unknown-role'
    },
  },
  { type: 'mention', pattern: /^<#(\d+)>/, show: (world, [, id = '']) => `#${world.rooms.get(id)?.name || 'unknown'}` },
  { type: 'mention', pattern: /^@(?:everyone|here)/, show: (_, [whole]) => whole },
  { type: 'mention', pattern: /^<\/([-_'\p{L}\p{N} ]{1,100}):\d+>/u, show: (_, [, name]) => `/${name}` },
  { type: 'mention', pattern: /^<id:(\w+)(?::\d+)?>/, show: (_, [, name]) => `#${name}` },
  { type: 'custom_emoji', pattern: /^<a?:(\w{2,32}):\d+>/, show: (_, [, name]) => `:${name}:` },
  {
    type: 'timestamp',
    pattern: /^<t:(-?\d{1,13})(?::[tTdDfFRsS])?>/,
    // Each reader sees it in their own zone and language: here, in none.
    show: (_, [, seconds]) => {
      const date = new Date(Number(seconds) * 1000)
      return Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString()
    },
  },
]
