import { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { Adapter, Outcome, RawUpdate } from '../adapter.ts'
import { publish, type TelegramCommands } from './commands.ts'
import { allowedUpdates, decode, laneOf } from './decode.ts'
import { encode, linkTo } from './encode.ts'
import { failureOf, outcome } from './failure.ts'
import { poll, pollSeconds } from './poll.ts'
import { edit, send } from './sends.ts'
import { type Route, webhook } from './webhook.ts'

export type TelegramOptions = {
  token: string
  apiRoot: string
  /** With it Telegram calls us; without it we ask. */
  webhook: { url: string; secret: string; route: Route } | null
  /** One process polls at a time: false while another does. */
  mayPoll: () => Promise<boolean>
  after: (ms: number, task: () => void) => () => void
  commands: TelegramCommands
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void }
}

/** Bot API: files up to 20 MB; a card needs less. */
const fileMaxBytes = 5_000_000
/** A proof of address, as its sender’s phone made it. */
const paperMaxBytes = 10 * 1024 * 1024
const callSeconds = 20

export const telegramAdapter = (options: TelegramOptions): Adapter => {
  const { token, apiRoot, log } = options
  const api = new Api(token, { apiRoot, timeoutSeconds: callSeconds })
  const botId = token.split(':')[0] ?? ''
  let username = ''
  let listening: { stop(): Promise<void> } | null = null
  let stopped = false
  const untilAnswered = <T>(call: () => Promise<T>): Promise<T | null> => ask(options, () => !stopped, call)

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
    stopped = false
    const me = await untilAnswered(() => api.getMe())
    if (!me) return
    username = me.username
    outcome(() => publish(api, options.commands)).then(
      (it) => 'failure' in it && log.warn({ failure: it.failure.kind }, 'the list of commands was not published'),
      () => log.warn({}, 'the list of commands was not published'),
    )
    if (options.webhook) {
      listening = webhook(options.webhook, take)
      const { url, secret } = options.webhook
      await untilAnswered(() => api.setWebhook(url, { secret_token: secret, allowed_updates: allowedUpdates, max_connections: 40 }))
    } else if (await untilAnswered(() => api.deleteWebhook())) {
      /** A long poll is answered late by intent. */
      listening = poll(new Api(token, { apiRoot, timeoutSeconds: pollSeconds + callSeconds }), take, options)
    }
  }

  return {
    platform: 'telegram',
    start,
    stop: async () => {
      stopped = true
      await listening?.stop()
    },
    decode: (raw) => decode(raw, username),
    send: (to, card, beside) => send(api, encode(card, username, beside ? 'photo' : 'nothing'), to, card, beside),
    edit: (to, ref, card, beside, stands) =>
      edit(api, encode(card, username, beside || stands !== null ? 'photo' : 'nothing'), to, ref, beside, stands),
    link: async (open) => ({ ok: linkTo(username, open) }),
    photo: (ref) => download(api, `${apiRoot}/file/bot${token}`, ref, isJpeg),
    erase: (chat, ref) => erase(api, chat, ref),
    file: (ref) => download(api, `${apiRoot}/file/bot${token}`, ref, () => true, paperMaxBytes),
    voice: (ref) => download(api, `${apiRoot}/file/bot${token}`, ref, () => true),
    isAdmin: async (chat, user) => {
      if (!/^\d+$/.test(user)) return { ok: false }
      return await outcome(async () => ['creator', 'administrator'].includes((await api.getChatMember(chat, Number(user))).status))
    },
  }
}

/** Bot API: in a private chat a bot may delete what the other one wrote, for 48 h. */
const erase = async (api: Api, chat: string, ref: string): Promise<Outcome<true>> => {
  const done = await outcome(() => api.deleteMessage(chat, Number(ref)))
  const isGone = 'failure' in done && done.failure.kind === 'missing'
  return isGone ? { ok: true } : done
}

const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xd8

/** The address holds the token: it is never logged nor kept. */
const download = async (
  api: Api,
  root: string,
  ref: string,
  fits: (bytes: Buffer) => boolean,
  most: number = fileMaxBytes,
): Promise<Outcome<Buffer>> => {
  const found = await outcome(() => api.getFile(ref))
  if ('failure' in found) return found
  const { file_path: path, file_size: size } = found.ok
  if (!path || (size ?? 0) > most) return { failure: { kind: 'refused', why: 'too large' } }
  try {
    const response = await fetch(`${root}/${path}`, { signal: AbortSignal.timeout(callSeconds * 1000), redirect: 'error' })
    if (!response.ok)
      return { failure: response.status >= 500 ? { kind: 'down', maybe: false } : { kind: 'refused', why: `file ${response.status}` } }
    const bytes = await bodyOf(response, most)
    if (!bytes) return { failure: { kind: 'refused', why: 'too large' } }
    return fits(bytes) ? { ok: bytes } : { failure: { kind: 'refused', why: 'not what was expected' } }
  } catch {
    /** Whatever broke on the way: it is asked for again, nothing was changed by asking. */
    return { failure: { kind: 'down', maybe: false } }
  }
}

/** Null when it is larger than what is taken; no more than that is read. */
const bodyOf = async (response: Response, most: number): Promise<Buffer | null> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** At start the platform may be away, or ask to wait: we go on asking, and say so. Null when nobody wants to know any more. */
const ask = async <T>({ after, log }: TelegramOptions, goesOn: () => boolean, call: () => Promise<T>): Promise<T | null> => {
  while (goesOn()) {
    const result = await outcome(call)
    if ('ok' in result) return goesOn() ? result.ok : null
    const { failure } = result
    if (failure.kind === 'refused') throw new Error(`Telegram refuses to begin: ${failure.why}. Is TELEGRAM_BOT_TOKEN right?`)
    log.warn({ failure: failure.kind }, 'Telegram does not answer yet; is TELEGRAM_BOT_TOKEN right, and TELEGRAM_API_ROOT reachable?')
    await new Promise<void>((done) => after(failure.kind === 'wait' ? failure.seconds * 1000 : 3000, done))
  }
  return null
}
