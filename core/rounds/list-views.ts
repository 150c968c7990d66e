import type { Button, Card } from '../chat/card.ts'
import { cut } from '../chat/text.ts'
import type { Words } from '../words/fr.ts'
import { consents, hoursOfDay, hows, type Listed } from './listed.ts'
import type { RoundView } from './say-round.ts'
import { urgently } from './views.ts'

const marked = (label: string, on: boolean): string => (on ? `✓ ${label}` : label)
const toList = (t: Words): Button[][] => [[{ label: t.visit.toList(), press: { do: 'visit-list' } }]]

export const listViews = {
  listShown: (p: { self: boolean; people: readonly { id: string; name: string }[] }, t: Words): Card => ({
    text: urgently(t, t.visit.list(p), t.visit.whoReads(), t.visit.official()),
    buttons: [
      ...(p.self
        ? []
        : [
            [
              { label: t.visit.wantVisits(), tone: 'go' as const, press: { do: 'list-me' as const, how: 'visit' as const } },
              { label: t.visit.wantCalls(), press: { do: 'list-me' as const, how: 'call' as const } },
            ],
          ]),
      consents.map((consent): Button => ({ label: t.visit.other[consent], form: 'list-other', ids: { consent } })),
      ...p.people.map((it): Button[] => [{ label: cut(it.name, 40), press: { do: 'change-listed', listed: it.id } }]),
    ],
  }),
  listOtherAsked: (p: { field: 'name' | 'on'; again: boolean }, t: Words): Card => ({
    text: urgently(t, p.again ? t.visit.otherAgain[p.field]() : t.visit.otherAsk[p.field]()),
  }),
  listFull: (p: { n: number }, t: Words): Card => ({ text: urgently(t, t.visit.full(p)), buttons: toList(t) }),
  listGone: (_p: object, t: Words): Card => ({ text: urgently(t, t.visit.gone()), buttons: toList(t) }),
  listedShown: (
    p: Pick<Listed, 'name' | 'consent' | 'how' | 'hour' | 'wish' | 'keep'> & {
      listed: string
      self: boolean
      on: string
      note: 'new' | 'changed' | null
    },
    t: Words,
  ): Card => ({
    text: urgently(
      t,
      p.self ? t.visit.me(p) : t.visit.someone(p),
      ...(p.note === 'changed' ? [] : [t.visit.whoReads(), t.visit.official()]),
    ),
    facts: [
      [t.visit.howName(), `${t.visit.hows[p.how]}, ${t.visit.hours[p.hour]}`],
      ...(p.wish ? [[t.visit.wishName(), p.wish] as const] : []),
    ],
    buttons: [
      hows.map(
        (how): Button => ({ label: marked(t.visit.hows[how], how === p.how), press: { do: 'change-listed', listed: p.listed, how } }),
      ),
      hoursOfDay.slice(1).map(
        (hour): Button => ({
          label: marked(t.visit.hours[hour], hour === p.hour),
          press: { do: 'change-listed', listed: p.listed, hour },
        }),
      ),
      [
        { label: t.visit.wishTitle(), form: 'wish-listed', ids: { listed: p.listed } },
        { label: t.visit.whoSaw(), press: { do: 'who-saw', listed: p.listed } },
      ],
      [
        ...(p.self
          ? []
          : [
              {
                label: marked(t.visit.keep(), p.keep),
                press: { do: 'change-listed' as const, listed: p.listed, keep: p.keep ? ('no' as const) : ('yes' as const) },
              },
            ]),
        { label: t.visit.unlist(), tone: 'danger', press: { do: 'unlist', listed: p.listed } },
      ],
    ],
  }),
  listedRound: (_p: RoundView, t: Words): Card => ({ text: urgently(t, t.visit.roundBegins()), buttons: toList(t) }),
  listedGone: (p: { n: number }, t: Words): Card => ({ text: urgently(t, t.visit.purged(p)), buttons: toList(t) }),
  listedAsk: (p: { listed: string; self: boolean; days: number }, t: Words): Card => ({
    text: urgently(t, t.visit.still(p)),
    buttons: [
      [
        { label: t.visit.stillYes(), tone: 'go', press: { do: 'change-listed', listed: p.listed, keep: 'yes' } },
        { label: t.visit.unlist(), tone: 'danger', press: { do: 'unlist', listed: p.listed } },
      ],
    ],
  }),
  listedLapsed: (p: { self: boolean }, t: Words): Card => ({ text: urgently(t, t.visit.lapsed(p)), buttons: toList(t) }),
  unlisted: (p: { self: boolean }, t: Words): Card => ({ text: urgently(t, t.visit.unlisted(p)), buttons: toList(t) }),
  wishAsked: (p: { listed: string; again: boolean }, t: Words): Card => ({
    text: urgently(t, p.again ? t.visit.wishAgain() : t.visit.wishAsk()),
  }),
  whoSaw: (p: { listed: string; self: boolean; looks: readonly { name: string; at: string }[] }, t: Words): Card => ({
    text: urgently(t, t.visit.saw(p), ...p.looks.slice(0, 20).map((it) => t.visit.sawLine(it)), t.visit.whoReads()),
  }),
}
