import { type Api, InputFile } from 'grammy'
import type { Message } from 'grammy/types'
import type { Card } from '../../core/chat/card.ts'
import type { Beside, Destination, Document, Outcome, Sent } from '../adapter.ts'
import type { Drawn } from './encode.ts'
import { isBadFile, isNoTopic, isNotModified, outcome } from './failure.ts'

const noPreview = { link_preview_options: { is_disabled: true } }

export const send = async (api: Api, drawn: Drawn, to: Destination, card: Card, beside: Beside | null): Promise<Outcome<Sent>> => {
  const say = async (topic: string | null): Promise<Sent> => {
    const more = {
      reply_markup: { inline_keyboard: drawn.buttons },
      ...(card.silent ? { disable_notification: true } : {}),
      ...(topic ? { message_thread_id: Number(topic) } : {}),
    }
    const under = { caption: drawn.text, caption_entities: drawn.entities, ...more }
    const sent = !beside
      ? await api.sendMessage(to.chat, drawn.text, { entities: drawn.entities, ...noPreview, ...more })
      : isDocument(beside)
        ? await withFile(beside, (it) => api.sendDocument(to.chat, it, under))
        : await withFile(beside, (it) => api.sendPhoto(to.chat, it, under))
    return { ref: String(sent.message_id), photo: nameIn(sent) }
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

export const edit = async (
  api: Api,
  drawn: Drawn,
  to: Destination,
  ref: string,
  beside: Beside | null,
  stands: string | null,
): Promise<Outcome<Sent>> =>
  await outcome(async () => {
    const more = { reply_markup: { inline_keyboard: drawn.buttons } }
    const id = Number(ref)
    try {
      if (beside && (beside.ref === null || beside.ref !== stands)) {
        const type = isDocument(beside) ? 'document' : 'photo'
        const edited = await withFile(beside, (media) =>
          api.editMessageMedia(to.chat, id, { type, media, caption: drawn.text, caption_entities: drawn.entities }, more),
        )
        return { ref, photo: (edited === true ? null : nameIn(edited)) ?? beside.ref ?? stands }
      }
      if (stands !== null) await api.editMessageCaption(to.chat, id, { caption: drawn.text, caption_entities: drawn.entities, ...more })
      else await api.editMessageText(to.chat, id, drawn.text, { entities: drawn.entities, ...noPreview, ...more })
    } catch (error) {
      if (!isNotModified(error)) throw error
    }
    return { ref, photo: beside?.ref ?? stands }
  })

const isDocument = (it: Beside): it is Document => 'name' in it

/** By its name at Telegram where it has one, which another bot's token does not know: the bytes are sent again. */
const withFile = async <T>(it: Beside, call: (file: string | InputFile) => Promise<T>): Promise<T> => {
  const upload = (): Promise<T> => call(new InputFile(it.bytes, isDocument(it) ? it.name : 'photo.jpg'))
  if (!it.ref) return await upload()
  try {
    return await call(it.ref)
  } catch (error) {
    if (isBadFile(error)) return await upload()
    throw error
  }
}

/** The largest size stands for the photo. */
const nameIn = ({ photo, document }: Pick<Message, 'message_id' | 'photo' | 'document'>): string | null =>
  photo?.at(-1)?.file_id ?? document?.file_id ?? null
