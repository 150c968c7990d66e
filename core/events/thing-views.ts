import { type Button, type Card, inTwos } from '../chat/card.ts'
import { lines, type Rich, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { headOf } from '../posts/card.ts'
import type { Words } from '../words/fr.ts'
import { isNeeded, isTask, type ThingView } from './thing.ts'
import type { DateView } from './views.ts'

/** What has just become of what somebody brings. */
export type BringNews = keyof Words['things']['news']

type Things = Pick<DateView, 'things'>

/** Named in one line; of a longer list the rest is only counted. */
const namedMost = 5

/** « On cherche encore : chips (2), jus. » */
export const neededLine = ({ things = [] }: Things, t: Words): Rich[] => {
  const needed = things.filter(isNeeded)
  if (needed.length === 0) return []
  const some = needed.slice(0, namedMost).map(({ label, held, wanted }) => ({ label, missing: wanted - held }))
  return [t.things.needed({ some, more: needed.length - some.length })]
}

/** « Vous apportez : chips. » */
export const broughtLine = (labels: readonly string[], t: Words): Rich[] => {
  const [done, brought] = [labels.filter(isTask), labels.filter((it) => !isTask(it))]
  return [...(brought.length > 0 ? [t.things.bringing(brought)] : []), ...(done.length > 0 ? [t.things.doing(done)] : [])]
}

/** Where there is a list, and something to do about it. */
export const bringRow = (p: Things & { date: string; yours?: readonly string[] }, t: Words): Button[][] => {
  const { things = [], yours = [] } = p
  const needed = things.filter(isNeeded)
  if (needed.length + yours.length === 0) return []
  const label =
    needed.length === 0 || yours.length > 0 ? t.things.mine() : needed.every((it) => isTask(it.label)) ? t.things.doIt() : t.things.bring()
  return [[{ label, press: { do: 'show-things', date: p.date } }]]
}

/** For whoever organises: who brings what. */
export type Brought = ThingView & { names: readonly string[] }
export const broughtLines = (brought: readonly Brought[], t: Words): Rich[] => brought.map((it) => t.things.whoBrings(it))

/** So long a name leaves room for its count on a button of forty characters. */
const shortMax = 26
const short = (label: string): string => cut(label, shortMax)

const claimButton = (date: string, it: ThingView, t: Words): Button => ({
  label: it.wanted > 1 ? t.things.some({ ...it, label: short(it.label) }) : cut(it.label, 38),
  tone: 'go',
  press: { do: 'bring', date, thing: it.id },
})
const leaveButton = (date: string, { id, label }: ThingView, t: Words): Button => ({
  label: cut(isTask(label) ? t.things.doNoMore(label) : t.things.bringNoMore(label), 40),
  press: { do: 'unbring', date, thing: id },
})

export const thingViews = {
  /** To somebody who comes: what is still needed, and what they bring. */
  bringCard: (p: DateView & { news: BringNews; label: string | null; yours: readonly ThingView[] }, t: Words): Card => {
    const { things = [], yours } = p
    const free = things.filter((it) => isNeeded(it) && !yours.some(({ id }) => id === it.id))
    const said = p.news === 'ask' ? [] : [t.things.news[p.news]({ label: p.label ?? '', task: isTask(p.label ?? '') })]
    return {
      text: lines(
        headOf(p.post, t),
        ...said,
        ...broughtLine(
          yours.map(({ label }) => label),
          t,
        ),
        ...(free.length > 0
          ? [t.things.stillNeeded(), ...free.map((it) => rich`• ${t.things.count(it)}`)]
          : things.length > 0
            ? [t.things.allFound()]
            : [t.things.noList()]),
      ),
      buttons: [
        ...inTwos(free.map((it) => claimButton(p.date, it, t))),
        ...inTwos(yours.map((it) => leaveButton(p.date, it, t))),
        [{ label: t.things.back(), press: { do: 'ask-rsvp', date: p.date } }],
      ],
    }
  },

  thingsAsk: (p: { post: string; title: string; stands: string; again: boolean }, t: Words): Card => ({
    text: lines(
      ...(p.again ? [t.things.form.again()] : []),
      t.things.form.ask(p),
      ...(p.stands === '' ? [] : [t.things.form.stands(), [{ quote: p.stands }]]),
    ),
    fill: { label: t.draft.answer(), form: 'set-things', ids: { post: p.post } },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  /** `over`: what more people bring than are wanted now. */
  thingsSet: (p: DateView & { over: readonly ThingView[] }, t: Words): Card => {
    const { things = [] } = p
    return {
      text: lines(
        things.length > 0 ? t.things.set({ title: p.post.title }) : t.things.cleared({ title: p.post.title }),
        ...things.map((it) => rich`• ${t.things.count(it)}`),
        ...p.over.map((it) => t.things.keepsAll(it)),
      ),
      buttons: [
        [
          { label: t.event.whoComes(), press: { do: 'who-comes', date: p.date } },
          { label: t.things.change(), form: 'set-things', ids: { post: p.post.id } },
        ],
      ],
    }
  },
  thingsDropped: (p: { post: string; title: string; author: string; labels: readonly string[] }, t: Words): Card => ({
    text: t.things.dropped(p),
    buttons: [[{ label: t.things.see(), press: { do: 'show-post', post: p.post } }]],
  }),
}

export const toList = (post: string, has: boolean, t: Words): Button => ({
  label: has ? t.things.change() : t.things.make(),
  form: 'set-things',
  ids: { post },
})
