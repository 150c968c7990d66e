import { z } from 'zod'

const details = z.object({
  kind: z.enum(['favour', 'loan', 'gift', 'sale', 'tip', 'event']),
  direction: z.enum(['offer', 'request']),
  title: z.string(),
  price: z.number().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  place: z.string().nullable(),
})
const boardLine = details.extend({ id: z.string() })
const newLine = z.object({ new: details, matches: z.array(z.string()), why: z.string().optional() })

export type BoardPost = z.infer<typeof boardLine>
export type NewPost = z.infer<typeof details>

/** The ids of those whose authors would be told of a new post, the best first. */
export type Suggest = (post: NewPost, board: readonly BoardPost[]) => Promise<readonly string[]>

export type MatchingScore = {
  board: number
  posts: number
  /** Of the labelled matches, how many are among the first three. */
  recall: number
  /** Of the posts that nothing fits, to how many nothing was matched. */
  silence: number
  /** Of all that was told, how much was labelled. */
  precision: number
  /** What went wrong, one line each, for a person to read. */
  wrong: string[]
}

const shown = 3

/** Judges `suggest` with JSON lines: open posts (`{"id", …}`) and new ones with what they match (`{"new", "matches"}`). Throws for others. */
export const scoreMatching = async (lines: readonly string[], suggest: Suggest): Promise<MatchingScore> => {
  const parsed = lines.filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line))
  const board = parsed.flatMap((it) => (typeof it === 'object' && it !== null && 'id' in it ? [boardLine.parse(it)] : []))
  const cases = parsed.flatMap((it) => (typeof it === 'object' && it !== null && 'new' in it ? [newLine.parse(it)] : []))
  const titles = new Map(board.map((it) => [it.id, `${it.kind}/${it.direction} "${it.title}"`]))
  let [labelled, found, empty, silent, told, right] = [0, 0, 0, 0, 0, 0]
  const wrong: string[] = []
  for (const { new: post, matches } of cases) {
    const got = (await suggest(post, board)).slice(0, shown)
    const hit = matches.filter((id) => got.includes(id))
    labelled += matches.length
    found += hit.length
    told += got.length
    right += hit.length
    if (matches.length === 0) {
      empty++
      if (got.length === 0) silent++
    }
    const name = `${post.kind}/${post.direction} "${post.title}"`
    for (const id of matches) if (!got.includes(id)) wrong.push(`missed: ${name} → ${titles.get(id) ?? id}`)
    for (const id of got)
      if (!matches.includes(id)) wrong.push(`${matches.length === 0 ? 'noise' : 'extra'}: ${name} → ${titles.get(id) ?? id}`)
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
  return {
    board: board.length,
    posts: cases.length,
    recall: share(found, labelled),
    silence: share(silent, empty),
    precision: share(right, told),
    wrong,
  }
}
