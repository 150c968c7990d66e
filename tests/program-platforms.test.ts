import { afterEach, expect, test } from 'vitest'
import { startDiscord } from '../bots/discord/emulator/start.ts'
import { startSlack } from '../bots/slack/emulator/start.ts'
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
const run = (env: Record<string, string>, script?: string): Program => {
  const it = program({ LOG_LEVEL: 'warn', ...env }, script)
  ends.push(() => it.ends('SIGKILL'))
  return it
}
const over = async (it: Program): Promise<string> => {
  expect(await new Promise((done) => it.child.on('exit', done))).toBe(0)
  return it.out()
}
const discord = async () => {
  const dc = await startDiscord()
  ends.push(dc.close)
  return { dc, env: { DISCORD_TOKEN: dc.token, DISCORD_API_ROOT: dc.root } }
}
const slack = async () => {
  const sl = await startSlack()
  ends.push(sl.close)
  return { sl, env: { SLACK_BOT_TOKEN: sl.botToken, SLACK_API_URL: sl.root } }
}

test('a Discord and a Slack server of one’s own, by their variables alone', async () => {
  const [{ dc, env: onDiscord }, { sl, env: onSlack }] = [await discord(), await slack()]
  const it = run({ DATA_DIR: folder(), PORT: '0', ...onDiscord, ...onSlack, SLACK_APP_TOKEN: sl.appToken })
  await it.says(/Slack: by Socket Mode/)
  const karim = dc.user({ username: 'karim', global_name: 'Karim' })
  const guild = dc.guild({ name: 'Belleville', owner: karim })
  const channel = dc.channel(guild, 'annonces')
  await dc.when(() => dc.gateway.sessions() === 1 && dc.commands.length > 0)
  dc.addsBot(guild)
  dc.command(karim, 'quartier', { nom: 'Belleville' }, { in: channel })
  await dc.when(() => dc.chat(channel).some(({ text }) => text.includes('est ouvert')))

  const paul = sl.user({ name: 'paul', real_name: 'Paul Roux' })
  await sl.idle()
  await sl.says(paul, 'Bonjour')
  await sl.when(() => sl.chat(paul).some(({ text }) => text.includes('Où habitez-vous')))
  expect(await it.ends('SIGTERM')).toBe(0)
})

test('with PUBLIC_URL Slack calls us beside Telegram’s path, and nobody else is listened to', async () => {
  const { sl, env } = await slack()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const it = run({ DATA_DIR: folder(), PORT: String(port), PUBLIC_URL: url, SLACK_SIGNING_SECRET: sl.signingSecret, ...env })
  await it.says(/Slack: by HTTP/)
  await sl.http.to(`${url}/slack/events`)
  const lea = sl.user({ name: 'lea', real_name: 'Léa' })
  await sl.says(lea, 'Bonjour')
  await sl.when(() => sl.chat(lea).some(({ text }) => text.includes('Où habitez-vous')))
  const forged = await fetch(`${url}/slack/events`, {
    method: 'POST',
    body: '{}',
    headers: sl.http.signed('{}', 'another-secret-of-some-length'),
  })
  expect(forged.status).toBe(401)
  expect((await fetch(`${url}/elsewhere`, { method: 'POST' })).status).toBe(404)
  expect(await it.ends('SIGTERM')).toBe(0)
})

test('a wrong token is said in one sentence that names the variable', async () => {
  const { env } = await discord()
  const it = run({ DATA_DIR: folder(), PORT: '0', ...env, DISCORD_TOKEN: 'AAAA.BBBB.wrong-token-of-some-length' })
  await it.says(/Is DISCORD_TOKEN right\?/)
  expect(it.out()).not.toMatch(/wrong-token|\.ts:/)
})

test('commands are registered once; the second time there is nothing to change', async () => {
  const { dc, env } = await discord()
  const first = await over(run(env, 'scripts/publish-commands.ts'))
  expect(first).toContain('+ quartier (added)')
  expect(first).toContain('+ Publier comme annonce (added)')
  expect(dc.commands.find(({ name }) => name === 'reglages')?.name_localizations).toMatchObject({ fr: 'réglages', 'en-GB': 'settings' })
  expect(await over(run(env, 'scripts/publish-commands.ts'))).toBe('Discord: nothing to change\n')
})

test('the manifest of the Slack app is JSON that can be pasted', async () => {
  const manifest = JSON.parse(await over(run({}, 'scripts/slack-manifest.ts'))) as { settings: { socket_mode_enabled: boolean } }
  expect(manifest.settings.socket_mode_enabled).toBe(true)
})
