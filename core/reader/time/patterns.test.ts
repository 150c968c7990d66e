import { expect, test } from 'vitest'
import { fold } from '../normalise.ts'
import { groups } from './atoms.ts'
import { readNow } from './calendar.ts'
import { englishClockRules } from './english-clock.ts'
import { englishRules } from './english-rules.ts'
import { counted } from './numerals.ts'
import { whenOf } from './when.ts'
import { english, french } from './wording.ts'

const frenchPieces =
  "le 1 |du 12 au |1|12/|12-|14h|14h |h|de 14 a |a |entre |lundi |lundi et |les mardis et |tous les |un |fin |fin de |de |du |mois |semaine |la |premier |premiere |dans |dans 1 |deux |vingt et |vingt-|quinze heures |heures |et demie |moins le quart |midi |midi et |week-end du 1 |week-end |noel |la veille de |veille de |jour de |paques |fete des |les 1, 2, |, 1|1, |depuis |il y a |d'ici |jusqu'a |a partir de |avant |apres |achete |rendu |facture a|soir |ce |cet ete |20|2026 |2026-|prochain |l'|d'|s1 |s"
const englishPieces =
  'on |at |from |from 1 to |1-|1pm-|1 |the 1st |every |every monday and |mondays, |monday |may |sat |sun |week-end |for 1 |in |until |by |bought |next |last |half past 1 |may 14h 12- |sat 1-2 |quarter to |the end of |end of |december |1 dec '
const hostile = (pieces: string) =>
  pieces.split('|').flatMap((piece) => {
    const long = piece.repeat(Math.ceil(1000 / piece.length)).slice(0, 1000)
    return [long, `${long.slice(0, 999)}!`, `${long.slice(0, 990)} zzzzzzzzz`]
  })

/** The fastest of three: what the machine does besides is not the pattern's. */
const cost = (run: () => void): number =>
  Math.min(
    ...[0, 1, 2].map(() => {
      const began = performance.now()
      run()
      return performance.now() - began
    }),
  )

const roles = [french, english].flatMap(({ leads, range, listed, either, before, until, onwards, atLatest, elsewhere, doneThen }) => [
  ...leads.map(([, pattern]) => pattern),
  ...[range, listed, either, before, until, onwards, atLatest, elsewhere, doneThen],
])
const patterns = [
  ...groups.flatMap(([hint, rules]) => [hint, ...rules.map(({ pattern }) => pattern)]),
  ...englishClockRules.map(({ pattern }) => pattern),
  ...englishRules.map(({ pattern }) => pattern),
  ...roles,
]

test('no pattern takes 5 ms on any 1,000 characters', () => {
  const slow: string[] = []
  for (const pattern of patterns) {
    for (const text of hostile(`${frenchPieces}|${englishPieces}`)) {
      const ms = cost(() => text.replaceAll(pattern.global ? pattern : new RegExp(pattern, 'g'), ''))
      if (ms > 5) slow.push(`${ms.toFixed(1)} ms ${JSON.stringify(text.slice(0, 20))} ${pattern.source.slice(0, 80)}`)
    }
  }
  expect(slow).toEqual([])
})

test('no number word takes 5 ms either, nor the whole of a reading 60', () => {
  const now = readNow('2026-11-25T10:00')
  const slow: string[] = []
  for (const text of hostile(`${frenchPieces}|${englishPieces}`)) {
    const words = cost(() => counted(text))
    const whole = Math.max(
      cost(() => whenOf(text, now)),
      cost(() => whenOf(text, now, 'en')),
    )
    if (words > 5 || whole > 60) slow.push(`${words.toFixed(1)} ${whole.toFixed(1)} ms ${JSON.stringify(text.slice(0, 20))}`)
  }
  expect(slow).toEqual([])
})

const messages = [
  'Bonjour à tous, je cherche quelqu’un pour garder mon chat du 12 au 18 décembre, il est très gentil et ne mange presque rien. Merci d’avance, Paul !',
  'Vends vélo enfant 24 pouces, très bon état, 40 €, à venir chercher samedi matin entre 9h et 12h au 16 rue Monge, 3e étage, code 1245. Merci à vous.',
  'Qui aurait une échelle à me prêter ce week-end ? Je dois changer une ampoule dans la cage d’escalier et la mienne est trop petite, je la rends lundi.',
]

test('a message of 150 characters is read in half a millisecond', () => {
  const now = readNow('2026-11-25T10:00')
  const folded = messages.map((message) => fold(message).text)
  const rounds = 300
  const run = () => {
    for (let round = 0; round < rounds; round++) for (const text of folded) whenOf(text, now)
  }
  run()
  const ms = cost(run) / (rounds * folded.length)
  // Twice the bound: machines that test are busy.
  expect(ms).toBeLessThan(1)
})
