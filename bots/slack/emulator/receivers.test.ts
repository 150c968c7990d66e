import type { types } from '@slack/bolt'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { startSlack } from './start.ts'
import { client, httpApp, socketApp, until } from './test-app.ts'

const slack = await startSlack()
const web = client(slack)
afterAll(() => slack.close())

const receivers = { 'over signed HTTP': httpApp, 'over Socket Mode': socketApp } as const

describe.each(Object.entries(receivers))('%s', (_name, start) => {
  const heard: string[] = []
  const opened: unknown[] = []
  let stop = async (): Promise<unknown> => undefined
  beforeEach(async () => {
    slack.reset()
    heard.length = 0
    opened.length = 0
    await stop()
    const running = await start(slack)
    stop = running.stop
    const { app } = running
    app.event(/.*/, async ({ event, body }) => void heard.push(`${event.type} ${body.event_id}`))
    app.command('/palier', async ({ command, ack, respond }) => {
      heard.push(`command ${command.text}`)
      await ack('Bien reçu')
      await respond({ text: 'Et voici', response_type: 'in_channel' })
    })
    app.action(/.*/, async ({ body, ack, client: api, respond }) => {
      if (body.type !== 'block_actions') return
      heard.push(`press ${body.actions[0]?.type === 'button' ? body.actions[0].value : ''} ${body.container.type}`)
      await ack()
      if (body.actions[0]?.action_id === 'form') opened.push(await api.views.open({ trigger_id: body.trigger_id, view: form }))
      else if (body.response_url) await respond({ text: 'remplacé', replace_original: true })
    })
    app.view('form', async ({ view, ack }) => {
      const title = view.state.values.titre?.titre?.value
      heard.push(`form ${title} ${view.state.values.jour?.jour?.selected_date}`)
      await (title === 'court' ? ack({ response_action: 'errors', errors: { titre: 'Trop court' } }) : ack())
    })
    app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => {
      heard.push('closed')
      await ack()
    })
    app.shortcut('publier', async ({ ack, shortcut }) => {
      heard.push(`shortcut ${shortcut.type}`)
      await ack()
    })
    if ('url' in running) await slack.http.to(String(running.url))
    else await slack.http.to(null)
  })
  afterAll(async () => {
    await stop()
    await slack.http.to(null)
  })

  const form: types.ModalView = {
    type: 'modal',
    callback_id: 'form',
    notify_on_close: true,
    title: { type: 'plain_text', text: 'Un prêt' },
    submit: { type: 'plain_text', text: 'Publier' },
    blocks: [
      {
        type: 'input',
        block_id: 'titre',
        label: { type: 'plain_text', text: 'Titre' },
        element: { type: 'plain_text_input', action_id: 'titre' },
      },
      {
        type: 'input',
        block_id: 'jour',
        optional: true,
        label: { type: 'plain_text', text: 'Jour' },
        element: { type: 'datepicker', action_id: 'jour' },
      },
    ],
  }
  const actions = (action_id: string): types.KnownBlock[] => [
    { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Ici' }, action_id, value: 'v' }] },
  ]

  test('what is said privately is heard, the app’s own words too, and acknowledged', async () => {
    const lea = slack.user({ name: 'lea' })
    await slack.says(lea, 'Je prête <une> échelle')
    await web.chat.postMessage({ channel: lea.id, text: 'Merci' })
    await slack.idle()
    // Bolt itself passes over what the app said.
    await until(() => heard.length === 1)
    expect(slack.events.map((one) => (one.event as { bot_id?: string }).bot_id)).toEqual([undefined, slack.bot.id])
    expect(slack.events[0]?.event).toMatchObject({ channel_type: 'im', text: 'Je prête &lt;une&gt; échelle', user: lea.id })
    expect(slack.acks.map((ack) => [ack.kind, ack.status])).toEqual([
      ['events_api', 200],
      ['events_api', 200],
    ])
  })

  test('a command is answered for the eyes of who gave it, then through its response_url', async () => {
    const lea = slack.user({ name: 'lea' })
    const { said, error } = await slack.command(lea, 'aide')
    expect([error, said?.text, said?.ephemeral]).toEqual([undefined, 'Bien reçu', true])
    await slack.when(() => slack.seen(lea)?.text === 'Et voici')
    expect(heard).toContain('command aide')
  })

  test('a press reaches the app with its message, and its response_url replaces it', async () => {
    const lea = slack.user({ name: 'lea' })
    await web.chat.postMessage({ channel: lea.id, text: 'Question', blocks: actions('ici') })
    expect(await slack.presses(lea, slack.seen(lea), 'Ici')).toEqual({})
    await slack.when(() => slack.seen(lea)?.notification === 'remplacé')
    expect(slack.calls.at(-1)).toMatchObject({ method: 'response_url', ok: true })
    expect(heard).toContain('press v message')
  })

  test('a modal opens on a press, says what is wrong, is sent, and closed', async () => {
    const lea = slack.user({ name: 'lea' })
    await web.chat.postMessage({ channel: lea.id, text: 'Question', blocks: actions('form') })
    await slack.presses(lea, slack.seen(lea), 'Ici')
    await slack.when(() => slack.modal(lea))
    expect(slack.modal(lea)).toMatchObject({ title: 'Un prêt', text: 'Titre\nJour' })
    expect(await slack.submits(lea, {})).toEqual({ errors: { titre: 'Please complete this required field.' } })
    expect(await slack.submits(lea, { titre: 'court', jour: '2026-11-28' })).toEqual({ errors: { titre: 'Trop court' } })
    expect(await slack.submits(lea, { titre: 'Une échelle' })).toEqual({})
    expect(slack.modal(lea)).toBeNull()
    expect(heard.filter((one) => one.startsWith('form'))).toEqual(['form court 2026-11-28', 'form Une échelle 2026-11-28'])
    await slack.presses(lea, slack.seen(lea), 'Ici')
    await slack.when(() => slack.modal(lea))
    await slack.dismisses(lea)
    expect([slack.modal(lea), heard.at(-1)]).toEqual([null, 'closed'])
  })

  test('the home is published, seen, and its buttons are pressed', async () => {
    const lea = slack.user({ name: 'lea' })
    const blocks: types.KnownBlock[] = [{ type: 'header', text: { type: 'plain_text', text: 'Accueil' } }, ...actions('ici')]
    await web.views.publish({ user_id: lea.id, view: { type: 'home', blocks } })
    await slack.opensHome(lea)
    await slack.idle()
    expect(slack.home(lea)?.text).toBe('Accueil')
    expect(slack.events.at(-1)?.event).toMatchObject({ type: 'app_home_opened', tab: 'home', view: { type: 'home' } })
    expect(await slack.presses(lea, { home: true }, 'Ici')).toEqual({})
    expect(heard).toContain('press v view')
  })

  test('mentions, shortcuts, coming and going reach the app', async () => {
    const paul = slack.user({ name: 'paul' })
    const channel = slack.channel({ name: 'entraide', creator: paul })
    await slack.mentions(paul, 'trop tôt', channel)
    await slack.invites(paul, channel)
    const ts = await slack.mentions(paul, 'bonjour', channel)
    await slack.says(paul, 'entre nous', { in: channel })
    expect((await slack.shortcut(paul, 'publier')).error).toBeUndefined()
    expect((await slack.messageShortcut(paul, 'publier', channel, ts)).error).toBeUndefined()
    await slack.kicks(paul, channel)
    await slack.idle()
    expect(slack.events.map((one) => (one.event as { type: string }).type)).toEqual([
      'member_joined_channel',
      'app_mention',
      'member_left_channel',
      'channel_left',
    ])
    expect(heard.filter((one) => one.startsWith('shortcut'))).toEqual(['shortcut shortcut', 'shortcut message_action'])
  })

  test('an event comes twice with the same id when Slack repeats it', async () => {
    const lea = slack.user({ name: 'lea' })
    slack.duplicateNext(1)
    await slack.says(lea, 'un')
    await slack.idle()
    await until(() => heard.length === 2)
    expect(new Set(heard).size).toBe(1)
    slack.redeliver(String(slack.events[0]?.event_id))
    await slack.idle()
    expect(slack.acks).toHaveLength(3)
  })
})
