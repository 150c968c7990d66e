import type { Card } from '../chat/card.ts'
import { lines, type Rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { Words } from '../words/fr.ts'

export type ResultView = { date: string; title: string; author: string; words: string; photo: string | null; came: number }

const toldOf = (p: ResultView, t: Words): Rich[] => [
  t.results.card(p),
  ...(p.came > 0 ? [t.results.came(p.came)] : []),
  t.results.by({ name: p.author }),
]

/** In the photo's place: what stands in a channel keeps a picture once it has one. */
const blank = (words: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="160" viewBox="0 0 640 160"><rect width="640" height="160" fill="#f4f1ea"/><text x="320" y="90" font-family="DejaVu Sans" font-size="28" text-anchor="middle" fill="#5b554a">${words}</text></svg>`

export const resultViews = {
  /** In the channel, once. */
  resultCard: (p: ResultView & { removed: boolean }, t: Words): Card => ({
    text: lines(...toldOf(p, t)),
    ...(p.removed && p.photo === null
      ? { file: { name: 'photo.png', type: 'image/png' as const, svg: blank(t.results.removed()), alt: t.results.removed() } }
      : { photo: p.photo ?? undefined }),
    buttons: [[{ label: t.results.mind(), open: { press: { do: 'see-result', date: p.date } } }]],
  }),

  resultAsk: (p: { date: string; title: string; stands: string | null; photo: boolean; again: boolean }, t: Words): Card => ({
    text: lines(
      ...(p.again ? [t.results.form.again()] : []),
      p.photo ? t.results.form.withPhoto(p) : t.results.form.ask(p),
      ...(p.stands === null ? [] : [t.results.form.stands(p), [{ quote: p.stands }]]),
    ),
    fill: { label: t.draft.answer(), form: 'tell-result', ids: { date: p.date } },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),

  /** To whoever organised. */
  resultTold: (p: ResultView & { news: 'told' | 'changed' | 'shown' | 'bare' }, t: Words): Card => ({
    text: lines(
      ...(p.news === 'shown' ? [] : [p.news === 'bare' ? t.results.noPhotoNow() : t.results.told({ changed: p.news === 'changed' })]),
      ...toldOf(p, t),
    ),
    buttons: [
      [
        { label: t.results.correct(), form: 'tell-result', ids: { date: p.date } },
        ...(p.photo ? [{ label: t.results.noPhoto(), tone: 'danger' as const, press: { do: 'no-photo' as const, date: p.date } }] : []),
      ],
    ],
  }),

  /** To somebody who minds. */
  resultSeen: (p: ResultView & { minded: boolean }, t: Words): Card => ({
    text: lines(...toldOf(p, t), p.minded ? t.results.minded({ name: p.author }) : t.results.seen({ name: p.author })),
    buttons: [
      p.minded
        ? [{ label: t.resident.toHome(), press: { do: 'home' } }]
        : [
            { label: cut(t.results.mindIt(p.author), 40), tone: 'go', press: { do: 'mind-result', date: p.date } },
            { label: t.draft.cancel(), press: { do: 'home' } },
          ],
    ],
  }),
  resultMinded: (p: ResultView & { name: string }, t: Words): Card => ({
    text: t.results.mindedBy({ title: p.title, name: p.name, photo: p.photo !== null }),
    buttons: [
      [
        ...(p.photo ? [{ label: t.results.noPhoto(), tone: 'danger' as const, press: { do: 'no-photo' as const, date: p.date } }] : []),
        { label: t.results.correct(), form: 'tell-result', ids: { date: p.date } },
      ],
    ],
  }),
}
