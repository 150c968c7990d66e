import { bold, rich } from '../chat/rich.ts'
import { ofPlaceBold } from './fr-pieces.ts'

type In = { quartier: string }
type Of = { name: string }
/** Words on our own pages, where there is no card. */
type Plain = string

/** A proof of address. */
export const proving = {
  title: () => 'Justificatif de domicile',
  fileLabel: () => 'Une photo (JPEG, PNG) ou un PDF',
  send: () => 'Envoyer un justificatif',
  sendAgain: () => 'Envoyer un autre fichier',
  withdraw: () => 'Retirer mon justificatif',

  ask: {
    chat: (p: In) =>
      rich`Envoyez-moi ici une photo ou un PDF qui montre que vous habitez ${bold(p.quartier)} : facture, quittance, attestation… Je l’efface de cette conversation dès qu’il arrive.`,
    form: (p: In) =>
      rich`Joignez une photo ou un PDF qui montre que vous habitez ${bold(p.quartier)} : facture, quittance, attestation… Le fichier n’apparaît dans aucun salon.`,
    link: (p: In) =>
      rich`Pour montrer que vous habitez ${bold(p.quartier)}, ouvrez cette page et choisissez une photo ou un PDF : facture, quittance, attestation…`,
  },
  again: {
    chat: () => rich`Il me faut une photo ou un PDF : envoyez-le ici comme une photo ordinaire.`,
    form: () => rich`Il me faut une photo ou un PDF : touchez le bouton pour le joindre.`,
    link: () => rich`Il me faut une photo ou un PDF : demandez le lien ci-dessous, il ouvre une page pour l’envoyer.`,
  },
  hide: () => rich`Cachez ce qui ne sert pas : montants, consommation, numéros. Votre nom, l’adresse et une date récente suffisent.`,
  promise: () =>
    rich`Il est chiffré, une seule personne du quartier le voit, et il est effacé dès qu’elle a répondu, au plus tard 72 heures après.`,
  platformCopy: () => rich`Telegram peut garder quelque temps une copie de son côté : sur cela, je n’ai pas la main.`,
  once: (p: { minutes: number }) => rich`Le lien marche une fois, pendant ${p.minutes} minutes.`,

  off: {
    here: (p: In) =>
      rich`On ne peut pas encore envoyer de justificatif ici : la personne qui a installé Palier n’a pas ouvert de page pour cela. Il y a d’autres façons de rejoindre ${bold(p.quartier)}.`,
    nobody: (p: In) =>
      rich`Personne ne peut encore regarder un justificatif dans ${bold(p.quartier)} : il n’est donc pas utile de l’envoyer. Il y a d’autres façons d’y entrer.`,
    way: (p: In) => rich`Dans ${bold(p.quartier)}, on ne demande pas de justificatif. Il y a d’autres façons d’y entrer.`,
    already: (p: In) => rich`Vous faites déjà partie des voisins ${ofPlaceBold(p.quartier)} : aucun justificatif n’est utile.`,
  },

  refused: {
    kind: () => rich`Ce fichier n’est ni une photo (JPEG ou PNG) ni un PDF. Prenez par exemple le document en photo.`,
    big: () => rich`Ce fichier est trop lourd : 10 Mo au plus. Prenez par exemple le document en photo.`,
    pixels: () => rich`Cette image est trop grande pour être ouverte sans risque : 40 mégapixels au plus. Une photo ordinaire convient.`,
    pages: () => rich`Ce PDF a plus de cinq pages. La première page d’une facture suffit : envoyez-la seule, ou en photo.`,
    locked: () => rich`Ce PDF est protégé par un mot de passe, et personne ne pourrait l’ouvrir. Envoyez-le sans protection, ou en photo.`,
    active: () =>
      rich`Ce PDF contient autre chose que des pages (un programme, un son ou une vidéo). Envoyez plutôt une photo du document.`,
    here: () => rich`Dans cette conversation, je ne peux pas ouvrir ce fichier. Passez plutôt par la page, avec un nouveau lien.`,
    broken: () => rich`Je n’arrive pas à lire ce fichier : il est peut-être abîmé ou incomplet. Envoyez-le encore une fois, ou en photo.`,
  },
  left: {
    erased: () => rich`Je l’ai effacé de cette conversation.`,
    nowhere: () => rich`Il n’est resté dans aucune conversation.`,
    stays: () => rich`Je ne peux pas effacer votre message ici : effacez-le vous-même, il ne sert plus.`,
  },
  notKept: () => rich`Je n’ai rien gardé. Vous pouvez en envoyer un autre.`,
  album: () =>
    rich`J’ai pris la première image et effacé les autres : une seule suffit. Si ce n’était pas la bonne, renvoyez la bonne toute seule.`,

  taken: (p: In & { hours: number }) =>
    rich`Merci, votre justificatif est bien arrivé. Une personne qui s’occupe ${ofPlaceBold(p.quartier)} va le regarder ; il est effacé dès sa réponse, au plus tard dans ${p.hours} heures.`,
  withdrawn: (_p: In) => rich`C’est fait : votre justificatif est effacé, et personne ne peut plus le voir.`,

  asked: (p: In & Of) =>
    rich`${bold(p.name)} a envoyé un justificatif de domicile pour entrer dans ${bold(p.quartier)}. Pouvez-vous le regarder ?`,
  see: () => 'Voir le justificatif',
  seeAgain: () => 'Un autre lien',
  shown: (p: Of & { minutes: number }) =>
    rich`Voici le justificatif de ${bold(p.name)}. Le lien s’ouvre une seule fois, pendant ${p.minutes} minutes ; gardez-le pour vous.`,
  look: (p: In) => rich`Regardez le nom, une date récente, et si l’adresse est bien dans ${bold(p.quartier)}. Puis dites-moi :`,
  yes: () => 'C’est bon, accueillir',
  no: () => 'Ce n’est pas suffisant',
  busy: (p: Of & { by: string }) => rich`${bold(p.by)} s’occupe du justificatif de ${bold(p.name)}.`,
  ifNot: (p: { hours: number }) => rich`Sans réponse au bout de ${p.hours} heures, vous pourrez l’ouvrir.`,
  takeOver: () => 'M’en occuper à mon tour',
  many: (p: { most: number }) =>
    rich`Vous avez ouvert ${p.most} justificatifs en une heure : c’est le plus que je montre à une même personne. Revenez un peu plus tard, celui-ci attend.`,
  judged: {
    yes: (p: In & Of) => rich`${bold(p.name)} fait maintenant partie des voisins ${ofPlaceBold(p.quartier)}. Le justificatif est effacé.`,
    no: (p: In & Of) =>
      rich`C’est noté : ce n’était pas suffisant. Le justificatif de ${bold(p.name)} est effacé, et je lui dis comment continuer.`,
  },
  judgedBy: (p: { by: string }) => rich`La réponse vient de ${bold(p.by)}.`,
  gone: () => rich`Il n’y a pas de justificatif à regarder ici : la réponse a déjà été donnée, ou il a été effacé.`,
  notEnough: (p: In) =>
    rich`Ce document ne suffit pas pour ${bold(p.quartier)}. Ce n’est pas grave : il est effacé, et vous pouvez en envoyer un autre où se lisent votre nom, l’adresse et une date de moins de trois mois.`,
  orElse: () => rich`Il y a aussi d’autres façons de faire :`,
  forgotten: {
    late: (p: In & { hours: number }) =>
      rich`Personne n’a pu regarder votre justificatif pour ${bold(p.quartier)} en ${p.hours} heures. Je l’ai effacé, comme promis. Voulez-vous le renvoyer ?`,
    lost: (p: In & { hours: number }) =>
      rich`Toutes mes excuses : après un redémarrage, votre justificatif pour ${bold(p.quartier)} ne peut plus être ouvert. Je l’ai effacé. Pouvez-vous le renvoyer ?`,
  },
  dropped: {
    late: (p: Of) => rich`Le justificatif de ${bold(p.name)} a été effacé : personne n’y a répondu à temps. Je propose d’en renvoyer un.`,
    lost: (p: Of) => rich`Le justificatif de ${bold(p.name)} a été effacé : il ne pouvait plus être ouvert. J’en demande un autre.`,
    withdrawn: (p: Of) => rich`${bold(p.name)} a retiré son justificatif : il est effacé.`,
  },

  page: {
    sendTitle: (): Plain => 'Envoyer votre justificatif',
    sendWhat: (): Plain => 'Une photo ou un PDF d’une facture, d’une quittance, d’une attestation… 10 Mo et cinq pages au plus.',
    sendHide: (): Plain =>
      'Cachez ce qui ne sert pas : montants, consommation, numéros. Votre nom, l’adresse et une date récente suffisent.',
    sendPromise: (): Plain =>
      'Il est chiffré, une seule personne du quartier le voit, et il est effacé dès qu’elle a répondu, au plus tard 72 heures après.',
    choose: (): Plain => 'Choisir ou prendre une photo',
    sendButton: (): Plain => 'Envoyer',
    sentTitle: (): Plain => 'Merci, c’est envoyé',
    sentWhat: (): Plain => 'Vous pouvez fermer cette page. La réponse arrivera dans votre conversation.',
    refusedTitle: (): Plain => 'Ce fichier ne convient pas',
    nothing: (): Plain => 'Choisissez d’abord un fichier.',
    seeTitle: (): Plain => 'Un justificatif de domicile',
    seeWhat: (): Plain =>
      'Il s’affiche une seule fois. Ne l’enregistrez pas et n’en gardez pas d’image ; répondez ensuite dans votre conversation.',
    seeButton: (): Plain => 'Afficher le justificatif',
    lostTitle: (): Plain => 'Il ne peut plus être ouvert',
    lostWhat: (): Plain => 'Le justificatif est effacé, et un autre est demandé. Vous pouvez fermer cette page.',
    goneTitle: (): Plain => 'Ce lien ne sert plus',
    goneWhat: (): Plain => 'Il a déjà servi, ou il est trop ancien. Demandez-en un autre dans votre conversation.',
    busyTitle: (): Plain => 'Un instant',
    busyWhat: (): Plain => 'Beaucoup de monde en même temps. Réessayez dans une minute, votre lien marche encore.',
  },
}
