import { rich } from '../chat/rich.ts'
import { ofPlaceBold } from './fr-pieces.ts'

/** A new event, by its fields, and in the platform's own calendar. */
export const newEvent = {
  command: () => 'Organiser un évènement pour le quartier',
  words: () => 'Avec vos mots : « apéro samedi 19 h au square, 20 personnes max »',
  title: () => 'Un évènement',
  /** As options of a command: a single word, in lower case. */
  options: { title: () => 'titre', when: () => 'quand', place: () => 'lieu', places: () => 'places', note: () => 'mot' },
  what: () => 'Qu’organisez-vous ?',
  whatHint: () => 'Par exemple « apéro », « vide-grenier » ou « chorale »',
  when: () => 'Quel jour ?',
  hour: () => 'À quelle heure ?',
  whenHint: () => 'Par exemple « samedi 19 h » ou « tous les mardis à 18 h »',
  where: () => 'Où ?',
  whereHint: () => 'Par exemple « au square », ou « aucun » si ce n’est pas décidé',
  places: () => 'Combien de places ?',
  placesHint: () => 'Par exemple 20. Vide : sans limite',
  note: () => 'Un mot de plus ?',
  noteHint: () => 'Par exemple « apportez une chaise »',
  noteName: () => 'À savoir :',
  ask: {
    title: () => rich`Qu’organisez-vous ? Par exemple « apéro » ou « vide-grenier ».`,
    when: () => rich`Quel jour, et à quelle heure ? Par exemple « samedi 19 h », ou « tous les mardis à 18 h ».`,
    place: () => rich`Et où ? Par exemple « au square ». Si ce n’est pas encore décidé, répondez « aucun ».`,
    places: () => rich`Combien de personnes peuvent venir ? Par exemple « 20 », ou « sans limite ».`,
    note: () => rich`Un mot de plus pour vos voisins ? Par exemple « apportez une chaise ».`,
  },
  noDay: () => rich`Je n’ai pas trouvé quel jour. Il faut un jour à venir.`,

  native: (p: { author: string }) => [
    rich`Organisé par ${p.author}, avec Palier.`,
    rich`Pour venir, répondez « Je viens » dans le salon : les places se prennent là-bas. « Intéressé(e) », ici, n’en réserve pas.`,
  ],
  noPlace: () => 'Voir dans le salon',
  mayNot: (p: { quartier: string }) =>
    rich`Les évènements ${ofPlaceBold(p.quartier)} sont bien dans votre salon Discord, mais je n’ai pas le droit de les ajouter aux évènements du serveur. Pour me l’accorder : Paramètres du serveur, Rôles, Palier, puis « Créer des évènements ».`,
}
