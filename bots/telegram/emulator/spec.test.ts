import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { onePixel } from './image.ts'
import { methodsWith } from './methods.ts'
import { startTelegram } from './start.ts'

type Field = { name: string; types: string[]; required: boolean }
type Spec = {
  version: string
  methods: Record<string, { returns: string[]; fields?: Field[] }>
  types: Record<string, { fields?: Field[]; subtypes?: string[] }>
}

const where = '../shared/specs/tg-api.json'
const path = resolve(import.meta.dirname, '../../..', where)
const spec: Spec | undefined = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
const { methods, types }: Spec = spec ?? { version: '', methods: {}, types: {} }
const check = (name: string, run: () => unknown) => test.skipIf(!spec)(spec ? name : `${name} (not checked: ${where} is absent)`, run)

/** Newer than the specification. */
const newer = ['ephemeral_message_parameters']
/** Telegram takes an absent URL as one that is empty: it removes the webhook. */
const optionalAfterAll = ['setWebhook url']

const emulated = methodsWith({ retryDelay: () => 1, reverseProxy: {} })
const tg = await startTelegram()
afterAll(() => tg.close())
const lea = tg.user({ first_name: 'Léa', last_name: 'Martin', username: 'lea', language_code: 'fr' })
const group = tg.group({ title: 'Rue des Lilas', admins: [lea], forum: true, bot: 'administrator' })
const left = tg.group({ title: 'À quitter', admins: [lea], bot: 'member' })

type Answer = { ok: boolean; error_code?: number; result?: unknown }
const call = async (method: string, params: object): Promise<Answer> => {
  const body = JSON.stringify(params)
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${tg.root}/bot${tg.token}/${method}`, { method: 'POST', body, headers })
  return (await answer.json()) as Answer
}
const upload = async (method: string, field: string): Promise<string> => {
  const form = new FormData()
  form.set('chat_id', String(lea.id))
  form.set(field, new Blob([onePixel.slice()]), 'a.png')
  await fetch(`${tg.root}/bot${tg.token}/${method}`, { method: 'POST', body: form })
  const result = JSON.stringify(tg.calls.at(-1)?.outcome)
  return /"file_id":"([^"]+)"/.exec(result)?.[1] ?? ''
}

tg.says(lea, '/start')
tg.says(lea, '/aide', { in: group })
const photo = await upload('sendPhoto', 'photo')
const document = await upload('sendDocument', 'document')
const reply_markup = {
  inline_keyboard: [
    [
      { text: 'Oui', callback_data: 'oui' },
      { text: 'Lien', url: 'https://exemple.fr' },
    ],
  ],
}
const entities = [{ type: 'bold', offset: 0, length: 3 }]
await call('sendMessage', { chat_id: lea.id, text: 'abc', reply_markup })
const on = { chat_id: lea.id, message_id: tg.seen(lea)?.message_id ?? 0 }
const picture = { chat_id: lea.id, message_id: tg.chat(lea).find((one) => one.photo)?.message_id }
tg.presses(lea, on, 'Oui')
const click = tg.updates.at(-1)?.callback_query
const asked = tg.chat(lea)[0]?.message_id

/** One call of each method that is accepted, with every required parameter; those that change most come last. */
const valid: Record<string, object> = {
  getMe: {},
  getUpdates: { limit: 100 },
  setWebhook: { url: 'http://127.0.0.1:9/', allowed_updates: ['message'] },
  getWebhookInfo: {},
  deleteWebhook: {},
  setMyCommands: { commands: [{ command: 'aide', description: 'Aide' }] },
  getMyCommands: {},
  deleteMyCommands: {},
  setMyName: { name: 'Palier' },
  setMyDescription: { description: 'Entre voisins' },
  setMyShortDescription: { short_description: 'Voisins' },
  sendMessage: { chat_id: lea.id, text: 'abc', entities, reply_markup, reply_parameters: { message_id: asked } },
  sendPhoto: { chat_id: lea.id, photo, caption: 'abc', caption_entities: entities },
  sendDocument: { chat_id: lea.id, document, caption: 'abc' },
  sendChatAction: { chat_id: lea.id, action: 'typing' },
  editMessageText: { ...on, text: 'def', entities, reply_markup },
  editMessageCaption: { ...picture, caption: 'def' },
  editMessageReplyMarkup: { ...on },
  editMessageMedia: { ...on, media: { type: 'photo', media: photo, caption: 'abc' } },
  getChat: { chat_id: group.id },
  getChatMember: { chat_id: group.id, user_id: lea.id },
  getChatAdministrators: { chat_id: group.id, return_bots: true },
  pinChatMessage: on,
  createForumTopic: { chat_id: group.id, name: 'Prêts' },
  setMessageReaction: { ...on, reaction: [{ type: 'emoji', emoji: '👍' }] },
  answerCallbackQuery: { callback_query_id: click?.id },
  getFile: { file_id: photo },
  deleteMessage: on,
  leaveChat: { chat_id: left.id },
}

/** What is wrong with a value that should be of one of these types: nothing when one fits. */
const wrong = (value: unknown, expected: readonly string[], at: string): string[] => {
  const tries = expected.map((type) => wrongAs(value, type, at))
  return tries.some((one) => one.length === 0) ? [] : (tries[0] ?? [`${at}: of no type`])
}

const wrongAs = (value: unknown, type: string, at: string): string[] => {
  if (type.startsWith('Array of ')) {
    if (!Array.isArray(value)) return [`${at} is no array`]
    return value.flatMap((one, index) => wrongAs(one, type.slice(9), `${at}[${index}]`))
  }
  if (type === 'Integer') return Number.isSafeInteger(value) ? [] : [`${at} is no integer: ${value}`]
  if (type === 'Float') return typeof value === 'number' ? [] : [`${at} is no number`]
  if (type === 'String' || type === 'Boolean') return typeof value === type.toLowerCase() ? [] : [`${at} is no ${type}: ${value}`]
  const { fields = [], subtypes } = types[type] ?? {}
  if (subtypes) return wrong(value, subtypes, at)
  if (typeof value !== 'object' || value === null) return [`${at} is no ${type}`]
  const known = new Map(fields.map((field) => [field.name, field]))
  const missing = fields.filter((field) => field.required && !(field.name in value)).map((field) => `${at}.${field.name} is missing`)
  const inside = Object.entries(value).flatMap(([name, inner]) => {
    const field = known.get(name)
    return field ? wrong(inner, field.types, `${at}.${name}`) : [`${type} has no ${name} (${at})`]
  })
  return [...missing, ...inside]
}

describe(`the Bot API, ${spec?.version ?? 'unknown version'}`, () => {
  check('has every method that the emulator does, and each is called here', () => {
    expect(Object.keys(emulated).filter((name) => !(name in methods))).toEqual([])
    expect(Object.keys(valid).toSorted()).toEqual(Object.keys(emulated).toSorted())
  })
  check('has the same parameters', () => {
    for (const [name, { kinds }] of Object.entries(emulated)) {
      const known = Object.keys(kinds).filter((kind) => !newer.includes(kind))
      expect([name, known.toSorted()]).toEqual([name, (methods[name]?.fields ?? []).map((field) => field.name).toSorted()])
    }
  })
  check('a required parameter that is missing is refused', async () => {
    for (const [name, params] of Object.entries(valid)) {
      for (const field of (methods[name]?.fields ?? []).filter((one) => one.required)) {
        if (optionalAfterAll.includes(`${name} ${field.name}`)) continue
        const { [field.name]: _, ...rest } = params as Record<string, unknown>
        expect([name, field.name, (await call(name, rest)).error_code]).toEqual([name, field.name, 400])
      }
    }
  })
  check('every answer has the fields and types that are promised', async () => {
    for (const [name, params] of Object.entries(valid)) {
      const answer = await call(name, params)
      expect([name, answer.ok, answer.ok ? '' : answer]).toEqual([name, true, ''])
      expect(wrong(answer.result, methods[name]?.returns ?? [], name)).toEqual([])
      expect(tg.calls.at(-1)?.unknown).toEqual([])
    }
  })
  check('every update has the fields and types that are promised', async () => {
    await call('getUpdates', { allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member', 'message_reaction'] })
    tg.sendsPhoto(lea, { caption: 'x', mediaGroup: '1' })
    tg.sendsVoice(lea)
    tg.sendsSticker(lea)
    tg.sendsDocument(lea, { name: 'a.pdf', mime: 'application/pdf', bytes: onePixel })
    tg.says(lea, 'un', { in: group, topic: tg.topic(group, 'Annonces') })
    tg.edits(lea, tg.seen(group)?.message_id ?? 0, 'deux', { in: group })
    tg.reacts(lea, { chat_id: group.id, message_id: tg.seen(group)?.message_id ?? 0 }, '🔥')
    tg.blocks(lea)
    tg.unblocks(lea)
    tg.addsBot(lea, tg.group({ title: 'Neuf', admins: [lea] }), { as: 'administrator', start: 'abc' })
    tg.removesBot(lea, group)
    tg.migrates(tg.group({ title: 'Petit', admins: [lea], basic: true, bot: 'member' }))
    const kinds = new Set(tg.updates.flatMap((update) => Object.keys(update)))
    expect([...kinds].toSorted()).toEqual([
      'callback_query',
      'edited_message',
      'message',
      'message_reaction',
      'my_chat_member',
      'update_id',
    ])
    for (const update of tg.updates) expect(wrong(update, ['Update'], `update ${update.update_id}`)).toEqual([])
  })
})
