import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { details, id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { sayQuestion } from './calendar.ts'
import { askPeriod, type Choice, choiceOf, chooseLoan } from './choose-loan.ts'
import { periodOf, refusalOf, windowOf } from './period.ts'
import { periodFields, readSaid } from './period-form.ts'

/** Only the author of a loan post says for when. */
const theirs = (choice: Choice | null, who: string): Choice | null =>
  choice?.found.post.author === who && choice.found.post.kind === 'loan' ? choice : null

/** The author chose a neighbour, and the post has no dates: they say for when. */
export const loanPeriod = useCase({
  who: 'resident',
  intent: z.object({ answer: id, from: details.shape.start, until: details.shape.end }),
  read: async (db, { answer }): Promise<Choice | null> => {
    const found = await db.lockedAnswer(answer)
    return found ? await choiceOf(db, found) : null
  },
  doors: {
    form: {
      title: (t) => t.loan.form.period(),
      ask: 'all',
      fields: periodFields,
      parse: (values, ids, wall) => {
        const said = readSaid(values, wall)
        return 'again' in said ? said : { intent: { ...ids, from: said.start, until: said.end } }
      },
      refuse: (choice: Choice | null, { who }) => (theirs(choice, who.id) ? null : gone(who.id)),
      question: (choice: Choice | null, _field, { wall, quartier }, again) =>
        choice && quartier
          ? sayQuestion(
              { post: choice.found.post, live: choice.live, zone: quartier.zone, wall },
              { form: 'loan-period', name: choice.found.neighbour, answer: choice.found.answer.id },
              again ? 'again' : null,
            )
          : say(to.here, 'postGone', {}),
    },
  },
  decide: (choice, { from, until }, turn) => {
    const own = theirs(choice, turn.who.id)
    if (!own) return { say: [gone(turn.who.id)], talk: null }
    const window = windowOf(own.found.post)
    const period = periodOf({ start: from, end: until }, turn.wall, window)
    const why = period && refusalOf(period, turn.wall, window)
    return !period || why ? askPeriod(own, why ?? 'again', turn) : chooseLoan(own, period, turn)
  },
})
