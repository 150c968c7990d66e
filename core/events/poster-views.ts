import type { Card } from '../chat/card.ts'
import type { Language } from '../residents/resident.ts'
import { en } from '../words/en.ts'
import { fr, type Words } from '../words/fr.ts'
import { type PosterOf, posterAlt, posterOf } from './poster.ts'

const wordsOf: Readonly<Record<Language, Words>> = { fr, en }

export const posterViews = {
  /** We speak to its reader in their language; the poster speaks the quartier's. */
  poster: (p: { date: string; post: string; as: 'pdf' | 'png'; language: Language; poster: PosterOf }, t: Words): Card => {
    const { date, poster } = p
    const theirs = wordsOf[p.language]
    const isPage = p.as === 'pdf'
    return {
      text: isPage ? t.poster.page(poster) : t.poster.picture(poster),
      file: {
        name: isPage ? theirs.poster.name.page : theirs.poster.name.picture,
        type: isPage ? 'application/pdf' : 'image/png',
        alt: posterAlt(poster, t),
        leads: [{ open: { press: { do: 'show-post', post: p.post } }, key: `post:${p.post}` }],
        svg: ([link = null]) => posterOf(poster, link, theirs),
      },
      buttons: [
        [
          isPage
            ? { label: t.poster.asPicture(), press: { do: 'poster', date, as: 'png' } }
            : { label: t.poster.asPage(), press: { do: 'poster', date, as: 'pdf' } },
        ],
      ],
    }
  },
  posterPast: (p: { title: string }, t: Words): Card => ({ text: t.poster.past(p) }),
}
