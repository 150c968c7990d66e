import { detailsOf, type Post, type PostDetails } from './post.ts'

/** A post as views take it: plain data, with its author's first name, or the association's in whose name it stands. */
export type PostView = PostDetails &
  Pick<Post, 'id' | 'rev' | 'state' | 'outcome' | 'tip'> & {
    author: string
    /** The quartier that it is of, where that is not its reader’s. */
    from?: string | undefined
  }

export const viewOf = (post: Post, author: string, from?: string | null): PostView => ({
  ...detailsOf(post),
  id: post.id,
  rev: post.rev,
  state: post.state,
  outcome: post.outcome,
  tip: post.tip ?? null,
  author: post.behalf ?? author,
  ...(from ? { from } : {}),
})
