import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Upload } from './body.ts'
import { sendBytes } from './faults.ts'
import { dimensions, mimeOf } from './image.ts'
import { type Attachment, type Json, type Message, nextId, type StoredFile, type World } from './world.ts'

export const keepFile = (world: World, channel: string, upload: Upload): StoredFile => {
  // Discord gives names back without blanks.
  const name = upload.name.replaceAll(/\s/g, '_')
  const file: StoredFile = { ...upload, name, mime: mimeOf(upload.name, upload.mime), id: nextId(world), channel }
  world.files.set(file.id, file)
  return file
}

export const attachmentOf = (world: World, file: StoredFile, description?: unknown): Attachment => {
  const size = dimensions(file.bytes)
  return {
    id: file.id,
    filename: file.name,
    size: file.bytes.length,
    ...linksOf(world, file),
    content_type: file.mime,
    ...(size ?? {}),
    ...(typeof description === 'string' && { description }),
  }
}

/** A day: links to attachments expire, and are made anew each time that the message is read. */
const lifetime = 86_400

const linksOf = (world: World, file: StoredFile): { url: string; proxy_url: string } => {
  const issued = Math.floor(world.now() / 1000)
  const [is, ex] = [issued.toString(16), (issued + lifetime).toString(16)]
  const path = `/attachments/${file.channel}/${file.id}/${encodeURIComponent(file.name)}`
  const url = `${world.origin}${path}?ex=${ex}&is=${is}&hm=${signature(world, file.id, ex, is)}&`
  return { url, proxy_url: url.replace('/attachments/', '/attachments/proxy/') }
}

const signature = (world: World, id: string, ex: string, is: string): string =>
  createHash('sha256').update(`${world.token} ${id} ${ex} ${is}`).digest('hex')

/** A message with links that are good from now on. */
export const withFreshLinks = (world: World, message: Message): Message => freshen(world, structuredClone(message)) as Message

const freshen = (world: World, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => freshen(world, one))
  if (typeof value !== 'object' || value === null) return value
  const inside = Object.fromEntries(Object.entries(value as Json).map(([key, one]) => [key, freshen(world, one)]))
  const file = world.files.get(String(inside.attachment_id ?? ('filename' in inside ? inside.id : '')))
  return file ? { ...inside, ...linksOf(world, file) } : inside
}

export const download = (world: World, url: URL, response: ServerResponse): number => {
  const [, id = ''] = /^\/attachments\/(?:proxy\/)?\d+\/(\d+)\//.exec(url.pathname) ?? []
  const file = world.files.get(id)
  const [ex = '', is = '', hm] = ['ex', 'is', 'hm'].map((name) => url.searchParams.get(name) ?? '')
  const good = hm === signature(world, id, ex, is) && Number.parseInt(ex, 16) > world.now() / 1000
  if (!file || !good) return sendBytes(response, 404, 'text/plain', Buffer.from('This content is no longer available.'))
  return sendBytes(response, 200, file.mime, file.bytes)
}
