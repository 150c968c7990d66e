import type { Post } from '../core/posts/post.ts'

/** An event’s post in Belleville, published at `at`, of which nothing is said but what a test says. */
export const samplePost = (at: Date, more: Partial<Post> = {}): Post => ({
  kind: 'event',
  direction: 'offer',
  title: 'atelier vélo',
  price: null,
  start: null,
  end: null,
  vague: null,
  place: 'square',
  photo: null,
  id: 'post000000000000',
  quartier: 'x-belleville',
  author: 'lea',
  state: 'open',
  outcome: null,
  rev: 0,
  replaces: null,
  publishedAt: at,
  changedAt: at,
  checkAt: null,
  askedAt: null,
  matchAt: null,
  cleared: false,
  ...more,
})
