import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import type { Whole } from './reads.ts'
import { erasingOne, roundGone, visitView } from './say-round.ts'
import type { Visit } from './visit.ts'
import { type OfVisit, ofVisit } from './with-visit.ts'

const wordsMax = 400
const words = z.string().min(1).max(wordsMax)

/** Who tells where it is: who signed them up, or they themselves. */
const signerOf = (visit: Visit, { listed }: Whole): string | null => listed.get(visit.listed ?? '')?.by ?? null
const isOneOfTwo = (facts: OfVisit, who: string): facts is NonNullable<OfVisit> =>
  facts !== undefined && facts.visit.listed !== null && facts.visit.pair.length === 2 && facts.visit.pair.includes(who)

/** « Demander le chemin »: one of the two asks who signed the person up. */
export const askWay = useCase({
  who: 'resident',
  intent: z.object({ visit: id }),
  doors: { press: true },
  read: (db, { visit }) => ofVisit(db, visit),
  decide: (facts, _intent, { who }) => {
    if (!isOneOfTwo(facts, who.id)) return { say: [roundGone(who.id)] }
    const signer = signerOf(facts.visit, facts.whole)
    if (!signer) return { say: [roundGone(who.id)] }
    const view = visitView(facts.visit, facts.whole)
    const self = facts.whole.listed.get(facts.visit.listed ?? '')?.consent === 'self'
    const names = facts.visit.pair.map((it) => facts.whole.names.get(it) ?? '')
    return {
      say: [
        say(to.resident(signer), 'wayAsked', { ...view, self, names }, { key: `way-asked:${view.visit}`, fresh: true, urgent: 'duty' }),
        say(
          to.resident(who.id),
          'wayAsking',
          { ...view, name: facts.whole.names.get(signer) ?? '' },
          { key: `check:${view.visit}`, fresh: true },
        ),
      ],
    }
  },
})

/** « Dire le chemin »: to the two alone, carried and never kept. */
export const tellWay = useCase({
  who: 'resident',
  intent: z.object({ visit: id, words }),
  read: (db, { visit }) => ofVisit(db, visit),
  doors: {
    form: {
      title: (t) => t.visit.wayTitle(),
      ask: 'all',
      fields: { words: { kind: 'long', label: (t) => t.visit.wayLabel(), hint: (t) => t.visit.wayHint() } },
      parse: ({ words: said = '' }, ids) => {
        const line = oneLine(said, wordsMax)
        return line ? { intent: { ...ids, words: line } } : { again: 'words' }
      },
      refuse: (facts: OfVisit, { who }) => (facts && signerOf(facts.visit, facts.whole) === who.id ? null : roundGone(who.id)),
      question: (facts: OfVisit) =>
        facts ? say(to.here, 'wayQuestion', visitView(facts.visit, facts.whole)) : say(to.here, 'roundGone', {}),
    },
  },
  decide: (facts, { words: said }, { who }) => {
    if (!facts || signerOf(facts.visit, facts.whole) !== who.id) return { say: [roundGone(who.id)], talk: null }
    const { visit, whole } = facts
    const view = visitView(visit, whole)
    const readers = visit.pair.length === 2 ? visit.pair : []
    return {
      save: { visits: [{ ...visit, shown: [...new Set([...visit.shown, ...readers])] }] },
      say: [
        ...readers.map((it) => erasingOne('way', visit, it, 'below')),
        ...readers.map((it) =>
          say(
            to.resident(it),
            'wayTold',
            { ...view, name: who.name, words: said },
            { key: `way:${visit.id}`, fresh: true, urgent: 'duty' },
          ),
        ),
        say(
          to.resident(who.id),
          'waySent',
          { ...view, to: readers.map((it) => whole.names.get(it) ?? '') },
          { key: `way-asked:${visit.id}`, fresh: true },
        ),
      ],
      talk: null,
    }
  },
})
