import { describe, expect, test } from 'vitest'
import { answered, rows } from './test-table.ts'

/** A Wednesday. */
const now = '2026-11-25T10:00'
const cases = (name: string, table: string, at = now) =>
  describe(name, () => {
    test.each(rows(table, at))('%s', (text, answer) => expect(answered(text, at)).toBe(answer))
  })

cases(
  'dates written out',
  `
  1er décembre            | 12-01
  1 décembre              | 12-01
  1er dec                 | 12-01
  premier décembre        | 12-01
  le premier mars         | 2027-03-01
  le quinze mars          | 2027-03-15
  le deux janvier         | 2027-01-02
  le vingt-cinq décembre  | 12-25
  12 décembre             | 12-12
  12 dec.                 | 12-12
  le 12 déc               | 12-12
  3 janvier               | 2027-01-03
  3 janv.                 | 2027-01-03
  14 févr.                | 2027-02-14
  2 mars                  | 2027-03-02
  15 avril                | 2027-04-15
  8 mai                   | 2027-05-08
  21 juin                 | 2027-06-21
  14 juillet              | 2027-07-14
  15 aout                 | 2027-08-15
  20 sept.                | 2027-09-20
  31 oct                  | 2027-10-31
  1er décembre 2026       | 12-01
  12 décembre 2027        | 2027-12-12
  29 février              | 2028-02-29
  30 février              | -
  31 novembre             | -
  le 16                   | 12-16
  le 28                   | 11-28
  le 25                   | 11-25
  du 16                   | 12-16
  le quinze               | 12-15
  le 5 du mois prochain   | 12-05
  le 30 de ce mois        | 11-30
  le 5 décembre prochain  | 12-05
  25 novembre             | 11-25
  24 novembre             | 2027-11-24
`,
)

cases(
  'dates in figures',
  `
  01/12                   | 12-01
  12/12                   | 12-12
  le 1/12                 | 12-01
  le 3/12                 | 12-03
  le 03.12                | 12-03
  01/12/2026              | 12-01
  1/12/26                 | 12-01
  01.12.2026              | 12-01
  1-12-2026               | 12-01
  2026-12-01              | 12-01
  2026/12/01              | 12-01
  24/12 18h               | 12-24T18:00
  du 12/12 au 18/12       | 12-12..12-18
  du 12 au 18/12          | 12-12..12-18
  les 5 et 6/12           | 12-05..12-06
  du 28/12 au 3/1         | 12-28..2027-01-03
  20/12 au 03/01          | 12-20..2027-01-03
  24/12-26/12             | 12-24..12-26
  7/12 - 9/12             | 12-07..12-09
  28/12 au 2/1            | 12-28..2027-01-02
  05/02                   | 2027-02-05
  31/11                   | -
  3/4                     | -
  24/7                    | -
  7/7                     | -
  12/14                   | -
`,
)

cases(
  'from one date to another',
  `
  du 12 au 18                    | 12-12..12-18
  du 28 au 3                     | 11-28..12-03
  du 30 au 2                     | 11-30..12-02
  du douze au dix-huit           | 12-12..12-18
  entre le 20 et le 27           | 12-20..12-27
  du 12 au 18 décembre           | 12-12..12-18
  du 1er au 15 janvier           | 2027-01-01..2027-01-15
  du 13 au 15 juillet            | 2027-07-13..2027-07-15
  13-15 juillet                  | 2027-07-13..2027-07-15
  12-13 déc.                     | 12-12..12-13
  12/13 décembre                 | 12-12..12-13
  les 12 et 13 décembre          | 12-12..12-13
  les 3 et 4 décembre            | 12-03..12-04
  les 12 et 13                   | 12-12..12-13
  le 12 ou le 13                 | 12-12..12-13
  le 12 ou 13 décembre           | 12-12..12-13
  les 12, 13 et 14 décembre      | 12-12..12-14
  du 30 novembre au 4 décembre   | 11-30..12-04
  du 28 au 3 décembre            | 11-28..12-03
  du 24 décembre au 2 janvier    | 12-24..2027-01-02
  20 décembre - 3 janvier        | 12-20..2027-01-03
  du 20 déc. au 3 janv.          | 12-20..2027-01-03
  du 15 décembre 2026 au 15 janvier 2027 | 12-15..2027-01-15
  du 12 au 18 inclus             | 12-12..12-18
  de juin à août                 | 2027-06-01..2027-08-31
  janvier/février                | 2027-01-01..2027-02-28
  janvier ou février             | 2027-01-01..2027-02-28
  de septembre à juin            | 2027-09-01..2028-06-30
  entre juin et septembre        | 2027-06-01..2027-09-30
  du 3 au 8 à 18h                | 12-03T18:00..12-08
`,
)

cases(
  'week-ends',
  `
  ce week-end                    | 11-28..11-29
  ce weekend                     | 11-28..11-29
  ce we                          | 11-28..11-29
  ce WE                          | 11-28..11-29
  ce week end                    | 11-28..11-29
  week-end                       | 11-28..11-29
  pour le week-end               | 11-28..11-29
  tout le week-end               | 11-28..11-29
  le week-end prochain           | 12-05..12-06
  we prochain                    | 12-05..12-06
  le week-end qui vient          | 11-28..11-29
  le week-end d'après            | 12-05..12-06
  le week-end du 12              | 12-12..12-13
  le week-end du 12 décembre     | 12-12..12-13
  le week-end des 5 et 6 décembre | 12-05..12-06
  le week-end du 5/12            | 12-05..12-06
  le week-end du 12-13           | 12-12..12-13
  le premier week-end de décembre | 12-05..12-06
  dernier week-end de juillet    | 2027-07-31..2027-08-01
  le 2e week-end de janvier      | 2027-01-09..2027-01-10
  le week-end de Pâques          | 2027-03-27..2027-03-29
  le week-end du 14 juillet      | 2027-07-17..2027-07-18
  le week-end de la Toussaint    | 2027-10-30..2027-10-31
  samedi ce week-end             | 11-28
`,
)

cases(
  'weeks',
  `
  cette semaine                  | 11-23..11-29
  dans la semaine                | 11-23..11-29
  toute la semaine               | 11-23..11-29
  la semaine prochaine           | 11-30..12-06
  semaine prochaine              | 11-30..12-06
  la semaine qui vient           | 11-30..12-06
  la semaine du 7                | 12-07..12-13
  la semaine du 7 décembre       | 12-07..12-13
  semaine du 14/12               | 12-14..12-20
  en début de semaine            | 11-30..12-01
  milieu de semaine              | 11-25..11-26
  fin de semaine                 | 11-27..11-29
  en fin de semaine              | 11-27..11-29
  début de semaine prochaine     | 11-30..12-01
  en fin de semaine prochaine    | 12-04..12-06
  la première semaine de décembre | 11-30..12-06
  la dernière semaine de janvier | 2027-01-25..2027-01-31
  les deux premières semaines de mai | 2027-05-01..2027-05-14
  les deux dernières semaines d'août | 2027-08-18..2027-08-31
  semaine 50                     | 12-07..12-13
  semaine 3                      | 2027-01-18..2027-01-24
  la semaine de Noël             | 12-21..12-27
`,
)

cases(
  'months and their parts',
  `
  en décembre                    | 12-01..12-31
  en novembre                    | 11-01..11-30
  en mars                        | 2027-03-01..2027-03-31
  au mois de mars                | 2027-03-01..2027-03-31
  courant janvier                | 2027-01-01..2027-01-31
  tout le mois de décembre       | 12-01..12-31
  janvier 2027                   | 2027-01-01..2027-01-31
  juillet                        | 2027-07-01..2027-07-31
  ce mois-ci                     | 11-01..11-30
  ce mois                        | 11-01..11-30
  dans le mois                   | 11-01..11-30
  le mois prochain               | 12-01..12-31
  fin mars                       | 2027-03-21..2027-03-31
  fin décembre                   | 12-21..12-31
  fin novembre                   | 11-21..11-30
  mi-août                        | 2027-08-11..2027-08-20
  mi août                        | 2027-08-11..2027-08-20
  à la mi-décembre               | 12-11..12-20
  début avril                    | 2027-04-01..2027-04-10
  début novembre                 | 2027-11-01..2027-11-10
  début décembre                 | 12-01..12-10
  fin du mois                    | 11-21..11-30
  à la fin du mois               | 11-21..11-30
  début du mois prochain         | 12-01..12-10
  en début de mois               | 12-01..12-10
  fin février                    | 2027-02-21..2027-02-28
  fin février 2028               | 2028-02-21..2028-02-29
  première quinzaine de décembre | 12-01..12-15
  deuxième quinzaine d'août      | 2027-08-16..2027-08-31
  la première moitié de mars     | 2027-03-01..2027-03-15
  la seconde moitié de juillet   | 2027-07-16..2027-07-31
`,
)

cases(
  'years, quarters and seasons',
  `
  l'année prochaine              | 2027-01-01..2027-12-31
  l'an prochain                  | 2027-01-01..2027-12-31
  cette année                    | 01-01..12-31
  en 2027                        | 2027-01-01..2027-12-31
  début d'année prochaine        | 2027-01-01..2027-02-28
  en début d'année               | 2027-01-01..2027-02-28
  fin d'année                    | 12-01..12-31
  en fin d'année prochaine       | 2027-12-01..2027-12-31
  mi-2027                        | 2027-06-01..2027-07-31
  au premier trimestre           | 2027-01-01..2027-03-31
  au 2e trimestre 2027           | 2027-04-01..2027-06-30
  ce trimestre                   | 10-01..12-31
  cet été                        | ~cet ete
  cet hiver                      | ~cet hiver
  l'été prochain                 | ~l'ete prochain
  au printemps                   | ~au printemps
  en automne                     | ~en automne
  pendant l'été                  | ~pendant l'ete
  à la rentrée                   | ~a la rentree
  été 2027                       | ~ete 2027
  hiver prochain                 | ~hiver prochain
`,
)

cases(
  'feasts',
  `
  à Noël                         | 12-25
  noël                           | 12-25
  pour noel                      | 12-25
  le jour de Noël                | 12-25
  la veille de noël              | 12-24
  l'avant-veille de Noël         | 12-23
  le soir de Noël                | 12-24
  le réveillon de Noël           | 12-24
  le lendemain de Noël           | 12-26
  le réveillon du nouvel an      | 12-31
  pour le réveillon              | 12-24
  le 31 au soir                  | 12-31
  à la Saint-Sylvestre           | 12-31
  le jour de l'an                | 2027-01-01
  au nouvel an                   | 2027-01-01
  entre Noël et le jour de l'an  | 12-25..2027-01-01
  à la Chandeleur                | 2027-02-02
  à la saint valentin            | 2027-02-14
  mardi gras                     | 2027-02-09
  à Pâques                       | 2027-03-28
  le lundi de Pâques             | 2027-03-29
  le vendredi saint              | 2027-03-26
  le jeudi de l'Ascension        | 2027-05-06
  à la Pentecôte                 | 2027-05-16
  le lundi de pentecôte          | 2027-05-17
  à la fête du travail           | 2027-05-01
  pour la fête des mères         | 2027-05-30
  pour la fête des pères         | 2027-06-20
  le 14 juillet                  | 2027-07-14
  à la Toussaint                 | 2027-11-01
  pour halloween                 | 2027-10-31
  à la saint nicolas             | -
  2 jours avant Noël             | 12-23
  une semaine après Noël         | 2027-01-01
  pendant les vacances de Noël   | ~pendant les vacances de noel
  aux vacances de la Toussaint   | ~aux vacances de la toussaint
  pour les fêtes                 | ~pour les fetes
`,
)

cases(
  'regular and unfixed times',
  `
  tous les mardis                | ~tous les mardis
  tous les mardis à 18h          | ~tous les mardis a 18h
  chaque mardi                   | ~chaque mardi
  chaque lundi soir              | ~chaque lundi soir
  les mardis et jeudis           | ~les mardis et jeudis
  les mardis                     | ~les mardis
  le mardi                       | ~le mardi
  le mardi soir                  | ~le mardi soir
  le mercredi après-midi         | ~le mercredi apres-midi
  le samedi de 9h à 12h          | ~le samedi de 9h a 12h
  un mardi sur deux              | ~un mardi sur deux
  un samedi sur deux             | ~un samedi sur deux
  une semaine sur deux           | ~une semaine sur deux
  le premier samedi du mois      | ~le premier samedi du mois
  chaque 1er samedi du mois      | ~chaque 1er samedi du mois
  tous les premiers lundis du mois | ~tous les premiers lundis du mois
  le 15 de chaque mois           | ~le 15 de chaque mois
  du lundi au vendredi           | ~du lundi au vendredi
  du lundi au vendredi de 8h à 12h | ~du lundi au vendredi de 8h a 12h
  lun-ven                        | ~lun-ven
  du lun au ven                  | ~du lun au ven
  en cours de semaine            | ~en cours de semaine
  3 matinées par semaine         | ~3 matinees par semaine
  tous les jours                 | ~tous les jours
  tous les soirs                 | ~tous les soirs
  tous les 15 jours              | ~tous les 15 jours
  tous les week-ends             | ~tous les week-ends
  le week-end                    | ~le week-end
  les week-ends                  | ~les week-ends
  en semaine                     | ~en semaine
  en journée                     | ~en journee
  le soir                        | ~le soir
  le matin                       | ~le matin
  le soir après 18h              | ~le soir apres 18h
  une fois par semaine           | ~une fois par semaine
  2 fois par mois                | ~2 fois par mois
  2h par semaine                 | ~2h par semaine
  de temps en temps              | ~de temps en temps
  à l'année                      | ~a l'annee
  un soir de semaine             | ~un soir de semaine
  un de ces jours                | ~un de ces jours
  dans les prochains jours       | ~dans les prochains jours
  dès que possible               | ~des que possible
  bientôt                        | ~bientot
  après le déjeuner              | ~apres le dejeuner
  samedi après le déjeuner       | 11-28
  après l'école                  | ~apres l'ecole
  pendant mon absence            | ~pendant mon absence
  quand vous voulez              | ~quand vous voulez
  lundi, mercredi et vendredi    | 11-30..12-04
`,
)

cases(
  'on a Saturday, the last of January',
  `
  ce week-end            | 01-31..02-01
  samedi                 | 02-07
  ce samedi              | 01-31
  demain                 | 02-01
  dans un mois           | 02-28
  le mois prochain       | 02-01..02-28
  le 31                  | 01-31
  le 30                  | 03-30
  le 29                  | 03-29
  fin du mois            | 01-21..01-31
  le week-end prochain   | 02-07..02-08
  la semaine prochaine   | 02-02..02-08
  29 février             | 2028-02-29
  à Pâques               | 04-05
  cette semaine          | 01-26..02-01
  fin de semaine         | 01-30..02-01
  dimanche               | 02-01
`,
  '2026-01-31T18:00',
)

cases(
  'on the last Sunday of March, when clocks go forward, Easter besides',
  `
  à 2h30 du matin        | T02:30
  ce matin à 9h          | T09:00
  dans 2 heures          | T03:30
  aujourd'hui            | 03-28
  demain                 | 03-29
  dimanche               | 04-04
  ce dimanche            | 03-28
  à Pâques               | 03-28
  le lundi de Pâques     | 03-29
  ce week-end            | 03-27..03-28
  dans 24 heures         | 03-29T01:30
  fin mars               | 03-21..03-31
  début mars             | 2028-03-01..2028-03-10
`,
  '2027-03-28T01:30',
)

cases(
  'at the end of February in a leap year, a Monday',
  `
  demain                 | 02-29
  après-demain           | 03-01
  fin février            | 02-21..02-29
  mardi 29               | 02-29
  le 29                  | 02-29
  le 30                  | 03-30
  dans un an             | 2029-02-28
  lundi                  | 03-06
  lundi prochain         | 03-06
  ce lundi               | 02-28
  lundi en huit          | 03-13
  cette semaine          | 02-28..03-05
  la semaine prochaine   | 03-06..03-12
  du 28 au 2             | 02-28..03-02
`,
  '2028-02-28T09:00',
)

cases(
  'on New Year’s Eve',
  `
  demain                 | 2027-01-01
  ce soir                | T17:00..2027-01-01T00:00
  le jour de l'an        | 2027-01-01
  le réveillon           | 12-31
  du 24 décembre au 2 janvier | 12-24..2027-01-02
  le 2                   | 2027-01-02
  2 janvier              | 2027-01-02
  l'année prochaine      | 2027-01-01..2027-12-31
  en janvier             | 2027-01-01..2027-01-31
  fin décembre           | 12-21..12-31
  à Noël                 | 2027-12-25
  lundi                  | 2027-01-04
  dimanche               | 2027-01-03
  semaine 1              | 2027-01-04..2027-01-10
  vendredi 1er           | 2027-01-01
`,
  '2026-12-31T22:00',
)

cases(
  'in the middle of summer, a Friday',
  `
  le 14 juillet          | 07-14
  mardi 14               | 07-14
  en août                | 08-01..08-31
  fin juillet            | 07-21..07-31
  mi-août                | 08-11..08-20
  le 15 août             | 08-15
  vendredi               | 07-17
  ce week-end            | 07-11..07-12
  samedi 11              | 07-11
  la semaine du 14 juillet | 07-13..07-19
  cet été                | ~cet ete
  en septembre           | 09-01..09-30
  dans 15 jours          | 07-25
  de 14h à 18h           | T14:00..T18:00
  7h                     | 07-11T07:00
  9h                     | T09:00
`,
  '2026-07-10T08:00',
)
