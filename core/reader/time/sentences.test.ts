import { describe, expect, test } from 'vitest'
import { fold } from '../normalise.ts'
import { readNow } from './calendar.ts'
import { answered, rows } from './test-table.ts'
import { whenOf } from './when.ts'

/** A Wednesday. */
const now = '2026-11-25T10:00'
const cases = (name: string, table: string, at = now) =>
  describe(name, () => {
    test.each(rows(table, at))('%s', (text, answer) => expect(answered(text, at)).toBe(answer))
  })

cases(
  'neighbours say when',
  `
  Bonjour, qui peut garder mon chat du 12 au 18 décembre ? | 12-12..12-18
  Je cherche quelqu'un pour garder mes enfants samedi soir de 19h à minuit | 11-28T19:00..11-29T00:00
  Apéro entre voisins vendredi 27 à 19h dans la cour ! | 11-27T19:00
  Je prête ma perceuse ce week-end | 11-28..11-29
  Besoin d'une échelle pour demain matin svp | 11-26T05:00..T12:00
  Quelqu'un aurait un appareil à raclette pr samedi soir ? | 11-28T17:00..11-29T00:00
  Je donne un canapé, à venir chercher avant vendredi | ..11-26
  Vide-grenier dimanche 6 décembre de 8h à 18h place du marché | 12-06T08:00..T18:00
  cherche covoiturage pour Lyon le 23 décembre au matin, retour le 2 janvier | 12-23T05:00..T12:00
  Réunion de copropriété mardi 1er décembre à 18 h 30 | 12-01T18:30
  Pouvez-vous arroser mes plantes pendant 15 jours à partir du 20 décembre ? | 12-20..2027-01-03
  Je serai absente la semaine prochaine, qui peut relever mon courrier ? | 11-30..12-06
  Loto de l'école le 12/12 à 14h, buvette sur place | 12-12T14:00
  Fermeture de la boulangerie du 21 décembre au 4 janvier | 12-21..2027-01-04
  La pharmacie sera fermée jusqu'à lundi | ..11-30
  Coupure d'eau demain de 9h à 12h | 11-26T09:00..T12:00
  Recherche personne pour m'aider à déménager samedi matin, pizza offerte | 11-28T05:00..T12:00
  On organise un goûter dimanche vers 16h au square | 11-29T16:00
  Je peux dépanner en baby-sitting vendredi ou samedi soir | 11-27..11-29T00:00
  il me faudrait une tondeuse pour jeudi aprem | 11-26T12:00..T18:00
  Cours de yoga gratuit lundi à midi et quart, salle des fêtes | 11-30T12:15
  Je vends mon vélo, dispo à partir de lundi | 11-30
  J'aurais besoin d'un taxi pour l'hôpital lundi à 8 heures moins le quart | 11-30T07:45
  Collecte de jouets jusqu'au 15 décembre à la mairie | ..12-15
  Soirée jeux vendredi prochain 20h chez Paul | 11-27T20:00
  Qui serait partant pour un foot dimanche matin 10h ? | 11-29T10:00
  Distribution de paniers mercredi 2 décembre entre 17h30 et 19h | 12-02T17:30..T19:00
  Fête des voisins le 28 mai à partir de 19h | 2027-05-28T19:00
  Je pars à la mer du 1er au 15 juillet, qui garde mon chien ? | 2027-07-01..2027-07-15
  Je dois rendre l'appartement fin décembre et je cherche des bras | 12-21..12-31
  Travaux dans l'immeuble courant janvier | 2027-01-01..2027-01-31
  Donne sapin à partir du 2 janvier | 2027-01-02
  Atelier couture le premier samedi de décembre à 14h | 12-05T14:00
  J'ai une visite médicale le 3 à 9h15, qui peut m'y conduire ? | 12-03T09:15
  Le camion passe jeudi, déposez vos encombrants avant mercredi soir | 11-26
  Concert gratuit le soir du 24, venez nombreux | 12-24T17:00..12-25T00:00
  Je cherche un lit parapluie du vendredi 27 au dimanche 29 | 11-27..11-29
  Repas partagé entre midi et deux vendredi | 11-27T12:00..T14:00
  Est ce que qqn peut sortir mes poubelles ce soir ? | T17:00..11-26T00:00
  Les inscriptions ferment le 10 décembre, dernier délai | ..12-10
  Inscriptions jusqu'au 5 décembre à minuit | ..12-06T00:00
  besoin de bras dm1 14h pour monter un frigo | 11-26T14:00
  Brocante le we du 12 et 13 décembre | 12-12..12-13
  Marché de Noël les 5 et 6 décembre sur la place | 12-05..12-06
  Sortie vélo samedi, rdv 9h devant la mairie | 11-28T09:00
  Samedi au square, à 19h, pique-nique | 11-28T19:00
  Je récupère les cartons avant la fin du mois | ..11-20
  Urgent : plombier aujourd'hui si possible | 11-25
  Dans deux semaines je déménage, qui a des cartons ? | 12-09
  Qui pourrait me prêter une valise pour 10 jours à partir de samedi ? | 11-28..12-07
  Cherche nounou pour les mercredis | ~les mercredis
  Je cherche une aide ménagère 2h par semaine | ~2h par semaine
  Étudiante propose aide aux devoirs le soir en semaine | ~le soir en semaine
  Cours de guitare tous les mardis à 18h | ~tous les mardis a 18h
  Je cherche un covoiturage du lundi au vendredi pour la gare | ~du lundi au vendredi
  Garde alternée : dispo une semaine sur deux | ~une semaine sur deux
  Appelez-moi après 18h | ~apres 18h
  Garde de chat pendant les vacances de Noël | ~pendant les vacances de noel
  Je cherche un jardinier pour cet été | ~cet ete
  A donner, à récupérer quand vous voulez | ~quand vous voulez
  Qui peut me dépanner d'une scie sauteuse un de ces jours ? | ~un de ces jours
  Belote tous les jeudis de 14h à 17h au foyer | ~tous les jeudis de 14h a 17h
  Promenade chaque dimanche matin à 10h | ~chaque dimanche matin a 10h
  Je descends à Marseille pour Noël, il me reste une place | 12-25
  Galette des rois le 10 janvier à 16 heures | 2027-01-10T16:00
  Cherche salle pour le réveillon du nouvel an | 12-31
  Chasse aux œufs le lundi de Pâques à 11h | 2027-03-29T11:00
  Le spectacle est à quinze heures dimanche | 11-29T15:00
  Rendez-vous à vingt heures trente, samedi | 11-28T20:30
  La fibre sera installée mardi ou mercredi | 12-01..12-02
  Kermesse samedi de 10 à 17h | 11-28T10:00..T17:00
  Portes ouvertes samedi 28 (10h-12h / 14h-17h) | 11-28T10:00..T17:00
  Ma fille fête ses 10 ans samedi à 15h | 11-28T15:00
  Cherche garde pour 2 enfants de 3 et 6 ans demain soir | 11-26T17:00..11-27T00:00
  Dîner pour 12 personnes samedi 20h | 11-28T20:00
  Je dois être à l'aéroport à 5h du matin vendredi | 11-27T05:00
  Sieste musicale ce dimanche 29 novembre à 15h30 | 11-29T15:30
  Prêt de tente pour le week-end prochain ? | 12-05..12-06
  Il me la faut d'ici samedi | ..11-28
  Je rends la clé dimanche, j'ai besoin du diable vendredi | 11-27
  Merci de répondre sous 48h | ..11-27T10:00
  Je passe mon permis dans 15 jours, qui a un code rousseau ? | 12-10
  Ramassage des feuilles la semaine du 7 décembre | 12-07..12-13
  Nous fêtons les 80 ans de Jeannine le 13 décembre à midi | 12-13T12:00
  Cinéma mardi en huit, qui vient ? | 12-08
  L'ascenseur sera arrêté lundi 30 toute la journée | 11-30
  Vends poussette, visible demain après 18h | 11-26T18:00
  Je suis là jusqu'à 22h | ..T22:00
  On se retrouve à 7 heures du soir au local vélo | T19:00
  Dépistage gratuit le vendredi 4 de 9h30 à 16h | 12-04T09:30..T16:00
  salut, jcherche qqn pr m'aider a porter 1 machine a laver demain vers 18h, 3e sans ascenseur | 11-26T18:00
  Je vends 2 places pour le match de samedi 28, 30€ les deux | 11-28
  Suite à un déménagement le 15 janvier, je donne tout | 2027-01-15
  Tournoi de pétanque le samedi 5 décembre, inscriptions avant le 1er | 12-05
  L'AG est reportée au 10 décembre à 19h | 12-10T19:00
  Le ramonage aura lieu entre le 7 et le 11 décembre de 8h à 17h | 12-07T08:00..12-11T17:00
  Il reste 6 places, départ samedi à 7h, retour dimanche soir | 11-28T07:00
  La poste ferme à midi aujourd'hui | T12:00
  Mes voisins du 3e font la fête vendredi soir jusqu'à 2h du matin | 11-27T17:00..11-28T02:00
  Chasse aux oeufs dimanche 4 avril à partir de 10h | 2027-04-04T10:00
  A louer garage, 80€ par mois, à partir du 1er janvier | 2027-01-01
  Le médecin remplaçant consulte jusqu'à vendredi inclus | ..11-27
  Reprise des cours le 4 janvier | 2027-01-04
  Le feu d'artifice du 14 juillet sera tiré à 23h | 2027-07-14T23:00
  Je suis en vacances du 20/12 au 3/1 | 12-20..2027-01-03
  Livraison entre 8h et 10h mardi, quelqu'un pour réceptionner ? | 12-01T08:00..T10:00
  dans 10 min je descends les poubelles | T10:10
  je suis dispo tous les jours sauf le mercredi | ~tous les jours
  Quelqu'un monte à Paris demain ou après-demain ? | 11-26..11-27
`,
)

cases(
  'numbers and words that are no dates',
  `
  Loue T3 de 65 m2 avec balcon | -
  Le bus 38 est encore en retard | -
  Ma fille a 10 ans et cherche un vélo | -
  Robe taille 42 jamais portée | -
  Donne 3 chaises et 2 tabourets | -
  J'habite dans le 11e | -
  Rendez-vous rue du 8 mai 1945 | -
  Je donne une table, place du 14 juillet | -
  avenue du 11 novembre, au 3e étage | -
  Vends lit 90 avec matelas | -
  Mon fils adore la planète mars | -
  Un mars et une canette | -
  Les restes du repas d'hier | -
  Lot de bodies 12-18 mois | -
  Vends siège auto 9-18 kg | -
  Vends iphone 13 comme neuf | -
  Laverie ouverte 24h/24 | -
  Ouvert 7j/7 | -
  C'est à 5 min à pied | -
  La gare est à 10 minutes | -
  Un été on a tous mangé dehors | -
  Il a été très gentil | -
  J'ai été volé | -
  Vélo 24 pouces pour enfant | -
  Lot de 12 verres | -
  Sapin de Noël artificiel à donner | -
  Jouets de noël en bois | -
  Boules de Noël | -
  Le 16 rue Monge | -
  J'habite au 16, 2e porte | -
  Pantalons taille 12/14 | -
  10€/h | -
  15 euros de l'heure | -
  Perdu mardi soir un chat gris | -
  Trouvé hier un trousseau de clés | -
  Acheté samedi, jamais servi | -
  Cassé depuis lundi | -
  3/4 de litre de lait | -
  Pour enfant de 2 à 4 ans | -
  Il y a 2 ans j'habitais Lyon | -
  Facture du 12/03/2024 disponible | -
  Modèle 2019, très bon état | -
  Immeuble construit en 1998 | -
  Garantie jusqu'en mars 2027 | -
  Machine de 7 kg, 1400 tours | -
  Canapé 3 places, 2 m de long | -
  Tome 3 et 4 de la série | -
  Une heure de ménage | -
  Cherche 2h de repassage | -
  1h30 de route | -
  On est à 2h de Paris en train | -
  C'est à 1h30 en voiture | -
  Code de l'immeuble 1245 | -
  Appartement 12, bâtiment 3 | -
  Ligne 7, station Monge | -
  Il me manque 2 joueurs | -
  Un T2 au 5e sans ascenseur | -
  Chaussures du 38 presque neuves | -
  Une perceuse 18 volts | -
  Pèse-personne jusqu'à 150 kg | -
  Vin de 2015 | -
  Le jour et la nuit | -
  Bonsoir à tous | -
  Bonne soirée et bonne journée | -
  Un jeu de société, la mer, un ver de terre | -
  Table de nuit en pin | -
  Robe de soirée noire | -
  Chemise de nuit | -
  Fête du village réussie, merci | -
  Fête des voisins : photos en ligne | -
  Un kilo de sel, 2 litres d'huile | -
  Vélo neuf à vendre | -
  Sept nains de jardin | -
  Trois petits chats à adopter | -
  Un livre de poche, dix euros | -
  Les deux fauteuils vont ensemble | -
  Je cherche une nounou pour deux enfants | -
  Journée portes ouvertes : photos | -
  Mardi gras déguisement de pirate | -
  Le Monde du dimanche | -
  Le tapis du samedi | -
  Ascension du mont Blanc : photos | -
  Chalet à la montagne, 6 couchages | -
  Mon numéro : 06 12 34 56 78 | -
  Écran 27 pouces 144 Hz | -
  Playstation 5, 2 manettes | -
  Renault Clio 3, 120 000 km | -
  Jean 36/38, pull 10 ans | -
  Ampoules 60 W, lot de 10 | -
  Pièce de 12 m2 au 3 rue des Lilas | -
  Poids 12.5 kg | -
  Score 3-2 hier soir | -
  Je vends l'ancien vélo, pas le neuf | -
  On est partis un week-end à la mer | -
  C'est le sept de la famille | -
  Le bébé est né le 3 novembre ! | -
  Ouvert 24h/24 sauf dimanche 29 | -
  perdu chat roux depuis dimanche soir, rue du 4 septembre | -
  Vélo volé dans la nuit de mardi à mercredi | -
  don de vêtements 6 mois à 2 ans | -
  matelas 60x120, dispo de suite | -
`,
)

cases(
  'a date among numbers',
  `
  T3 de 65 m2 libre le 1er décembre | 12-01
  Bus 38 dévié du 12 au 18 décembre | 12-12..12-18
  3 places pour le concert du 12 décembre | 12-12
  2 billets pour samedi 28, 15€ pièce | 11-28
  Rue du 8 mai 1945, samedi à 15h | 11-28T15:00
  RDV place du 14 juillet dimanche 10h | 11-29T10:00
  Loue studio 25 m2 à partir du 15 janvier, 450€ | 2027-01-15
  Vends 4 chaises 20€, à prendre avant samedi | ..11-27
  Les restes du repas d'hier à prendre ce midi | T11:00..T14:00
  Garde 2 enfants (3 et 5 ans) samedi 14h-18h, 10€/h | 11-28T14:00..T18:00
  Appartement 12, fuite d'eau depuis hier, plombier demain 8h | 11-26T08:00
  Samedi 3 copines passent, qui a des chaises ? | 11-28
  Le 16 je déménage, au 16 rue Monge | 12-16
  Robe taille 42 pour un mariage le 12 | 12-12
`,
)

test('a weekday that is not the date’s leaves the date in doubt', () => {
  const sure = (text: string) => whenOf(fold(text).text, readNow(now)).confidence
  expect(sure('Repas samedi 28 novembre')).toBeGreaterThan(0.9)
  expect(sure('Repas samedi 27 novembre')).toBeLessThan(0.6)
  expect(answered('Repas samedi 27 novembre', now)).toBe('2026-11-27..')
})
