import { expect, test } from 'vitest'
import { placesIn } from './places-in.ts'

test.each<[string, number | null]>([
  ['apéro samedi 19h au square, 20 personnes max', 20],
  ['Atelier couture dimanche à 15 h, limité à 8 places', 8],
  ['Yoga mardi 18h30, max 12', 12],
  ['Balade samedi 10h, maximum 15 personnes', 15],
  ['Repas partagé vendredi 20h, pas plus de 25 convives', 25],
  ['Visite du jardin, 10 places disponibles', 10],
  ['Concert samedi 20h, 60 places', 60],
  ['Potluck on Saturday at 7pm, up to 10 people', 10],
  ['apéro samedi jusqu’à 22h', null],
  ['Loto dimanche à 15 h, 5 € maximum', null],
  ['Apéro samedi 19h', null],
  ['Balade de 12 km samedi', null],
])('%s', (words, places) => expect(placesIn(words)).toBe(places))
