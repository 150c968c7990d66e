import { z } from 'zod'
import { wordsMax } from '../answers/answer.ts'
import { carriable } from '../answers/contact-details.ts'
import { trimmed } from '../chat/text.ts'
import { moved } from '../life.ts'
import { loanMoves } from '../lives.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { freed } from './freed.ts'
import { loanView, showLoan, tellBorrower, tellOwner } from './say-loan.ts'
import { aroundOf, sideOf, type WithLoan, withLoan } from './with-loan.ts'

/** « Pas possible », with a word or without. */
export const refuseLoan = useCase({
  who: 'resident',
  intent: z.object({ loan: id, words: z.string().optional() }),
  read: (db, { loan }) => withLoan(db, loan),
  doors: {
    press: true,
    form: {
      title: (t) => t.loan.form.refuse(),
      ask: 'all',
      fields: { words: { kind: 'long', label: (t) => t.loan.form.words(), optional: true } },
      refuse: (facts: WithLoan, { who }) => {
        if (!facts || sideOf(facts.it, who.id) !== 'owner') return gone(who.id)
        const { it, found, live, zone } = facts
        return moved(loanMoves, it.loan.state, 'refuse', 'owner') ? null : showLoan(it, 'owner', found.post, live, zone)
      },
      question: (facts: WithLoan) =>
        facts ? say(to.here, 'loanRefusing', loanView(facts.it, 'owner', facts.found.post)) : say(to.here, 'postGone', {}),
    },
  },
  decide: (facts, { words }, { who, now }) => {
    if (!facts || sideOf(facts.it, who.id) !== 'owner') return { say: [gone(who.id)], talk: null }
    const { it, found, live, zone } = facts
    const { post } = found
    const state = moved(loanMoves, it.loan.state, 'refuse', 'owner')
    if (!state) return { say: [showLoan(it, 'owner', post, live, zone)], talk: null }
    const said = carriable(trimmed(words ?? '', wordsMax), [it.owner.name, it.borrower.name])
    const refused = { ...it, loan: { ...it.loan, state, claimUntil: null, dueAt: null, changedAt: now } }
    const outcome = freed(aroundOf(facts, now), [refused], post.author === who.id ? 'author' : 'neighbour')
    return {
      save: outcome.save,
      say: [
        tellOwner(refused, post, 'refused', { kept: said.kept }),
        tellBorrower(refused, post, 'refused', { words: said.words, fresh: true }),
        ...outcome.say,
      ],
      talk: null,
    }
  },
})
