import { fold } from '../normalise.ts'
import { readNow } from './calendar.ts'
import { whenOf } from './when.ts'

/**
 * Tables for tests, one line a case: `text | answer`. An answer is `start..end`, either may be missing; `-` is no date,
 * `~words` no date but these said back. A day without a year has that of `now`; a time without a day that of the start,
 * or today.
 */
export const rows = (table: string, now: string): [text: string, answer: string][] =>
  table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [text = '', answer = ''] = line.split('|').map((cell) => cell.trim())
      return [text, /^[-~]/.test(answer) ? answer : full(answer, now)]
    })

const full = (answer: string, now: string): string => {
  const [start = '', end = ''] = answer.split('..')
  const dated = (cell: string, day: string) =>
    cell === '' ? '' : cell.startsWith('T') ? `${day}${cell}` : /^\d\d-/.test(cell) ? `${now.slice(0, 4)}-${cell}` : cell
  const from = dated(start, now.slice(0, 10))
  return `${from}..${dated(end, from.slice(0, 10) || now.slice(0, 10))}`
}

/** What is read, as the tables write it. */
export const answered = (text: string, now: string, language: 'fr' | 'en' = 'fr'): string => {
  const folded = fold(text).text
  const { start, end, vague } = whenOf(folded, readNow(now), language)
  if (start !== null || end !== null) return `${start ?? ''}..${end ?? ''}`
  return vague ? `~${folded.slice(vague.from, vague.to)}` : '-'
}
