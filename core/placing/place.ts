import { z } from 'zod'
import { cameFor } from '../chat/talk.ts'
import { placing } from '../residents/join.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { areaName } from './area-name.ts'
import { type Located, located } from './located.ts'

/**
 * « 12 rue des Lilas, 75020 Paris »: where they live, of which only the area is known here. They confirm it, or choose, or write it otherwise.
 */
export const place = useCase({
  who: 'anyone',
  intent: z.object({ located }),
  doors: {
    form: {
      title: (t) => t.placing.title(),
      ask: 'all',
      secret: 'address',
      fields: { address: { kind: 'line', label: (t) => t.placing.label(), hint: (t) => t.placing.hint() } },
      /** Its words never come as far as this: see `secret`. */
      parse: () => ({ again: 'address' }),
      question: (_facts, _field, { who }, again) =>
        say(to.here, again ? 'placeAgain' : 'placeAsk', again ? { erased: null } : { joined: who !== null, quartiers: [] }),
    },
  },
  read: async (db, it) => {
    const { area } = 'located' in it ? it.located : { area: null }
    return { known: area ? await db.areaNamed(area) : null }
  },
  decide: ({ known }, { located }, { talk }) => ({
    say: [found(located, known?.quartier?.name ?? known?.name ?? null)],
    talk: placing(cameFor(talk)),
  }),
})

const found = ({ area, candidates, by, wantsStreet, erased }: Located, name: string | null) => {
  if (area && by)
    return say(to.here, 'placeFound', { area, name: name ?? areaName(area) ?? area, by, erased }, { key: 'place', fresh: true })
  if (candidates.length > 0)
    return say(to.here, 'placeChoose', { areas: candidates, by: by ?? 'list', wantsStreet, erased }, { key: 'place', fresh: true })
  return say(to.here, 'placeAgain', { erased })
}
