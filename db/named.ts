import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { About } from '../core/tips/tip.ts'
import { posts, residents, tips } from './schema.ts'

/** What a post's readers see of its tip, from `tips` joined by `tipOf`; null for what is none, or asks for an address. */
const about = sql<About | null>`case when ${posts.kind} = 'tip' and ${tips.post} is not null and not (${posts.direction} = 'request' and ${tips.sort} = 'address')
  then jsonb_build_object('sort', ${tips.sort}, 'category', ${tips.category}, 'why', ${tips.why}) end`

export const tipOf = eq(tips.post, posts.id)
/** A post, whole, wherever `tips` is joined to it. */

/** In whose name it stands. */
const behalf = sql<string | null>`(select a.name from associations a where a.id = ${posts.association})`
export const wholePost = { ...getTableColumns(posts), tip: about.as('about'), behalf: behalf.as('behalf') }
/** A post, and what stands beside it as its author: a first name, or an association. */
export const named = { post: wholePost, author: sql<string>`coalesce(${behalf}, ${residents.name})`.as('author') }
