import { App, HTTPReceiver, type Installation } from '@slack/bolt'
import { afterAll, expect, test } from 'vitest'
import { startSlack } from './start.ts'
import { client, failure, freePort, silent } from './test-app.ts'

const slack = await startSlack()
afterAll(() => slack.close())

test('a code is exchanged for the bot’s token, once', async () => {
  const team = slack.secondTeam('Les Mimosas')
  const { code } = await slack.installs(slack.user({ name: 'ana', team }), team)
  const { clientId: client_id, clientSecret: client_secret } = slack
  const web = client(slack, '')
  expect(await failure(web.oauth.v2.access({ code, client_id, client_secret: 'faux' }))).toBe('bad_client_secret')
  const done = await web.oauth.v2.access({ code, client_id, client_secret })
  expect(done).toMatchObject({ ok: true, token_type: 'bot', team: { id: team.id, name: 'Les Mimosas' }, bot_user_id: team.bot.user_id })
  expect((await client(slack, done.access_token).auth.test()).team_id).toBe(team.id)
  expect(await failure(web.oauth.v2.access({ code, client_id, client_secret }))).toBe('code_already_used')
})

test('Bolt’s own installer brings the app into a second workspace', async () => {
  const kept: Installation[] = []
  const { signingSecret, clientId, clientSecret } = slack
  const port = await freePort()
  const receiver = new HTTPReceiver({
    signingSecret,
    clientId,
    clientSecret,
    stateSecret: 'secret',
    scopes: ['chat:write'],
    logger: silent,
    installationStore: {
      storeInstallation: async (installation) => void kept.push(installation),
      fetchInstallation: async () => {
        const [first] = kept
        if (!first) throw new Error('not installed')
        return first as Installation<'v1' | 'v2', false>
      },
    },
    installerOptions: { clientOptions: { slackApiUrl: slack.root } },
  })
  const app = new App({ receiver, logger: silent })
  await app.start({ port, host: '127.0.0.1' })
  const team = slack.secondTeam('Les Acacias')
  const done = await slack.installs(slack.user({ name: 'bob', team }), team, `http://127.0.0.1:${port}/slack/install`)
  expect(done.status).toBe(200)
  expect(kept).toMatchObject([{ team: { id: team.id }, bot: { token: team.token, userId: team.bot.user_id } }])
  await app.stop()
})

test('a person of another workspace is not found with this one’s token', async () => {
  const team = slack.secondTeam('Les Tilleuls')
  const eve = slack.user({ name: 'eve', team })
  expect(await failure(client(slack).chat.postMessage({ channel: eve.id, text: 'a' }))).toBe('channel_not_found')
})
