import type { IncomingMessage } from 'node:http'
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
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(type)
  if (!boundary) throw refusal(400, 0, '400: Bad Request')
  const mark = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`)
  const whole = Buffer.concat([Buffer.from('\r\n'), bytes])
  const given: Given = { body: undefined, files: [] }
  let start = whole.indexOf(mark)
  while (start !== -1) {
    const end = whole.indexOf(mark, start + mark.length)
    if (end === -1) break
    keepPart(given, whole.subarray(start + mark.length + 2, end))
    start = end
  }
  return given
}

const keepPart = (given: Given, part: Buffer): void => {
  const split = part.indexOf('\r\n\r\n')
  if (split === -1) return
  const head = part.subarray(0, split).toString('utf8')
  const field = attribute(head, 'name')
  if (field === undefined) return
  const bytes = Buffer.from(part.subarray(split + 4))
  const name = attribute(head, 'filename')
  if (name !== undefined) given.files.push({ field, name, mime: /content-type:\s*([^\r\n;]+)/i.exec(head)?.[1] ?? '', bytes })
  else if (field === 'payload_json') given.body = parse(bytes.toString('utf8'))
}

const attribute = (head: string, name: string): string | undefined => {
  const found = new RegExp(`[;\\s]${name}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(head)
  return found ? (found[1] ?? found[2]) : undefined
}
