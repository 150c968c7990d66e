import type { Button, Card } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import { wayButtons } from '../joining/views.ts'
import type { Way } from '../joining/way.ts'
import type { Words } from '../words/fr.ts'
import type { Channel, Refusal } from './proof.ts'
import type { Why } from './say-proof.ts'

type Left = 'erased' | 'nowhere' | 'stays'
type To = { quartier: string; ways: readonly Way[] }

const home = (t: Words): Button => ({ label: t.resident.toHome(), press: { do: 'home' } })
const posts = (t: Words): Button => ({ label: t.list.all(), press: { do: 'posts', page: 0 } })
const again = (t: Words): Button => ({ label: t.proving.sendAgain(), press: { do: 'prove' } })
const cancel = (t: Words): Button => ({ label: t.draft.cancel(), press: { do: 'cancel' } })
const fill = (how: Channel, t: Words): Pick<Card, 'fill'> =>
  how === 'form' ? { fill: { label: t.proving.send(), form: 'send-proof', ids: {} } } : {}
const others = (ways: readonly Way[], t: Words) => (ways.length > 0 ? [t.proving.orElse()] : [])

export const provingViews = {
  /** `url` is null where the chat or a form takes it, or where words came in its place (`again`). */
  proofHow: (p: { how: Channel; quartier: string; url: string | null; minutes: number; again: boolean }, t: Words): Card => ({
    text: p.again
      ? t.proving.again[p.how]()
      : lines(
          t.proving.ask[p.how](p),
          ...(p.url ? [[p.url], t.proving.once(p)] : []),
          t.proving.hide(),
          t.proving.promise(),
          ...(p.how === 'chat' ? [t.proving.platformCopy()] : []),
        ),
    ...fill(p.how, t),
    buttons: [p.how === 'link' && !p.url ? [again(t), cancel(t)] : [cancel(t)]],
  }),
  provingOff: (p: To & { why: Why }, t: Words): Card => ({
    text: t.proving.off[p.why](p),
    buttons: [...(p.why === 'already' ? [] : wayButtons(p.ways, t)), [posts(t), home(t)]],
  }),
  proofRefused: (p: { why: Refusal; how: Channel; left: Left }, t: Words): Card => ({
    text: lines(t.proving.refused[p.why](), t.proving.notKept(), ...(p.left === 'nowhere' ? [] : [t.proving.left[p.left]()])),
    ...fill(p.how, t),
    buttons: [[...(p.how === 'form' ? [] : [again(t)]), cancel(t)]],
  }),
  proofAlbum: (_p: object, t: Words): Card => ({ text: t.proving.album(), buttons: [[again(t), home(t)]] }),
  proofTaken: (p: { quartier: string; left: Left; hours: number }, t: Words): Card => ({
    text: lines(t.proving.taken(p), t.proving.left[p.left]()),
    buttons: [[posts(t)], [{ label: t.proving.withdraw(), press: { do: 'drop-proof' } }]],
  }),
  proofWithdrawn: (p: To, t: Words): Card => ({
    text: lines(t.proving.withdrawn(p), ...others(p.ways, t)),
    buttons: [...wayButtons(p.ways, t), [again(t), home(t)]],
  }),

  /** To whoever may look at it. */
  proofAsked: (p: { who: string; name: string; quartier: string }, t: Words): Card => ({
    text: t.proving.asked(p),
    buttons: [[{ label: t.proving.see(), tone: 'go', press: { do: 'see-proof', who: p.who } }]],
  }),
  /** `by` has so many hours before another may take it up. */
  proofBusy: (p: { who: string; name: string; quartier: string; by: string; hours: number }, t: Words): Card => ({
    text: lines(t.proving.busy(p), t.proving.ifNot(p)),
    buttons: [[{ label: t.proving.takeOver(), press: { do: 'see-proof', who: p.who } }, home(t)]],
  }),
  proofMany: (p: { who: string; name: string; quartier: string; most: number }, t: Words): Card => ({
    text: t.proving.many(p),
    buttons: [[{ label: t.proving.see(), press: { do: 'see-proof', who: p.who } }, home(t)]],
  }),
  proofShown: (p: { who: string; name: string; quartier: string; url: string; minutes: number }, t: Words): Card => ({
    text: lines(t.proving.shown(p), [p.url], t.proving.look(p)),
    buttons: [
      [{ label: t.proving.yes(), tone: 'go', press: { do: 'judge-proof', who: p.who, to: 'yes' } }],
      [{ label: t.proving.no(), press: { do: 'judge-proof', who: p.who, to: 'no' } }],
      [{ label: t.proving.seeAgain(), press: { do: 'see-proof', who: p.who } }],
    ],
  }),
  /** `by` is another of them. */
  proofJudged: (p: { name: string; quartier: string; answer: 'yes' | 'no'; by: string | null }, t: Words): Card => ({
    text: lines(t.proving.judged[p.answer](p), ...(p.by ? [t.proving.judgedBy({ by: p.by })] : [])),
    buttons: [[home(t)]],
  }),
  proofDropped: (p: { why: 'late' | 'lost' | 'withdrawn'; name: string }, t: Words): Card => ({
    text: t.proving.dropped[p.why](p),
    buttons: [[home(t)]],
  }),
  proofGone: (_p: object, t: Words): Card => ({ text: t.proving.gone(), buttons: [[home(t)]] }),

  proofNotEnough: (p: To, t: Words): Card => ({
    text: lines(t.proving.notEnough(p), ...others(p.ways, t)),
    buttons: [[again(t)], ...wayButtons(p.ways, t)],
  }),
  proofForgotten: (p: To & { why: 'late' | 'lost'; hours: number }, t: Words): Card => ({
    text: lines(t.proving.forgotten[p.why](p), ...others(p.ways, t)),
    buttons: [[again(t)], ...wayButtons(p.ways, t)],
  }),
}
