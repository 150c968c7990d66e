import { isObject } from './world.ts'

/** What is wrong with a value, in Slack's words; nothing when it is right. */
export type Check = (value: unknown, at: string) => string[]

const wrong = (what: string, at: string): string[] => [`${what} [json-pointer:${at}]`]

/** Slack counts UTF-16 units, and says "less than 3001" for a limit of 3000. */
export const string =
  (max: number, min = 1): Check =>
  (value, at) => {
    if (typeof value !== 'string') return wrong('must provide a string', at)
    if (value.length > max) return wrong(`must be less than ${max + 1} characters`, at)
    return value.length < min ? wrong(`must be more than ${min - 1} characters`, at) : []
  }

export const flag: Check = (value, at) => (typeof value === 'boolean' ? [] : wrong('must provide a boolean', at))
export const number: Check = (value, at) => (Number.isInteger(value) ? [] : wrong('must provide a number', at))
export const anything: Check = () => []

export const matching =
  (pattern: RegExp, what: string): Check =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? [] : wrong(what, at)

export const oneOf =
  (...allowed: string[]): Check =>
  (value, at) =>
    typeof value === 'string' && allowed.includes(value) ? [] : wrong('must be a valid enum value', at)

export const list =
  (check: Check, max: number, min = 1): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return wrong('must be an array', at)
    if (value.length > max) return wrong(`no more than ${max} items allowed`, at)
    if (value.length < min) return wrong(`must have at least ${min} items`, at)
    return value.flatMap((one, index) => check(one, `${at}/${index}`))
  }

/** An object with these fields and no other; those whose name ends with `!` are required. */
export const object = (fields: Record<string, Check>): Check => {
  const checks = new Map(Object.entries(fields).map(([name, check]) => [name.replace('!', ''), check]))
  const required = Object.keys(fields)
    .filter((name) => name.endsWith('!'))
    .map((name) => name.slice(0, -1))
  return (value, at) => {
    if (!isObject(value)) return wrong('must provide an object', at)
    const missing = required.filter((name) => value[name] === undefined).flatMap((name) => wrong(`missing required field: ${name}`, at))
    const inside = Object.entries(value).flatMap(([name, inner]) => {
      const check = checks.get(name)
      if (inner === undefined) return []
      return check ? check(inner, `${at}/${name}`) : wrong(`invalid additional property: ${name}`, at)
    })
    return [...missing, ...inside]
  }
}

/** One of several objects, by its `type`. */
export const byType =
  (types: Record<string, Record<string, Check>>): Check =>
  (value, at) => {
    if (!isObject(value)) return wrong('must provide an object', at)
    if (value.type === undefined) return wrong('missing required field: type', at)
    const fields = types[String(value.type)]
    return fields ? object({ 'type!': anything, ...fields })(value, at) : wrong(`unsupported type: ${value.type}`, `${at}/type`)
  }

export const both =
  (...checks: Check[]): Check =>
  (value, at) =>
    checks.flatMap((check) => check(value, at))

/** A rule on what holds together, asked once the parts are right. */
export const rule =
  (what: string, holds: (value: Record<string, unknown>) => boolean): Check =>
  (value, at) =>
    isObject(value) && !holds(value) ? wrong(what, at) : []

export const only = <T>(from: Record<string, T>, ...names: string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))
