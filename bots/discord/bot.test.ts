import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { slashCommands } from '../doors.ts'
import { ok, picture, until } from '../driver.contract.ts'
import { describedCommands, publishCommands } from './commands.ts'
import { publishMessage, type TestWorld, testWorld } from './test-world.ts'

let it: TestWorld
beforeEach(async () => {
  it = await testWorld()
})
afterEach(() => it.close())

const warnings = (): string[] => it.told.flatMap(({ level, message }) => (level === 'warn' ? [message] : []))
const hear = (updates: Parameters<TestWorld['store']>[0]): Promise<void> => it.store(updates)
const textsHeard = (): unknown[] =>
  it.heard.map(({ raw }) => {
    const body = it.adapter.decode(raw)?.body
    return body?.kind === 'text' ? body.text : body?.kind
  })

describe('the beginning', () => {
  test('a wrong token is said so', async () => {
    await expect(it.another({ token: 'MTA0Mg.wrong' }).start(hear)).rejects.toThrow(/DISCORD_TOKEN/)
  })

  test('Discord is asked again and again until it answers', async () => {
    it.dc.fault({ path: '/users/@me', kind: 'status', status: 502 })
    it.dc.fault({ path: '/applications/@me', kind: 'status', status: 429, retryAfter: 30 })
    const other = it.another()
    const started = other.start(hear)
    await until(() => warnings().length === 1)
    it.time.advance(3000)
    await until(() => warnings().length === 2)
    expect(it.dc.calls.filter(({ path }) => path === '/applications/@me')).toHaveLength(1)
    await other.stop()
    await started
    expect(it.dc.gateway.sessions()).toBe(0)
  })

  test('the gateway is asked for again, too', async () => {
    it.dc.fault({ path: '/gateway/bot', kind: 'status', status: 503, times: 4 })
    await it.adapter.start(hear)
    await until(() => warnings().length === 1)
    it.time.advance(3000)
    await it.dc.when(() => it.dc.gateway.sessions() === 1)
  })

  test('while another process is connected we ask every 300 ms, and send all the same', async () => {
    let asked = 0
    let free = false
    const adapter = it.another({
      mayConnect: async () => {
        asked++
        return free
      },
    })
    await adapter.start(hear)
    await until(() => asked === 1)
    ok(await adapter.send(it.publicly(), { text: ['Bonjour'] }, null, '1'))
    expect(it.dc.gateway.sessions()).toBe(0)
    it.time.advance(299)
    free = true
    await new Promise(setImmediate)
    expect(asked).toBe(1)
    it.time.advance(1)
    await it.dc.when(() => it.dc.gateway.sessions() === 1)
    expect(asked).toBe(2)
  })

  test('who is stopped while another is connected does not connect', async () => {
    const adapter = it.another({ mayConnect: async () => false })
    await adapter.start(hear)
    await adapter.stop()
    it.time.advance(10_000)
    expect(it.dc.gateway.identifies).toBe(0)
  })

  test('nothing privileged is asked for', async () => {
    await it.begin()
    expect(it.dc.gateway.sessions()).toBe(1)
    const chatter = it.dc.says(it.lea, 'Qui a vu mon chat ?', { in: it.channel })
    await it.hears(it.dc.says(it.lea, 'Je donne un canapé', { in: it.channel, mentionsBot: true }))
    expect(it.heard.map(({ key }) => key)).not.toContain(chatter)
    expect(textsHeard()).toEqual(['Je donne un canapé'])
  })

  test('as many shards as we say, and private chats come once', async () => {
    const adapter = it.another({ shards: 2 })
    await adapter.start(hear)
    await it.dc.when(() => it.dc.gateway.sessions() === 2)
    await it.hears(it.dc.says(it.lea, 'un'))
    expect(it.heard).toHaveLength(1)
  }, 15_000)
})

describe('the list of commands', () => {
  test('is published once, in French and in English, each where it may be typed', async () => {
    await it.begin()
    const find = (name: string) => it.dc.commands.find((one) => one.name === name)
    const [accented] = slashCommands().filter(({ fr, accented }) => fr !== accented)
    expect(find(accented?.fr ?? '')?.name_localizations).toEqual({
      fr: accented?.accented,
      'en-US': accented?.en,
      'en-GB': accented?.en,
    })
    expect(find('annonces')).toMatchObject({ contexts: [0, 1], default_member_permissions: null, integration_types: [0] })
    expect(find('quartier')).toMatchObject({ contexts: [0, 1], default_member_permissions: '32' })
    expect(find('Publier comme annonce')).toMatchObject({ type: 3, name_localizations: { 'en-GB': 'Publish as a post' } })
    expect(it.dc.commands).toHaveLength(slashCommands().length + 1)
    expect(it.told).toContainEqual(expect.objectContaining({ message: 'the commands are listed' }))
  })

  test('is not touched when it says the same, and what differs is told', async () => {
    const parts = { token: it.dc.token, apiRoot: it.dc.root, publishMessage }
    const all = slashCommands()
    const [first, second, ...rest] = all
    if (!first || !second) throw new Error('there are commands')
    const nothing = { added: [], changed: [], removed: [] }
    const puts = (): number => it.dc.calls.filter(({ method }) => method === 'PUT').length
    expect((await publishCommands({ ...parts, commands: all })).added).toEqual(
      describedCommands({ commands: all, publishMessage }).map(({ name }) => name),
    )
    expect(await publishCommands({ ...parts, commands: all })).toEqual(nothing)
    expect(puts()).toBe(1)
    const changed = { ...second, about: { ...second.about, en: 'Another sentence' } }
    expect(await publishCommands({ ...parts, commands: [changed, ...rest] })).toEqual({
      ...nothing,
      changed: [second.fr],
      removed: [first.fr],
    })
    expect(puts()).toBe(2)
  })

  test('that Discord refuses keeps nobody from starting', async () => {
    it.dc.fault({ method: 'PUT', kind: 'status', status: 400, code: 50035 })
    await it.adapter.start(hear)
    await until(() => warnings().length === 1)
    await it.dc.when(() => it.dc.gateway.sessions() === 1)
    await it.hears(it.dc.says(it.lea, 'Bonjour'))
  })
})

describe('what is heard', () => {
  test('twice delivered has one key, and our own messages and edits are not heard', async () => {
    await it.begin()
    it.dc.duplicateNext(1)
    const id = it.dc.says(it.lea, 'Bonjour')
    await until(() => it.heard.length === 2)
    const { ref } = ok(await it.adapter.send(it.privately(it.lea), { text: ['Bonjour'] }, null, '1'))
    ok(await it.adapter.edit(it.privately(it.lea), ref, { text: ['Rebonjour'] }, null, null))
    await it.hears(it.dc.says(it.lea, 'fin'))
    expect(it.heard.map(({ key }) => key)).toEqual([id, id, expect.anything()])
    expect(it.heard.map(({ lane }) => lane)).toEqual([it.lea.id, it.lea.id, it.lea.id])
  })

  test('an act that is delivered twice is acknowledged once, and has one key', async () => {
    await it.begin()
    it.dc.duplicateNext(1)
    const id = it.dc.command(it.lea, 'annonces')
    await until(() => it.heard.length === 2)
    expect(it.heard.map(({ key }) => key)).toEqual([id, id])
    expect(warnings()).toEqual([])
  })

  test('and cannot be stored is kept, in order, and tried again until it is', async () => {
    await it.begin()
    const { store } = it
    let tries = 0
    it.store = async () => {
      tries++
      throw new Error('the database is away')
    }
    for (const words of ['un', 'deux', 'trois']) it.dc.says(it.lea, words)
    await it.dc.idle()
    for (let n = 1; n <= 4; n++) {
      await until(() => tries === n)
      if (n === 4) it.store = store
      it.time.advance(30_000)
    }
    await until(() => it.heard.length === 3)
    expect(textsHeard()).toEqual(['un', 'deux', 'trois'])
    expect(warnings()).toHaveLength(4)
  })

  test('and could not be stored when we stop is tried once more, then given up', async () => {
    await it.begin()
    let tries = 0
    it.store = async () => {
      tries++
      throw new Error('the database is away')
    }
    it.dc.says(it.lea, 'un')
    await until(() => tries === 1)
    await it.adapter.stop()
    expect(tries).toBe(2)
    expect(it.records.kept.get('seen at'), 'it is read back at the next start').toBe(JSON.stringify('2026-11-25T09:00:00.000Z'))
  })

  test('without words of anybody in the log', async () => {
    await it.begin()
    it.dc.fault({ method: 'POST', path: /messages$/, kind: 'status', status: 400, code: 50035, message: 'Invalid Form Body' })
    await it.hears(it.dc.says(it.lea, 'mot de passe'))
    await it.adapter.send(it.privately(it.lea), { text: ['mot de passe'] }, null, '1')
    expect(JSON.stringify(it.told)).not.toMatch(/mot de passe|Léa|emulated/)
  })
})

describe('a server', () => {
  test('that invites us is greeted where we may write; the ones of before are not, nor after an outage', async () => {
    await it.begin()
    const rue = it.dc.guild({ name: 'Rue Haute', owner: it.paul })
    const [closed, open] = [it.dc.channel(rue, 'règles'), it.dc.channel(rue, 'général')]
    it.dc.denies(closed, 'SEND_MESSAGES')
    it.dc.addsBot(rue)
    await until(() => it.heard.length === 1)
    const [update] = it.heard
    expect(update).toMatchObject({ key: expect.stringMatching(new RegExp(`^guild:${rue.id}:2026-11-25T09:00`)), lane: open.id })
    expect(it.adapter.decode(update?.raw ?? '')).toMatchObject({
      from: { id: 'anonymous' },
      place: { kind: 'channel', chat: open.id, topic: null },
      body: { kind: 'welcome', title: 'Rue Haute' },
    })
    it.dc.addsBot(rue)
    it.dc.removesBot(rue)
    await it.hears(it.dc.says(it.lea, 'un'))
    expect(it.heard).toHaveLength(2)
    it.dc.addsBot(rue)
    await until(() => it.heard.length === 3)
  })
})

describe('a message sent again under the same number', () => {
  const card = { text: ['Une annonce'] }

  test.each(['drop', 'reset'] as const)('stands there once, when its answer was lost: %s', async (kind) => {
    for (const photo of [null, { bytes: picture, ref: null }]) {
      const once = photo ? '12' : '11'
      it.dc.fault({ method: 'POST', path: /messages$/, kind, afterApply: true })
      expect(await it.adapter.send(it.publicly(), card, photo, once)).toEqual({ failure: { kind: 'down', maybe: true } })
      it.time.advance((it.adapter.onceMs ?? 0) - 1)
      const { ref } = ok(await it.adapter.send(it.publicly(), card, photo, once))
      expect(it.dc.chat(it.channel).filter(({ id }) => id === ref)).toHaveLength(1)
      expect(it.dc.chat(it.channel)).toHaveLength(photo ? 2 : 1)
    }
  })

  test('is found later, among others and not theirs', async () => {
    it.dc.says(it.lea, 'Bonjour', { in: it.channel })
    const photo = ok(await it.adapter.send(it.publicly(), card, { bytes: picture, ref: null }, '21'))
    ok(await it.adapter.send(it.publicly(), card, null, '22'))
    const direct = ok(await it.adapter.send(it.privately(it.lea), card, null, '23'))
    const find = async (once: string, to = it.publicly()) => ok((await it.adapter.find?.(to, once)) ?? { ok: null })
    expect(await find('21')).toEqual(photo)
    expect(await find('23')).toBeNull()
    expect(await find('23', it.privately(it.lea))).toEqual(direct)
    it.dc.fault({ method: 'GET', kind: 'drop' })
    expect(await it.adapter.find?.(it.publicly(), '21')).toEqual({ failure: { kind: 'down', maybe: true } })
  })
})

describe('how it is sent', () => {
  test('under the first of its conversation, which may be gone; nobody is woken by that', async () => {
    const first = it.dc.says(it.lea, 'Bonjour')
    for (const thread of [first, '1300000000000000009', 'e:5']) {
      ok(await it.adapter.send({ ...it.privately(it.lea), thread }, { text: ['Bonjour'] }, null, '1'.repeat(thread.length)))
      expect(it.dc.seen(it.lea)).toMatchObject({ ...(thread === first ? { reply_to: first } : {}), pinged: [] })
    }
  })

  test('a private chat is opened once, and remembered for after a restart', async () => {
    for (const once of ['1', '2']) ok(await it.adapter.send(it.privately(it.lea), { text: ['Bonjour'] }, null, once))
    expect(it.dc.calls.filter(({ path }) => path === '/users/@me/channels')).toHaveLength(1)
    const dm = it.dc.seen(it.lea)?.channel_id
    expect([...it.records.kept]).toEqual([[`dm ${dm}`, JSON.stringify(it.lea.id)]])
  })

  test('a picture that is no longer there is sent again', async () => {
    const photo = { bytes: picture, ref: null }
    const { ref } = ok(await it.adapter.send(it.publicly(), { text: ['Un vélo'] }, null, '1'))
    const edited = await it.adapter.edit(it.publicly(), ref, { text: ['Un vélo'] }, { ...photo, ref: '77/photo.jpg' }, '77/photo.jpg')
    expect(ok(edited).photo).not.toBe('77/photo.jpg')
    expect(it.dc.seen(it.channel)?.photo?.equals(picture)).toBe(true)
  })

  test('a picture stands where it stood, and is not sent again', async () => {
    const { ref, photo } = ok(await it.adapter.send(it.publicly(), { text: ['Un vélo'] }, { bytes: picture, ref: null }, '1'))
    ok(await it.adapter.edit(it.publicly(), ref, { text: ['Un vélo vendu'] }, { bytes: picture, ref: photo }, photo))
    expect(it.dc.calls.at(-1)).toMatchObject({ method: 'PATCH', files: [] })
    expect(it.dc.seen(it.channel)?.photo?.equals(picture)).toBe(true)
  })
})
