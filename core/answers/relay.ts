import type { Point } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { Post, PostKind } from '../posts/post.ts'
import type { NamedAnswer } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import { type Say, say, to } from '../views.ts'
import { type Answer, wordsMax } from './answer.ts'
import { chosenFrom } from './line.ts'

/** The kinds that are promised to one neighbour; good addresses and events may have many answers. */
export const isPromised = (kind: PostKind): boolean => kind !== 'tip' && kind !== 'event'

/** Beside a photo less fits (Telegram's captions: 1024 with our own line); what is cut ends with an ellipsis. */
const besidePhotoMax = 780

/**
 * One message through the relay. The key names the conversation, so that a reply quoting the message on the platform
 * finds its way (`answer:<answer>:<message>`).
 */
export const carried = (it: {
  answer: Answer
  post: Post
  from: Resident
  to: string
  words: string
  photo: string | null
  place?: Point
  messageId: string
  first: boolean
}): Say => {
  const reader = to.resident(it.to)
  const about = {
    answer: it.answer.id,
    title: it.post.title,
    name: it.from.name,
    ...(isMuted(it.answer, it.post, it.to) ? { silent: true as const } : {}),
  }
  const where = { key: `answer:${it.answer.id}:${it.messageId}`, thread: threadOf(it.answer.id) }
  if (it.place) return say(reader, 'placeCame', { ...about, place: it.place }, where)
  return say(
    reader,
    'answerCame',
    {
      ...about,
      words: cut(it.words, it.photo ? besidePhotoMax : wordsMax),
      photo: it.photo,
      first: it.first,
      may: it.to === it.post.author ? mayDo(it.answer, it.post) : null,
    },
    where,
  )
}

/** The messages of one conversation stand together, where the platform can. */
export const threadOf = (answer: string): string => `answer:${answer}`

/** Whether this one of the two wants the other's messages without a sound. */
export const isMuted = (answer: Answer, post: Post, who: string): boolean =>
  who === post.author ? answer.mutedByAuthor : answer.mutedByNeighbour

/** What the author may do with an answer now. */
export const mayDo = (answer: Answer, post: Post): 'choose' | 'thank' | null => {
  if (answer.thanked) return null
  if (post.state === 'open' && isPromised(post.kind) && chosenFrom(answer.state)) return 'choose'
  if (post.state === 'open' && answer.state === 'waiting') return 'thank'
  return answer.state === 'chosen' && post.state === 'closed' ? 'thank' : null
}

/** The other one of a conversation; null for whoever is not in it. */
export const otherOf = (found: NamedAnswer | undefined, who: string): { id: string; name: string } | null => {
  if (found?.answer.neighbour === who) return { id: found.post.author, name: found.author }
  return found?.post.author === who ? { id: found.answer.neighbour, name: found.neighbour } : null
}

export const answerOfKey = (key: string): string | null => /^answer:([^:]+):/.exec(key)?.[1] ?? null
