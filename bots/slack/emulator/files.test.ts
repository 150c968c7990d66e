import type { types } from '@slack/bolt'
import { afterAll, expect, test } from 'vitest'
import { startSlack } from './start.ts'
import { client, failure } from './test-app.ts'

const slack = await startSlack({ fileProcessing: 1 })
const web = client(slack)
afterAll(() => slack.close())
const lea = slack.user({ name: 'lea' })
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

test('a photo that somebody sends is fetched with the bot’s token; without, Slack shows its login page', async () => {
  await slack.says(lea, 'Voilà', { photo: png })
  const event = slack.events[0]?.event as { subtype: string; files: { url_private: string; mimetype: string; thumb_360: string }[] }
  expect([event.subtype, event.files[0]?.mimetype]).toEqual(['file_share', 'image/png'])
  const fetched = async (headers: Record<string, string>) => fetch(event.files[0]?.url_private ?? '', { headers })
  expect(Buffer.from(await (await fetched({ authorization: `Bearer ${slack.botToken}` })).arrayBuffer())).toEqual(png)
  const page = await fetched({})
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(slack.seen(lea)?.photo).toEqual(png)
})

test('a picture that the app uploads is shown by a block, once Slack has processed it', async () => {
  const { upload_url = '', file_id: id = '' } = await web.files.getUploadURLExternal({ filename: 'a.png', length: png.length })
  const blocks: types.KnownBlock[] = [{ type: 'image', alt_text: 'Une échelle', slack_file: { id } }]
  const post = () => web.chat.postMessage({ channel: lea.id, text: 'a', blocks })
  expect(await failure(post())).toBe('invalid_blocks')
  expect((await fetch(upload_url, { method: 'POST', body: png })).status).toBe(200)
  await web.files.completeUploadExternal({ files: [{ id, title: 'Échelle' }] })
  expect(await failure(post())).toBe('invalid_blocks')
  await post()
  expect(slack.seen(lea)?.photo).toEqual(png)
  expect((await web.files.info({ file: id })).file).toMatchObject({ id, title: 'Échelle', mimetype: 'image/png' })
})

test('the client’s own upload helper works, and posts in a channel', async () => {
  await web.filesUploadV2({ channel_id: slack.dm(lea), file: png, filename: 'b.png', initial_comment: 'Voici' })
  expect(slack.seen(lea)).toMatchObject({ text: 'Voici', photo: png })
})
