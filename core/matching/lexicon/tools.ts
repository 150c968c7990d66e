/** Tools and what is done with them. How a line is read: `../lexicon.ts`. */
export const tools = `
outil, outillage, boîte à outils, caisse à outils, matériel de bricolage | bricoler
perceuse, visseuse, perceuse visseuse, perforateur, perfo, perceuse à percussion, foreuse, mèche béton, forets | percer, trou mur, trou béton, faire trous, fixer étagère, fixer tringle, accrocher lustre, accrocher étagère, poser tringle, poser étagère < outil
tournevis, jeu de tournevis, embouts de vissage | visser, dévisser < outil
marteau, maillet, massette | enfoncer clou, planter clou, clouer, casser mur < outil
scie, scie sauteuse, scie circulaire, scie égoïne, scie à métaux, scie à onglet | scier, couper planche, découper planche, couper bois, découpe bois, recouper plan travail < outil
tronçonneuse, élagueuse | abattre arbre, tronçonner, débiter bûche, couper bûche, couper gros bois, couper arbre < outil de jardin
hache, merlin, fendeuse | fendre bois, fendre bûche < outil de jardin
ponceuse, ponceuse à bande, ponceuse excentrique, ponceuse orbitale, ponceuse girafe, papier de verre, papier à poncer | poncer, ponçage, décaper < outil
meuleuse, disqueuse | couper carrelage métal, couper fer, meuler, couper barre < outil
raboteuse, rabot | raboter, raboter porte < outil
défonceuse, affleureuse < outil
pince, tenaille, pince coupante, pince multiprise, pince-monseigneur | couper fil fer, arracher clou < outil
clé à molette, clés plates, clé anglaise, jeu de clés, clé allen, clés à pipe, clés à douille, cliquet, douilles, clé dynamométrique, clé à bougie | desserrer écrou, serrer écrou, démonter roue < outil
niveau à bulle, niveau laser, laser de chantier | mettre à niveau, vérifier niveau, tracer droit < outil
mètre ruban, télémètre, mètre laser | mesurer, prendre mesure < outil
détecteur de métaux, détecteur de câbles, détecteur de matériaux
serre-joint, presse, étau | serrer collage, tenir collage < outil
agrafeuse, agrafeuse murale, cloueuse, pistolet agrafeur | agrafer, tapisser chaise < outil
pistolet à colle, pistolet à silicone, pistolet à mastic | refaire joint, joint silicone < outil
décolleuse, décolleuse papier peint, décolleuse vapeur | décoller papier peint, enlever papier peint, arracher tapisserie, enlever tapisserie < outil
table à tapisser, table de tapissier, matériel papier peint | poser papier peint, coller papier peint, tapisser < outil
rouleau de peinture, rouleaux, pinceaux, bac à peinture, matériel de peinture, pistolet à peinture, bâche de peinture, perche télescopique | repeindre, peindre mur, peindre plafond, rafraîchir chambre < outil
pot de peinture, peinture murale, reste de peinture, peinture blanche, peinture, lasure, vernis
échelle, échelle télescopique, escabeau, marchepied, échelle double, échelle coulissante, échafaudage, escabot | changer ampoule, atteindre, atteindre plafond, nettoyer gouttière, laver plafond, monter toit, accéder toit, atteindre haut, décrocher rideau, travailler en hauteur, repeindre plafond, cueillir cerise, cueillette < outil
échafaudage, échafaudage roulant, tréteau plateforme, plateforme de travail | repeindre façade, travailler hauteur
fer à souder, poste à souder, station de soudage, soudeuse, chalumeau, lampe à souder | souder, soudure < outil
multimètre, testeur électrique, voltmètre | mesurer courant, tester prise, vérifier tension < outil
rallonge, rallonge électrique, enrouleur, multiprise, touret | branchement loin, brancher dehors, prise loin
groupe électrogène, générateur | électricité sans prise, courant dehors
compresseur, gonfleur électrique, gonfleur | gonfler pneu, gonfler piscine, gonfler matelas
pistolet à air chaud, décapeur thermique < outil
carrelette, coupe-carrelage, coupe carreaux | couper carrelage, poser carrelage, poser faïence < outil
bétonnière, malaxeur, mélangeur | faire béton, couler dalle, gâcher plâtre, faire mortier
truelle, taloche, auge, outils de maçon | enduire, maçonner, reboucher < outil
furet, déboucheur, ventouse, pompe à déboucher, déboucheur haute pression | déboucher, débouchage, évier bouché, wc bouché, toilettes bouchées, lavabo bouché, canalisation bouchée, douche bouchée
diable, chariot, transpalette, diable monte-escalier, plateau à roulettes, roule-meuble, chariot de manutention | déplacer frigo, déplacer meuble lourd, transporter machine laver, porter lourd, bouger meuble
sangles, sangle à cliquet, sangles de déménagement, tendeurs, corde | attacher, arrimer
cartons de déménagement, cartons, carton, cartons vides, caisses de déménagement, papier bulle, cartons livres, papier kraft | emballer, faire cartons, emballer vaisselle
couvertures de déménagement, couverture de protection
nettoyeur haute pression, karcher, kärcher, nettoyeur pression, nettoyeur à haute pression | laver terrasse, nettoyer terrasse, nettoyer façade, décrasser dalle, décrasser terrasse, laver voiture, mousse terrasse, nettoyer salon jardin
nettoyeur vapeur, vaporetto, balai vapeur | nettoyer vapeur
shampouineuse, injecteur extracteur, shampouineur, shampoineuse, nettoyeur de moquette, injecteur | nettoyer moquette, nettoyer canapé, laver tapis, nettoyer matelas, détacher canapé, nettoyer tapis, détacher moquette, nettoyer siège
aspirateur, aspirateur balai, aspirateur robot, aspirateur eau poussière, aspirateur de chantier, balai électrique, aspi, robot aspirateur | aspirer, passer aspirateur, aspirer gravat
balai, serpillière, seau, raclette vitres, balai brosse, produits ménagers, produit d'entretien
déshumidificateur, absorbeur d'humidité, assécheur | humidité, sécher pièce, assécher, dégât des eaux
purificateur d'air, humidificateur
ventilateur, climatiseur, clim mobile, climatiseur mobile, rafraîchisseur, brasseur d'air, clim | canicule, rafraîchir pièce, avoir moins chaud, chaleur
radiateur, radiateur d'appoint, chauffage d'appoint, convecteur, radiateur bain huile, poêle à pétrole, chauffage, soufflant, radiateur soufflant | panne chauffage, plus de chauffage, chaudière panne, avoir chaud, chauffer pièce, chauffer chambre
caméra thermique, caméra infrarouge | fuite chaleur, isolation, déperdition
caméra endoscopique, endoscope
cric, chandelles, chandelle voiture, rampe de levage | changer roue, crevaison, lever voiture
câbles de démarrage, pinces de démarrage, câble batterie, booster de batterie, booster, chargeur de batterie, chargeur batterie voiture, pinces croco | batterie à plat, batterie morte, démarrer voiture, voiture ne démarre, panne batterie, redémarrer voiture
valise diagnostic, obd, lecteur obd, valise obd | voyant moteur, lire code erreur
imprimante 3d | imprimer pièce, imprimer 3d
machine à bois, établi, établi pliant, tréteaux, tréteau, servante atelier
vis, clous, chevilles, quincaillerie, boulons, visserie, écrous
planches, planche, chutes de bois, contreplaqué, tasseaux, bois de récupération, panneaux, tasseau, médium
palettes, palette | meuble palette
carrelage, carreaux, faïence, restes de carrelage, dalles, pavés, dalle, pavé
briques, parpaings, tuiles, gravats, sable, ciment, plâtre, gravier, enduit, sac ciment
parquet, lames de parquet, lino, moquette, sol stratifié, revêtement de sol
porte intérieure, fenêtre, volet, porte, porte-fenêtre, velux
isolant, laine de verre, laine de roche
poignée de porte, serrure, cadenas, verrou, barillet
robinet, mitigeur, pommeau de douche, flexible douche, robinetterie
lavabo, évier, vasque, receveur douche, baignoire, cuvette wc, abattant
`
