import { write } from '../answers/reply-buttons.ts'
import { thanksButtons } from '../answers/thanks.ts'
import { type Button, type Card, rowsIfAny } from '../chat/card.ts'
import { lines, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { Wall } from '../time.ts'
import type { Words } from '../words/fr.ts'
import type { Loan } from './loan.ts'
import { nextReminder } from './remind-loan.ts'
import type { LoanView } from './views.ts'

export type LenderNews = keyof Words['lending']['lender']
export type HolderNews = keyof Words['lending']['holder']
type Lending = LoanView & Pick<Loan, 'extendTo' | 'overdue'>
type Line = LoanView & { state: Loan['state']; late: boolean }

/** What a list of sixteen loans can bear (Telegram, 4096). */
const titleMax = 60

const at = (wall: Wall, t: Words): string => t.when({ start: wall, end: null, vague: null }) ?? ''
const saidOf = (p: Lending, t: Words) => ({
  ...p,
  when: t.when({ ...p, vague: null }) ?? '',
  until: at(p.end, t),
  longer: p.extendTo ? at(p.extendTo, t) : '',
})

const handOver = (p: LoanView, label: string): Button => ({ label, tone: 'go', press: { do: 'hand-over', loan: p.id } })
const notHanded = (p: LoanView, t: Words): Button => ({ label: t.lending.notYet(), press: { do: 'hand-over', loan: p.id, not: 'y' } })
const back = (p: LoanView, label: string, how: 'back' | 'not' | 'damaged' | 'lost' = 'back', tone?: 'go'): Button => ({
  label,
  ...(tone ? { tone } : {}),
  press: { do: 'return-loan', loan: p.id, how },
})
const photo = (p: LoanView, t: Words): Button => ({ label: t.lending.photo(), press: { do: 'loan-photo', loan: p.id } })
const keep = (p: LoanView, t: Words): Button => ({ label: t.lending.keepLonger(), press: { do: 'extend-loan', loan: p.id } })
const extend = (p: LoanView, label: string, days: number): Button => ({ label, press: { do: 'extend-loan', loan: p.id, days } })
const reasons = (p: LoanView, t: Words): Button[] => [back(p, t.lending.damaged(), 'damaged'), back(p, t.lending.lost(), 'lost')]

const lenderButtons = (p: Lending & { what: LenderNews }, t: Words): Button[][] => {
  switch (p.what) {
    case 'agreed':
    case 'today':
    case 'notHanded':
      return [
        [handOver(p, t.lending.handedOver()), write(p, t)],
        [photo(p, t), { label: t.loan.cannot(), press: { do: 'cancel-loan', loan: p.id } }],
      ]
    case 'saysHas':
      return [[handOver(p, t.lending.yes()), notHanded(p, t)]]
    case 'lent':
    case 'day':
    case 'extended':
    case 'somebodyNext':
    case 'reminded':
    case 'organiserTold':
    case 'nobodyOrganises':
      return [
        [back(p, t.lending.isBack()), write(p, t)],
        [photo(p, t), ...reasons(p, t)],
      ]
    case 'saysBack':
      return [[back(p, t.lending.received(), 'back', 'go'), back(p, t.lending.notYet(), 'not')], reasons(p, t)]
    case 'late': {
      const next = nextReminder(p)
      const remind: Button[] =
        p.overdue === 'organiser' ? [] : [{ label: t.lending.remind[next](), press: { do: 'remind-loan', loan: p.id, how: next } }]
      return [[back(p, t.lending.isBack()), ...remind], [extend(p, t.lending.twoMore(), 2), write(p, t)], reasons(p, t)]
    }
    case 'extendAsked':
      return [
        [
          { label: t.loan.agree(), tone: 'go', press: { do: 'extend-loan', loan: p.id, yes: 'y' } },
          { label: t.lending.no(), press: { do: 'extend-loan', loan: p.id, yes: 'n' } },
        ],
      ]
    case 'unsaid':
      return [
        [handOver(p, t.lending.lentAfterAll()), write(p, t)],
        [{ label: t.lending.neverMind(), press: { do: 'cancel-loan', loan: p.id } }],
      ]
    case 'returned':
      return [[photo(p, t), back(p, t.lending.damaged(), 'damaged')]]
    case 'lost':
      return [[back(p, t.lending.found()), write(p, t)]]
    case 'damaged':
      return [[photo(p, t), write(p, t)], [back(p, t.lending.fine())]]
    case 'over':
      return []
    default:
      return p.what satisfies never
  }
}

const holderButtons = (p: Lending & { what: HolderNews }, t: Words): Button[][] => {
  switch (p.what) {
    case 'agreed':
    case 'today':
    case 'notHanded':
      return [
        [handOver(p, t.lending.haveIt()), write(p, t)],
        [photo(p, t), { label: t.loan.noNeed(), press: { do: 'cancel-loan', loan: p.id } }],
      ]
    case 'saysHanded':
      return [[handOver(p, t.lending.yesHaveIt()), notHanded(p, t)]]
    case 'has':
    case 'tomorrow':
    case 'soon':
    case 'late':
    case 'kind':
    case 'firm':
    case 'organiser':
    case 'extended':
    case 'notExtended':
    case 'notBack':
    case 'extendAsked':
      return [
        [back(p, t.lending.isBack(), 'back', 'go'), keep(p, t)],
        [write(p, t), ...(p.what === 'has' ? [photo(p, t)] : [])],
      ]
    case 'somebodyNext':
      return [[back(p, t.lending.isBack(), 'back', 'go'), write(p, t)]]
    case 'howLong':
      return [[extend(p, t.lending.day(), 1), extend(p, t.lending.threeDays(), 3), extend(p, t.lending.week(), 7)]]
    case 'unsaid':
      return [[handOver(p, t.lending.borrowedAfterAll()), { label: t.lending.neverMind(), press: { do: 'cancel-loan', loan: p.id } }]]
    case 'saidBack':
      return [[photo(p, t), write(p, t)]]
    case 'damaged':
    case 'lost':
    case 'found':
      return [[write(p, t)]]
    case 'returned':
      return [thanksButtons(p.answer, t), [write(p, t)]]
    case 'over':
      return []
    default:
      return p.what satisfies never
  }
}

export const lendingViews = {
  /** To whoever lends, along the loan. */
  lender: (p: Lending & { what: LenderNews }, t: Words): Card => ({
    text: t.lending.lender[p.what](saidOf(p, t)),
    ...rowsIfAny(lenderButtons(p, t)),
  }),
  /** To whoever has the thing. */
  holder: (p: Lending & { what: HolderNews }, t: Words): Card => ({
    text: t.lending.holder[p.what](saidOf(p, t)),
    ...rowsIfAny(holderButtons(p, t)),
  }),

  /** To whoever organises the quartier, asked by the owner. */
  loanLate: (p: { title: string; owner: string; borrower: string; end: Wall }, t: Words): Card => ({
    text: t.lending.late({ ...p, until: at(p.end, t) }),
  }),
  loanPhotoAsked: (p: LoanView, t: Words): Card => ({
    text: t.lending.photoAsk(p),
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  loanPhoto: (p: LoanView & { photo: string; mine: boolean }, t: Words): Card => ({
    text: p.mine ? t.lending.photoMine(p) : t.lending.photoTheirs(p),
    photo: p.photo,
  }),

  myLoans: (
    p: { lent: readonly Line[]; borrowed: readonly Line[]; free: readonly { post: string; title: string }[]; back: boolean },
    t: Words,
  ): Card => {
    const line = (it: Line) =>
      t.lending.line[it.state === 'agreed' ? 'agreed' : it.late ? 'late' : 'out']({
        ...it,
        title: cut(it.title, titleMax),
        from: at(it.start, t),
        until: at(it.end, t),
      })
    const all = [...p.lent, ...p.borrowed]
    const button = (it: Line): Button[] =>
      it.state === 'agreed'
        ? [
            {
              label: cut(`${p.lent.includes(it) ? t.lending.handedOver() : t.lending.haveIt()}${t.colon}${it.title}`, 40),
              press: { do: 'hand-over', loan: it.id },
            },
          ]
        : [{ label: cut(`${t.lending.isBack()}${t.colon}${it.title}`, 40), press: { do: 'return-loan', loan: it.id, how: 'back' } }]
    if (all.length === 0 && p.free.length === 0) return { text: p.back ? t.lending.noneOut() : t.lending.none() }
    return {
      text: lines(
        ...(p.back ? [t.lending.whichBack()] : []),
        ...(p.lent.length > 0 ? [t.lending.lentTitle(), ...p.lent.map(line)] : []),
        ...(p.borrowed.length > 0 ? [t.lending.borrowedTitle(), ...p.borrowed.map(line)] : []),
        ...(p.free.length > 0 ? [t.lending.freeTitle(), ...p.free.map((it) => rich`• ${cut(it.title, titleMax)}`)] : []),
      ),
      buttons: distinct(all.map(button)),
    }
  },
}

/** Two loans of the same name would read alike: they are numbered. */
const distinct = (all: readonly Button[][]): Button[][] =>
  all.map((row, i) =>
    row.map((it) =>
      all.some(([other], j) => j !== i && other?.label === it.label) ? { ...it, label: cut(`${i + 1}. ${it.label}`, 40) } : it,
    ),
  )
