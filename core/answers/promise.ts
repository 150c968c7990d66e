import { isLive, type Post } from '../posts/post.ts'
import type { NamedAnswer, Reads } from '../reads.ts'
import type { Deed } from '../residents/deed.ts'
import type { Resident } from '../residents/resident.ts'
import type { Appointment } from './appointment.ts'
import type { Side, Sides } from './appointment-times.ts'

/** A promise with its post locked: the two of it, when they meet, and what was said of it. */
export type Promised = NamedAnswer & {
  appointment: Appointment | undefined
  sides: Sides
  zone: string
  deeds: readonly Deed[]
}

export const promised = async (db: Reads, id: string): Promise<Promised | undefined> => {
  const found = await db.lockedAnswer(id)
  if (!found) return undefined
  const { post, answer } = found
  const [appointment, people, quartier, deeds] = await Promise.all([
    db.appointment(id),
    db.residents([post.author, answer.neighbour]),
    db.quartier(post.quartier),
    db.deedsAbout(id),
  ])
  const author = people.find((it) => it.id === post.author)
  const neighbour = people.find((it) => it.id === answer.neighbour)
  return author && neighbour && quartier ? { ...found, appointment, sides: { author, neighbour }, zone: quartier.zone, deeds } : undefined
}

/** Which of the two they are; null for anybody else. */
export const sideOf = (it: { post: Post; answer: { neighbour: string } }, who: string): Side | null => {
  if (it.post.author === who) return 'author'
  return it.answer.neighbour === who ? 'neighbour' : null
}

export const otherSide = (side: Side): Side => (side === 'author' ? 'neighbour' : 'author')

/** The promise with the actor's part in it, while it holds; null for who is not in it and for what is over. */
export const mine = (it: Promised | undefined, who: string): (Promised & { side: Side; me: Resident; other: Resident }) | null => {
  const side = it && sideOf(it, who)
  if (!it || !side || it.answer.state !== 'chosen' || !isLive(it.post)) return null
  return { ...it, side, me: it.sides[side], other: it.sides[otherSide(side)] }
}
