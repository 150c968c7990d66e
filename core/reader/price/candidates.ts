import type { Candidate } from '../choice.ts'
import { type Stretch, touches } from '../tokens.ts'
import type { Direction, PostKind } from '../understood.ts'
import { bestPrice, isBesides, type Prices, sumOf, sumWords } from './rules.ts'

export type PriceScene = {
  text: string
  kind: PostKind
  direction: Direction
  prices: Prices
  /** What is read as a time. */
  taken: readonly Stretch[]
}
/** A number that may be what the taker pays; null is "no price". */
export type PriceCandidate = Candidate & { value: number | null }

const sum = new RegExp(
  `(?<![\\w.,/°-])(?:(€|£|\\$) ?)?(?:(\\d{1,3}(?:[ .]\\d{3})+|\\d{1,6})(?:[.,](\\d{1,2}))?|(${sumWords}))(?: ?(€|euros?|eur|eu|balles|cts?|centimes|e)(?![a-z])(?: ?(\\d\\d)\\b)?)?(?![\\w°]|[.,-]\\d)`,
  'g',
)
const most = 12

const worth = (
  digits: string | undefined,
  decimals: string | undefined,
  word: string | undefined,
  unit: string,
  cents: string | undefined,
) => {
  const whole = digits === undefined ? sumOf(word ?? '') : Number(digits.replace(/[ .](?=\d{3})/g, ''))
  const value = whole + (decimals ? Number(`0.${decimals}`) : 0) + (cents ? Number(cents) / 100 : 0)
  return /^c/.test(unit) ? value / 100 : value
}

const sizeOf = (value: number): string => {
  if (value < 3) return 'tiny'
  if (value < 13) return 'small'
  if (value < 60) return 'usual'
  if (value < 400) return 'large'
  return value < 1900 ? 'huge' : 'a year or more'
}

const word = /[a-z']+|[€%°/().,:;!?\n-]|\d+/g
const last = (text: string, count: number): string[] => (text.match(word) ?? []).slice(-count)
const first = (text: string, count: number): string[] => (text.match(word) ?? []).slice(0, count)

/** Every sum in a text, and no price at all. */
export const sumsIn = (scene: PriceScene): PriceCandidate[] => {
  const { text, kind, direction, prices, taken } = scene
  const rule = bestPrice(prices)
  const none: PriceCandidate = {
    value: null,
    from: 0,
    to: 0,
    features: ['none', `none ${kind}/${direction}`, `none ${rule ? 'though' : 'either'}`, `none ${prices.free ? 'free' : ''}`],
  }
  const candidate = (it: Omit<Sum, 'isTime' | 'isRule'>): PriceCandidate => {
    const isTime = touches(it, taken)
    return { value: it.value, from: it.from, to: it.to, features: featuresOf(scene, { ...it, isTime, isRule: rule?.value === it.value }) }
  }
  const found = prices.amounts.slice(0, most).map((it) => candidate({ ...it, mark: '€' }))
  for (const match of text.matchAll(sum)) {
    if (found.length === most) break
    const [whole, sign, digits, decimals, numeral, unit = '', cents] = match
    const value = worth(digits, decimals, numeral, unit, cents)
    if (!Number.isFinite(value) || value <= 0 || value > 99_999) continue
    const from = match.index
    const to = from + whole.length
    const mark = sign ? '€' : unit === '' ? 'bare' : unit.startsWith('eu') ? '€' : unit
    if ((mark === 'bare' && numeral !== undefined && value < 5) || touches({ from, to }, prices.amounts)) continue
    found.push(candidate({ from, to, value, mark }))
  }
  return [none, ...found]
}

type Sum = Stretch & { value: number; mark: string; isTime: boolean; isRule: boolean }

const featuresOf = ({ text, kind, direction }: PriceScene, { from, to, value, mark, isTime, isRule }: Sum): string[] => {
  const before = text.slice(Math.max(0, from - 40), from)
  const after = text.slice(to, to + 30)
  const [three = '^', two = '^', one = '^'] = ['^', '^', '^', ...last(before, 3)].slice(-3)
  const [next = '$', then = '$'] = first(after, 2)
  const besides = isBesides(before, after)
  return [
    'some',
    `some ${kind}/${direction}`,
    `mark ${mark}`,
    `mark ${mark} ${kind}`,
    `mark ${mark} ${direction}`,
    `rule ${isRule}`,
    `rule ${isRule} ${mark}`,
    `besides ${besides}`,
    `besides ${besides} ${mark}`,
    `time ${isTime} ${mark}`,
    `size ${sizeOf(value)} ${mark}`,
    `round ${value % 5 === 0} ${mark}`,
    `before ${one}`,
    `before ${one} ${mark}`,
    `before ${two} ${one}`,
    `before ${three} ${two} ${one}`,
    `near ${two}`,
    `near ${three}`,
    `after ${next}`,
    `after ${next} ${mark}`,
    `after ${next} ${then}`,
    `then ${then} ${mark}`,
    `more after ${/\d/.test(text.slice(to))} ${mark}`,
    `more before ${/\d/.test(text.slice(0, from))} ${mark}`,
  ]
}
