import { bold, rich } from '../chat/rich.ts'
import { inFours } from '../chat/short-code.ts'
import { household, letters, posters, staff } from './fr-invitations.ts'
import { inPlaceBold, ofPlace, ofPlaceBold, s } from './fr-pieces.ts'

type In = { quartier: string }
type Who = In & { name: string }
/** « sur les deux qu’il faut ». */
type Count = { vouched: number; needed: number }
const neighbours = 'faire partie des voisins'

/** Becoming a neighbour. */
export const verifying = {
  command: () => 'Faire partie des voisins',
  toBecome: () => 'Faire partie des voisins',
  anotherCode: () => 'Un autre code',
  reserved: {
    publish: (p: In) => rich`Pour publier ${inPlaceBold(p.quartier)}, il faut d’abord ${neighbours}. Votre brouillon vous attend.`,
    answer: (p: In) => rich`Pour répondre à une annonce ${inPlaceBold(p.quartier)}, il faut d’abord ${neighbours}.`,
    borrow: (p: In) => rich`Pour emprunter ${inPlaceBold(p.quartier)}, il faut d’abord ${neighbours}.`,
    come: (p: In) => rich`Pour s’inscrire à un rendez-vous ${inPlaceBold(p.quartier)}, il faut d’abord ${neighbours}.`,
    help: (p: In) => rich`Pour veiller sur le quartier ${inPlaceBold(p.quartier)}, il faut d’abord ${neighbours}.`,
    speak: (p: In) => rich`Pour parler au nom d’une association ${inPlaceBold(p.quartier)}, il faut d’abord ${neighbours}.`,
    vouch: (p: In) => rich`Pour se porter garant de quelqu’un ${inPlaceBold(p.quartier)}, il faut d’abord ${neighbours}.`,
  },
  way: {
    code: () => 'J’ai un code',
    approval: () => 'Demander à qui organise',
    sponsors: () => 'Deux voisins me connaissent',
    proof: () => 'Montrer un justificatif',
  },
  how: () => rich`C’est vite fait. Au choix :`,
  orElse: () => rich`Vous pouvez aussi :`,
  meanwhile: () => rich`En attendant, vous pouvez tout lire et préparer vos annonces.`,
  noWay: () =>
    rich`Les personnes qui organisent le quartier n’ont pas encore dit comment. En attendant, vous pouvez tout lire et préparer vos annonces.`,
  already: (p: In) => rich`Vous faites partie des voisins ${ofPlaceBold(p.quartier)}. Tout vous est ouvert.`,
  guest: (p: In) => rich`Pour publier, répondre et emprunter ${inPlaceBold(p.quartier)}, il reste à ${neighbours}.`,
  waits: {
    approval: (p: { since: string }) => rich`Votre demande est partie ${p.since}. Je vous préviens dès qu’il y a une réponse.`,
    proof: (p: { since: string }) => rich`Votre justificatif est arrivé ${p.since}. Je vous préviens dès qu’il est regardé.`,
  },
  vouchedBy: (p: { count: number }) =>
    p.count === 0
      ? rich`Votre code est donné à deux voisins ? Je les attends.`
      : rich`${p.count} voisin${s(p.count)} sur 2 répond${p.count > 1 ? 'ent' : ''} déjà de vous.`,
  againOn: (p: { day: string }) => rich`Vous pourrez redemander à qui organise à partir du ${p.day}.`,
  verified: (p: Who) => rich`Bienvenue parmi les voisins ${ofPlaceBold(p.quartier)}, ${p.name} !`,
  allYours: () =>
    rich`Tout vous est ouvert. Écrivez-moi ce que vous proposez ou cherchez, comme à un voisin : « Je prête ma perceuse ce week-end ».`,
  opensSoon: () => rich`Le quartier ouvrira dès que nous serons assez nombreux. Je vous préviens.`,
  opens: (p: In) => rich`${bold(p.quartier)} est ouvert ! Nous sommes assez nombreux : écrivez-moi ce que vous proposez ou cherchez.`,

  applied: (p: In) =>
    rich`C’est demandé. Les personnes qui organisent ${bold(p.quartier)} vont me répondre ; souvent le jour même. Je vous préviens.`,
  nobodyOrganises: (p: In) => rich`Personne n’organise encore ${bold(p.quartier)} : il n’y a personne à qui demander.`,
  asks: (p: Who) => rich`${bold(p.name)} voudrait faire partie des voisins ${ofPlaceBold(p.quartier)}. Connaissez-vous cette personne ?`,
  stillAsks: (p: Who) =>
    rich`${bold(p.name)} attend depuis deux jours de faire partie des voisins ${ofPlaceBold(p.quartier)}. Connaissez-vous cette personne ?`,
  welcomeThem: () => 'Oui, accueillir',
  notNow: () => 'Non, pas maintenant',
  judged: {
    yes: (p: Who & { by: string | null }) =>
      rich`C’est fait${p.by ? `, par ${p.by}` : ''} : ${bold(p.name)} fait partie des voisins ${ofPlace(p.quartier)}.`,
    no: (p: Who & { by: string | null }) =>
      rich`C’est noté${p.by ? `, par ${p.by}` : ''} : pas maintenant pour ${bold(p.name)}. Je l’ai dit avec des mots simples.`,
  },
  refused: (p: In & { days: number }) =>
    rich`Les personnes qui organisent ${bold(p.quartier)} n’ont pas pu vous reconnaître pour l’instant. Ce n’est rien contre vous : sans se connaître, c’est difficile. Vous pourrez redemander dans ${p.days} jours.`,
  stillWaits: (p: In) =>
    rich`Personne n’a encore répondu à votre demande pour ${bold(p.quartier)}. Elle reste ouverte ; inutile de la refaire.`,

  sponsors: {
    code: (p: In & { code: string; needed: number; days: number }) =>
      rich`Voici votre code : ${bold(inFours(p.code))}. Donnez-le à deux voisins ${ofPlaceBold(p.quartier)} qui vous connaissent : chacun me l’écrit, et dit s’il vous connaît. Il est bon ${p.days} jours.`,
    stands: () =>
      rich`Le code que je vous ai donné est toujours bon. Je ne garde pas les codes : si vous l’avez perdu, prenez-en un autre.`,
    count: ({ vouched, needed }: Count) =>
      vouched === 0
        ? rich`Il en faut ${needed}. Personne ne m’a encore écrit.`
        : rich`Déjà ${vouched} sur ${needed} : plus qu’une personne !`,
    hint: () => rich`Le plus simple : leur montrer ce message.`,
    came: (p: In & { count: number; needed: number }) =>
      rich`Bonne nouvelle : ${p.count} voisin${s(p.count)} sur ${p.needed} répond${p.count > 1 ? 'ent' : ''} de vous ${inPlaceBold(p.quartier)}. Plus qu’une personne !`,
    asked: (p: Who) => rich`${bold(p.name)} dit habiter ${bold(p.quartier)} et vous a donné son code. Vous connaissez-vous ?`,
    means: (_p: Who) =>
      rich`Dire oui, c’est répondre de cette personne : vous l’avez rencontrée, et elle habite bien ici. Un non reste entre nous.`,
    yes: () => 'Oui, on se connaît',
    no: () => 'Non, ou pas assez',
    thanks: (p: Who) => rich`Merci ! Vous répondez de ${bold(p.name)}. Il faut encore un voisin, et je vous dirai.`,
    done: (p: Who) => rich`${bold(p.name)} fait maintenant partie des voisins ${ofPlaceBold(p.quartier)}. Merci d’en avoir répondu !`,
    not: (p: Who) => rich`C’est entendu, et je n’en dis rien à ${bold(p.name)}.`,
    cannot: {
      own: (_p: Who) => rich`C’est votre propre code : donnez-le à deux voisins qui vous connaissent.`,
      elsewhere: (p: Who) =>
        rich`Ce code sert ${inPlaceBold(p.quartier)}, et vous êtes d’un autre quartier : vous ne pouvez pas y répondre de quelqu’un.`,
      over: (p: Who) => rich`Merci, mais il n’y a plus besoin de répondre de ${bold(p.name)}.`,
      done: (p: Who) => rich`Vous répondez déjà de ${bold(p.name)}. Merci !`,
      fresh: (_p: Who) =>
        rich`Merci de vouloir aider ! Vous êtes parmi les voisins depuis trop peu de temps pour répondre de quelqu’un. Un voisin plus ancien le peut.`,
      often: (_p: Who) =>
        rich`Merci de vouloir aider ! Vous avez déjà répondu de cinq personnes ce mois-ci, c’est le plus que je peux noter. Un autre voisin le peut.`,
    },
  },
  gone: () => rich`Cela n’est plus possible, ou c’est déjà fait.`,

  codes: {
    command: () => 'Utiliser un code reçu',
    title: () => 'Votre code',
    label: () => 'Code',
    hint: () => 'Huit lettres et chiffres, comme « ABC2 DEFG ».',
    ask: () => rich`Quel est votre code ? Huit lettres et chiffres, sur l’affiche, la lettre, ou donnés par un voisin.`,
    unclear: () => rich`Je n’ai pas vu de code. Ce sont huit lettres et chiffres, comme « ABC2 DEFG ».`,
    type: () => 'Écrire le code',
    again: () => 'Réessayer',
    without: () => 'Continuer sans code',
    wrong: () =>
      rich`Ce code n’est pas le bon, ou ne sert plus. Regardez-le bien : il n’a ni zéro, ni un, ni I, L ou O. Sinon, demandez-en un autre à qui vous l’a donné.`,
    wait: () => rich`Cela fait plusieurs essais. Laissez passer une heure, puis réessayez : votre code ne s’abîme pas.`,
    opens: (p: In) =>
      rich`Bonjour ! Je suis Palier, l’assistant des voisins. Votre code ouvre ${bold(p.quartier)}. Quel est votre prénom ? C’est tout ce que vos voisins verront de vous.`,
    invited: (p: In & { by: string }) =>
      rich`Bonjour ! Je suis Palier, l’assistant des voisins. ${bold(p.by)} vous invite ${inPlaceBold(p.quartier)}. Quel est votre prénom ? C’est tout ce que vos voisins verront de vous.`,
    here: (p: In) => rich`Ce code vient d’un immeuble ${ofPlaceBold(p.quartier)}. Si vous y habitez, il fait de vous un des voisins.`,
    invitedHere: (p: In & { by: string }) => rich`${bold(p.by)} vous invite dans son foyer, ${inPlaceBold(p.quartier)}.`,
    use: () => 'Oui, j’y habite',
    own: {
      sponsor: () => rich`C’est votre propre code : donnez-le à deux voisins qui vous connaissent, ils me l’écriront.`,
      household: () => rich`C’est votre propre code : donnez-le à la personne qui vit avec vous, elle me l’écrira.`,
    },
    already: {
      guest: (p: In) => rich`Vous êtes déjà ${inPlaceBold(p.quartier)}. Il reste à ${neighbours} :`,
      neighbour: (p: In) => rich`Vous faites déjà partie des voisins ${ofPlaceBold(p.quartier)} : gardez ce code pour quelqu’un d’autre.`,
    },
    elsewhere: (p: In) => rich`Ce code est pour ${bold(p.quartier)}, et vous êtes dans un autre quartier. Avez-vous déménagé ?`,
    move: () => 'Oui, je déménage',
    forNeighbours: (p: In) => rich`Ce code est pour les voisins ${ofPlaceBold(p.quartier)}. Vous y habitez ? Commençons par là.`,
    join: () => 'Commencer',
    died: (p: In) =>
      rich`Entre-temps, le code a servi à quelqu’un d’autre, ou n’est plus bon. Vous êtes tout de même ${inPlaceBold(p.quartier)} ; il reste à ${neighbours}.`,
  },
  household,
  posters,
  letters,
  staff,
}
