import type { IncomingMessage, ServerResponse } from 'node:http'

const hosts = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Only a page of this very server may speak to it: a foreign name that resolves to this machine (DNS rebinding)
 * comes with its own Host, and another site's page with its own Origin.
 */
export const isOurs = (request: IncomingMessage, port: number): boolean => {
  const { host, origin } = request.headers
  return isHere(request, port) && (origin === undefined || origin === `http://${host}`)
}

/** Spoken to by a name of this machine. */
export const isHere = ({ headers: { host } }: IncomingMessage, port: number): boolean =>
  host !== undefined && hosts.some((name) => host === `${name}:${port}` || (port === 80 && host === name))

export const guarded = (response: ServerResponse): void => {
  response.setHeaders(
    new Map([
      [
        'content-security-policy',
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      ],
      ['x-content-type-options', 'nosniff'],
      ['referrer-policy', 'no-referrer'],
      ['cross-origin-resource-policy', 'same-origin'],
      ['cross-origin-opener-policy', 'same-origin'],
    ]),
  )
}

type Body = { json: unknown } | { refusal: { status: number; error: string } }

const unreadable = { refusal: { status: 400, error: 'Je n’ai pas pu lire cette demande.' } }

/** The JSON of a request, at most `limit` bytes. Only JSON: a form of another site cannot send that. */
export const bodyOf = async (request: IncomingMessage, limit: number): Promise<Body> => {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return unreadable
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Read to its end all the same: a browser that is cut off while it sends never reads the answer.
    if (size <= limit) chunks.push(chunk)
  }
  if (size > limit) return { refusal: { status: 413, error: 'C’est trop lourd pour moi (5 Mo au plus).' } }
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString()) }
  } catch {
    return unreadable
  }
}
