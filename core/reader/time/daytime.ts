import { type Facts, type Length, number, numberOf, type Reading, type Rule, time, vague } from './atom.ts'
import { weekdays } from './calendar.ts'
import type { Conventions, Window } from './conventions.ts'

/** Parts of the day, how long a thing lasts, and times too vague or too regular to be a date. */

const partNames = 'matin|matinee|midi|apres-midi|soir|soiree|nuit|journee'

const windowOf = (word: string, { parts }: Conventions): Window => {
  if (word.startsWith('mat')) return parts.matin
  if (word === 'midi') return parts.midi
  if (word.startsWith('ap')) return parts['apres-midi']
  if (word.startsWith('nuit')) return parts.nuit
  return word.startsWith('soir') ? parts.soir : parts.journee
}

const edgeOf = ([from, to]: Window, which: string | undefined, edge: number): Window => {
  if (which?.startsWith('deb')) return [from, from + edge]
  if (which?.startsWith('fin')) return [to - edge, to]
  return which ? [from + edge, to - edge] : [from, to]
}

const today = (found: RegExpExecArray, { now, use }: Facts): Reading | null => {
  const [from, to] = edgeOf(windowOf(found[2] ?? '', use), found[1], use.edge)
  if (to <= now.minute) return { type: 'past' }
  return { type: 'point', first: now.day, last: now.day, begin: from, finish: to, sure: 0.95 }
}

const length = (days: number, months: number, minutes: number): Omit<Length, 'from' | 'to'> => ({ type: 'length', days, months, minutes })

const lengthOf = (count: number, unit: string): Reading => {
  if (unit.startsWith('j') || unit.startsWith('nuit')) return length(count + (unit.startsWith('nuit') ? 1 : 0), 0, 0)
  if (unit.startsWith('sem')) return length(count * 7, 0, 0)
  if (unit.startsWith('mo')) return length(0, count, 0)
  return length(0, 0, unit.startsWith('m') ? count : count * 60)
}

const habitual = [
  `(?:tous|toutes) les (?:jours|soirs|matins|midis|week-ends?|mois|semaines|ans|annees|15 jours|quinze jours|deux jours|2 jours|deux semaines|2 semaines|apres-midis?)`,
  `chaque (?:jour|soir|matin|midi|week-end|mois|semaine|annee|apres-midi)`,
  `(?:une|deux|trois|quatre|\\d) (?:a \\d )?(?:fois|heures?|h|soirs?|matins?|jours?|apres-midis?) (?:par|/|tous les) ?(?:semaines?|mois|jours?|an|15 jours)`,
  `\\d ?(?:h|x|fois) ?(?:par|/) ?(?:semaine|sem|mois|jour)`,
  `(?:un|une) (?:jour|semaine|week-end|soir) sur deux`,
  `regulierement|de temps en temps|a l'annee|ponctuellement`,
  `(?:un|l'un) de ces (?:jours|quatre|4|soirs|week-ends)`,
  `(?:dans )?(?:ces|les) prochains (?:jours|mois)|(?:dans )?(?:les|ces) prochaines semaines|dans les jours (?:qui viennent|a venir)|prochainement|bientot`,
  `quand (?:vous (?:voulez|pouvez|etes)|tu (?:veux|peux)|c'est possible|ca (?:vous|t')arrange)`,
  `(?:cet|en|l'|pour l'|pendant l') ?(?:ete|hiver|automne)(?: prochain)?|(?:au|ce) printemps(?: prochain)?`,
  `(?:a|pour|avant|apres) la rentree`,
  `(?:apres|a la sortie de|avant) (?:l'ecole|la classe|les cours|le travail|le boulot|le taf)`,
  `des que possible|asap|au plus vite|le plus (?:vite|tot) possible|des que vous (?:pouvez|voulez)|tout a l'heure|(?<!au )plus tard|tout de suite`,
  `un (?:soir|matin|midi|apres-midi|jour)(?: de (?:la )?semaine| en semaine)?`,
  `en (?:journee|soiree)`,
  `selon (?:vos|tes|nos|les) (?:dispos?|disponibilites)|a l'occasion`,
  `pendant (?:mon|mes|notre|nos) (?:absence|conges|vacances)`,
  `(?:les |tous les )(?:soirs|matins|midis|apres-midis)`,
]

export const daytimeRules: Rule[] = [
  {
    pattern:
      /\b(?:(?:en |a la |vers la )?(fin|debut|milieu) d(?:e |'))?(?:c(?:e|et|ette) )(matinee|matin|midi|apres-midi|soiree|soir|nuit)\b/g,
    read: today,
  },
  {
    pattern: /\bdans (?:la |l')(soiree|matinee|apres-midi|nuit)\b/g,
    read: ([, word = ''], { use }) => ({ ...time(...windowOf(word, use)), leaning: true, elseToday: true }),
  },
  {
    pattern: new RegExp(`\\b(?:(?:en |a la |vers la |dans la )?(fin|debut|milieu) d(?:e |')(?:la |l')?)(${partNames})\\b`, 'g'),
    read: (found, { use }) => ({ ...time(...edgeOf(windowOf(found[2] ?? '', use), found[1], use.edge)), leaning: true }),
  },
  {
    // "samedi matin" leans on its day; "le matin" alone is a habit
    pattern:
      /(?<!fete du |fete de )(?<![-'])\b(le |la |l'|en |dans la |au )?(matinee|matin|midi|apres-midi|soiree|soir|nuit)\b(?!-| meme)/g,
    read: ([, article = '', word = ''], { use }) => {
      const reading = time(...windowOf(word, use))
      if (word === 'soiree' && (article === '' || article === 'la ')) return null
      return article === 'le ' || article === "l'"
        ? { ...reading, habit: true, leaning: word === 'apres-midi' }
        : { ...reading, leaning: true }
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:pour|pendant|durant|sur|duree :?) (?:une duree de |environ |les )?(${number}) ?(jours?|semaines?|mois|nuits?|heures?|h\\b|minutes?|min\\b|j\\b)`,
      'g',
    ),
    read: (found) => lengthOf(numberOf(found[1] ?? ''), found[2] ?? ''),
  },
  {
    pattern: /\b(?:pour|pendant|durant) une (quinzaine|dizaine)(?: de jours)?\b/g,
    read: ([, word]) => length(word === 'quinzaine' ? 15 : 10, 0, 0),
  },
  { pattern: /\b(?:pour|pendant|durant) (?:tout )?(?:un|le) week-end\b/g, read: ([whole]) => (/le/.test(whole) ? null : length(2, 0, 0)) },
  { pattern: new RegExp(`\\b(?:${habitual.join('|')})\\b`, 'g'), read: () => vague },
  {
    pattern: new RegExp(`\\b(?:apres|avant) \\d{1,2} ?h(?:\\d\\d)? (?:en semaine|les? (?:${weekdays})s?|tous les)`, 'g'),
    read: () => vague,
  },
]
