/** Kitchen, table and what is eaten. */
export const kitchen = `
vaisselle, service de table, service à vaisselle, service de vaisselle | recevoir invités, équiper cuisine
assiettes, assiette, assiettes plates, assiettes creuses < vaisselle
verres, verre, flûtes à champagne, coupes à champagne, verres à pied, verres à vin, flûtes, gobelets réutilisables, eco-cups, ecocup, gobelets, éco-cup | trinquer, vin d'honneur, servir champagne < vaisselle
couverts, fourchettes, cuillères, ménagère, couteaux de table, fourchette < vaisselle
tasses, mugs, service à thé, service à café, théière, mug, tasse, bols < vaisselle
plats, saladiers, saladier, plat à gratin, plat à four, plateau, plateaux, plat de service, plat à tarte < vaisselle
poêle, sauteuse, poêles, batterie de cuisine < vaisselle
casseroles, casserole, faitout, marmite, couscoussier, grande marmite, grande casserole, gros faitout | cuisiner grande quantité, cuisiner pour vingt, cuire pâtes nombreux, couscous nombreux, soupe nombreux
cocotte, cocotte-minute, autocuiseur, cocotte en fonte, cookeo, cocotte minute, mijoteuse | mijoter
wok, poêle à paella, plat à paella, paellera, plat à tajine, tajine | faire paella, faire tajine
robot de cuisine, robot pâtissier, robot, thermomix, batteur, robot ménager, kitchenaid, robot multifonction, batteur électrique, fouet électrique, monsieur cuisine | monter blancs, battre blancs, pétrir, faire brioche, pâte à pain
mixeur, blender, mixeur plongeant, soupmaker, blender chauffant, hachoir, girafe mixeur | mixer soupe, faire soupe, smoothie, faire smoothie, faire velouté
centrifugeuse, extracteur de jus, presse-agrumes, extracteur, presse agrume | faire jus, presser orange
balance de cuisine, balance, pèse-personne | peser ingrédient, peser
moule à gâteau, moules, moule à tarte, moule à manqué, moule à muffins, emporte-pièce, moule bûche, moule à bûche, moule, moule à charlotte, moule à cake, plaque pâtisserie, douille pâtissière, cercle pâtisserie, ustensiles pâtisserie | gâteau anniversaire, faire gâteau, pâtisserie, bûche noël, faire bûche, petits sablés
gaufrier, appareil à gaufres, machine à gaufres, machine gaufre | faire gaufres, gaufre, goûter gaufres
crêpière, appareil à crêpes, poêle à crêpes, bilig, billig, crepe party, krampouz, plaque crêpe | faire crêpes, chandeleur, crêpe
appareil à raclette, raclette, machine à raclette, four à raclette | soirée raclette, faire raclette, fondre fromage
appareil à fondue, service à fondue, caquelon, fondue savoyarde, fondue bourguignonne, fondue | faire fondue, soirée fondue
pierrade, plancha, plancha électrique, gril, pierre à griller, grill électrique
barbecue, bbq, brasero, barbeuc | grillade, griller saucisse, faire grillades, merguez
friteuse, airfryer, friteuse sans huile, air fryer | faire frites, frites
machine à pain, machine pain | faire pain
machine à pâtes, laminoir | pâtes fraîches, faire lasagnes
yaourtière, yaourtiere, pots de yaourt verre | faire yaourt
sorbetière, machine à glace, turbine à glace | faire glace, faire sorbet
machine à café, cafetière, percolateur, nespresso, expresso, senseo, dolce gusto, cafetière italienne, grande cafetière, machine à expresso, percolateur café, cafetière expresso | faire café, servir café
bouilloire, samovar, bouilloire électrique | faire thé, chauffer eau
grille-pain, toaster, grille pain | griller pain
croque-monsieur, appareil à croque, panini, appareil croque monsieur, presse panini | faire croque monsieur
déshydrateur, déshydrateur alimentaire, séchoir alimentaire | sécher fruit, sécher champignon, sécher pomme
trancheuse, trancheuse à jambon, mandoline, éplucheur | trancher jambon, couper jambon, râper
stérilisateur bocaux, stérilisateur à conserves, stérilisateur, bassine à confiture, bassine en cuivre, chaudron | faire conserve, conserve, stériliser bocaux, faire confiture, cuire confiture
machine sous vide, appareil sous vide
fontaine à chocolat, machine à barbe à papa, machine popcorn, machine à pop-corn, machine à hot-dog, barbe à papa, machine barbe papa, pop-corn
tireuse à bière, pompe à bière, fût de bière, tireuse bière | servir bière
pressoir, broyeur à pommes, presse à fruits | faire cidre, presser pomme, jus pomme
bocaux, bocal, pots à confiture, pots en verre, pots de confiture vides, bocaux vides, bocaux le parfait, pot confiture, pot verre | mettre confiture, conserver, conserve maison
bouteilles vides, bouteilles en verre, bonbonne, dame-jeanne
tupperware, boîtes alimentaires, boîte hermétique
bouchons, capsules de café, bouchon liège, bouchons plastiques
~nourriture, surplus, reste de repas, invendus, aliments, denrées, conserves, épicerie
légumes, légumes du jardin, panier de légumes, surplus de légumes, récolte < nourriture
courgettes, tomates, salades / laitue / mâche, courges / courge / potiron / potimarron / butternut / citrouille, patates / pommes de terre, haricots verts, blettes, poireaux, betteraves, carottes, radis, concombres, choux, oignons, ail, poivrons, aubergines, épinards, champignons << légumes
fruits, fruits du jardin, verger | faire compote, faire tarte, compote < nourriture
pommes, poires, prunes / mirabelles / quetsches, cerises, figues, kakis, abricots, raisins, noix, noisettes, coings, châtaignes / marrons, fraises, framboises, pêches, citrons, kiwis, oranges / clémentines, groseilles / cassis, mûres << fruits
œufs, œufs frais, œufs de poules, oeuf < nourriture
confiture, confitures, gelée, marmelade, confitures maison < nourriture
miel, pot de miel < nourriture
sirop, sirops
pain, baguette, pain rassis, pain dur, viennoiserie < nourriture
levain, levain naturel, grains de kéfir, kéfir, kombucha, mère de vinaigre, mère de kombucha, ginger bug, graines kéfir, ferment yaourt, souche kombucha
gâteaux, gâteau, biscuits, cookies, galette des rois, tarte, brioche < nourriture
sucre, sel, farine, levure, huile, lait / lait en poudre, beurre, épices, café moulu / café en grains, thé / infusion, riz, pâtes, chocolat, bonbons << nourriture
fromage, viande, poisson frais, gibier, charcuterie < nourriture
vin, bière, cidre, champagne, bouteilles de vin, jus de fruits, boissons
herbes aromatiques, basilic, menthe, persil, romarin, thym, ciboulette, laurier, verveine, coriandre, plantes aromatiques | tisane
~plat cuisiné, repas, plats cuisinés, soupe, portions, soupe maison, part de repas, plat chaud, repas chaud | cuisiner, préparer repas, mitonner, faire cuisine
recette, recettes, livre de cuisine
`
