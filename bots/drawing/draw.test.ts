import { describe, expect, test } from 'vitest'
import { oneLine } from '../../core/chat/text.ts'
import { posterOf } from '../../core/events/poster.ts'
import { en } from '../../core/words/en.ts'
import { fr } from '../../core/words/fr.ts'
import { longParty, party } from '../../tests/gallery-poster.ts'
import { hostile } from '../../tests/hostile.ts'
import { inkAt, inkIn, type Pixels, printed, scanned, shownAs } from '../../tests/seen-on-paper.ts'
import { draw } from './draw.ts'

const link = 'https://t.me/palier_bellevillebot?start=c2hvdy1wb3N0OnBvc3Q9MTIzNDU2Nzg5MGFiY2RlZg'
const asPage = (svg: string) => draw({ svg, type: 'application/pdf', alt: 'Apéro' })
const asPicture = (svg: string) => draw({ svg, type: 'image/png', alt: 'Apéro' })

/** A4 at 150 dots an inch, and a phone held upright. */
const widths = { paper: 1240, phone: 390 }

describe('a drawing', () => {
  test('is the same bytes each time, and light', async () => {
    const svg = posterOf(party, link, fr)
    for (const make of [asPage, asPicture]) {
      const [one, two] = [await make(svg), await make(svg)]
      expect(one.equals(two)).toBe(true)
      expect(one.length).toBeLessThan(300_000)
    }
  })

  test('of a minute is no drawing: one takes less than two seconds here', async () => {
    const svg = posterOf(longParty, link, fr)
    await asPicture(svg)
    const from = performance.now()
    await Promise.all([asPage(svg), asPicture(svg)])
    expect(performance.now() - from).toBeLessThan(2000)
  })

  test('is on the page what it is in the picture', async () => {
    for (const svg of [posterOf(party, link, fr), posterOf(longParty, null, en), dashed]) {
      const [page, picture] = [await printed(await asPage(svg), widths.paper), shownAs(await asPicture(svg))]
      expect(Math.abs(page.height - picture.height)).toBeLessThan(4)
      expect(difference(page, picture)).toBeLessThan(0.1)
    }
  })

  test('that a page cannot hold is a mistake of ours, and said to be', async () => {
    await expect(
      asPage('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g opacity=".5"><path d="M0 0h9v9z"/></g></svg>'),
    ).rejects.toThrow(/cannot hold/)
  })
})

/** Everything that a page knows, in one drawing. */
const dashed = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="-10 -10 100 100">
  <rect x="-10" y="-10" width="100" height="100" fill="#eee"/>
  <g transform="rotate(20 40 40)"><circle cx="40" cy="40" r="20" fill="#1f5f4f" fill-opacity="0.5"/></g>
  <path d="M0 60h60" fill="none" stroke="#c33" stroke-width="3" stroke-dasharray="6 4" stroke-linecap="round"/>
  <path d="M50 0h30v30h-30zM57 7v16h16v-16z" fill="#000" fill-rule="evenodd" stroke="#00f" stroke-opacity="0.6" stroke-linejoin="round"/>
</svg>`

/** The largest, of the ink in squares of three millimetres: both smooth their edges, each its own way, half a point here or there. */
const difference = (a: Pixels, b: Pixels): number => {
  const [one, two] = [squares(a), squares(b)]
  return Math.max(...one.map((ink, n) => Math.abs(ink - (two[n] ?? 0))))
}
const across = 70
const squares = (it: Pixels): number[] => {
  const down = Math.round((across * it.height) / it.width)
  const [sums, counts] = [new Array<number>(across * down).fill(0), new Array<number>(across * down).fill(0)]
  for (let y = 0; y < it.height; y++)
    for (let x = 0; x < it.width; x++) {
      const at = Math.floor((y * down) / it.height) * across + Math.floor((x * across) / it.width)
      sums[at] = (sums[at] ?? 0) + inkAt(it, x, y)
      counts[at] = (counts[at] ?? 0) + 1
    }
  return sums.map((sum, n) => sum / (counts[n] ?? 1))
}

describe('a poster', () => {
  test.each(Object.entries(widths))('is read by a phone, on %s', async (_name, width) => {
    for (const p of [party, longParty]) {
      const svg = posterOf(p, link, fr)
      expect(scanned(await printed(await asPage(svg), width))).toBe(link)
    }
    expect(scanned(shownAs(await asPicture(posterOf(party, link, fr))))).toBe(link)
  })

  test('has no code where there is no address', async () => {
    expect(scanned(shownAs(await asPicture(posterOf(party, null, fr))))).toBeNull()
  })

  test('is a page of A4, in black and white', async () => {
    const page = await printed(await asPage(posterOf(party, link, fr)), widths.paper)
    expect(page.width / page.height).toBeCloseTo(210 / 297, 2)
    const coloured = page.data.findIndex((value, at) => at % 4 < 2 && Math.abs(value - (page.data[at + 1] ?? 0)) > 2)
    expect(coloured).toBe(-1)
  })

  const long = [
    'W'.repeat(120),
    `${'Wagon '.repeat(20)}`.trim(),
    'une fête '.repeat(13).trim(),
    'Ж'.repeat(40),
    '日本語'.repeat(20),
    '🌱🎉',
    '',
  ]
  const titles = [
    ...hostile.map(({ name, text }) => [name, oneLine(text, 120)]),
    ...long.map((text) => [`long: ${text.slice(0, 9)}`, text]),
  ] as const

  test.each(titles)('stays on its page and above its code: %s', async (_name, text) => {
    const words = { ...party, title: text, place: text, by: text.slice(0, 40), quartier: text.slice(0, 60) }
    const p = text.length % 2 ? words : { ...words, start: '2026-09-23T18:45', end: '2026-09-25T18:45' }
    const svg = posterOf(p, link, fr)
    expect(
      [...svg.matchAll(/<\/?(\w+)/g)].map(([, name]) => name).filter((name) => !/^(svg|rect|g|path|circle|text)$/.test(name ?? '')),
    ).toEqual([])
    const seen = shownAs(await asPicture(svg))
    expect(inkIn(seen, [1 - 14 / 210, 31 / 297, 1, 1]), 'right margin').toBe(0)
    expect(inkIn(seen, [0, 31 / 297, 14 / 210, 1]), 'left margin').toBe(0)
    expect(inkIn(seen, [0, 202 / 297, 1, 206 / 297]), 'above the code').toBe(0)
  })
})
