import { describe, expect, test } from 'vitest'
import { answered, rows } from './test-table.ts'

/** A Wednesday. */
const now = '2026-11-25T10:00'
const cases = (name: string, table: string, at = now) =>
  describe(name, () => {
    test.each(rows(table, at))('%s', (text, answer) => expect(answered(text, at)).toBe(answer))
  })

cases(
  'times on the clock',
  `
  à 15h                        | T15:00
  15h                          | T15:00
  15 h                         | T15:00
  15H                          | T15:00
  15h30                        | T15:30
  15 h 30                      | T15:30
  15h 30                       | T15:30
  15:30                        | T15:30
  15h00                        | T15:00
  15 heures                    | T15:00
  15 heures 30                 | T15:30
  15 heures et demie           | T15:30
  quinze heures                | T15:00
  quinze heures trente         | T15:30
  quinze heures quinze         | T15:15
  quinze heures et quart       | T15:15
  quinze heures moins le quart | T14:45
  quinze heures moins dix      | T14:50
  15h moins 5                  | T14:55
  vingt heures                 | T20:00
  vingt heures quarante-cinq   | T20:45
  vingt et une heures          | T21:00
  dix-huit heures              | T18:00
  dix-neuf heures trente       | T19:30
  huit heures moins dix        | 11-26T07:50
  huit heures                  | 11-26T08:00
  9h                           | 11-26T09:00
  à 10h                        | 11-26T10:00
  10h01                        | T10:01
  9h du matin                  | 11-26T09:00
  8h du mat                    | 11-26T08:00
  une heure du matin           | 11-26T01:00
  2h du matin                  | 11-26T02:00
  7 heures du soir             | T19:00
  à 7 heures du soir           | T19:00
  7h du soir                   | T19:00
  3h de l'après-midi           | T15:00
  trois heures de l'aprem      | T15:00
  5h du soir                   | T17:00
  8 pm                         | T20:00
  8:30 pm                      | T20:30
  à midi                       | T12:00
  midi et demi                 | T12:30
  midi et demie                | T12:30
  midi et quart                | T12:15
  midi moins le quart          | T11:45
  à midi vingt                 | T12:20
  à midi pile                  | T12:00
  à minuit                     | 11-26T00:00
  minuit                       | 11-26T00:00
  minuit et demi               | 11-26T00:30
  vers 15h                     | T15:00
  vers quinze heures           | T15:00
  vers les 15h                 | T15:00
  aux alentours de 15h         | T15:00
  sur les coups de 15h         | T15:00
  autour de 18h                | T18:00
  rdv 15h                      | T15:00
  15h pile                     | T15:00
  15h précises                 | T15:00
  12h30                        | T12:30
  17 h 45 samedi               | 11-28T17:45
  19h 20 personnes             | T19:00
`,
)

cases(
  'from one hour to another',
  `
  de 14h à 16h               | T14:00..T16:00
  14h-16h                    | T14:00..T16:00
  14h – 16h                  | T14:00..T16:00
  14h → 16h                  | T14:00..T16:00
  14-16h                     | T14:00..T16:00
  de 14 à 16h                | T14:00..T16:00
  14h/16h                    | T14:00..T16:00
  14h à 16h                  | T14:00..T16:00
  entre 14h et 16h           | T14:00..T16:00
  entre 14 et 16h            | T14:00..T16:00
  entre midi et deux         | T12:00..T14:00
  entre midi et 2            | T12:00..T14:00
  entre midi et 14h          | T12:00..T14:00
  de midi à 14h              | T12:00..T14:00
  de 9h30 à 11h              | T09:30..T11:00
  de 18h à minuit            | T18:00..11-26T00:00
  de 22h à 2h                | T22:00..11-26T02:00
  de quatorze à seize heures | T14:00..T16:00
  de 14h30 jusqu'à 17h       | T14:30..T17:00
  9h-12h et 14h-18h          | T09:00..T18:00
  de 8h à 9h                 | 11-26T08:00..T09:00
  14:00-16:00                | T14:00..T16:00
  de 2 à 4 heures de l'après-midi | T14:00..T16:00
  17h30-19h                  | T17:30..T19:00
  19h / 20h                  | T19:00..T20:00
  de 20h à 9h                | T20:00..11-26T09:00
  de 22h à 6h                | T22:00..11-26T06:00
  de midi à deux heures      | T12:00..T14:00
  de dix heures à midi       | T10:00..T12:00
  10h à 12h puis 14h à 16h   | T10:00..T16:00
`,
)

cases(
  'an hour and a day',
  `
  samedi 19h                     | 11-28T19:00
  samedi à 19h                   | 11-28T19:00
  samedi, 19h                    | 11-28T19:00
  samedi (19h)                   | 11-28T19:00
  samedi - 19h                   | 11-28T19:00
  samedi vers 19h30              | 11-28T19:30
  19h samedi                     | 11-28T19:00
  19h ce samedi                  | 11-28T19:00
  à 19h le samedi 28             | 11-28T19:00
  demain 8h                      | 11-26T08:00
  demain à midi                  | 11-26T12:00
  demain midi et demi            | 11-26T12:30
  demain à quinze heures         | 11-26T15:00
  le 16 à 18h                    | 12-16T18:00
  le 3 à 9h                      | 12-03T09:00
  le 1er décembre à 15h          | 12-01T15:00
  le 1er mars à 15h              | 2027-03-01T15:00
  entre 9h30 et 11h jeudi        | 11-26T09:30..T11:00
  jeudi entre 9h30 et 11h        | 11-26T09:30..T11:00
  jeudi de 9h à 11h              | 11-26T09:00..T11:00
  dimanche de 10 a 17h           | 11-29T10:00..T17:00
  14-16h dimanche                | 11-29T14:00..T16:00
  samedi 28 novembre de 9h à 18h | 11-28T09:00..T18:00
  samedi 28/11 14h-18h           | 11-28T14:00..T18:00
  vendredi 27/11 à 18h           | 11-27T18:00
  de samedi 14h à dimanche 18h   | 11-28T14:00..11-29T18:00
  du vendredi 18h au dimanche 20h | 11-27T18:00..11-29T20:00
  de 8 h à 12 h et de 14 h à 18 h le samedi 28 | 11-28T08:00..T18:00
  le 12-12 à 15h                 | 12-12T15:00
  20h30 le 5 décembre            | 12-05T20:30
  le 5 décembre, 20h30           | 12-05T20:30
  24 dec 2026 18:00              | 12-24T18:00
  2026-12-24T18:00               | 12-24T18:00
  LUNDI 30 NOVEMBRE A 18H        | 11-30T18:00
  mer. 2 déc. 18h30              | 12-02T18:30
  samedi 28 novembre à partir de 18h30 jusqu'à minuit | 11-28T18:30..11-29T00:00
  vendredi soir jusqu'à 2h du matin | 11-27T17:00..11-28T02:00
  samedi 9h-12h et 14h-18h       | 11-28T09:00..T18:00
  samedi entre midi et deux      | 11-28T12:00..T14:00
  minuit samedi                  | 11-29T00:00
  samedi minuit                  | 11-29T00:00
  samedi jusqu'à 22h             | 11-28..T22:00
  demain soir 8h                 | 11-26T20:00
  demain soir à 8 heures         | 11-26T20:00
  samedi aprem 3h                | 11-28T15:00
  samedi après-midi de 2h à 4h   | 11-28T14:00..T16:00
  vendredi soir 19h30            | 11-27T19:30
  vendredi soir à partir de 19h  | 11-27T19:00
  ce soir à 20h                  | T20:00
  ce soir 8h                     | T20:00
  20h ce soir                    | T20:00
  à 8 heures ce soir             | T20:00
  cet après-midi à 15h           | T15:00
  mercredi 2 décembre 10h        | 12-02T10:00
  samedi 19h, 21h pour les grands | 11-28T19:00
  samedi 14h ou 16h              | 11-28T14:00
  samedi 14h ou dimanche 10h     | 11-28T14:00..11-29
  aujourd'hui 18h                | T18:00
  demain matin 9h                | 11-26T09:00
  dimanche midi 12h30            | 11-29T12:30
  samedi matin à 10h             | 11-28T10:00
`,
)

cases(
  'parts of the day',
  `
  ce matin                   | T05:00..T12:00
  ce midi                    | T11:00..T14:00
  cet après-midi             | T12:00..T18:00
  cet aprem                  | T12:00..T18:00
  cette après midi           | T12:00..T18:00
  ce soir                    | T17:00..11-26T00:00
  cette nuit                 | T22:00..11-26T05:00
  dans la soirée             | T17:00..11-26T00:00
  dans la matinée            | T05:00..T12:00
  dans l'après-midi          | T12:00..T18:00
  dans la journée            | 11-25
  pendant la journée         | 11-25
  demain matin               | 11-26T05:00..T12:00
  demain midi                | 11-26T11:00..T14:00
  aprem demain               | 11-26T12:00..T18:00
  demain après-midi          | 11-26T12:00..T18:00
  demain en soirée           | 11-26T17:00..11-27T00:00
  demain dans la matinée     | 11-26T05:00..T12:00
  demain dans la journée     | 11-26
  après-demain soir          | 11-27T17:00..11-28T00:00
  samedi matin               | 11-28T05:00..T12:00
  samedi midi                | 11-28T11:00..T14:00
  samedi aprèm               | 11-28T12:00..T18:00
  samedi soir                | 11-28T17:00..11-29T00:00
  samedi dans la soirée      | 11-28T17:00..11-29T00:00
  la nuit de samedi          | 11-28T22:00..11-29T05:00
  nuit de samedi à dimanche  | 11-28T22:00..11-29T05:00
  dans la nuit de vendredi à samedi | 11-27T22:00..11-28T05:00
  la nuit du 24 au 25 décembre | 12-24T22:00..12-25T05:00
  le soir du 24              | 12-24T17:00..12-25T00:00
  le matin du 25 décembre    | 12-25T05:00..T12:00
  le 24 au soir              | 12-24T17:00..12-25T00:00
  le 24 décembre au matin    | 12-24T05:00..T12:00
  en fin de matinée          | T10:00..T12:00
  à la fin de la matinée     | T10:00..T12:00
  fin de matinée             | -
  plutôt en soirée           | ~en soiree
  demain en fin de matinée   | 11-26T10:00..T12:00
  demain milieu de matinée   | 11-26T09:00..T11:00
  samedi en début d'après-midi | 11-28T12:00..T14:00
  samedi fin d'après-midi    | 11-28T16:00..T18:00
  samedi en début de soirée  | 11-28T17:00..T19:00
  samedi en fin de soirée    | 11-28T22:00..11-29T00:00
  en fin de journée demain   | 11-26T16:00..T18:00
  en fin d'après-midi ce jeudi | 11-26T16:00..T18:00
  du vendredi soir au dimanche | 11-27T17:00..11-29
  du vendredi soir au dimanche soir | 11-27T17:00..11-30T00:00
  de samedi matin à dimanche midi | 11-28T05:00..11-29T14:00
  samedi matin ou dimanche matin | 11-28T05:00..11-29T12:00
  samedi soir jusqu'à 23h    | 11-28T17:00..T23:00
  lundi soir prochain        | 11-30T17:00..12-01T00:00
  dimanche, toute la matinée | 11-29T05:00..T12:00
  tôt le matin demain        | 11-26T07:00..T09:00
`,
)

cases(
  'the same, late in the evening of a Friday',
  `
  ce soir                | T17:00..11-28T00:00
  ce matin               | -
  cet après-midi         | -
  à midi                 | 11-28T12:00
  20h                    | T20:00
  18h                    | 11-28T18:00
  à 8h                   | 11-28T08:00
  demain                 | 11-28
  vendredi               | 12-04
  ce week-end            | 11-28..11-29
  avant 18h              | ..11-28T18:00
  avant minuit           | ..11-28T00:00
  dans 6 heures          | 11-28T01:00
  dans une demi-heure    | T19:30
`,
  '2026-11-27T19:00',
)

cases(
  'the same, around midnight at the end of June',
  `
  dans 15 min            | 2026-07-01T00:05
  dans une heure         | 2026-07-01T00:50
  demain                 | 2026-07-01
  après-demain           | 2026-07-02
  aujourd'hui            | 06-30
  ce soir                | T17:00..2026-07-01T00:00
  minuit                 | 2026-07-01T00:00
  23h55                  | T23:55
  8h                     | 2026-07-01T08:00
  le mois prochain       | 07-01..07-31
  fin juin               | 06-21..06-30
  le 30                  | 06-30
  le 1er juillet         | 07-01
`,
  '2026-06-30T23:50',
)

cases(
  'before dawn',
  `
  cette nuit             | 11-24T22:00..11-25T05:00
  ce matin               | T05:00..T12:00
  demain                 | 11-26
  ce soir                | T17:00..11-26T00:00
  à 4h du matin          | T04:00
`,
  '2026-11-25T02:00',
)
