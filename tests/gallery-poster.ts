import type { PosterOf } from '../core/events/poster.ts'
import type { Gallery } from './gallery.ts'
import { longest } from './gallery-posts.ts'

export const party: PosterOf = {
  title: 'Apéro des voisins',
  start: '2026-11-28T19:00',
  end: '2026-11-28T22:30',
  place: 'square des Lilas',
  by: 'Léa',
  quartier: 'Belleville',
}
export const longParty: PosterOf = {
  title: longest.title,
  start: '2026-09-23T18:45',
  end: '2026-09-25T18:45',
  place: longest.place,
  by: longest.name,
  quartier: longest.quartier,
}
const usual = { date: 'eventdate0000000', post: 'party00000000000', language: 'fr', poster: party } as const

export const posterGallery: Pick<Gallery, 'poster' | 'posterPast'> = {
  poster: {
    'to print': { ...usual, as: 'pdf' },
    'as a picture': { ...usual, as: 'png' },
    'long, in another language': { ...usual, as: 'pdf', language: 'en', poster: longParty },
  },
  posterPast: { usual: { title: party.title }, long: { title: longest.title } },
}
