import { Api, InputFile } from 'grammy'
import type { Update } from 'grammy/types'
import type { Card } from '../../core/chat/card.ts'
import type { Adapter, Destination, Outcome, Photo, RawUpdate, Sent } from '../adapter.ts'
import { allowedUpdates, decode, laneOf } from './decode.ts'
import { encode } from './encode.ts'
import { failureOf, isNoTopic, isNotModified } from './failure.ts'
import { type Polling, poll } from './poll.ts'
import { type Route, webhook } from './webhook.ts'

export type TelegramOptions = {
  token: string
  apiRoot: string
  /** With it Telegram calls us; without it we ask. */
  webhook: { url: string; secret: string; route: Route } | null
  /** One process polls at a time: false while another does. */
  mayPoll: () => Promise<boolean>
  after: (ms: number, task: () => void) => () => void
  commands: readonly {
    scope: 'all_private_chats' | 'all_chat_administrators'
    language: 'fr' | 'en' | null
    list: { command: string; description: string }[]
  }[]
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void }
}

/** Bot API: files up to 20 MB; a card needs less. */
const photoMaxBytes = 5_000_000
const callSeconds = 20

export const telegramAdapter = (options: TelegramOptions): Adapter => {
  const { token, apiRoot, log } = options
  const api = new Api(token, { apiRoot, timeoutSeconds: callSeconds })
  const botId = token.split(':')[0] ?? ''
  let username = ''
  let polling: Polling | null = null

  const raw = (update: Update): RawUpdate => ({ key: `${botId}:${update.update_id}`, lane: laneOf(update), raw: JSON.stringify(update) })

  /** A press is answered once it is stored, so that the button stops spinning; too late is no matter. */
  const acknowledge = (updates: readonly Update[]): void => {
    for (const { callback_query: press } of updates)
      if (press)
        api
          .answerCallbackQuery(press.id)
          .catch((error: unknown) => log.info({ failure: failureOf(error).kind }, 'a press was not acknowledged'))
  }

  const start: Adapter['start'] = async (hear) => {
    const take = async (updates: readonly Update[]): Promise<void> => {
      await hear(updates.map(raw))
      acknowledge(updates)
    }
    username = (await untilAnswered(options, () => api.getMe())).username
    void publishCommands(api, options)
    if (options.webhook) {
      webhook(options.webhook, take)
      const { url, secret } = options.webhook
      await untilAnswered(options, () =>
        api.setWebhook(url, { secret_token: secret, allowed_updates: allowedUpdates, max_connections: 40 }),
      )
    } else {
      await untilAnswered(options, () => api.deleteWebhook())
      polling = poll(api, take, options)
    }
  }

  return {
    platform: 'telegram',
    start,
    stop: async () => await polling?.stop(),
    decode,
    send: (to, card, photo) => send(api, encodeFor(card, username), to, card, photo),
    edit: (to, ref, card, photo, hadPhoto) => edit(api, encodeFor(card, username), to, ref, photo, hadPhoto),
    photo: (ref) => download(api, `${apiRoot}/file/bot${token}`, ref),
    isAdmin: async (chat, user) => {
      if (!/^\d+$/.test(user)) return { ok: false }
      return await outcome(async () => ['creator', 'administrator'].includes((await api.getChatMember(chat, Number(user))).status))
    },
  }
}

type Encoded = ReturnType<typeof encode>
const encodeFor = (card: Card, username: string): Encoded => encode(card, username)

const outcome = async <T>(call: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return { ok: await call() }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

const send = async (api: Api, drawn: Encoded, to: Destination, card: Card, photo: Photo | null): Promise<Outcome<Sent>> => {
  const say = async (topic: string | null): Promise<Sent> => {
    const more = {
      reply_markup: { inline_keyboard: drawn.buttons },
      ...(card.silent ? { disable_notification: true } : {}),
      ...(topic ? { message_thread_id: Number(topic) } : {}),
    }
    const sent = photo
      ? await api.sendPhoto(to.chat, file(photo), { caption: drawn.text, caption_entities: drawn.entities, ...more })
      : await api.sendMessage(to.chat, drawn.text, { entities: drawn.entities, link_preview_options: { is_disabled: true }, ...more })
    return { ref: String(sent.message_id) }
  }
  return await outcome(async () => {
    try {
      return await say(to.topic)
    } catch (error) {
      /** The topic was deleted or closed: the general one is better than silence. */
      if (to.topic && isNoTopic(error)) return await say(null)
      throw error
    }
  })
}

const file = (photo: Photo): string | InputFile => photo.ref ?? new InputFile(photo.bytes, 'photo.jpg')

const edit = async (
  api: Api,
  drawn: Encoded,
  to: Destination,
  ref: string,
  photo: Photo | null,
  hadPhoto: boolean,
): Promise<Outcome<Sent>> =>
  await outcome(async () => {
    const more = { reply_markup: { inline_keyboard: drawn.buttons } }
    const id = Number(ref)
    try {
      if (photo)
        await api.editMessageMedia(
          to.chat,
          id,
          { type: 'photo', media: file(photo), caption: drawn.text, caption_entities: drawn.entities },
          more,
        )
      else if (hadPhoto) await api.editMessageCaption(to.chat, id, { caption: drawn.text, caption_entities: drawn.entities, ...more })
      else
        await api.editMessageText(to.chat, id, drawn.text, {
          entities: drawn.entities,
          link_preview_options: { is_disabled: true },
          ...more,
        })
    } catch (error) {
      if (!isNotModified(error)) throw error
    }
    return { ref }
  })

/** The address holds the token: it is never logged nor kept. */
const download = async (api: Api, root: string, ref: string): Promise<Outcome<Buffer>> => {
  const found = await outcome(() => api.getFile(ref))
  if ('failure' in found) return found
  const { file_path: path, file_size: size } = found.ok
  if (!path || (size ?? 0) > photoMaxBytes) return { failure: { kind: 'refused', why: 'too large' } }
  try {
    const response = await fetch(`${root}/${path}`, { signal: AbortSignal.timeout(callSeconds * 1000), redirect: 'error' })
    if (!response.ok)
      return { failure: response.status >= 500 ? { kind: 'down', maybe: false } : { kind: 'refused', why: `file ${response.status}` } }
    const bytes = Buffer.from(await response.arrayBuffer())
    const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8
    return isJpeg && bytes.length <= photoMaxBytes ? { ok: bytes } : { failure: { kind: 'refused', why: 'not a JPEG' } }
  } catch {
    /** Whatever broke on the way: a photo is asked for again, nothing was changed by asking. */
    return { failure: { kind: 'down', maybe: false } }
  }
}

/** At start the platform may be away, or ask to wait: we go on asking, and say so. */
const untilAnswered = async <T>({ after, log }: TelegramOptions, call: () => Promise<T>): Promise<T> => {
  for (;;) {
    const result = await outcome(call)
    if ('ok' in result) return result.ok
    const { failure } = result
    if (failure.kind === 'refused') throw new Error(`Telegram refuses to begin: ${failure.why}. Is TELEGRAM_BOT_TOKEN right?`)
    log.warn({ failure: failure.kind }, 'Telegram does not answer yet; is TELEGRAM_BOT_TOKEN right, and TELEGRAM_API_ROOT reachable?')
    await new Promise<void>((done) => after(failure.kind === 'wait' ? failure.seconds * 1000 : 3000, done))
  }
}

const publishCommands = async (api: Api, { commands, log }: TelegramOptions): Promise<void> => {
  for (const { scope, language, list } of commands) {
    const result = await outcome(() =>
      api.setMyCommands(list, { scope: { type: scope }, ...(language ? { language_code: language } : {}) }),
    )
    if ('failure' in result) log.warn({ failure: result.failure.kind }, 'the list of commands was not published')
  }
}
