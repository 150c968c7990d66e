import type { IncomingMessage } from 'node:http'
import { refusal } from './refusals.ts'
import { isObject, type Json } from './world.ts'

/** How an argument is read. `ignored`: it changes nothing that a test can see. */
export type Kind = 'string' | 'integer' | 'boolean' | 'json' | 'ignored'

/** What a request carried: named values, or bytes when it is an upload. */
export type Given = { values: Json; bytes: Buffer }

export const readBody = async (request: IncomingMessage, query: URLSearchParams): Promise<Given> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  const fromQuery = Object.fromEntries(query)
  if (type.startsWith('application/json')) return { values: { ...fromQuery, ...json(body.toString()) }, bytes: body }
  if (type.startsWith('multipart/form-data')) return multipart(body, type, fromQuery)
  const isForm = type.startsWith('application/x-www-form-urlencoded')
  return { values: { ...fromQuery, ...(isForm && Object.fromEntries(new URLSearchParams(body.toString()))) }, bytes: body }
}

const json = (text: string): Json => {
  const found = parsed(text)
  if (found === undefined) throw refusal('invalid_json')
  if (!isObject(found)) throw refusal('json_not_object')
  return found
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const multipart = (body: Buffer, type: string, query: Json): Given => {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(type)
  const given: Given = { values: { ...query }, bytes: Buffer.alloc(0) }
  const mark = Buffer.from(`\r\n--${boundary?.[1] ?? boundary?.[2]}`)
  const whole = Buffer.concat([Buffer.from('\r\n'), body])
  for (let start = whole.indexOf(mark); start !== -1; ) {
    const end = whole.indexOf(mark, start + mark.length)
    if (end === -1) return given
    const part = whole.subarray(start + mark.length + 2, end)
    const split = part.indexOf('\r\n\r\n')
    const head = part.subarray(0, split).toString()
    const content = Buffer.from(part.subarray(split + 4))
    if (/filename=/i.test(head)) given.bytes = content
    else given.values[/[;\s]name="([^"]*)"/i.exec(head)?.[1] ?? ''] = content.toString()
    start = end
  }
  return given
}

/** Arguments in the types that the method expects, whichever encoding they came in; what Slack does not know stays as it came. */
export const readArguments = (values: Json, kinds: Record<string, Kind>): Json => {
  const entries = Object.entries(values).filter(([name, value]) => name !== 'token' && value !== null && value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name, convert(name, kinds[name], value)]))
}

export const unknownIn = (values: Json, kinds: Record<string, Kind>): string[] =>
  Object.keys(values).filter((name) => name !== 'token' && !(name in kinds))

const convert = (name: string, kind: Kind | undefined, value: unknown): unknown => {
  switch (kind) {
    case undefined:
    case 'ignored':
      return value
    case 'string':
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
    case 'integer':
      return Number.parseInt(String(value), 10) || 0
    case 'boolean':
      return ['true', '1'].includes(String(value))
    case 'json': {
      if (typeof value !== 'string') return value
      const found = parsed(value)
      if (found === undefined) throw refusal(name === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments')
      return found
    }
    default:
      return kind satisfies never
  }
}
