import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPage } from './test-page.ts'

let page: Awaited<ReturnType<typeof openPage>>
beforeEach(async () => {
  page = await openPage()
})
afterEach(() => page.adapter.stop())

const hello = { user: 'lea', text: 'Bonjour' }

test.each(['127.0.0.1', 'localhost', '[::1]'])('the page answers as %s', async (name) => {
  expect((await page.ask('GET', '/state', { headers: { host: `${name}:${page.port}` } })).status).toBe(200)
})

test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example'])(
  'a request for the host %j is refused',
  async (host) => {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/state'],
      ['GET', '/events'],
      ['POST', '/say'],
    ] as const) {
      expect((await page.ask(method, path, { headers: { host }, ...(method === 'POST' ? { body: hello } : {}) })).status).toBe(403)
    }
    expect(page.heard).toEqual([])
  },
)

test('another site, another port or a file may say nothing', async () => {
  for (const origin of [
    'https://evil.example',
    `https://127.0.0.1:${page.port}`,
    'http://127.0.0.1:1',
    `http://localhost:${page.port}`,
    'null',
  ]) {
    expect((await page.post('/say', hello, { origin })).status).toBe(403)
  }
  expect(page.heard).toEqual([])
  expect((await page.post('/say', hello, { origin: `http://127.0.0.1:${page.port}` })).status).toBe(202)
})

test('what a form of another site can send without asking is not read', async () => {
  expect((await page.ask('POST', '/say', { raw: JSON.stringify(hello), headers: { 'content-type': 'text/plain' } })).status).toBe(400)
  expect(page.heard).toEqual([])
})

test('every answer forbids foreign scripts, frames and guesses at types', async () => {
  for (const path of ['/', '/state', '/nowhere']) {
    const { headers } = await page.ask('GET', path)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  }
})

test('the page and all that it names are there', async () => {
  const html = (await page.ask('GET', '/')).bytes.toString()
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '')
  const found = new Set(['/', ...named])
  for (const path of found) {
    const { status, bytes } = await page.ask('GET', path)
    expect([path, status]).toEqual([path, 200])
    for (const [, name] of bytes.toString().matchAll(/from '\.(\/[\w-]+\.js)'/g)) found.add(name ?? '')
  }
  expect(found.size).toBeGreaterThan(12)
  expect(html).not.toMatch(/<script>|<style|style=|onclick/)
})

test.each([
  '/nowhere',
  '/../bot.ts',
  '/%2e%2e/bot.ts',
  '/page/main.js',
  '/index.html',
  '/photo/',
  '/photo/../../bot.ts',
  '/photo/%2e%2e%2fbot.ts',
  '/say',
  '//',
])('nothing is at %s', async (path) => {
  const { status, json } = await page.ask('GET', path)
  expect([status, typeof json.error]).toEqual([404, 'string'])
})

test('unknown ways to ask are unknown', async () => {
  expect((await page.post('/state', {})).status).toBe(404)
  expect((await page.ask('PUT', '/say', { body: hello })).status).toBe(404)
  expect((await page.post('/clock', { move: 'hour' })).status).toBe(404)
})

test('who, where and what must be known', async () => {
  expect((await page.post('/say', { ...hello, user: 'nobody' })).status).toBe(404)
  expect((await page.post('/say', { ...hello, replyTo: 'gone' })).status).toBe(404)
  expect((await page.post('/press', { user: 'lea', chat: 'web:lea', ref: 'gone', data: 'help' })).status).toBe(404)
  const { ok } = {
    ok: { ref: '' },
    ...(await page.adapter.send(
      { chat: 'web:paul', topic: null, audience: 'private', reply: null, thread: null },
      { text: ['Bonjour'] },
      null,
      'once',
    )),
  }
  expect((await page.post('/press', { user: 'lea', chat: 'web:paul', ref: ok.ref, data: 'help' })).status).toBe(404)
  expect(page.heard).toEqual([])
})

test.each([
  ['/say', {}],
  ['/say', { user: 'lea' }],
  ['/say', { user: 'lea', text: 7 }],
  ['/say', { user: 'lea', text: '  ' }],
  ['/say', { user: 'lea', text: 'x'.repeat(4001) }],
  ['/say', { user: 'lea', text: '', photo: Buffer.from('GIF89a').toString('base64') }],
  ['/say', { user: 'lea', text: 'Bonjour', in: 'elsewhere' }],
  ['/say', { user: 'lea', text: 'Bonjour', more: 1 }],
  ['/press', { user: 'lea' }],
  ['/press', { user: 'lea', chat: 'web:lea', ref: 'r', data: 'x'.repeat(65) }],
  ['/neighbours', { name: ' \n ' }],
  ['/neighbours', []],
] as const)('%s does not take %j', async (path, body) => {
  const { status, json } = await page.post(path, body)
  expect([status, typeof json.error]).toEqual([400, 'string'])
  expect(page.heard).toEqual([])
})

test('what is no JSON, or too heavy, is refused with a sentence', async () => {
  expect((await page.ask('POST', '/say', { raw: '{"user":' })).status).toBe(400)
  expect((await page.ask('POST', '/press', { raw: JSON.stringify({ user: 'x'.repeat(17_000) }) })).status).toBe(413)
  const { status, json } = await page.post('/say', { ...hello, photo: 'A'.repeat(7_100_000) })
  expect([status, json.error]).toEqual([400, 'Votre photo est trop lourde (5 Mo au plus).'])
})

test('an id that could be anything is refused', async () => {
  expect((await page.post('/say', hello, { 'idempotency-key': 'a b' })).status).toBe(400)
})
