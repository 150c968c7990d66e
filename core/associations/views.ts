import { type Button, type Card, inTwos } from '../chat/card.ts'
import { toldApart } from '../chat/labels.ts'
import { bold, lines, quote } from '../chat/rich.ts'
import { factsOf, headOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'
import type { Association, AssociationState, Spoken } from './association.ts'
import type { Part } from './say-association.ts'

type Speaker = { id: string; name: string; self: boolean; first: boolean }
type Shown = Spoken & {
  about: string
  state: AssociationState
  part: Part
  contact: string
  speakers: readonly Speaker[]
  /** Without `.ics` or `.atom`; null while there is none. */
  address: string | null
  calendars: boolean
  /** By its reader. */
  followed: boolean
  /** How many follow it, for who speaks for it: `few` says no number. */
  followers: number | 'few' | 'none' | null
}

const home = (t: Words): Button => ({ label: t.resident.toHome(), press: { do: 'home' } })
const all = (t: Words): Button => ({ label: t.association.all(), press: { do: 'association' } })
const see = ({ id }: Pick<Spoken, 'id'>, t: Words): Button => ({
  label: t.association.see(),
  press: { do: 'show-association', association: id },
})
const named = (all: readonly Spoken[]): Button[] => {
  const labels = toldApart(
    all.map(({ name }) => name),
    40,
  )
  return all.map(({ id }, i) => ({ label: labels[i] ?? '', press: { do: 'show-association', association: id } }))
}
const follow = (id: string, to: 'yes' | 'no', t: Words): Button => ({
  label: to === 'yes' ? t.association.follow() : t.association.unfollow(),
  press: { do: 'follow-assoc', association: id, to },
})
/** A town hall has a button of its own, where the form asks one thing after another. */
const register = (kind: Association['kind'], t: Words): Button => ({
  label: kind === 'municipality' ? t.association.registerMunicipality() : t.association.register(),
  form: 'new-association',
  ...(kind === 'municipality' ? { ids: { kind } } : {}),
})
const closing = ({ id }: Spoken, t: Words): Button => ({
  label: t.association.close(),
  tone: 'danger',
  press: { do: 'close-association', association: id, sure: 'no' },
})

const shownButtons = (p: Shown, t: Words): Button[][] => {
  const others = p.part === 'contact' ? p.speakers.filter(({ self }) => !self) : []
  const speaks = p.part === 'contact' || p.part === 'speaker'
  const self = p.speakers.find((it) => it.self)
  /** First what one came for: whoever speaks for it came to look after it. */
  const following = p.state === 'open' ? [[follow(p.id, p.followed ? 'no' : 'yes', t)]] : []
  const labels = toldApart(
    others.map(({ name }) => name),
    24,
  )
  return [
    ...(speaks ? [] : following),
    ...(p.state === 'open' && speaks && p.calendars
      ? [
          [
            {
              label: p.address ? t.association.anotherAddress() : t.association.calendar(),
              press: { do: 'assoc-calendar' as const, association: p.id },
            },
          ],
        ]
      : []),
    ...(p.state === 'open' && p.part === 'contact'
      ? [
          [
            { label: t.association.invite(), press: { do: 'assoc-code' as const, association: p.id } },
            { label: t.association.hand(), press: { do: 'hand-assoc' as const, association: p.id } },
          ],
        ]
      : []),
    ...inTwos(
      others.map(
        ({ id }, i): Button => ({
          label: t.association.remove({ name: labels[i] ?? '' }),
          press: { do: 'leave-assoc', association: p.id, who: id },
        }),
      ),
    ),
    ...(p.part === 'speaker' && self
      ? [[{ label: t.association.leave(), press: { do: 'leave-assoc' as const, association: p.id, who: self.id } }]]
      : []),
    ...(speaks ? following : []),
    ...(p.part === 'contact' || (p.part === 'organiser' && p.state === 'open') ? [[closing(p, t), all(t)]] : [[all(t)]]),
  ]
}

export const associationViews = {
  associations: (p: { mine: readonly Spoken[]; others: readonly Spoken[]; followed: readonly string[] }, t: Words): Card => ({
    text: lines(
      p.mine.length > 0 ? t.association.mine() : t.association.none(),
      ...(p.others.length > 0 ? [t.association.others({ names: p.others.map(({ name }) => name) })] : []),
      ...(p.followed.length > 0 ? [t.association.followed({ names: p.followed })] : []),
      t.association.howToJoin(),
    ),
    buttons: [...inTwos(named([...p.mine, ...p.others])), [register('association', t), register('municipality', t)], [home(t)]],
  }),
  associationQuestion: (p: { field: 'name' | 'about'; kind: Association['kind']; most: number; again: boolean }, t: Words): Card => ({
    text: lines(...(p.again ? [t.association.again[p.field](p)] : []), t.association.ask[p.field](p)),
    fill: { label: t.draft.answer(), form: 'new-association', ids: p.kind === 'municipality' ? { kind: p.kind } : {} },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  associationRefused: (p: { name: string; why: 'taken' | 'full' | 'official' | 'second' }, t: Words): Card => ({
    text: t.association.cannot[p.why](p),
    buttons: [...(p.why === 'official' ? [[register('municipality', t)], [register('association', t)]] : []), [all(t)]],
  }),
  associationProposed: (p: Spoken & { asked: boolean }, t: Words): Card => ({
    text: p.asked ? t.association.proposed(p) : t.association.nobodyOrganises(p),
    buttons: [[see(p, t)]],
  }),
  associationAsked: (p: Spoken & { about: string; by: string; official: boolean }, t: Words): Card => ({
    text: lines(t.association.asked(p), [quote(p.about)], ...(p.official ? [t.association.checkOfficial()] : [])),
    buttons: [
      [
        { label: t.association.accept(), tone: 'go', press: { do: 'judge-assoc', association: p.id, to: 'yes' } },
        { label: t.association.refuse(), press: { do: 'judge-assoc', association: p.id, to: 'no' } },
      ],
    ],
  }),
  /** Another town hall speaks here already. */
  associationSecond: (p: Spoken & { there: string }, t: Words): Card => ({
    text: t.association.second(p),
    buttons: [[{ label: t.association.refuse(), press: { do: 'judge-assoc', association: p.id, to: 'no' } }, all(t)]],
  }),
  /** To the organisers: `by` is another of them. */
  associationJudged: (p: Spoken & { answer: 'yes' | 'no'; by: string | null }, t: Words): Card => ({
    text: t.association.judged[p.answer](p),
    buttons: [p.answer === 'yes' ? [see(p, t)] : [all(t)]],
  }),
  associationAnswered: (p: Spoken & { answer: 'yes' | 'no' }, t: Words): Card => ({
    text: t.association.answered[p.answer](p),
    buttons: [p.answer === 'yes' ? [see(p, t)] : [all(t)]],
  }),

  associationShown: (p: Shown, t: Words): Card => ({
    text: lines(
      [bold(p.name)],
      [quote(p.about)],
      ...(p.state === 'proposed' ? [t.association.waits()] : []),
      ...(p.part && p.state === 'open' ? [t.association.speakers({ names: p.speakers.map(({ name }) => name) })] : []),
      ...(p.part === 'contact' || p.part === 'speaker' ? (p.state === 'open' ? [t.association.howToSpeak(p)] : []) : []),
      ...(p.state === 'open' && p.followers !== null
        ? [typeof p.followers === 'number' ? t.association.followers(p.followers) : t.association.fewFollowers[p.followers]()]
        : []),
      ...(p.address ? [t.association.address(), [`${p.address}.ics`], t.calendar.atom(), [`${p.address}.atom`]] : []),
    ),
    buttons: shownButtons(p, t),
  }),
  associationCode: (p: Spoken & { code: string | null; hours: number }, t: Words): Card => ({
    text: p.code ? t.association.code({ code: p.code, name: p.name, hours: p.hours }) : t.association.manySpeakers(p),
    buttons: [[see(p, t)]],
  }),
  associationCodeWrong: (_p: object, t: Words): Card => ({ text: t.association.codeWrong(), buttons: [[all(t)]] }),
  /** `who`: to the contact, who has joined. */
  associationJoined: (p: Spoken & { who: string | null }, t: Words): Card => ({
    text: p.who ? t.association.theyJoined({ name: p.name, who: p.who }) : t.association.youJoined(p),
    buttons: [[see(p, t)]],
  }),
  associationLeft: (p: Spoken & { who: string | null }, t: Words): Card => ({
    text: p.who ? t.association.theyLeft({ name: p.name, who: p.who }) : t.association.youLeft(p),
    buttons: [[p.who ? see(p, t) : all(t)]],
  }),
  associationFollowed: (p: Spoken & { followed: boolean }, t: Words): Card => ({
    text: p.followed ? t.association.youFollow(p) : t.association.youUnfollow(p),
    buttons: [[follow(p.id, p.followed ? 'no' : 'yes', t), see(p, t)]],
  }),
  /** To whoever follows it. */
  associationNews: (p: Spoken & { post: PostView }, t: Words): Card => ({
    text: lines(t.association.news(p), headOf(p.post, t)),
    facts: factsOf(p.post, t),
    photo: p.post.photo ?? undefined,
    buttons: [[{ label: t.association.seePost(), tone: 'go', press: { do: 'show-post', post: p.post.id } }, follow(p.id, 'no', t)]],
  }),

  /** To its contact: to whom it could be handed over, or was offered. */
  associationHand: (p: Spoken & { self: string; offered: string | null; able: readonly Spoken[] }, t: Words): Card => {
    const hand = (who: string, label: string): Button => ({ label, press: { do: 'hand-assoc', association: p.id, who } })
    if (p.offered !== null)
      return {
        text: t.association.offered({ name: p.name, who: p.offered }),
        buttons: [[hand(p.self, t.association.takeBack()), see(p, t)]],
      }
    if (p.able.length === 0)
      return {
        text: t.association.handNobody(p),
        buttons: [[{ label: t.association.invite(), press: { do: 'assoc-code', association: p.id } }, see(p, t)]],
      }
    const labels = toldApart(
      p.able.map(({ name }) => name),
      24,
    )
    return {
      text: t.association.handTo(p),
      buttons: [
        ...inTwos(p.able.map(({ id }, i) => hand(id, labels[i] ?? ''))),
        [{ label: t.association.keep(), press: { do: 'show-association', association: p.id } }],
      ],
    }
  },
  /** To whom it was offered. */
  associationOffered: (p: Spoken & { by: string }, t: Words): Card => ({
    text: t.association.offer(p),
    buttons: [
      [
        { label: t.association.accept(), tone: 'go', press: { do: 'take-assoc', association: p.id, to: 'yes' } },
        { label: t.association.noThanks(), press: { do: 'take-assoc', association: p.id, to: 'no' } },
      ],
    ],
  }),
  /** `mine`: to whom it was offered; `who` is the other. */
  associationTaken: (p: Spoken & { answer: 'yes' | 'no'; who: string; mine: boolean }, t: Words): Card => ({
    text: t.association[p.mine ? 'youTook' : 'theyTook'][p.answer](p),
    buttons: [[see(p, t)]],
  }),
  associationClose: (p: Spoken, t: Words): Card => ({
    text: t.association.sure(p),
    buttons: [
      [
        { label: t.association.yesClose(), tone: 'danger', press: { do: 'close-association', association: p.id, sure: 'yes' } },
        { label: t.association.noClose(), press: { do: 'show-association', association: p.id } },
      ],
    ],
  }),
  associationClosed: (p: Spoken, t: Words): Card => ({ text: t.association.closed(p), buttons: [[all(t)]] }),
  associationGone: (_p: object, t: Words): Card => ({ text: t.association.gone(), buttons: [[all(t), home(t)]] }),
}
