import { z } from 'zod'
import type { PhotoRef } from '../../core/chat/inbound.ts'
import { idOf } from './ids.ts'

const fileSchema = z.looseObject({
  id: z.string(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
  subtype: z.string().nullish(),
})
const filesSchema = z.array(fileSchema)
export type SlackFile = z.infer<typeof fileSchema>

export const filesOf = (files: unknown): readonly SlackFile[] => (files === undefined || files === null ? [] : filesSchema.parse(files))

const isPicture = (file: SlackFile): boolean => file.mimetype?.startsWith('image/') ?? false

export const photoIn = (team: string, files: readonly SlackFile[]): PhotoRef | null => {
  const file = files.find(isPicture)
  return file ? { ref: idOf(team, file.id), bytes: file.size ?? 0 } : null
}

export const whatIs = (file: SlackFile): 'voice' | 'document' | 'other' => {
  if (file.mimetype?.startsWith('audio/') || file.subtype === 'slack_audio') return 'voice'
  return file.mimetype?.startsWith('video/') || file.subtype === 'slack_video' ? 'other' : 'document'
}
