/** Lessons and whom things are for: the complement decides. */
export const lessons = `
~cours, leçon, leçons, soutien, initiation, prof, professeur, apprendre, enseigner, enseignant, cours particulier, cours particuliers, cours de, apprentissage, débuter, débutant, stage, perfectionner, progresser, enseigne, entraîner, perfectionnement
soutien scolaire, aide aux devoirs, devoirs, aide scolaire, aide aux leçons, réviser, révisions, cours de soutien, étudiant cours, faire devoirs, aide devoirs, difficultés scolaires, rattrapage scolaire, remise à niveau, surveiller devoirs, devoirs du soir, suivi scolaire, accompagnement scolaire, méthodologie, collégien, lycéen, brevet, cp, cm2, sixième, terminale, troisième, seconde, dictée, tables de multiplication, bac, accompagnement à la scolarité, première, quatrième, cinquième
# matière
maths, mathématiques, math, algèbre, géométrie, équations, calcul, fractions, statistiques < soutien scolaire
physique, chimie, physique-chimie, physique chimie, sciences physiques < soutien scolaire
français matière, français, bac de français, oral de français, grammaire, dissertation, bac français, commentaire composé, français oral, conjugaison < soutien scolaire
histoire-géo, histoire géographie, histoire-géographie < soutien scolaire
svt, biologie < soutien scolaire
philosophie, philo, dissertation philo < soutien scolaire
comptabilité, économie, compta, gestion
lecture apprendre, apprendre lire, alphabétisation, illettrisme, cours d'alphabétisation, apprendre à lire
code de la route, permis, conduite accompagnée, apprendre conduire, réviser code, conduite, créneau, créneaux
# langue
anglais, english, toeic, toefl, ielts, verbes irréguliers, anglophone, anglaise
espagnol, español, castillan, hispanophone
allemand, deutsch, germanophone
italien, italiano
portugais, brésilien
arabe, darija, arabophone
chinois, mandarin
japonais, russe, coréen, ukrainien
langue des signes, lsf, signes
français langue étrangère, fle, français, français débutant, apprendre français, cours de français, parler français, français étrangers, français pour étrangers, conversation en français, pratiquer français, français cours, conversation française
#
~conversation, parler langue, pratiquer, discuter langue, échange linguistique, tandem linguistique, converser, papoter langue, tandem langue
~langues, langue, langue étrangère
# musique
solfège, éveil musical, théorie musicale
chant, technique vocale, chanter
#
# art
dessin, dessiner, croquis, bd dessin
aquarelle cours, peindre aquarelle, peinture sur toile, peinture acrylique cours
poterie, céramique, modelage
photographie, technique photo
calligraphie, écriture cursive, broderie, macramé, origami, mosaïque
#
# sport
yoga, hatha, vinyasa
pilates, gym, gymnastique, renforcement musculaire, gym douce, stretching, étirements
natation, nager, piscine nager, apprendre nager, crawl
course à pied, running, jogging, courir, footing, trail, marathon, semi-marathon
danse, salsa, rock, tango, zumba, bachata, valse, danser
boxe, self-défense, judo cours, karaté cours, arts martiaux, tai-chi, qi gong, aïkido
tennis, padel
foot, football, five
basket
badminton, bad
ping-pong, tennis de table
volley, handball, rugby
échecs, dames
bridge, belote, tarot, rami, coinche, jeux de cartes partie
pétanque
équitation cours, monter à cheval
skier cours, ski débutant
vélo cours, apprendre à faire du vélo, vélo-école, apprendre faire vélo, faire vélo adulte, roue stabilisatrice
roller cours, patiner
marche nordique, marche, marcher, randonnée, rando, randonner, balade, promenade à pied
#
coach sportif, coach, remise en forme, préparation physique, programme sportif
programmation, coder, python, scratch, développement, codage
cuisine cours, apprendre cuisiner, cours de cuisine, atelier cuisine, pâtisserie cours, cours de pâtisserie
couture cours, cours de couture, apprendre coudre, apprendre couture, initiation couture
jardinage cours, apprendre jardiner, permaculture, conseils jardin, conseil potager
relaxation, sophrologie, méditation, hypnose, respiration, cohérence cardiaque
théâtre, impro, improvisation, théâtre d'impro, comédie
magie tour, cirque, jongler, jonglage

enfant, enfants, gamin, gamins, kids, gosses, jumeaux, fils, fille, petit-fils, petite-fille, bambin, maternelle, primaire, ado, garçon, mômes, loulous, bout de chou, bouts de chou, fillette, petit garçon, bébé, nourrisson, loulou, minots, marmots
# âge
bébé, nourrisson, bb, naissance
jeune enfant, enfants, enfant, gamin, gamins, kids, gosses, bambin, maternelle, primaire, junior
ado, adolescent, collège, lycée, ados
adulte, adultes, homme, femme, monsieur, dame
#
`
