/** Babies, children, toys, school. */
export const children = `
puériculture, affaires de bébé, matériel bébé, équipement bébé, trousseau bébé, matériel de puériculture, matériel naissance | naissance, arrivée bébé, bébé arrive, accueillir bébé, accouchement
poussette, landau, poussette canne, poussette double, poussette trio, buggy, yoyo, poussette-canne, poussette jumeaux, combiné poussette | promener bébé, voyage bébé < puériculture
porte-bébé, écharpe de portage, porte bébé, sling, ergobaby, écharpe portage, portage, sac porte bébé, porte-bébé de randonnée, porte enfant randonnée | porter bébé, randonner bébé < puériculture
siège auto, siège-auto, cosy, rehausseur, maxi-cosi, maxi cosi, siège enfant voiture, rehausseur auto, rehausseur voiture, réhausseur, siège auto isofix, coque bébé | transporter bébé voiture, enfant voiture, petit-fils voiture, mettre petit voiture, bébé voiture < puériculture
lit bébé, lit parapluie, berceau, lit à barreaux, couffin, lit de voyage, lit enfant, lit cododo, cododo, lit parapluies, lit évolutif, nacelle, lit pliant bébé, moïse | coucher bébé, dormir bébé, bébé dort, petit-fils dort, accueillir petit-fils, dormir petit-fils, recevoir bébé < puériculture
gigoteuse, turbulette, tour de lit, drap housse bébé < puériculture
chaise haute, chaise bébé, réhausseur de chaise, chaise haute bébé, chaise évolutive, rehausseur table, tripp trapp, rehausseur de chaise | asseoir bébé table, manger bébé, faire manger bébé, bébé mange < puériculture
transat, transat bébé, balancelle bébé, relax bébé, babybjorn < puériculture
baignoire bébé, baignoire pliable, anneau bain, transat de bain | laver bébé, bain bébé < puériculture
babyphone, baby phone, écoute-bébé, interphone bébé, écoute bébé, veilleuse < puériculture
parc bébé, tapis d'éveil, tapis éveil, portique bébé, arche d'éveil < puériculture
barrière de sécurité, barrière d'escalier, barrière bébé, cache-prises | sécuriser escalier, empêcher bébé escalier, bébé escalier < puériculture
biberons, biberon, chauffe-biberon, stérilisateur de biberons, stérilisateur biberon, tétines, babycook, baby cook, lait infantile | chauffer biberon, purée bébé < puériculture
tire-lait, coussin d'allaitement, tire lait, coussin allaitement | allaiter, allaitement < puériculture
couches, couches lavables, couche, couches bébé, lange, langes < puériculture
jouets, jouet, jeux d'enfants, jeux pour enfants, jeux enfants, coffre à jouets, jeux d'éveil, jouets d'éveil | occuper enfant, amuser enfant, jouer petit-fils, noël enfant
lego, duplo, playmobil, kapla, briques de construction, jeu de construction, meccano, legos < jouets
poupée, barbie, poupées, poupon, maison de poupée, baigneur < jouets
peluche, peluches, doudou, nounours, ours en peluche < jouets
train en bois, circuit de train, petites voitures, circuit de voitures, brio, train électrique, voiture télécommandée, petit train, circuit < jouets
dinette, cuisine enfant, marchande, cuisine en bois, cuisinette, dînette < jouets
puzzle, puzzles, casse-tête, puzzle 1000 pièces < jouets
jeux de société, jeu de société, jeux de plateau, jeux de cartes, monopoly, scrabble jeu, jeu de cartes, dixit, catane, uno, jeu de plateau, jeux | soirée jeux, jouer en famille
draisienne, tricycle, porteur, trotteur, chariot de marche, pousseur, porteur bébé < jouets
jeux de jardin, jeux de plein air, jeux extérieur | jouer jardin
trampoline, toboggan, balançoire / portique, bac à sable, cabane d'enfant / cabane enfant / tente de jeu / tipi << jeux de jardin
structure gonflable, château gonflable, chateau gonflable, piscine à balles, jeux en bois géants, molkky, mölkky, jeux en bois, jeu de quilles, chamboule-tout, pêche à la ligne, chamboule tout | kermesse, animer fête enfant, anniversaire enfant
console, console de jeux, playstation, switch, xbox, nintendo, wii, jeux vidéo, ps4, ps5, manette, gameboy, console jeu, jeu vidéo, ds
jouet miniature, factice, jouet imitation
costume de père noël, costume père noël, habit de père noël, tenue père noël, déguisement père noël | faire père noël < déguisement
~déguisement, costume, déguisements, costume de fête, panoplie, perruque, robe de princesse, masque, accoutrement, déguiser | carnaval, halloween, mardi gras, soirée déguisée, fête déguisée, spectacle école costume
cartable, fournitures scolaires, trousse, sac d'école, matériel scolaire, cahiers, classeurs, stylos, feutres, crayons, rentrée fournitures, classeur, cahier | rentrée scolaire, rentrée
calculatrice, calculette, calculatrice graphique, casio, calculatrice lycée, ti-82 | bac maths
manuels scolaires, livres scolaires, annales, annales bac, cahier de vacances, annales du bac, manuel scolaire, livres de prépa, cahiers vacances | réviser bac, réviser brevet < livres
livres pour enfants, albums jeunesse, livres jeunesse, livres enfant, albums pour enfants, histoires pour enfants, j'aime lire, livres cartonnés, album jeunesse, livre bébé, imagier < livres
livres, livre, bouquins, bouquin, lecture | lire, quoi lire
romans, polars, roman, romans policiers, polar, littérature, thrillers, livres de poche, science-fiction < livres
bd, bandes dessinées, mangas, comics, manga, bande dessinée, one piece < livres
magazines, revues, journaux, vieux journaux, journal, papier journal
dictionnaire, encyclopédie, atlas, guide de voyage, guides touristiques, guide touristique, routard, guide, carte routière, cartes rando, carte ign < livres
dvd, cd, vinyles, disques, cassettes, blu-ray, disque vinyle, 33 tours, vinyle
instrument, instrument de musique, instruments
# instrument
piano, synthé, piano numérique, synthétiseur, piano droit, clavier arrangeur, clavier musique < instrument
guitare, guitare folk, guitare électrique, guitare classique, guitare sèche, guitare d'étude, ukulélé, guitare basse < instrument
violon, alto, violoncelle < instrument
flûte / flûte traversière / flûte à bec, clarinette, saxophone / saxo, trompette, trombone, harpe, contrebasse << instrument
batterie musique, percussions, djembé, cajon, tambour, batterie électronique < instrument
accordéon, harmonica < instrument
#
pupitre, métronome, partitions, partition, accordeur, diapason, pupitre musique, capodastre
micro, sono, enceinte, enceintes, sonorisation, table de mixage, enceinte bluetooth, microphone, micro sans fil, baffles, enceinte portable, baffle, jbl, haut-parleurs, micro-casque | mettre musique, faire danser, ambiance musicale, musique fête, discours, animer soirée, karaoké matériel, amplifier voix
karaoké machine, machine à karaoké
jeux de lumière, boule à facettes, machine à fumée, spots disco, machine à bulles, jeu de lumière, stroboscope, éclairage fête, spot lumière | ambiance fête
`
