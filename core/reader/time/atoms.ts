import type { Atom, Facts, Rule } from './atom.ts'
import { clockRules } from './clock.ts'
import { dateRules } from './dates.ts'
import { habitRules } from './habits.ts'
import { holidayRules } from './holidays.ts'
import { lengthRules } from './lengths.ts'
import { monthRules } from './months.ts'
import { partRules } from './parts.ts'
import { relativeRules } from './relative.ts'
import { stretchRules } from './stretches.ts'
import { weekdayRules } from './weekdays.ts'

/** Each group is tried only where a word of its own stands. */
export const groups: [hint: RegExp, rules: Rule[]][] = [
  [/\d|premier/, dateRules],
  [/\d|midi|minuit/, clockRules],
  [/week-end|semaine|\bs\d/, stretchRules],
  [
    /mois|ann?ee?|\ban\b|20\d\d|trimestre|semestre|janv|fev|mars|avr|mai|juin|juil|aout|sep|oct|nov|dec|printemps|ete\b|automne|hiver/,
    monthRules,
  ],
  [
    /noel|reveillon|fete|sylvestre|\ban\b|epiphanie|chandeleur|valentin|gras|cendres|saint|\bst\b|paques|ascension|pentecote|assomption|halloween|toussaint|au soir|rameaux|armistice|victoire|bastille|morts|friday|poisson/,
    holidayRules,
  ],
  [/jour|semaine|mois|\ban|nuit|heure|\dh|\d h\b|min|quinzaine|huitaine|dizaine|week-end|\dj\b|journee/, lengthRules],
  [/lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\b(?:lun|mar|mer|jeu|ven|sam|dim)\b/, weekdayRules],
  [
    /hier|jour|demain|today|dans|d'ici|sous|avant|il y a|ca fait|cela fait|y a|y'a|depuis|prochain|derni|passe|maintenant|moment|immediat|tout de suite/,
    relativeRules,
  ],
  [/mat|midi|soir|nuit|journee|dejeuner|diner|aprem/, partRules],
  [/./, habitRules],
]

/** Nothing about time is without one of these; most messages have none, and stop here. */
const hint =
  /\d|di\b|dis\b|dimanche|jour|soir|matin|midi|minuit|demain|hier|semaine|week|mois|ann?ee?|noel|nuit|reveillon|vacance|ete\b|hiver|printemps|automne|rentree|ecole|sylvestre|valentin|an\b|ans\b|chandeleur|epiphanie|rois|gras|saint|paques|ascension|pentecote|meres|peres|travail|voisins|musique|nationale|assomption|halloween|toussaint|armistice|friday|quinzaine|huitaine|dizaine|heure|fois|bientot|prochain|regulier|temps|plus|possible|asap|suite|tot|quand|dispo|occasion|absence|conges|fetes|trimestre|semestre|janv|fevr?|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|ponctuel|boulot|taf|cours|classe|quatre|maintenant|moment|hebdo|quotidien|dejeuner|repas|diner|gouter|sieste|messe|lun|mer|jeu|ven|sam|dim|rameaux|cendres|morts|bastille|victoire|poisson|muguet/

/** No neighbour names more days than this; a text made to be slow might. */
const mostMatches = 24

const place = (found: RegExpExecArray, rule: Rule, facts: Facts): Atom | null => {
  const reading = rule.read(found, facts)
  if (!reading) return null
  // "au" and "du" belong to what joins two days, not to the day.
  const lead =
    reading.type === 'point' && !reading.loose
      ? (/^(?:d'ici(?: a)?(?: la| le| au)? |jusqu'(?:au|en|a)(?: la)? |avant(?: le| la)? |du |au |de |d'|et |entre(?: le)? )/.exec(
          found[0],
        )?.[0].length ?? 0)
      : 0
  return {
    ...reading,
    from: found.index + (reading.type === 'point' && reading.role ? 0 : lead),
    to: found.index + found[0].length,
  } as Atom
}

/** Everything that speaks of time, in order and apart: where two overlap the longer stays. */
export const atomsOf = (facts: Facts): Atom[] => {
  if (!hint.test(facts.text)) return []
  const all: Atom[] = []
  for (const rule of groups.flatMap(([words, rules]) => (words.test(facts.text) ? rules : []))) {
    rule.pattern.lastIndex = 0
    let left = mostMatches
    for (let found = rule.pattern.exec(facts.text); found && left > 0; found = rule.pattern.exec(facts.text), left--) {
      const atom = found[0] === '' ? null : place(found, rule, facts)
      if (atom && atom.to > atom.from) all.push(atom)
      // A match that was none hides nothing: look again from its second character.
      if (!atom) rule.pattern.lastIndex = found.index + 1
    }
  }
  const taken = new Uint8Array(facts.text.length)
  const kept: Atom[] = []
  for (const atom of all.sort((one, other) => other.to - other.from - (one.to - one.from) || one.from - other.from)) {
    if (taken.subarray(atom.from, atom.to).some((used) => used === 1)) continue
    taken.fill(1, atom.from, atom.to)
    kept.push(atom)
  }
  return kept.sort((one, other) => one.from - other.from)
}
