import { type Button, type Card, inThrees, inTwos } from '../chat/card.ts'
import { lines, type Rich } from '../chat/rich.ts'
import type { Words } from '../words/fr.ts'
import { type RoundKind, roundKinds } from './round.ts'
import type { RoundView, VisitView } from './say-round.ts'

/** Every text about a round says whom to call in an emergency: we call nobody. */
export const urgently = (t: Words, ...texts: readonly Rich[]): Rich => lines(...texts, t.round.emergency())

const kindButtons = (t: Words): Button[][] =>
  inTwos(roundKinds.map((kind): Button => ({ label: t.round.kinds[kind], form: 'start-round', ids: { kind } })))
/** Visits on one board, the worst first. */
const boardMax = 15

export const roundViews = {
  /** In the channel: numbers, never a name. */
  roundCard: (p: RoundView, t: Words): Card => ({
    text: p.over ? urgently(t, t.round.over(p)) : urgently(t, t.round.card(p)),
    ...(p.over
      ? {}
      : {
          facts: [
            [t.round.untilName(), t.when({ start: p.until, end: null, vague: null }) ?? ''],
            [t.round.visitsName(), t.round.visitsDone(p)],
            [t.round.volunteersName(), String(p.volunteers)],
          ],
          buttons: [[{ label: t.round.join(), open: { press: { do: 'show-round', round: p.round } } }]],
        }),
  }),
  roundStart: (_p: object, t: Words): Card => ({ text: urgently(t, t.round.start()), buttons: kindButtons(t) }),
  roundNone: (_p: object, t: Words): Card => ({
    text: urgently(t, t.round.none()),
    buttons: [[{ label: t.visit.toList(), press: { do: 'visit-list' } }]],
  }),
  roundGone: (_p: object, t: Words): Card => ({ text: urgently(t, t.round.gone()) }),
  roundAsked: (p: { field: 'until' | 'contact' | 'phone'; again: boolean }, t: Words): Card => ({
    text: urgently(t, p.again ? t.round.askAgain[p.field]() : t.round.ask[p.field]()),
  }),
  roundDraft: (p: RoundView & { contact: string; phone: string; people: number; wall: string }, t: Words): Card => ({
    text: urgently(t, t.round.draft(p)),
    facts: [
      [t.round.untilName(), t.when({ start: p.until, end: null, vague: null }) ?? ''],
      [t.round.listName(), t.round.people(p.people)],
      [t.round.callName(), `${p.contact}, ${p.phone}`],
    ],
    buttons: [
      [
        { label: t.round.launch(), tone: 'go', press: { do: 'open-round', round: p.round, sure: 'yes' } },
        { label: t.draft.cancel(), press: { do: 'open-round', round: p.round, sure: 'no' } },
      ],
    ],
  }),
  roundDropped: (_p: object, t: Words): Card => ({ text: urgently(t, t.round.dropped()) }),
  roundOpened: (p: RoundView, t: Words): Card => ({
    text: urgently(t, t.round.opened(p)),
    buttons: [
      [
        { label: t.round.board(), press: { do: 'show-round', round: p.round } },
        { label: t.round.join(), press: { do: 'volunteer', round: p.round, can: 'yes' } },
      ],
    ],
  }),
  roundShown: (
    p: RoundView & { you: 'leader' | 'volunteer' | 'neighbour'; helps: boolean; organises: boolean; board: readonly VisitView[] },
    t: Words,
  ): Card => ({
    text: urgently(
      t,
      t.round.shown[p.you](p),
      ...p.board.slice(0, boardMax).map((it) => t.visit.line(it)),
      ...(p.board.length > boardMax ? [t.round.more(p.board.length - boardMax)] : []),
    ),
    buttons: [
      ...inThrees(
        p.board.slice(0, boardMax).map((it): Button => ({ label: t.visit.number(it), press: { do: 'see-visit', visit: it.visit } })),
      ),
      [
        p.helps
          ? { label: t.round.leave(), press: { do: 'volunteer', round: p.round, can: 'no' } }
          : { label: t.round.join(), tone: 'go', press: { do: 'volunteer', round: p.round, can: 'yes' } },
        ...(p.you === 'leader'
          ? [{ label: t.round.end(), tone: 'danger' as const, press: { do: 'end-round' as const, round: p.round, sure: 'no' as const } }]
          : []),
        ...(p.organises && p.you !== 'leader' ? [{ label: t.round.lead(), press: { do: 'lead-round' as const, round: p.round } }] : []),
      ],
    ],
  }),
  roundJoined: (p: RoundView, t: Words): Card => ({
    text: urgently(t, t.round.joined()),
    buttons: [
      [
        { label: t.round.mine(), press: { do: 'show-round', round: p.round } },
        { label: t.round.leave(), press: { do: 'volunteer', round: p.round, can: 'no' } },
      ],
    ],
  }),
  roundLeft: (p: RoundView, t: Words): Card => ({
    text: urgently(t, t.round.left()),
    buttons: [[{ label: t.round.joinAgain(), press: { do: 'volunteer', round: p.round, can: 'yes' } }]],
  }),
  roundLed: (p: RoundView & { by: string }, t: Words): Card => ({ text: urgently(t, t.round.led(p)) }),
  roundEnd: (p: RoundView, t: Words): Card => ({
    text: urgently(t, t.round.ending(p)),
    buttons: [
      [
        { label: t.round.endYes(), tone: 'danger', press: { do: 'end-round', round: p.round, sure: 'yes' } },
        { label: t.round.endNo(), press: { do: 'show-round', round: p.round } },
      ],
    ],
  }),
  roundOver: (p: RoundView & { leads: boolean }, t: Words): Card => ({
    text: urgently(t, p.leads ? t.round.ended(p) : t.round.thanks(p)),
  }),
  roundProposed: (p: { kind: RoundKind; department: string; red: boolean; open: boolean }, t: Words): Card => ({
    text: urgently(t, t.round.proposed(p)),
    buttons: p.open ? [] : [[{ label: t.round.launch(), tone: 'go', form: 'start-round', ids: { kind: p.kind } }]],
  }),
  vigilance: (p: { department: string | null; changed: boolean; organises: boolean; wrong: boolean }, t: Words): Card => ({
    text: urgently(t, t.round.vigilance(p)),
  }),
}
