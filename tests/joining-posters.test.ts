import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { draw } from '../bots/drawing/draw.ts'
import { unpackLink } from '../core/chat/press.ts'
import { homesIn, homesMost, labelIn } from '../core/joining/label.ts'
import { lettersOf } from '../core/joining/letters.ts'
import { joinPosterOf } from '../core/joining/poster.ts'
import { en } from '../core/words/en.ts'
import { fr } from '../core/words/fr.ts'
import { hostile } from './hostile.ts'
import { codeShown, daysLater, membershipOf, movedTo, neighbourFor, residentOf, standingOf } from './joining.ts'
import { type Neighbour, type Story, story } from './quartier.ts'
import { inkIn, type Pixels, printed, scanned } from './seen-on-paper.ts'

describe('a building’s name', () => {
  test.each([
    'l’immeuble bleu',
    'bâtiment B',
    'Bat. 3',
    'cage 12',
    'Résidence des Lilas',
    'immeuble de la rue des Lilas',
    'Tour Est',
    'le 12e',
    'HLM B4',
  ])('« %s »', (words) => {
    expect(labelIn(words)).toBe(words)
  })
  test.each([
    '12 rue des Lilas',
    '12, Rue des Lilas',
    'rue des Lilas, 12 bis',
    'bâtiment B, 3 avenue Foch',
    '4 bd Voltaire',
    '8 allée des Tilleuls',
    'immeuble bleu 75020',
    'Paris 75 020',
    '20200 Bastia',
    '7 place du Marché',
    '221b Baker Street',
    '',
    '   ',
    '🌱',
    'appelez le 06 12 34 56 78',
    'lea@exemple.fr',
    'x'.repeat(61),
  ])('« %s » is none', (words) => {
    expect(labelIn(words)).toBeNull()
  })
  test('a number beside a street’s word is never one, whatever stands around it', () => {
    const street = fc.constantFrom('rue', 'Avenue', 'boulevard', 'bd', 'allée', 'impasse', 'place', 'quai', 'chemin', 'street')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), street, fc.constantFrom('', 'bis ', 'ter, '), (number, word, more) => {
        expect(labelIn(`${number} ${more}${word} des Lilas`)).toBeNull()
        expect(labelIn(`${word} des Lilas ${number}`)).toBeNull()
      }),
    )
  })
  test('homes: a number between one and the most, or thirty', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 1000 }), (n) => {
        expect(homesIn(`${n} logements`)).toBe(Math.abs(n) >= 1 && Math.abs(n) <= homesMost ? Math.abs(n) : null)
      }),
    )
    expect(['je ne sais pas', '', 'aucune idée', 'I don’t know', '?'].map(homesIn)).toEqual([30, 30, 30, 30, 30])
    expect(['beaucoup', '12 ou 15'].map(homesIn)).toEqual([null, null])
  })
})

/** A4 at 150 dots an inch. */
const wide = 1240
/** A part of a page, in shares of its width and height. */
const part = ({ data, width, height }: Pixels, [left, top, right, bottom]: readonly [number, number, number, number]): Pixels => {
  const [x, y, w, h] = [left * width, top * height, (right - left) * width, (bottom - top) * height].map(Math.round)
  const cut = new Uint8Array((w ?? 0) * (h ?? 0) * 4)
  for (let row = 0; row < (h ?? 0); row++)
    cut.set(
      data.subarray((((y ?? 0) + row) * width + (x ?? 0)) * 4, (((y ?? 0) + row) * width + (x ?? 0) + (w ?? 0)) * 4),
      row * (w ?? 0) * 4,
    )
  return { data: cut, width: w ?? 0, height: h ?? 0 }
}
const nth = (page: Pixels, n: number): Pixels => {
  const [column, row] = [n % 2, Math.floor(n / 2)]
  return part(page, [column / 2, row / 4, (column + 1) / 2, (row + 1) / 4])
}
const platforms = ['telegram', 'discord', 'slack', 'web'] as const
const until = '2027-02-23T10:00'
const link = 'https://t.me/palier_bellevillebot?start=c2VlLWNvZGU6Y29kZT1BQkMyREVGRw'
const asPage = async (svg: string) => await printed(await draw({ svg, type: 'application/pdf', alt: 'Affiche' }), wide)

describe('on paper', () => {
  const usual = { quartier: 'Belleville', label: 'l’immeuble bleu', code: 'ABC2DEFG', until, platforms }
  test('a poster is read by a phone, and says its code in letters', async () => {
    const svg = joinPosterOf(usual, link, fr)
    expect(scanned(await asPage(svg))).toBe(link)
    expect(svg).toContain('ABC2\u00a0DEFG')
    expect(joinPosterOf(usual, null, en)).toContain('Write the code below')
    expect(scanned(await asPage(joinPosterOf(usual, null, fr)))).toBeNull()
  })
  /** How words are drawn is tried with all of them in bots/drawing/. */
  const names = [
    ...hostile.filter((_, n) => n % 13 === 0).map(({ name, text }) => [name, text] as const),
    ['wide', 'W'.repeat(60)] as const,
  ]
  test.each(names)('stays on its page: %s', async (_name, text) => {
    for (const t of [fr, en]) {
      const svg = joinPosterOf({ ...usual, label: text.slice(0, 60), quartier: text.slice(0, 60) }, link, t)
      expect(
        [...svg.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag).filter((tag) => !/^(svg|rect|g|path|circle|text)$/.test(tag ?? '')),
      ).toEqual([])
      const seen = await asPage(svg)
      expect(inkIn(seen, [1 - 14 / 210, 31 / 297, 1, 1]), 'right margin').toBe(0)
      expect(inkIn(seen, [0, 285 / 297, 1, 1]), 'below').toBe(0)
      expect(inkIn(seen, [0, 200 / 297, 1, 205 / 297]), 'above the code').toBe(0)
    }
  })
  test('each letter of a page has its own code, and stays within its cuts', async () => {
    const codes = Array.from({ length: 8 }, (_, n) => `ABC${n + 2}DEFG`)
    const links = codes.map((code) => `${link}${code}`)
    for (const quartier of ['Belleville', 'W'.repeat(60)]) {
      const page = await asPage(lettersOf({ quartier, codes, until, platforms }, links, fr))
      expect(codes.map((_, n) => scanned(nth(page, n)))).toEqual(links)
    }
    for (const t of [fr, en])
      for (const shown of [links, codes.map(() => null)]) {
        const [, first = ''] = lettersOf({ quartier: 'Belleville', codes, until, platforms }, shown, t).split(
          '<g transform="translate(0 0)">',
        )
        const [own = ''] = first.split('translate(105 0)')
        const places = [...own.matchAll(/<text x="[\d.]+" y="([\d.]+)" font-size="([\d.]+)"/g)].map(
          ([, y, size]) => [Number(y), Number(size)] as const,
        )
        expect(
          places.every(([y, size], n) => n === 0 || y - size * 0.75 >= (places[n - 1]?.[0] ?? 0)),
          'no line on another',
        ).toBe(true)
        expect(Math.max(...places.map(([y]) => y))).toBeLessThan(297 / 4 - 4)
      }
    const none = lettersOf(
      { quartier: 'Belleville', codes, until, platforms },
      codes.map(() => null),
      en,
    )
    expect(codes.every((code) => none.includes(`${code.slice(0, 4)}\u00a0${code.slice(4)}`))).toBe(true)
  })
})

let it: Story
let lea: Neighbour
beforeEach(async () => {
  it = await story(undefined, [], { ways: ['approval', 'poster', 'letter'] })
  lea = await neighbourFor(it, 'Léa', { role: 'organiser' })
})
afterEach(async () => {
  await it.ends()
})

const files = (who: Neighbour) => it.platform.seen(who.id).flatMap(({ photo }) => (photo && 'name' in photo ? [photo] : []))
const codes = async () =>
  await it.database.sql<{ id: string; kind: string; label: string; most: number; revoked: boolean }[]>`
    select id, kind, label, most, revoked from codes order by made_at, id`
const makes = async (label: string, homes = '12') => {
  await lea.pressesOld('form:new-poster')
  await lea.says(label)
  await lea.says(homes)
}

test('an organiser makes a poster for a building; its QR code and its short code let a neighbour in', async () => {
  await lea.pressesOld('posters')
  expect(lea.sees()).toContain('Aucune affiche à Belleville')
  await lea.presses('Nouvelle affiche')
  expect(lea.sees()).toContain('Comment appeler cet immeuble ?')
  await lea.says('12 rue des Lilas')
  expect(lea.sees()).toContain('je ne garde aucune adresse')
  await lea.says('l’immeuble bleu')
  await lea.says('une vingtaine')
  expect(lea.sees()).toContain('Un nombre de 1 à 200')
  await lea.says('24')
  expect(lea.sees()).toContain('Elle sert 24 fois, pendant 90 jours')
  const code = codeShown(lea)
  const [page] = files(lea)
  expect(page).toMatchObject({ name: 'affiche.pdf', type: 'application/pdf' })
  const address = scanned(await printed(page?.bytes ?? Buffer.of(), wide)) ?? ''
  expect(unpackLink(address.replace('https://palier.example/', ''))).toEqual({ kind: 'see-code', form: false, ids: { code } })
  const camille = await it.neighbour('Camille', { joined: false })
  await camille.command('start', address.replace('https://palier.example/', ''))
  await camille.says('Camille')
  expect([await standingOf(it, 'Camille'), await membershipOf(it, 'Camille')]).toEqual(['neighbour', { way: 'poster', decider: null }])
  await lea.pressesOld('posters')
  expect(lea.sees()).toContain('l’immeuble bleu : 1 sur 24, jusqu’au mardi 23 février')
  expect(JSON.stringify(await it.database.sql`select * from codes`)).not.toContain(code)
})

test('one poster a building: another takes its place, and the first ends', async () => {
  await makes('Bâtiment B')
  const first = codeShown(lea)
  await makes('bâtiment b')
  expect(lea.sees()).toContain('a déjà son affiche')
  await lea.presses('Remplacer l’affiche')
  const second = codeShown(lea)
  expect([(await codes()).map(({ revoked }) => revoked).sort(), second === first]).toEqual([[false, true], false])
  const noe = await it.neighbour('Noé')
  await noe.says(first)
  expect(noe.sees()).toContain('ne sert plus')
  await noe.says(second)
  expect(await standingOf(it, 'Noé')).toBe('neighbour')
})

test('one that ended by itself leaves its name to the next', async () => {
  await makes('bâtiment B')
  await daysLater(it, 91)
  await makes('bâtiment B', 'je ne sais pas')
  expect((await codes()).map(({ most, revoked }) => [most, revoked])).toEqual([
    [12, true],
    [30, false],
  ])
})

test('the database holds one of a name in a quartier, whoever writes it', async () => {
  await makes('bâtiment B')
  const copy = it.database.sql`insert into codes (id, hash, kind, quartier, by, label, used, most, made_at, until, revoked)
    select 'copy', 'copy', kind, quartier, by, upper(label), 0, most, made_at, until, false from codes`
  await expect(copy).rejects.toThrow(/codes_poster/)
})

test('it is ended at a tap and a yes; who came by it stays', async () => {
  await makes('bâtiment B')
  const code = codeShown(lea)
  const noe = await it.neighbour('Noé')
  await noe.says(code)
  await lea.pressesOld('posters')
  await lea.presses('Annuler bâtiment B')
  expect(lea.sees()).toContain('La personne déjà venue reste')
  await lea.presses('Oui, l’annuler')
  expect(lea.sees()).toContain('ne sert plus')
  const zoe = await it.neighbour('Zoé')
  await zoe.says(code)
  expect([await standingOf(it, 'Noé'), await standingOf(it, 'Zoé')]).toEqual(['neighbour', 'guest'])
})

test('only who organises this quartier makes, sees, replaces or ends posters, and makes letters', async () => {
  await makes('bâtiment B')
  const [poster] = await codes()
  const [karim, paul, ines] = [
    await neighbourFor(it, 'Karim', { role: 'moderator' }),
    await neighbourFor(it, 'Paul'),
    await neighbourFor(it, 'Inès'),
  ]
  await movedTo(it, ines, 'x-ailleurs')
  await it.database.sql`insert into roles (quartier, resident, role) values ('x-ailleurs', ${await residentOf(it, ines)}, 'organiser')`
  const guest = await it.neighbour('Gil')
  for (const who of [karim, paul, ines, guest]) {
    for (const id of [poster?.id, 'nosuchcode000000']) {
      await who.pressesOld(`replace-poster:code=${id}`)
      await who.pressesOld(`revoke-code:code=${id}:sure=yes`)
    }
    if (who !== ines) {
      await who.pressesOld('posters')
      await who.pressesOld('form:new-poster')
      await who.fills('new-poster', {}, { label: 'tour', homes: '3' })
      await who.pressesOld('new-letters:count=8')
    }
    expect(files(who)).toEqual([])
    expect(who.saw().join()).not.toContain('bâtiment B')
  }
  expect(await codes()).toEqual([poster])
})

test('letters: pages of eight, each with a code of its own that serves once', async () => {
  await lea.pressesOld('new-letters')
  expect(lea.sees()).toContain('personne ne nous donne d’adresse')
  expect(await codes()).toEqual([])
  await lea.presses('16')
  const pages = files(lea)
  expect(pages.map((page) => page.name)).toEqual(['lettres-1.pdf', 'lettres-2.pdf'])
  const page = await printed(pages[1]?.bytes ?? Buffer.of(), wide)
  const links = Array.from({ length: 8 }, (_, n) => scanned(nth(page, n)) ?? '')
  const found = links.map((address) => unpackLink(address.replace('https://palier.example/', '')).ids.code ?? '')
  expect(new Set(found).size).toBe(8)
  const [one, two] = [await it.neighbour('Ana'), await it.neighbour('Bob')]
  await one.says(found[0] ?? '')
  await two.says(found[0] ?? '')
  expect([await standingOf(it, 'Ana'), await standingOf(it, 'Bob'), await membershipOf(it, 'Ana')]).toEqual([
    'neighbour',
    'guest',
    { way: 'letter', decider: null },
  ])
  await two.says(found[7] ?? '')
  expect(await standingOf(it, 'Bob')).toBe('neighbour')
  await lea.pressesOld('new-letters')
  expect(lea.sees()).toContain('14 lettres encore bonnes')
  await daysLater(it, 30)
  const late = await it.neighbour('Lou')
  await late.says(found[3] ?? '')
  expect(late.sees()).toContain('ne sert plus')
})

test('many posters come a page at a time', async () => {
  for (let n = 0; n < 8; n++) await lea.fills('new-poster', {}, { label: `bâtiment ${'ABCDEFGH'[n]}`, homes: '10' })
  await lea.pressesOld('posters')
  expect(lea.buttons()).toHaveLength(9)
  await lea.presses('Suite')
  expect(lea.sees()).toContain('bâtiment H')
  expect(lea.sees()).not.toContain('bâtiment A')
})
