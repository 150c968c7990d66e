import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { organises } from './with-date.ts'

/** « Affiche pour le hall »: one date of an event on paper, for who organises it. */
export const makePoster = useCase({
  who: 'resident',
  intent: z.object({ date: id, as: z.enum(['pdf', 'png']) }),
  doors: { press: true },
  read: async (db, { date }) => ({ found: await db.lockedDate(date) }),
  decide: ({ found }, { as }, { who, quartier }) => {
    const post = found?.found.post
    if (!post || !organises(found, who.id) || post.quartier !== quartier.id || post.state === 'draft') return { say: [gone(who.id)] }
    const { date } = found
    if (date.state !== 'planned') return { say: [say(to.resident(who.id), 'posterPast', { title: post.title })] }
    const { start, end, place } = date
    const poster = { title: post.title, start, end, place: place ?? post.place, by: found.found.author, quartier: quartier.name }
    return {
      say: [say(to.resident(who.id), 'poster', { date: date.id, post: post.id, as, language: quartier.language, poster })],
    }
  },
})
