import { days, type Facts, over, type Reading, type Rule, time } from './atom.ts'
import type { Conventions, Edge, Part, Window } from './conventions.ts'

/** Parts of the day: "ce soir", "samedi matin", "en fin d'après-midi". */

const partNames = 'matin|matinee|midi|apres-midi|aprem|soir|soiree|nuit|journee'

const partOf = (word: string): Part => {
  if (word.startsWith('mat')) return 'matin'
  if (word.startsWith('ap')) return 'apres-midi'
  if (word.startsWith('soir')) return 'soir'
  return word === 'midi' || word === 'nuit' ? word : 'journee'
}

export const edgeNamed = (word: string): Edge =>
  word.startsWith('deb') || word === 'tot' ? 'debut' : word.startsWith('mi') ? 'milieu' : 'fin'

const windowOf = (word: string, edge: string | undefined, { parts, edges }: Conventions): Window => {
  const part = partOf(word)
  return (edge ? edges[edgeNamed(edge)][part] : undefined) ?? parts[part]
}

const today = (found: RegExpExecArray, { now, use }: Facts): Reading | null => {
  const [from, to] = windowOf(found[2] ?? '', found[1], use)
  // Before dawn "cette nuit" is the night that one is in.
  const isNightNow = to > 1440 && now.minute < to - 1440 && now.minute < 5 * 60
  const day = isNightNow ? now.day.subtract({ days: 1 }) : now.day
  const reading = { ...time(from, to), first: day, last: day }
  return to <= now.minute ? over(reading) : reading
}

export const partRules: Rule[] = [
  {
    pattern: /\bla nuit (?:derniere|passee)\b/g,
    read: (_, { now, use }) => {
      const day = now.day.subtract({ days: 1 })
      return over({ ...time(...use.parts.nuit), first: day, last: day })
    },
  },
  {
    // "à l'heure du déjeuner", "à la mi-journée"
    pattern: /\b(?:a )?l'heure du (dejeuner|diner)\b|\b(?:a la |en |vers la )?mi-?(journee|matinee|soiree)\b/g,
    read: ([, meal, middle = ''], { use }) => {
      const window = meal ? use.parts[meal === 'diner' ? 'soir' : 'midi'] : windowOf(middle, 'milieu', use)
      return { ...time(...window), leaning: true, elseToday: true }
    },
  },
  {
    pattern:
      /\b(?:(?:en |a la |vers la |dans la )?(fin|debut|milieu) d(?:e |'))?(?:c(?:e|et|ette) )(matinee|matin|midi|apres-midi|aprem|soiree|soir|nuit)\b/g,
    read: today,
  },
  {
    // "dans la soirée"
    pattern: /\b(?:dans|pendant|durant) (?:la |l'|toute la )(soiree|matinee|apres-midi|aprem|nuit)\b/g,
    read: ([, word = ''], { use }) => ({ ...time(...windowOf(word, undefined, use)), leaning: true, elseToday: true }),
  },
  {
    pattern: /\b(?:pendant |durant |dans |sur )?(?:toute )?la journee\b|\btoute (?:la|l') ?(?:matinee|apres-midi|aprem|soiree|nuit)\b/g,
    read: ([whole], { now, use }) => {
      const word = /matinee|apres-midi|aprem|soiree|nuit/.exec(whole)?.[0]
      if (word) return { ...time(...windowOf(word, undefined, use)), leaning: true, elseToday: true }
      const all = days(now.day)
      return /^(?:pendant|durant|dans|sur|toute)/.test(whole)
        ? all && { ...all, first: null, last: null, leaning: true, elseToday: true }
        : null
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:en |a la |au |vers la |dans la |tout )?(fin|debut|milieu|tot) (?:d(?:e |')(?:la |l')?|(?:le |ce |dans la )))(${partNames})\\b`,
      'g',
    ),
    read: (found, facts) => {
      if (found[1] === 'tot' && / ce /.test(found[0])) return today(found, facts)
      return {
        ...time(...windowOf(found[2] ?? '', found[1], facts.use)),
        leaning: true,
        elseToday: /^(?:en|a la|vers|dans) /.test(found[0]),
      }
    },
  },
  {
    // "samedi matin" leans on its day; "le matin" alone is a habit
    pattern:
      /(?<!fete du |fete de )(?<![-'])\b(le |la |l'|en |dans la |au |du |dans l')?(matinee|matin|midi|apres-midi|aprem|soiree|soir|nuit)\b(?!-| meme)/g,
    read: ([, article = '', word = ''], { use, bare }) => {
      // "midi" is an hour where the windows make it one.
      if (bare && word === 'midi' && !/le /.test(article)) return { ...time(12 * 60, null, 'hour'), leaning: true }
      const reading = time(...windowOf(word, undefined, use))
      if (word === 'soiree' && (article === '' || article === 'la ') && !bare) return null
      return article === 'le ' || article === "l'"
        ? { ...reading, habit: !bare, leaning: word === 'apres-midi' || bare }
        : { ...reading, leaning: true, habit: article === 'en ' && !bare }
    },
  },
]
