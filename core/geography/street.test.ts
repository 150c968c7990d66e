import { describe, expect, test } from 'vitest'
import { placeOf } from './place.ts'
import { streetKey } from './street.ts'

describe('two ways to write one street', () => {
  test.each([
    ['av. du Gal Leclerc', 'Avenue du Général Leclerc'],
    ['bd Voltaire', 'BOULEVARD VOLTAIRE'],
    ['bld voltaire', 'boulevard Voltaire'],
    ['R. Monge', 'rue Monge'],
    ['pl St Michel', 'Place Saint-Michel'],
    ['imp. des Lilas', 'Impasse des Lilas'],
    ['rte de Vannes', 'Route de Vannes'],
    ['all. Jean Jaurès', 'Allée Jean-Jaures'],
    ['rue du Fbg St Antoine', 'Rue du Faubourg Saint-Antoine'],
    ["Grand'Rue", 'Grande Rue'],
    ['Grand Rue', 'grande-rue'],
    ['rue du 4 septembre', 'Rue du Quatre-Septembre'],
    ['rue du 8 mai 45', 'Rue du 8 Mai 1945'],
    ['place du 1er mai', 'Place du Premier Mai'],
    ['rue du dix-neuf mars 1962', 'rue du 19 mars'],
    ['rés. les Acacias', 'Résidence Les Acacias'],
    ['rue de l’Œuvre', "rue de l'Oeuvre"],
  ])('%s, %s', (one, other) => expect(streetKey(one)).toBe(streetKey(other)))
})

test('another kind of street is another street', () => expect(streetKey('rue des Lilas')).not.toBe(streetKey('impasse des Lilas')))

describe('the street of an address', () => {
  test.each([
    ['12 rue de la Roquette, 75011 Paris', 'rue roquette', 12, null],
    ['12, rue de la Roquette 75011 Paris', 'rue roquette', 12, null],
    ['3 bis avenue Parmentier 75011 PARIS', 'avenue parmentier', 3, 'bis'],
    ['5ter chemin du Halage, 95610 Éragny', 'chemin halage', 5, 'ter'],
    ['12B rte de Vannes 44100 NANTES', 'route vannes', 12, 'bis'],
    ['10/12 rue Carnot 94700 Maisons Alfort', 'rue carnot', 10, null],
    ['4-16 rue Émile Zola, 93400 St-Ouen', 'rue emile zola', 4, null],
    ['Bâtiment C, 3e étage, 24 rue de Crimée 75019 Paris', 'rue crimee', 24, null],
    ["j'habite au 33 bd Voltaire à Paris 75011 merci", 'boulevard voltaire', 33, null],
    ['7 Grande-Rue, 25170 Recologne', 'grande rue', 7, null],
    ['Kergoat, 29180 Quéménéven', 'kergoat', null, null],
    ['Nantes, 44300, 12 rue des Renards', 'rue renards', 12, null],
    ['résidence du Parc, 8 rue Pasteur 69500 Bron', 'rue pasteur', 8, null],
  ])('%s', (address, name, number, suffix) => expect(placeOf(address).street).toEqual({ name, number, suffix }))

  test.each(['75011 Paris', 'Nantes', 'bonjour', '13e arrondissement'])('none in %s', (address) =>
    expect(placeOf(address).street).toBeNull(),
  )
})
