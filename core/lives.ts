import type { AnswerState } from './answers/answer.ts'
import type { AttendeeState, EventDateState } from './events/event.ts'
import type { Moves } from './life.ts'
import type { LoanState } from './loans/loan.ts'
import type { PostState } from './posts/post.ts'
import type { OccurrenceState } from './series/series.ts'
import type { TipState } from './tips/tip.ts'

/**
 * Every life cycle, in one place: state → action → who may do it, and the state that follows. `clock` is time itself. What is not
 * listed is refused. Money is in none of them: a price or a deposit is only noted.
 */

/** An offer or a request. `take` is a neighbour's « Je prends » where the first come is served. */
export const postMoves: Moves<PostState, 'author' | 'neighbour' | 'clock' | 'moderator'> = {
  draft: {
    publish: { by: ['author'], to: 'open' },
    drop: { by: ['author'], to: 'closed' },
  },
  open: {
    choose: { by: ['author'], to: 'promised' },
    finish: { by: ['author', 'neighbour', 'clock'], to: 'closed' },
    take: { by: ['neighbour'], to: 'promised' },
    close: { by: ['author'], to: 'closed' },
    expire: { by: ['clock'], to: 'expired' },
    hide: { by: ['moderator'], to: 'hidden' },
  },
  /** Also while it is offered to the next in line; `open` again only when nobody is left there. */
  promised: {
    choose: { by: ['author'], to: 'promised' },
    claim: { by: ['neighbour'], to: 'promised' },
    reopen: { by: ['author'], to: 'open' },
    giveUp: { by: ['neighbour'], to: 'open' },
    noShow: { by: ['author'], to: 'open' },
    lapse: { by: ['clock'], to: 'open' },
    close: { by: ['author'], to: 'closed' },
    /** The thing that was lent is back. */
    finish: { by: ['author', 'neighbour', 'clock'], to: 'closed' },
    expire: { by: ['clock'], to: 'expired' },
    hide: { by: ['moderator'], to: 'hidden' },
  },
  closed: {},
  expired: {},
  hidden: {},
}

/** A neighbour's answer. `neighbour` gave it, `author` wrote the post. `offered`: theirs if they claim it in time. */
export const answerMoves: Moves<AnswerState, 'author' | 'neighbour' | 'clock'> = {
  waiting: {
    choose: { by: ['author'], to: 'chosen' },
    take: { by: ['neighbour'], to: 'chosen' },
    enrol: { by: ['author'], to: 'regular' },
    /** The one before gave up, or did not come: they are next. */
    offer: { by: ['author', 'neighbour', 'clock'], to: 'offered' },
    decline: { by: ['author', 'clock'], to: 'declined' },
    lapse: { by: ['clock'], to: 'lapsed' },
    withdraw: { by: ['neighbour'], to: 'withdrawn' },
  },
  offered: {
    claim: { by: ['neighbour'], to: 'chosen' },
    choose: { by: ['author'], to: 'chosen' },
    decline: { by: ['author', 'clock'], to: 'declined' },
    lapse: { by: ['clock'], to: 'lapsed' },
    withdraw: { by: ['neighbour'], to: 'withdrawn' },
  },
  chosen: {
    giveUp: { by: ['neighbour'], to: 'withdrawn' },
    reopen: { by: ['author'], to: 'declined' },
    noShow: { by: ['author'], to: 'declined' },
  },
  regular: {
    giveUp: { by: ['neighbour'], to: 'withdrawn' },
    decline: { by: ['author', 'clock'], to: 'declined' },
  },
  declined: {
    /** The author may still choose them. */
    reconsider: { by: ['author'], to: 'waiting' },
    again: { by: ['neighbour'], to: 'waiting' },
    withdraw: { by: ['neighbour'], to: 'withdrawn' },
  },
  lapsed: {
    choose: { by: ['author'], to: 'chosen' },
    again: { by: ['neighbour'], to: 'waiting' },
  },
  withdrawn: {
    again: { by: ['neighbour'], to: 'waiting' },
  },
}

/** A loan, from the question to the thing's return. `waiting` and `offered`: somebody else has it, they are in line. */
export const loanMoves: Moves<LoanState, 'owner' | 'borrower' | 'clock'> = {
  waiting: {
    offer: { by: ['owner', 'borrower', 'clock'], to: 'offered' },
    cancel: { by: ['borrower'], to: 'cancelled' },
    refuse: { by: ['owner'], to: 'refused' },
    lapse: { by: ['clock'], to: 'lapsed' },
  },
  offered: {
    claim: { by: ['borrower'], to: 'asked' },
    cancel: { by: ['borrower'], to: 'cancelled' },
    refuse: { by: ['owner'], to: 'refused' },
    /** The owner lent it to somebody else after all: they are in line as before. */
    queue: { by: ['owner'], to: 'waiting' },
    lapse: { by: ['clock'], to: 'lapsed' },
  },
  asked: {
    agree: { by: ['owner'], to: 'agreed' },
    refuse: { by: ['owner'], to: 'refused' },
    cancel: { by: ['borrower'], to: 'cancelled' },
    /** Another loan of the same time was agreed. */
    queue: { by: ['owner'], to: 'waiting' },
    lapse: { by: ['clock'], to: 'lapsed' },
  },
  agreed: {
    handOver: { by: ['owner', 'borrower'], to: 'handed-over' },
    cancel: { by: ['owner', 'borrower'], to: 'cancelled' },
    extend: { by: ['owner'], to: 'agreed' },
    /** Its time has passed, and nobody said that the thing changed hands. */
    lapse: { by: ['clock'], to: 'lapsed' },
  },
  'handed-over': {
    /** « Non, pas encore », within a day. */
    undoHandOver: { by: ['owner', 'borrower'], to: 'agreed' },
    extend: { by: ['owner'], to: 'handed-over' },
    return: { by: ['owner', 'clock'], to: 'returned' },
    damage: { by: ['owner'], to: 'damaged' },
    lose: { by: ['owner'], to: 'lost' },
  },
  returned: {
    /** Seen afterwards. */
    damage: { by: ['owner'], to: 'damaged' },
  },
  damaged: {
    /** Pressed by mistake, or mended between the two. */
    return: { by: ['owner'], to: 'returned' },
  },
  lost: {
    /** It came back after all. */
    return: { by: ['owner'], to: 'returned' },
  },
  refused: {},
  cancelled: {},
  lapsed: {},
}

/** One day of a recurring favour. `asking`: the regulars are asked for a stand-in. */
export const occurrenceMoves: Moves<OccurrenceState, 'author' | 'regular' | 'clock'> = {
  planned: {
    cannot: { by: ['regular'], to: 'asking' },
    /** There is nobody else to ask, or the last one leaves. */
    nobody: { by: ['regular'], to: 'uncovered' },
    skip: { by: ['author'], to: 'skipped' },
    done: { by: ['author', 'clock'], to: 'done' },
  },
  asking: {
    stand: { by: ['regular'], to: 'planned' },
    skip: { by: ['author'], to: 'skipped' },
    lapse: { by: ['clock'], to: 'uncovered' },
  },
  uncovered: {
    /** Somebody new comes in turn. */
    plan: { by: ['author', 'clock'], to: 'planned' },
    stand: { by: ['regular'], to: 'planned' },
    skip: { by: ['author'], to: 'skipped' },
    done: { by: ['author', 'clock'], to: 'skipped' },
  },
  skipped: {},
  done: {},
}

/** A good address; what expires (a warning, what was lost or found) lives as its post does. `doubt`: « plus valable ». */
export const tipMoves: Moves<TipState, 'author' | 'neighbour' | 'clock'> = {
  standing: {
    confirm: { by: ['neighbour'], to: 'standing' },
    doubt: { by: ['neighbour'], to: 'standing' },
    keep: { by: ['author'], to: 'standing' },
    close: { by: ['author'], to: 'ended' },
    ask: { by: ['clock'], to: 'asked' },
  },
  asked: {
    confirm: { by: ['neighbour'], to: 'standing' },
    doubt: { by: ['neighbour'], to: 'asked' },
    keep: { by: ['author'], to: 'standing' },
    close: { by: ['author'], to: 'ended' },
    fade: { by: ['clock'], to: 'faded' },
  },
  faded: {
    confirm: { by: ['neighbour'], to: 'standing' },
    doubt: { by: ['neighbour'], to: 'faded' },
    keep: { by: ['author'], to: 'standing' },
    close: { by: ['author'], to: 'ended' },
    expire: { by: ['clock'], to: 'ended' },
  },
  ended: {},
}

/** One date of an event. `move`: another time or place. Its organisers are its author and whom they named. */
export const eventDateMoves: Moves<EventDateState, 'organiser' | 'clock'> = {
  planned: {
    move: { by: ['organiser'], to: 'planned' },
    cancel: { by: ['organiser', 'clock'], to: 'cancelled' },
    finish: { by: ['organiser', 'clock'], to: 'over' },
  },
  cancelled: {},
  over: {},
}

/** Whether somebody comes to one date. `exclude`: its author has blocked them. `line`: it is full, they wait. `offer`: a seat came free, and is held for them. */
export const attendeeMoves: Moves<AttendeeState, 'attendee' | 'organiser' | 'clock'> = {
  coming: {
    consider: { by: ['attendee'], to: 'maybe' },
    leave: { by: ['attendee'], to: 'declined' },
    exclude: { by: ['organiser'], to: 'declined' },
  },
  maybe: {
    come: { by: ['attendee'], to: 'coming' },
    line: { by: ['attendee'], to: 'waiting' },
    leave: { by: ['attendee'], to: 'declined' },
    exclude: { by: ['organiser'], to: 'declined' },
  },
  declined: {
    come: { by: ['attendee'], to: 'coming' },
    line: { by: ['attendee'], to: 'waiting' },
    consider: { by: ['attendee'], to: 'maybe' },
  },
  waiting: {
    offer: { by: ['attendee', 'organiser', 'clock'], to: 'offered' },
    /** With fewer people than before, where so many seats are free. */
    come: { by: ['attendee'], to: 'coming' },
    consider: { by: ['attendee'], to: 'maybe' },
    leave: { by: ['attendee'], to: 'declined' },
    exclude: { by: ['organiser'], to: 'declined' },
  },
  offered: {
    come: { by: ['attendee'], to: 'coming' },
    consider: { by: ['attendee'], to: 'maybe' },
    leave: { by: ['attendee'], to: 'declined' },
    exclude: { by: ['organiser'], to: 'declined' },
    lapse: { by: ['clock'], to: 'lapsed' },
  },
  lapsed: {
    come: { by: ['attendee'], to: 'coming' },
    line: { by: ['attendee'], to: 'waiting' },
    consider: { by: ['attendee'], to: 'maybe' },
    leave: { by: ['attendee'], to: 'declined' },
  },
}

export { associationMoves } from './associations/lives.ts'
export { organiserMoves } from './events/organising.ts'
export { roundMoves, visitMoves } from './rounds/lives.ts'
