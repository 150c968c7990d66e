/** What people attend. */
export const events = `
~sortie, rencontre, rendez-vous, rassemblement, soirée, fête, activité, événement, animation, sorties
~atelier, ateliers
~club, groupe, cercle, équipe, partenaire, partenaires, association de, compagnon
apéro, apéritif, apéro des voisins, pot, verre entre voisins, apéro voisins, pot de bienvenue, pot des voisins, prendre un verre, trinquer voisins, happy hour, afterwork, apéro dînatoire | rencontrer voisins, faire connaissance, connaître voisins
fête des voisins, fête de quartier, fête de rue, repas de quartier, fête du quartier, fête rue, repas des voisins, repas partagé, auberge espagnole, repas de rue, banquet, grande tablée voisins, dîner partagé, repas entre voisins, dîner voisins | rencontrer voisins, faire connaissance, connaître voisins
pique-nique, piquenique, pic-nic, pique nique | déjeuner dehors, manger parc
brunch, petit-déjeuner, café croissant, petit déjeuner, petit-dej, petit dej | déjeuner dimanche matin
café rencontre, café des voisins, café papote, thé dansant, goûter, café blabla, café-rencontre, café causette, tea time, goûter partagé, thé gâteaux, café discussion, chocolat chaud partagé | rencontrer voisins, faire connaissance, papoter
café des parents, rencontre parents, jeunes parents, rencontre bébés, jeunes mamans, café parents, groupe parents, parents bébés, rencontre entre parents, mamans, sortie poussettes, balade poussettes, parents
raclette soirée, soirée raclette, soirée fondue, fondue partagée
soirée crêpes, crêpes party, chandeleur, crêpe partie, crêpes
galette, galette des rois, épiphanie
barbecue partagé, grillades, bbq collectif, barbecue de quartier, barbecue voisins
vide-grenier, vide-greniers, brocante, braderie, puces, vide grenier, marché aux puces, donnerie, zone de gratuité | chiner, vendre affaires
vide-dressing / bourse aux vêtements / troc de vêtements / vide dressing / troc vêtements / friperie, bourse aux jouets / troc jouets / bourse puériculture, bourse aux livres / foire aux livres / troc de livres << vide-grenier
troc de plantes, bourse aux plantes, troc plants, troc de graines, troc aux plantes, grainothèque, échange plantes, échange de plants, troc boutures, échange boutures, troc vert
jeux de société soirée, soirée jeux, jeux de plateau soirée, soirée jeux de société, après-midi jeux, jeux de société, jeux de plateau, jeu de plateau, jeux partie, ludothèque soirée, joueurs, partie jeux, ludo, jouer ensemble, loup-garou, jeu de rôle, jeux de rôle, donjons et dragons, murder party
belote, tarot cartes, belote partie, tournoi de belote, partie de cartes, coinche, rami, concours belote, jouer cartes, tarot, joueurs de cartes, cartes
poker, partie de poker, tournoi de poker
échecs partie, club d'échecs, tournoi d'échecs, échecs, joueur échecs
scrabble, partie de scrabble
loto, bingo, super loto, tombola
quiz, blind test, blind-test, quizz, soirée quiz
karaoké, soirée karaoké
escape game, murder party, jeu de piste
pétanque, tournoi de pétanque, boules, concours de pétanque, partie de boules, partie pétanque, boulistes
foot, match de foot, football, foot entre voisins, five, tournoi de foot, foot à 5, foot salle
basket, match de basket
volley, beach-volley, handball, rugby touch
tennis, partenaire tennis, double tennis, padel
badminton, partie de badminton
ping-pong, tournoi de ping-pong, tennis de table
course à pied, running, jogging, footing, course, courir ensemble, sortie running, trail, courir, joggeurs, coureurs
randonnée, rando, balade, marche, promenade, balade à pied, sortie nature, marche nordique, marcher ensemble, marcheurs, randonneurs, balade nature, forêt balade, sortie forêt | prendre air
sortie vélo, balade à vélo, balade vélo, vélo-balade, vélorution, rando vélo, sortie à vélo, vélo dimanche, cyclos
piscine sortie, aquagym, natation groupe, baignade
yoga, cours de yoga, yoga au parc, séance de yoga, yoga collectif
pilates, gym, gym douce, zumba, renforcement, cardio, cours de gym, stretching, gym seniors, abdos
tai-chi, qi gong, méditation, tai chi, sophro, relaxation séance, pleine conscience
danse, bal, soirée dansante, salsa, bal folk, guinguette, thé dansant, cours de danse, danse country, tango, rock, soirée salsa, danser
chorale, chant, chanter ensemble, répétition chorale, groupe vocal, choeur, chœur, chants de noël, chanter
concert, bœuf musical, jam, jam session, scène ouverte, concert appartement, musique live, fête de la musique, récital, concert chez l'habitant, orchestre, boeuf, jouer musique ensemble, musiciens, groupe rock
club de lecture, lecture, cercle de lecture, rencontre littéraire, lecteurs, café littéraire, échange livres, parler livres, bookclub, atelier lecture
atelier d'écriture, écriture, slam, poésie, écrire ensemble
ciné, cinéma, projection, film, ciné-club, ciné-débat, cinéma plein air, séance ciné, cinéma en plein air, soirée film, ciné club, séance de cinéma
théâtre, spectacle, impro, pièce de théâtre, match d'impro, troupe, stand-up, théâtre amateur, troupe amateur
expo, exposition, musée, vernissage, portes ouvertes, visite musée, sortie musée, galerie d'art, ateliers d'artistes
visite guidée, visite du quartier, balade urbaine, balade patrimoine, visite, histoire du quartier, découverte quartier
conférence, débat, réunion, assemblée générale, conseil de quartier, réunion de quartier, ag copro, réunion publique, café philo, ag, café-débat, réunion copropriété, assemblée
animation enfants, activités enfants, sortie enfants, atelier enfants, jeux pour enfants sortie, activité pour enfants, sortie avec enfants | occuper enfants, enfants vacances
ciné enfants / ciné goûter, goûter enfants / goûter des enfants, spectacle enfants / marionnettes / spectacle de marionnettes / guignol, chasse aux œufs / chasse aux oeufs / pâques, chasse au trésor / jeu de piste enfants, boum / boum enfants, heure du conte / contes / conte << animation enfants
carnaval, mardi gras, défilé
halloween, récolte bonbons, tournée bonbons, tournée des bonbons, bonbons ou un sort
noël, marché de noël, fête de noël, arbre de noël, goûter de noël, calendrier avent, soirée de noël, père noël venue, repas de noël, veillée de noël, noël partagé | seul noël, noël ensemble, pas seul noël
réveillon, nouvel an, saint-sylvestre, st sylvestre, 31 décembre, réveillon partagé, réveillonner, saint sylvestre, fêter nouvelle année | seul nouvel an, pas seul réveillon
nettoyage collectif, clean walk, ramassage de déchets, cleanwalk, nettoyage du quartier, ramassage déchets, opération propreté, collecte de déchets, ramasser déchets, clean up, nettoyage berges, nettoyage parc, ramasser mégots, nettoyage citoyen, rue propre, propreté
jardinage collectif, jardin partagé, chantier participatif, plantation collective, atelier compost, jardin collectif, plantation d'arbres, journée plantation, végétaliser rue
repair café, repair-café, atelier de réparation, café réparation, réparer ensemble, atelier réparation, atelier vélo, atelier réparation vélo, autoréparation | grille-pain panne, réparer objets, réparer appareil, objets cassés
tricot, tricot-thé, café tricot, atelier couture, atelier tricot, club tricot, couture ensemble, cercle de tricot, crochet, broderie, atelier crochet, atelier fil, tricoteuses, couture
atelier cuisine, cours de cuisine, cuisiner ensemble, atelier pâtisserie, disco soupe, cuisine partagée, sushi atelier, atelier pain, atelier sushi, cuisine du monde
loisirs créatifs atelier, atelier créatif, scrapbooking, poterie, atelier dessin, dessin, aquarelle, peinture atelier, atelier peinture, arts plastiques, modèle vivant, céramique, atelier poterie, atelier déco, décorations de noël atelier, couronne de l'avent, bricolage noël, activité manuelle
atelier informatique, atelier numérique, café numérique, initiation numérique
conversation anglais, café langues, café polyglotte, échange linguistique, anglais discussion, apéro polyglotte, parler anglais, english conversation, conversation espagnole, table anglaise, bavarder en anglais, café linguistique
balade champignons, cueillette, sortie botanique, sortie oiseaux, ornithologie, champignons, plantes sauvages, sortie ornitho, observation oiseaux, sortie champignons
observation des étoiles, astronomie, étoiles, soirée astronomie, nuit étoiles, télescope soirée
balade canine, promenade chiens groupe, rencontre chiens, balade chiens, copains chiens, promenade canine
match diffusé, voir match, regarder match, match sur grand écran, finale diffusion, retransmission, finale, coupe du monde
collecte, collecte alimentaire, collecte de jouets, collecte de vêtements, don du sang, maraude, banque alimentaire, collecte solidaire, action solidaire
dégustation, dégustation de vin, soirée vin, œnologie, soirée fromage, beaujolais nouveau, fromages et vins
ski sortie, sortie ski, week-end ski, patinoire, sortie patinoire, luge sortie, journée ski, sortie neige
plage, journée à la mer, mer sortie, sortie mer
escalade, sortie escalade, grimpe, bloc, grimper
bowling, laser game, billard, fléchettes
anniversaire, crémaillère, pendaison de crémaillère, baptême, fête surprise
groupe de parole, aidants, café des aidants, groupe d'entraide, rencontre seniors, club seniors, thé seniors, retraités, seniors, aînés, café mémoire
rencontre célibataires, célibataires, speed dating
premiers secours, initiation premiers secours, psc1, gestes qui sauvent, formation secours
`
