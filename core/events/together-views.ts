import { type Button, type Card, inTwos } from '../chat/card.ts'
import { toldApart } from '../chat/labels.ts'
import { lines } from '../chat/rich.ts'
import type { Wall } from '../time.ts'
import type { Words } from '../words/fr.ts'

type Person = { id: string; name: string }
type About = { title: string; author: string; date: string; start: Wall; end: Wall | null; place: string | null }

const factsOf = ({ start, end, place }: About, t: Words): [string, string][] => {
  const when = t.when({ start, end, vague: null })
  return [
    ...(when ? [[t.post.whenName(), when] as [string, string]] : []),
    ...(place ? [[t.post.placeName(), place] as [string, string]] : []),
  ]
}
const toList = (date: string, t: Words): Button => ({ label: t.event.whoComes(), press: { do: 'who-comes', date } })
const names = (people: readonly Person[]): string[] => people.map(({ name }) => name)

export const togetherViews = {
  /** To the author of an event. */
  together: (
    p: {
      title: string
      date: string
      asked: string | null
      full: boolean
      agreed: readonly Person[]
      invited: readonly Person[]
      could: readonly Person[]
    },
    t: Words,
  ): Card => {
    const press = (who: Person) => ({ date: p.date, who: who.id })
    const onButtons = (people: readonly Person[], of: (name: string, who: Person) => Button): Button[] => {
      const labels = toldApart(names(people), 20)
      return people.map((who, i) => of(labels[i] ?? '', who))
    }
    return {
      text: lines(
        p.asked ? t.together.asked({ name: p.asked, title: p.title }) : t.together.about(p),
        ...(p.agreed.length > 0 ? [t.together.agreed({ names: toldApart(names(p.agreed), 44) })] : []),
        ...(p.invited.length > 0 ? [t.together.invited({ names: toldApart(names(p.invited), 44) })] : []),
        p.full ? t.together.full() : p.could.length > 0 ? t.together.whom() : t.together.nobody(),
      ),
      buttons: [
        ...inTwos(onButtons(p.could, (label, who) => ({ label, press: { do: 'co-invite', ...press(who) } }))),
        ...inTwos([
          ...onButtons(p.agreed, (name, who) => ({
            label: t.together.without({ name }),
            tone: 'danger',
            press: { do: 'co-end', ...press(who) },
          })),
          ...onButtons(p.invited, (name, who) => ({ label: t.together.unasked({ name }), press: { do: 'co-end', ...press(who) } })),
        ]),
        [toList(p.date, t)],
      ],
    }
  },

  togetherInvited: (p: About, t: Words): Card => ({
    text: lines(t.together.invitation(p), t.together.means()),
    facts: factsOf(p, t),
    buttons: [
      [
        { label: t.together.yes(), tone: 'go', press: { do: 'co-answer', date: p.date, to: 'yes' } },
        { label: t.together.no(), press: { do: 'co-answer', date: p.date, to: 'no' } },
      ],
    ],
  }),

  /** To who was asked: what became of it. */
  togetherMine: (p: About & { what: 'yes' | 'no' | 'left' | 'ended' | 'withdrawn' }, t: Words): Card => ({
    text: t.together.mine[p.what](p),
    facts: factsOf(p, t),
    buttons: [[p.what === 'yes' ? toList(p.date, t) : { label: t.together.toEvent(), press: { do: 'ask-rsvp', date: p.date } }]],
  }),

  /** To the author: what somebody said. */
  togetherTold: (p: About & { name: string; what: 'yes' | 'no' | 'left' }, t: Words): Card => ({
    text: t.together.told[p.what](p),
    buttons: [[toList(p.date, t), { label: t.together.door(), press: { do: 'co-ask', date: p.date } }]],
  }),
}
