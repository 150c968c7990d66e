import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Sql } from '../../db/connect.ts'
import { isShowing, isTaking, shownOnce } from '../../db/proofs.ts'
import { callerOf } from '../caller.ts'
import { makePace } from '../pace.ts'
import { type Language, languageOf, pagePolicy, seePage, sendPage, wordsPage } from './page.ts'
import type { Seal } from './seal.ts'
import { type ProofType, takeProof, typeOf } from './take.ts'
import { uploadedIn } from './upload.ts'

export const proofPath = '/proof/'

export type ProofParts = {
  sql: Sql
  seal: Seal
  now: () => Date
  /** A proof that came by this link is kept; false when the link is worth nothing any more. */
  sent: (token: string, proof: Buffer) => Promise<boolean>
  /** This resident's proof cannot be opened: it is dropped, and they are asked again. */
  lost: (resident: string) => Promise<void>
  onError: (error: unknown) => void
}

/** A longer one is nobody's; its beginning is looked up all the same. */
const tokenMax = 64
/** As for calendars: a guess in 2^190 has no chance, and costs nobody their turn. */
const each = { perSecond: 2, burst: 30 }
const all = { perSecond: 50, burst: 200 }
/** Files that are in memory at once. */
const takenAtOnce = 8

/**
 * `/proof/send/<token>` takes one file, `/proof/see/<token>` shows one, each once. GET shows a page and uses nothing up. A guess, a link that was used
 * and one that is too old get the same answer. Neither what is shown nor the address is logged.
 */
export const proofListener = (parts: ProofParts): RequestListener => {
  const { sql, seal, now, sent, lost, onError } = parts
  const callers = makePace(each)
  const everybody = makePace(all)
  let taking = 0

  const send = async (request: IncomingMessage, response: ServerResponse, token: string, language: Language): Promise<void> => {
    /** Nothing of a file is read before its link is known to be worth something. */
    if (!(await isTaking(sql, token, now()))) return unread(request, response, 404, wordsPage(language, 'gone'))
    if (request.method === 'GET') return html(response, 200, sendPage(language, null))
    if (taking >= takenAtOnce) return unread(request, response, 503, wordsPage(language, 'busy'))
    taking += 1
    try {
      const file = await uploadedIn(request)
      if (file === 'nothing' || file === 'big') return html(response, file === 'big' ? 413 : 400, sendPage(language, file))
      const taken = takeProof(file)
      if ('refused' in taken) return html(response, 422, sendPage(language, taken.refused))
      const isKept = await sent(token, taken.bytes)
      html(response, isKept ? 200 : 404, wordsPage(language, isKept ? 'sent' : 'gone'))
    } finally {
      taking -= 1
    }
  }

  const see = async (request: IncomingMessage, response: ServerResponse, token: string, language: Language): Promise<void> => {
    if (request.method === 'GET') {
      const isThere = await isShowing(sql, token, now())
      return html(response, isThere ? 200 : 404, isThere ? seePage(language) : wordsPage(language, 'gone'))
    }
    const shown = await shownOnce(sql, token, now())
    if (!shown) return unread(request, response, 404, wordsPage(language, 'gone'))
    const proof = seal.open(shown.sealed, shown.resident)
    const type = proof && typeOf(proof)
    if (proof && type) return file(response, proof, type)
    await lost(shown.resident)
    unread(request, response, 410, wordsPage(language, 'lost'))
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const language = languageOf(request.headers['accept-language'])
    const at = now().getTime()
    if (!callers.allows(callerOf(request), at) || !everybody.allows('', at))
      return unread(request, response, 429, wordsPage(language, 'busy'))
    if (request.method !== 'GET' && request.method !== 'POST') return unread(request, response, 405, wordsPage(language, 'gone'))
    const [what, token = ''] = (request.url?.split('?')[0] ?? '').slice(proofPath.length).split('/')
    if (what === 'send') return await send(request, response, token.slice(0, tokenMax), language)
    if (what === 'see') return await see(request, response, token.slice(0, tokenMax), language)
    unread(request, response, 404, wordsPage(language, 'gone'))
  }

  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!isHungUp(error)) onError(error)
      if (response.headersSent) return void response.destroy()
      response.writeHead(500, { ...headers, 'content-length': 0, connection: 'close' }).end()
    })
  }
}

/** They went away while they sent: nobody's fault, and nothing was kept. */
const isHungUp = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ECONNRESET'

/** Kept by nobody on the way, found by nobody, and told to nobody where it came from. */
const headers = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, noarchive',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

const html = (response: ServerResponse, status: number, text: string): void => {
  const body = Buffer.from(text)
  response
    .writeHead(status, {
      ...headers,
      'content-security-policy': pagePolicy,
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.length,
      ...(status === 429 || status === 503 ? { 'retry-after': '60' } : {}),
    })
    .end(body)
}

/** What they send is not read to its end: nothing more can come on this connection. */
const unread = (request: IncomingMessage, response: ServerResponse, status: number, text: string): void => {
  if (request.method === 'POST') response.setHeader('connection', 'close')
  html(response, status, text)
}

const names: Readonly<Record<ProofType, string>> = { 'image/jpeg': 'proof.jpg', 'image/png': 'proof.png', 'application/pdf': 'proof.pdf' }

/** Nothing in it may run, load or be framed. Browsers draw no PDF in a sandbox: their viewer is one, and this address holds nothing else. */
const file = (response: ServerResponse, bytes: Buffer, type: ProofType): void => {
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
  response
    .writeHead(200, {
      ...headers,
      'content-security-policy': type === 'application/pdf' ? policy : `${policy}; img-src 'self'; style-src 'unsafe-inline'; sandbox`,
      'content-type': type,
      'content-disposition': `inline; filename="${names[type]}"`,
      'content-length': bytes.length,
    })
    .end(bytes)
}
