import { App, SocketModeReceiver, type types } from '@slack/bolt'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { startSlack } from './start.ts'
import { client, silent } from './test-app.ts'

const slack = await startSlack()
const web = client(slack)
const receiver = new SocketModeReceiver({
  appToken: slack.appToken,
  logger: silent,
  installerOptions: { clientOptions: { slackApiUrl: slack.root } },
})
const app = new App({ token: slack.botToken, receiver, logger: silent, clientOptions: { slackApiUrl: slack.root } })
await app.start()
afterAll(async () => {
  await app.stop()
  await slack.close()
})
beforeEach(() => slack.reset())

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text })
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() })
const input = (block_id: string, element: types.InputBlock['element']): types.InputBlock => ({
  type: 'input',
  block_id,
  label: plain(block_id),
  optional: true,
  element: { ...element, action_id: 'value' },
})
const view = (title: string, ...blocks: types.KnownBlock[]): types.ModalView => ({
  type: 'modal',
  callback_id: title,
  title: plain(title),
  submit: plain('OK'),
  blocks,
})

app.command('/palier', async ({ ack, command, client: api }) => {
  await ack()
  await api.views.open({ trigger_id: command.trigger_id, view: view(command.text, ...everyInput) })
})
app.view('Suite', async ({ ack }) => ack({ response_action: 'push', view: view('Dessus') }))
app.view('Dessus', async ({ ack }) => ack({ response_action: 'clear' }))
app.view('Autre', async ({ ack }) => ack({ response_action: 'update', view: view('Remplacée') }))
app.view('Fausse', async ({ ack }) => ack({ response_action: 'update', view: view('Un titre qui est beaucoup trop long') }))
app.view('Tout', async ({ ack }) => ack())

const everyInput: types.KnownBlock[] = [
  input('texte', { type: 'plain_text_input', max_length: 5 }),
  input('jour', { type: 'datepicker' }),
  input('heure', { type: 'timepicker' }),
  input('moment', { type: 'datetimepicker' }),
  input('genre', { type: 'static_select', options: [option('Prêt'), option('Don')] }),
  input('urgence', { type: 'radio_buttons', options: [option('Oui'), option('Non')], initial_option: option('Non') }),
  input('jours', { type: 'checkboxes', options: [option('Lundi'), option('Mardi')] }),
  input('photo', { type: 'file_input', filetypes: ['png'] }),
]

const opened = async (title: string) => {
  const lea = slack.user({ name: 'lea' })
  await slack.command(lea, title)
  await slack.when(() => slack.modal(lea))
  return lea
}

test('every input comes back in its own type', async () => {
  const lea = await opened('Tout')
  expect(await slack.submits(lea, { texte: 'trop long' })).toEqual({
    errors: { texte: 'Please shorten this text to 5 characters or fewer.' },
  })
  await expect(slack.submits(lea, { genre: 'Vol' })).rejects.toThrow('no choice « Vol »')
  await expect(slack.submits(lea, { nom: 'x' })).rejects.toThrow('no input called nom')
  const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const values = { texte: 'bon', jour: '2026-11-28', heure: '18:00', moment: '1795888800', genre: 'Don', jours: 'Lundi,Mardi' }
  expect(await slack.submits(lea, values, { photo: png })).toEqual({})
  const sent = slack.deliveries.at(-1)?.payload.view as { state: { values: object } } | undefined
  expect(sent?.state.values).toMatchObject({
    texte: { value: { type: 'plain_text_input', value: 'bon' } },
    jour: { value: { selected_date: '2026-11-28' } },
    heure: { value: { selected_time: '18:00' } },
    moment: { value: { selected_date_time: 1795888800 } },
    genre: { value: { selected_option: { value: 'don' } } },
    urgence: { value: { selected_option: { value: 'non' } } },
    jours: { value: { selected_options: [{ value: 'lundi' }, { value: 'mardi' }] } },
    photo: { value: { type: 'file_input', files: [{ mimetype: 'image/png', user: lea.id }] } },
  })
})

test('the answer to a submission stacks a modal, replaces it, or clears them all', async () => {
  const lea = await opened('Suite')
  await slack.submits(lea, {})
  expect(slack.modal(lea)?.title).toBe('Dessus')
  await slack.dismisses(lea)
  expect(slack.modal(lea)?.title).toBe('Suite')
  await slack.submits(lea, {})
  await slack.submits(lea, {})
  expect(slack.modal(lea)).toBeNull()
  const paul = await opened('Autre')
  await slack.submits(paul, {})
  expect(slack.modal(paul)).toMatchObject({ title: 'Remplacée', text: '' })
})

test('an answer that is no valid modal leaves the one that was there, in trouble', async () => {
  const lea = await opened('Fausse')
  expect(await slack.submits(lea, {})).toEqual({ error: 'invalid_arguments' })
  expect(slack.modal(lea)?.title).toBe('Fausse')
})

test('an ephemeral message is pressed by its reader alone, and an old button by whoever saw it', async () => {
  const [lea, paul] = [slack.user({ name: 'lea' }), slack.user({ name: 'paul' })]
  const channel = slack.channel({ name: 'entraide', creator: paul, members: [lea] })
  await slack.invites(paul, channel)
  const button: types.Button = { type: 'button', text: plain('Oui'), action_id: 'oui' }
  const blocks: types.KnownBlock[] = [{ type: 'actions', elements: [button] }]
  app.action('oui', async ({ ack }) => ack())
  await web.chat.postEphemeral({ channel: channel.id, user: lea.id, text: 'Pour vous', blocks })
  const seen = slack.seen(channel, lea)
  expect([seen?.ephemeral, slack.seen(channel, paul)]).toEqual([true, undefined])
  await expect(slack.presses(paul, seen, 'Oui')).rejects.toThrow('for other eyes')
  await slack.presses(lea, seen, 'Oui')
  const payload = slack.deliveries.at(-1)?.payload
  expect([payload?.message, payload?.container]).toMatchObject([undefined, { is_ephemeral: true }])
  const sent = await web.chat.postMessage({ channel: channel.id, text: 'a', blocks })
  const before = slack.seen(channel)
  await web.chat.update({ channel: channel.id, ts: sent.ts ?? '', text: 'b', blocks: [] })
  await expect(slack.presses(lea, slack.seen(channel), 'Oui')).rejects.toThrow('its buttons are none')
  expect(await slack.presses(lea, before, 'Oui')).toEqual({})
})

test('what is typed comes with its links, and as words that mean only themselves', async () => {
  const lea = slack.user({ name: 'lea' })
  await slack.says(lea, 'Voir https://a.fr/x, lea@b.fr ou <c.fr> & *non*')
  expect(slack.events[0]?.event).toMatchObject({
    text: 'Voir <https://a.fr/x>, <mailto:lea@b.fr|lea@b.fr> ou &lt;<http://c.fr|c.fr>&gt; &amp; *non*',
  })
})
