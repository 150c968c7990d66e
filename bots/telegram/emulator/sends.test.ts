import { Bot, type GrammyError, InputFile } from 'grammy'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { onePixel } from './image.ts'
import { startTelegram } from './start.ts'

const tg = await startTelegram()
const { api } = new Bot(tg.token, { client: { apiRoot: tg.root } })
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'accepted',
    ({ error_code, description }: GrammyError) => `${error_code} ${description}`,
  )
let lea = tg.user({ first_name: 'Léa' })

beforeEach(() => {
  tg.reset()
  lea = tg.user({ first_name: 'Léa', language_code: 'fr' })
  tg.says(lea, '/start')
})
afterAll(() => tg.close())

describe('who the bot is', () => {
  test('getMe', async () => {
    expect(await api.getMe()).toMatchObject({
      is_bot: true,
      username: 'palier_bot',
      can_join_groups: true,
      can_read_all_group_messages: false,
    })
  })
  test('a wrong token is 401', async () => {
    expect(await refusal(new Bot('1:wrong', { client: { apiRoot: tg.root } }).api.getMe())).toBe('401 Unauthorized')
  })
})

describe('sendMessage', () => {
  test('stands in the chat with its buttons, silent when asked', async () => {
    const reply_markup = { inline_keyboard: [[{ text: 'Publier', callback_data: 'p' }], [{ text: 'Site', url: 'https://exemple.fr' }]] }
    const sent = await api.sendMessage(lea.id, 'Bonjour Léa', {
      entities: [{ type: 'bold', offset: 8, length: 3 }],
      disable_notification: true,
      reply_markup,
    })
    expect(tg.seen(lea)).toMatchObject({ message_id: sent.message_id, text: 'Bonjour Léa', byBot: true, silent: true, edited: false })
    expect(tg.seen(lea)?.entities).toEqual([{ type: 'bold', offset: 8, length: 3 }])
    expect(tg.seen(lea)?.buttons).toEqual([
      { text: 'Publier', callback_data: 'p' },
      { text: 'Site', url: 'https://exemple.fr/' },
    ])
    expect(sent.from).toEqual({ id: tg.bot.id, is_bot: true, first_name: 'Palier', username: 'palier_bot' })
    expect(tg.calls.at(-1)).toMatchObject({ method: 'sendMessage', params: { text: 'Bonjour Léa' }, unknown: [], outcome: { kind: 'ok' } })
  })
  test('answers a message, or goes without it when allowed', async () => {
    const asked = tg.seen(lea)?.message_id ?? 0
    await api.sendMessage(lea.id, 'réponse', { reply_parameters: { message_id: asked } })
    expect(tg.seen(lea)?.replyTo).toBe(asked)
    expect(await refusal(api.sendMessage(lea.id, 'x', { reply_parameters: { message_id: 999 } }))).toBe(
      '400 Bad Request: message to be replied not found',
    )
    await api.sendMessage(lea.id, 'quand même', { reply_parameters: { message_id: 999, allow_sending_without_reply: true } })
    expect(tg.seen(lea)?.text).toBe('quand même')
  })
  test('keeps the labels of a reply keyboard', async () => {
    await api.sendMessage(lea.id, 'Où ?', { reply_markup: { keyboard: [['Ici', { text: 'Ma position', request_location: true }]] } })
    expect(tg.seen(lea)?.keyboard).toEqual(['Ici', 'Ma position'])
  })

  const button = (one: object) => ({
    reply_markup: { inline_keyboard: [[{ text: 'x', ...one } as { text: string; callback_data: string }]] },
  })
  test.each([
    ['an empty text', '', {}, 'message text is empty'],
    ['blanks only', ' \n\u200b', {}, 'text must be non-empty'],
    ['4097 characters', 'a'.repeat(4097), {}, 'message is too long'],
    ['2049 emoji, two units each', '🌻'.repeat(2049), {}, 'message is too long'],
    ['a lone surrogate', 'a\ud800b', {}, 'strings must be encoded in UTF-8'],
    ['a lone surrogate on a button', 'x', button({ text: '\udc00', callback_data: 'x' }), 'strings must be encoded in UTF-8'],
    ['65 bytes on a button', 'x', button({ callback_data: 'é'.repeat(33) }), 'BUTTON_DATA_INVALID'],
    ['a button without a deed', 'x', button({}), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"],
    ['a URL without a dot', 'x', button({ url: 'localhost' }), "inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL"],
    ['another protocol', 'x', button({ url: 'ftp://a.b' }), "inline keyboard button URL 'ftp://a.b' is invalid: Unsupported URL protocol"],
    [
      'an entity out of the text',
      'abc',
      { entities: [{ type: 'bold' as const, offset: 1, length: 3 }] },
      'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 4',
    ],
    [
      'half of a character',
      '🌻',
      { entities: [{ type: 'bold' as const, offset: 1, length: 1 }] },
      'entity begins in a middle of a UTF-16 symbol at byte offset 4',
    ],
    [
      'HTML left open',
      '<b>x',
      { parse_mode: 'HTML' as const },
      'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    ['an unknown tag', 'é<p>', { parse_mode: 'HTML' as const }, 'can\'t parse entities: Unsupported start tag "p" at byte offset 2'],
    ['a thread that is not there', 'x', { message_thread_id: 12 }, 'message thread not found'],
  ])('%s is refused', async (_, text, other, why) => {
    expect(await refusal(api.sendMessage(lea.id, text, other))).toBe(`400 Bad Request: ${why}`)
    expect(tg.chat(lea)).toHaveLength(1)
  })
  test('a chat that does not exist, a user who never started', async () => {
    expect(await refusal(api.sendMessage(1, 'x'))).toBe('400 Bad Request: chat not found')
    const noe = tg.user({ first_name: 'Noé' })
    expect(await refusal(api.sendMessage(noe.id, 'x'))).toBe("403 Forbidden: bot can't initiate conversation with a user")
  })
  test('what the emulator does not do is said, not swallowed', async () => {
    expect(await refusal(api.sendMessage(lea.id, '*x*', { parse_mode: 'MarkdownV2' }))).toMatch(/^501 Not Implemented/)
    expect(await refusal(api.sendMessage(lea.id, 'x', { ephemeral_message_parameters: { receiver_user_id: lea.id } }))).toMatch(/^501/)
  })
})

describe('files', () => {
  test('a photo goes up, comes down the same, and is used again by its file_id', async () => {
    const sent = await api.sendPhoto(lea.id, new InputFile(onePixel, 'carte.png'), { caption: 'Le quartier' })
    expect(sent.photo[0]).toMatchObject({ width: 1, height: 1, file_size: onePixel.length })
    expect(tg.seen(lea)).toMatchObject({ text: 'Le quartier', photo: Uint8Array.from(onePixel) })
    const file = await api.getFile(sent.photo[0]?.file_id ?? '')
    const down = await fetch(`${tg.root}/file/bot${tg.token}/${file.file_path}`)
    expect(new Uint8Array(await down.arrayBuffer())).toEqual(Uint8Array.from(onePixel))
    const again = await api.sendPhoto(lea.id, file.file_id)
    expect(again.photo[0]?.file_unique_id).toBe(sent.photo[0]?.file_unique_id)
    expect(tg.calls.every((call) => call.unknown.length === 0)).toBe(true)
    expect(tg.calls[0]?.params).toMatchObject({ chat_id: lea.id, caption: 'Le quartier' })
  })
  test('a document keeps its name and type', async () => {
    const sent = await api.sendDocument(lea.id, new InputFile(Buffer.from('BEGIN:VCALENDAR'), 'fête.ics'))
    expect(sent.document).toMatchObject({ file_name: 'fête.ics', mime_type: 'text/calendar', file_size: 15 })
    expect(tg.seen(lea)?.document?.name).toBe('fête.ics')
    expect(await refusal(api.sendPhoto(lea.id, sent.document.file_id))).toBe("400 Bad Request: can't use file of type Document as Photo")
  })
  test('what people send is there for getFile', async () => {
    tg.sendsPhoto(lea, { caption: 'mon vélo', bytes: onePixel })
    const photo = tg.updates.at(-1)?.message?.photo ?? []
    expect(photo).toHaveLength(2)
    expect(await api.getFile(photo[1]?.file_id ?? '')).toMatchObject({ file_size: onePixel.length })
  })
  test.each([
    ['no picture', () => api.sendPhoto(lea.id, new InputFile(Buffer.from('hello'), 'a.png')), '400 Bad Request: IMAGE_PROCESS_FAILED'],
    ['nothing', () => api.sendDocument(lea.id, new InputFile(Buffer.from(''), 'a.txt')), '400 Bad Request: file must be non-empty'],
    ['an unknown file_id', () => api.getFile('nope'), '400 Bad Request: invalid file_id'],
    [
      'a long caption',
      () => api.sendPhoto(lea.id, new InputFile(onePixel), { caption: 'a'.repeat(1025) }),
      '400 Bad Request: message caption is too long',
    ],
    [
      'a URL',
      () => api.sendPhoto(lea.id, 'https://exemple.fr/a.png'),
      '501 Not Implemented: the emulator does not do files fetched by URL',
    ],
  ])('%s is refused', async (_, send, why) => {
    expect(await refusal(send())).toBe(why)
  })
})

describe('the small ones', () => {
  test('chat actions, reactions, pins', async () => {
    const asked = tg.seen(lea)?.message_id ?? 0
    await api.sendChatAction(lea.id, 'typing')
    await api.setMessageReaction(lea.id, asked, [{ type: 'emoji', emoji: '👍' }])
    await api.pinChatMessage(lea.id, asked)
    expect(tg.chat(lea)[0]).toMatchObject({ reactions: ['👍'], pinned: true })
    expect(tg.chat(lea).map((one) => one.service)).toEqual([false, true])
    expect(tg.updates.at(-1)?.message).toMatchObject({ from: { id: tg.bot.id }, pinned_message: { message_id: asked } })
    expect(await refusal(api.sendChatAction(lea.id, 'dancing' as 'typing'))).toBe('400 Bad Request: wrong parameter action in request')
  })
  test('commands are kept by scope and language', async () => {
    await api.setMyCommands([{ command: 'aide', description: 'Aide' }], { language_code: 'fr', scope: { type: 'all_private_chats' } })
    await api.setMyCommands([{ command: 'help', description: 'Help' }])
    expect(tg.commands).toEqual({
      'all_private_chats/fr': [{ command: 'aide', description: 'Aide' }],
      default: [{ command: 'help', description: 'Help' }],
    })
    expect(await api.getMyCommands({ language_code: 'fr', scope: { type: 'all_private_chats' } })).toHaveLength(1)
    await api.deleteMyCommands()
    expect(tg.commands).not.toHaveProperty('default')
    expect(await refusal(api.setMyCommands([{ command: 'été', description: 'x' }]))).toBe('400 Bad Request: BOT_COMMAND_INVALID')
  })
  test('name and descriptions', async () => {
    await api.setMyName('Palier', { language_code: 'fr' })
    await api.setMyDescription('Entre voisins')
    await api.setMyShortDescription('Voisins')
    expect(tg.profile).toEqual({ names: { fr: 'Palier' }, descriptions: { '': 'Entre voisins' }, shortDescriptions: { '': 'Voisins' } })
  })
})
