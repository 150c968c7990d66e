import { days, none, type Reading, type Rule } from './atom.ts'
import { type Day, dayAt, easter, isBefore, type Now } from './calendar.ts'

/** The days that have names. "sapin de Noël" and "jouets de Noël" are things: a name is a day only after a word of time. */

type OfYear = (year: number) => Day | null

const fixed =
  (month: number, day: number): OfYear =>
  (year) =>
    dayAt(year, month, day)
const fromEaster =
  (offset: number): OfYear =>
  (year) =>
    easter(year)?.add({ days: offset }) ?? null
const lastOf =
  (month: number, weekday: number): OfYear =>
  (year) => {
    const end = dayAt(year, month, 31) ?? dayAt(year, month, 30)
    return end?.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 }) ?? null
  }
/** The last Sunday of May, or the first of June when Pentecost takes it. */
const mothersDay: OfYear = (year) => {
  const sunday = lastOf(5, 7)(year)
  const pentecost = fromEaster(49)(year)
  return sunday && pentecost && sunday.equals(pentecost) ? sunday.add({ weeks: 1 }) : sunday
}

const named: [names: string, day: OfYear][] = [
  ['(?:(?:le )?reveillon|la veille|le soir|la soiree|nuit) (?:de )?(?:noel)', fixed(12, 24)],
  ['(?:le )?lendemain de noel', fixed(12, 26)],
  ['(?:le jour de )?noel', fixed(12, 25)],
  [
    "(?:le )?reveillon (?:du|de) (?:nouvel an|jour de l'an|la st sylvestre)|(?:la )?(?:saint|st)[- ]sylvestre|(?:le )?(?:31|trente et un) au soir",
    fixed(12, 31),
  ],
  ["(?:le )?(?:jour de l'an|nouvel an|premier de l'an|1er de l'an)", fixed(1, 1)],
  ["l'epiphanie|la fete des rois", fixed(1, 6)],
  ['(?:la )?chandeleur', fixed(2, 2)],
  ['(?:la )?(?:saint|st)[- ]valentin', fixed(2, 14)],
  ['(?:le )?mardi gras', fromEaster(-47)],
  ['(?:le )?vendredi saint', fromEaster(-2)],
  ['(?:le )?lundi de paques', fromEaster(1)],
  ['(?:le dimanche de )?paques', fromEaster(0)],
  ["(?:le jeudi de )?l'ascension", fromEaster(39)],
  ['(?:le )?lundi de (?:la )?pentecote', fromEaster(50)],
  ['(?:la )?pentecote', fromEaster(49)],
  ['(?:la )?fete des meres', mothersDay],
  ['(?:la )?fete des voisins', lastOf(5, 5)],
  ['(?:la )?fete de la musique', fixed(6, 21)],
  ["l'assomption", fixed(8, 15)],
  ["(?:l')?halloween", fixed(10, 31)],
  ['(?:la )?toussaint', fixed(11, 1)],
]

const next = (now: Now, ofYear: OfYear): Day | null => {
  const thisYear = ofYear(now.day.year)
  return thisYear && isBefore(thisYear, now.day) ? ofYear(now.day.year + 1) : thisYear
}

const timeBefore = "(?<=\\b(?:a|pour|avant|apres|jusqu'a|jusqu'au|d'ici|des|partir de|entre|et|au|le|pour le|c'est) )"
/** These name the thing as well as the day. */
const things = /fete des voisins|fete de la musique/

export const holidayRules: Rule[] = [
  {
    pattern:
      /\b(?:pendant |durant |aux |pour |avant |apres )?(?:les )?vacances(?: (?:de |d'|du |scolaires|d'ete|de la )?(?:noel|hiver|ete|fevrier|paques|printemps|toussaint|automne))?\b|\b(?:pendant|durant|avant|apres|pour) les fetes\b/g,
    read: () => ({ type: 'vague' }),
  },
  ...named.map(
    ([names, ofYear]): Rule => ({
      pattern: new RegExp(`(?:${timeBefore}|\\bpour |^)(?:${names})\\b`, 'g'),
      read: (found, { now, text }): Reading | null => {
        const before = text.slice(Math.max(0, found.index - 14), found.index)
        if (things.test(found[0]) && !/\b(?:avant|apres|jusqu'a|d'ici)(?: la)? $/.test(before)) return null
        return /\b(?:marche|cadeaux?|repas|pere) a $/.test(before) ? none : days(next(now, ofYear), undefined, 0.9)
      },
    }),
  ),
  {
    pattern: /\b(?:le )?reveillon\b(?: du (?:24|31))?(?! (?:de|du))/g,
    read: ([whole], { now }) =>
      days(next(now, /31/.test(whole) || (now.day.month === 12 && now.day.day > 25) ? fixed(12, 31) : fixed(12, 24)), undefined, 0.6),
  },
]
