import { describe, expect, test } from 'vitest'
import { answered, rows } from './test-table.ts'

/** A Wednesday. */
const now = '2026-11-25T10:00'
const cases = (name: string, table: string, at = now) =>
  describe(name, () => {
    test.each(rows(table, at))('%s', (text, answer) => expect(answered(text, at)).toBe(answer))
  })

cases(
  'weekdays',
  `
  lundi                          | 11-30
  mardi                          | 12-01
  mercredi                       | 12-02
  jeudi                          | 11-26
  vendredi                       | 11-27
  samedi                         | 11-28
  dimanche                       | 11-29
  Samedi !                       | 11-28
  samdi                          | 11-28
  dimanhce                       | 11-29
  ce mercredi                    | 11-25
  ce vendredi                    | 11-27
  lundi prochain                 | 11-30
  mercredi prochain              | 12-02
  vendredi prochain              | 11-27
  samedi qui vient               | 11-28
  dimanche à venir               | 11-29
  lundi en huit                  | 12-07
  samedi en huit                 | 12-05
  mardi en quinze                | 12-15
  jeudi d'en huit                | 12-03
  mardi de la semaine prochaine  | 12-01
  samedi de la semaine prochaine | 12-05
  vendredi de cette semaine      | 11-27
  samedi prochain                | 11-28
  le samedi 28                   | 11-28
  plutôt dimanche                | 11-29
  pour samedi                    | 11-28
  pour le samedi                 | 11-28
  sam. matin                     | 11-28T05:00..T12:00
  sam 19h                        | 11-28T19:00
  ven. soir                      | 11-27T17:00..11-28T00:00
  dim 15h                        | 11-29T15:00
  mar 18h                        | 12-01T18:00
  samedi ou dimanche             | 11-28..11-29
  samedi et dimanche             | 11-28..11-29
  samedi/dimanche                | 11-28..11-29
  mardi & jeudi                  | 12-01..12-03
  vendredi, samedi et dimanche   | 11-27..11-29
  de lundi à vendredi            | 11-30..12-04
  entre lundi et mercredi        | 11-30..12-02
  de vendredi à dimanche         | 11-27..11-29
  jeudi ou vendredi              | 11-26..11-27
  lundi ou mardi prochain        | 11-30..12-01
  samedi, le week-end prochain   | 12-05
  la semaine prochaine, mardi    | 12-01
  le premier samedi de décembre  | 12-05
  le dernier dimanche de janvier | 2027-01-31
  le 2e mardi de mars            | 2027-03-09
  le troisième jeudi de novembre | 2027-11-18
  le premier lundi du mois prochain | 12-07
  le dernier vendredi de novembre | 11-27
`,
)

cases(
  'weekdays with a number',
  `
  samedi 28                 | 11-28
  sam 28                    | 11-28
  sam. 28                   | 11-28
  dim 29                    | 11-29
  lun. 30                   | 11-30
  jeudi 3                   | 12-03
  jeudi 26 à 18h            | 11-26T18:00
  le vendredi 4             | 12-04
  mardi 1er                 | 12-01
  mardi premier décembre    | 12-01
  samedi 28 novembre        | 11-28
  sam. 28 nov.              | 11-28
  samedi 28/11              | 11-28
  samedi 12/12 à 14h        | 12-12T14:00
  lundi 23 au mercredi 25   | 2027-08-23..2027-08-25
  samedi 28 et dimanche 29  | 11-28..11-29
  samedi 28 et dimanche 29 novembre | 11-28..11-29
  du samedi 5 au dimanche 13 décembre | 12-05..12-13
  du vendredi 27 au dimanche 29 | 11-27..11-29
  lundi 30 au mercredi 2    | 11-30..12-02
  vendredi 27, samedi 28 et dimanche 29 | 11-27..11-29
  dimanche 3 janvier        | 2027-01-03
  jeudi le 26               | 11-26
`,
)

cases(
  'days counted from today',
  `
  aujourd'hui               | 11-25
  aujourd hui               | 11-25
  ajd                       | 11-25
  auj                       | 11-25
  demain                    | 11-26
  dm1                       | 11-26
  2main                     | 11-26
  dès demain                | 11-26
  après-demain              | 11-27
  apres demain              | 11-27
  aprés-demain soir         | 11-27T17:00..11-28T00:00
  demain ou après-demain    | 11-26..11-27
  aujourd'hui et demain     | 11-25..11-26
  de demain à dimanche      | 11-26..11-29
  demain et le lendemain    | 11-26..11-27
  samedi et le lendemain    | 11-28..11-29
  dans 3 jours              | 11-28
  dans trois jours          | 11-28
  dans 15 jours             | 12-10
  dans quinze jours         | 12-10
  dans une quinzaine        | 12-10
  dans une quinzaine de jours | 12-10
  dans une huitaine         | 12-03
  dans une dizaine de jours | 12-05
  dans 8 jours              | 12-03
  dans une semaine          | 12-02
  dans 2 semaines           | 12-09
  dans deux semaines        | 12-09
  dans un mois              | 12-25
  dans 3 mois               | 2027-02-25
  dans un an                | 2027-11-25
  dans 2 heures             | T12:00
  dans une heure            | T11:00
  dans 30 min               | T10:30
  dans trente minutes       | T10:30
  dans une demi-heure       | T10:30
  dans une demi heure       | T10:30
  dans un quart d'heure     | T10:15
  dans trois quarts d'heure | T10:45
  dans 1h30                 | T11:30
  dans deux heures et demie | T12:30
  dans une heure et demie   | T11:30
  les 3 prochains jours     | 11-26..11-28
  les deux prochaines semaines | 11-30..12-13
  dans un mois et demi      | 2027-01-09
  dans un an et demi        | 2028-05-25
  dans 2 ou 3 jours         | ~dans 2 ou 3 jours
  d'ici deux ou trois jours | ~d'ici deux ou trois jours
  ces jours-ci              | ~ces jours-ci
  dans quelques jours       | ~dans quelques jours
`,
)

cases(
  'deadlines',
  `
  avant vendredi             | ..11-26
  avant samedi               | ..11-27
  avant demain soir          | ..11-26T17:00
  avant le 12                | ..12-11
  avant le 12 décembre       | ..12-11
  avant le week-end          | ..11-27
  avant la fin du mois       | ..11-20
  avant fin décembre         | ..12-20
  avant décembre             | ..11-30
  avant Noël                 | ..12-24
  avant 9h                   | ..11-26T09:00
  avant 18h                  | ..T18:00
  avant midi                 | ..T12:00
  avant samedi midi          | ..11-28T11:00
  avant samedi 12h           | ..11-28T12:00
  jusqu'à jeudi              | ..11-26
  jusqu'au 15                | ..12-15
  jusqu’au 15 décembre       | ..12-15
  jusquau 15/12              | ..12-15
  jusqu'à demain             | ..11-26
  jusqu'à dimanche inclus    | ..11-29
  jusqu'à dimanche 18h       | ..11-29T18:00
  jusqu'à 18h                | ..T18:00
  jusqu'à minuit             | ..11-26T00:00
  jusqu'à la fin du mois     | ..11-30
  jusqu'en mars              | ..2027-03-31
  jusqu'à fin décembre       | ..12-31
  jusqu'à Noël               | ..12-25
  d'ici samedi               | ..11-28
  d'ici vendredi             | ..11-27
  d'ici demain               | ..11-26
  d'ici demain midi          | ..11-26T14:00
  d'ici ce soir              | ..11-26T00:00
  d'ici 15 jours             | ..12-10
  d'ici une semaine          | ..12-02
  d'ici deux semaines        | ..12-09
  d'ici une quinzaine        | ..12-10
  d'ici la fin du mois       | ..11-30
  d'ici fin novembre         | ..11-30
  d'ici la fin de la semaine | ..11-29
  d'ici la fin de l'année    | ..12-31
  d'ici ce week-end          | ..11-29
  d'ici le 10 décembre       | ..12-10
  d'ici Noël                 | ..12-25
  sous 8 jours               | ..12-03
  sous huit jours            | ..12-03
  sous huitaine              | ..12-03
  sous quinzaine             | ..12-10
  sous 48h                   | ..11-27T10:00
  sous une semaine           | ..12-02
  dans les 3 jours           | ..11-28
  dans les 48h               | ..11-27T10:00
  dans les 2 prochaines semaines | ..12-09
  dans 3 jours max           | ..11-28
  vendredi au plus tard      | ..11-27
  au plus tard vendredi      | ..11-27
  au plus tard le 12 décembre | ..12-12
  vendredi dernier délai     | ..11-27
  vendredi max               | ..11-27
  pour samedi au plus tard   | ..11-28
  demain avant 18h           | ..11-26T18:00
  samedi avant midi          | ..11-28T12:00
  date limite : 12 décembre  | ..12-12
`,
)

cases(
  'open beginnings',
  `
  à partir de lundi           | 11-30
  a partir de lundi           | 11-30
  à partir du 3               | 12-03
  à partir du 3 décembre      | 12-03
  à partir de demain          | 11-26
  à partir de demain 14h      | 11-26T14:00
  à partir de décembre        | 12-01
  à partir de 18h             | T18:00
  samedi à partir de 18h      | 11-28T18:00
  samedi dès 8h               | 11-28T08:00
  dès lundi                   | 11-30
  dès ce soir                 | T17:00
  dès le 1er décembre         | 12-01
  dès maintenant              | -
  à compter du 1er janvier    | 2027-01-01
  après le 15                 | 12-16
  après le 15 décembre        | 12-16
  après samedi                | 11-29
  après demain 18h            | 11-27T18:00
  après Noël                  | 12-26
  au-delà du 15 janvier       | 2027-01-16
  pas avant lundi             | 11-30
  après les fêtes             | ~apres les fetes
  après 18h                   | ~apres 18h
  samedi après 18h            | 11-28T18:00
  à partir du 12 jusqu'au 18  | 12-12..12-18
  à partir de lundi et jusqu'à jeudi | 11-30..12-03
  à partir de la semaine prochaine | 11-30
  à partir de mi-décembre     | 12-11
`,
)

cases(
  'how long',
  `
  pour 15 jours à partir du 3 décembre    | 12-03..12-17
  vendredi pour 3 jours                   | 11-27..11-29
  pendant une semaine à partir de lundi   | 11-30..12-06
  une semaine à partir du 3               | 12-03..12-09
  3 jours à partir de samedi              | 11-28..11-30
  samedi pour la journée                  | 11-28
  samedi toute la journée                 | 11-28
  toute la journée samedi                 | 11-28
  toute la journée                        | 11-25
  samedi à 14h pendant 2h                 | 11-28T14:00..T16:00
  samedi de 14h pendant 2h                | 11-28T14:00..T16:00
  samedi à 14h pendant 1h30               | 11-28T14:00..T15:30
  samedi 14h pour une heure               | 11-28T14:00..T15:00
  samedi 14h, durée 2h                    | 11-28T14:00..T16:00
  demain 10h pour une demi-heure          | 11-26T10:00..T10:30
  pour un mois à partir du 1er décembre   | 12-01..12-31
  pour une quinzaine dès lundi            | 11-30..12-14
  dès lundi pour deux semaines            | 11-30..12-13
  à partir du 28 pour 2 nuits             | 11-28..11-30
  pendant 3 jours                         | -
  pour 2 semaines                         | -
  pour une heure                          | -
`,
)

cases(
  'over',
  `
  hier                        | -
  hier soir                   | -
  avant-hier                  | -
  avant hier                  | -
  il y a 3 jours              | -
  il y a deux semaines        | -
  il y a une heure            | -
  il y a 2h30                 | -
  ça fait deux mois           | -
  depuis lundi                | -
  depuis le 3 novembre        | -
  depuis 2 ans                | -
  depuis hier                 | -
  depuis une semaine          | -
  lundi dernier               | -
  samedi passé                | -
  la semaine dernière         | -
  la semaine passée           | -
  le mois dernier             | -
  l'année dernière            | -
  l'an dernier                | -
  l'été dernier               | -
  le week-end dernier         | -
  ce week-end passé           | -
  mardi de la semaine dernière | -
  ces 3 derniers jours        | -
  ce matin à 8h               | -
  le 12 novembre 2026         | -
  le 3/11/2025                | -
  en 2019                     | -
  lundi 23 novembre           | -
`,
)
