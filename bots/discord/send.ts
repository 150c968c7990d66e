import type { RawFile } from 'discord.js'
import { z } from 'zod'
import type { Card } from '../../core/chat/card.ts'
import type { Beside, Destination, Outcome, Sent } from '../adapter.ts'
import type { Calls } from './calls.ts'
import type { DirectMessages } from './dms.ts'
import { type Drawn, encode, numbered } from './encode.ts'
import { codeOf, failureOf, isRefusal, outcome } from './failure.ts'
import type { Identity } from './identity.ts'
import { typeOf } from './photo.ts'
import { liveReply, type Reply } from './reply.ts'
import { componentsFlag, ephemeralFlag, type StandingMessage, standing } from './wire.ts'

export type Sending = {
  calls: Calls
  dms: DirectMessages
  identity: () => Promise<Identity>
  now: () => Date
  /** Answers to acts of which we do not know whether they arrived. */
  doubtful: Set<string>
}

/** What only one person sees has no name that the channel knows. */
const theirs = 'e:'
const doubtfulMax = 1000
const invalidForm = 50035

export const channelOf = async ({ dms }: Pick<Sending, 'dms'>, to: Destination): Promise<string> =>
  to.audience === 'private' ? await dms.channelOf(to.chat) : to.chat

export const send = async (it: Sending, to: Destination, card: Card, beside: Beside | null, once: string): Promise<Outcome<Sent>> => {
  const file = beside && fileOf(beside)
  const drawn = encode(card, file?.name ?? null, once)
  const reply = liveReply(to.reply, it.now())
  const answered = reply && (await answer(it, reply, to, drawn, file, once))
  if (answered) return answered
  return await outcome(async () => {
    const channel = await channelOf(it, to)
    const about = to.thread && !to.thread.startsWith(theirs) ? { message_id: to.thread, fail_if_not_exists: false } : null
    const body = { ...drawn, nonce: once, enforce_nonce: true, ...(about ? { message_reference: about } : {}) }
    const path = `/channels/${channel}/messages` as const
    return sentAs(await it.calls.ask({ method: 'POST', path, body, ...(file ? { files: [file] } : {}) }, standing), file)
  })
}

/** To exactly this act; null when Discord takes no answer to it any more, and the ordinary way is left. */
const answer = async (
  it: Sending,
  { token }: Reply,
  to: Destination,
  drawn: Drawn,
  file: RawFile | null,
  once: string,
): Promise<Outcome<Sent> | null> => {
  try {
    const path = `/webhooks/${(await it.identity()).application}/${token}` as const
    if (it.doubtful.has(once)) {
      const found = await original(it, token)
      if (found && isNumbered(found, once)) return { ok: sentAs(found, file) }
    }
    const flags = drawn.flags | (to.audience === 'private' ? ephemeralFlag : 0)
    const body = { ...drawn, flags }
    return { ok: sentAs(await it.calls.act({ method: 'POST', path, body, ...(file ? { files: [file] } : {}) }, standing), file) }
  } catch (error) {
    if (isRefusal(error)) return null
    const failure = failureOf(error)
    if (failure.kind === 'down' && failure.maybe) doubt(it.doubtful, once)
    return { failure }
  }
}

/** What answers the act first. Discord forgets no answer, but lets none of them be found except this one. */
const original = async (it: Sending, token: string): Promise<StandingMessage | null> => {
  const path = `/webhooks/${(await it.identity()).application}/${token}/messages/@original` as const
  try {
    return await it.calls.act({ method: 'GET', path }, standing)
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

const doubt = (all: Set<string>, once: string): void => {
  const [oldest] = all
  if (all.size >= doubtfulMax && oldest !== undefined) all.delete(oldest)
  all.add(once)
}

/** The last 50 messages there are looked at. */
export const find = async (it: Sending, to: Destination, once: string): Promise<Outcome<Sent | null>> =>
  await outcome(async () => {
    const reply = liveReply(to.reply, it.now())
    const answered = reply && (await original(it, reply.token))
    if (answered && isNumbered(answered, once)) return sentAs(answered, null)
    const path = `/channels/${await channelOf(it, to)}/messages` as const
    const last = await it.calls.ask({ method: 'GET', path, query: { limit: '50' } }, z.array(standing))
    const { bot } = await it.identity()
    const found = last.find((message) => message.author?.id === bot && isNumbered(message, once))
    return found ? sentAs(found, null) : null
  })

/** Discord has no link that carries anything into a private chat: this one shows the message in its channel, to who may be there. */
export const linkTo = async ({ calls }: Sending, { chat, ref }: { chat: string; ref: string }): Promise<Outcome<string | null>> =>
  await outcome(async () => {
    const { guild_id: guild } = await calls.ask({ method: 'GET', path: `/channels/${chat}` }, z.object({ guild_id: z.string().optional() }))
    return guild ? `https://discord.com/channels/${guild}/${chat}/${ref}` : null
  })

const isNumbered = ({ components: [outer] }: StandingMessage, once: string): boolean => {
  const id = numbered(once)
  return id !== null && outer?.id === id
}

export const edit = async (
  it: Sending,
  to: Destination,
  ref: string,
  card: Card,
  beside: Beside | null,
  stands: string | null,
): Promise<Outcome<Sent>> => {
  if (!ref.startsWith(theirs))
    return await outcome(async () => {
      const path = `/channels/${await channelOf(it, to)}/messages/${ref}` as const
      return { ref, photo: await change(it.calls.ask, path, card, beside, stands) }
    })
  const reply = liveReply(to.reply, it.now())
  if (reply?.pressed !== ref.slice(theirs.length)) return { failure: { kind: 'missing' } }
  try {
    const path = `/webhooks/${(await it.identity()).application}/${reply.token}/messages/@original` as const
    return { ok: { ref, photo: await change(it.calls.act, path, card, beside, stands) } }
  } catch (error) {
    /** The act is too old, or its message was dismissed: what was to be changed is said anew. */
    return { failure: isRefusal(error) ? { kind: 'missing' } : failureOf(error) }
  }
}

/** The photo or file that the message shows afterwards. */
const change = async (
  ask: Calls['ask'],
  path: `/${string}`,
  card: Card,
  beside: Beside | null,
  stands: string | null,
): Promise<string | null> => {
  const call = async (name: string | null, attachments: readonly object[], files: RawFile[]): Promise<StandingMessage> => {
    const body = { ...encode(card, name, null), flags: componentsFlag, attachments }
    return await ask({ method: 'PATCH', path, body, ...(files.length > 0 ? { files } : {}) }, standing)
  }
  const upload = async (file: File | null): Promise<string | null> =>
    file ? sentAs(await call(file.name, [{ id: 0, filename: file.name }], [file]), file).photo : await call(null, [], []).then(() => null)
  const file = beside && fileOf(beside)
  if (stands === null || (beside && beside.ref !== stands)) return await upload(file)
  const [id, name = 'photo.jpg'] = stands.split('/')
  try {
    await call(name, [{ id }], [])
    return stands
  } catch (error) {
    /** The picture that we thought was there is not: it is sent again. */
    if (file && codeOf(error) === invalidForm) return await upload(file)
    throw error
  }
}

type File = RawFile & { name: string }

const fileOf = (it: Beside): File => {
  if ('name' in it) return { name: it.name, data: it.bytes, contentType: it.type }
  const isPng = typeOf(it.bytes) === 'png'
  return { name: isPng ? 'photo.png' : 'photo.jpg', data: it.bytes, contentType: isPng ? 'image/png' : 'image/jpeg' }
}

/** The file's own id and name: with both it can stay where it stands when the text beside it changes. */
const sentAs = (message: StandingMessage, file: RawFile | null): Sent => {
  const [attached] = message.attachments
  const id = attached?.id ?? fileIn(message)
  return {
    ref: (message.flags & ephemeralFlag) === 0 ? message.id : `${theirs}${message.id}`,
    photo: id ? `${id}/${attached?.filename ?? file?.name ?? 'photo.jpg'}` : null,
  }
}

const media = z.object({ attachment_id: z.string().optional() })
const shown = z.object({ items: z.array(z.object({ media })) }).transform(({ items }) => items[0]?.media)
const kept = z.object({ file: media }).transform(({ file }) => file)

/** Some answers name the file only where it is shown. */
const fileIn = ({ components: [outer] }: StandingMessage): string | null => {
  const inner = z.array(z.unknown()).safeParse(outer?.components).data ?? []
  return inner.map((it) => z.union([shown, kept]).safeParse(it).data?.attachment_id).find((id) => id !== undefined) ?? null
}
