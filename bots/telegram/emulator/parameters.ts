import type { Given, Upload } from './body.ts'
import { badRequest, notEmulated } from './refusals.ts'

/** How a parameter is read. `refused`: Telegram has it, the emulator does not; `ignored`: it changes nothing that a test can see. */
export type Kind = 'integer' | 'string' | 'boolean' | 'json' | 'refused' | 'ignored'

/** Parameters in the types that the method expects, whichever of the three encodings they came in. */
export type Params = { values: Record<string, unknown>; files: Map<string, Upload> }

export const readParameters = ({ values, files }: Given, kinds: Record<string, Kind>): Params => {
  checkEncoding(values)
  const read: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(kinds)) {
    const value = values[name]
    if (value === undefined || value === null || value === '') continue
    read[name] = convert(name, kind, value)
  }
  return { values: read, files }
}

/** What is shown of a call: the same whether it came as JSON or as a form. */
export const shown = ({ values }: Given, kinds: Record<string, Kind>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(name, kinds[name], value)]))

const plain = (name: string, kind: Kind | undefined, value: unknown): unknown => {
  if (typeof value !== 'string') return value
  const isNumber = kind === 'integer' || name === 'chat_id'
  if (isNumber && /^-?\d+$/.test(value)) return Number(value)
  if (kind === 'boolean') return convert(name, kind, value)
  return kind === 'json' ? (parsed(value) ?? value) : value
}

export const unknownIn = ({ values, files }: Given, kinds: Record<string, Kind>): string[] => {
  const referenced = JSON.stringify(values)
  const strayFiles = [...files.keys()].filter((name) => !(name in kinds) && !referenced.includes(`attach://${name}`))
  return [...Object.keys(values).filter((name) => !(name in kinds)), ...strayFiles]
}

const checkEncoding = (value: unknown): void => {
  if (typeof value === 'string' && !value.isWellFormed()) throw badRequest('strings must be encoded in UTF-8')
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) checkEncoding(inner)
}

const convert = (name: string, kind: Kind, value: unknown): unknown => {
  switch (kind) {
    case 'integer':
      return Number.parseInt(String(value), 10) || 0
    case 'string':
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
    case 'boolean':
      return ['true', 'yes', '1'].includes(String(value).toLowerCase())
    case 'json': {
      const object = parsed(value)
      if (object === undefined) throw badRequest(`can't parse ${jsonNames[name] ?? name} JSON object`)
      checkEncoding(object)
      return object
    }
    case 'refused':
      throw notEmulated(`the parameter ${name}`)
    case 'ignored':
      return value
    default:
      return kind satisfies never
  }
}

const jsonNames: Record<string, string> = { reply_markup: 'reply keyboard markup', media: 'input media' }

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

export const integer = (params: Params, name: string): number | undefined => params.values[name] as number | undefined
export const string = (params: Params, name: string): string | undefined => params.values[name] as string | undefined
export const flag = (params: Params, name: string): boolean => params.values[name] === true
export const json = (params: Params, name: string): unknown => params.values[name]

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
