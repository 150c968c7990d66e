/**
 * An expression that stands alone may be shorter than one in a sentence: "17 02" is a date where nothing else is said, and what follows
 * another day ("le lendemain") follows today. Folded text, number words already digits; in a sentence none of this holds.
 */
const spoken: readonly (readonly [said: RegExp, means: string])[] = [
  [/^(?:le )?(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})$/, 'le $1/$2/$3'],
  [/^(?:le )?(\d{1,2}) (\d{1,2})$/, 'le $1/$2'],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, '$3/$2/$1'],
  [/\b(\d{1,2})e(?= (?:au|et|a|-)|$| (?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))/g, '$1'],
  [/\bjui\.?$/, 'juillet'],
  [/^(?:le )?(?:jour suivant|jour d'apres|lendemain|(?:1|un) jour (?:apres|plus tard))$/, 'demain'],
  [/^(?:le )?(?:jour (?:d'avant|precedent))$|^la veille$/, 'hier'],
  [/^la veille au soir$/, 'hier soir'],
  [/^(\d{1,2}) (jours|semaines|mois|ans) (?:apres|plus tard)$/, 'dans $1 $2'],
  [/^la (semaine) (?:qui suit|suivante|d'apres)$/, 'la semaine prochaine'],
  [/^(?:dans la journee|en ce moment)$/, "aujourd'hui"],
  [/^(\d{1,2}) jusqu'au (?=\d)/, 'du $1 au '],
  [/^(\d{1,2}) (semaines|mois|annees|jours) passee?s?$/, '$1 derniers $2'],
  [/^(\d{1,2}) (semaines|mois|annees|jours) suivante?s?$/, '$1 prochains $2'],
  [/\b(?:(?:tres )?tot le matin|le matin (?:tres )?tot)\b/, 'en debut de matinee'],
  [/\b(?:pendant|au moment d[eu]) (?:le )?dejeuner\b/, 'le midi'],
  [/^(?:un peu )?plus tard dans l'apres-midi$/, 'cet apres-midi'],
  [/^(?:un peu )?plus tard dans la soiree$/, 'ce soir'],
  [/\bplus tard que (?=\d)/, 'apres '],
  [/ par exemple (?=entre|de |a |le )/, ' '],
  [/^des (?:le matin|la matinee)$/, 'le matin'],
  [/\bde mois prochain\b/, 'du mois prochain'],
  [/\ba environ (?=\d)/g, 'a '],
  [/\b(debut|milieu|fin|mi) du mois d(?:e |')/g, '$1 '],
  [/\b(\d{1,2}) ?(?:h|heures?) (?:et |passees? de |passe de )?(\d{1,2}) minutes\b/g, '$1h$2'],
  [/\b(\d{1,2}) ?(?:h|heures?) (?:et )?(?:trois|3) quarts\b/g, '$1h45'],
  [/\bminuit (\d)\b/g, '0h0$1'],
]

export const alone = (text: string): string => spoken.reduce((said, [pattern, means]) => said.replace(pattern, means), text)
