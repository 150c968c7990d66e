import { z } from 'zod'
import { read, readWhen } from '../../core/reader/read.ts'
import { readMoment } from '../../core/reader/time/moment.ts'
import { understoodPost } from '../../core/reader/understood.ts'
import { wallOf } from '../../core/time.ts'

const fields = ['kind', 'direction', 'title', 'price', 'start', 'end', 'place'] as const
type FieldName = (typeof fields)[number]

export const message = z.object({
  text: z.string(),
  ref: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'expected a moment, like 2026-11-23T10:00:00+01:00'),
})

/** A post as the contract has it: values alone. */
export const plainPost = z.object(
  Object.fromEntries(fields.map((name) => [name, understoodPost.shape[name].shape.value])) as {
    [K in FieldName]: (typeof understoodPost.shape)[K]['shape']['value']
  },
)
export type PlainPost = z.infer<typeof plainPost>

/** The clock on the wall where it was written: what the moment shows, or Paris's time where it is given in UTC. */
export const wallAt = (ref: string): string => (ref.endsWith('Z') ? wallOf(new Date(ref), 'Europe/Paris') : ref.slice(0, 16))

const each = <T>(of: (name: FieldName) => T): Record<FieldName, T> =>
  Object.fromEntries(fields.map((name) => [name, of(name)])) as Record<FieldName, T>

/** One message understood, as plain values with their confidence and spans beside them. */
export const plain = (text: string, ref: string) => {
  const now = wallAt(ref)
  const understood = read(text, { now })
  return {
    act: understood.act.value,
    posts: understood.posts.map((post) => ({
      ...(each((name) => post[name].value) as PlainPost),
      vague: post.vague,
      alternatives: post.alternatives,
      confidence: each((name) => post[name].confidence),
      spans: each((name) => post[name].span),
    })),
    when: readWhen(text, { now }),
    moment: readMoment(text, now),
    language: understood.language,
    confidence: understood.act.confidence,
  }
}

/** The same for a line of JSON. */
export const plainly = (line: string): ReturnType<typeof plain> | { error: string } => {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { error: 'this is no JSON: expected {"text": "...", "ref": "2026-11-23T10:00:00+01:00"}' }
  }
  const parsed = message.safeParse(json)
  if (!parsed.success) return { error: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') }
  return plain(parsed.data.text, parsed.data.ref)
}
