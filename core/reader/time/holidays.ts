import { days, none, type Reading, type Rule } from './atom.ts'
import { type Day, dayAt, easter, isBefore, type Now, nthWeekday } from './calendar.ts'

/** The days that have names. "sapin de Noël" and "jouets de Noël" are things: a name is a day only after a word of time. */

type OfYear = (year: number) => Day | null

export const fixed =
  (month: number, day: number): OfYear =>
  (year) =>
    dayAt(year, month, day)
export const easterPlus =
  (offset: number): OfYear =>
  (year) =>
    easter(year)?.add({ days: offset }) ?? null
const nth =
  (month: number, weekday: number, which: number): OfYear =>
  (year) => {
    const first = dayAt(year, month, 1)
    return first && nthWeekday(first, weekday, which)
  }
/** The last Sunday of May, or the first of June when Pentecost takes it (Code de l'action sociale et des familles, D215-2). */
const mothersDay: OfYear = (year) => {
  const sunday = nth(5, 7, -1)(year)
  const pentecost = easterPlus(49)(year)
  return sunday && pentecost && sunday.equals(pentecost) ? sunday.add({ weeks: 1 }) : sunday
}

const named: [names: string, day: OfYear][] = [
  ['(?:(?:le )?reveillon|la veille|le soir|la soiree|nuit) (?:de )?(?:noel)', fixed(12, 24)],
  ['(?:le )?lendemain de noel', fixed(12, 26)],
  ['(?:le jour de |la )?noel', fixed(12, 25)],
  [
    "(?:le )?reveillon (?:du|de|de la) (?:nouvel an|jour de l'an|st sylvestre|saint[- ]sylvestre)|(?:la )?(?:saint|st)[- ]sylvestre|(?:le )?(?:31|trente et un) au soir|la veille du (?:nouvel an|jour de l'an)",
    fixed(12, 31),
  ],
  ["(?:le )?(?:jour de l'an|nouvel an|premier de l'an|1er de l'an)(?! chinois)", fixed(1, 1)],
  ["l'epiphanie|epiphanie|la fete des rois", fixed(1, 6)],
  ['(?:la )?chandeleur', fixed(2, 2)],
  ['(?:la )?(?:saint|st)[- ]valentin', fixed(2, 14)],
  ['(?:la )?fete des grand-?s?-?meres', nth(3, 7, 1)],
  ["(?:le |un )?poisson d'avril", fixed(4, 1)],
  ['(?:le )?mardi gras', easterPlus(-47)],
  ['(?:le )?mercredi des cendres', easterPlus(-46)],
  ['(?:(?:le )?dimanche des |les )?rameaux', easterPlus(-7)],
  ['(?:le )?jeudi saint', easterPlus(-3)],
  ['(?:le )?vendredi saint', easterPlus(-2)],
  ['(?:le )?samedi saint', easterPlus(-1)],
  ['(?:le )?lundi de paques', easterPlus(1)],
  ['(?:le (?:dimanche|jour) de )?paques', easterPlus(0)],
  ["(?:le )?jeudi de l'ascension|(?:l')?ascension(?! d)", easterPlus(39)],
  ['(?:le )?lundi de (?:la )?pentecote', easterPlus(50)],
  ['(?:le dimanche de )?(?:la )?pentecote', easterPlus(49)],
  ['(?:la )?fete du travail|(?:la )?fete du muguet', fixed(5, 1)],
  ["(?:l'armistice|armistice|la victoire|victoire) (?:de |du 8 mai )?(?:19)?45", fixed(5, 8)],
  ['(?:la )?fete des meres', mothersDay],
  ['(?:la )?fete des peres', nth(6, 7, 3)],
  ['(?:la )?fete des voisins', nth(5, 5, -1)],
  ['(?:la )?fete de la musique', fixed(6, 21)],
  ['(?:la )?(?:saint|st)[- ]jean', fixed(6, 24)],
  ['(?:la )?fete nationale|(?:la )?prise de la bastille', fixed(7, 14)],
  ["l'assomption|assomption", fixed(8, 15)],
  ["(?:l'|le jour d')?halloween", fixed(10, 31)],
  ['(?:la |le jour de la )?toussaint', fixed(11, 1)],
  ['(?:le )?jour des morts|(?:la )?fete des morts', fixed(11, 2)],
  ["l'armistice|armistice", fixed(11, 11)],
  ['(?:le )?black friday', (year) => nth(11, 4, 4)(year)?.add({ days: 1 }) ?? null],
  ['(?:la )?(?:saint|st)[- ]nicolas', fixed(12, 6)],
]
const byName = named.map(([names, ofYear]): [RegExp, OfYear] => [new RegExp(`^(?:${names})$`), ofYear])

export const nextOf = (now: Now, ofYear: OfYear): Day | null => {
  const thisYear = ofYear(now.day.year)
  return thisYear && isBefore(thisYear, now.day) ? ofYear(now.day.year + 1) : thisYear
}

const timeBefore =
  /(?:\b(?:a|pour|avant|apres|jusqu'a|jusqu'au|d'ici|des|partir de|entre|et|au|le|la|pour le|c'est|veille de|lendemain de|week-end de|semaine de|veille du|semaines? apres|jours? apres|jours? avant|semaines? avant) )$/
/** At the beginning a feast is a day if nothing makes it a thing: "Mardi gras déguisement". */
const alone = /^ ?(?:$|[.,;!?(]|\d|a\b|au\b|de \d|vers|matin|soir|midi|apres-midi|chez|et\b)/
/** These name the thing as well as the day. */
const things = /^(?:les )?rameaux|fete des voisins|fete de la musique|saint[- ]jean|st[- ]jean|saint[- ]nicolas|st[- ]nicolas|victoire/
const thingBefore = /\b(?:avant|apres|jusqu'a|d'ici|veille de|lendemain de)(?: la)? $/
const asPresent = /\b(?:marche|cadeaux?|repas|pere|sapin|costumes?|deguisements?) a $/

export const holidayRules: Rule[] = [
  {
    pattern: new RegExp(`(?<![\\w-])(?:${named.map(([names]) => names).join('|')})\\b(?: (prochaine?|derniere?|20\\d\\d))?`, 'g'),
    read: (found, { now, text, bare }): Reading | null => {
      const [said, which] = found
      const name = which ? said.slice(0, -which.length - 1) : said
      const before = text.slice(Math.max(0, found.index - 18), found.index)
      const after = text.slice(found.index + said.length, found.index + said.length + 12)
      if (!bare) {
        const isNamed = timeBefore.test(before) || /^(?:le|la|l'|les|nuit)[ a-z]/.test(name) || (before === '' && alone.test(after))
        if (things.test(name) ? !thingBefore.test(before) : !isNamed) return none
        if (asPresent.test(before)) return none
      }
      const ofYear = byName.find(([names]) => names.test(name))?.[1]
      if (!ofYear) return null
      if (which && /\d/.test(which)) return days(ofYear(Number(which)), undefined, 0.9)
      const coming = nextOf(now, ofYear)
      if (which?.startsWith('dern') && coming) {
        const last = days(ofYear(coming.year - 1), undefined, 0.9)
        return last && { ...last, past: true }
      }
      return days(coming, undefined, 0.9)
    },
  },
  {
    pattern: /\b(?:le )?reveillon\b(?: du (?:24|31))?(?! (?:de|du))/g,
    read: ([whole], { now }) =>
      days(nextOf(now, /31/.test(whole) || (now.day.month === 12 && now.day.day > 25) ? fixed(12, 31) : fixed(12, 24)), undefined, 0.6),
  },
]
