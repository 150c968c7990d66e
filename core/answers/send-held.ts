import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { answered, answerFacts } from './answer-post.ts'
import { replied, replyFacts } from './reply-answer.ts'

/** « Envoyer sans », « Demander quand même »: words that were kept back go after all. */
export const sendHeld = useCase({
  who: 'resident',
  intent: z.object({ held: id }),
  doors: { press: true },
  read: async (db, { held }, { talk, who }) => {
    if (talk?.kind !== 'held' || talk.held !== held) return null
    const said = { words: talk.words, photo: talk.photo, insists: talk.why !== 'unanswered' }
    return 'answer' in talk.on
      ? { kind: 'reply' as const, said, facts: await replyFacts(db, talk.on.answer, who?.id) }
      : { kind: 'answer' as const, said, facts: await answerFacts(db, talk.on.post, who?.id) }
  },
  decide: (it, _intent, turn) => {
    if (!it) return { say: [say(to.resident(turn.who.id), 'heldGone', {})] }
    return it.kind === 'reply' ? replied(it.facts, it.said, turn) : answered(it.facts, it.said, turn)
  },
})
