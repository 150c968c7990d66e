import type { Atom, Facts, Rule } from './atom.ts'
import { clockRules } from './clock.ts'
import { dateRules } from './dates.ts'
import { daytimeRules } from './daytime.ts'
import { holidayRules } from './holidays.ts'
import { relativeRules } from './relative.ts'
import { stretchRules } from './stretches.ts'

/** Each group is tried only where a word of its own stands. */
const groups: [hint: RegExp, rules: Rule[]][] = [
  [/\d|premier/, dateRules],
  [/\d|midi|minuit/, clockRules],
  [/week-end|semaine|mois|ann?ee?|l'an |janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec/, stretchRules],
  [
    /noel|reveillon|vacances|fetes?\b|sylvestre|an\b|epiphanie|rois|chandeleur|valentin|gras|saint|paques|ascension|pentecote|assomption|halloween|toussaint|au soir/,
    holidayRules,
  ],
  [/./, [...relativeRules, ...daytimeRules]],
]

/** Nothing about time is without one of these; most messages have none, and stop here. */
const hint =
  /\d|di\b|dis\b|dimanche|jour|soir|matin|midi|minuit|demain|hier|semaine|week|mois|ann?ee?|noel|nuit|reveillon|vacance|ete\b|hiver|printemps|automne|rentree|ecole|sylvestre|valentin|an\b|chandeleur|epiphanie|rois|gras|paques|ascension|pentecote|meres|voisins|musique|assomption|halloween|toussaint|quinzaine|huitaine|heure|fois|bientot|prochain|regulier|temps|plus|possible|asap|suite|tot|quand|dispo|occasion|absence|conges|fetes|janv|fevr|mars|avril|mai|juin|juil|aout|sept|octobre|novembre|decembre|ponctuel|boulot|travail|cours|quatre/

/** No neighbour names more days than this; a text made to be slow might. */
const mostMatches = 24

const place = (found: RegExpExecArray, rule: Rule, facts: Facts): Atom | null => {
  const reading = rule.read(found, facts)
  if (!reading) return null
  // "au" and "du" belong to what joins two days, not to the day.
  const lead = reading.type === 'point' ? (/^(?:du|au|de|d'|avant|et|entre(?: le)?) ?/.exec(found[0])?.[0].length ?? 0) : 0
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
      if (atom) all.push(atom)
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
