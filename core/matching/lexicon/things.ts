/** Clothes, computers, parties, health, the small things. */
export const things = `
vêtements, habits, fringues, vêtement, affaires, sac de vêtements, habit, garde-robe, lot de vêtements | s'habiller, habiller
vêtements de grossesse, habits de grossesse, vêtements de maternité, robe de grossesse, jean de grossesse, vêtement grossesse < vêtements
vêtements bébé, layette, bodies, pyjamas bébé, habits bébé, body, grenouillère, naissance vêtements, babygros, vêtements naissance, pyjama bébé, brassière < vêtements
vêtements enfant, habits enfant, vêtements fille, vêtements garçon, vêtements d'enfant, habits d'enfant, fringues enfant, vêtements gamin, habits garçon, habits fille < vêtements
manteau, blouson, veste, parka, doudoune, anorak, imperméable, doudounes, trench, k-way, kway, ciré, coupe-vent < vêtements
pull, gilet, sweat, polaire, pulls, cardigan < vêtements
pantalon, jean, jeans, short, pantalons, jogging vêtement < vêtements
robe, jupe, robes, robe d'été < vêtements
robe de mariée, robe mariage, voile de mariée
tenue de soirée, robe de soirée, tenue de cérémonie, tenue de mariage, robe de cocktail, robe soirée, robe cérémonie | mariage, cérémonie, soirée habillée, invitée mariage
costume homme, smoking, costume cravate, nœud papillon, costume trois pièces, cravate, complet, nœud pap, veste de costume | entretien embauche, mariage homme, cérémonie
chemise, tee-shirt, t-shirt, polo, chemisier, tee-shirts, chemises < vêtements
pyjama, robe de chambre, peignoir, collants, chaussettes < vêtements
maillot de bain, bonnet de bain, lunettes de piscine
chapeau, casquette, bonnet / cagoule, écharpe / foulard / tour de cou / cache-nez, gants / moufles / mitaines, ceinture << vêtements
chaussures, souliers, paire de chaussures < vêtements
baskets / sneakers / tennis chaussures, bottes / bottines / bottes de pluie, sandales / tongs, chaussons / pantoufles, escarpins / talons << chaussures
blouse, blouse de chimie, blouse blanche, blouse coton | tp chimie, cours chimie
tablier, toque
parapluie, ombrelle
sac à main, sac, sacoche, cabas, besace, pochette, sac bandoulière
bijoux, bijou
bague / alliance / chevalière, boucles d'oreilles / boucle d'oreille, collier bijou / pendentif / chaîne en or / médaille / sautoir, bracelet / gourmette, montre / montre connectée << bijoux
lunettes, lunettes de vue, lunettes de soleil, étui à lunettes, paire de lunettes
portefeuille, porte-monnaie, portemonnaie, porte-cartes, portefeuilles
papiers, papiers d'identité, documents officiels
carte d'identité / cni, carte vitale, carte bancaire / carte bleue / cb, permis de conduire / permis, passeport, pass navigo / carte navigo / carte de transport / abonnement bus, titre de séjour << papiers
clés, trousseau de clés, clefs, clé de voiture, trousseau, badge, porte-clés, clé, clef, clés de voiture, bip parking
maquillage, produits de beauté, parfum, vernis à ongles, cosmétiques
sèche-cheveux, lisseur, fer à lisser, fer à friser, boucleur, sèche cheveux, brosse soufflante | coiffer, boucler cheveux
tondeuse à cheveux, tondeuse cheveux, rasoir électrique, tondeuse barbe | couper cheveux, raser

ordinateur, pc, ordi, laptop, ordinateur portable, macbook, tour pc, mac, pc portable, imac, chromebook, portable pc | télétravailler, travail scolaire, suivre cours ligne
écran, moniteur, écran d'ordinateur, écran pc, second écran
tablette, ipad, liseuse, kindle, tablette tactile, kobo
téléphone, smartphone, iphone, portable perdu, portable trouvé, mobile, téléphone portable, android, gsm, samsung galaxy
téléphone fixe, téléphone senior, téléphone à grosses touches, répondeur
imprimante, scanner, photocopieuse, multifonction, imprimante scanner, scanneur | imprimer, scanner document, photocopier, photocopie, impression, imprimer document, imprimer billet, imprimer attestation, numériser photo, scanner photo, scanner papier, numériser papier, scanner
cartouches d'encre, cartouche, encre imprimante, toner, cartouches imprimante, ramette papier, ramette
clavier ordinateur, clavier pc, clavier d'ordi, clavier sans fil, clavier azerty
souris ordinateur, souris, souris sans fil
webcam, caméra visio
casque audio, casque micro, casque, écouteurs, casque gamer, casque bluetooth, airpods, écouteur
hub usb, carte graphique, mémoire ordinateur, barrette
disque dur, clé usb, carte sd, disque dur externe, carte mémoire, ssd | sauvegarder photos, transférer fichier
câble hdmi, hdmi, câble vga, adaptateur hdmi | brancher télé, brancher ordinateur télé
chargeur, chargeur de téléphone, chargeur usb-c, câble usb, chargeur iphone, chargeur portable, chargeur usb, chargeur ordinateur | recharger téléphone, téléphone à plat
~câble, adaptateur, cordon
batterie externe, power bank, powerbank
routeur, box internet, répéteur wifi, clé 4g, modem, décodeur, cpl, routeur wifi | connexion, réseau
appareil photo, reflex, appareil photo numérique, polaroid, instax, appareil photo argentique, argentique | photographier, prendre photo, filmer, filmer spectacle
gopro, caméscope, caméra | filmer, filmer spectacle
trépied, objectif photo, objectif, pied photo, flash
vidéoprojecteur, rétroprojecteur, projecteur, écran de projection, vidéo-projecteur, vidéo projecteur, projecteur diapo, retro, projecteur de diapositives, écran projection | projeter film, projection, regarder film grand, ciné plein air, projeter photo, projeter match, projeter diapo, regarder diapositives, ciné-club, présenter diaporama
machine à écrire
plastifieuse, relieuse, massicot, destructeur de papier, perforatrice, plastifier, pistolet étiquette | plastifier, relier dossier, relier mémoire
tableau blanc, paperboard, chevalet, tableau velleda, tableau noir, flipchart, tableau d'école
détecteur de fumée, alarme
machine à badges, cricut, machine de découpe, silhouette cameo
matériel de peinture artistique, chevalet de peinture, toiles, peinture acrylique, aquarelle, pinceaux d'art, pastels, matériel de dessin, toile peintre, gouache
loisirs créatifs, perles, pâte fimo, scrapbooking, matériel créatif, paillettes, rouleaux de papier, gommettes, bouchons de liège, rouleaux carton, boîtes d'œufs, matériel bricolage enfant | activité manuelle, arts plastiques, bricolage école, atelier enfants
tour de potier, argile, four à poterie
collection, objets de collection, collectionner
timbres, pièces de monnaie, cartes postales, cartes pokémon, vignettes panini / stickers panini, capsules de champagne, figurines << collection
emballage cadeau, papier cadeau, sacs cadeaux

décoration de fête, guirlandes, ballons de baudruche, guirlande lumineuse, guirlande guinguette, décorations, fanions, lampions, lanternes, photobooth, décos de fête, guirlandes lumineuses, ballon hélium, bonbonne hélium | décorer fête, décorer salle, anniversaire, décorer cour, décorer arbre
décorations de noël, sapin, boules de noël, guirlande de noël, crèche de noël, santons, sapin artificiel, sapin de noël, déco de noël, calendrier de l'avent, pied de sapin, boules sapin, déco noël, guirlande noël, santon | décorer sapin, fêter noël, noël
urne, livre d'or, présentoir, arche, tipi de fête, housses de chaises, arche mariage | mariage décoration
percolateur grand, thermos, fontaine à boissons, bonbonne de boisson, thermos café, isotherme, fontaine boisson, carafe, pichets, grands thermos

fauteuil roulant, chaise roulante, fauteuil de transfert, fauteuils roulants | jambe cassée, cheville cassée, promener mère, sortir grand-mère, personne ne marche
béquilles, cannes anglaises, béquille, canne, cannes, canne anglaise, genouillère, attelle, botte de marche | entorse, jambe plâtre, plâtre, pied cassé, opération genou, entorse cheville, cheville foulée, cheville tordue, se fouler cheville, genou opéré
déambulateur, rollator, cadre de marche | marcher appui, aide marche
lit médicalisé, matelas anti-escarres, lit médical, potence, lève-personne
chaise percée, siège de douche, tabouret de douche, rehausse wc, siège de bain, chaise de douche, planche de bain, chaise douche, barre d'appui, réhausse wc | assis douche, sécuriser douche
tensiomètre, oxymètre, saturomètre, glucomètre | prendre tension, mesurer tension
thermomètre, nébuliseur, aérosol, lampe infrarouge, bouillotte, coussin chauffant, inhalateur, mouche-bébé | fièvre
masques, gel hydroalcoolique, gants jetables, trousse de secours, pansements
appareil auditif, loupe électronique, piles auditives
lampe de luminothérapie, luminothérapie
électrostimulateur, appareil de massage, table de massage, pistolet de massage, chaise massage | courbatures
sonde, tire-comédon
parapluie golf, chaise de plage, glacière souple, sac de plage
piège à frelons, piège à souris, nasse, tapette à souris, produit anti-nuisibles, cage-piège, cage piège | attraper souris, souris maison
moustiquaire, anti-moustique
machine à laver portable, essoreuse, essoreuse à linge
gazinière de camping, trépied gaz, réchaud paella, brûleur, trépied gaz paella
pince à linge, cintres pantalon
objet ancien, antiquité, brocante objet, bric-à-brac
sacs plastiques, sacs en papier, sacs cabas, papier craft, polystyrène, cagettes, caisses en bois, cageots, cageot, caisse en bois, caissettes, caisse pomme | transporter récolte
boîtes de conserve vides, rouleaux papier toilette, rouleaux de papier toilette
piles, piles usagées
caddie, chariot de courses, poussette de marché, cabas à roulettes, caddie à roulettes | porter courses, ramener courses
pèse-bagage, peson
lave-vitre, robot lave-vitre, raclette à vitres, nettoyeur de vitres | laver vitres, nettoyer vitres, vitres, carreaux
bâche, bâches, filet de camouflage | protéger sol, couvrir
parasol chauffant, chauffage de terrasse, chauffage extérieur | chauffer terrasse
couverture chauffante, coussin électrique
épilateur, lampe uv ongles
jeu d'échecs, échiquier, mallette de poker, jeu de dames, tapis de jeu, mah-jong, backgammon
bassine, bassines, cuvette, arrosage seau
colle, ruban adhésif, scotch, colle à bois, mastic, silicone
sac à langer, sacs à langer
talkie-walkie, talkies, mégaphone, porte-voix
gilets jaunes, gilet réfléchissant, brassard réfléchissant, plots, cônes
store de voiture, pare-soleil, tapis de voiture, housse voiture
minuteur, chronomètre, sifflet, dossards
piano à queue miniature, boîte à musique
`
