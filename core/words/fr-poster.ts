import { bold, rich } from '../chat/rich.ts'
import { type Titled, thing } from './fr-pieces.ts'

/** A poster of an event for a building's hall, and what we say beside it. */
export const poster = {
  band: (p: { quartier: string }) => `Entre voisins · ${p.quartier}`,
  untitled: () => 'Rendez-vous',
  hour: (p: { from: string }) => `à ${p.from}`,
  hours: (p: { from: string; until: string }) => `de ${p.from} à ${p.until}`,
  by: (p: { by: string }) => `${p.by} vous invite`,
  scan: () => 'Vous venez\u202f? Photographiez ce carré avec votre téléphone, et dites-le-nous.',
  ask: () => 'Vous venez\u202f? Dites-le à Palier, dans la conversation du quartier.',
  alt: (p: { title: string; when: string; place: string | null; by: string }) =>
    `Sur l’affiche : ${[p.title, p.when, ...(p.place ? [p.place] : [])].join(', ')}. ${p.by} vous invite.`,

  name: { page: 'affiche.pdf', picture: 'affiche.png' },
  page: (p: Titled) =>
    rich`Voici l’affiche de ${thing(p.title)}, prête à imprimer en A4, en noir et blanc. Accrochée dans le hall, elle invite aussi les voisins qui ne sont pas ici.`,
  picture: (p: Titled) => rich`Voici l’affiche de ${thing(p.title)} en image, à envoyer à qui vous voulez.`,
  asPage: () => 'À imprimer (PDF)',
  asPicture: () => 'En image, pour un téléphone',
  door: () => 'Affiche pour le hall',
  past: (p: Titled) => rich`${bold(p.title)} n’a plus lieu : il n’y a plus d’affiche à faire.`,
}
