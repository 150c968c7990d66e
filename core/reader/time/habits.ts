import { type Rule, vague } from './atom.ts'
import { weekdays } from './calendar.ts'

/** Times that come again, or that nobody could put into a calendar: said back as they were written. */

const someDay = `(?:${weekdays})`
const ordinal = '(?:premiere?s?|1ers?|1eres?|deuxiemes?|2e|2eme|troisiemes?|3e|3eme|quatriemes?|4e|4eme|derniere?s?)'

const regular = [
  `(?:tous|toutes) les (?:jours|soirs|matins|midis|week-ends?|mois|semaines|ans|annees|trimestres|(?:\\d{1,2}|deux|trois) (?:jours|semaines|mois|ans|heures)|apres-midis?|nuits)(?: pairs?| paires?| impairs?| impaires?)?`,
  `chaque (?:jour|soir|matin|midi|week-end|mois|semaine|annee|apres-midi|nuit|ete|hiver)`,
  `(?:une|deux|trois|quatre|quelques|\\d) (?:a \\d )?(?:fois|heures?|h|soirs?|matins?|matinees?|soirees?|jours?|demi-journees?|nuits?|apres-midis?) (?:par|/|tous les) ?(?:semaines?|mois|jours?|an|soir|15 jours)`,
  `\\d ?(?:h|x|fois) ?(?:par|/) ?(?:semaine|sem|mois|jour|j)\\b`,
  `(?:un|une) (?:jour|semaine|week-end|soir|mois|matin|fois) sur (?:deux|2|trois|3)`,
  `regulierement|de temps en temps|de temps a autre|a l'annee|toute l'annee|ponctuellement|occasionnellement|periodiquement|quotidiennement|hebdomadaire|mensuel`,
  `(?:les |tous les )(?:soirs|matins|midis|apres-midis|nuits)(?: de semaine)?`,
  `les (?:jours|semaines|week-ends) (?:pairs?|paires?|impairs?|impaires?|ouvres|ouvrables|feries|d'ecole)|(?:une )?semaines? (?:paires?|impaires?)`,
  `(?:les )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s? (?:et|ou) jours feries`,
]

const unfixed = [
  `(?:un|l'un) de ces (?:jours|quatre|4|soirs|week-ends)`,
  `(?:dans )?(?:ces|les) prochains (?:jours|mois)|(?:dans )?(?:les|ces) prochaines semaines|dans les (?:jours|semaines|mois) (?:qui viennent|a venir)|prochainement|bientot`,
  `quand (?:vous (?:voulez|pouvez|etes)|tu (?:veux|peux)|c'est possible|ca (?:vous|t')arrange)`,
  `(?:a|pour|avant|apres|jusqu'a|des) la rentree`,
  `(?:apres|a la sortie de|avant|pendant) (?:l'ecole|la classe|les cours|le travail|le boulot|le taf|le dejeuner|le repas|le diner|le gouter|la sieste|la messe|la recre)`,
  `des que possible|asap|au plus vite|le plus (?:vite|tot) possible|des que vous (?:pouvez|voulez)|tout a l'heure|(?<!au )plus tard|tout de suite`,
  `un (?:soir|matin|midi|apres-midi|jour)(?: de (?:la )?semaine| en semaine)?|une (?:apres-midi|soiree) (?:de (?:la )?semaine|en semaine)`,
  `en (?:journee|soiree|matinee|semaine)(?! prochaine)`,
  `selon (?:vos|tes|nos|les) (?:dispos?|disponibilites)|a l'occasion`,
  `pendant (?:mon|mes|notre|nos|vos|les) (?:absence|conges|vacances)(?: (?:de |d'|du |scolaires|de la )?(?:noel|hiver|ete|fevrier|paques|printemps|toussaint|automne))?`,
  `(?:(?:durant |aux |pour |avant |apres |jusqu'aux |pendant )(?:les |des )?|les (?=vacances (?:de |d'|du |scol)))(?:petites |grandes )?vacances(?: (?:de |d'|d'|du |de la )?(?:noel|hiver|ete|fevrier|paques|printemps|toussaint|automne|scolaires?))?(?: (?:de |d'|du |de la )(?:noel|hiver|ete|fevrier|paques|printemps|toussaint|automne))?`,
  `(?:pendant|durant|avant|apres|pour|entre) les fetes(?: de fin d'annee)?`,
  `(?:dans|d'ici|sous) (?:\\d{1,2}|une?|deux|trois|quelques) (?:a|ou|-) ?\\d{1,2} (?:jours|semaines|mois|heures|ans)|ces jours-ci|en cours de semaine|(?:dans|d'ici|sous) (?:quelques|plusieurs) (?:jours|semaines|mois|heures|minutes|ans)`,
]

export const habitRules: Rule[] = [
  {
    // "tous les mardis", "chaque mardi", "les mardis et jeudis", "un samedi sur deux", "du lundi au vendredi"
    pattern: new RegExp(
      `\\b(?:(?:tous les|chaque|les) (?:${ordinal} )?(?:${someDay}s?(?:(?:,| et| ou) (?:les |le )?${someDay}s?){0,5})(?: (?:du|de chaque) mois)?(?! \\d)|un ${someDay}(?: sur (?:deux|2|trois|3))?(?: par mois)?|le ${ordinal} (?:${someDay}|jour|week-end) (?:du|de chaque) mois(?! prochain| de )|${ordinal} (?:${someDay}|week-end) (?:du|de chaque) mois(?! prochain| de )|chaque ${ordinal} (?:${someDay}|week-end)(?: du mois)?|du ${someDay} au ${someDay}(?! \\d| prochain)|(?:le |les )?${someDay}s\\b(?! \\d)|(?:du )?(?:lun|mar|mer|jeu|ven|sam)\\.? ?(?:-|au|a) ?(?:mar|mer|jeu|ven|sam|dim)\\b(?! \\d))`,
      'g',
    ),
    read: ([whole], { bare }) => (bare && /^du /.test(whole) ? null : vague),
  },
  {
    // "les 1ers et 15 du mois", "le 15 de chaque mois"
    pattern: /\b(?:le|les|tous les|chaque) \d{1,2}(?:er)?(?: et \d{1,2})? (?:de chaque|du) mois(?! prochain| suivant)\b/g,
    read: ([whole]) => (/chaque|tous|les /.test(whole) ? vague : null),
  },
  { pattern: new RegExp(`\\b(?:${regular.join('|')})\\b`, 'g'), read: () => vague },
  { pattern: new RegExp(`\\b(?:${unfixed.join('|')})\\b`, 'g'), read: () => vague },
  {
    pattern: new RegExp(
      `\\b(?:apres|avant|des|a partir de|jusqu'a) \\d{1,2} ?h(?:\\d\\d)? (?:en semaine|les? (?:${weekdays})s?|tous les (?:jours|soirs))`,
      'g',
    ),
    read: () => vague,
  },
]
