import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { acts } from '../../core/reader/understood.ts'
import { message, plainPost } from './plainly.ts'

const expectedPost = plainPost.extend({
  /** Other titles that say it as well. */
  titles: z.array(z.string()).optional(),
})

/** A message and what a careful reader makes of it. */
export const labelled = message.extend({
  expected: z.object({ act: z.enum(acts), posts: z.array(expectedPost) }),
  tags: z.array(z.string()).optional(),
})
export type Labelled = z.infer<typeof labelled>
export type ExpectedPost = z.infer<typeof expectedPost>

/** The labelled messages of a file of JSON lines; throws an error that names the line. */
export const readLabelled = (path: string): Labelled[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      try {
        return [labelled.parse(JSON.parse(line))]
      } catch (error) {
        throw new Error(
          `${path}, line ${at + 1} is no labelled message: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`,
        )
      }
    })
