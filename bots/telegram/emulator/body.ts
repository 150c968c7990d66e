import type { IncomingMessage } from 'node:http'
import { partsOf } from '../../emulator/multipart.ts'
import { badRequest } from './refusals.ts'

export type Upload = { name: string; mime: string; bytes: Uint8Array }

/** What a request carried, before anyone looks at what the method wants. */
export type Given = { values: Record<string, unknown>; files: Map<string, Upload> }

/** Reads the query string and a JSON, urlencoded or multipart body. */
export const readBody = async (request: IncomingMessage, query: string): Promise<Given> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  const fromQuery = urlencoded(query)
  if (type.startsWith('multipart/form-data')) {
    const { values, files } = multipart(body, type)
    return { values: { ...fromQuery, ...values }, files }
  }
  const fromBody = type.startsWith('application/json') ? json(body) : urlencoded(utf8(body))
  return { values: { ...fromQuery, ...fromBody }, files: new Map() }
}

const notUtf8 = () => badRequest('strings must be encoded in UTF-8')

const utf8 = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw notUtf8()
  }
}

const json = (body: Buffer): Record<string, unknown> => {
  const text = utf8(body)
  if (text === '') return {}
  const parsed = parse(text)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw badRequest("can't parse request JSON object")
  return parsed as Record<string, unknown>
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest("can't parse request JSON object")
  }
}

const urlencoded = (text: string): Record<string, string> => {
  const values: Record<string, string> = {}
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const [name = '', ...value] = pair.split('=')
    values[decoded(name)] = decoded(value.join('='))
  }
  return values
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw notUtf8()
  }
}

const multipart = (body: Buffer, type: string): Given => {
  const parts = partsOf(type, body)
  if (!parts) throw badRequest("can't parse multipart request: boundary not found")
  const given: Given = { values: {}, files: new Map() }
  for (const { field, file, bytes } of parts)
    if (file) given.files.set(field, { ...file, bytes })
    else given.values[field] = utf8(bytes)
  return given
}
