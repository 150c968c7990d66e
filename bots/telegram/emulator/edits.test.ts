import { Bot, type GrammyError, InputFile } from 'grammy'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { onePixel } from './image.ts'
import { startTelegram } from './start.ts'

let time = Date.UTC(2026, 10, 25)
const tg = await startTelegram({ now: () => time })
const { api } = new Bot(tg.token, { client: { apiRoot: tg.root } })
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'accepted',
    (problem: GrammyError) => problem.description.replace('Bad Request: ', ''),
  )
let lea = tg.user({ first_name: 'Léa' })
const keyboard = (label: string) => ({ reply_markup: { inline_keyboard: [[{ text: label, callback_data: label }]] } })
const unchanged =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

beforeEach(() => {
  tg.reset()
  lea = tg.user({ first_name: 'Léa' })
  tg.says(lea, '/start')
})
afterAll(() => tg.close())

test('a text is changed, and its buttons go when the edit names none', async () => {
  const { message_id } = await api.sendMessage(lea.id, 'Brouillon', keyboard('Publier'))
  await api.editMessageText(lea.id, message_id, 'Publié', keyboard('Clore'))
  expect(tg.seen(lea)).toMatchObject({ message_id, text: 'Publié', edited: true, buttons: [{ text: 'Clore' }] })
  await api.editMessageText(lea.id, message_id, 'Clos')
  expect(tg.seen(lea)).toMatchObject({ text: 'Clos', buttons: [] })
})
test('the same again is "not modified", blanks around it or not', async () => {
  const { message_id } = await api.sendMessage(lea.id, 'Publié', keyboard('Clore'))
  expect(await refusal(api.editMessageText(lea.id, message_id, ' Publié\n', keyboard('Clore')))).toBe(unchanged)
  expect(await refusal(api.editMessageReplyMarkup(lea.id, message_id, keyboard('Clore')))).toBe(unchanged)
  await api.editMessageReplyMarkup(lea.id, message_id)
  expect(tg.seen(lea)).toMatchObject({ text: 'Publié', buttons: [], edited: true })
})
test('a text becomes a photo, and its caption is changed', async () => {
  const { message_id } = await api.sendMessage(lea.id, 'Carte en cours…')
  await api.editMessageMedia(lea.id, message_id, { type: 'photo', media: new InputFile(onePixel, 'a.png'), caption: 'Carte' })
  expect(tg.seen(lea)).toMatchObject({ message_id, text: 'Carte', photo: Uint8Array.from(onePixel) })
  await api.editMessageCaption(lea.id, message_id, { caption: 'Carte du quartier' })
  expect(tg.seen(lea)).toMatchObject({ text: 'Carte du quartier', photo: Uint8Array.from(onePixel) })
  expect(await refusal(api.editMessageText(lea.id, message_id, 'x'))).toBe('there is no text in the message to edit')
  expect(tg.calls.every((call) => call.unknown.length === 0)).toBe(true)
})
test('what cannot be edited', async () => {
  const asked = tg.seen(lea)?.message_id ?? 0
  const { message_id } = await api.sendMessage(lea.id, 'x')
  expect(await refusal(api.editMessageText(lea.id, 999, 'x'))).toBe('message to edit not found')
  expect(await refusal(api.editMessageText(lea.id, asked, 'x'))).toBe("message can't be edited")
  expect(await refusal(api.editMessageCaption(lea.id, message_id, { caption: 'x' }))).toBe('there is no caption in the message to edit')
})
test('deleting: own and the user’s in private, not after 48 hours', async () => {
  const asked = tg.seen(lea)?.message_id ?? 0
  const { message_id } = await api.sendMessage(lea.id, 'x')
  await api.deleteMessage(lea.id, message_id)
  await api.deleteMessage(lea.id, asked)
  expect(tg.chat(lea).map((one) => one.deleted)).toEqual([true, true])
  expect(tg.seen(lea)).toBeUndefined()
  expect(await refusal(api.deleteMessage(lea.id, message_id))).toBe('message to delete not found')
  const old = await api.sendMessage(lea.id, 'vieux')
  time += 49 * 3600 * 1000
  expect(await refusal(api.deleteMessage(lea.id, old.message_id))).toBe("message can't be deleted for everyone")
})
test('in a group a plain member deletes its own messages only', async () => {
  const group = tg.group({ title: 'Rue', admins: [lea], bot: 'member' })
  tg.says(lea, 'à moi', { in: group })
  const [hers] = tg.chat(group)
  expect(await refusal(api.deleteMessage(group.id, hers?.message_id ?? 0))).toBe("message can't be deleted")
  expect(await refusal(api.pinChatMessage(group.id, hers?.message_id ?? 0))).toBe('not enough rights to manage pinned messages in the chat')
})
