import { viewOf } from '../posts/post-view.ts'
import type { NamedPost } from '../reads.ts'
import { type Say, say, to } from '../views.ts'
import type { Answer } from './answer.ts'
import { lineOf } from './line.ts'
import { sayPlace } from './outcomes.ts'
import type { Given } from './reads.ts'
import { threadOf } from './relay.ts'

/** To who has it: it is theirs, with what they can do now. */
export const sayTheirs = ({ post, author }: NamedPost, answer: Answer): Say =>
  say(
    to.resident(answer.neighbour),
    'takeDone',
    { post: viewOf(post, author), answer: answer.id },
    { key: `answer:${answer.id}:chosen`, fresh: true, thread: threadOf(answer.id) },
  )

/** To the author: who has it, since they said so themselves. `first`: nobody had it before. */
export const sayTaken = ({ post, author }: NamedPost, answer: Answer, name: string, first: boolean): Say =>
  say(
    to.resident(post.author),
    'postTaken',
    { post: viewOf(post, author), name, answer: answer.id, first },
    { key: `mine:${post.id}`, fresh: true, thread: threadOf(answer.id) },
  )

/** To the author: somebody would; they choose. Replying to it on the platform goes on with the conversation. */
export const sayYes = ({ post, author }: NamedPost, answer: Answer, name: string): Say =>
  say(
    to.resident(post.author),
    'yesCame',
    { post: viewOf(post, author), name, answer: answer.id },
    { key: `answer:${answer.id}:yes`, fresh: true, thread: threadOf(answer.id) },
  )

/** To who answered: where they stand. Null where only they can say what happens next: nothing waits, or it is their turn. */
export const sayWhere = (found: NamedPost, answers: readonly Given[], answer: Answer): Say | null => {
  const { post, author } = found
  if (answer.state === 'chosen') return post.state === 'promised' ? sayTheirs(found, answer) : null
  if (answer.state !== 'waiting' || !answer.yes) return null
  const place = lineOf(answers).findIndex((it) => it.answer.id === answer.id) + 1
  if (post.state === 'promised' && place > 0) return sayPlace(post, author, answer, place)
  return say(to.resident(answer.neighbour), 'takeNoted', { post: viewOf(post, author), answer: answer.id })
}
