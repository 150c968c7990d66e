import { z } from 'zod'
import { type Answer, wordsMax } from '../answers/answer.ts'
import { carriable } from '../answers/contact-details.ts'
import { given } from '../answers/given.ts'
import { trimmed } from '../chat/text.ts'
import { moved } from '../life.ts'
import { answerMoves, loanMoves } from '../lives.ts'
import { isLive, type Post } from '../posts/post.ts'
import { gone } from '../posts/say-post.ts'
import { details, id } from '../posts/schema.ts'
import { isVisible } from '../posts/visible.ts'
import type { NamedPost } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import { type Decision, type PersonTurn, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { sayQuestion, sayTaken } from './calendar.ts'
import type { Loan } from './loan.ts'
import { loanOf } from './loan-of.ts'
import { heldOf, packedPeriod, periodOf, refusalOf, unpackPeriod, windowOf } from './period.ts'
import { periodFields, readSaid } from './period-form.ts'
import { after, asked, inLine, passOn, placeOf, takersOf } from './queue.ts'
import type { NamedLoan } from './reads.ts'
import { showLoan, tellBorrower, tellLine, tellOwner } from './say-loan.ts'

type Facts = {
  found: NamedPost | undefined
  answers: readonly { answer: Answer; neighbour: string }[]
  live: readonly NamedLoan[]
  blocked: boolean
}
type Turn = PersonTurn<Resident>

const intent = z.object({
  post: id,
  /** A period as a button carries it. */
  at: z.string().regex(packedPeriod).optional(),
  /** A period as it was said. */
  from: details.shape.start.optional(),
  until: details.shape.end.optional(),
  words: z.string().optional(),
  /** Somebody has it then: they want to be in line. */
  line: z.literal('y').optional(),
})

/** « J’emprunte »: a neighbour asks for a thing that is lent, for a period; its owner is asked. */
export const askLoan = useCase({
  who: 'resident',
  intent,
  read: async (db, { post }, { who }): Promise<Facts> => {
    const found = await db.lockedPost(post)
    if (!found) return { found, answers: [], live: [], blocked: false }
    const [answers, live, blocked] = await Promise.all([
      db.answersTo(post),
      db.liveLoansOf(post),
      who ? db.isBlocked(found.post.author, who.id) : false,
    ])
    return { found, answers, live, blocked }
  },
  doors: {
    press: true,
    form: {
      title: (t) => t.loan.form.title(),
      ask: 'all',
      fields: { ...periodFields, words: { kind: 'long', label: (t) => t.loan.form.words(), optional: true } },
      parse: ({ words, ...values }, ids, wall) => {
        const said = readSaid(values, wall)
        return 'again' in said ? said : { intent: { ...ids, from: said.start, until: said.end, ...(words ? { words } : {}) } }
      },
      refuse: (facts: Facts, turn) => refusal(facts, turn),
      question: (facts: Facts, _field, { wall, quartier }, again) =>
        facts.found && quartier
          ? sayQuestion(
              { post: facts.found.post, live: facts.live, zone: quartier.zone, wall },
              { form: 'ask-loan', name: facts.found.author },
              again ? 'again' : null,
            )
          : say(to.here, 'postGone', {}),
    },
  },

  decide: (facts, it, turn): Decision => {
    const no = refusal(facts, turn)
    if (no || !facts.found) return { say: no ? [no] : [], talk: null }
    const { found, live } = facts
    const { who, wall, quartier, now } = turn
    const period = it.at ? unpackPeriod(it.at) : periodOf({ start: it.from ?? null, end: it.until ?? null }, wall, windowOf(found.post))
    const why = period && refusalOf(period, wall, windowOf(found.post))
    const around = { post: found.post, live, zone: quartier.zone, wall }
    if (!period || why) return asking(found, sayQuestion(around, { form: 'ask-loan', name: found.author }, why))

    const before = mineOf(facts, who.id)
    const held = heldOf(period, quartier.zone)
    const isTaken = takersOf(held, live, before?.loan.id).length > 0
    if (isTaken && !it.line) return asking(found, sayTaken(who.id, around, period, before?.loan.id))

    const { words, kept } = carriable(trimmed(it.words ?? '', wordsMax), [found.author, who.name])
    const answer = answerOf(facts, turn, found.post.id, words)
    const [, freshId = ''] = turn.ids
    const fresh = loanOf({
      id: freshId,
      post: found.post.id,
      answer: answer.id,
      owner: found.post.author,
      borrower: who.id,
      state: isTaken ? 'waiting' : 'asked',
      period,
      zone: quartier.zone,
      now,
    })
    const named = (loan: Loan): NamedLoan => ({ loan, owner: { name: found.author, quiet: null }, borrower: who })
    /** Who is blocked is not told so. */
    if (facts.blocked) return { say: [tellBorrower(named(fresh), found.post, 'asked', { fresh: true, kept })], talk: null }

    const isSame = before?.loan.start === period.start && before.loan.end === period.end
    if (before && isSame && !words && !kept) return { say: [showLoan(before, 'borrower', found.post, live, quartier.zone)], talk: null }
    const { loans, say } = isTaken
      ? queuedUp(found.post, live, named(inLine(fresh, 'waiting', now)), before, now)
      : put(found.post, named(asked(before ? { ...before.loan, ...period, ...held } : fresh, 'asked', now)), before && !isSame, {
          words,
          kept,
        })
    /** What they had asked for before may be what somebody waits for. */
    const all = after(live, loans)
    const next = before ? passOn(all, now, quartier.zone) : []
    return {
      save: { answers: [answer], loans: [...loans, ...next].map(({ loan }) => loan) },
      say: [...say, ...next.map((other) => tellLine(other, found.post, after(all, next), quartier.zone))],
      talk: null,
    }
  },
})

type Asked = { loans: NamedLoan[]; say: Say[] }

/** The question to the owner: a new one, or another period of the one that is open. */
const put = (post: Post, wanted: NamedLoan, isChanged: boolean | undefined, said: ReturnType<typeof carriable>): Asked => ({
  loans: [wanted],
  say: [
    tellOwner(wanted, post, isChanged ? 'changed' : 'asked', { words: said.words, fresh: true }),
    tellBorrower(wanted, post, 'asked', { fresh: true, kept: said.kept }),
  ],
})

/** In line for a time that somebody has. What they had asked for before is given up for it. */
const queuedUp = (post: Post, live: readonly NamedLoan[], waiting: NamedLoan, before: NamedLoan | undefined, now: Date): Asked => {
  const state = before ? moved(loanMoves, before.loan.state, 'cancel', 'borrower') : null
  const given = before && state ? [{ ...before, loan: { ...before.loan, state, dueAt: null, changedAt: now } }] : []
  return {
    loans: [...given, waiting],
    say: [
      ...given.map((it) => tellOwner(it, post, 'withdrawn')),
      tellBorrower(waiting, post, 'waiting', { fresh: true, place: placeOf(waiting.loan, live) }),
    ],
  }
}

/** The next words are a period. */
const asking = ({ post }: NamedPost, question: Say): Decision => ({
  say: [question],
  talk: { kind: 'form', form: 'ask-loan', ids: { post: post.id }, values: {}, field: 'from' },
})

const mineOf = ({ live }: Facts, who: string): NamedLoan | undefined => live.find(({ loan }) => loan.borrower === who)

/** Why this neighbour cannot ask for this; null when they can. Another quartier's post looks like none. */
const refusal = (facts: Facts, { who, quartier }: Turn): Say | null => {
  const { found, live } = facts
  if (!found || !isVisible(found.post, who) || !found.post.publishedAt || found.post.kind !== 'loan') return gone(who.id)
  const { post, author } = found
  if (post.direction !== 'offer') return gone(who.id)
  if (post.author === who.id) return say(to.resident(who.id), 'answerOwn', { title: post.title, post: post.id })
  if (!isLive(post)) return say(to.resident(who.id), 'answerTooLate', { title: post.title, author, promised: false, join: null })
  const mine = mineOf(facts, who.id)
  return mine && mine.loan.state !== 'asked' ? showLoan(mine, 'borrower', post, live, quartier.zone) : null
}

/** The conversation of the two: a new one, or the one there is, taken up again. */
const answerOf = ({ answers }: Facts, { who, now, ids: [freshId = ''] }: Turn, post: string, words: string): Answer => {
  const before = answers.find(({ answer }) => answer.neighbour === who.id)?.answer
  if (before) return { ...before, yes: true, state: takenUp(before.state), words: before.words || words, dueAt: null }
  return { ...given(undefined, { id: freshId, post, neighbour: who.id, words, dueAt: null, at: now }), yes: true }
}

/** Who was told no asks anew: what they had answered is withdrawn first. */
const takenUp = (state: Answer['state']): Answer['state'] => {
  const left = state === 'declined' ? (moved(answerMoves, state, 'withdraw', 'neighbour') ?? state) : state
  return moved(answerMoves, left, 'again', 'neighbour') ?? left
}
