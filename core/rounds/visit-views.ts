import type { Button, Card } from '../chat/card.ts'
import type { Words } from '../words/fr.ts'
import type { Listed } from './listed.ts'
import type { VisitView } from './say-round.ts'
import { urgently } from './views.ts'

const checks = (p: VisitView, t: Words): Button[][] => {
  const check = (how: 'well' | 'silent' | 'help', tone?: 'go' | 'danger'): Button => ({
    label: t.visit.checks[how],
    ...(tone ? { tone } : {}),
    press: { do: 'check-visit', visit: p.visit, how },
  })
  if (p.state === 'withdrawn' || p.state === 'help') return []
  if (p.state === 'well' || p.state === 'settled' || p.state === 'half') return [[check('help', 'danger')]]
  return [
    p.state === 'silent' ? [check('well', 'go'), check('help', 'danger')] : [check('well', 'go'), check('silent'), check('help', 'danger')],
  ]
}
const leaving = (p: VisitView, t: Words): Button => ({ label: t.visit.leave(), press: { do: 'leave-visit', visit: p.visit } })
const seeing = (p: VisitView, t: Words): Button => ({ label: t.visit.who(), press: { do: 'see-visit', visit: p.visit } })
const isOver = ({ state }: VisitView): boolean => state === 'well' || state === 'settled'
const isSaid = (p: VisitView): boolean => isOver(p) || p.state === 'silent' || p.state === 'help'

export const visitViews = {
  visitOffer: (p: VisitView & { with: string | null; until: string }, t: Words): Card => ({
    text: urgently(t, t.visit.offer(p)),
    buttons: [
      [
        { label: t.visit.take(), tone: 'go', press: { do: 'join-visit', visit: p.visit } },
        { label: t.visit.pass(), press: { do: 'leave-visit', visit: p.visit } },
      ],
    ],
  }),
  visitOfferOver: (p: { visit: string; nth: number; why: 'passed' | 'taken' }, t: Words): Card => ({
    text: urgently(t, t.visit.offerOver[p.why](p)),
  }),
  /** To one of the two: with whom, by when, and how it went. The name is one press away. */
  visitYours: (p: VisitView & { partner: string | null }, t: Words): Card => ({
    text: urgently(t, isSaid(p) ? t.visit.state(p) : p.partner === null ? t.visit.alone(p) : t.visit.yours({ ...p, partner: p.partner })),
    buttons: [
      ...(p.partner === null ? [] : [[seeing(p, t), { label: t.visit.askWay(), press: { do: 'ask-way' as const, visit: p.visit } }]]),
      ...checks(p, t),
      ...(isOver(p) ? [] : [[leaving(p, t)]]),
    ],
  }),
  visitNamed: (
    p: VisitView & {
      listed: string
      name: string
      wish: string
      hour: Listed['hour']
      signer: string | null
      mine: boolean
      leads: boolean
    },
    t: Words,
  ): Card => ({
    text: urgently(t, t.visit.named(p)),
    buttons: [
      ...(p.mine ? [[{ label: t.visit.askWay(), press: { do: 'ask-way' as const, visit: p.visit } }], ...checks(p, t)] : []),
      ...(p.mine && !isOver(p) ? [[leaving(p, t)]] : []),
      ...(p.leads
        ? [
            [
              ...(isOver(p)
                ? []
                : [{ label: t.visit.settle(), tone: 'go' as const, press: { do: 'settle-visit' as const, visit: p.visit } }]),
              { label: t.visit.whoSaw(), press: { do: 'who-saw' as const, listed: p.listed } },
            ],
          ]
        : []),
    ],
  }),
  visitCheck: (p: VisitView & { when: 'soon' | 'due' }, t: Words): Card => ({
    text: urgently(t, t.visit.check[p.when](p)),
    buttons: [...checks(p, t), [seeing(p, t), ...(p.when === 'soon' ? [leaving(p, t)] : [])]],
  }),
  visitChecked: (p: VisitView & { by: string | null }, t: Words): Card => ({
    text: urgently(t, p.by === null ? t.visit.state(p) : t.visit.stateBy({ ...p, by: p.by })),
    buttons: p.state === 'well' || p.state === 'silent' ? checks(p, t) : [],
  }),
  visitAlarm: (
    p: VisitView & {
      what: 'alone' | 'missed' | 'silent' | 'help'
      leads: boolean
      takeOver: string | null
      pair: readonly string[]
      call: { name: string; phone: string } | null
    },
    t: Words,
  ): Card => ({
    text: urgently(t, t.visit.alarm[p.what](p), ...(p.call ? [t.visit.call(p.call)] : [])),
    buttons: p.leads ? [[{ label: t.visit.settle(), tone: 'go', press: { do: 'settle-visit', visit: p.visit } }, seeing(p, t)]] : [],
  }),
  visitLeft: (p: { visit: string; nth: number }, t: Words): Card => ({ text: urgently(t, t.visit.left(p)) }),
  visitOff: (p: { visit: string; nth: number }, t: Words): Card => ({ text: urgently(t, t.visit.off(p)) }),
  /** Only ever takes the place of what stands: see bots/deliver.ts. */
  visitErased: (p: { visit: string; nth: number; why: 'over' | 'left' | 'withdrawn' | 'below' }, t: Words): Card => ({
    text: urgently(t, t.visit.erased[p.why]()),
    silent: true,
  }),
  wayAsked: (p: VisitView & { self: boolean; names: readonly string[] }, t: Words): Card => ({
    text: urgently(t, t.visit.wayAsked(p)),
    buttons: [
      [
        { label: t.visit.wayTitle(), tone: 'go', form: 'tell-way', ids: { visit: p.visit } },
        { label: t.visit.toList(), press: { do: 'visit-list' } },
      ],
    ],
  }),
  wayAsking: (p: VisitView & { name: string }, t: Words): Card => ({ text: urgently(t, t.visit.wayAsking(p)) }),
  wayQuestion: (p: VisitView, t: Words): Card => ({ text: urgently(t, t.visit.wayQuestion(p)) }),
  wayTold: (p: VisitView & { name: string; words: string }, t: Words): Card => ({ text: urgently(t, t.visit.wayTold(p)) }),
  waySent: (p: VisitView & { to: readonly string[] }, t: Words): Card => ({ text: urgently(t, t.visit.waySent(p)) }),
}
