import { describe, expect, test } from 'vitest'
import { type Correction, readCorrection, readManage, readPrice, readWhen } from './read.ts'

const now = '2026-11-25T10:00'

describe('corrections', () => {
  test.each<[text: string, correction: Correction]>([
    ['non, plutôt dimanche', { start: '2026-11-29', end: null }],
    ['mets 30 euros', { price: 30 }],
    ['plutôt 25', { price: 25 }],
    ["en fait c'est un don", { kind: 'gift', direction: 'offer' }],
    ['finalement je le donne', { kind: 'gift', direction: 'offer' }],
    ["c'est pour prêter, pas pour vendre", { kind: 'loan', direction: 'offer' }],
    ["c'est pas une vente c'est un prêt", { kind: 'loan', direction: 'offer' }],
    ["non c'est moi qui cherche", { direction: 'request' }],
    ['au square plutôt', { place: 'square' }],
    ['le titre c’est vélo rouge', { title: 'vélo rouge' }],
    ['sans date', { start: null, end: null }],
    ['enlève le prix', { price: null }],
    ["finalement c'est gratuit", { price: null }],
    ["c'est une visseuse, pas une perceuse", { title: 'visseuse' }],
    ['non, du 12 au 18', { start: '2026-12-12', end: '2026-12-18' }],
    ['dimanche 15h', { start: '2026-11-29T15:00', end: null }],
    ['30 €', { price: 30 }],
  ])('%s', (text, correction) => {
    expect(readCorrection(text, { now })).toEqual(correction)
  })

  test('an hour alone keeps the day of the draft', () => {
    expect(readCorrection('plutôt 20h', { now, start: '2026-11-28T19:00' })).toEqual({ start: '2026-11-28T20:00', end: null })
    expect(readCorrection('plutôt 20h', { now })).toEqual({ start: '2026-11-25T20:00', end: null })
  })

  test.each(['Je vends un vélo 40€', 'bonjour', "c'est bon", 'merci', 'non', "quelqu'un pour garder mon chat samedi ?", ''])(
    'none in "%s"',
    (text) => {
      expect(readCorrection(text, { now })).toBeNull()
    },
  )
})

describe('what becomes of a post', () => {
  test.each<[text: string, does: string, about: string | null]>([
    ['le vélo est vendu', 'close', 'vélo'],
    ['vélo vendu !', 'close', 'vélo'],
    ["c'est bon j'ai trouvé", 'close', null],
    ["c'est bon, j'ai trouvé une perceuse", 'close', 'perceuse'],
    ["c'est fait", 'close', null],
    ["c'est bon pour la poussette", 'close', 'poussette'],
    ["j'ai vendu le vélo", 'close', 'vélo'],
    ["je n'ai plus besoin de la perceuse", 'close', 'perceuse'],
    ['je ne cherche plus de nounou', 'close', 'nounou'],
    ["le canapé n'est plus dispo", 'close', 'canapé'],
    ['supprime mon annonce', 'withdraw', null],
    ["retire l'annonce du vélo", 'withdraw', 'vélo'],
    ['je ne vends plus le vélo', 'withdraw', 'vélo'],
    ["j'ai changé d'avis", 'withdraw', null],
    ['annule', 'cancel', null],
    ["l'apéro est annulé", 'cancel', 'apéro'],
    ['laisse tomber', 'cancel', null],
    ['merci à tous !', 'thanks', null],
    ['mes annonces', 'list-mine', null],
    ['quoi de neuf ?', 'list-all', null],
    ['stop', 'stop', null],
  ])('%s', (text, does, about) => {
    expect(readManage(text)).toEqual({ does, about })
  })

  test.each(['Je vends un vélo', 'vous connaissez un bon dentiste ?', "hier j'ai vendu mon vélo", 'apéro samedi', ''])(
    'nothing in "%s"',
    (text) => {
      expect(readManage(text)).toBeNull()
    },
  )
})

test.each<[text: string, price: number | null | undefined]>([
  ['30', 30],
  ['30 euros', 30],
  ['12,50 €', 12.5],
  ['1 200 €', 1200],
  ['12€50', 12.5],
  ['vingt euros', 20],
  ['40e', 40],
  ['gratuit', null],
  ["c'est un don", null],
  ['0 €', null],
  ['3e étage', undefined],
  ['je sais pas', undefined],
  ['caution 50 €', undefined],
  ['30€ au lieu de 50€', 30],
  ['acheté 120 €, je le fais à 40 €', 40],
])('price of "%s"', (text, price) => {
  expect(readPrice(text)).toBe(price)
})

test('an answer to "quand ?"', () => {
  expect(readWhen('Plutôt dimanche', { now })).toEqual({ start: '2026-11-29', end: null, span: [7, 15] })
  expect(readWhen('samedi 19h', { now })).toMatchObject({ start: '2026-11-28T19:00', end: null })
  expect(readWhen('next Saturday at 3pm', { now })).toMatchObject({ start: '2026-12-05T15:00', end: null })
  expect(readWhen('je ne sais pas encore', { now })).toBeNull()
  expect(readWhen("I don't know yet", { now })).toBeNull()
})
