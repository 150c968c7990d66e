import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { readPrice } from '../reader/read.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import type { Loan } from './loan.ts'
import { loanView, showLoan, tellOwner } from './say-loan.ts'
import { sideOf, type WithLoan, withLoan } from './with-loan.ts'

const none = /^(non|aucune?|rien|zéro|0|sans( caution)?|pas de caution|no|none|-)$/i

/** Euros, or null for none; undefined when it cannot be read. */
const amountIn = (text: string): number | null | undefined => {
  const words = text.replace(/\b(une |de |a )?(caution|deposit)( de| of)?\b/gi, ' ').trim()
  if (none.test(text.trim()) || none.test(words)) return null
  const amount = readPrice(/^\d+([.,]\d{1,2})?$/.test(words) ? `${words} €` : words)
  return amount !== undefined && amount !== null && amount > 9999 ? undefined : amount
}

/** While it can still be spoken of between the two. */
const open: readonly Loan['state'][] = ['asked', 'agreed']

/** « Demander une caution »: only noted. Palier never handles money. */
export const noteDeposit = useCase({
  who: 'resident',
  intent: z.object({ loan: id, amount: z.number().min(0).max(9999).nullable() }),
  read: (db, { loan }) => withLoan(db, loan),
  doors: {
    form: {
      title: (t) => t.loan.form.deposit(),
      ask: 'all',
      fields: { amount: { kind: 'line', label: (t) => t.loan.form.amount(), hint: (t) => t.loan.form.amountHint() } },
      parse: ({ amount = '' }, ids) => {
        const read = amountIn(amount)
        return read === undefined ? { again: 'amount' } : { intent: { ...ids, amount: read } }
      },
      refuse: (facts: WithLoan, { who }) => {
        if (!facts || sideOf(facts.it, who.id) !== 'owner') return gone(who.id)
        const { it, found, live, zone } = facts
        return open.includes(it.loan.state) ? null : showLoan(it, 'owner', found.post, live, zone)
      },
      question: (facts: WithLoan, _field, _turn, again) =>
        facts
          ? say(to.here, 'loanDepositAsked', { ...loanView(facts.it, 'owner', facts.found.post), again })
          : say(to.here, 'postGone', {}),
    },
  },
  decide: (facts, { amount }, { who }) => {
    if (!facts || sideOf(facts.it, who.id) !== 'owner') return { say: [gone(who.id)], talk: null }
    const { it, found, live, zone } = facts
    const { post } = found
    if (!open.includes(it.loan.state)) return { say: [showLoan(it, 'owner', post, live, zone)], talk: null }
    const noted = { ...it, loan: { ...it.loan, deposit: amount || null } }
    const told = say(to.resident(it.loan.borrower), 'loanDepositTold', loanView(noted, 'borrower', post))
    return {
      save: { loans: [noted.loan] },
      say: [
        tellOwner(noted, post, it.loan.state === 'agreed' ? 'agreed' : 'asked', { fresh: true }),
        ...(noted.loan.deposit === it.loan.deposit ? [] : [told]),
      ],
      talk: null,
    }
  },
})
