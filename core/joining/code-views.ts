import { type Button, type Card, rowsIfAny } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import { inFours } from '../chat/short-code.ts'
import type { Press } from '../index.ts'
import { iAm } from '../placing/i-am.ts'
import type { Resident } from '../residents/resident.ts'
import type { Words } from '../words/fr.ts'
import type { Way } from './way.ts'

/** Where a resident of another quartier goes on: `move`. */
const others: { readonly move?: Press } = { move: { do: 'move' } }

const home = (t: Words): Button => ({ label: t.resident.toHome(), press: { do: 'home' } })
const again = (t: Words): Button => ({ label: t.verifying.codes.again(), form: 'code' })
const toBecome = (t: Words): Button => ({ label: t.verifying.toBecome(), press: { do: 'become' } })
const toPosts = (t: Words): Button => ({ label: t.list.all(), press: { do: 'posts', page: 0 } })

type In = { quartier: string }

/** What a code is answered with. */
export const codeViews = {
  codeAsked: (p: { again: boolean }, t: Words): Card => ({
    text: p.again ? t.verifying.codes.unclear() : t.verifying.codes.ask(),
    fill: { label: t.verifying.codes.type(), form: 'code', ids: {} },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  /** One sentence for whatever was wrong. `joined`: they are a resident. */
  codeWrong: (p: { joined: boolean }, t: Words): Card => ({
    text: t.verifying.codes.wrong(),
    buttons: [p.joined ? [again(t), toBecome(t)] : [again(t), { label: t.verifying.codes.without(), press: { do: 'start' } }]],
  }),
  codeWait: (_p: object, t: Words): Card => ({
    text: t.verifying.codes.wait(),
    buttons: [[{ label: t.verifying.codes.without(), press: { do: 'start' } }]],
  }),
  /** To a newcomer; `by` is who invites them into their household. */
  codeOpens: (p: In & { id: string; code: string; by: string | null; known: string | null }, t: Words): Card => ({
    text: p.by ? t.verifying.codes.invited({ quartier: p.quartier, by: p.by }) : t.verifying.codes.opens(p),
    fill: { label: t.resident.tellName(), form: 'join', ids: { quartier: p.id, code: p.code } },
    ...rowsIfAny(iAm(p.known, t)),
  }),
  /** To a guest whom a link brought. */
  codeHere: (p: In & { code: string; by: string | null }, t: Words): Card => ({
    text: p.by ? t.verifying.codes.invitedHere({ quartier: p.quartier, by: p.by }) : t.verifying.codes.here(p),
    buttons: [[{ label: t.verifying.codes.use(), tone: 'go', press: { do: 'code', code: p.code } }], [home(t)]],
  }),
  codeOwn: (p: { kind: 'sponsor' | 'household' }, t: Words): Card => ({
    text: t.verifying.codes.own[p.kind](),
    buttons: [[p.kind === 'sponsor' ? toBecome(t) : { label: t.verifying.household.open(), press: { do: 'household' } }, home(t)]],
  }),
  codeAlready: (p: In & { standing: Resident['standing']; ways: readonly Way[] }, t: Words): Card => ({
    text: t.verifying.codes.already[p.standing](p),
    buttons: [p.standing === 'guest' ? [toBecome(t), home(t)] : [toPosts(t), home(t)]],
  }),
  codeElsewhere: (p: In & { id: string }, t: Words): Card => ({
    text: t.verifying.codes.elsewhere(p),
    buttons: [[...(others.move ? [{ label: t.verifying.codes.move(), press: others.move }] : []), home(t)]],
  }),
  /** To a newcomer whose code asks something of neighbours. */
  codeForNeighbours: (p: In & { id: string }, t: Words): Card => ({
    text: t.verifying.codes.forNeighbours(p),
    buttons: [[{ label: t.verifying.codes.join(), press: { do: 'start', quartier: p.id } }]],
  }),
  /** The code ended while they told their name. */
  codeDied: (p: In, t: Words): Card => ({ text: t.verifying.codes.died(p), buttons: [[toBecome(t)]] }),

  /** `code` null: it was shown before, and is good still. `names`: who joined so already. */
  householdCode: (p: In & { code: string | null; names: readonly string[]; days: number }, t: Words): Card => ({
    text: lines(
      p.code ? t.verifying.household.code({ code: inFours(p.code), typed: p.code, days: p.days }) : t.verifying.household.stands(),
      ...(p.names.length > 0 ? [t.verifying.household.joined(p)] : []),
    ),
    buttons: [
      ...(p.code ? [] : [[{ label: t.verifying.anotherCode(), press: { do: 'household' as const, again: 'yes' as const } }]]),
      [home(t)],
    ],
  }),
  householdFull: (p: In & { names: readonly string[]; why: 'invited' | 'full' }, t: Words): Card => ({
    text: lines(t.verifying.household[p.why](), ...(p.names.length > 0 ? [t.verifying.household.joined(p)] : [])),
    buttons: [[toPosts(t), home(t)]],
  }),
  householdJoined: (p: { name: string }, t: Words): Card => ({
    text: t.verifying.household.theyJoined(p),
    buttons: [[{ label: t.verifying.household.open(), press: { do: 'household' } }]],
  }),
}
