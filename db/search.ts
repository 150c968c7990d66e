import { and, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Search } from '../core/matching/search.ts'
import type { NamedPost } from '../core/reads.ts'
import { queries, type Sql } from './connect.ts'
import { named, tipOf } from './named.ts'
import { blocks, posts, residents, tips } from './schema.ts'

/** The name of a post's quartier, where it is not this one. */
const fromOf = (quartier: string) =>
  sql<
    string | null
  >`case when ${posts.quartier} <> ${quartier} then (select q.name from quartiers q where q.id = ${posts.quartier}) end`.as('from_name')

/** Any of these, each with all of its words in any of their forms. */
export const wordsQuery = (words: Search['words']): SQL =>
  sql`to_tsquery('french', ${words.map((all) => `(${all.map((forms) => `(${forms.join(' | ')})`).join(' & ')})`).join(' | ')})`

/**
 * Open posts that have one of the words, or one that is nearly it, the likeliest first. The condition and the rank name the indexed
 * expressions of db/schema/domain.ts to the letter. Words hold letters and digits only, so that they mean nothing in a tsquery.
 */
export const similarQuery = (on: Sql, { quartier, around = [], reader, sorts, today, words, near }: Search, limit: number) => {
  const vector = sql`to_tsvector('french', ${posts.words})`
  const query = wordsQuery(words)
  const alike = near.map((word) => sql`${posts.words} %> ${word}`)
  const rank = near.reduce<SQL>((sum, word) => sql`${sum} + word_similarity(${word}, ${posts.words})`, sql`ts_rank(${vector}, ${query})`)
  const directions = [...new Set(sorts.map(({ direction }) => direction))]
  return queries(on)
    .select({ ...named, ...(around.length > 0 ? { from: fromOf(quartier) } : {}) })
    .from(posts)
    .innerJoin(residents, eq(residents.id, posts.author))
    .leftJoin(tips, tipOf)
    .where(
      and(
        around.length === 0
          ? eq(posts.quartier, quartier)
          : and(inArray(posts.quartier, [quartier, ...around]), or(eq(posts.quartier, quartier), sql`${posts.around}`)),
        /** Not a parameter: the indexes are of open posts only. */
        sql`${posts.state} = 'open'`,
        or(
          ...directions.map((direction) =>
            and(
              eq(posts.direction, direction),
              inArray(
                posts.kind,
                sorts.filter((it) => it.direction === direction).map(({ kind }) => kind),
              ),
            ),
          ),
        ),
        ne(posts.author, reader),
        or(isNull(posts.end), sql`${posts.end} >= ${today}`),
        or(sql`${vector} @@ ${query}`, ...alike),
        sql`not exists (select from ${blocks} where ${blocks.until} is null
          and ((${blocks.resident} = ${posts.author} and ${blocks.blocked} = ${reader}) or (${blocks.resident} = ${reader} and ${blocks.blocked} = ${posts.author})))`,
      ),
    )
    .orderBy(desc(rank), desc(posts.publishedAt), desc(posts.id))
    .limit(limit)
}

export const similarPosts = async (on: Sql, search: Search, limit: number): Promise<readonly NamedPost[]> =>
  search.sorts.length === 0 || (search.words.length === 0 && search.near.length === 0) ? [] : await similarQuery(on, search, limit)
