import { z } from 'zod'
import type { PhotoRef, SoundRef } from '../../core/chat/inbound.ts'
import { idOf } from './ids.ts'

const fileSchema = z.looseObject({
  id: z.string(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
  subtype: z.string().nullish(),
  duration_ms: z.number().nullish(),
})
const filesSchema = z.array(fileSchema)
export type SlackFile = z.infer<typeof fileSchema>

export const filesOf = (files: unknown): readonly SlackFile[] => (files === undefined || files === null ? [] : filesSchema.parse(files))

const isPicture = (file: SlackFile): boolean => file.mimetype?.startsWith('image/') ?? false

export const photoIn = (team: string, files: readonly SlackFile[]): PhotoRef | null => {
  const file = files.find(isPicture)
  return file ? { ref: idOf(team, file.id), bytes: file.size ?? 0 } : null
}

export const soundIn = (team: string, files: readonly SlackFile[]): SoundRef | null => {
  const file = files.find((it) => it.mimetype?.startsWith('audio/') || it.subtype === 'slack_audio')
  if (!file) return null
  return { ref: idOf(team, file.id), bytes: file.size ?? 0, seconds: file.duration_ms ? file.duration_ms / 1000 : null }
}

export const whatIs = (file: SlackFile): 'document' | 'other' => {
  return file.mimetype?.startsWith('video/') || file.subtype === 'slack_video' ? 'other' : 'document'
}
