import { describe, expect, test } from 'vitest'
import { againOf, withHowOften } from './again.ts'

const weekly = (days: string, interval = 1): string => `FREQ=WEEKLY${interval > 1 ? `;INTERVAL=${interval}` : ''};BYDAY=${days}`
const working = 'MO,TU,WE,TH,FR'

describe('every week, or every few', () => {
  test.each<[string, string, string | null, string | null]>([
    ['tous les mardis', weekly('TU'), null, null],
    ['tous les mardis à 19h', weekly('TU'), '19:00', null],
    ['Tous les mardis à 19 h 30', weekly('TU'), '19:30', null],
    ['tous les mardis à dix-neuf heures trente', weekly('TU'), '19:30', null],
    ['chaque mardi de 18h à 20h', weekly('TU'), '18:00', '20:00'],
    ['chaque mardi de 18h30 à 20h15', weekly('TU'), '18:30', '20:15'],
    ['les mardis 18h-20h', weekly('TU'), '18:00', '20:00'],
    ['les mardis entre 18h et 20h', weekly('TU'), '18:00', '20:00'],
    ['les mardis soir', weekly('TU'), null, null],
    ['chaque samedi de 22h à 2h', weekly('SA'), '22:00', '02:00'],
    ['tous les dimanches à midi', weekly('SU'), '12:00', null],
    ['le mercredi et le samedi à 15h', weekly('WE,SA'), '15:00', null],
    ['tous les lundis, mercredis et vendredis à 9h', weekly('MO,WE,FR'), '09:00', null],
    ['du lundi au vendredi de 16h30 à 18h', weekly(working), '16:30', '18:00'],
    ['en semaine à 8h', weekly(working), '08:00', null],
    ['tous les jours sauf le dimanche à 9h', weekly('MO,TU,WE,TH,FR,SA'), '09:00', null],
    ['toutes les semaines, le jeudi à 15h', weekly('TH'), '15:00', null],
    ['un mardi sur deux', weekly('TU', 2), null, null],
    ['un mardi sur 2 à 14h', weekly('TU', 2), '14:00', null],
    ['un samedi sur trois à 10h', weekly('SA', 3), '10:00', null],
    ['tous les deux mardis', weekly('TU', 2), null, null],
    ['toutes les deux semaines le mardi à 18h', weekly('TU', 2), '18:00', null],
    ['toutes les 3 semaines, le vendredi', weekly('FR', 3), null, null],
    ['tous les 15 jours, le mardi à 18h', weekly('TU', 2), '18:00', null],
    ['tous les quinze jours le jeudi', weekly('TH', 2), null, null],
    ['une semaine sur deux, le lundi à 20h', weekly('MO', 2), '20:00', null],
    ['every Tuesday at 7pm', weekly('TU'), '19:00', null],
    ['every Tuesday from 6 pm to 8 pm', weekly('TU'), '18:00', '20:00'],
    ['on Mondays and Fridays at 10 am', weekly('MO,FR'), '10:00', null],
    ['every other Tuesday at 6pm', weekly('TU', 2), '18:00', null],
    ['every second Tuesday', weekly('TU', 2), null, null],
    ['every 3 weeks on Friday', weekly('FR', 3), null, null],
    ['fortnightly on Mondays', weekly('MO', 2), null, null],
  ])('« %s »', (said, rule, begin, finish) => expect(againOf(said, null)).toEqual({ rule, begin, finish }))
})

describe('every day, or every few', () => {
  test.each([
    ['tous les jours à 8h', 'FREQ=DAILY'],
    ['chaque jour', 'FREQ=DAILY'],
    ['every day at 8 am', 'FREQ=DAILY'],
    ['un jour sur deux', 'FREQ=DAILY;INTERVAL=2'],
    ['tous les 3 jours', 'FREQ=DAILY;INTERVAL=3'],
    ['every other day', 'FREQ=DAILY;INTERVAL=2'],
  ])('« %s »', (said, rule) => expect(againOf(said, null)?.rule).toBe(rule))
})

describe('every month', () => {
  test.each<[string, string, string | null, string | null]>([
    ['chaque premier samedi du mois', 'FREQ=MONTHLY;BYDAY=1SA', null, null],
    ['chaque premier samedi du mois de 9h à 12h', 'FREQ=MONTHLY;BYDAY=1SA', '09:00', '12:00'],
    ['le premier mardi du mois à 18h', 'FREQ=MONTHLY;BYDAY=1TU', '18:00', null],
    ['le 1er mardi de chaque mois', 'FREQ=MONTHLY;BYDAY=1TU', null, null],
    ['2e dimanche du mois 10h-12h', 'FREQ=MONTHLY;BYDAY=2SU', '10:00', '12:00'],
    ['chaque 3e jeudi du mois à midi', 'FREQ=MONTHLY;BYDAY=3TH', '12:00', null],
    ['chaque premier samedi', 'FREQ=MONTHLY;BYDAY=1SA', null, null],
    ['le dernier vendredi du mois à 20h', 'FREQ=MONTHLY;BYDAY=-1FR', '20:00', null],
    ['tous les derniers dimanches du mois', 'FREQ=MONTHLY;BYDAY=-1SU', null, null],
    ['avant-dernier jeudi du mois', 'FREQ=MONTHLY;BYDAY=-2TH', null, null],
    ['le premier et le troisième mardi du mois à 18h', 'FREQ=MONTHLY;BYDAY=1TU,3TU', '18:00', null],
    ['les 1er et 3e mardis du mois', 'FREQ=MONTHLY;BYDAY=1TU,3TU', null, null],
    ['le 15 de chaque mois à 18h30', 'FREQ=MONTHLY;BYMONTHDAY=15', '18:30', null],
    ['les 1er et 15 du mois', 'FREQ=MONTHLY;BYMONTHDAY=1,15', null, null],
    ['le dernier jour du mois', 'FREQ=MONTHLY;BYMONTHDAY=-1', null, null],
    ['tous les trois mois le premier lundi', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', null, null],
    ['the first Monday of the month at noon', 'FREQ=MONTHLY;BYDAY=1MO', '12:00', null],
    ['every last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', null, null],
    ['on the 15th of each month at 6:30 pm', 'FREQ=MONTHLY;BYMONTHDAY=15', '18:30', null],
  ])('« %s »', (said, rule, begin, finish) => expect(againOf(said, null)).toEqual({ rule, begin, finish }))
})

describe('so many times', () => {
  test.each([
    ['chaque lundi à 10h, 8 séances', 'FREQ=WEEKLY;BYDAY=MO;COUNT=8'],
    ['chaque lundi pendant six semaines', 'FREQ=WEEKLY;BYDAY=MO;COUNT=6'],
    ['le mercredi et le samedi pendant 4 semaines', 'FREQ=WEEKLY;BYDAY=WE,SA;COUNT=8'],
    ['un mardi sur deux pendant 8 semaines', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=4'],
    ['chaque premier samedi du mois, cinq rencontres', 'FREQ=MONTHLY;BYDAY=1SA;COUNT=5'],
    ['every Tuesday for 10 weeks', 'FREQ=WEEKLY;BYDAY=TU;COUNT=10'],
    ['every Tuesday, 10 sessions', 'FREQ=WEEKLY;BYDAY=TU;COUNT=10'],
  ])('« %s »', (said, rule) => expect(againOf(said, null)?.rule).toBe(rule))
})

describe('where the words alone do not say the day, its first day does', () => {
  test.each([
    ['une semaine sur deux', 'FREQ=WEEKLY;INTERVAL=2'],
    ['toutes les semaines', 'FREQ=WEEKLY'],
    ['every week', 'FREQ=WEEKLY'],
    ['tous les mois', 'FREQ=MONTHLY;BYMONTHDAY=14'],
    ['tous les deux mois', 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=14'],
    ['tous les ans', 'FREQ=YEARLY'],
    ['chaque année', 'FREQ=YEARLY'],
    ['every year', 'FREQ=YEARLY'],
  ])('« %s »', (said, rule) => {
    expect(againOf(said, '2027-07-14')?.rule).toBe(rule)
    expect(againOf(said, null)).toBeNull()
  })
})

test.each([
  'le lundi à 14h et le jeudi à 10h',
  'tous les mardis avant 9h',
  'le mardi ou le jeudi',
  'semaines paires',
  'le mardi des semaines impaires',
  'tous les mardis sauf pendant les vacances scolaires',
  'les mardis de décembre',
  'tous les week-ends',
  'le premier week-end du mois',
  'mardi',
  'mardi prochain',
  'deux fois par semaine',
  'trois fois par mois',
  'de temps en temps le mardi',
  'les jours fériés',
  'tous les mardis, sauf le premier du mois',
  'bientôt',
  'selon la météo, le mardi',
  'every Tuesday or Thursday',
  'on bank holidays',
  'twice a week',
  'next Tuesday',
  '',
])('« %s » stays words', (said) => expect(againOf(said, null)).toBeNull())

test.each([
  ['tous les mardis à 18h30', 'Cours de yoga, 8 séances, tous les mardis à 18h30', 'FREQ=WEEKLY;BYDAY=TU;COUNT=8'],
  ['tous les jeudis à 14h', 'Atelier tricot tous les jeudis à 14h pendant six semaines', 'FREQ=WEEKLY;BYDAY=TH;COUNT=6'],
  ['tous les jeudis à 14h', 'Atelier tricot tous les jeudis à 14h, 12 personnes', 'FREQ=WEEKLY;BYDAY=TH'],
])('« %s » in « %s »', (vague, words, rule) => expect(againOf(withHowOften(vague, words), null)?.rule).toBe(rule))
