import { type Button, type Card, inTwos, rowsIfAny } from '../chat/card.ts'
import { lines, type Rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { wayButtons } from '../joining/views.ts'
import type { PlacedBy, Way } from '../joining/way.ts'
import { linesOf, titleOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'
import type { Commune } from './commune-said.ts'
import type { Named } from './reads.ts'
import type { Stay } from './stays.ts'

/** Of everything that somebody has where they live, how many. */
export type Counts = {
  posts: number
  /** Answers, and loans that they ask for. */
  answers: number
  lasting: number
  series: number
  dates: number
  associations: number
  role: boolean
  listed: boolean
  signed: number
}
const counted = ['posts', 'answers', 'lasting', 'series', 'dates', 'associations', 'signed'] as const

/** « Vous quittez … », one line of each thing that there is. */
const becomes = (p: Counts, t: Words): Rich[] => [
  ...counted.flatMap((it) => (p[it] > 0 ? [t.moving.becomes[it](p[it])] : [])),
  ...(p.role ? [t.moving.becomes.role()] : []),
  ...(p.listed ? [t.moving.becomes.listed()] : []),
]

const staysLine = (it: Stay, t: Words, quartier: string): Rich => {
  switch (it.why) {
    case 'events':
      return t.moving.stays.events({ titles: it.events.map(({ title }) => title) })
    case 'association':
      return t.moving.stays.association({ names: it.associations.map(({ name }) => name) })
    case 'organiser':
      return t.moving.stays.organiser({ quartier })
    case 'round':
      return it.leads ? t.moving.stays.leads() : t.moving.stays.helps()
    case 'much':
      return t.moving.stays.much()
    case 'often':
      return t.moving.stays.often()
    default:
      return it satisfies never
  }
}

const eventsShown = 5
const staysButtons = (it: Stay, t: Words): Button[][] => {
  switch (it.why) {
    case 'events':
      return it.events
        .slice(0, eventsShown)
        .map(({ post, title, date, own }): Button[] => [
          own
            ? { label: cut(title, 40), press: { do: 'show-post', post } }
            : { label: cut(t.moving.organiseNoMore({ title }), 40), press: { do: 'co-leave', date } },
        ])
    case 'association':
      return it.associations.map(({ id, name }) => [{ label: cut(name, 40), press: { do: 'show-association', association: id } }])
    case 'round':
      return [
        [
          it.leads
            ? { label: t.moving.seeRound(), press: { do: 'show-round', round: it.round } }
            : { label: t.moving.leaveRound(), press: { do: 'volunteer', round: it.round, can: 'no' } },
        ],
      ]
    case 'much':
      return [[{ label: t.commands.myPosts(), press: { do: 'my-posts' } }]]
    case 'organiser':
    case 'often':
      return []
    default:
      return it satisfies never
  }
}

const follow = ({ id, name }: Named): Button => ({ label: cut(`+ ${name}`, 40), press: { do: 'follow-around', quartier: id, on: 'yes' } })
const unfollow = ({ id, name }: Named): Button => ({ label: cut(`✓ ${name}`, 40), press: { do: 'follow-around', quartier: id, on: 'no' } })
const find = (t: Words): Button => ({ label: t.moving.find(), form: 'find-around' })

export const movingViews = {
  moveAsk: (p: { quartier: string }, t: Words): Card => ({
    text: t.moving.ask(p),
    buttons: [
      [
        { label: t.moving.sayWhere(), tone: 'go', form: 'place' },
        { label: t.moving.stay(), press: { do: 'cancel' } },
      ],
    ],
  }),
  moveHere: (p: { quartier: string }, t: Words): Card => ({
    text: t.moving.here(p),
    buttons: [[{ label: t.list.all(), press: { do: 'posts', page: 0 } }]],
  }),
  moveBlocked: (p: { quartier: string; to: string; stays: readonly Stay[] }, t: Words): Card => ({
    text: lines(t.moving.blocked(p), ...p.stays.map((it) => staysLine(it, t, p.quartier))),
    buttons: [...p.stays.flatMap((it) => staysButtons(it, t)), [{ label: t.moving.stay(), press: { do: 'home' } }]],
  }),
  moveSure: (p: Counts & { from: string; to: string; quartier: string; by: PlacedBy; n: string; neighbour: boolean }, t: Words): Card => ({
    text: lines(t.moving.leaving(p), ...becomes(p, t), p.neighbour ? t.moving.neighbourThere(p) : t.moving.guestThere(p)),
    buttons: [
      [
        { label: t.moving.yes(), tone: 'go', press: { do: 'move-sure', to: p.quartier, by: p.by, n: p.n } },
        { label: t.moving.stay(), press: { do: 'cancel' } },
      ],
    ],
  }),
  moved: (
    p: { from: string; to: string; neighbour: boolean; ways: readonly Way[]; lasting: number; rules: string | null },
    t: Words,
  ): Card => ({
    text: lines(
      t.moving.done(p),
      ...(p.lasting > 0 ? [t.moving.becomes.lasting(p.lasting)] : []),
      ...(p.neighbour ? [] : [t.moving.toRecognise(p)]),
      ...(p.rules ? [t.moving.rules({ rules: p.rules })] : []),
    ),
    buttons: [
      ...(p.neighbour ? [] : wayButtons(p.ways, t)),
      [
        { label: t.list.all(), press: { do: 'posts', page: 0 } },
        { label: t.moving.around(), press: { do: 'around' } },
      ],
    ],
  }),

  around: (
    p: {
      quartier: string
      followed: readonly Named[]
      nearby: readonly Named[]
      most: number
      note: 'followed' | 'left' | 'full' | null
      name: string
    },
    t: Words,
  ): Card => ({
    text: lines(
      ...(p.note ? [t.moving.notes[p.note](p)] : []),
      p.followed.length > 0 ? t.moving.followed({ names: p.followed.map(({ name }) => name) }) : t.moving.followsNone(p),
      ...(p.nearby.length > 0 ? [t.moving.nearby()] : p.followed.length > 0 ? [] : [t.moving.nothingNear()]),
    ),
    buttons: [
      ...inTwos(p.followed.map(unfollow)),
      ...inTwos(p.nearby.map(follow)),
      [...(p.followed.length > 0 ? [{ label: t.moving.seePosts(), press: { do: 'around-posts' as const, page: 0 } }] : []), find(t)],
    ],
  }),
  aroundFind: (p: { again: boolean }, t: Words): Card => ({
    text: p.again ? t.moving.findAgain() : t.moving.findAsk(),
    fill: { label: t.moving.find(), form: 'find-around', ids: {} },
    buttons: [[{ label: t.moving.around(), press: { do: 'around' } }]],
  }),
  aroundFound: (p: { name: string; found: readonly Named[] }, t: Words): Card => ({
    text: p.found.length > 0 ? t.moving.found() : t.moving.foundNone(p),
    buttons: [...inTwos(p.found.map(follow)), [find(t), { label: t.moving.around(), press: { do: 'around' } }]],
  }),
  aroundList: (p: { posts: readonly PostView[]; page: number; more: boolean }, t: Words): Card => {
    const turn: Button[] = [
      ...(p.page > 0 ? [{ label: t.list.previous(), press: { do: 'around-posts' as const, page: p.page - 1 } }] : []),
      ...(p.more ? [{ label: t.list.next(), press: { do: 'around-posts' as const, page: p.page + 1 } }] : []),
    ]
    const back: Button[] = [
      { label: t.list.all(), press: { do: 'posts', page: 0 } },
      { label: t.moving.around(), press: { do: 'around' } },
    ]
    return {
      text: p.posts.length > 0 ? lines(t.moving.listTitle(), linesOf(p.posts, t)) : t.moving.listNone(),
      buttons: [
        ...p.posts.map((post, i): Button[] => [
          { label: cut(`${i + 1}. ${titleOf(post, t)}`, 40), press: { do: 'show-post', post: post.id } },
        ]),
        ...(rowsIfAny([turn].filter(({ length }) => length > 0)).buttons ?? []),
        back,
      ],
    }
  },

  group: (
    p: {
      quartier: string
      areas: readonly { area: string; name: string }[]
      most: number
      note: 'added' | 'removed' | 'taken' | 'full' | 'here' | null
      name: string
    },
    t: Words,
  ): Card => ({
    text: lines(
      ...(p.note ? [t.moving.groupNotes[p.note](p)] : []),
      p.areas.length > 0 ? t.moving.grouped({ quartier: p.quartier, names: p.areas.map(({ name }) => name) }) : t.moving.groupedNone(p),
    ),
    buttons: [
      ...inTwos(
        p.areas.map(
          ({ area, name }): Button => ({
            label: cut(t.moving.ungroup({ name }), 40),
            press: { do: 'group-area', area, on: 'no' },
          }),
        ),
      ),
      [
        { label: t.moving.addCommune(), form: 'group-commune' },
        { label: t.desk.back(), press: { do: 'desk', back: 'yes' } },
      ],
    ],
  }),
  groupAsk: (p: { again: boolean }, t: Words): Card => ({
    text: p.again ? t.moving.communeAgain() : t.moving.communeAsk(),
    fill: { label: t.moving.addCommune(), form: 'group-commune', ids: {} },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  groupWhich: (p: { communes: readonly Commune[] }, t: Words): Card => ({
    text: p.communes.length > 1 ? t.moving.which() : t.moving.only({ name: p.communes[0]?.name ?? '' }),
    buttons: [
      ...p.communes.map(({ area, name }): Button[] => [
        { label: cut(t.moving.groupIt({ name }), 40), tone: 'go', press: { do: 'group-area', area, on: 'yes' } },
      ]),
      [{ label: t.moving.notThat(), press: { do: 'group' } }],
    ],
  }),
}
