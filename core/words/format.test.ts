import { expect, test } from 'vitest'
import { priceText, whenText } from './format.ts'

const when = (start: string | null, end: string | null, language: 'fr' | 'en', vague: string | null = null): string | null =>
  whenText({ start, end, vague }, language)?.replaceAll('\u00a0', ' ') ?? null

test.each([
  ['2026-11-28', null, 'samedi 28 novembre', 'Saturday 28 November'],
  ['2026-11-28T19:00', null, 'samedi 28 novembre à 19 h', 'Saturday 28 November at 7 pm'],
  ['2026-11-28T09:30', '2026-11-28T11:00', 'samedi 28 novembre, de 9 h 30 à 11 h', 'Saturday 28 November, 9:30 am to 11 am'],
  ['2026-11-28T05:00', '2026-11-28T12:00', 'samedi 28 novembre, le matin', 'Saturday 28 November, in the morning'],
  ['2026-11-28T17:00', '2026-11-29T00:00', 'samedi 28 novembre, le soir', 'Saturday 28 November, in the evening'],
  ['2026-11-28T22:00', '2026-11-29T05:00', 'samedi 28 novembre, la nuit', 'Saturday 28 November, at night'],
  ['2026-12-31T19:00', '2027-01-01T02:00', 'jeudi 31 décembre, de 19 h à 2 h', 'Thursday 31 December, 7 pm to 2 am'],
  ['2026-11-28T20:00', '2026-11-29T00:00', 'samedi 28 novembre, de 20 h à minuit', 'Saturday 28 November, 8 pm to midnight'],
  [
    '2026-11-28T10:00',
    '2026-11-29T02:00',
    'du samedi 28 novembre à 10 h au dimanche 29 novembre à 2 h',
    'from Saturday 28 November at 10 am to Sunday 29 November at 2 am',
  ],
  ['2026-11-28', '2026-11-29', 'samedi 28 et dimanche 29 novembre', 'Saturday 28 and Sunday 29 November'],
  ['2026-10-31', '2026-11-01', 'samedi 31 octobre et dimanche 1er novembre', 'Saturday 31 October and Sunday 1 November'],
  ['2026-12-12', '2026-12-18', 'du 12 au 18 décembre', '12 to 18 December'],
  ['2026-12-28', '2027-01-03', 'du 28 décembre au 3 janvier', '28 December to 3 January'],
  ['2027-01-01', null, 'vendredi 1er janvier', 'Friday 1 January'],
  ['2027-01-01', '2027-01-05', 'du 1er au 5 janvier', '1 to 5 January'],
  ['2027-01-11', null, 'lundi 11 janvier', 'Monday 11 January'],
  [null, '2026-11-26', 'jusqu’au jeudi 26 novembre', 'until Thursday 26 November'],
  [null, null, null, null],
])('%s to %s is « %s », “%s”', (start, end, french, english) => {
  expect(when(start, end, 'fr')).toBe(french)
  expect(when(start, end, 'en')).toBe(english)
})
test('a vague time is said back as it was written', () => {
  expect(when(null, null, 'fr', 'tous les mardis')).toBe('tous les mardis')
})
test('prices', () => {
  expect([priceText(40, 'fr'), priceText(12.5, 'fr'), priceText(40, 'en')].map((it) => it.replaceAll('\u00a0', ' '))).toEqual([
    '40 €',
    '12,50 €',
    '€40',
  ])
})
