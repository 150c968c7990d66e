import type { Atom, Facts, Length, Point, Role } from './atom.ts'
import { atomsOf } from './atoms.ts'
import { type Day, daysBetween, isBefore, isSame } from './calendar.ts'

/** What a text says about time: points with what they are for, how long, and what it leaves vague. */
export type Phrase = Point & { role: Role }
export type Times = { phrases: Phrase[]; lengths: Length[]; vague: { from: number; to: number }[]; past: boolean }

/** What may stand between a day and its time: "samedi à 19h", "samedi soir vers 20h", "19h ce samedi". */
const joins = new Set([
  ...[
    'a',
    'au',
    'vers',
    'le',
    'la',
    "l'",
    'en',
    'dans',
    'de',
    'des',
    'pour',
    'entre',
    'les',
    'environ',
    'autour',
    'alentours',
    'aux',
    'pile',
    ',',
  ],
  ...[
    '-',
    ':',
    '@',
    '(',
    ')',
    'rdv',
    'rendez-vous',
    'debut',
    'plutot',
    'du',
    "d'",
    'ce',
    'apres',
    'avant',
    "jusqu'a",
    "jusqu'au",
    'partir',
    'a',
    'et',
    'mais',
    'toute',
    'heure',
  ],
])
const isJoin = (glue: string): boolean =>
  glue.length < 24 &&
  (glue.trim() === '' ||
    glue
      .trim()
      .split(' ')
      .every((word) => joins.has(word)))

const leads: [Role, RegExp][] = [
  ['before', /\bavant (?:le |la |l'|ce |cette |les )?$/],
  [
    'until',
    /(?:\bjusqu'(?:a|au|en|aux|ce|a la|a ce)|\bjusque|\bd'ici(?: a| au| le| la)?|\bau plus tard(?: le)?|\bfini[rt]? (?:le|a)|\bexpire(?: le)?|\bdlc:?|\bperime(?:nt)?(?: le)?|\bmax(?:imum)?(?: le)?) ?(?:le |la |l'|ce |cette )?$/,
  ],
  ['from', /(?:\ba? ?partir (?:de|du|d')|\bdes|\ba compter (?:de|du)|\bdebut(?:ant)?(?: le)?) ?(?:le |la |l'|ce |cette )?$/],
  ['after', /\bapres (?:le |la |l'|ce )?$/],
]
const afterwards = /^,? ?(?:au plus tard|dernier delai|maxi?(?:mum)?\b|grand max|inclus au plus)/
/** When it comes back, which is not when it is needed. */
const givenBack = /\b(?:rends|rendrai|rendrais|ramene|ramenerai|rapporte|rendue?s?|retour)\b[^.,;!?\n]{0,12}$/
const since = /\bdepuis (?:le |la |l')?$/
/** The time of what was done, not of what is offered: "acheté samedi", "perdu mardi soir". */
const doneThen =
  /\b(?:achetee?s?|recue?s?|perdue?s?|egaree?s?|trouvee?s?|vole(?:e|s|es)?|disparue?s?|enfuie?|echappee?|apercue?|datee?|parue?|depuis|nee?s? (?:le|en))\b[^.,;!?\n]{0,45}$/

const roleOf = (text: string, point: Point): Role => {
  if (point.role) return point.role
  const before = text.slice(Math.max(0, point.from - 30), point.from)
  for (const [role, pattern] of leads) if (pattern.test(before)) return role
  return afterwards.test(text.slice(point.to, point.to + 18)) ? 'until' : 'when'
}

const later = (point: Point, than: Day): Point => {
  if (!point.first || !point.last || !isBefore(point.first, than)) return point
  const weeks = Math.ceil(daysBetween(point.first, than) / 7)
  return point.weekly ? { ...point, first: point.first.add({ weeks }), last: point.last.add({ weeks }) } : point
}

/** A day and a time side by side are one moment; null when they cannot be. */
const merged = (one: Point, other: Point, text: string): Point | null => {
  const glue = text.slice(one.to, other.from)
  if (!isJoin(glue)) return null
  const [day, time] = one.first ? [one, other] : [other, one]
  if (day.role || time.role) return null
  const span = { from: one.from, to: other.to }
  if (one.first && other.first) {
    if (!other.last || !one.last || !isSame(one.first, other.first) || !isSame(one.last, other.last) || /\b(?:et|ou|au)\b/.test(glue))
      return null
    return { ...one, ...span, begin: other.begin ?? one.begin, finish: other.begin === null ? one.finish : other.finish }
  }
  if (time.begin === null || (/\b(?:et|ou)\b/.test(glue) && !day.first)) return null
  const isEvening = day.begin !== null && day.begin >= 12 * 60
  const begin = isEvening && time.begin < 12 * 60 ? time.begin + 12 * 60 : time.begin
  const finish = time.finish !== null && begin !== time.begin && time.finish < 12 * 60 ? time.finish + 12 * 60 : time.finish
  const habit = Boolean(day.habit || (!day.first && time.habit))
  if (one === day && /avant/.test(glue)) return { ...day, ...span, begin: time.begin, finish: null, habit, role: 'before' }
  if (one === day && /jusqu/.test(glue)) return { ...day, ...span, begin: null, finish: time.begin, habit }
  return { ...day, ...span, begin, finish, habit, leaning: Boolean(day.leaning && time.leaning) }
}

const pointsOf = (atoms: Atom[], text: string): Atom[] => {
  const out: Atom[] = []
  for (const atom of atoms) {
    const last = out.at(-1)
    const together = last?.type === 'point' && atom.type === 'point' ? merged(last, atom, text) : null
    if (together) out[out.length - 1] = together
    else if (
      last?.type === 'vague' &&
      (atom.type === 'vague' || (atom.type === 'point' && !atom.first)) &&
      isJoin(text.slice(last.to, atom.from))
    )
      last.to = atom.to
    else out.push(atom)
  }
  return out
}

const rangeGlue = /^ ?(?:,|au|a|-|jusqu'au|jusqu'a|et|ou|puis|\/|et\/ou|et le|a la|au plus tard) ?(?:le |ce |la )?$/

/** "de samedi 14h à dimanche 18h", "samedi et dimanche" */
const ranged = (one: Point, other: Point, text: string): Point | null => {
  const glue = text.slice(one.to, other.from)
  if (!rangeGlue.test(glue) || !one.first || !other.first || !one.last || one.role || other.role) return null
  const end = later(other, one.first)
  if (!end.last || !end.first) return null
  let start = one
  if (isBefore(end.last, one.first)) {
    // "du 24 décembre au 2 janvier" read on the 28th: it is under way.
    const first = one.first.subtract({ years: 1 })
    if (daysBetween(first, end.last) > 60) return null
    start = { ...one, first, last: first }
  }
  const finish = end.finish ?? end.begin ?? (one.begin !== null && one.finish !== null && isSame(end.first, one.first) ? one.finish : null)
  const listed = /et|ou|,/.test(glue) && end.begin !== null && end.finish === null
  return {
    ...start,
    last: end.last,
    finish: listed ? null : finish,
    to: other.to,
    weekly: false,
    sure: Math.min(one.sure, other.sure),
    habit: Boolean(one.habit && other.habit),
  }
}

export const timesOf = (facts: Facts): Times => {
  const { text } = facts
  const times: Times = { phrases: [], lengths: [], vague: [], past: false }
  const merged = pointsOf(atomsOf(facts), text)
  for (let at = 0; at < merged.length; at++) {
    const atom = merged[at]
    if (!atom) continue
    if (atom.type === 'past') times.past = true
    if (atom.type === 'length') times.lengths.push(atom)
    if (atom.type === 'vague') times.vague.push(atom)
    if (atom.type !== 'point') continue
    let point = atom
    for (let next = merged[at + 1]; next?.type === 'point'; next = merged[at + 1]) {
      const range = ranged(point, next, text)
      if (!range) break
      point = range
      at++
    }
    const before = text.slice(Math.max(0, point.from - 60), point.from)
    if (
      since.test(before) ||
      givenBack.test(before) ||
      (doneThen.test(before) && (point.weekly || (point.first && isSame(point.first, facts.now.day))))
    )
      times.past = true
    else if (point.elseToday && !point.first)
      times.phrases.push({ ...point, first: facts.now.day, last: facts.now.day, role: roleOf(text, point) })
    else if (point.habit) times.vague.push(point)
    // "après 18h" with no day says when someone is usually at home.
    else if (!point.first && roleOf(text, point) === 'after')
      times.vague.push({ from: text.lastIndexOf('apres', point.from), to: point.to })
    else if (point.first || !point.leaning) times.phrases.push({ ...point, role: roleOf(text, point) })
  }
  return times
}
