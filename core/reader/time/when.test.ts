import { describe, expect, test } from 'vitest'
import { fold } from '../normalise.ts'
import { readNow } from './calendar.ts'
import { usual } from './conventions.ts'
import { whenOf } from './when.ts'

const wednesday = readNow('2026-11-25T10:00')
const bounds = (text: string, now = wednesday) => {
  const { start, end } = whenOf(fold(text).text, now)
  return [start, end]
}

describe('dates on a Wednesday, 25 November 2026, at 10:00', () => {
  test.each<[text: string, start: string | null, end: string | null]>([
    ['plutôt dimanche', '2026-11-29', null],
    ['mercredi', '2026-12-02', null],
    ['ce mercredi', '2026-11-25', null],
    ['samdi 20h', '2026-11-28T20:00', null],
    ['lundi prochain', '2026-11-30', null],
    ['samedi en huit', '2026-12-05', null],
    ['mardi de la semaine prochaine', '2026-12-01', null],
    ['demain', '2026-11-26', null],
    ['après-demain', '2026-11-27', null],
    ['demain matin', '2026-11-26T05:00', '2026-11-26T12:00'],
    ['aprem demain', '2026-11-26T12:00', '2026-11-26T18:00'],
    ['demain soir 8h', '2026-11-26T20:00', null],
    ['ce soir', '2026-11-25T17:00', '2026-11-26T00:00'],
    ['samedi soir vers 20h', '2026-11-28T20:00', null],
    ['samedi midi', '2026-11-28T11:00', '2026-11-28T14:00'],
    ['à midi', '2026-11-25T12:00', null],
    ['minuit samedi', '2026-11-29T00:00', null],
    ['7 heures du soir', '2026-11-25T19:00', null],
    ['à 19 h', '2026-11-25T19:00', null],
    ['9h', '2026-11-26T09:00', null],
    ['samedi, à 19h', '2026-11-28T19:00', null],
    ['le 16 à 18h', '2026-12-16T18:00', null],
    ['le 3 à 9h', '2026-12-03T09:00', null],
    ['entre 9h30 et 11h jeudi', '2026-11-26T09:30', '2026-11-26T11:00'],
    ['14-16h dimanche', '2026-11-29T14:00', '2026-11-29T16:00'],
    ['dimanche de 10 a 17h', '2026-11-29T10:00', '2026-11-29T17:00'],
    ['samedi de 14h pendant 2h', '2026-11-28T14:00', '2026-11-28T16:00'],
    ['12/12', '2026-12-12', null],
    ['sam 28 à 14h', '2026-11-28T14:00', null],
    ['vendredi 27/11 à 18h', '2026-11-27T18:00', null],
    ['1er décembre', '2026-12-01', null],
    ['dimanche 6 dec 15h30', '2026-12-06T15:30', null],
    ['2 mars', '2027-03-02', null],
    ['ce week-end', '2026-11-28', '2026-11-29'],
    ['le week-end prochain', '2026-12-05', '2026-12-06'],
    ['le week-end du 12', '2026-12-12', '2026-12-13'],
    ['cette semaine', '2026-11-23', '2026-11-29'],
    ['la semaine prochaine', '2026-11-30', '2026-12-06'],
    ['le mois prochain', '2026-12-01', '2026-12-31'],
    ['en décembre', '2026-12-01', '2026-12-31'],
    ['fin mars', '2027-03-21', '2027-03-31'],
    ['mi-décembre', '2026-12-11', '2026-12-20'],
    ['du 12 au 18', '2026-12-12', '2026-12-18'],
    ['du 28 au 3', '2026-11-28', '2026-12-03'],
    ['du 12/12 au 18/12', '2026-12-12', '2026-12-18'],
    ['du 1er au 15 janvier', '2027-01-01', '2027-01-15'],
    ['les 12 et 13 décembre', '2026-12-12', '2026-12-13'],
    ['du 24 décembre au 2 janvier', '2026-12-24', '2027-01-02'],
    ['de lundi à vendredi', '2026-11-30', '2026-12-04'],
    ['samedi ou dimanche', '2026-11-28', '2026-11-29'],
    ['de samedi 14h à dimanche 18h', '2026-11-28T14:00', '2026-11-29T18:00'],
    ['du vendredi soir au dimanche', '2026-11-27T17:00', '2026-11-29'],
    ['avant vendredi', null, '2026-11-26'],
    ["jusqu'à jeudi", null, '2026-11-26'],
    ["jusqu'au 15 décembre", null, '2026-12-15'],
    ["d'ici vendredi", null, '2026-11-27'],
    ["d'ici 15 jours", null, '2026-12-10'],
    ["d'ici la fin du mois", null, '2026-11-30'],
    ['vendredi au plus tard', null, '2026-11-27'],
    ['avant 18h', null, '2026-11-25T18:00'],
    ['demain avant 18h', null, '2026-11-26T18:00'],
    ['à partir de lundi', '2026-11-30', null],
    ['dès demain', '2026-11-26', null],
    ['après le 15', '2026-12-16', null],
    ['samedi à partir de 18h', '2026-11-28T18:00', null],
    ['pour 15 jours à partir du 3 décembre', '2026-12-03', '2026-12-17'],
    ['vendredi pour 3 jours', '2026-11-27', '2026-11-29'],
    ['dans 15 jours', '2026-12-10', null],
    ['dans 2 heures', '2026-11-25T12:00', null],
    ['à Noël', '2026-12-25', null],
    ['avant Noël', null, '2026-12-24'],
    ["entre Noël et le jour de l'an", '2026-12-25', '2027-01-01'],
    ['le réveillon du nouvel an', '2026-12-31', null],
    ['à Pâques', '2027-03-28', null],
  ])('%s', (text, start, end) => {
    expect(bounds(text)).toEqual([start, end])
  })
})

describe('no date', () => {
  test.each([
    '2 enfants',
    "le repas d'hier",
    'vélo 24 pouces',
    'lot de 12',
    'sapin de noël',
    'le 16 rue Monge',
    'taille 12/14',
    'ouvert 24h/24',
    '10€/h',
    'perdu mardi soir',
    'acheté samedi',
    'depuis lundi',
    'samedi dernier',
    '3/4 de litre',
    'un T3',
    'enfant de 2 à 4 ans',
    '24/7',
    'il y a 2 ans',
  ])('%s', (text) => {
    expect(bounds(text)).toEqual([null, null])
  })
})

describe('vague or regular times', () => {
  test.each<[text: string, vague: string]>([
    ['tous les mardis à 18h', 'tous les mardis a 18h'],
    ['le mercredi après-midi', 'le mercredi apres-midi'],
    ['du lundi au vendredi', 'du lundi au vendredi'],
    ['une fois par semaine', 'une fois par semaine'],
    ['pendant les vacances de Noël', 'pendant les vacances de noel'],
    ['après 18h', 'apres 18h'],
    ['cet été', 'cet ete'],
    ['un samedi sur deux', 'un samedi sur deux'],
  ])('%s', (text, vague) => {
    const folded = fold(text).text
    const when = whenOf(folded, wednesday)
    expect([when.start, when.end, when.vague && folded.slice(when.vague.from, when.vague.to)]).toEqual([null, null, vague])
  })
})

test('the day it is said decides', () => {
  expect(bounds('lundi prochain', readNow('2026-11-23T10:00'))).toEqual(['2026-11-30', null])
  expect(bounds('du 24 décembre au 2 janvier', readNow('2026-12-28T10:00'))).toEqual(['2026-12-24', '2027-01-02'])
  expect(bounds('ce matin', readNow('2026-11-25T15:00'))).toEqual([null, null])
  expect(bounds('le 29 février', wednesday)).toEqual(['2028-02-29', null])
  expect(bounds('le 31', readNow('2026-11-02T10:00'))).toEqual(['2026-12-31', null])
})

test('conventions are the quartier’s own', () => {
  const folded = fold('week-end prochain, samedi matin').text
  expect(whenOf(folded.slice(0, 17), wednesday, 'fr', { ...usual, nextWeekendSkips: 0 }).start).toBe('2026-11-28')
  expect(whenOf('samedi matin', wednesday, 'fr', { ...usual, parts: { ...usual.parts, matin: [480, 720] } }).start).toBe('2026-11-28T08:00')
})
