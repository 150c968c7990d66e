import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { feedAtom, feedIcs } from '../core/calendars/feed.ts'
import { calendarOfLink, feedFacts, type Opened } from '../db/calendars.ts'
import type { Sql } from '../db/connect.ts'
import { callerOf } from './caller.ts'
import { makePace } from './pace.ts'

export const calendarPath = '/calendar/'

type Parts = { sql: Sql; now: () => Date; host: string; onError: (error: unknown) => void }
type Format = 'ics' | 'atom'
type Drawn = { body: Buffer; etag: string; at: Date }
type Feed = { lookedAt: number } & Record<Format, Drawn>

const types: Readonly<Record<Format, string>> = { ics: 'text/calendar; charset=utf-8', atom: 'application/atom+xml; charset=utf-8' }
/** A feed is drawn once in a minute at most, however many programs look. */
const freshMs = 60_000
const feedsKept = 500
/** A longer one is nobody's address; its beginning is looked up all the same. */
const tokenMax = 64

/** One caller looks twice a second at most, all of them fifty times: a guess in 2^190 has no chance, and costs nobody their turn. */
const each = { perSecond: 2, burst: 30 }
const all = { perSecond: 50, burst: 200 }

/**
 * Serves the calendars of quartiers and associations: `/calendar/<token>.ics` and `.atom`. A guess, a revoked address and a malformed one take the same way
 * to the same answer. Nothing of an address is logged.
 */
export const calendarListener = ({ sql, now, host, onError }: Parts): RequestListener => {
  const callers = makePace(each)
  const everybody = makePace(all)
  const feeds = new Map<string, Feed>()

  const feedOf = async (opened: Opened): Promise<Feed | null> => {
    const at = now()
    const whose = opened.association ?? opened.quartier
    const before = feeds.get(whose)
    if (before && Math.abs(at.getTime() - before.lookedAt) < freshMs) return before
    const facts = await feedFacts(sql, opened, at)
    if (!facts) return null
    const draw = (format: Format, text: string): Drawn => {
      const body = Buffer.from(text)
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
      /** As long as it says the same it was changed when it was first drawn so. */
      return before?.[format].etag === etag ? before[format] : { body, etag, at }
    }
    const feed: Feed = {
      lookedAt: at.getTime(),
      ics: draw('ics', feedIcs(facts.of, facts.entries, facts.since)),
      atom: draw('atom', feedAtom(facts.of, facts.entries, host)),
    }
    feeds.delete(whose)
    feeds.set(whose, feed)
    const [oldest] = feeds.keys()
    if (feeds.size > feedsKept && oldest !== undefined) feeds.delete(oldest)
    return feed
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405)
    const at = now().getTime()
    if (!callers.allows(callerOf(request), at) || !everybody.allows('', at)) return end(response, 429)
    const [token, format] = partsOf(request.url ?? '')
    const opened = await calendarOfLink(sql, token)
    const feed = opened === null || format === null ? null : await feedOf(opened)
    if (!feed || !format) return end(response, 404)
    answer(request, response, feed[format], types[format])
  }

  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      onError(error)
      end(response, 500)
    })
  }
}

/** What stands for the address, and what is asked of it. */
const partsOf = (url: string): [token: string, format: Format | null] => {
  const path = (url.split('?')[0] ?? '').slice(calendarPath.length, calendarPath.length + tokenMax)
  const dot = path.lastIndexOf('.')
  const format = path.slice(dot + 1)
  return [dot < 0 ? path : path.slice(0, dot), format === 'ics' || format === 'atom' ? format : null]
}

/** RFC 9110, 13.1: the tag is asked first, the date only without one. */
const isKnown = (request: IncomingMessage, { etag, at }: Drawn): boolean => {
  const tags = request.headers['if-none-match']
  if (tags !== undefined) return tags.split(',').some((it) => it.trim().replace(/^W\//, '') === etag || it.trim() === '*')
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return since >= Math.floor(at.getTime() / 1000) * 1000
}

const answer = (request: IncomingMessage, response: ServerResponse, drawn: Drawn, type: string): void => {
  const headers = {
    etag: drawn.etag,
    'last-modified': drawn.at.toUTCString(),
    'cache-control': 'private, max-age=900',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
  if (isKnown(request, drawn)) {
    response.writeHead(304, headers)
    response.end()
    return
  }
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': drawn.body.length })
  response.end(request.method === 'HEAD' ? undefined : drawn.body)
}

const end = (response: ServerResponse, status: number): void => {
  if (!response.headersSent) response.writeHead(status, { 'content-length': 0, ...(status === 429 ? { 'retry-after': '60' } : {}) })
  response.end()
}
