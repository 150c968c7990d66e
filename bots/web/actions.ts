import { z } from 'zod'
import { oneLine } from '../../core/chat/text.ts'
import { cleanPicture } from '../picture/clean.ts'
import { type Message, type Neighbour, privateChat } from './chats.ts'
import type { WebUpdate } from './decode.ts'
import { encodeFirst, encodeSaid } from './encode.ts'
import { type Site, timeOf } from './site.ts'

export type Reply = { status: number; body: object }
/** What someone does on the page. `key` is the page's id of it, the same when it is sent again. */
export type Action = (site: Site, key: string, body: unknown) => Promise<Reply>

const photoMax = 5 * 1024 * 1024
const neighboursMax = 40
const refused = (status: number, error: string): Reply => ({ status, body: { error } })
const strange = 'Je n’ai pas compris cette demande.'
const sentence = ({ issues }: z.ZodError): string => issues.find((it) => it.message.startsWith('Votre'))?.message ?? strange

const sayBody = z.strictObject({
  user: z.string(),
  text: z.string().max(4000, { error: 'Votre message est trop long (4 000 caractères au plus).' }),
  photo: z
    .string()
    .max(Math.ceil(photoMax / 3) * 4, { error: 'Votre photo est trop lourde (5 Mo au plus).' })
    .optional(),
  replyTo: z.string().max(100).optional(),
  in: z.literal('channel').optional(),
})

export const say: Action = async (site, key, body) => {
  const { data, error } = sayBody.safeParse(body)
  if (error) return refused(400, sentence(error))
  const by = site.chats.neighbour(data.user)
  if (!by) return refused(404, 'Je ne connais pas cette personne.')
  if (site.chats.heard(key)) return { status: 202, body: { key } }
  const chat = data.in ? site.channel.chat : privateChat(by.user)
  if (data.replyTo && !site.chats.find(chat, data.replyTo)) return refused(404, 'Le message cité n’est plus là.')
  const photo = data.photo === undefined ? null : photoIn(site, data.photo)
  if (photo === 'unreadable') return refused(400, 'Je ne lis que les photos JPEG.')
  if (!photo && data.text.trim() === '') return refused(400, 'Votre message est vide.')
  const replyTo = data.replyTo ?? null
  const ref = site.ids()
  await hear(site, key, by, chat, { kind: 'say', text: data.text, photo, replyTo }, ref)
  const said: Message = {
    ref,
    chat,
    at: site.now().toISOString(),
    by,
    card: encodeSaid(data.text, photo?.ref ?? null),
    replyTo,
    edited: false,
    key,
  }
  show(site, said)
  return { status: 202, body: { key, ref: said.ref } }
}

const photoIn = (site: Site, base64: string): { ref: string; bytes: number } | 'unreadable' => {
  const bytes = cleanPicture(Buffer.from(base64, 'base64'))
  return bytes ? { ref: site.photos.keep(bytes), bytes: bytes.length } : 'unreadable'
}

const pressBody = z.strictObject({ user: z.string(), chat: z.string(), ref: z.string(), data: z.string().max(64) })

export const press: Action = async (site, key, body) => {
  const { data, error } = pressBody.safeParse(body)
  if (error) return refused(400, strange)
  const by = site.chats.neighbour(data.user)
  const inChannel = data.chat === site.channel.chat
  if (!by || !(inChannel || data.chat === privateChat(by.user))) return refused(404, 'Je ne connais pas cette conversation.')
  const message = site.chats.find(data.chat, data.ref)
  if (!message) return refused(404, 'Ce message n’est plus là.')
  const button = message.card.buttons.flat().find((it) => it.data === data.data)
  // In the channel a button that has just gone led to the private chat: the answer to that is given there.
  const opens = button ? button.open === true : inChannel
  const chat = opens ? privateChat(by.user) : data.chat
  await hear(site, key, by, chat, opens ? { kind: 'open', link: data.data } : { kind: 'press', data: data.data })
  return { status: 202, body: { key, chat } }
}

const neighbourBody = z.strictObject({ name: z.string().max(200) })

export const addNeighbour: Action = async (site, _key, body) => {
  const name = oneLine(neighbourBody.safeParse(body).data?.name ?? '', 40)
  if (!name) return refused(400, 'Il me faut un prénom.')
  if (site.chats.neighbours().length >= neighboursMax) return refused(400, 'Il y a déjà beaucoup de monde ici !')
  const it: Neighbour = { user: site.ids(), name }
  const chat = privateChat(it.user)
  site.chats.join(it)
  site.feed.push('neighbour', { ...it, chat })
  show(site, {
    ref: site.ids(),
    chat,
    at: site.now().toISOString(),
    by: null,
    card: encodeFirst(name),
    replyTo: null,
    edited: false,
    key: null,
  })
  return { status: 201, body: { ...it, chat } }
}

const clockBody = z.strictObject({ move: z.enum(['hour', 'day', 'digest']) })

export const moveClock: Action = async (site, _key, body) => {
  if (!site.clock) return refused(404, 'L’heure ne se règle pas ici.')
  const { data } = clockBody.safeParse(body)
  if (!data) return refused(400, strange)
  await site.clock.move(data.move)
  const time = timeOf(site.clock) ?? {}
  site.feed.push('clock', time)
  return { status: 200, body: time }
}

export const show = (site: Pick<Site, 'chats' | 'feed'>, message: Message): void => {
  site.feed.push('message', site.chats.add(message))
}

/** Stored before anything is shown or answered. */
const hear = ({ hear, channel }: Site, key: string, by: Neighbour, chat: string, did: WebUpdate['did'], ref?: string): Promise<void> => {
  const update: WebUpdate = {
    user: { id: by.user, name: by.name },
    chat: { id: chat, kind: chat === channel.chat ? 'channel' : 'private' },
    ...(ref ? { ref } : {}),
    did,
  }
  return hear([{ key, lane: by.user, raw: JSON.stringify(update) }])
}
