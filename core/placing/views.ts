import { type Button, type Card, inTwos } from '../chat/card.ts'
import { toldApart } from '../chat/labels.ts'
import { lines } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { OnTheMap } from '../joining/way.ts'
import type { Words } from '../words/fr.ts'

type Area = { area: string; name: string }

const write = (t: Words) => ({ fill: { label: t.placing.write(), form: 'place' as const, ids: {} } })
const otherwise = (t: Words): Button => ({ label: t.placing.otherwise(), form: 'place' })
const yes = ({ area }: { area: string }, by: OnTheMap, label: string): Button => ({ label, press: { do: 'settle', area, by } })
/** Null: there was no message to erase. */
const erasedText = (erased: boolean | null, t: Words) => (erased === null ? [] : [erased ? t.placing.erased() : t.placing.notErased()])

export const placingViews = {
  /** `quartiers`: the few that are open here. */
  placeAsk: (p: { joined: boolean; quartiers: readonly { id: string; name: string }[] }, t: Words): Card => ({
    text: lines(p.joined ? t.placing.askAgain() : t.placing.ask(), t.placing.how(), t.placing.kept()),
    ...write(t),
    buttons: p.quartiers.map((it): Button[] => [{ label: cut(it.name, 40), press: { do: 'start', quartier: it.id } }]),
  }),
  placeAgain: (p: { erased: boolean | null }, t: Words): Card => ({
    text: lines(t.placing.again(), ...erasedText(p.erased, t)),
    ...write(t),
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  placeFound: (p: Area & { by: OnTheMap; erased: boolean }, t: Words): Card => ({
    text: lines(t.placing.found(p), ...erasedText(p.erased, t)),
    buttons: [[{ ...yes(p, p.by, t.placing.yes()), tone: 'go' }, otherwise(t)]],
  }),
  placeChoose: (p: { areas: readonly Area[]; by: OnTheMap; wantsStreet: boolean; erased: boolean | null }, t: Words): Card => ({
    text: lines(t.placing.choose(), ...(p.wantsStreet ? [t.placing.street()] : []), ...erasedText(p.erased, t)),
    buttons: [
      ...inTwos(
        toldApart(
          p.areas.map(({ name }) => name),
          40,
        ).map((label, n) => yes(p.areas[n] ?? { area: '' }, p.by, label)),
      ),
      [otherwise(t)],
    ],
  }),
  noneYet: (p: Area & { by: OnTheMap; near: readonly { id: string; name: string }[] }, t: Words): Card => ({
    text: lines(t.placing.noneYet(p), t.placing.founding(), ...(p.near.length > 0 ? [t.placing.near()] : [])),
    buttons: [
      [{ label: t.placing.open(), tone: 'go', press: { do: 'found', area: p.area, by: p.by } }],
      ...p.near.map((it): Button[] => [yes({ area: it.id }, p.by, cut(it.name, 40))]),
      [otherwise(t)],
    ],
  }),
  notOpenYet: (p: { quartier: string; here: number; opensAt: number }, t: Words): Card => ({
    text: t.placing.notOpenYet(p),
    buttons: [
      [
        { label: t.commands.myPosts(), press: { do: 'my-posts' } },
        { label: t.resident.toHome(), press: { do: 'home' } },
      ],
    ],
  }),
}
