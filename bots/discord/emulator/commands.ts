import { isJson } from './body.ts'
import { choice, length, missingAccess, type Problem, refusal, refuse, wrong } from './refusals.ts'
import type { Asked, Route } from './server.ts'
import { type Command, type Json, nextId, notify, type World } from './world.ts'

/** Discord: `^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`, in lower case where there is one. */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const validName = (name: unknown): boolean => typeof name === 'string' && namePattern.test(name) && name === name.toLowerCase()

const locales = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(' '),
)
/** How many of each type an application may have: chat, user, message. */
const most: Record<number, number> = { 1: 100, 2: 15, 3: 15 }

type Path = (string | number)[]

const localized = (given: Json, field: string, check: (value: unknown, at: Path) => Problem[], path: Path): Problem[] => {
  const words = given[field]
  if (!isJson(words)) return []
  return Object.entries(words).flatMap(([locale, value]) => {
    const at = [...path, field, locale]
    return locales.has(locale) ? check(value, at) : [wrong(at, 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid enum value.`)]
  })
}

const nameProblems = (value: unknown, at: Path): Problem[] => {
  const long = length(value, 1, 32, at)
  if (long.length > 0) return long
  return validName(value) ? [] : [wrong(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')]
}
const descriptionProblems = (value: unknown, at: Path): Problem[] => length(value, 1, 100, at)

const shared = (given: Json, path: Path): Problem[] => [
  ...nameProblems(given.name, [...path, 'name']),
  ...descriptionProblems(given.description, [...path, 'description']),
  ...localized(given, 'name_localizations', nameProblems, path),
  ...localized(given, 'description_localizations', descriptionProblems, path),
]

const optionProblems = (given: unknown, path: Path): Problem[] => {
  if (given === undefined || given === null) return []
  const list = Array.isArray(given) ? given.filter(isJson) : []
  const late = list.findIndex((one, index) => one.required === true && list.slice(0, index).some((before) => before.required !== true))
  return [
    ...length(given, 0, 25, path),
    ...(late < 0
      ? []
      : [
          wrong(
            [...path, late],
            'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            'Required options must be placed before non-required options',
          ),
        ]),
    ...(new Set(list.map((one) => one.name)).size < list.length
      ? [wrong(path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists')]
      : []),
    ...list.flatMap((one, index) => {
      const at = [...path, index]
      const type = typeof one.type === 'number' && one.type >= 1 && one.type <= 11
      return [
        ...(type ? [] : [choice([...at, 'type'], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])]),
        ...shared(one, at),
        ...choiceProblems(one, at),
        ...optionProblems(one.options, [...at, 'options']),
      ]
    }),
  ]
}

const choiceProblems = ({ choices, autocomplete }: Json, path: Path): Problem[] => {
  if (choices === undefined || choices === null) return []
  const at = [...path, 'choices']
  const list = Array.isArray(choices) ? choices.filter(isJson) : []
  const both = autocomplete === true && list.length > 0
  return [
    ...length(choices, 0, 25, at),
    ...(both ? [wrong(path, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE', 'Choices and autocomplete exclude each other')] : []),
    ...list.flatMap((one, index) => [
      ...length(one.name, 1, 100, [...at, index, 'name']),
      ...(typeof one.value === 'string' ? length(one.value, 0, 100, [...at, index, 'value']) : []),
    ]),
  ]
}

const problemsOf = (given: Json, index: number): Problem[] => {
  const type = given.type ?? 1
  if (type !== 1 && type !== 2 && type !== 3) return [choice([index, 'type'], [1, 2, 3])]
  const contexts = Array.isArray(given.contexts) ? given.contexts : []
  const odd = contexts.some((one) => one !== 0 && one !== 1 && one !== 2)
  const more = odd ? [choice([index, 'contexts'], [0, 1, 2])] : []
  if (type === 1) return [...shared(given, [index]), ...optionProblems(given.options, [index, 'options']), ...more]
  const described = typeof given.description === 'string' && given.description !== ''
  const none = described
    ? [wrong([index, 'description'], 'APPLICATION_COMMAND_DESCRIPTION', 'Context menu commands have no description')]
    : []
  return [...length(given.name, 1, 32, [index, 'name']), ...none, ...more]
}

const replaceAll = (world: World, { body, params }: Asked): Command[] => {
  const house = scopeOf(world, params)
  const list = Array.isArray(body) ? body.filter(isJson) : []
  refuse(list.flatMap(problemsOf))
  for (const [type, max] of Object.entries(most)) {
    const some = list.filter((one) => (one.type ?? 1) === Number(type))
    if (some.length > max) throw refusal(400, 30032, `Maximum number of application commands reached (${max}).`)
    const names = some.map((one) => one.name)
    const twice = names.findIndex((name, index) => names.indexOf(name) < index)
    if (twice >= 0)
      refuse([wrong([list.indexOf(some[twice] ?? {})], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique')])
  }
  const before = world.commands.get(house) ?? []
  const commands = list.map((given): Command => {
    const { name_localizations = null, description_localizations = null, default_member_permissions = null, ...rest } = given
    const type = (given.type ?? 1) as number
    const id = before.find((one) => one.type === type && one.name === given.name)?.id ?? nextId(world)
    const own = { id, application_id: world.application.id, version: nextId(world), type, name: String(given.name) }
    const scope =
      house === '' ? { contexts: given.contexts ?? null, integration_types: given.integration_types ?? [0] } : { guild_id: house }
    const more = { name_localizations, description_localizations, default_member_permissions, nsfw: false, dm_permission: true }
    return { ...rest, ...own, description: String(given.description ?? ''), ...more, ...scope }
  })
  world.commands.set(house, commands)
  notify(world)
  return commands
}

/** '' for the commands that every guild has. */
const scopeOf = (world: World, { application, guild }: Record<string, string>): string => {
  if (application !== world.application.id) throw refusal(404, 10002, 'Unknown Application')
  if (guild !== undefined && world.houses.get(guild)?.bot === undefined) throw missingAccess()
  return guild ?? ''
}

const listAll = (world: World, { params }: Asked): Command[] => world.commands.get(scopeOf(world, params)) ?? []

export const commandRoutes: Route[] = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'].flatMap(
  (path): Route[] => [
    { method: 'GET', path, run: listAll },
    { method: 'PUT', path, run: replaceAll },
  ],
)
