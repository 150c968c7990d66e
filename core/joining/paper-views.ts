import { type Button, type Card, inTwos } from '../chat/card.ts'
import { toldApart } from '../chat/labels.ts'
import { lines, rich } from '../chat/rich.ts'
import type { Language } from '../residents/resident.ts'
import type { Wall } from '../time.ts'
import { en } from '../words/en.ts'
import { fr, type Words } from '../words/fr.ts'
import { type LettersOf, lettersOf } from './letters.ts'
import { type JoinPosterOf, joinPosterAlt, joinPosterOf } from './poster.ts'

/** We speak to the organiser in their language; paper speaks the quartier's. */
const wordsOf: Readonly<Record<Language, Words>> = { fr, en }

const toPosters = (t: Words): Button => ({ label: t.verifying.posters.all(), press: { do: 'posters' } })
const toLetters = (t: Words): Button => ({ label: t.verifying.letters.open(), press: { do: 'new-letters' } })
/** How many letters at once: a page of them, or more. */
const counts = [8, 16, 24] as const

type Poster = { id: string; label: string; used: number; most: number; until: Wall }

/** Posters and letters, for who organises. */
export const paperViews = {
  posters: (
    p: { quartier: string; posters: readonly Poster[]; letters: number; page: number; more: boolean; isWay: boolean },
    t: Words,
  ): Card => {
    const labels = toldApart(
      p.posters.map(({ label }) => label),
      24,
    )
    return {
      text: lines(
        p.posters.length > 0 || p.page > 0 ? t.verifying.posters.list(p) : t.verifying.posters.none(p),
        ...p.posters.map((it) => rich`• ${t.verifying.posters.line({ ...it, until: t.day(it.until) })}`),
        ...(p.letters > 0 ? [t.verifying.letters.out({ count: p.letters })] : []),
        ...(p.isWay ? [] : [t.verifying.posters.notAWay()]),
      ),
      buttons: [
        ...inTwos(
          p.posters.map(
            ({ id }, n): Button => ({
              label: t.verifying.posters.revoke({ label: labels[n] ?? '' }),
              press: { do: 'revoke-code', code: id, sure: 'no' },
            }),
          ),
        ),
        ...(p.page > 0 || p.more
          ? [
              [
                ...(p.page > 0 ? [{ label: t.list.previous(), press: { do: 'posters' as const, page: p.page - 1 } }] : []),
                ...(p.more ? [{ label: t.list.next(), press: { do: 'posters' as const, page: p.page + 1 } }] : []),
              ],
            ]
          : []),
        [{ label: t.verifying.posters.make(), form: 'new-poster' }, toLetters(t)],
      ],
    }
  },
  posterQuestion: (p: { field: 'label' | 'homes'; again: boolean }, t: Words): Card => ({
    text: p.again ? t.verifying.posters.again[p.field]() : t.verifying.posters.ask[p.field](),
    fill: { label: t.draft.answer(), form: 'new-poster', ids: {} },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  posterMade: (p: { days: number; language: Language; homes: number; poster: JoinPosterOf }, t: Words): Card => {
    const theirs = wordsOf[p.language]
    return {
      text: t.verifying.posters.made({ label: p.poster.label, homes: p.homes, days: p.days }),
      file: {
        name: theirs.poster.name.page,
        type: 'application/pdf',
        alt: joinPosterAlt(p.poster, t),
        leads: [{ open: { press: { do: 'see-code', code: p.poster.code } }, key: 'quartier' }],
        svg: ([link = null]) => joinPosterOf(p.poster, link, theirs),
      },
      buttons: [[{ label: t.verifying.posters.another(), form: 'new-poster' }, toPosters(t)]],
    }
  },
  posterTaken: (p: { id: string; label: string }, t: Words): Card => ({
    text: t.verifying.posters.taken(p),
    buttons: [[{ label: t.verifying.posters.replace(), press: { do: 'replace-poster', code: p.id } }], [toPosters(t)]],
  }),
  posterMany: (p: { most: number }, t: Words): Card => ({ text: t.verifying.posters.many(p), buttons: [[toPosters(t)]] }),
  posterRevoke: (p: { id: string; label: string; used: number }, t: Words): Card => ({
    text: t.verifying.posters.sure(p),
    buttons: [
      [
        { label: t.verifying.posters.yesRevoke(), tone: 'danger', press: { do: 'revoke-code', code: p.id, sure: 'yes' } },
        { label: t.verifying.posters.keep(), press: { do: 'posters' } },
      ],
    ],
  }),
  posterRevoked: (p: { id: string; label: string; used: number }, t: Words): Card => ({
    text: t.verifying.posters.revoked(p),
    buttons: [[{ label: t.verifying.posters.make(), form: 'new-poster' }, toPosters(t)]],
  }),

  lettersAsked: (p: { quartier: string; out: number; days: number; full: boolean }, t: Words): Card => ({
    text: lines(
      p.full ? t.verifying.letters.full() : t.verifying.letters.ask(p),
      ...(p.out > 0 ? [t.verifying.letters.out({ count: p.out })] : []),
    ),
    buttons: [
      ...(p.full ? [] : [counts.map((count): Button => ({ label: String(count), press: { do: 'new-letters', count } }))]),
      [toPosters(t)],
    ],
  }),
  letters: (p: { language: Language; days: number; page: number; pages: number; letters: LettersOf }, t: Words): Card => {
    const theirs = wordsOf[p.language]
    return {
      text: p.page === 1 ? t.verifying.letters.made(p) : t.verifying.letters.nextPage(p),
      file: {
        name: theirs.verifying.letters.file({ page: p.page }),
        type: 'application/pdf',
        alt: t.verifying.letters.alt({ count: p.letters.codes.length, quartier: p.letters.quartier }),
        leads: p.letters.codes.map((code) => ({ open: { press: { do: 'see-code', code } }, key: 'quartier' })),
        svg: (links) => lettersOf(p.letters, links, theirs),
      },
      buttons: [[toPosters(t), { label: t.verifying.letters.more(), press: { do: 'new-letters' } }]],
    }
  },
}
