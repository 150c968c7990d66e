/** Good addresses, warnings, what is lost and found, what one goes to together. */
export const places = `
~bonne adresse, adresse, recommandation, recommander, bon plan, avis, conseil, conseils, astuce, info, infos, renseignement, retour, contact, coordonnées, connaissance
médecin, généraliste, docteur, médecin traitant, médecin généraliste, toubib, cabinet médical, maison médicale, nouveau médecin, médecins | nouveaux patients, prend patients
# soignant
dentiste, cabinet dentaire, chirurgien dentiste, orthodontiste, dent cassée, rage dents, mal dents, appareil dentaire
kiné, kinésithérapeute, kinésithérapie, rééducation
ostéopathe, ostéo, chiropracteur, mal de dos, mal dos, dos bloqué, lumbago
ophtalmo, ophtalmologue, ophtalmologiste, opticien, orthoptiste, lunettier
pédiatre, pmi, médecin pour bébé, médecin pour enfants
gynéco, gynécologue, sage-femme, échographie, maternité suivi
dermato, dermatologue
psychologue, psy, psychiatre, thérapeute, psychothérapeute
orthophoniste, orthophonie, bilan orthophonique
podologue, pédicure, semelles orthopédiques, pédicure-podologue
infirmière, infirmier, prise de sang, soins à domicile, cabinet infirmier, labo d'analyses, laboratoire, vaccin, prise sang
vétérinaire, véto, clinique vétérinaire, urgence vétérinaire, urgences véto
nutritionniste, diététicien, diététicienne
audioprothésiste, orl, audition
acupuncteur, naturopathe, homéopathe
#
pharmacie de garde, pharmacie, pharmacie ouverte, médicament dimanche
# artisan
plombier, plombier chauffagiste, chauffagiste, entretien chaudière, dépannage plomberie, réparateur chaudière, chaudière | fuite, chaudière panne, chauffe-eau panne
électricien, électricien sérieux, mise aux normes
serrurier, dépannage serrure, porte claquée | enfermé dehors
peintre en bâtiment, peintre bâtiment, entreprise de peinture, façadier, ravalement
menuisier, ébéniste, charpentier, fenêtres pose, poseur de fenêtres
maçon, carreleur, plaquiste, entreprise de rénovation, artisan rénovation, cuisiniste, entreprise rénovation, artisans
couvreur, toiture artisan, zingueur, charpente | fuite toit, tuile envolée
vitrier, vitre cassée, double vitrage | vitre brisée
jardinier paysagiste, élagueur, paysagiste
garagiste, garage auto, mécanicien auto, contrôle technique, carrossier, mécano honnête, garage sérieux, garage honnête, vidange voiture, révision voiture, carrosserie
réparateur vélo, magasin vélo, atelier vélo, réparateur de vélos, marchand vélo, réparation vélo adresse, vélociste, atelier d'autoréparation
réparateur téléphone, réparation smartphone adresse, réparateur de smartphone, magasin téléphone, réparateur ordinateur, écran téléphone cassé
réparateur électroménager, réparateur lave-linge, réparateur machine laver, sav électroménager, dépanneur électroménager
cordonnier, cordonnerie, réparation chaussures, ressemelage
couturière adresse, retoucherie, retoucheur, atelier retouche, couturier
pressing, blanchisserie, laverie, laverie automatique, lavomatic
tapissier, restaurateur de meubles, encadreur
horloger, bijoutier, réparateur de montres, bijouterie, pile de montre
coiffeur, salon de coiffure, coiffeuse, barbier
esthéticienne, institut de beauté, massage adresse, épilation, institut
toiletteur, pension pour chien, toiletteur chien, pension canine, éducateur canin
photographe, photo d'identité, photomaton, photos identité
déménageur pro, société de déménagement, entreprise de déménagement, déménageurs
ramoneur pro, ramonage adresse
accordeur de piano, luthier, accordeur
imprimeur, reprographie, photocopies adresse, faire photocopie, photocopieuse quartier
notaire, avocat, huissier, avocate, conseil juridique, aide juridique, permanence juridique, médiateur, conciliateur, droit locataire, juriste
comptable, expert-comptable, conseiller fiscal
agence immobilière, agent immobilier, syndic, diagnostiqueur
assurance, banque, mutuelle, assureur, banquier
fournisseur d'électricité, fournisseur internet, opérateur, fibre, opérateur internet, opérateur mobile, forfait, box adresse, raccordement fibre
auto-école, moniteur auto-école, auto école
crèche, assistante maternelle, nounou adresse, ass mat, mode de garde, halte-garderie, crèche parentale, micro-crèche, place crèche, assmat
école, collège, lycée, maternelle école, école bilingue, inscription école, écoles
centre de loisirs, centre aéré, colonie, activités enfants, activité enfant, stage vacances, mercredi loisirs, stage enfants
femme de ménage adresse, aide à domicile, aide à domicile adresse, association aide domicile, auxiliaire de vie, aide-soignante, portage de repas, maison de retraite, ehpad
prof adresse, professeur de musique, école de musique, conservatoire
salle de sport, club de sport, piscine municipale, club, club de gym, gymnase, fitness, horaires piscine, club enfant, stade
#
# commerce
boulangerie, boulanger, bon pain, pâtisserie boutique, viennoiseries, croissant, croissants
boucherie, boucher, traiteur boutique, charcutier, charcuterie boutique
poissonnerie, poissonnier
fromagerie, fromager, crémerie
primeur, marché, amap, légumes bio, panier bio, producteur local, maraîcher, producteurs locaux, vente à la ferme, marchand légumes, marché bio, paniers de légumes
épicerie bio, vrac, épicerie vrac, magasin bio, supérette, épicerie, épicerie de nuit
restaurant, resto, bistrot, brasserie, restau, couscous resto, bon resto, cantine, table sympa
crêperie, galettes bretonnes < restaurant
pizzeria, pizza, pizzas < restaurant
café, bar, salon de thé, bar sympa, coffee shop, terrasse
sushi, japonais resto, restaurant chinois, vietnamien, indien, libanais, italien < restaurant
caviste, cave à vin, bon vin
librairie, bouquiniste, libraire, bibliothèque municipale, médiathèque, boîte à livres, bibliothèque quartier
fleuriste, jardinerie, pépinière
magasin de bricolage, quincaillerie boutique, location de matériel, louer outil
friperie, dépôt-vente, ressourcerie, recyclerie, emmaüs, dépôt vente, seconde main, vêtements occasion
mercerie boutique, magasin tissus, boutique laine
magasin de jouets, ludothèque, location jeux
magasin de musique, magasin instrument
animalerie
tabac, bureau de poste, poste, distributeur, relais colis adresse, distributeur billets
#
déchetterie, encombrants ramassage, horaires déchetterie, collecte des encombrants, déchèterie, point d'apport, bac verre, tri sélectif, ramassage encombrants, ramassage des encombrants | jeter peinture, jeter gravat, jeter matelas
composteur collectif, compost de quartier, compost partagé, compost collectif, point compost, composteurs
jardin partagé, jardins familiaux, parcelle, jardin ouvrier
parking vélo, local vélo, station vélo, vélib, arceaux, recharge voiture, borne de recharge, bornes recharge
zone bleue, stationnement résident, où garer, stationnement gratuit, macaron résident
marché de noël info, brocante info, vide-grenier date
coupure d'eau, eau coupée, coupure eau, canalisation, coupure de l'eau
coupure d'électricité, panne de courant, coupure courant, coupure électrique, panne électricité
travaux de voirie, travaux rue, rue barrée, circulation, déviation, travaux avenue, route barrée, bus dévié, grève transports, ligne bus
panne internet, coupure internet, réseau mobile panne
panne d'ascenseur, ascenseur
arnaque, démarchage, faux agents, faux livreur, escroquerie, démarcheurs, faux plombier, vol de vélo, cambriolage, cambriolages, vols, démarcheur
nuisances sonores, bruit, tapage, voisin bruyant
punaises de lit, cafards, souris nuisible, rats, dératisation, nuisible, fourmis, mites, mites alimentaires, désinsectisation, cafard, puces, dératiseur, pièges
moustiques, frelon asiatique, frelons, nid de guêpes, nid frelon, chenilles processionnaires, désinsectiseur
humidité, moisissure, salpêtre, moisissures, condensation
aire de jeux, parc enfants, square, balade avec enfants, sortie famille, sortie enfants, parc de jeux
randonnée adresse, balade à faire, sentier, itinéraire
don du sang, bénévolat, association, banque alimentaire, asso, restos du cœur
mairie, horaires mairie, état civil, rendez-vous passeport, passeport rdv, carte identité rdv
perdu, égaré, disparu, perdue, a disparu, objet perdu, perdus, volé, échappé, fugue, enfui, égarée, fugué, oublié
trouvé, trouvée, recueilli, objet trouvé, ramassé, retrouvé, trouvés, aperçu, errant
avion de papier, billet de train, place de concert, billet spectacle, places de théâtre, billets concert, place de spectacle, places concert
`
