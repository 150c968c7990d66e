import type { DetailKind } from '../answers/contact-details.ts'
import { reply, write } from '../answers/reply-buttons.ts'
import { type Button, type Card, rowsIfAny } from '../chat/card.ts'
import type { Ids } from '../chat/press.ts'
import { lines, quote, type Rich, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { Post } from '../posts/post.ts'
import type { Wall } from '../time.ts'
import type { Words } from '../words/fr.ts'
import type { Loan } from './loan.ts'
import { type Period, packPeriod, type Refusal, type Said } from './period.ts'

/** A loan as views take it. `name` is the other one's. */
export type LoanView = Pick<Loan, 'id' | 'post' | 'answer' | 'deposit'> & Pick<Post, 'title' | 'direction'> & Period & { name: string }

export type OwnerNews = keyof Words['loan']['owner']
export type BorrowerNews = keyof Words['loan']['borrower']

type Question = {
  form: 'ask-loan' | 'loan-period'
  ids: Ids
  title: string
  name: string
  /** Whose words are awaited: of who asks for a thing, or of the author who chose, and lends or borrows. */
  of: 'ask' | 'lend' | 'borrow'
  /** The dates of the offer, as one tap. */
  whole: (Said & { at: string }) | null
  busy: readonly Period[]
  why: Exclude<Refusal, 'outside'> | 'taken' | 'again' | null
  /** What the offer says, where the period lies outside of it. */
  offered: Said | null
}

const whenOf = (it: Said, t: Words): string => t.when({ ...it, vague: null }) ?? ''
/** Another moment for the same thing; who looked for a thing sees who else answered. */
const another = (p: LoanView, t: Words): Button =>
  p.direction === 'offer'
    ? { label: t.loan.otherPeriod(), form: 'ask-loan', ids: { post: p.post } }
    : { label: t.answer.lookAfter(), press: { do: 'show-post', post: p.post } }
const cancel = (p: LoanView, label: string): Button => ({ label, press: { do: 'cancel-loan', loan: p.id } })
const factsOf = (p: LoanView, t: Words): NonNullable<Card['facts']> =>
  p.deposit === null ? [] : [[t.loan.depositName(), t.loan.depositBetween(t.price(p.deposit))]]

const borrowerButtons = (p: LoanView & { what: BorrowerNews }, t: Words): Button[][] => {
  switch (p.what) {
    case 'asked':
    case 'claimed':
      return [
        [reply(p.answer, t.loan.addWords()), { label: t.loan.changePeriod(), form: 'ask-loan', ids: { post: p.post } }],
        [cancel(p, t.loan.cancelAsking())],
      ]
    case 'waiting':
      return [[cancel(p, t.loan.leaveLine())]]
    case 'offered':
      return [[{ label: t.loan.claim(), tone: 'go', press: { do: 'claim-loan', loan: p.id } }, cancel(p, t.loan.passBy())]]
    case 'agreed':
      return [[{ label: t.lending.haveIt(), press: { do: 'hand-over', loan: p.id } }, write(p, t)], [cancel(p, t.loan.noNeed())]]
    case 'refused':
    case 'withdrawn':
    case 'silent':
    case 'unclaimed':
    case 'started':
      return [[another(p, t)]]
    case 'cancelled':
    case 'lapsed':
    case 'over':
      return []
    default:
      return p.what satisfies never
  }
}

const ownerButtons = (p: LoanView & { what: OwnerNews }, t: Words): Button[][] => {
  switch (p.what) {
    case 'asked':
    case 'changed':
    case 'claimed':
    case 'again':
      return [
        [
          { label: t.loan.agree(), tone: 'go', press: { do: 'agree-loan', loan: p.id } },
          { label: t.loan.refuse(), form: 'refuse-loan', ids: { loan: p.id } },
        ],
        [
          reply(p.answer, t.answer.reply()),
          { label: p.deposit === null ? t.loan.askDeposit() : t.loan.changeDeposit(), form: 'loan-deposit', ids: { loan: p.id } },
        ],
      ]
    case 'agreed':
      return [
        [{ label: t.lending.handedOver(), press: { do: 'hand-over', loan: p.id } }, write(p, t)],
        [
          cancel(p, t.loan.cannot()),
          { label: p.deposit === null ? t.loan.askDeposit() : t.loan.changeDeposit(), form: 'loan-deposit', ids: { loan: p.id } },
        ],
      ]
    case 'waiting':
    case 'refused':
    case 'cancelled':
    case 'withdrawn':
    case 'silent':
    case 'lapsed':
    case 'over':
      return []
    default:
      return p.what satisfies never
  }
}

type Passed = { words?: string; kept?: DetailKind }
/** The other one's words; what was kept back of the reader's own. */
const said = (p: Passed & { name: string }, t: Words): Rich[] => [
  ...(p.words ? [[quote(p.words)]] : []),
  ...(p.kept ? [t.relay.kept({ ...p, kind: p.kept })] : []),
]

export const loanViews = {
  /** « Pour quand ? »: in words, or the offer's own dates by one tap. */
  loanQuestion: (p: Question, t: Words): Card => {
    const why = p.offered ? t.loan.why.outside({ offered: whenOf(p.offered, t) }) : null
    return {
      text: lines(
        ...(why ? [why] : p.why === null ? [] : [p.why === 'again' ? t.loan.question.again() : t.loan.why[p.why]()]),
        t.loan.question[p.of](p),
        ...p.busy.map((it) => t.loan.question.busy(whenOf(it, t))),
      ),
      fill: { label: t.draft.answer(), form: p.form, ids: p.ids },
      buttons: [
        ...(p.whole
          ? [
              [
                {
                  label: cut(whenOf(p.whole, t), 40),
                  press: { do: 'ask-loan' as const, post: p.ids.post ?? '', at: p.whole.at },
                },
              ],
            ]
          : []),
        [{ label: t.draft.cancel(), press: { do: 'cancel' } }],
      ],
    }
  },

  /** To whoever borrows: where their question stands. */
  loanBorrower: (p: LoanView & { what: BorrowerNews; place?: number; until?: Wall } & Passed, t: Words): Card => {
    const it = { ...p, when: whenOf(p, t), place: p.place ?? 1, until: whenOf({ start: p.until ?? null, end: null }, t) }
    return { text: lines(t.loan.borrower[p.what](it), ...said(p, t)), facts: factsOf(p, t), ...rowsIfAny(borrowerButtons(p, t)) }
  },

  /** To whoever owns the thing. */
  loanOwner: (p: LoanView & { what: OwnerNews } & Passed, t: Words): Card => ({
    text: lines(t.loan.owner[p.what]({ ...p, when: whenOf(p, t) }), ...said(p, t)),
    facts: factsOf(p, t),
    ...rowsIfAny(ownerButtons(p, t)),
  }),

  /** What is taken, when it is free again, and the line. */
  loanTaken: (p: { post: string; title: string; asked: Period; taken: readonly Period[]; free: Wall | null }, t: Words): Card => ({
    text: lines(
      t.loan.taken(p),
      ...p.taken.map((it) => t.loan.takenLine(whenOf(it, t))),
      p.free ? t.loan.freeFrom(whenOf({ start: p.free, end: null }, t)) : t.loan.freeNoMore(),
      t.loan.takenAsk(),
    ),
    fill: { label: t.loan.otherPeriod(), form: 'ask-loan', ids: { post: p.post } },
    buttons: [
      [
        { label: t.loan.joinLine(), tone: 'go', press: { do: 'ask-loan', post: p.post, at: packPeriod(p.asked), line: 'y' } },
        { label: t.draft.cancel(), press: { do: 'cancel' } },
      ],
    ],
  }),
  loanTooLate: (p: LoanView, t: Words): Card => ({ text: t.loan.claimTooLate({ ...p, when: whenOf(p, t) }), buttons: [[another(p, t)]] }),

  loanRefusing: (p: LoanView, t: Words): Card => ({
    text: t.loan.question.refuse(p),
    fill: { label: t.loan.refuse(), form: 'refuse-loan', ids: { loan: p.id } },
    buttons: [
      [
        { label: t.loan.question.refuseSilently(), press: { do: 'refuse-loan', loan: p.id } },
        { label: t.draft.cancel(), press: { do: 'cancel' } },
      ],
    ],
  }),
  loanDepositAsked: (p: LoanView & { again: boolean }, t: Words): Card => ({
    text: lines(...(p.again ? [t.loan.question.again()] : []), t.loan.question.deposit(p)),
    fill: { label: t.draft.answer(), form: 'loan-deposit', ids: { loan: p.id } },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  loanDepositTold: (p: LoanView, t: Words): Card => ({
    text: p.deposit === null ? t.loan.depositNone(p) : t.loan.depositTold({ ...p, amount: t.price(p.deposit) }),
    buttons: [[write(p, t)]],
  }),

  /** When a thing is free. Names are there for its owner alone. */
  loanCalendar: (
    p: { post: string; title: string; taken: readonly (Period & { name: string | null })[]; inLine: number; mine: boolean },
    t: Words,
  ): Card => ({
    text: lines(
      ...(p.taken.length === 0
        ? [t.loan.calendarFree(p)]
        : [
            t.loan.calendarOf(p),
            ...p.taken.map((it) =>
              it.name === null ? t.loan.calendarTaken(whenOf(it, t)) : t.loan.calendarNamed({ name: it.name, when: whenOf(it, t) }),
            ),
            t.loan.calendarThen(),
          ]),
      ...(p.inLine > 0 ? [rich`${t.loan.calendarLine(p.inLine)}`] : []),
    ),
    buttons: p.mine
      ? [[{ label: t.answer.lookAfter(), press: { do: 'show-post', post: p.post } }]]
      : [[{ label: t.loan.borrow(), tone: 'go', form: 'ask-loan', ids: { post: p.post } }]],
  }),
}
