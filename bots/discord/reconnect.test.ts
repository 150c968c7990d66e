import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { until } from '../driver.contract.ts'
import { type TestWorld, testWorld } from './test-world.ts'

let it: TestWorld
beforeEach(async () => {
  it = await testWorld({ heartbeatMs: 150 })
})
afterEach(() => it.close())

const warnings = (): string[] => it.told.flatMap(({ level, message }) => (level === 'warn' ? [message] : []))
const textsHeard = (): unknown[] =>
  it.heard.map(({ raw }) => {
    const body = it.adapter.decode(raw)?.body
    return body?.kind === 'text' ? body.text : body?.kind
  })
const seenAt = (): string | undefined => it.records.kept.get('seen at')
const instant = (text: string): string => JSON.stringify(`2026-11-25T${text}.000Z`)
describe('a connection that breaks', () => {
  test.each([
    ['because the network does', () => it.dc.gateway.drop()],
    ['because Discord asks for it', () => it.dc.gateway.reconnect()],
    ['with an error', () => it.dc.gateway.close(4000)],
    ['without a sound', () => it.dc.gateway.zombie()],
  ])('%s is taken up again, and what was missed comes, in order, once', async (_name, breaks) => {
    await it.begin()
    await it.hears(it.dc.says(it.lea, 'zéro'))
    const release = it.dc.gateway.hold()
    breaks()
    const ids = ['un', 'deux', 'trois'].map((words) => it.dc.says(it.lea, words))
    await it.dc.when(() => it.dc.gateway.resumes === 1)
    release()
    await it.hears(ids.at(-1) ?? '')
    expect(textsHeard()).toEqual(['zéro', 'un', 'deux', 'trois'])
    expect(it.dc.calls.filter(({ path }) => path.includes('after='))).toEqual([])
  })

  test('and cannot be taken up: what was missed in private is read back, once', async () => {
    await it.begin()
    await it.hears(it.dc.says(it.lea, 'zéro'))
    await it.hears(it.dc.says(it.paul, 'bonjour'))
    it.dc.gateway.forget()
    it.dc.gateway.drop()
    const ids = ['un', 'deux'].map((words) => it.dc.says(it.lea, words))
    await until(() => ids.every((id) => it.heard.some(({ key }) => key === id)))
    expect(it.dc.gateway.identifies).toBe(2)
    await it.hears(it.dc.says(it.lea, 'trois'))
    /** What was heard before comes once more under its own key, which the inbox drops. */
    expect([...new Set(textsHeard())]).toEqual(['zéro', 'bonjour', 'un', 'deux', 'trois'])
    expect(new Set(it.heard.map(({ key, raw }) => `${key} ${it.adapter.decode(raw)?.from.id}`)).size).toBe(5)
  })
})

describe('a restart', () => {
  const restarted = async (): Promise<void> => {
    it.heard.length = 0
    await it.begin(it.another())
  }

  test('reads back what was said in private since, and not what was said before', async () => {
    await it.begin()
    await it.hears(it.dc.says(it.lea, 'un'))
    it.time.advance(3_600_000)
    await it.hears(it.dc.says(it.paul, 'deux'))
    await it.adapter.stop()
    expect(seenAt()).toBe(instant('10:00:00'))
    it.time.advance(3_600_000)
    for (const words of ['trois', 'quatre']) it.dc.says(it.lea, words)
    it.dc.says(it.paul, 'cinq')
    await restarted()
    await until(() => it.heard.length >= 4)
    expect(textsHeard().toSorted()).toEqual(['cinq', 'deux', 'quatre', 'trois'])
    expect(it.told).toContainEqual({ level: 'info', facts: { chats: 2, messages: 4 }, message: 'private chats were read back' })
  })

  test('reads back more than one page, in order, and obeys Discord’s limits', async () => {
    await it.begin()
    await it.hears(it.dc.says(it.lea, 'zéro'))
    await it.adapter.stop()
    it.time.advance(120_000)
    const words = Array.from({ length: 230 }, (_, n) => `${n}`)
    for (const some of words) it.dc.says(it.lea, some)
    it.dc.fault({ path: 'messages', method: 'GET', kind: 'status', status: 429, retryAfter: 0.02 })
    it.dc.fault({ path: 'messages', method: 'GET', kind: 'status', status: 502 })
    it.heard.length = 0
    const adapter = it.another()
    await adapter.start((updates) => it.store(updates))
    await until(() => {
      it.time.advance(1000)
      return it.heard.length >= words.length
    })
    expect(textsHeard().filter((text) => text !== 'zéro')).toEqual(words)
  })

  test('passes over a private chat that is gone, and forgets it', async () => {
    await it.begin()
    await it.hears(it.dc.says(it.lea, 'un'))
    await it.adapter.stop()
    it.records.kept.set('dm 1300000000000000009', JSON.stringify('1300000000000000008'))
    it.dc.says(it.lea, 'deux')
    await restarted()
    await until(() => textsHeard().includes('deux'))
    await until(() => !it.records.kept.has('dm 1300000000000000009'))
  })

  test('for the first time reads nothing', async () => {
    it.dc.says(it.lea, 'avant')
    await it.begin()
    await it.hears(it.dc.says(it.lea, 'un'))
    expect(textsHeard()).toEqual(['un'])
  })

  test('that could not read back everything reads it the next time', async () => {
    await it.begin()
    await it.hears(it.dc.says(it.lea, 'un'))
    await it.adapter.stop()
    it.time.advance(600_000)
    it.dc.says(it.lea, 'deux')
    const end = it.dc.fault({ path: 'messages', method: 'GET', kind: 'status', status: 502, times: 99 })
    const second = it.another()
    it.heard.length = 0
    await it.begin(second)
    await it.dc.when(() => it.dc.calls.some(({ path, status }) => path.includes('messages') && status === 502))
    await second.stop()
    expect(seenAt()).toBe(instant('09:00:00'))
    end()
    await restarted()
    await until(() => textsHeard().includes('deux'))
  })
})

describe('up to when everything was heard', () => {
  test('is kept each minute while heartbeats are answered, and is never later than the last of them', async () => {
    await it.begin()
    expect(seenAt()).toBe(instant('09:00:00'))
    await until(() => {
      it.time.advance(60_000)
      return seenAt() !== instant('09:00:00')
    })
    expect(Date.parse(JSON.parse(seenAt() ?? ''))).toBeLessThan(it.time.now().getTime())
  })

  test('a database that is away is no reason to stop', async () => {
    it.records.away = true
    await it.begin()
    await it.hears(it.dc.says(it.lea, 'un'))
    await it.adapter.stop()
    expect(warnings().length).toBeGreaterThan(0)
    expect(seenAt()).toBeUndefined()
  })
})

describe('what cannot be mended by trying again', () => {
  test.each([
    [4004, /token/],
    [4013, /intents/],
    [4014, /Developer Portal/],
  ])('a close with %i is said once, with what to do', async (code, says) => {
    await it.begin()
    it.dc.gateway.close(code)
    await until(() => warnings().length > 0)
    await new Promise(setImmediate)
    expect(warnings()).toEqual([expect.stringMatching(says)])
    expect(it.told.find(({ level }) => level === 'warn')?.facts).toEqual({ code })
    await it.adapter.send(it.publicly(), { text: ['Bonjour'] }, null, '1')
    expect(it.dc.seen(it.channel)?.text, 'sending goes on').toBe('Bonjour')
  })

  test('a token that is refused by the gateway only', async () => {
    it.dc.fault({ path: '/gateway/bot', kind: 'status', status: 401 })
    await it.adapter.start((updates) => it.store(updates))
    await until(() => warnings().length > 0)
    expect(warnings()).toEqual([expect.stringMatching(/token/)])
  })
})

test('who is stopped while the connection is broken stays away', async () => {
  const [other, heardByOther] = [it.another(), [] as string[]]
  await it.begin()
  await other.start(async (updates) => void heardByOther.push(...updates.map(({ key }) => key)))
  await it.dc.when(() => it.dc.gateway.sessions() === 2)
  await it.dc.idle()
  it.dc.gateway.drop()
  await it.dc.when(() => it.dc.gateway.sessions() === 0)
  /** Over the wire and back: by then the client knows that it is cut off. */
  await it.adapter.isAdmin(it.channel.id, it.paul.id)
  await it.adapter.stop()
  /** The other comes back after the same pause. */
  await it.dc.when(() => it.dc.gateway.resumes === 1)
  const id = it.dc.says(it.lea, 'un')
  await until(() => heardByOther.includes(id))
  expect([it.dc.gateway.sessions(), it.dc.gateway.resumes, it.heard]).toEqual([1, 1, []])
})

test('who is stopped before Discord has said that it is ready is gone, too', async () => {
  const release = it.dc.gateway.hold()
  await it.adapter.start((updates) => it.store(updates))
  await it.dc.when(() => it.dc.gateway.sessions() === 1)
  await it.adapter.stop()
  release()
  await it.dc.when(() => it.dc.gateway.sessions() === 0)
})
