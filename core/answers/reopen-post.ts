import { z } from 'zod'
import { givenUp } from '../loans/end-loans.ts'
import { freed } from '../loans/freed.ts'
import { ownLive } from '../posts/life.ts'
import { gone, sayMine } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { holderOf, passOn } from './line.ts'
import { takenBack } from './outcomes.ts'
import { withAnswers } from './with-answers.ts'

/** It did not work out with the one who had it: the next in line may have it, or the post is open again. */
export const reopenPost = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: (db, intent) => withAnswers(db, intent.post),
  decide: ({ post, answers, hours, loans }, _intent, { who, now, quartier: { zone } }) => {
    const own = ownLive(post, who.id)
    if (!own) return { say: [gone(who.id)] }
    if (own.state === 'open') return { say: [sayMine(own, who.name, answers.length)] }
    if (loans.some(({ loan }) => loan.state === 'handed-over')) return { say: [sayMine(own, who.name, answers.length)] }
    const given = givenUp(own, loans, now, zone)
    if (given.ended.length > 0) {
      const { save, say } = freed({ post: own, author: who.name, answers, live: loans, zone, now }, given.ended, 'author')
      return { save, say: [...say, ...given.say, sayMine(save.posts[0] ?? own, who.name, answers.length)] }
    }
    const holder = holderOf(answers)
    const back = takenBack(own, who.name, holder)
    const others = answers.map((it) => ({ ...it, answer: back.answers.find(({ id }) => id === it.answer.id) ?? it.answer }))
    const left = { name: holder?.neighbour ?? '', why: 'reopened' as const }
    const next = passOn({ post: own, author: who.name }, others, now, hours.zone, left)
    return { save: { posts: next.posts, answers: [...back.answers, ...next.answers] }, say: [...next.say, ...back.say] }
  },
})
