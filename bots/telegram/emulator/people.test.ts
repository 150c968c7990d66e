import { Bot, type GrammyError } from 'grammy'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { startTelegram } from './start.ts'

const tg = await startTelegram()
const { api } = new Bot(tg.token, { client: { apiRoot: tg.root } })
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'accepted',
    (problem: GrammyError) => `${problem.error_code} ${problem.description}`,
  )
let lea = tg.user({ first_name: 'Léa' })
let noe = lea
const update = (id: number) => tg.updates.find((one) => one.update_id === id)
const button = (one: object) => ({ reply_markup: { inline_keyboard: [[one as { text: string; callback_data: string }]] } })

beforeEach(async () => {
  tg.reset()
  lea = tg.user({ first_name: 'Léa', language_code: 'fr', username: 'lea' })
  noe = tg.user({ first_name: 'Noé' })
  await api.getUpdates({ allowed_updates: [] })
})
afterAll(() => tg.close())

describe('in private', () => {
  test('a message as Telegram gives it: commands marked, blanks trimmed', () => {
    const heard = update(tg.says(lea, '  /aide @noe https://exemple.fr \n'))?.message
    expect(heard).toMatchObject({
      text: '/aide @noe https://exemple.fr',
      from: lea,
      chat: { id: lea.id, type: 'private', first_name: 'Léa' },
    })
    expect(heard?.entities).toEqual([
      { type: 'bot_command', offset: 0, length: 5 },
      { type: 'mention', offset: 6, length: 4 },
      { type: 'url', offset: 11, length: 18 },
    ])
  })
  test('an album, a voice, a sticker, a document', () => {
    const album = [tg.sendsPhoto(lea, { mediaGroup: 'a' }), tg.sendsPhoto(lea, { mediaGroup: 'a', caption: 'deux' })]
    expect(album.map((id) => update(id)?.message?.media_group_id)).toEqual(['a', 'a'])
    expect(update(tg.sendsVoice(lea))?.message?.voice).toMatchObject({ mime_type: 'audio/ogg' })
    expect(update(tg.sendsSticker(lea))?.message?.sticker).toMatchObject({ emoji: '👍' })
    const paper = { name: 'bail.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF') }
    expect(update(tg.sendsDocument(lea, paper))?.message?.document).toMatchObject({ file_name: 'bail.pdf', file_size: 4 })
  })
  test('an edit', () => {
    tg.says(lea, 'un')
    const edited = update(tg.edits(lea, tg.seen(lea)?.message_id ?? 0, 'deux'))?.edited_message
    expect(edited).toMatchObject({ text: 'deux', edit_date: expect.any(Number) })
  })
  test('blocking and coming back', async () => {
    tg.says(lea, '/start')
    expect(update(tg.blocks(lea))?.my_chat_member).toMatchObject({
      old_chat_member: { status: 'member' },
      new_chat_member: { status: 'kicked', until_date: 0 },
    })
    expect(await refusal(api.sendMessage(lea.id, 'x'))).toBe('403 Forbidden: bot was blocked by the user')
    expect(() => tg.says(lea, 'x')).toThrow('unblocks()')
    expect(update(tg.unblocks(lea))?.my_chat_member?.new_chat_member.status).toBe('member')
    await api.sendMessage(lea.id, 'te revoilà')
  })
})

describe('presses', () => {
  test('a click, answered once', async () => {
    tg.says(lea, '/start')
    await api.sendMessage(lea.id, 'Oui ?', button({ text: 'Oui', callback_data: 'oui' }))
    const query = update(tg.presses(lea, tg.seen(lea), 'Oui'))?.callback_query
    expect(query).toMatchObject({ data: 'oui', from: { id: lea.id }, message: { text: 'Oui ?', chat: { id: lea.id } } })
    await api.answerCallbackQuery(query?.id ?? '', { text: 'Noté', show_alert: true })
    expect(tg.toasts(lea)).toEqual([{ callback_query_id: query?.id, text: 'Noté', show_alert: true }])
    expect(await refusal(api.answerCallbackQuery(query?.id ?? ''))).toBe(
      '400 Bad Request: query is too old and response timeout expired or query ID is invalid',
    )
    expect(await refusal(api.answerCallbackQuery('1', { url: 'https://exemple.fr' }))).toMatch(/too old/)
  })
  test('an old keyboard can be pressed as it was seen; the number of a message presses what is there now', async () => {
    tg.says(lea, '/start')
    const { message_id } = await api.sendMessage(lea.id, 'Oui ?', button({ text: 'Oui', callback_data: 'v1' }))
    const before = tg.seen(lea)
    await api.editMessageText(lea.id, message_id, 'Encore ?', button({ text: 'Oui', callback_data: 'v2' }))
    expect(update(tg.presses(lea, before, 'Oui'))?.callback_query?.data).toBe('v1')
    expect(update(tg.presses(lea, message_id, 'Oui'))?.callback_query?.data).toBe('v2')
  })
  test('says which buttons there are when there is no such one', async () => {
    tg.says(lea, '/start')
    await api.sendMessage(lea.id, 'Oui ?', button({ text: 'Oui', callback_data: 'oui' }))
    expect(() => tg.presses(lea, tg.seen(lea), 'Non')).toThrow(/no button « Non » .*« Oui \? ».* « Oui »/)
    const card = tg.seen(lea)
    await api.deleteMessage(lea.id, card?.message_id ?? 0)
    expect(() => tg.presses(lea, card, 'Oui')).toThrow('deleted')
  })
  test('a link to the bot starts it in private', async () => {
    const group = tg.group({ title: 'Rue des Lilas', admins: [lea], bot: 'member' })
    await api.sendMessage(group.id, 'Écrivez-moi', button({ text: 'Écrire', url: 'https://t.me/palier_bot?start=q_12' }))
    const started = update(tg.presses(noe, tg.seen(group), 'Écrire'))?.message
    expect(started).toMatchObject({ text: '/start q_12', chat: { id: noe.id, type: 'private' } })
    await api.sendMessage(noe.id, 'Bonjour')
    tg.blocks(noe)
    tg.opensLink(noe, 't.me/palier_bot?start=q_13')
    expect(tg.seen(noe)?.text).toBe('/start q_13')
    expect(() => tg.opensLink(noe, 'https://t.me/palier_bot?start=é')).toThrow('payload')
  })
})

describe('in a group', () => {
  test('the bot is added, hears what privacy mode lets it, and is removed', async () => {
    const group = tg.group({ title: 'Rue des Lilas', admins: [lea] })
    expect(await refusal(api.sendMessage(group.id, 'x'))).toBe('400 Bad Request: chat not found')
    expect(tg.says(noe, 'avant', { in: group })).toBe(0)
    expect(update(tg.addsBot(lea, group))?.my_chat_member).toMatchObject({
      chat: group,
      from: { id: lea.id },
      old_chat_member: { status: 'left' },
      new_chat_member: { status: 'member', user: { id: tg.bot.id } },
    })
    expect(tg.updates.at(-1)?.message?.new_chat_members).toHaveLength(1)
    const { message_id } = await api.sendMessage(group.id, 'Bonjour')
    expect(tg.says(noe, 'bavardage', { in: group })).toBe(0)
    expect(tg.says(noe, '@palier_bot aide', { in: group })).toBe(0)
    expect(tg.says(noe, '/aide@autre_bot', { in: group })).toBe(0)
    for (const text of ['/aide', '/aide@Palier_bot']) expect(tg.says(noe, text, { in: group })).toBeGreaterThan(0)
    expect(update(tg.says(noe, 'merci', { in: group, replyTo: message_id }))?.message?.reply_to_message?.text).toBe('Bonjour')
    expect(update(tg.removesBot(lea, group))?.my_chat_member?.new_chat_member.status).toBe('kicked')
    expect(await refusal(api.sendMessage(group.id, 'x'))).toBe('403 Forbidden: bot was kicked from the supergroup chat')
  })
  test('an administrator hears everything', () => {
    const group = tg.group({ title: 'Rue', admins: [lea], bot: 'administrator' })
    expect(tg.says(noe, 'bavardage', { in: group })).toBeGreaterThan(0)
  })
  test('messages are numbered by supergroup, and together in all private chats', async () => {
    const groups = ['Rue', 'Place'].map((title) => tg.group({ title, admins: [lea], bot: 'member' }))
    tg.says(lea, '/start')
    tg.says(noe, '/start')
    expect((tg.seen(noe)?.message_id ?? 0) - (tg.seen(lea)?.message_id ?? 0)).toBe(1)
    for (const group of groups) expect((await api.sendMessage(group.id, 'x')).message_id).toBe(1)
  })
  test('who is there', async () => {
    const group = tg.group({ title: 'Rue', admins: [lea], members: [noe], bot: 'administrator' })
    expect(await api.getChat(group.id)).toMatchObject({ id: group.id, type: 'supergroup', title: 'Rue' })
    expect((await api.getChatMember(group.id, lea.id)).status).toBe('creator')
    expect((await api.getChatMember(group.id, noe.id)).status).toBe('member')
    expect(await api.getChatAdministrators(group.id)).toHaveLength(1)
    await api.leaveChat(group.id)
    expect(await refusal(api.getChat(group.id))).toBe('403 Forbidden: bot is not a member of the supergroup chat')
  })
  test('topics', async () => {
    const group = tg.group({ title: 'Rue', admins: [lea], forum: true, bot: 'administrator' })
    const thread = tg.topic(group, 'Annonces')
    expect(tg.updates.at(-1)?.message?.forum_topic_created?.name).toBe('Annonces')
    const own = await api.createForumTopic(group.id, 'Prêts')
    await api.sendMessage(group.id, 'Une échelle', { message_thread_id: own.message_thread_id })
    expect(tg.seen(group)).toMatchObject({ text: 'Une échelle', thread: own.message_thread_id })
    expect(update(tg.says(noe, 'oui', { in: group, topic: thread }))?.message).toMatchObject({
      message_thread_id: thread,
      is_topic_message: true,
    })
    expect(await refusal(api.sendMessage(group.id, 'x', { message_thread_id: 9999 }))).toBe('400 Bad Request: message thread not found')
    const flat = tg.group({ title: 'Rue', admins: [lea], bot: 'administrator' })
    expect(await refusal(api.createForumTopic(flat.id, 'x'))).toBe('400 Bad Request: the chat is not a forum')
  })
  test('a basic group moves to a supergroup', async () => {
    const old = tg.group({ title: 'Rue', admins: [lea], basic: true, bot: 'member' })
    await api.sendMessage(old.id, 'avant')
    const next = tg.migrates(old)
    const [to, from] = tg.updates.slice(-2)
    expect(to?.message).toMatchObject({ chat: { id: old.id, type: 'group' }, migrate_to_chat_id: next.id })
    expect(from?.message).toMatchObject({ chat: { id: next.id, type: 'supergroup' }, migrate_from_chat_id: old.id })
    const refused = await api.sendMessage(old.id, 'x').catch((problem: GrammyError) => problem)
    expect(refused).toMatchObject({
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: next.id },
    })
    await api.sendMessage(next.id, 'après')
    expect(tg.seen(next)?.text).toBe('après')
  })
  test('reactions reach an administrator that asked for them', async () => {
    const group = tg.group({ title: 'Rue', admins: [lea], bot: 'administrator' })
    await api.sendMessage(group.id, 'x')
    const message = tg.seen(group)
    expect(message && tg.reacts(lea, message, '👍')).toBe(0)
    await api.getUpdates({ allowed_updates: ['message_reaction'] })
    expect(message && update(tg.reacts(lea, message, '🔥'))?.message_reaction).toMatchObject({ old_reaction: [{ emoji: '👍' }] })
  })
})
