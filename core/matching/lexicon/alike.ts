/** Words for the same act. They count as one within a phrase: "laver la voiture" is "nettoyage de voiture". */
export const acts = `
nettoyer, nettoyage, laver, lavage, lessiver, récurer, décrasser, décrassage, astiquer, lessivage
réparer, réparation, dépanner, dépannage, retaper, rafistoler, réparateur
garder, garde, surveiller, surveillance, gardien, gardiennage, veiller
conduire, emmener, accompagner, accompagnement, déposer, dépose, amener, véhiculer, conduite, mener, voiturer
monter, montage, assembler, assemblage, remonter
poser, pose, fixer, installer, installation, accrocher, suspendre, fixation
tailler, taille, couper, coupe, élaguer, élagage, raccourcir
récupérer, rapporter, ramener, recevoir, réceptionner, réception
apprendre, apprentissage, initiation, initier, enseigner, enseignement, débuter
écrire, écriture, rédiger, rédaction
changer, changement, remplacer, remplacement
peindre, repeindre, rafraîchir
tondre, tonte, tondeur
arroser, arrosage
nourrir, alimenter
promener, promenade, balader, sortir, promeneur
transporter, transport, livrer, livraison, acheminer, déplacer
porter, descendre, soulever, bouger
déboucher, débouchage
enlever, retirer, décoller, arracher
imprimer, impression, tirer
lire, lecture
relire, relecture, corriger, correction
traduire, traduction, traducteur
repasser, repassage
coudre, couture, recoudre, raccommoder
cuisiner, cuisine, préparer, mitonner
ranger, rangement, trier, tri, organiser
remplir, compléter
animer, animation
percer, perçage, trouer
creuser, bêcher
faire, réaliser, fabriquer, confectionner
`
