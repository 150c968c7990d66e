import { expect, test } from 'vitest'
import { wordsOf } from '../views.ts'
import { monthPicture } from './month-picture.ts'

const done = { helped: 12, returned: 5, gave: 0, attended: 34, thanked: 21, joined: 3 }
const t = wordsOf.fr
const drawn = (more: Partial<Parameters<typeof monthPicture>[0]> = {}) =>
  monthPicture({ quartier: 'Belleville', month: '2026-11', done, ...more }, t)
const drawings = (svg: string): number => svg.match(/translate\(/g)?.length ?? 0

test('in words it says what is drawn, and what there was none of is left out', () => {
  const { svg, alt } = drawn()
  expect(alt).toBe(
    'Ce que Belleville a fait ensemble en novembre 2026 : 12 coups de main, 5 prêts rendus, 34 personnes aux rendez-vous, 21 mercis, 3 nouveaux voisins.',
  )
  expect(svg).not.toContain('objet')
  for (const count of ['12', '5', '34', '21', '3']) expect(svg).toContain(`>${count}</text>`)
})

test('one drawing each while they fit a row; then each stands for more, and the picture says how many', () => {
  const few = drawn({ done: { helped: 3, returned: 0, gave: 1, attended: 0, thanked: 4, joined: 2 } }).svg
  expect(drawings(few)).toBe(10)
  expect(few).not.toContain('Un dessin compte')
  const many = drawn().svg
  expect(many).toContain('Un dessin compte pour 3.')
  expect(drawings(many)).toBe(4 + 2 + 12 + 7 + 1)
  for (const n of [13, 100, 999, 5000]) {
    const { svg } = drawn({ done: { ...done, attended: n } })
    expect(drawings(svg)).toBeLessThanOrEqual(12 * 5)
  }
})

test('a name stays text, whatever it is', () => {
  for (const quartier of [
    '<script>alert(1)</script>',
    'A & B "C" \'D\'',
    'x\u202eneh\u0000\u0007',
    '😀\ud83d',
    'é'.repeat(60),
    '&lt;'.repeat(15),
  ]) {
    const { svg } = drawn({ quartier })
    expect(svg).not.toMatch(/<script|\p{Cc}|\p{Cf}/u)
    expect(svg.isWellFormed()).toBe(true)
    expect(svg.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
  }
})

test('every colour is dark enough on the paper, for words and in black and white', () => {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const colours = [
    ...new Set(
      drawn()
        .svg.match(/fill="(#[0-9a-f]{6})"/g)
        ?.map((it) => it.slice(6, -1)),
    ),
  ]
  const paper = '#fff8ef'
  expect(colours).toContain(paper)
  for (const it of colours.filter((it) => it !== paper)) expect((luminance(paper) + 0.05) / (luminance(it) + 0.05)).toBeGreaterThan(7)
})
