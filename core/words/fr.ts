import type { Platform } from '../chat/inbound.ts'
import { bold, command, lines, rich } from '../chat/rich.ts'
import type { Direction, PostKind } from '../posts/post.ts'
import { dayText, hourText, minuteText, monthText, priceText, whenText } from './format.ts'
import { answer } from './fr-answers.ts'
import { association } from './fr-associations.ts'
import { calendar } from './fr-calendar.ts'
import { dates } from './fr-dates.ts'
import { delivery } from './fr-deliveries.ts'
import { desk } from './fr-desk.ts'
import { digest } from './fr-digests.ts'
import { event } from './fr-events.ts'
import { lending } from './fr-lending.ts'
import { line } from './fr-line.ts'
import { loan } from './fr-loans.ts'
import { matching } from './fr-matching.ts'
import { moving } from './fr-moving.ts'
import { newEvent } from './fr-new-event.ts'
import { inPlace, inPlaceBold, type Named, ofPlace, ofPlaceBold, s, type Titled, thing } from './fr-pieces.ts'
import { placing } from './fr-placing.ts'
import { poster } from './fr-poster.ts'
import { known, promise } from './fr-promise.ts'
import { proving } from './fr-proving.ts'
import { relay } from './fr-relay.ts'
import { round, urgent } from './fr-rounds.ts'
import { sales } from './fr-sales.ts'
import { series } from './fr-series.ts'
import { results, things } from './fr-things.ts'
import { tips } from './fr-tips.ts'
import { participants, together } from './fr-together.ts'
import { verifying } from './fr-verifying.ts'
import { visit } from './fr-visits.ts'

const platforms: Readonly<Record<Platform, string>> = { web: 'la page locale', telegram: 'Telegram', discord: 'Discord', slack: 'Slack' }

/** French is the source: warm, short, plain, with « vous ». Every other language must have exactly these texts. */
export const fr = {
  when: (it: Parameters<typeof whenText>[0]): string | null => whenText(it, 'fr'),
  day: (wall: string): string => dayText(wall, 'fr'),
  month: (wall: string): string => monthText(wall, 'fr'),
  hour: (hour: string): string => hourText(hour, 'fr'),
  price: (price: number): string => priceText(price, 'fr'),
  /** Between a name and what it stands for. */
  colon: ' : ',

  placing,
  verifying,
  proving,
  desk,
  moving,
  commands: {
    start: () => 'Commencer, ou revenir à l’accueil',
    posts: () => 'Les annonces du quartier',
    myPosts: () => 'Mes annonces',
    help: () => 'Comment ça marche',
    cancel: () => 'Annuler ce qui est en cours',
    settings: () => 'Langue, heures calmes, urgences, comptes',
    home: () => 'Votre accueil',
    link: () => 'Relier un autre compte',
    linkRest: () => 'code',
    linkCode: () => 'Le code reçu sur votre premier compte',
    quartier: () => 'Faire de ce groupe le canal d’un quartier',
    quartierRest: () => 'nom',
    quartierName: () => 'Le nom du quartier, par exemple « Belleville »',
    finish: () => 'Dire qu’une de vos annonces est terminée',
    postName: () => 'annonce',
    finishWhich: () => 'Laquelle ? Vide : toutes vos annonces',
    post: () => 'Proposer ou demander quelque chose',
    postRest: () => 'texte',
    postWords: () => 'Avec vos mots : « Je prête ma perceuse ce week-end »',
    publishMessage: () => 'Publier comme annonce',
    slackAbout: () => 'L’entraide entre voisins : prêter, donner, demander',
    slackHint: () => '[annonces | évènement | accueil | réglages | aide] ou vos mots',
    publishNew: () => 'Publier une annonce',
    search: () => 'Chercher dans les annonces',
    searchRest: () => 'mots',
    searchWords: () => 'Ce que vous cherchez : « vélo », « samedi »',
    publishNewAbout: () => 'Proposer ou demander quelque chose',
    publishMessageAbout: () => 'Faire d’un de vos messages une annonce',
  },

  post: {
    sorts: {
      'loan-offer': 'À prêter',
      'loan-request': 'Cherche à emprunter',
      'gift-offer': 'À donner',
      'gift-request': 'Cherche (don)',
      'sale-offer': 'À vendre',
      'sale-request': 'Cherche à acheter',
      'favour-offer': 'Propose un coup de main',
      'favour-request': 'Cherche un coup de main',
      'tip-offer': 'Bon à savoir',
      'tip-request': 'Cherche une bonne adresse',
      'event-offer': 'Rendez-vous',
      'event-request': 'Cherche une sortie',
    } as Readonly<Record<`${PostKind}-${Direction}`, string>>,
    by: (p: { author: string }) => rich`par ${p.author}`,
    whenName: () => 'Quand :',
    priceName: () => 'Prix :',
    placeName: () => 'Où :',
    answer: () => 'Répondre',
    promised: () => 'Promis',
    done: () => 'C’est fait, merci !',
    withdrawn: () => 'Annonce retirée',
    expired: () => 'Annonce terminée',
    gone: () => rich`Cette annonce n’est plus là. Voyez ce qui est ouvert en ce moment :`,
    untitled: () => '(à préciser)',
  },

  draft: {
    intro: () => rich`Voici votre annonce. Rien n’est encore publié.`,
    changed: () => rich`C’est corrigé. Je publie ?`,
    outdated: () => rich`Vous l’avez modifiée entre-temps. Voici la version à jour :`,
    replaces: () => rich`Voici votre annonce corrigée. Le quartier voit encore l’ancienne.`,
    askKind: () => rich`Une question : de quoi s’agit-il ?`,
    askTitle: () => rich`Une question : c’est pour quoi, en deux mots ?`,
    askWhen: () => rich`Une question : c’est quand ? Par exemple « samedi 19 h ».`,
    askPrice: () => rich`Une question : à quel prix ? Par exemple « 30 ».`,
    askWhichDate: () => rich`Une question : j’hésite sur la date. C’est laquelle ?`,
    askWhichPrice: () => rich`Une question : j’hésite sur le prix. C’est lequel ?`,
    priceOpen: () => 'Prix à discuter',
    publish: () => 'Publier',
    edit: () => 'Modifier',
    cancel: () => 'Annuler',
    other: () => 'Autre chose',
    answer: () => 'Répondre',
    offered: () => 'Déjà proposé près de chez vous :',
    sought: () => 'On le cherche près de chez vous :',
    thereMore: () => 'Et aussi :',
    see: (p: Titled & { n: number }) => `Voir ${p.n}. ${p.title}`,
    dropped: (p: Titled) =>
      p.title ? rich`C’est annulé : l’annonce ${thing(p.title)} n’a pas été publiée.` : rich`C’est annulé. Rien n’a été publié.`,
    photoAlone: () => rich`Jolie photo ! Dites-moi ce que vous proposez ou cherchez, et je la mets avec.`,
  },

  edit: {
    title: () => 'Modifier l’annonce',
    pick: () => rich`Que voulez-vous changer ?`,
    what: () => 'Le titre',
    sort: () => 'Le genre',
    when: () => 'La date',
    hour: () => 'L’heure',
    price: () => 'Le prix',
    place: () => 'Le lieu',
    whatHint: () => 'Écrivez le nouveau titre, par exemple « vélo d’enfant ».',
    sortHint: () => 'De quoi s’agit-il ?',
    whenHint: () => 'Écrivez la date, par exemple « samedi 19 h » ou « du 12 au 18 ».',
    priceHint: () => 'Écrivez le prix, par exemple « 30 », ou « gratuit ».',
    placeHint: () => 'Écrivez le lieu, par exemple « au square ».',
    today: () => 'Aujourd’hui',
    tomorrow: () => 'Demain',
    weekend: () => 'Ce week-end',
    noDate: () => 'Sans date',
    noPrice: () => 'Sans prix',
    noPlace: () => 'Sans lieu',
    again: () => rich`Je n’ai pas bien compris. `,
    unclear: () => 'Je n’ai pas bien compris.',
  },

  mine: {
    published: (p: { title: string; quartier: string }) =>
      rich`C’est publié ! ${thing(p.title)} est dans le canal ${ofPlace(p.quartier)}. Je vous préviens dès qu’on vous répond.`,
    publishedNoChannel: (p: { title: string; quartier: string }) =>
      rich`C’est publié ! ${thing(p.title)} est dans les annonces ${ofPlace(p.quartier)}. Je vous préviens dès qu’on vous répond.`,
    changed: (p: Titled) => rich`C’est corrigé : le quartier voit maintenant ${thing(p.title)} à jour.`,
    open: (n: number) => (n === 0 ? rich`Pas encore de réponse.` : rich`${n} réponse${s(n)}.`),
    seeAnswers: (n: number) => `Voir les réponses (${n})`,
    done: () => 'C’est fait',
    withdraw: () => 'Retirer',
    reopen: () => 'Finalement non',
    closed: (p: Titled & { outcome: 'done' | 'withdrawn' | null }) =>
      p.outcome === 'withdrawn'
        ? rich`C’est retiré : ${thing(p.title)} n’est plus proposé au quartier.`
        : rich`C’est noté, l’annonce ${thing(p.title)} est terminée. Bravo !`,
    thank: (p: Named) => `Remercier ${p.name}`,
    check: (p: Titled) => rich`${thing(p.title)} : c’est toujours d’actualité ? Sans nouvelles de vous, je la retire dans trois jours.`,
    keep: () => 'Oui, toujours',
    kept: (p: Titled & { days: number }) =>
      rich`Très bien, l’annonce ${thing(p.title)} reste affichée. Je vous redemanderai dans ${p.days} jours.`,
    expired: (p: Titled) =>
      rich`L’annonce ${thing(p.title)} n’est plus affichée. Vous pouvez la reproposer quand vous voulez : écrivez-la-moi de nouveau.`,
    whichDone: () => rich`Quelle annonce est terminée ?`,
    whichWithdraw: () => rich`Quelle annonce voulez-vous retirer ?`,
    confirm: (p: Titled) => rich`Je termine ${thing(p.title)} ?`,
    confirmWithdraw: (p: Titled) => rich`Je retire ${thing(p.title)} ?`,
    yesDone: () => 'Oui, c’est fait',
    yesWithdraw: () => 'Oui, retirer',
    none: () => rich`Vous n’avez pas d’annonce en cours. Écrivez-moi simplement ce que vous proposez ou cherchez.`,
    list: () => rich`Vos annonces en cours. Touchez-en une pour vous en occuper.`,
  },

  list: {
    title: (p: { quartier: string }) => rich`Les annonces ${ofPlaceBold(p.quartier)} :`,
    none: (p: { quartier: string }) =>
      rich`Rien d’ouvert ${inPlace(p.quartier)} pour le moment. Soyez la première ou le premier : écrivez-moi ce que vous proposez ou cherchez.`,
    next: () => 'Suite',
    previous: () => 'Retour',
    all: () => 'Voir les annonces',
  },

  found: matching.found,
  suggestion: matching.suggestion,

  answer,
  line,
  loan,
  lending,
  poster,
  promise,
  known,
  relay,
  tips,
  sales,
  association,
  event,
  together,
  participants,
  things,
  results,
  newEvent,
  series,
  round,
  visit,
  urgent,
  dates,
  calendar,

  resident: {
    joinTitle: () => 'Bienvenue',
    firstName: () => 'Votre prénom',
    tellName: () => 'Dire mon prénom',
    askName: (p: { quartier: string }) =>
      rich`Bonjour ! Je suis Palier, l’assistant des voisins ${ofPlaceBold(p.quartier)}. Quel est votre prénom ? C’est tout ce que vos voisins verront de vous.`,
    again: () => rich`Juste votre prénom, s’il vous plaît, par exemple « Léa ».`,
    welcome: {
      neighbour: (p: Named & { quartier: string }) =>
        rich`Bienvenue ${inPlaceBold(p.quartier)}, ${p.name} ! Écrivez-moi ce que vous proposez ou cherchez, comme à un voisin : « Je prête ma perceuse ce week-end ».`,
      other: (p: Named & { quartier: string }) => rich`Bienvenue ${inPlaceBold(p.quartier)}, ${p.name} !`,
    },
    welcomeBack: (p: Named & { quartier: string }) =>
      rich`Bonjour ${p.name} ! Que puis-je faire pour vous, ${inPlaceBold(p.quartier)} ? Écrivez ce que vous proposez ou cherchez.`,
    organiser: () => rich`Vous organisez ce quartier.`,
    help: (p: { quartier: string }) =>
      lines(
        rich`Écrivez-moi comme à un voisin, je m’occupe du reste :`,
        rich`• « Je prête ma perceuse ce week-end »`,
        rich`• « Quelqu’un pour garder mon chat du 12 au 18 ? »`,
        rich`• « Apéro samedi 19 h au square, 20 personnes max »`,
        rich`• « Le vélo est vendu »`,
        rich`Je vous montre l’annonce avant de la publier dans ${p.quartier}. Vos voisins ne voient que votre prénom.`,
        rich`${command('accueil')} · ${command('annonces')} · ${command('mesannonces')} · ${command('evenement')} · ${command('reglages')} · ${command('annuler')}`,
      ),
    settings: () => rich`Vos réglages`,
    languageName: () => 'Langue :',
    languages: { fr: 'Français', en: 'English' },
    quietName: () => 'Heures calmes :',
    quiet: { '21-8': 'de 21 h à 8 h', '22-7': 'de 22 h à 7 h', '20-9': 'de 20 h à 9 h', none: 'jamais' } as Readonly<
      Record<string, string>
    >,
    modelAbout: () =>
      rich`Quand je ne suis pas sûr de comprendre, une intelligence artificielle peut m’aider : elle lit votre phrase sans votre nom ni votre téléphone.`,
    modelName: () => 'Aide de l’IA :',
    modelIs: { yes: 'oui', no: 'non' },
    modelOff: () => 'Se passer de l’IA',
    modelOn: () => 'Accepter l’aide de l’IA',
    platform: (it: Platform): string => platforms[it],
    accountsName: () => 'Vos comptes :',
    linkMore: () => 'Relier un autre compte',
    unlink: (p: { platform: Platform }) => `Délier ${platforms[p.platform]}`,
    linkCode: (p: { code: string; minutes: number }) =>
      rich`Sur votre autre compte, écrivez-moi ${bold(`/relier ${p.code}`)} (sur Slack : ${bold(`/palier relier ${p.code}`)}). Ce code sert une seule fois, pendant ${p.minutes} minutes.`,
    linkAsk: () =>
      rich`D’abord sur le compte où je vous connais déjà : écrivez-y ${command('relier')}, je vous donnerai un code à recopier ici.`,
    linkWrong: () =>
      rich`Ce code ne sert plus, ou n’est pas le bon. Demandez-en un autre avec ${command('relier')} sur votre premier compte.`,
    linkAlready: () => rich`Ce compte est déjà le vôtre. Écrivez le code sur l’autre.`,
    linkBusy: () =>
      rich`Ce compte a déjà ses annonces, ses réponses ou un quartier à lui. Terminez-les d’abord, ou faites l’inverse : demandez le code ici.`,
    linkWaiting: () => rich`Merci ! Confirmez maintenant sur votre premier compte : je viens de vous y écrire.`,
    linkConfirm: (p: { platform: Platform }) =>
      rich`Quelqu’un veut relier son compte ${platforms[p.platform]} au vôtre, avec votre code. Est-ce bien vous ?`,
    linkYes: () => 'Oui, c’est moi',
    linkNo: () => 'Non, ce n’est pas moi',
    linkRefused: () => rich`Rien n’a été relié. Si quelqu’un vous a demandé ce code, ne le donnez pas.`,
    linked: (p: { platform: Platform }) =>
      rich`C’est relié : vous pouvez aussi m’écrire sur ${platforms[p.platform]}. Vos réglages vous y suivent.`,
    linkedHere: (p: Named) => rich`C’est relié. Bonjour ${p.name} ! Vos annonces et vos réglages sont les mêmes partout.`,
    unlinked: (p: { platform: Platform }) => rich`Votre compte ${platforms[p.platform]} n’est plus relié.`,
    unlinkNone: () => rich`Il n’y a pas d’autre compte à délier là-bas.`,
    home: (p: Named & { quartier: string }) => rich`Bonjour ${p.name} ! Vous êtes ${inPlaceBold(p.quartier)}.`,
    homeNothing: () => rich`Vous n’avez pas d’annonce en cours. Écrivez-moi ce que vous proposez ou cherchez.`,
    homePosts: () => rich`Vos annonces en cours :`,
    homeOrganiser: (p: { platforms: readonly Platform[] }) =>
      rich`Vous organisez ce quartier. Il est ouvert sur : ${p.platforms.map((it) => platforms[it]).join(', ') || 'aucun canal'}.`,
    homeSettings: () => 'Mes réglages',
    toHome: () => 'Accueil',
    quietAbout: () => rich`Pendant vos heures calmes, je garde les messages pour le matin.`,
    cancelled: () => rich`C’est annulé. Je reste là si besoin.`,
    nothing: () => rich`Il n’y avait rien en cours. Je vous écoute !`,
  },

  chat: {
    hello: (p: { name: string | null }) =>
      rich`Bonjour${p.name ? ` ${p.name}` : ''} ! Que puis-je faire pour vous ? Écrivez ce que vous proposez ou cherchez.`,
    thanks: () => rich`Avec plaisir !`,
    abuse: () => rich`Je préfère ne pas publier cela. Si vous avez quelque chose à proposer ou à demander à vos voisins, je suis là.`,
    unknown: () =>
      rich`Je n’ai pas bien compris. Dites-moi ce que vous proposez ou cherchez, par exemple « Je donne un canapé » ou « Qui pourrait m’aider samedi ? »`,
    resume: () => rich`Cela fait un moment ! Reprenons.`,
    stale: () => rich`Ce bouton ne sert plus. Voici ce que je peux faire :`,
    voice: () => rich`Je ne sais pas encore écouter les messages vocaux. Pouvez-vous me l’écrire ?`,
    unheard: () => rich`Je n’ai pas pu écouter votre message vocal. Pouvez-vous me l’écrire, ou le redire en deux minutes au plus ?`,
    document: () => rich`Je ne lis pas les fichiers. Pour une image, envoyez-la comme photo ; sinon, écrivez-le-moi.`,
    other: () => rich`Je ne sais lire que les textes et les photos. Pouvez-vous me l’écrire ?`,
    place: () =>
      rich`Un lieu se montre à un voisin, dans une conversation : répondez à son message avec votre position, et je la lui transmets. Je ne garde pas ce lieu.`,
    theirs: () => rich`Ce message n’est pas de vous : seule la personne qui l’a écrit peut en faire une annonce.`,
    command: () => rich`Je ne connais pas cette commande. Voici ce que je peux faire :`,
    comePrivately: () => rich`Je vous réponds en privé, c’est plus discret.`,
    open: () => 'Ouvrir',
    send: () => 'Envoyer',
    help: () => 'Comment ça marche',
    trouble: () => rich`Pardon, j’ai eu un souci avec votre message et je n’ai rien publié. Voulez-vous me l’écrire autrement ?`,
    noPhoto: () => rich`Je n’ai pas pu prendre votre photo : elle est trop lourde ou d’un format que je ne lis pas. Le reste est gardé.`,
  },

  quartier: {
    greeting: () =>
      rich`Bonjour ! Je suis Palier, l’assistant des voisins. Une administratrice ou un administrateur peut écrire ${command('quartier')} suivi du nom du quartier, et ce groupe devient son canal.`,
    set: (p: Named & { minute: number }) =>
      rich`${bold(p.name)} est ouvert ! Vos annonces et vos coups de main arriveront ici, et chaque jour à ${minuteText(p.minute, 'fr')} les nouvelles du quartier. Pour participer, ouvrez la conversation avec moi :`,
    already: (p: Named) => rich`Ce groupe est le canal ${ofPlaceBold(p.name)}.`,
    join: () => 'Rejoindre le quartier',
    adminsOnly: () => rich`Seules les personnes qui administrent ce groupe peuvent faire cela. (Et sous leur propre nom, pas en anonyme.)`,
    usage: () => rich`Écrivez ${command('quartier')} suivi du nom, par exemple « ${command('quartier', 'Belleville')} ».`,
    taken: (p: Named) => rich`Un autre groupe est déjà le canal ${ofPlaceBold(p.name)}. Choisissez un nom plus précis.`,
    topicsAbout: () => rich`Ce sujet peut recevoir :`,
    topicPosts: () => 'Les annonces',
    topicDigest: () => 'Le journal du matin',
    topicBoth: () => 'Les deux',
    topicsSet: {
      posts: () => rich`Les annonces arriveront dans ce sujet.`,
      digest: () => rich`Le journal du matin arrivera dans ce sujet.`,
      both: () => rich`Les annonces et le journal du matin arriveront dans ce sujet.`,
      none: () => rich`Les annonces et le journal arriveront dans le sujet général.`,
    },
    closed: (p: Named) =>
      rich`Je n’ai plus accès au canal ${ofPlaceBold(p.name)} : rien n’y est plus publié. Pour reprendre, ajoutez-moi de nouveau au groupe et écrivez-y ${command('quartier', p.name)}.`,
    refused: (p: Named & { what: string }) =>
      rich`Je n’ai pas pu écrire dans le canal ${ofPlaceBold(p.name)}. Vérifiez que j’ai le droit d’y publier. (Réponse de la plateforme : ${p.what}.)`,
  },

  digest,

  delivery,
}

export type Words = typeof fr
