/** Furniture, appliances, linen, what stands in a home. */
export const home = `
meuble, mobilier, ameublement | meubler, emménager, premier appartement, équiper appartement, meubler studio
canapé, sofa, divan, canapé convertible, canapé-lit, clic-clac, bz, banquette, canap, banquette-lit, méridienne, convertible | asseoir salon, dormir salon < meuble
fauteuil, bergère, fauteuil crapaud, rocking-chair, fauteuil à bascule, club fauteuil < meuble
fauteuil de bureau, chaise de bureau, siège de bureau, fauteuil gamer, siège ergonomique | télétravail, travailler maison, mal dos bureau < meuble
pouf, repose-pieds, poire, ottoman < meuble
~chaise, chaises, assise, siège | asseoir, asseoir invité < meuble
chaise pliante, chaises pliantes, tables pliantes, table pliante, bancs, banc, tables et bancs, table de brasserie, mange-debout, tréteau table, table d'appoint, bancs pliants | recevoir monde, asseoir tout le monde, asseoir invités, buffet fête, grande tablée, repas nombreux, table invités
tabouret, tabouret de bar, chaise haute de bar < meuble
~table, guéridon < meuble
table de salle à manger, table à manger, table de repas, table de cuisine, table à rallonge, table extensible | manger à plusieurs < meuble
table basse, table de salon, bout de canapé < meuble
table de chevet, chevet, table de nuit < meuble
table à repasser, planche à repasser | repasser chemise
fer à repasser, centrale vapeur, défroisseur, centrale repassage, steamer | repasser, défroisser
table à langer, plan à langer, matelas à langer | changer bébé, changer couche
bureau, bureau d'écolier, table de travail, secrétaire, bureau enfant, pupitre, bureau d'angle | travailler chambre, faire devoirs < meuble
étagère, bibliothèque, étagères, billy, rayonnage, meuble bibliothèque, kallax, étagère murale | ranger livre, ranger bd < meuble
armoire, penderie, dressing, garde-robe, armoire à glace, armoire normande, portant, portant vêtements | ranger vêtement, ranger habit, pendre < meuble
commode, chiffonnier, semainier, meuble à tiroirs < meuble
buffet, bahut, vaisselier, enfilade, desserte < meuble
meuble tv, meuble télé, banc tv, meuble hi-fi < meuble
meuble de cuisine, éléments de cuisine, placard de cuisine, plan de travail < meuble
meuble de salle de bain, colonne de salle de bain < meuble
meuble à chaussures, range-chaussures, banc d'entrée < meuble
porte-manteau, portemanteau, patère, cintres, cintre
coffre, malle, coffre de rangement, cantine métallique, malle ancienne, coffre en bois | ranger jouet, stocker affaire < meuble
boîte de rangement, boîtes plastiques, bacs plastiques, caisses de rangement, panière, bac rangement, casier, casiers
paravent, claustra | séparer pièce
miroir, glace, psyché, miroir mural
lit, sommier, lit double, cadre de lit, lit une place, lit simple, lit mezzanine, mezzanine, lits superposés, lit 140, lit 160, lit superposé, structure lit < meuble
matelas, surmatelas, futon | dormir
matelas gonflable, lit d'appoint, lit pliant, lit de camp, matelas d'appoint, matelas pneumatique, lit gonflable, couchage d'appoint, couchage, futon pliant, airbed | dormir invité, loger invité, héberger, accueillir famille, couchage supplémentaire, recevoir cousin, dormir ami, loger famille
tapis, carpette, kilim, descente de lit
rideaux, voilage, store, tringle à rideaux, double rideau, voilages, tenture
lampe, luminaire, lampadaire, lustre, abat-jour, lampe de chevet, suspension, applique, plafonnier, lampe de bureau, spot, halogène | éclairer
ampoules, ampoule led, guirlande led
couette, édredon, couverture, plaid, couvre-lit, jeté de lit | froid nuit
draps, drap, parure de lit, housse de couette, linge de lit, taies, drap-housse, linge de maison
serviettes, serviette de bain, serviettes de toilette, draps de bain, vieilles serviettes, linge de toilette, torchons
oreiller, coussin, coussins, traversin, polochon
nappe, nappes, serviettes de table, chemin de table | dresser table
cadre, cadres photo, tableau, affiche, poster, peinture à l'huile, gravure, cadre photo, toile, lithographie | décorer mur
vase, bibelot, décoration, déco, cache-pot, bougeoir, bougies, chandelier, objet déco
horloge, pendule, réveil, radio-réveil, coucou
étendoir, séchoir à linge, tancarville, étendage, corde à linge, séchoir | sécher linge, étendre linge
panier à linge, bac à linge
poubelle, poubelle de tri, corbeille
coffre-fort
ventouse débouche
électroménager, gros électroménager, appareil ménager
frigo, réfrigérateur, frigidaire, frigo américain, réfrigérateur congélateur, combiné, mini-frigo, mini frigo, frigo top | garder frais, conserver frais, stocker boissons < électroménager
congélateur, congélateur coffre, congélateur tiroir, bahut congélateur | congeler, place congélateur < électroménager
glacière, glacière électrique, pains de glace, sac isotherme, pain de glace | pique-nique frais, garder boisson fraîche
lave-linge, machine à laver, lave linge, machine lavante séchante | laver linge, lessive, laver draps, panne machine laver, laver couette, faire lessive < électroménager
sèche-linge, sèche linge | sécher linge < électroménager
lave-vaisselle, lave vaisselle < électroménager
four, four électrique, mini-four, mini four, four encastrable | cuire gâteau < électroménager
micro-ondes, micro onde, four micro-ondes, microonde | réchauffer plat, réchauffer < électroménager
plaque de cuisson, plaques, plaque à induction, gazinière, cuisinière, réchaud, plaque électrique, cuisinière gaz, réchaud gaz, feu | cuisiner, cuire < électroménager
hotte, hotte aspirante < électroménager
bouteille de gaz, bonbonne de gaz, bouteille butane
poêle à bois, insert, poêle à granulés
bois de chauffage, bûches, stère de bois, bûchettes, petit bois, stères, granulés, pellets | chauffer cheminée, allumer cheminée, feu cheminée
machine à coudre, surjeteuse, machine couture | coudre, raccourcir, raccourcir rideau, raccourcir pantalon, ourlets, faire ourlet, raccommoder, recoudre, ourlet rideau, couture rideau
nécessaire de couture, boîte à couture, mercerie, fil à coudre, boutons, fermeture éclair, galon, bouton, ciseaux couture
tissu, tissus, chutes de tissu, coupon de tissu, coupons, feutrine, draps usagés | coudre costume
laine, pelotes, pelotes de laine, aiguilles à tricoter, crochet, tricot, pelote | tricoter
machine à tricoter, métier à tisser
télévision, télé, tv, téléviseur, écran plat, téloche, écran tv | regarder match
lecteur dvd, magnétoscope, lecteur blu-ray, lecteur vhs, lecteur cassette | regarder dvd, numériser vhs, numériser cassette, transférer vhs, lire cassette vidéo
chaîne hi-fi, chaîne stéréo, platine vinyle, tourne-disque, ampli, amplificateur, platine disque, platine, tourne disque, hifi | écouter vinyle, écouter disque
radio, poste de radio, transistor, autoradio
`
