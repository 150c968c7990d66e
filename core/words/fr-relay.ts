import type { DetailKind } from '../answers/contact-details.ts'
import { bold, type Point, type Rich, rich } from '../chat/rich.ts'
import { de, type Named, type Titled, thing } from './fr-pieces.ts'

const details: Readonly<Record<DetailKind, string>> = {
  phone: 'un numéro de téléphone',
  email: 'une adresse e-mail',
  link: 'un lien',
  handle: 'un nom de messagerie',
  iban: 'un numéro de compte',
}

const exchange = 'Échanger nos coordonnées'

/** What goes between two neighbours: kept back, answered by the bot, shared, muted, over. */
export const relay = {
  held: (p: Named & { kind: DetailKind }) =>
    rich`Je garde ce message ici : il contient ${details[p.kind]}. Tant que ${p.name} et vous ne vous êtes pas écrit tous les deux, c’est plus sûr pour chacun de ne pas en donner.`,
  kept: (p: Named & { kind: DetailKind }) =>
    rich`Votre mot contenait ${details[p.kind]} : cette partie n’a pas été transmise. Quand ${p.name} et vous vous serez écrit, « ${exchange} » est là pour cela.`,
  heldWithout: () => rich`Rien n’est perdu. Écrivez-le autrement ici, ou j’envoie ceci :`,
  heldPhoto: () => rich`Rien n’est perdu. Écrivez-le autrement ici, ou j’envoie la photo seule.`,
  heldOnly: () => rich`Rien n’est perdu. Écrivez ici quelques mots, je les transmets.`,
  sendWithout: () => 'Envoyer sans',
  otherwise: () => 'L’écrire autrement',
  itSays: (p: { line: Rich }) => rich`Je suis Palier, un robot. L’annonce dit : « ${p.line} ».`,
  stillOpen: (p: Titled) => rich`Je suis Palier, un robot. L’annonce ${thing(p.title)} est toujours ouverte : rien n’est encore promis.`,
  hasPhoto: () => rich`Je suis Palier, un robot. L’annonce a une photo, la voici.`,
  askAnyway: (p: Named) => `Demander quand même à ${p.name}`,
  writeElse: () => 'Écrire autre chose',
  unanswered: (p: Named) =>
    rich`Vous avez écrit trois fois à ${p.name}, qui n’a pas encore répondu. Laissons-lui un peu de temps : je garde votre message jusqu’à demain.`,
  tryAgain: () => 'Essayer de l’envoyer',
  heldGone: () => rich`Je n’ai plus ce message : je ne garde qu’un jour ce qui attend. Vous pouvez l’écrire de nouveau.`,

  more: () => 'Plus…',
  conversation: (p: Titled & Named) => rich`Votre conversation avec ${bold(p.name)}, pour ${thing(p.title)}.`,
  mute: () => 'Sans bruit',
  unmute: () => 'Avec bruit',
  isMuted: (p: Named) => rich`Les messages ${de(p.name)}${p.name} arrivent sans sonner.`,
  isOver: () => rich`La conversation est terminée.`,
  over: (p: Titled & Named) =>
    rich`La conversation avec ${p.name}, pour ${thing(p.title)}, est terminée : l’annonce n’est plus ouverte. Merci d’avoir pris le temps d’écrire !`,

  placeCame: (p: Titled & Named) => rich`${bold(p.name)}, pour ${thing(p.title)}, vous montre un lieu :`,
  onMap: (p: Point) => `Voir sur la carte (${p.lat.toFixed(5)}, ${p.lon.toFixed(5)})`,

  exchange: () => exchange,
  detailLabel: () => 'Votre numéro ou votre e-mail',
  detailHint: () => 'Donné seulement si vous partagez tous les deux, puis effacé ici.',
  detailQuestion: (p: Named) =>
    rich`Quel numéro de téléphone ou quelle adresse e-mail voulez-vous donner à ${p.name} ? Je ne le donne que si ${p.name} partage aussi, puis je l’efface.`,
  detailAgain: () => rich`Je n’y reconnais ni un numéro de téléphone ni une adresse e-mail.`,
  share: () => 'Partager',
  exchangeEarly: (p: Named) =>
    rich`Écrivez-vous d’abord : quand ${p.name} et vous aurez chacun écrit un mot, vous pourrez échanger vos coordonnées.`,
  exchangeWaits: (p: Named) =>
    rich`C’est noté. Je demande à ${p.name} : chacun recevra les coordonnées de l’autre quand vous aurez partagé tous les deux. Sans réponse d’ici deux jours, j’efface les vôtres.`,
  takeBack: () => 'Effacer les miennes',
  exchangeAsked: (p: Titled & Named) => rich`${bold(p.name)}, pour ${thing(p.title)}, aimerait échanger vos coordonnées.`,
  shareMine: () => 'Partager les miennes',
  noThanks: () => 'Non merci',
  exchanged: (p: Named) => rich`${bold(p.name)} partage avec vous :`,
  exchangeLeft: (p: Named) => rich`Entendu, rien n’est échangé. Vous pouvez continuer à écrire à ${p.name} par ici.`,
  exchangeNot: (p: Titled) =>
    rich`Les coordonnées ne s’échangent pas pour l’instant, pour ${thing(p.title)}. J’ai effacé les vôtres ; vous pouvez continuer à vous écrire par ici.`,
}
