import type { Inbound, PhotoRef, SoundRef } from '../../core/chat/inbound.ts'
import { storable } from '../../core/chat/text.ts'
import type { Attachment, User } from './wire.ts'

/** The name that they show; who shows none but the handle has none, since a handle leads to them. */
export const personOf = ({ id, global_name }: User, locale: string | undefined): Inbound['from'] => ({
  id,
  name: storable(global_name ?? ''),
  language: locale ?? null,
})

export const firstPicture = (attachments: readonly Attachment[]): PhotoRef | null => {
  const found = attachments.find(({ content_type: type }) => type?.startsWith('image/'))
  return found ? { ref: found.url, bytes: found.size } : null
}

export const soundIn = (attachments: readonly Attachment[]): SoundRef | null => {
  const found = attachments.find(({ content_type: type }) => type?.startsWith('audio/'))
  return found ? { ref: found.url, bytes: found.size, seconds: found.duration_secs ?? null } : null
}
