import { describe, expect } from 'vitest'
import { simulatedTime } from '../../tests/time.ts'
import { adapterContract } from '../adapter.contract.ts'
import type { Driver, Person } from '../driver.contract.ts'
import { hearingContract } from '../hearing.contract.ts'
import { listen } from '../http.ts'
import { type TelegramOptions, telegramAdapter } from './bot.ts'
import { startTelegram, type Telegram } from './emulator/start.ts'

const silent = { info: () => undefined, warn: () => undefined }
/** What Telegram takes out of a text, and the control characters of which it makes spaces. */
const cleaned = (words: string): string =>
  words
    .toWellFormed()
    .replace(/\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
    .replace(/[\0-\x09\x0b-\x1f]/g, ' ')

const driverOf = (tg: Telegram, webhook: TelegramOptions['webhook'], close: () => Promise<void>): Driver => {
  const time = simulatedTime('2026-11-25T09:00:00Z')
  const [lea, paul] = [
    tg.user({ first_name: 'Léa', last_name: 'Martin', language_code: 'fr' }),
    tg.user({ first_name: 'Paul', language_code: 'fr' }),
  ]
  const group = tg.group({ title: 'Belleville', admins: [paul], members: [lea], bot: 'administrator' })
  for (const user of [lea, paul]) tg.says(user, '/start')
  const person = ({ id, first_name }: { id: number; first_name: string }): Person => ({
    id: String(id),
    name: first_name,
    language: 'fr',
    chat: String(id),
  })
  const userOf = ({ id }: Person) => (id === String(lea.id) ? lea : paul)
  const placeOf = (chat: string) => [group, lea].find(({ id }) => String(id) === chat) ?? paul
  let last = 0

  return {
    adapter: telegramAdapter({
      token: tg.token,
      apiRoot: tg.root,
      webhook,
      mayPoll: async () => true,
      after: time.after,
      commands: [],
      log: silent,
    }),
    lea: person(lea),
    paul: person(paul),
    channel: { chat: String(group.id), topic: null, audience: 'channel', reply: null, thread: null },
    says: async (who, words, { photo, replyTo, inChannel } = {}) => {
      const place = { ...(inChannel ? { in: group } : {}), ...(replyTo ? { replyTo: Number(replyTo) } : {}) }
      last = photo
        ? tg.sendsPhoto(userOf(who), { caption: words, bytes: photo, ...place })
        : tg.says(userOf(who), words.toWellFormed(), place)
      await tg.idle()
    },
    sharesPlace: async (who, { lat, lon }, { replyTo } = {}) => {
      last = tg.sendsLocation(userOf(who), { latitude: lat, longitude: lon }, replyTo ? { replyTo: Number(replyTo) } : {})
      await tg.idle()
    },
    presses: async (who, chat, ref, label) => {
      last = tg.presses(userOf(who), { chat_id: Number(chat), message_id: Number(ref) }, label)
      await tg.idle()
    },
    repeats: async () => {
      tg.redeliver(last)
      await tg.idle()
    },
    settles: () => tg.idle(),
    waits: () => time.advance(60_000),
    files: async (chat) => tg.chat(placeOf(chat)).flatMap(({ document }) => document ?? []),
    stands: async (chat, ref) => {
      const found = tg.chat(placeOf(chat)).find((it) => String(it.message_id) === ref)
      if (!found) return null
      const { text, buttons, photo = null, edited, silent, entities: marks } = found
      return { text, labels: buttons.map((it) => it.text), photo, alt: null, edited, silent, marks }
    },
    cleaned,
    canBeSilent: true,
    textMax: { photo: 1024, alone: 4096 },
    hasAlt: false,
    address: /^https:\/\/t\.me\/palier_bot\?start=[\w-]+$/,
    hasRoles: true,
    confirms: true,
    nowhere: { ref: '999999999', chat: '123456789' },
    close: async () => {
      /** Whatever was said, we asked Telegram for nothing but these marks, and with no word that it does not know. */
      const marks = tg.calls.flatMap(
        ({ params }) => [params.entities ?? [], params.caption_entities ?? []].flat() as { type: string; url?: string }[],
      )
      const types = new Set(marks.map(({ type }) => type))
      await close()
      await tg.close()
      expect([...types].filter((type) => !['bold', 'blockquote', 'code', 'text_link'].includes(type))).toEqual([])
      const links = marks.flatMap(({ url }) => (url === undefined ? [] : [url]))
      expect(
        links.filter((url) => !/^https:\/\/www\.openstreetmap\.org\/\?mlat=[-.\d]+&mlon=[-.\d]+#map=18\/[-.\d]+\/[-.\d]+$/.test(url)),
      ).toEqual([])
      expect(tg.calls.flatMap(({ unknown }) => unknown)).toEqual([])
    },
  }
}

const polled = async (): Promise<Driver> => driverOf(await startTelegram(), null, async () => undefined)

/** The real listener behind a public address, as in production. */
const called = async (): Promise<Driver> => {
  const listener = listen({ port: 0, host: '127.0.0.1', onError: () => undefined })
  const origin = await listener.start()
  const tg = await startTelegram({ reverseProxy: { 'https://palier.example': origin } })
  const webhook = { url: 'https://palier.example/telegram', secret: 'a_secret-of-some-length', route: listener.route }
  return driverOf(tg, webhook, () => listener.stop())
}

adapterContract('Telegram, by long polling', polled)
describe('Telegram, by webhook: hearing', () => hearingContract(called))
