import type { IncomingMessage } from 'node:http'
import { partsOf } from '../../emulator/multipart.ts'
import { refusal } from './refusals.ts'
import type { Json } from './world.ts'

/** `field` is the part's name, files[0]; `name` the file's own. */
export type Upload = { field: string; name: string; mime: string; bytes: Buffer }
export type Given = { body: unknown; files: Upload[] }

/** Reads a JSON body, or multipart with its JSON in payload_json. */
export const readBody = async (request: IncomingMessage): Promise<Given> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return multipart(bytes, type)
  return { body: bytes.length === 0 ? undefined : parse(bytes.toString('utf8')), files: [] }
}

const invalidJson = () => refusal(400, 50109, 'The request body contains invalid JSON.')

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidJson()
  }
}

export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

export const objectIn = (body: unknown): Json => {
  if (body === undefined || body === null) return {}
  if (!isJson(body)) throw invalidJson()
  return body
}

const multipart = (bytes: Buffer, type: string): Given => {
  const parts = partsOf(type, bytes)
  if (!parts) throw refusal(400, 0, '400: Bad Request')
  const given: Given = { body: undefined, files: [] }
  for (const { field, file, bytes } of parts)
    if (file) given.files.push({ field, ...file, bytes })
    else if (field === 'payload_json') given.body = parse(bytes.toString('utf8'))
  return given
}
