import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { acts, directions, postKinds } from '../../core/reader/understood.ts'
import { type Labelled, readLabelled } from '../evaluate/labelled.ts'
import { plainExamples } from './plain.ts'

/** A text, and what the classifier is to say of it: `loan/offer`, or an act that is no post. */
export type Taught = { text: string; label: string }

const folder = new URL('examples/', import.meta.url)
/** Labelled messages that teach: the development set, and everyday sentences that must always be understood. */
const taught = ['tests/understanding/development.jsonl', 'scripts/classifier/messages/everyday.jsonl']

export const classes = [
  ...postKinds.flatMap((kind) => directions.map((direction) => `${kind}/${direction}`)),
  ...acts.filter((act) => act !== 'post'),
]
const line = z.object({ text: z.string().min(1), label: z.enum(classes) })

export const labelledExamples = (): Labelled[] => taught.flatMap(readLabelled)

/** Labelled messages teach too, those of one post or none. */
const messages = (): Taught[] =>
  labelledExamples().flatMap(({ text, expected: { act, posts } }) => {
    const [post, second] = posts
    if (second) return []
    return [{ text, label: post ? `${post.kind}/${post.direction}` : act }]
  })

const written = (): Taught[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .flatMap((json, at) => {
          if (json.trim() === '') return []
          const parsed = line.safeParse(JSON.parse(json))
          if (!parsed.success) throw new Error(`${name}, line ${at + 1} is no example: ${z.prettifyError(parsed.error)}`)
          return [parsed.data]
        }),
    )

/** All that the classifier learns. */
export const allExamples = (): Taught[] => [...written(), ...plainExamples(), ...messages()]

/** Tells whether weights were learnt from just these. */
export const hashOf = (all: readonly Taught[]): string => createHash('sha256').update(JSON.stringify(all)).digest('hex')
