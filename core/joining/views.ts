import { type Button, type Card, inTwos } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import type { Press } from '../index.ts'
import type { Wall } from '../time.ts'
import type { Words } from '../words/fr.ts'
import { codeViews } from './code-views.ts'
import { paperViews } from './paper-views.ts'
import type { Reserved } from './rights.ts'
import type { VouchRefusal } from './sponsor.ts'
import { staffViews } from './staff-views.ts'
import type { Application, Way } from './way.ts'

/** Where the other ways begin: `prove`, of a proof of address. */
const others: { readonly proof?: Press } = { proof: { do: 'prove' } }

const home = (t: Words): Button => ({ label: t.resident.toHome(), press: { do: 'home' } })
const toPosts = (t: Words): Button => ({ label: t.list.all(), press: { do: 'posts', page: 0 } })
const toBecome = (t: Words): Button => ({ label: t.verifying.toBecome(), press: { do: 'become' } })

/** One button a way that the quartier has, the shortest first. Posters and letters are one: their code. */
export const wayButtons = (ways: readonly Way[], t: Words): Button[][] => {
  const way = t.verifying.way
  return inTwos([
    ...(ways.includes('poster') || ways.includes('letter') ? [{ label: way.code(), form: 'code' as const }] : []),
    ...(ways.includes('approval') ? [{ label: way.approval(), press: { do: 'apply' as const } }] : []),
    ...(ways.includes('sponsors') ? [{ label: way.sponsors(), press: { do: 'ask-sponsors' as const } }] : []),
    ...(ways.includes('proof') && others.proof ? [{ label: way.proof(), press: others.proof }] : []),
  ])
}

/** The ways by buttons; where there is none, what there is to do here meanwhile. */
const waysOr = (ways: readonly Way[], t: Words): Button[][] => {
  const buttons = wayButtons(ways, t)
  return buttons.length > 0 ? buttons : [[toPosts(t), home(t)]]
}

type In = { quartier: string }
type Becoming = In & {
  ways: readonly Way[]
  neighbour: boolean
  /** An application that waits. */
  waits: { way: Application['way']; since: Wall } | null
  /** How many vouch for them; null: they asked nobody. */
  vouched: number | null
  /** When they may ask an organiser again. */
  again: Wall | null
}

export const verifyingViews = {
  forNeighbours: (p: { what: Reserved; quartier: string; ways: readonly Way[] }, t: Words): Card => ({
    text: lines(t.verifying.reserved[p.what](p), wayButtons(p.ways, t).length > 0 ? t.verifying.how() : t.verifying.noWay()),
    buttons: waysOr(p.ways, t),
  }),
  become: (p: Becoming, t: Words): Card => {
    if (p.neighbour)
      return {
        text: t.verifying.already(p),
        buttons: [[toPosts(t), { label: t.verifying.household.open(), press: { do: 'household' } }]],
      }
    const ways = p.ways.filter((way) => !(way === 'approval' && (p.waits || p.again)) && !(way === 'proof' && p.waits))
    const hasWays = wayButtons(ways, t).length > 0
    return {
      text: lines(
        t.verifying.guest(p),
        ...(p.waits ? [t.verifying.waits[p.waits.way]({ since: t.day(p.waits.since) })] : []),
        ...(p.vouched === null ? [] : [t.verifying.vouchedBy({ count: p.vouched })]),
        ...(p.again ? [t.verifying.againOn({ day: t.day(p.again) })] : []),
        hasWays
          ? p.waits || p.vouched !== null
            ? t.verifying.orElse()
            : t.verifying.how()
          : p.waits
            ? t.verifying.meanwhile()
            : t.verifying.noWay(),
      ),
      buttons: waysOr(ways, t),
    }
  },
  /** `open`: the quartier is open for posting. */
  verified: (p: { name: string; quartier: string; open: boolean }, t: Words): Card => ({
    text: lines(t.verifying.verified(p), p.open ? t.verifying.allYours() : t.verifying.opensSoon()),
    buttons: [
      [toPosts(t), { label: t.chat.help(), press: { do: 'help' } }],
      [{ label: t.verifying.household.open(), press: { do: 'household' } }],
    ],
  }),
  quartierOpens: (p: In, t: Words): Card => ({ text: t.verifying.opens(p), buttons: [[toPosts(t)]] }),

  applied: (p: In & { ways: readonly Way[]; since: Wall }, t: Words): Card => ({
    text: lines(t.verifying.applied(p), wayButtons(p.ways, t).length > 0 ? t.verifying.orElse() : t.verifying.meanwhile()),
    buttons: waysOr(p.ways, t),
  }),
  nobodyOrganises: (p: In & { ways: readonly Way[] }, t: Words): Card => ({
    text: lines(t.verifying.nobodyOrganises(p), wayButtons(p.ways, t).length > 0 ? t.verifying.how() : t.verifying.noWay()),
    buttons: waysOr(p.ways, t),
  }),
  /** To who organises or moderates. */
  applicationAsked: (p: In & { guest: string; name: string; reminds: boolean }, t: Words): Card => ({
    text: p.reminds ? t.verifying.stillAsks(p) : t.verifying.asks(p),
    buttons: [
      [
        { label: t.verifying.welcomeThem(), tone: 'go', press: { do: 'judge', who: p.guest, to: 'yes' } },
        { label: t.verifying.notNow(), press: { do: 'judge', who: p.guest, to: 'no' } },
      ],
    ],
  }),
  /** `by` is another of them. */
  applicationJudged: (p: In & { name: string; answer: 'yes' | 'no'; by: string | null }, t: Words): Card => ({
    text: t.verifying.judged[p.answer](p),
    buttons: [[toPosts(t), home(t)]],
  }),
  applicationRefused: (p: In & { ways: readonly Way[]; days: number }, t: Words): Card => ({
    text: lines(t.verifying.refused(p), ...(wayButtons(p.ways, t).length > 0 ? [t.verifying.orElse()] : [])),
    buttons: waysOr(p.ways, t),
  }),
  applicationWaits: (p: In & { ways: readonly Way[] }, t: Words): Card => ({
    text: lines(t.verifying.stillWaits(p), ...(wayButtons(p.ways, t).length > 0 ? [t.verifying.orElse()] : [])),
    buttons: waysOr(p.ways, t),
  }),

  /** `code` null: it was shown before, and is good still. */
  sponsorCode: (p: In & { code: string | null; vouched: number; needed: number; days: number }, t: Words): Card => ({
    text: lines(
      p.code ? t.verifying.sponsors.code({ ...p, code: p.code }) : t.verifying.sponsors.stands(),
      t.verifying.sponsors.count(p),
      ...(p.code ? [t.verifying.sponsors.hint()] : []),
    ),
    buttons: [
      ...(p.code ? [] : [[{ label: t.verifying.anotherCode(), press: { do: 'ask-sponsors' as const, again: 'yes' as const } }]]),
      [toBecome(t), home(t)],
    ],
  }),
  sponsorCame: (p: In & { count: number; needed: number }, t: Words): Card => ({
    text: t.verifying.sponsors.came(p),
    buttons: [[toBecome(t)]],
  }),
  vouchAsked: (p: In & { name: string; code: string }, t: Words): Card => ({
    text: lines(t.verifying.sponsors.asked(p), t.verifying.sponsors.means(p)),
    buttons: [
      [
        { label: t.verifying.sponsors.yes(), tone: 'go', press: { do: 'vouch', code: p.code, to: 'yes' } },
        { label: t.verifying.sponsors.no(), press: { do: 'vouch', code: p.code, to: 'no' } },
      ],
    ],
  }),
  vouched: (p: In & { name: string; missing: number }, t: Words): Card => ({
    text: p.missing > 0 ? t.verifying.sponsors.thanks(p) : t.verifying.sponsors.done(p),
    buttons: [[toPosts(t), home(t)]],
  }),
  vouchNot: (p: In & { name: string }, t: Words): Card => ({ text: t.verifying.sponsors.not(p), buttons: [[toPosts(t), home(t)]] }),
  vouchCannot: (p: In & { name: string; why: VouchRefusal }, t: Words): Card => ({
    text: t.verifying.sponsors.cannot[p.why](p),
    buttons: [[toPosts(t), home(t)]],
  }),
  joiningGone: (_p: object, t: Words): Card => ({ text: t.verifying.gone(), buttons: [[toBecome(t), home(t)]] }),
  ...codeViews,
  ...paperViews,
  ...staffViews,
}
