import { expect, test } from 'vitest'
import { encode } from '../bots/telegram/encode.ts'
import { altOf, type Button, type Card, wordsOf as cardWords, type Scheduled } from '../core/chat/card.ts'
import { maxButtonBytes, pack, packLink } from '../core/chat/press.ts'
import { mapUrl, plain, type Rich, textOf } from '../core/chat/rich.ts'
import { placeMax, titleMax } from '../core/posts/post.ts'
import { quartierNameMax } from '../core/quartiers/quartier.ts'
import { nameMax } from '../core/residents/resident.ts'
import { show } from '../core/views.ts'
import { gallery } from './gallery.ts'
import { longest } from './gallery-posts.ts'

type Shown = { view: string; name: string; language: 'fr' | 'en'; card: Card }

const shown: readonly Shown[] = Object.entries(gallery).flatMap(([view, cases]) =>
  Object.entries(cases).flatMap(([name, data]) =>
    (['fr', 'en'] as const).map((language) => ({ view, name, language, card: show(view, data, language) })),
  ),
)
const titleOf = ({ view, name, language }: Shown): string => `${view}, ${name}, ${language}`

const buttonsOf = ({ card }: Shown): Button[] => [...(card.fill ? [card.fill] : []), ...(card.buttons ?? []).flat()]
/** Text and facts as a reader sees them, and the labels of the buttons. */
const wordsOf = ({ card }: Shown): string[] => [
  plain(card.text),
  ...(card.facts ?? []).map(([name, value]) => `${name} ${value}`),
  ...(card.fill ? [card.fill.label] : []),
  ...(card.buttons ?? []).flat().map(({ label }) => label),
]
/** Those that break a rule, with what broke it: an empty list says more than `false` when it is not empty. */
const wrong = (broken: (it: Shown) => readonly string[]): string[] =>
  shown.flatMap((it) => broken(it).map((what) => `${titleOf(it)}: ${what}`))
const matching = (rule: RegExp, language?: Shown['language']): string[] =>
  wrong((it) => (language && it.language !== language ? [] : wordsOf(it).filter((words) => rule.test(words))))

const drawPiece = (piece: Rich[number]): string => {
  if (typeof piece === 'string') return piece
  if ('command' in piece) return `/${piece.command}`
  if ('place' in piece) return `[${piece.label}](${mapUrl(piece.place)})`
  return 'bold' in piece ? `*${piece.bold}*` : `> ${piece.quote}`
}
const drawButton = (it: Button): string =>
  'open' in it ? `[ ${it.label} ↗ ${pack(it.open)} ]` : `[ ${it.label}${it.tone ? ` (${it.tone})` : ''} → ${pack(it)} ]`
const drawScheduled = ({ name, at }: Scheduled): string =>
  `[calendar: ${name}, ${at ? `${at.start} to ${at.end}, ${at.place}` : 'no more'}]`
const draw = (it: Shown): string =>
  [
    `── ${it.name} · ${it.language}${it.card.silent ? ' · silent' : ''}`,
    ...(it.card.photo ? ['[photo]'] : []),
    ...(it.card.file ? [`[${it.card.file.name}${altOf(it.card.file) ? `: ${altOf(it.card.file)}` : ''}]`] : []),
    ...(it.card.scheduled ? [drawScheduled(it.card.scheduled)] : []),
    it.card.text.map(drawPiece).join(''),
    ...(it.card.file?.type === 'application/pdf' ? [it.card.file.alt] : []),
    ...(it.card.facts ?? []).map(([name, value]) => `${name} *${value}*`),
    ...(it.card.fill ? [`[ ${it.card.fill.label} ✎ ${pack(it.card.fill)} ]`] : []),
    ...(it.card.buttons ?? []).map((row) => row.map(drawButton).join(' ')),
  ].join('\n')

test('the gallery: what every view says, in both languages', async () => {
  const views = Object.keys(gallery).map((view) => [`━━━━ ${view}`, ...shown.filter((it) => it.view === view).map(draw)].join('\n\n'))
  await expect(`${views.join('\n\n\n')}\n`).toMatchFileSnapshot('./gallery.txt')
})

test('the longest examples are as long as the domain allows', () => {
  expect([longest.title, longest.place, longest.name, longest.quartier].map((it) => it.length)).toEqual([
    titleMax,
    placeMax,
    nameMax,
    quartierNameMax,
  ])
  expect([longest.quartierId.length, longest.vague.length]).toEqual([28, 80])
})

test('a text fits a message, and with a photo its marks stay inside of what is left of it', () => {
  const tooLong = wrong(({ card }) => {
    const { text, entities } = encode(card, 'palier_bot', card.photo || card.file ? 'photo' : 'nothing')
    const whole = wordsIn(card).length
    const outside = entities.filter(({ offset, length }) => offset < 0 || length < 1 || offset + length > text.length)
    return [
      ...(whole > 4096 ? [`${whole} characters`] : []),
      ...(text.length > (card.photo || card.file ? 1024 : 4096) ? [`${text.length} characters after clipping`] : []),
      ...outside.map((entity) => JSON.stringify(entity)),
    ]
  })
  expect(tooLong).toEqual([])
})
const wordsIn = (card: Card): string => cardWords(card).map(textOf).join('')

test('rows hold at most three buttons, and none is empty', () => {
  expect(wrong(({ card }) => (card.buttons ?? []).filter(({ length }) => length < 1 || length > 3).map(String))).toEqual([])
})

test('a label says something, in 40 characters at most, and no two of a card say the same', () => {
  expect(wrong((it) => labelsOf(it).filter((label) => label.trim() === '' || label.length > 40))).toEqual([])
  expect(wrong((it) => labelsOf(it).filter((label, at, all) => all.indexOf(label) !== at))).toEqual([])
})
const labelsOf = (it: Shown): string[] => buttonsOf(it).map(({ label }) => label)

test('what a button carries fits the smallest platform, and a link its own limit', () => {
  const bytes = (it: Button): number => Buffer.byteLength(pack('open' in it ? it.open : it))
  expect(
    wrong((it) =>
      buttonsOf(it)
        .map(bytes)
        .filter((length) => length > maxButtonBytes)
        .map(String),
    ),
  ).toEqual([])
  const links = shown.flatMap((it) => buttonsOf(it).flatMap((button) => ('open' in button ? [packLink(button.open)] : [])))
  expect(links.filter((link) => !/^[\w-]{1,64}$/.test(link))).toEqual([])
  expect(links.length).toBeGreaterThan(5)
})

test('nothing that a program says to itself is shown', () => {
  expect(matching(/undefined|null|NaN|\[object|Invalid|function|=>/)).toEqual([])
  expect(matching(/\{|\}|\$\{/)).toEqual([])
})

test('French says « vous »', () => {
  expect(matching(/(?<![\p{L}\p{M}’'-])(tu|toi|te|ton|ta|tes|t[’'])(?![\p{L}\p{M}])/iu, 'fr')).toEqual([])
})

test('an apostrophe is typographic, in both languages', () => {
  expect(matching(/\p{L}'\p{L}/u)).toEqual([])
})

test('French puts a space before « : ; ! ? » and inside its quotation marks', () => {
  expect(matching(/[^\s\u00a0\u202f!?…](?!:\/\/)[:;!?]/u, 'fr')).toEqual([])
  expect(matching(/«[^\s\u00a0\u202f]|[^\s\u00a0\u202f]»/u, 'fr')).toEqual([])
})

test('no text begins or ends with a blank, or has two in a row', () => {
  expect(wrong((it) => wordsOf(it).filter((words) => words !== words.trim() || /[^\S\n]{2}/.test(words)))).toEqual([])
})
