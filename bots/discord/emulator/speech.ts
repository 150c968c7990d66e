import { attachmentOf, keepFile } from './files.ts'
import { pingsOf } from './mentions.ts'
import { personObject } from './objects.ts'
import { enter, personNamed } from './people.ts'
import type { World } from './world.ts'
import { find, repliesTo, write } from './writing.ts'

export type Said = { in?: { id: string }; photo?: Buffer; replyTo?: string; mentionsBot?: boolean }

/** Somebody writes: to the bot, or in a channel. A reply notifies whom it answers. The message's id. */
export const say = (world: World, user: { id: string }, text: string, said: Said = {}): string => {
  const person = personNamed(world, user)
  const room = enter(world, user, said.in)
  const content = `${said.mentionsBot ? `<@${world.bot.id}> ` : ''}${text}`.trim()
  if (content.length > 2000) throw new Error('Discord lets nobody write more than 2000 characters at once')
  if (content === '' && !said.photo) throw new Error('Discord sends no empty message')
  const answered = said.replyTo === undefined ? undefined : find(room, said.replyTo)
  if (said.replyTo !== undefined && !answered) throw new Error(`no message ${said.replyTo} in channel ${room.id}, or it was deleted`)
  const attachments = said.photo
    ? [attachmentOf(world, keepFile(world, room.id, { field: '', name: 'photo.jpg', mime: 'image/jpeg', bytes: said.photo }))]
    : []
  const pinged = pingsOf(content, undefined, answered?.message.author.id)
  const extra = answered ? repliesTo(room, answered) : {}
  return write(world, room, personObject(person), { content, attachments }, { pinged, extra }).message.id
}
