import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ok, picture } from '../driver.contract.ts'
import { typeOf } from './photo.ts'
import { type TestWorld, testWorld } from './test-world.ts'

let it: TestWorld
beforeEach(async () => {
  it = await testWorld()
  await it.begin()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await it.close()
})

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const sent = async (bytes: Buffer): Promise<{ ref: string; bytes: number }> => {
  const inbound = await it.hears(it.dc.says(it.lea, 'Voici', { photo: bytes }))
  const photo = inbound?.body.kind === 'text' ? inbound.body.photo : null
  if (!photo) throw new Error('no photo came')
  return photo
}

test('a JPEG and a PNG are had as they are, and Discord says how large they are', async () => {
  for (const bytes of [picture, png]) {
    const photo = await sent(bytes)
    expect(photo.bytes).toBe(bytes.length)
    expect(ok(await it.adapter.photo(photo.ref)).equals(bytes)).toBe(true)
  }
  expect([typeOf(picture), typeOf(png), typeOf(Buffer.alloc(0))]).toEqual(['jpg', 'png', null])
})

test('what is neither, or too large, is refused; so is what Discord does not give', async () => {
  expect(await it.adapter.photo((await sent(Buffer.from('GIF89a'))).ref)).toEqual({
    failure: { kind: 'refused', why: 'not what was expected' },
  })
  const large = await sent(Buffer.concat([picture, Buffer.alloc(5_000_000)]))
  expect(await it.adapter.photo(large.ref)).toEqual({ failure: { kind: 'refused', why: 'too large' } })
  const { ref } = await sent(picture)
  expect(await it.adapter.photo(ref.replace(/\?.*/, ''))).toEqual({ failure: { kind: 'refused', why: 'file 404' } })
})

test('a voice message is had as it is, whatever its bytes, up to the same size', async () => {
  const voice = Buffer.from('OggS and so on')
  expect(await it.adapter.voice?.((await sent(voice)).ref)).toEqual({ ok: voice })
  expect(await it.adapter.voice?.((await sent(Buffer.alloc(5_000_001))).ref)).toEqual({ failure: { kind: 'refused', why: 'too large' } })
  expect(await it.adapter.voice?.('file:///etc/passwd')).toMatchObject({ failure: { kind: 'refused' } })
})

test.each([
  'no-such-photo',
  'file:///etc/passwd',
  'http://169.254.169.254/latest',
  'http://cdn.discordapp.com/attachments/1/2/x.jpg',
  'https://cdn.discordapp.com.evil.example/x.jpg',
  'https://cdn.discordapp.com:8443/x.jpg',
  'https://me@cdn.discordapp.com/x.jpg',
  'https://evil.example/?https://cdn.discordapp.com/x.jpg',
])('%s is asked of nobody', async (ref) => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  expect(await it.adapter.photo(ref)).toMatchObject({ failure: { kind: 'refused' } })
  expect(fetched).not.toHaveBeenCalled()
})

test('what breaks on the way is asked for again: nothing was changed by asking', async () => {
  const { ref } = await sent(picture)
  for (const fault of [{ kind: 'drop' }, { kind: 'reset' }, { kind: 'truncate' }, { kind: 'status', status: 502 }] as const) {
    it.dc.fault({ path: '/attachments/', ...fault })
    expect(await it.adapter.photo(ref), fault.kind).toEqual({ failure: { kind: 'down', maybe: false } })
  }
  it.dc.fault({ path: '/attachments/', kind: 'status', status: 429, retryAfter: 3 })
  expect(await it.adapter.photo(ref)).toEqual({ failure: { kind: 'wait', seconds: 3 } })
  expect(ok(await it.adapter.photo(ref)).equals(picture)).toBe(true)
})

test('a download that hangs ends', async () => {
  const { ref } = await sent(picture)
  const ended = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(ended.signal)
  const before = it.dc.calls.length
  it.dc.fault({ path: '/attachments/', kind: 'hang' })
  const asked = it.adapter.photo(ref)
  await it.dc.when(() => it.dc.calls.length > before)
  ended.abort()
  expect(await asked).toEqual({ failure: { kind: 'down', maybe: false } })
})

test('whoever leads elsewhere is not followed', async () => {
  const paths: (string | undefined)[] = []
  const server = createServer(({ url }, response) => {
    paths.push(url)
    response.writeHead(302, { location: '/elsewhere.jpg' }).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const refused = { failure: { kind: 'refused', why: 'file 302' } }
  expect(await it.another({ apiRoot: `${root}/api` }).photo(`${root}/attachments/x.jpg`)).toEqual(refused)
  expect(paths).toEqual(['/attachments/x.jpg'])
  server.closeAllConnections()
  server.close()
})
