import { z } from 'zod'
import { oneLine } from '../core/chat/text.ts'
import { complete } from './complete.ts'
import type { Ask } from './endpoint.ts'
import { readPrompt } from './prompt.ts'

const titleMax = 60
const answer = z.strictObject({ title: z.string().nullable() })
/** A name for a thing is letters, at most five words. */
const plain = /^\p{L}[\p{L}'’ -]*$/u
const wordsMost = 5

/** What a photo shows, as a title that the resident still confirms; null when it is not plainly one thing. */
export const titleBy = (ask: Ask, model: string) => {
  const prompt = readPrompt('photo-title')
  return async (photo: Buffer): Promise<string | null> => {
    const mime = photo[0] === 0x89 ? 'image/png' : 'image/jpeg'
    const url = `data:${mime};base64,${photo.toString('base64')}`
    const said = await complete(ask, {
      what: 'title',
      model,
      system: prompt.text,
      user: [{ type: 'image_url', image_url: { url, detail: 'low' } }],
      answer,
      tokens: 40,
    })
    const title = said?.title?.trim() ?? ''
    if (title.length > titleMax || !plain.test(title) || title.split(/\s+/).length > wordsMost) return null
    return oneLine(title, titleMax)
  }
}
