import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { memoryRecords } from '../../tests/records.ts'
import type { Adapter, RawUpdate } from '../adapter.ts'
import { at, ok } from '../driver.contract.ts'
import type { Team } from './emulator/start.ts'
import { idOf } from './ids.ts'
import { makeInstallations } from './installations.ts'
import { scopes } from './manifest.ts'
import { sealWith } from './seal.ts'
import { type Tested, testSlack } from './test-adapter.ts'
import { type TestServer, testServer } from './test-server.ts'

const card = { text: ['Bonjour'] }
const gone = { failure: { kind: 'gone' } }

describe('many workspaces', () => {
  let tested: Tested
  let server: TestServer
  let adapter: Adapter
  let records: ReturnType<typeof memoryRecords>
  let heard: RawUpdate[]
  let team: Team
  const make = (): Adapter =>
    tested.adapterWith({
      botToken: null,
      appToken: null,
      mount: server.mount,
      records,
      oauth: {
        clientId: tested.slack.clientId,
        clientSecret: tested.slack.clientSecret,
        stateSecret: 'a-long-state-secret',
        redirectUri: `${server.origin}/slack/oauth_redirect`,
      },
    })
  beforeEach(async () => {
    tested = await testSlack()
    server = await testServer()
    records = memoryRecords()
    heard = []
    adapter = make()
    await adapter.start(async (updates) => void heard.push(...updates))
    await tested.slack.http.to(`${server.origin}/slack/events`)
    team = tested.slack.secondTeam('Belleville')
  })
  afterEach(async () => {
    await adapter.stop()
    await tested.slack.close()
    await server.stop()
  })
  const installed = async () => {
    const ines = tested.slack.user({ name: 'ines', real_name: 'Inès', team })
    expect((await tested.slack.installs(ines, team, `${server.origin}/slack/install`)).status).toBe(200)
    return { ines, to: at(idOf(team.id, ines.id), 'private') }
  }

  test('somebody adds us, and we speak there with that workspace’s token', async () => {
    expect(server.paths()).toEqual(['/slack/events', '/slack/install', '/slack/oauth_redirect'])
    const { ines, to } = await installed()
    ok(await adapter.send(to, card, null, 'a'))
    expect(tested.slack.seen(ines)?.text).toBe('Bonjour')
    expect(tested.slack.calls.findLast(({ method }) => method === 'chat.postMessage')?.token).toBe(team.token)
    await tested.slack.says(ines, 'Merci')
    await tested.slack.idle()
    expect(adapter.decode(heard.at(-1)?.raw ?? '')).toMatchObject({ from: { id: to.chat, name: 'Inès' }, body: { text: 'Merci' } })
  })

  test('the page asks for what the manifest names', async () => {
    const page = await (await fetch(`${server.origin}/slack/install`)).text()
    const link = /href="([^"]*authorize[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(new URL(link).searchParams.get('scope')).toBe(scopes.join(','))
  })

  test('a code without the state that we gave installs nothing', async () => {
    const ines = tested.slack.user({ name: 'ines', team })
    const { code } = await tested.slack.installs(ines, team)
    expect((await fetch(`${server.origin}/slack/oauth_redirect?code=${code}&state=made-up`)).status).not.toBe(200)
    expect(records.kept.size).toBe(0)
  })

  test('the token is kept sealed, and known after a restart, and not with another secret', async () => {
    const { to } = await installed()
    expect([...records.kept.keys()]).toEqual([`installation ${team.id}`])
    expect(JSON.stringify([...records.kept])).not.toContain(team.token)
    await adapter.stop()
    adapter = make()
    await adapter.start(async () => undefined)
    ok(await adapter.send(to, card, null, 'a'))
    await expect(makeInstallations(records, 'another-secret').tokenOf(team.id)).rejects.toThrow()
  })

  test('where we are not installed nobody is written to', async () => {
    expect(await adapter.send(at('T0ELSE.U1', 'private'), card, null, 'a')).toEqual(gone)
    expect(tested.slack.calls).toEqual([])
  })

  test('removed from a workspace, its token is forgotten, and nothing is heard of it', async () => {
    const { to } = await installed()
    ok(await adapter.send(to, card, null, 'a'))
    await tested.slack.uninstalls(team)
    await tested.slack.idle()
    expect([records.kept.size, heard]).toEqual([0, []])
    expect(await adapter.send(to, card, null, 'b')).toEqual(gone)
  })

  test('installed again by another process with another token, it is read anew', async () => {
    const { to } = await installed()
    ok(await adapter.send(to, card, null, 'a'))
    const kept = records.kept.get(`installation ${team.id}`) ?? ''
    const seal = sealWith('a-long-state-secret')
    const old = JSON.parse(seal.open(JSON.parse(kept) as string, team.id)) as { bot: { token: string } }
    team.token = 'xoxb-renewed'
    records.kept.set(
      `installation ${team.id}`,
      JSON.stringify(seal.close(JSON.stringify({ ...old, bot: { ...old.bot, token: team.token } }), team.id)),
    )
    expect(await adapter.send(to, card, null, 'b')).toEqual({ failure: { kind: 'down', maybe: false } })
    ok(await adapter.send(to, card, null, 'b'))
  })

  test('while the records are away, what Slack sends is not acknowledged, and comes again', async () => {
    const { ines } = await installed()
    await adapter.stop()
    let away = true
    const { get } = records
    records.get = async (kind, key) => {
      if (away) throw new Error('the database is away')
      return await get(kind, key)
    }
    adapter = make()
    await adapter.start(async (updates) => {
      if (away) throw new Error('the database is away')
      heard.push(...updates)
    })
    heard.length = 0
    await tested.slack.says(ines, 'Bonjour')
    await tested.slack.when(() => tested.slack.deliveries.some(({ attempt, state }) => attempt === 2 && state === 'waiting'))
    away = false
    tested.time.advance(60_000)
    tested.slack.passes()
    await tested.slack.idle()
    expect(heard).toHaveLength(1)
  })
})

describe('a whole organisation', () => {
  const installation = {
    team: undefined,
    enterprise: { id: 'E1' },
    isEnterpriseInstall: true,
    user: { id: 'U1', token: undefined, scopes: undefined },
    bot: { token: 'xoxb-org', scopes: [], id: 'B1', userId: 'U9' },
  } as const

  test('has one token for its workspaces, as soon as they are known to be of it', async () => {
    const records = memoryRecords()
    const it = makeInstallations(records, 'secret')
    await it.store.storeInstallation(installation as never)
    expect(await it.tokenOf('T1')).toBeNull()
    await it.belongs('T1', 'E1')
    expect(await it.tokenOf('T1')).toBe('xoxb-org')
    expect(await it.tokenOf('E1')).toBe('xoxb-org')
    expect(await makeInstallations(records, 'secret').tokenOf('T1')).toBe('xoxb-org')
    expect(await it.store.fetchInstallation({ isEnterpriseInstall: true, enterpriseId: 'E1', teamId: undefined })).toMatchObject({
      bot: { token: 'xoxb-org' },
    })
    await it.drop('T1', 'E1')
    expect([await it.tokenOf('T1'), records.kept.size]).toEqual([null, 0])
  })

  test('is removed as Bolt would', async () => {
    const it = makeInstallations(memoryRecords(), 'secret')
    await it.store.storeInstallation(installation as never)
    await it.store.deleteInstallation?.({ isEnterpriseInstall: true, enterpriseId: 'E1', teamId: undefined })
    expect(await it.tokenOf('E1')).toBeNull()
    await expect(it.store.fetchInstallation({ isEnterpriseInstall: true, enterpriseId: 'E1', teamId: undefined })).rejects.toThrow()
  })
})

test('what is sealed opens with its secret, for what it was sealed, and unchanged', () => {
  const seal = sealWith('secret')
  const sealed = seal.close('xoxb-é', 'T1')
  expect(seal.open(sealed, 'T1')).toBe('xoxb-é')
  expect(seal.close('xoxb-é', 'T1')).not.toBe(sealed)
  expect(() => seal.open(sealed, 'T2')).toThrow()
  expect(() => sealWith('other').open(sealed, 'T1')).toThrow()
  const bytes = Buffer.from(sealed, 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(() => seal.open(bytes.toString('base64'), 'T1')).toThrow()
})
