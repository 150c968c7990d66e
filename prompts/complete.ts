import type { ChatCompletionContentPart } from 'openai/resources/chat/completions'
import { z } from 'zod'
import type { Ask } from './endpoint.ts'

export type Question<T> = {
  what: string
  model: string
  system: string
  /** The data, between marks; or a picture. */
  user: string | ChatCompletionContentPart[]
  answer: z.ZodType<T>
  tokens: number
}

const patienceMs = 6_000
/** Longer than any honest answer. */
const charactersMost = 20_000

/** Asks for one JSON value of this shape; null for anything else: refused, cut short, malformed, or no answer in time. */
export const complete = async <T>(ask: Ask, { what, model, system, user, answer, tokens }: Question<T>): Promise<T | null> => {
  const schema = z.toJSONSchema(answer, { target: 'draft-7' })
  const said = await ask(what, patienceMs, async (client, options) => {
    const { choices } = await client.chat.completions.create(
      {
        model,
        temperature: 0,
        max_completion_tokens: tokens,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        response_format: { type: 'json_schema', json_schema: { name: what, strict: true, schema } },
      },
      options,
    )
    return choices[0]?.finish_reason === 'stop' ? choices[0].message.content : null
  })
  if (!said || said.length > charactersMost) return null
  try {
    return answer.safeParse(JSON.parse(said)).data ?? null
  } catch {
    return null
  }
}
