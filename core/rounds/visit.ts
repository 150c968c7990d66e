export const visitStates = ['open', 'half', 'paired', 'missed', 'well', 'silent', 'help', 'settled', 'withdrawn'] as const
export type VisitState = (typeof visitStates)[number]

/** What the clock does next for a visit; the order is that of time. See core/rounds/climb.ts. */
export const steps = ['pair', 'soon', 'due', 'leader', 'number', 'organisers'] as const
export type Step = (typeof steps)[number]

/**
 * One person to see or to call in one round. `half`: one of the two is found; `missed`: its time has passed and nobody said how it was;
 * `silent`: nobody answered; `settled`: the leader looks after it. Which moves are allowed: `visitMoves` in core/lives.ts.
 */
export type Visit = {
  id: string
  round: string
  /** Null once the person is on the list no more. */
  listed: string | null
  /** What it is called: « visite n° 3 ». Names stand on one card only. */
  nth: number
  state: VisitState
  deadline: Date
  /** Who goes, at most two. */
  pair: readonly string[]
  /** To whom it is offered, and until when. */
  offered: string | null
  claimUntil: Date | null
  /** Who let it pass, or left it: they are not asked again. */
  passed: readonly string[]
  /** Who was shown the name, the way or the number: what stands in their chats is erased in the end. */
  shown: readonly string[]
  step: Step | null
  stepAt: Date | null
}

/** What still needs somebody. */
export const isWanted = ({ state }: Visit): boolean => state === 'open' || state === 'half'
/** What is not over: nobody has said that all is well. */
export const isLive = ({ state }: Visit): boolean => state !== 'well' && state !== 'settled' && state !== 'withdrawn'
export const isPaired = ({ pair }: Visit): boolean => pair.length === 2

export const minutesLater = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000)

/** Of a missed check-in: half an hour from one step to the next. */
export const stepMinutes = 30
/** So long before its deadline the leader hears that a visit has not got its two. */
export const pairMinutes = 60
/** So long before its deadline the two are reminded. */
export const soonMinutes = 30
/** How long a visit is offered to one volunteer, their quiet hours not counted, and never past the deadline. */
export const offerHours = 1
/** How many visits one volunteer is offered that are not over. */
export const visitsAtOnce = 4
