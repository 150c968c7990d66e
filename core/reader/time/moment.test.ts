import { describe, expect, test } from 'vitest'
import { usual } from './conventions.ts'
import { readMoment } from './moment.ts'
import { rows } from './test-table.ts'

/** A Tuesday. Ends are the first moment that is no longer in it. */
const now = '2026-02-10T08:30'
const read = (text: string): string => {
  const found = readMoment(text, now)
  return found ? `${found.start ?? ''}..${found.end ?? ''}` : '-'
}
/** Tables of days: midnight is added. */
const midnights = (answer: string): string => answer.replace(/(\d{4}-\d\d-\d\d)(?!T|\d)/g, '$1T00:00')
const cases = (name: string, table: string) =>
  describe(name, () => {
    test.each(rows(table, now))('%s', (text, answer) => expect(read(text)).toBe(midnights(answer)))
  })

cases(
  'days',
  `
  aujourd'hui                  | 02-10..02-11
  demain                       | 02-11..02-12
  hier                         | 02-09..02-10
  avant-hier                   | 02-08..02-09
  jeudi                        | 02-12..02-13
  lundi prochain               | 02-16..02-17
  lundi dernier                | 02-09..02-10
  mardi dernier                | 02-03..02-04
  dimanche de la semaine dernière | 02-08..02-09
  le 3 mars                    | 03-03..03-04
  3 mars 2025                  | 2025-03-03..2025-03-04
  3/3                          | 03-03..03-04
  03/03/2025                   | 2025-03-03..2025-03-04
  2025-03-03                   | 2025-03-03..2025-03-04
  jeudi 12                     | 02-12..02-13
  du 3 au 5 mars               | 03-03..03-06
  du lundi au vendredi         | 02-16..02-21
  il y a trois jours           | 02-07T08:00..T09:00
  il y a deux semaines         | 01-27..01-28
  il y a un mois               | 01-10..01-11
  il y a une heure             | T07:30..T07:31
  dans deux semaines           | 02-24..02-25
  dans un mois                 | 03-10..03-11
  dans 5 minutes               | T08:35..T08:36
  maintenant                   | T08:30..T08:31
  noël                         | 12-25..12-26
  noël 2024                    | 2024-12-25..2024-12-26
  pâques                       | 04-05..04-06
  toussaint                    | 11-01..11-02
  lendemain de noël            | 12-26..12-27
  fête nationale               | 07-14..07-15
  deux jours après pâques      | 04-07..04-08
  dernier vendredi de mai      | 05-29..05-30
`,
)

cases(
  'hours',
  `
  9h                           | T09:00..T10:00
  9h15                         | T09:15..T09:16
  neuf heures et quart         | T09:15..T09:16
  vers dix heures              | T10:00..T11:00
  à 7h                         | 02-11T07:00..T08:00
  midi                         | T12:00..T13:00
  minuit                       | 02-11T00:00..T01:00
  jeudi à 16 heures            | 02-12T16:00..T17:00
  le 4 mars à 18h30            | 03-04T18:30..T18:31
  de 9h15 à 10h30              | T09:15..T10:31
  vendredi entre 14h30 et 15h45 | 02-13T14:30..T15:46
  après 20h                    | T20:00..
  jusqu'à 13h                  | ..T13:00
  avant 10h                    | ..T10:00
`,
)

cases(
  'stretches',
  `
  ce matin                     | T04:00..T12:00
  demain soir                  | 02-11T18:00..02-12
  matin                        | 02-10T04:00..T12:00
  ce week-end                  | 02-13T18:00..02-16
  le week-end dernier          | 02-06T18:00..02-09
  premier week-end de mars     | 03-06T18:00..03-09
  cette semaine                | 02-09..02-16
  la semaine dernière          | 02-02..02-09
  les 3 prochaines semaines    | 02-16..03-09
  les deux derniers mois       | 2025-12-01..02-01
  ce mois-ci                   | 02-01..03-01
  le mois dernier              | 01-01..02-01
  en mai                       | 05-01..06-01
  mai                          | 05-01..06-01
  mai 2025                     | 2025-05-01..2025-06-01
  mi-mai                       | 05-10..05-20
  fin mai                      | 05-21..06-01
  de mai à juillet             | 05-01..08-01
  2024                         | 2024-01-01..2025-01-01
  cette année                  | 01-01..2027-01-01
  l'an dernier                 | 2025-01-01..01-01
  deuxième trimestre           | 04-01..07-01
  cet été                      | 06-21..09-24
  l'hiver prochain             | 12-21..2027-03-21
  été 2025                     | 2025-06-21..2025-09-24
  à partir du 3                | 03-03..
`,
)

test('its grain, and whether it is one of it', () => {
  const kinds = ['mardi', 'mars', '15h', '15h15', 'cette semaine', '2027', 'ce trimestre', 'du 3 au 5 mars', 'ce soir', 'avant midi'].map(
    (text) => {
      const found = readMoment(text, now)
      return `${found?.kind} ${found?.grain}`
    },
  )
  expect(kinds).toEqual([
    ...['one day', 'one month', 'one hour', 'one minute', 'one week', 'one year', 'one quarter', 'span day', 'span part', 'open hour'],
  ])
})

test('by our own conventions the week-end is two whole days and ends are sharp', () => {
  expect(readMoment('ce week-end', now, usual)).toMatchObject({ start: '2026-02-14T00:00', end: '2026-02-16T00:00' })
  expect(readMoment('de 9h à 10h', now, usual)).toMatchObject({ end: '2026-02-10T10:00' })
  expect(readMoment("jusqu'à jeudi", now, usual)).toMatchObject({ start: null, end: '2026-02-13T00:00' })
})

test.each(['bonjour', 'un vélo', '', 'trois chats'])('no time in "%s"', (text) => expect(readMoment(text, now)).toBeNull())

cases(
  'what stands alone may be shorter than in a sentence',
  `
  17 02                        | 02-17..02-18
  le 3 4 2027                  | 2027-04-03..2027-04-04
  2027-4-3                     | 2027-04-03..2027-04-04
  le lendemain                 | 02-11..02-12
  le jour d'avant              | 02-09..02-10
  la semaine qui suit          | 02-16..02-23
  du 13e au 15 juillet         | 07-13..07-16
  13 jusqu'au 15 juillet       | 07-13..07-16
  2 semaines passées           | 01-26..02-09
  fin du mois de mars          | 03-21..04-01
  pendant le déjeuner          | 02-10T12:00..02-10T14:00
  plus tard dans la soirée     | 02-10T18:00..02-11T00:00
  `,
)

test('in a sentence none of this holds', () => {
  expect(readMoment('vends lot de 17 02 vis', now)).toBeNull()
})
