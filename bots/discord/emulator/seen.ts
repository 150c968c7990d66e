import type { APIMessage } from 'discord.js'
import { flatten } from './layout.ts'
import { textsOf } from './mentions.ts'
import { roomNamed } from './people.ts'
import { type Mark, rendered } from './text.ts'
import { type Component, has, type Json, type Stored, type World } from './world.ts'

export type Button = { label: string; style: number; disabled: boolean; custom_id?: string; url?: string }

/** A message as people see it, at the moment when it was looked at. */
export type Seen = {
  id: string
  channel_id: string
  author: string
  byBot: boolean
  text: string
  marks: Mark[]
  buttons: Button[]
  photo?: Buffer
  /** What stands for the picture where it is not seen. */
  alt?: string
  document?: { name: string; mime: string; bytes: Uint8Array }
  edited: boolean
  silent: boolean
  ephemeral: boolean
  loading: boolean
  pinged: string[]
  reply_to?: string
  raw: APIMessage
}

/** In a guild channel an ephemeral message is there for the one to whom it is shown. In direct messages there is only one to see it. */
export const chatOf = (world: World, of: { id: string }, viewer?: { id: string }): Seen[] => {
  const room = roomNamed(world, of)
  const who = viewer?.id ?? room.person
  return room.messages
    .filter(({ deleted, ephemeralFor }) => !deleted && (ephemeralFor === undefined || ephemeralFor === who))
    .map((stored) => lookAt(world, stored))
}

export const lastOf = (world: World, of: { id: string }, viewer?: { id: string }): Seen | undefined => chatOf(world, of, viewer).at(-1)

const lookAt = (world: World, stored: Stored): Seen => {
  const { message, pinged } = stored
  const { text, marks } = rendered(world, textsOf(message))
  const photo = photoOf(world, stored)
  const reply = message.message_reference?.message_id
  const seen = structuredClone({
    id: message.id,
    channel_id: message.channel_id,
    author: message.author.id,
    byBot: message.author.id === world.bot.id,
    text,
    marks,
    buttons: flatten(message.components)
      .filter((one) => one.type === 2)
      .map(buttonOf),
    edited: message.edited_timestamp !== null,
    silent: has(message.flags, 'silent'),
    ephemeral: has(message.flags, 'ephemeral'),
    loading: has(message.flags, 'loading'),
    pinged,
    ...(typeof reply === 'string' && { reply_to: reply }),
    ...documentOf(world, stored),
    ...altOf(stored),
    raw: message as unknown as APIMessage,
  })
  // A clone would no longer be a Buffer.
  return photo ? { ...seen, photo: Buffer.from(photo) } : seen
}

export const buttonOf = ({ label, style, disabled, custom_id, url }: Component): Button => ({
  label: typeof label === 'string' ? label : '',
  style: Number(style),
  disabled: disabled === true,
  ...(typeof custom_id === 'string' && { custom_id }),
  ...(typeof url === 'string' && { url }),
})

/** The first picture that is really shown: with components v2, only what a component shows. */
const photoOf = (world: World, { message }: Stored): Buffer | undefined => {
  const placed = flatten(message.components).flatMap((one) => [
    one.media,
    ...((one.items as Json[] | undefined) ?? []).map((item) => item.media),
  ])
  const shown = placed.map((media) => String((media as Json | undefined)?.attachment_id))
  const ids = has(message.flags, 'v2') ? shown : message.attachments.map((one) => one.id)
  const pictures = ids.flatMap((id) => world.files.get(id) ?? []).filter((file) => file.mime.startsWith('image/'))
  return pictures[0]?.bytes
}

/** A file that stands open to be kept. */
const documentOf = (world: World, { message }: Stored): Pick<Seen, 'document'> => {
  const shown = flatten(message.components).find((one) => one.type === 13)?.file as Json | undefined
  const file = world.files.get(String(shown?.attachment_id))
  return file ? { document: { name: file.name, mime: file.mime, bytes: Uint8Array.from(file.bytes) } } : {}
}

const altOf = ({ message }: Stored): Pick<Seen, 'alt'> => {
  const items = flatten(message.components).flatMap((one) => (one.items as Json[] | undefined) ?? [])
  const alt = items.map(({ description }) => description).find((one) => typeof one === 'string')
  return typeof alt === 'string' ? { alt } : {}
}
