import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome, RawUpdate, Sent } from '../adapter.ts'
import { type WebOptions, webAdapter } from './bot.ts'

type Asked = { headers?: Record<string, string>; body?: unknown; raw?: string }
type Answered = { status: number; headers: Record<string, unknown>; json: Record<string, unknown>; bytes: Buffer }

/** The page's server with what a browser does to it, for the tests. `hear` answers once the updates are stored. */
export const openPage = async (
  options: Partial<WebOptions> = {},
  hear: (updates: readonly RawUpdate[]) => Promise<void> = async () => undefined,
) => {
  let count = 0
  const heard: RawUpdate[] = []
  const adapter = webAdapter({
    port: 0,
    store: null,
    neighbours: [
      { user: 'lea', name: 'Léa' },
      { user: 'paul', name: 'Paul' },
    ],
    channel: { chat: 'web:belleville', title: 'Canal · Belleville' },
    clock: null,
    now: options.clock?.now ?? (() => new Date()),
    ids: () => {
      count += 1
      return `id-${count}`
    },
    ...options,
  })
  await adapter.start(async (updates) => {
    await hear(updates)
    heard.push(...updates)
  })
  const { host, port } = new URL(adapter.url())

  const ask = (method: string, path: string, { headers = {}, body, raw }: Asked = {}): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const sent = raw ?? (body === undefined ? '' : JSON.stringify(body))
      const given = { host, ...(sent ? { 'content-type': 'application/json' } : {}), ...headers }
      const asked = request({ host: '127.0.0.1', port, method, path, headers: given, agent: false }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const bytes = Buffer.concat(chunks)
          const isJson = response.headers['content-type']?.startsWith('application/json')
          resolve({ status: response.statusCode ?? 0, headers: response.headers, json: isJson ? JSON.parse(bytes.toString()) : {}, bytes })
        })
      })
      asked.on('error', reject)
      asked.end(sent)
    })

  return {
    adapter,
    heard,
    port,
    ask,
    post: (path: string, body: unknown, headers: Record<string, string> = {}) => ask('POST', path, { body, headers }),
    state: async () => (await ask('GET', '/state')).json as unknown as State,
    follow: (after: string, lastEventId?: string) => follow(`${adapter.url()}events?after=${after}`, lastEventId),
    inbound: () => heard.map(({ raw }) => adapter.decode(raw)),
  }
}

/** Pages and folders that are put away after each test. */
export const pages = () => {
  const opened: (() => unknown)[] = []
  return {
    open: async (...given: Parameters<typeof openPage>) => {
      const page = await openPage(...given)
      opened.push(() => page.adapter.stop())
      return page
    },
    folder: (): string => {
      const folder = mkdtempSync(join(tmpdir(), 'palier-web-'))
      opened.push(() => rmSync(folder, { recursive: true, force: true }))
      return folder
    },
    close: async () => {
      for (const close of opened.splice(0)) await close()
    },
  }
}

export const refOf = (outcome: Outcome<Sent>): string => ('ok' in outcome ? outcome.ok.ref : '')

type Shown = {
  ref: string
  by: { user: string } | null
  edited: boolean
  card: { pieces: unknown[]; photo: string | null; buttons: { label: string; data: string; open?: true }[][] }
}
type State = {
  at: string
  neighbours: { user: string; name: string; chat: string }[]
  clock: { now: string; offsetMs: number } | null
  messages: Record<string, Shown[]>
}

type Told = { id: string; event: string; data: Record<string, unknown> }

/** Reads a stream of events one by one. */
const follow = async (url: string, lastEventId?: string) => {
  const stop = new AbortController()
  const response = await fetch(url, { signal: stop.signal, headers: lastEventId ? { 'last-event-id': lastEventId } : {} })
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (): Promise<Told | null> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const frame = text.slice(0, end)
        text = text.slice(end + 2)
        const told = toldIn(frame)
        if (told) return told
        continue
      }
      const { value, done } = await reader.read()
      if (done) return null
      text += value
    }
  }
  return { next, close: () => stop.abort() }
}

const toldIn = (frame: string): Told | null => {
  const fields = new Map(frame.split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]))
  const [event, data] = [fields.get('event'), fields.get('data')]
  return event && data ? { id: fields.get('id') ?? '', event, data: JSON.parse(data) } : null
}
