import type { Outcome } from '../adapter.ts'

const fileMaxBytes = 5_000_000
/** What Discord takes of anybody (Developer Docs, Uploading Files). */
export const paperMaxBytes = 10 * 1024 * 1024
const downloadMs = 15_000

/** Where Discord keeps what people send. */
const hosts = ['cdn.discordapp.com', 'media.discordapp.net']

/** Never an address that somebody made up: the server that runs us sees more than the internet does. */
const addressOf = (ref: string, apiRoot: string): URL | null => {
  if (!URL.canParse(ref)) return null
  const url = new URL(ref)
  const isOurs = (url.protocol === 'https:' && url.port === '' && hosts.includes(url.hostname)) || url.origin === new URL(apiRoot).origin
  return isOurs && url.username === '' ? url : null
}

/** What someone sent, when it is what was expected. */
export const download = async (
  ref: string,
  apiRoot: string,
  fits: (bytes: Buffer) => boolean,
  most: number = fileMaxBytes,
): Promise<Outcome<Buffer>> => {
  const url = addressOf(ref, apiRoot)
  if (!url) return refused('not an address of Discord')
  try {
    /** Where it would lead to is not looked at: it is refused like every answer that is no file. */
    const response = await fetch(url, { signal: AbortSignal.timeout(downloadMs), redirect: 'manual' })
    if (response.status === 429)
      return { failure: { kind: 'wait', seconds: Math.max(1, Number(response.headers.get('retry-after')) || 1) } }
    if (response.status >= 500) return { failure: { kind: 'down', maybe: false } }
    if (!response.ok) return refused(`file ${response.status}`)
    const bytes = await bodyOf(response, most)
    if (!bytes) return refused('too large')
    return fits(bytes) ? { ok: bytes } : refused('not what was expected')
  } catch {
    /** Whatever broke on the way: it is asked for again, nothing was changed by asking. */
    return { failure: { kind: 'down', maybe: false } }
  }
}

/** Null when it is larger than what is taken; no more than that is read. */
const bodyOf = async (response: Response, most: number): Promise<Buffer | null> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export const isPicture = (bytes: Buffer): boolean => typeOf(bytes) !== null

export const typeOf = (bytes: Buffer): 'jpg' | 'png' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpg'
  return bytes.subarray(0, png.length).equals(png) ? 'png' : null
}

const refused = (why: string): Outcome<never> => ({ failure: { kind: 'refused', why } })
