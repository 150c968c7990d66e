/** Garden, animals, bikes and cars, sport, travel. */
export const outdoors = `
outil de jardin, outils de jardin, outils de jardinage, outils jardin, matériel de jardinage, matériel jardin | jardiner
tondeuse, tondeuse à gazon, robot tondeuse, tondeuse thermique, tondeuse électrique, tracteur tondeuse, tondeuse autoportée | tondre, tonte, tondre pelouse, couper herbe, couper gazon, pelouse haute, herbe haute < outil de jardin
débroussailleuse, rotofil, coupe-bordure, coupe bordure, roto-fil, fil débroussailleuse | débroussailler, débroussaillage, couper ronce, herbe folle, ronces, friche, hautes herbes, talus < outil de jardin
taille-haie, cisaille, taille haie, taille-haies, cisailles, taille-haie thermique | tailler haie, taille haie, couper haie, haie, tailler thuya, tailler buis, tailler laurier < outil de jardin
sécateur, ébrancheur, échenilloir, coupe-branche, scie d'élagage, coupe branche, perche élagage, élagueur perche | tailler rosier, élaguer, couper branche, tailler arbre fruitier, tailler arbre, élagage, tailler vigne < outil de jardin
bêche, pelle, pioche, fourche, fourche-bêche, grelinette, houe, pelle bêche, binette, serfouette, louchet | creuser, bêcher, retourner terre, creuser trou, retourner potager, planter arbre < outil de jardin
pelle à neige, sel de déneigement, pelle neige | déneiger, neige trottoir
râteau, balai à feuilles, ratissoire | ratisser, ramasser feuille < outil de jardin
souffleur, souffleur de feuilles, aspirateur à feuilles, souffleur feuilles | ramasser feuilles mortes, souffler feuille, feuilles mortes < outil de jardin
motoculteur, motobineuse, bineuse, micro-tracteur, motoculteurs | labourer, bêcher potager, retourner jardin, préparer potager, retourner terrain < outil de jardin
scarificateur, aérateur de gazon, rouleau à gazon, rouleau gazon, semoir, émousseur | refaire pelouse, enlever mousse gazon, semer gazon, scarifier, mousse pelouse < outil de jardin
broyeur, broyeur de végétaux, broyeur de branches, broyeur végétaux | broyer branche, faire broyat, brf, réduire branchage < outil de jardin
tarière, plantoir | trou poteau, planter piquet, trou clôture < outil de jardin
brouette, remorque de jardin, chariot de jardin | transporter terre, déplacer terre, évacuer gravat
tuyau d'arrosage, arrosoir, dévidoir, pistolet arrosage, oyas, arrosage automatique, goutte à goutte, programmateur arrosage, tuyau arrosage | arroser jardin
récupérateur d'eau, cuve à eau, bidon, fût, citerne, récupérateur eau pluie
pulvérisateur, pulvérisateur à dos | traiter arbre, traiter rosier, badigeonner
composteur, bac à compost, lombricomposteur, compost, bac compost, compost mûr, lombricompost, vers de compost, vers compost | déchets cuisine, épluchures, composter
terreau, terre végétale, terre, fumier, crottin, broyat, paillage, paille, copeaux, brf, crottin de cheval, terre de jardin, paillis, engrais, foin | amender potager, pailler, rempoter, enrichir terre
~graines, semences, semis, graines potagères, graine, sachets graines | semer, planter potager
plante, plantes vertes, plante verte, plantes d'intérieur, plantes grasses, cactus, monstera, succulentes, plante grasse, aloe vera, orchidée, pilea, ficus, pothos, caoutchouc, plante dépolluante | verdir appartement, décorer verdure
~plants, plants potagers, jeunes plants, plants de légumes, stolons, plant, repiquage | planter potager, démarrer potager < plante
bouture, boutures, rejets, éclats de vivaces, bouture monstera, boutures de géranium < plante
fleurs, bulbes, tulipes, rosier, géranium, vivaces, iris, dahlias, bulbe, lavande, hortensia, rosiers, arbuste, arbustes, arbre fruitier, olivier, bambou, haie à planter, lilas < plante
pots de fleurs, jardinière, jardinières, bac à fleurs, pot en terre cuite, pot de fleurs, pots terre cuite, pot en terre, suspension fleurs, bacs de culture, carré potager | rempoter, fleurir balcon
serre, serre de jardin, châssis, tunnel, mini-serre, voile d'hivernage, tuteur, tuteurs, cloche | protéger gel, hiverner plante
salon de jardin, table de jardin, chaises de jardin, mobilier de jardin, transats, chaise longue, bain de soleil, chaises longues, banc de jardin, balancelle, table jardin, chaise jardin, transat jardin | manger dehors, balcon terrasse
hamac, hamacs
parasol, pied de parasol, voile d'ombrage, store banne
barnum, tonnelle, tente de réception, pergola, chapiteau, tente pliante, tente de réception, pavillon de jardin, barnums | abriter pluie fête, fête dehors, abriter invité, pluie fête, abri fête, protéger pluie buffet, abri buvette
piscine, piscine gonflable, piscine hors-sol, pataugeoire, bâche piscine, piscine enfant, spa gonflable | baigner enfant, barboter
abri de jardin, cabane de jardin, cabanon
grillage, clôture, portail, piquets, canisse, piquet
nichoir, mangeoire à oiseaux, hôtel à insectes, mangeoire
ruche, extracteur de miel, matériel apicole, enfumoir
poulailler, enclos, grain pour poules, abreuvoir, clapier

animal, animaux, animaux de compagnie, bête, bestioles, compagnon, petit animal, bêtes
# animal
chat, chats, cat-sitter, catsitter, cat sitting, catsitting, minou, matou, chatte, chaton, chatons, minette, félin, greffier < animal
chien, chiens, dog-sitter, dogsitter, dog sitting, dogsitting, toutou, chienne, chiot, chiots, médor, labrador, berger, caniche, teckel, jack russell, cocker, border collie, bouledogue, golden retriever, york, yorkshire < animal
lapin, lapins, lapine, lapin nain, lapereau < animal
cochon d'inde, hamster, rongeur, cobaye, cochons d'inde, rongeurs, gerbille, rat domestique, octodon, furet domestique, chinchilla < animal
oiseau, perruche, canari, perroquet, oiseaux, perruches, canaris, inséparables < animal
poisson, poissons rouges, poisson rouge, poissons < animal
poule, poules, poulets, canard, coq, poulette, poules pondeuses, cocotte poule, volaille, oie < animal
tortue, tortues, serpent, reptile, gecko < animal
cheval, poney, âne, chevaux, moutons, chèvre, mouton < animal
#
caisse de transport, panier de transport, cage de transport, caisse de transport pour chat, caisse à chat, caisse transport, sac de transport, panier à chat, caisse chat, cage chien voiture, sac transport chat, panier transport chat | emmener chat vétérinaire, emmener véto, transporter chat, transporter lapin, amener chat vétérinaire, voyager chat
arbre à chat, griffoir, bac à litière, litière, croquettes, croquette, pâtée, maison de toilette, chatière, arbre chat, gamelle, fontaine à eau, croquettes chat, croquettes chien, pâtées | nourrir chat
panier pour chien, panier chien, niche, laisse, harnais, muselière, collier, coussin chien, niche chien, laisse enrouleur, panier chat
cage, cage à lapin, cage à oiseaux, cage à hamster, volière, cage lapin, cage rongeur, cage hamster
aquarium, terrarium, bocal à poisson, bac poisson, vivarium

vélo, bicyclette, vtt, vtc, bécane, biclou, vélo de ville, vélo de route, cycle, bicloune, vélo hollandais, vélo de course, petite reine, gravel, vélo adulte, vélo pliant, tandem | pédaler, aller travail vélo, se déplacer ville, balade pédaler
vélo électrique, vae, vélo à assistance électrique, vélo elec < vélo
vélo enfant, vélo d'enfant, vélo petit, vélo 16 pouces, vélo 20 pouces, vélo 14 pouces, petit vélo, vélo fille, vélo garçon, vélo junior | apprendre vélo < vélo
vélo cargo, biporteur, triporteur, vélo-cargo, longtail | transporter enfants vélo, transporter chargement vélo < vélo
vélo d'appartement, vélo d'appart, vélo elliptique, tapis de course, rameur, home-trainer, vélo appartement, elliptique, tapis course, stepper | pédaler maison, faire sport maison, rééducation genou
siège vélo, siège enfant vélo, siège vélo enfant, siège bébé vélo, siège enfant pour vélo, siège bébé | transporter enfant vélo, emmener petit vélo
remorque vélo, carriole, remorque enfant, remorque à vélo, charrette vélo, remorque vélo enfant | balader enfant vélo
casque de vélo, casque vélo, casque enfant, casque trottinette
antivol, cadenas vélo, antivol u, antivol vélo
pompe à vélo, pompe à pied, pompe vélo, gonfleur vélo | gonfler pneu vélo, regonfler, pneu à plat
porte-vélo, porte vélo, porte-vélos, porte-vélo attelage, porte vélo attelage, porte-vélos voiture | transporter vélo voiture, emmener vélo, vélos sur voiture
chambre à air, pneu vélo, selle, sacoches vélo, pièces vélo, rustines, chaîne vélo, garde-boue, petites roues, dérailleur, sacoche vélo, panier vélo, lumière vélo, pédales, dérive chaîne
pied d'atelier vélo, outils vélo, démonte-pneus, clés vélo, kit réparation vélo
trottinette, trottinette électrique, trott, patinette
rollers, patins à roulettes, patins, roller
skate, skateboard, planche à roulettes, longboard, waveboard
hoverboard, gyropode, monocycle
scooter, moto, mobylette, 50 cc, cyclomoteur, solex
casque moto, casque de moto, blouson moto, gants moto, casque scooter, bottes moto, équipement moto

voiture, auto, automobile, citadine, bagnole, caisse voiture, voiture sept places, monospace, berline | véhicule
camionnette, utilitaire, fourgon, camion, véhicule utilitaire, kangoo, trafic, fourgonnette, berlingo, break, master, camion de déménagement, van, pick-up, partner | transporter meuble, déménager, déménagement, aller ikea, transporter canapé, transporter frigo, transporter machine, transporter matelas, déchetterie, aller déchetterie, gros chargement
remorque, remorque bagagère, petite remorque, plateau remorque, remorque voiture, remorques | transporter déchets, déchets verts, aller déchetterie, transporter bois, transporter encombrants, évacuer déchets
camping-car, caravane, mobil-home, tente de toit
coffre de toit, barres de toit, galerie de toit, galerie, coffre toit, barre de toit, porte-bagages voiture | bagages voiture, partir vacances voiture, transporter planche toit
porte-skis, porte ski
chaînes à neige, chaînes neige, chaussettes neige, pneus neige, pneus hiver, chaînes, chaînes voiture | aller montagne, rouler neige, monter station, route enneigée
pneus, jantes, roue de secours, pneu, pneus été, enjoliveurs
gps, dashcam, support téléphone voiture
place de parking, parking, stationnement, garage, box, place de stationnement, emplacement parking, box fermé | garer, garer voiture, stationner, garer vélo, garer camion, garer moto
cave, garde-meuble, local, stockage, grenier, espace de stockage, coin de cave, box stockage | stocker, entreposer, stocker cartons, stocker meuble, mettre à abri, entreposage
chambre d'amis, logement, chambre, studio, appartement, colocation, hébergement, canapé pour dormir, coloc, pied-à-terre | loger, héberger, dormir quelques nuits, dépanner logement
salle, salle des fêtes, local associatif, grande pièce, salle commune | faire réunion, organiser fête, répéter

tente, tente de camping, toile de tente, canadienne, quechua, tente 4 places, tente 2 secondes, tente familiale | camper, camping, partir festival, nuit dehors, bivouac
sac de couchage, duvet, sacs de couchage, sarcophage, duvets | camper, colonie, bivouac, dormir dehors
matelas de camping, tapis de sol, réchaud de camping, popote, matériel de camping, réchaud, lampe frontale, lanterne, frontale, popotes, gaz camping, karrimat, matelas mousse | camper, bivouac
bâtons de marche, bâtons de randonnée, bâtons rando, bâton marche | marche nordique
chaussures de randonnée, chaussures de marche, chaussures rando | marcher montagne
sac à dos, sac de rando, sac de randonnée, sac randonnée, sac à dos randonnée | randonner, randonnée, compostelle, trek
valise, bagage, valises, sac de voyage, valise cabine, grande valise, bagages, trolley, valise à roulettes | voyager, partir voyage, partir vacances, prendre avion, avion
adaptateur de voyage, adaptateur prise, prise de voyage, adaptateur prise anglaise, adaptateur secteur | partir angleterre, partir étranger
jumelles, longue-vue, lunette d'observation | observer oiseau
télescope, lunette astronomique | observer étoiles, regarder étoiles, voir planète, éclipse, observer ciel, étoiles
microscope, loupe, loupe binoculaire
skis, ski, snowboard, chaussures de ski, skis de fond, surf des neiges, snow, ski de fond, ski rando | partir ski, skier, sports d'hiver, station ski, semaine neige
combinaison de ski, tenue de ski, vêtements de ski, salopette de ski, pantalon de ski, masque de ski, gants de ski, combi ski, combinaison ski, après-ski, bottes de neige, anorak, veste de ski, moon boots, habits neige, combinaison neige, affaires de ski, casque de ski, habits ski, équipement ski | classe de neige, partir neige, colo ski, classe neige, tenue neige
luge, luges, bob, raquettes à neige, raquettes, traîneau, raquettes neige | neige enfant, sortie neige, glisser neige
patins à glace, patinoire patins | patinoire
surf, planche à voile, planche de surf, bodyboard
paddle, stand up paddle, sup
kayak, canoë, pagaie, barque | descendre rivière, ramer
gilet de sauvetage, gilets de sauvetage, brassards
masque et tuba, palmes, combinaison de plongée, palmes masque tuba, maillot, combinaison néoprène, matériel plongée | plonger, snorkeling
canne à pêche, matériel de pêche, épuisette, moulinet, cannes à pêche | pêcher
boules de pétanque, pétanque boules, jeu de boules, boules, cochonnet | jouer pétanque
table de ping-pong, raquettes de ping-pong, balles de ping-pong, table ping pong, raquette ping pong | jouer ping-pong
raquette de tennis, balles de tennis, raquettes de tennis, raquette tennis
raquettes de badminton, volants, badminton raquettes, filet de badminton, kit badminton, filet badminton
ballon, ballons, ballon de foot, but de foot, panier de basket, cage foot, ballon foot, ballon basket
chaussures de foot, crampons, crampon, maillot de foot, protège-tibias, maillots de foot
haltères, banc de musculation, kettlebell, musculation, barre de traction, poids, élastiques, appareil de musculation, haltère | se muscler, muscler, rester forme
tapis de yoga, tapis de gym, swiss ball, ballon de gym, brique yoga, coussin méditation, ballon pilates, tapis yoga, tapis gym | yoga maison
kimono, judogi, ceinture de judo, tenue de judo, karatégi, kimono judo | judo, karaté
gants de boxe, sac de frappe, gants boxe
bombe équitation, bottes d'équitation, matériel équitation, casque équitation, bombe | équitation
tutu, chaussons de danse, justaucorps, pointes, chausson danse
baudrier, chaussons d'escalade, corde d'escalade, crash pad, chausson escalade | escalade, grimper
baby-foot, flipper, billard, fléchettes, babyfoot, jeu fléchette
golf, clubs de golf, club de golf
arc, flèches, tir à l'arc
cerf-volant, drone, modélisme
`
