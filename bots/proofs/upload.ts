import type { IncomingMessage } from 'node:http'
import { proofMaxBytes } from './take.ts'

/** What a browser writes around the file. */
const aroundBytes = 16 * 1024

/** The one file of a form, in memory only. `big`: more than what is taken, of which no more was kept. */
export const uploadedIn = async (request: IncomingMessage): Promise<Buffer | 'big' | 'nothing'> => {
  const type = request.headers['content-type'] ?? ''
  if (!/^multipart\/form-data;/i.test(type)) return 'nothing'
  const body = await bodyOf(request)
  if (body === null) return 'big'
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  const file = form?.get('proof')
  if (!(file instanceof Blob) || file.size === 0) return 'nothing'
  return Buffer.from(await file.arrayBuffer())
}

/** Read to its end, within reason: a browser that is cut off while it sends never reads the answer. */
const bodyOf = async (request: IncomingMessage): Promise<Buffer | null> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > 4 * proofMaxBytes) return null
    if (size <= proofMaxBytes + aroundBytes) parts.push(part)
    else parts.length = 0
  }
  return size > proofMaxBytes + aroundBytes ? null : Buffer.concat(parts)
}
