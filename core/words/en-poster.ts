import { bold, rich } from '../chat/rich.ts'
import { thing } from './en-pieces.ts'
import type { poster as french } from './fr-poster.ts'

export const poster: typeof french = {
  band: (p) => `Among neighbours · ${p.quartier}`,
  untitled: () => 'Come and join us',
  hour: (p) => `at ${p.from}`,
  hours: (p) => `${p.from} to ${p.until}`,
  by: (p) => `${p.by} invites you`,
  scan: () => 'Coming? Take a picture of this square with your phone, and let us know.',
  ask: () => 'Coming? Tell Palier, in the neighbourhood’s chat.',
  alt: (p) => `On the poster: ${[p.title, p.when, ...(p.place ? [p.place] : [])].join(', ')}. ${p.by} invites you.`,

  name: { page: 'poster.pdf', picture: 'poster.png' },
  page: (p) =>
    rich`Here is the poster of ${thing(p.title)}, ready to print on A4 in black and white. In the hall it also invites neighbours who are not here.`,
  picture: (p) => rich`Here is the poster of ${thing(p.title)} as a picture, to send to whom you like.`,
  asPage: () => 'To print (PDF)',
  asPicture: () => 'As a picture, for a phone',
  door: () => 'Poster for the hall',
  past: (p) => rich`${bold(p.title)} does not take place any more: there is no poster to make.`,
}
