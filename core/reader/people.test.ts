import { expect, test } from 'vitest'
import { type Expected, posts } from './test-posts.ts'

test.each<[text: string, is: string, expected: Expected]>([
  // favours
  ["quelqu'un pour garder mon chat du 12 au 18 ?", 'favour request', { title: 'garde de chat', start: '2026-12-12', end: '2026-12-18' }],
  ['qqn pr garder mon chat ce we ?', 'favour request', { title: 'garde de chat', start: '2026-11-28', end: '2026-11-29' }],
  ["je cherche quelqu'un pour tondre ma pelouse, 20€", 'favour request', { title: 'tonte de pelouse', price: 20 }],
  [
    'pouvez-vous arroser mes plantes du 24 décembre au 2 janvier svp ?',
    'favour request',
    { title: 'arrosage de plantes', start: '2026-12-24', end: '2027-01-02' },
  ],
  [
    "besoin d'un coup de main pour monter une armoire samedi matin",
    'favour request',
    { title: "montage d'armoire", start: '2026-11-28T05:00', end: '2026-11-28T12:00' },
  ],
  [
    'Bonjour, je recherche une nounou pour mes 2 enfants le mercredi après-midi',
    'favour request',
    { title: 'nounou', vague: 'le mercredi après-midi' },
  ],
  ['Recherche femme de ménage 2h par semaine', 'favour request', { title: 'femme de ménage', vague: '2h par semaine' }],
  ['Je cherche prof de piano pour ma fille de 8 ans', 'favour request', { title: 'prof de piano' }],
  [
    'Qui pourrait récupérer mon colis au relais demain avant 18h ?',
    'favour request',
    { title: 'récupérer mon colis', end: '2026-11-26T18:00', place: 'relais' },
  ],
  ['je recherche un covoiturage pour Lille tous les lundis', 'favour request', { title: 'covoiturage', vague: 'tous les lundis' }],
  [
    'salut tt le monde, jcherche kelkun pr garder mon fils mercredi aprem de 14h a 18h 10e/h',
    'favour request',
    { title: 'garde de mon fils', price: 10, start: '2026-12-02T14:00', end: '2026-12-02T18:00' },
  ],
  ["Mon ado cherche à se faire de l'argent : tonte, vitres", 'favour offer', { title: 'tonte, vitres' }],
  ['Étudiante cherche baby-sitting le soir', 'favour offer', { title: 'baby-sitting', vague: 'le soir' }],
  ['lycéenne sérieuse propose baby-sitting 8€/h', 'favour offer', { title: 'baby-sitting', price: 8 }],
  ['je donne des cours de maths 15€/h', 'favour offer', { title: 'cours de maths', price: 15 }],
  ['je peux arroser vos plantes pendant les vacances', 'favour offer', { title: 'arrosage de plantes', vague: 'pendant les vacances' }],
  ['je propose mon aide pour les courses des personnes âgées', 'favour offer', { title: 'courses des personnes âgées' }],
  ["J'offre mes services de bricolage, gratuit pour les personnes âgées", 'favour offer', { title: 'bricolage' }],
  ['Mon mari peut réparer vos ordis', 'favour offer', { title: "réparation d'ordis" }],
  // tips
  ['vous connaissez un bon dentiste ?', 'tip request', { title: 'dentiste' }],
  ['tu connais un resto sympa ?', 'tip request', { title: 'resto sympa' }],
  ["quelqu'un peut me conseiller un garagiste honnête ?", 'tip request', { title: 'garagiste honnête' }],
  ['Des avis sur la crèche des Lilas ?', 'tip request', { title: 'crèche des Lilas' }],
  ['un bon ostéo par ici ?', 'tip request', { title: 'ostéo' }],
  ['bonjour, savez-vous où on peut faire réparer un vélo ?', 'tip request', { title: 'réparer un vélo' }],
  ['Perdu chat gris rue Monge mardi soir, si vous le voyez merci de m’appeler', 'tip request', { title: 'chat gris', place: 'rue Monge' }],
  ["j'ai perdu mes clés entre la boulangerie et le parc", 'tip request', { title: 'clés' }],
  ['Chatte perdue depuis mardi, tigrée, collier bleu', 'tip request', { title: 'Chatte' }],
  ["J'ai trouvé un trousseau de clés devant la boulangerie", 'tip offer', { title: 'trousseau de clés', place: 'devant la boulangerie' }],
  ['Trouvé : un bonnet rouge au square', 'tip offer', { title: 'bonnet rouge', place: 'square' }],
  ["quelqu'un a perdu un doudou lapin ? je l'ai trouvé devant l'école", 'tip offer', { title: 'doudou lapin', place: "devant l'école" }],
  ['attention aux faux plombiers qui sonnent aux portes', 'tip offer', { title: 'faux plombiers' }],
  ['attention travaux rue Victor Hugo demain', 'tip offer', { title: 'travaux', place: 'rue Victor Hugo', start: '2026-11-26' }],
  // events
  ['apéro samedi 19h au square', 'event offer', { title: 'apéro', start: '2026-11-28T19:00', place: 'square' }],
  [
    'On organise un vide-grenier dimanche 6 décembre de 9h à 17h place de la République',
    'event offer',
    { title: 'vide-grenier', start: '2026-12-06T09:00', end: '2026-12-06T17:00', place: 'place de la République' },
  ],
  [
    'ça vous dit un pique-nique dimanche midi au parc ?',
    'event offer',
    { title: 'pique-nique', start: '2026-11-29T11:00', end: '2026-11-29T14:00', place: 'parc' },
  ],
  ['Qui est partant pour un foot dimanche 15h au city ?', 'event offer', { title: 'foot', start: '2026-11-29T15:00', place: 'city' }],
  [
    'atelier couture mardi 18h à la MJC, 5€',
    'event offer',
    { title: 'atelier couture', price: 5, start: '2026-12-01T18:00', place: 'MJC' },
  ],
  ['cours de yoga gratuit dimanche à 10h au parc', 'event offer', { title: 'cours de yoga', start: '2026-11-29T10:00', place: 'parc' }],
  [
    'Repas partagé vendredi 18 décembre à partir de 19h dans la cour',
    'event offer',
    { title: 'Repas partagé', start: '2026-12-18T19:00', place: 'cour' },
  ],
  ['fête des voisins le 28 mai', 'event offer', { title: 'fête des voisins', start: '2027-05-28' }],
  ['Manque 2 joueurs pour le tournoi de pétanque dimanche 14h', 'event offer', { title: 'tournoi de pétanque', start: '2026-11-29T14:00' }],
  ['qui organise un apéro ?', 'event request', { title: 'apéro' }],
  ['Y a-t-il un club de lecture dans le quartier ?', 'event request', { title: 'club de lecture' }],
  ["c'est quand la brocante ?", 'event request', { title: 'brocante' }],
])('%s', (text, is, expected) => {
  expect(posts(text)).toEqual([{ is, ...expected }])
})
