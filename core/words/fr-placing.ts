import { bold, rich } from '../chat/rich.ts'
import { inPlaceBold } from './fr-pieces.ts'

type Area = { name: string }

/** Finding one’s quartier, and joining it. */
export const placing = {
  title: () => 'Votre quartier',
  label: () => 'Code postal et commune',
  hint: () => 'Par exemple « 75020 Paris ».',
  write: () => 'Dire où j’habite',
  otherwise: () => 'Ce n’est pas ça',
  ask: () => rich`Bonjour ! Je suis Palier, l’assistant des voisins. Où habitez-vous ?`,
  askAgain: () => rich`Où habitez-vous maintenant ?`,
  how: () => rich`Écrivez votre code postal et votre commune, par exemple « 75020 Paris ».`,
  kept: () => rich`Je n’en garde que le nom du quartier, jamais l’adresse.`,
  again: () =>
    rich`Je n’ai pas trouvé cette commune. Écrivez son code postal et son nom, par exemple « 69003 Lyon » ou « 29120 Pont-l’Abbé ».`,
  found: (p: Area) => rich`Vous habitez ${inPlaceBold(p.name)}, c’est bien ça ?`,
  yes: () => 'Oui, c’est chez moi',
  choose: () => rich`Lequel est le vôtre ?`,
  street: () => rich`Si vous ne savez pas, écrivez votre adresse avec le numéro : je chercherai.`,
  erased: () => rich`Votre adresse est oubliée.`,
  notErased: () => rich`Votre adresse est oubliée. Vous pouvez effacer votre message : je ne peux pas le faire ici.`,
  noneYet: (p: Area) => rich`Personne n’a encore ouvert ${bold(p.name)} sur Palier.`,
  founding: () => rich`Vous pouvez l’ouvrir : vous l’organiserez, en attendant que d’autres vous rejoignent.`,
  near: () => rich`Ou rejoignez un quartier voisin :`,
  open: () => 'Ouvrir ce quartier',
  notOpenYet: (p: { quartier: string; here: number; opensAt: number }) =>
    rich`Votre brouillon est gardé. ${bold(p.quartier)} ouvrira à ${p.opensAt} voisins : vous êtes ${p.here}. Parlez-en autour de vous !`,

  asGuest: () => rich`Vous pouvez déjà regarder les annonces et préparer la vôtre. Pour publier et répondre, faites-vous reconnaître :`,
  asFounder: () => rich`Ce quartier, c’est vous qui l’ouvrez, et qui l’organisez.`,
  opensAt: (p: { opensAt: number }) =>
    rich`Les annonces commenceront à ${p.opensAt} voisins. Pour les inviter, imprimez une affiche ou donnez-leur mon nom.`,
  iAm: (p: Area) => `Je suis ${p.name}`,
  elsewhere: () => 'J’habite ailleurs',
}
