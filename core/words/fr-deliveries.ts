import { bold, rich } from '../chat/rich.ts'
import { de, type Named, s, type Titled, thing } from './fr-pieces.ts'

/** What we say of messages themselves: whether they arrived, when they come, and those that come together. */
export const delivery = {
  unknown: (p: Titled) =>
    rich`Je ne sais pas si l’annonce ${thing(p.title)} est arrivée dans le canal : la connexion a coupé au mauvais moment. Y est-elle ?`,
  isThere: () => 'Oui, elle y est',
  sendAgain: () => 'Non, publier de nouveau',
  noted: (p: Titled) => rich`Parfait, l’annonce ${thing(p.title)} est bien en ligne.`,
  sentAgain: (p: Titled) => rich`Je la publie de nouveau : ${thing(p.title)}.`,
  digestUnknown: (p: Named) =>
    rich`Je ne sais pas si le journal ${de(p.name)}${bold(p.name)} est arrivé ce matin : la connexion a coupé au mauvais moment. Je ne l’envoie pas deux fois.`,

  foldedIntro: () => rich`Et aussi aujourd’hui :`,
  foldedMore: (n: number) => rich`… et ${n} autre${s(n)}`,
  withPhoto: () => ' (avec une photo)',

  urgentAbout: () => rich`Un message urgent, c’est par exemple un voisin qui ne peut plus venir tout à l’heure.`,
  urgentName: () => 'Messages urgents :',
  urgentIs: { yes: 'même la nuit', no: 'ils attendent le matin' },
  urgentOn: () => 'Même la nuit, pour l’urgent',
  urgentOff: () => 'La nuit, même l’urgent attend',
}
