import { act, commandNamed, type Place, type Who } from './acts.ts'
import { isJson } from './body.ts'
import { userNamed } from './objects.ts'
import { enter } from './people.ts'
import type { Choice, Json, World } from './world.ts'

/** Types /name with its options; a subcommand behind a blank. Values are what one would type or choose. */
export const slash = (world: World, user: Who, name: string, options: Record<string, string> = {}, place: Place = {}): string => {
  const room = enter(world, user, place.in)
  const [first = '', ...subs] = name.split(' ')
  const command = commandNamed(world, room, first, 1)
  const resolved: Json = {}
  const given = optionsFor(world, command, subs, options, resolved)
  const data = { ...head(command), ...(given.length > 0 && { options: given }), ...(Object.keys(resolved).length > 0 && { resolved }) }
  return act(world, { type: 2, user, room, data }).id
}

/** Types into an option, and waits for what is proposed. */
export const autocomplete = (
  world: World,
  user: Who,
  name: string,
  option: string,
  typed: string,
  place: Place = {},
): Promise<Choice[]> => {
  const room = enter(world, user, place.in)
  const command = commandNamed(world, room, name, 1)
  const found = listed(command.options).find((one) => one.name === option)
  if (found?.autocomplete !== true) throw new Error(`« ${name} » has no option ${option} with autocomplete`)
  const data = { ...head(command), options: [{ name: option, type: found.type, value: typed, focused: true }] }
  return new Promise((resolve, reject) => {
    const choices = (given: Choice[] | undefined) =>
      given ? resolve(given) : reject(new Error(`nothing was proposed for ${option} in time`))
    act(world, { type: 4, user, room, data, choices })
  })
}

const head = ({ id, name, guild_id }: Json): Json => ({ id, name, type: 1, ...(guild_id !== undefined && { guild_id }) })

const listed = (options: unknown): Json[] => (Array.isArray(options) ? options.filter(isJson) : [])

const optionsFor = (world: World, command: Json, subs: string[], values: Record<string, string>, resolved: Json): Json[] => {
  const known = listed(command.options)
  const [sub, ...more] = subs
  if (sub !== undefined) {
    const found = known.find((one) => one.name === sub && (one.type === 1 || one.type === 2))
    if (!found) throw new Error(`« ${command.name} » has no subcommand ${sub}`)
    return [{ name: sub, type: found.type, options: optionsFor(world, found, more, values, resolved) }]
  }
  for (const name of Object.keys(values)) {
    if (!known.some((one) => one.name === name)) {
      throw new Error(`« ${command.name} » has no option ${name}: it has ${known.map((one) => one.name).join(', ') || 'none'}`)
    }
  }
  return known.flatMap((option) => {
    const value = values[String(option.name)]
    if (value === undefined && option.required === true) throw new Error(`« ${command.name} » needs the option ${option.name}`)
    return value === undefined ? [] : [{ name: option.name, type: option.type, value: valueFor(world, option, value, resolved) }]
  })
}

const valueFor = (world: World, option: Json, typed: string, resolved: Json): unknown => {
  const choices = listed(option.choices)
  const chosen = choices.find((one) => one.name === typed || String(one.value) === typed)
  if (choices.length > 0) {
    if (!chosen) throw new Error(`${option.name} has no choice ${typed}: it has ${choices.map((one) => one.name).join(', ')}`)
    return chosen.value
  }
  switch (option.type) {
    case 3: {
      const { min_length: min = 0, max_length: max = 6000 } = option as { min_length?: number; max_length?: number }
      if (typed.length < min || typed.length > max) throw new Error(`${option.name} takes ${min} to ${max} characters`)
      return typed
    }
    case 4:
    case 10:
      if (typed === '' || Number.isNaN(Number(typed))) throw new Error(`${option.name} takes a number, not ${typed}`)
      return Number(typed)
    case 5:
      return typed === 'true'
    case 6: {
      const user = userNamed(world, typed)
      if (!user) throw new Error(`no user ${typed}`)
      resolved.users = { ...(resolved.users as Json | undefined), [typed]: user }
      return typed
    }
    default:
      throw new Error(`options of type ${option.type} are not emulated`)
  }
}
