import { afterEach, expect, test } from 'vitest'
import { startTelegram } from '../bots/telegram/emulator/start.ts'
import { startEmbedded } from '../db/embedded/start.ts'
import { freePort, type Program, program, temporaryFolder } from './program.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (let end = ends.pop(); end; end = ends.pop()) await end()
})

const folder = (): string => {
  const it = temporaryFolder()
  ends.push(it.remove)
  return it.path
}
const run = (env: Record<string, string>): Program => {
  const it = program({ LOG_LEVEL: 'warn', ...env })
  ends.push(() => it.ends('SIGKILL'))
  return it
}

test('a wrong configuration stops the start with one sentence, before anything is opened', async () => {
  const it = run({ DATA_DIR: folder(), PORT: 'abc' })
  expect(await new Promise((done) => it.child.on('exit', done))).toBe(1)
  expect(it.out().trim()).toBe('Palier did not start. PORT is wrong: expected a port number, 0 to 65535.')
})

test('a port that is taken is named, and nothing is left running', async () => {
  const data = folder()
  const port = String(await freePort())
  const first = run({ DATA_DIR: data, PORT: port })
  await first.says(/open http/)
  const second = run({ DATA_DIR: folder(), PORT: port })
  expect(await new Promise((done) => second.child.on('exit', done))).toBe(1)
  expect(second.out()).toMatch(new RegExp(`${port}.*PORT`))
})

test('two processes on one folder share one server; the first to stop leaves it to the other', async () => {
  const data = folder()
  const first = run({ DATA_DIR: data, PORT: '0' })
  await first.says(/open http/)
  const second = run({ DATA_DIR: data, PORT: '0' })
  await second.says(/shared with process \d+/)
  const [, url = ''] = await second.says(/open (http:\S+)/)
  expect(await first.ends('SIGTERM')).toBe(0)
  const said = await fetch(`${url}say`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'lea', text: '/aide' }),
  })
  expect(said.status).toBe(202)
  expect(await second.ends('SIGTERM')).toBe(0)
})

test('killed and started again, it goes on where it was; a stop is clean', async () => {
  const data = folder()
  const first = run({ DATA_DIR: data, PORT: '0' })
  const [, url = ''] = await first.says(/open (http:\S+)/)
  await fetch(`${url}say`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'lea', text: 'je donne un canapé' }),
  })
  await first.ends('SIGKILL')
  const second = run({ DATA_DIR: data, PORT: '0' })
  await second.says(/recovered/)
  await second.says(/open http/)
  const server = await startEmbedded(data)
  const { connect } = await import('../db/connect.ts')
  const sql = connect(server.connection, 1)
  const settled = async (): Promise<void> => {
    for (;;) {
      const [row] = await sql<{ n: number }[]>`select count(*)::int as n from outbox where state = 'sent' and view = 'postDraft'`
      if ((row?.n ?? 0) > 0) return
      await new Promise((done) => setTimeout(done, 20))
    }
  }
  await settled()
  expect(await sql`select title from posts`).toEqual([{ title: 'canapé' }])
  await sql.end()
  await server.stop()
  expect(await second.ends('SIGTERM')).toBe(0)
})

test('with PUBLIC_URL Telegram calls us; the clock is moved from outside where it may be', async () => {
  const tg = await startTelegram()
  ends.push(tg.close)
  const data = folder()
  const telegram = { DATA_DIR: data, TELEGRAM_BOT_TOKEN: tg.token, TELEGRAM_API_ROOT: tg.root }
  const port = await freePort()
  const polling = run({ ...telegram, LOCAL_PAGE: 'on', PALIER_CLOCK: 'movable', PORT: String(port) })
  await polling.says(/open http/)
  const karim = tg.user({ first_name: 'Karim' })
  const group = tg.group({ title: 'Belleville', admins: [karim] })
  tg.addsBot(karim, group)
  tg.says(karim, '/quartier Belleville', { in: group })
  await tg.when(() => tg.texts(group).some((text) => text.includes('est ouvert')))
  const headers = { 'content-type': 'application/json' }
  const moved = await fetch(`http://127.0.0.1:${port}/clock`, { method: 'POST', headers, body: '{"move":"day"}' })
  expect(await moved.json()).toMatchObject({ offsetMs: 86_400_000 })
  expect(await polling.ends('SIGTERM')).toBe(0)

  const hook = await freePort()
  const called = run({
    ...telegram,
    PUBLIC_URL: `http://127.0.0.1:${hook}`,
    TELEGRAM_WEBHOOK_SECRET: 'sixteen_chars_ok',
    PORT: String(hook),
  })
  await called.says(/by webhook/)
  tg.says(karim, '/start')
  await tg.when(() => tg.texts(karim).some((text) => text.includes('Vous organisez ce quartier')))
  expect((await fetch(`http://127.0.0.1:${hook}/telegram`, { method: 'POST', body: '{"update_id":1}' })).status).toBe(401)
  expect(await called.ends('SIGTERM')).toBe(0)
})
