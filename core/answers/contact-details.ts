import { fold, spanOf } from '../reader/normalise.ts'
import { phonesIn, type Stretch } from './phone-numbers.ts'

export type DetailKind = 'phone' | 'email' | 'link' | 'handle' | 'iban'
/** A way to reach somebody past us, or to be paid, in somebody's words: where it stands in them, in UTF-16 units. */
export type Detail = { kind: DetailKind; from: number; to: number }

/** Ends of addresses that are not the beginning of a sentence whose blank was forgotten (« oui.ça me va », « d’accord.merci »). */
const plainEnds = 'fr|com|net|org|eu|info|app|shop|link|site|online|store|uk|ch|de|es|it|lu|paris|bzh|gouv'
const shortEnds = 'me|co|re|be|ca|io|to|us|nc|pf|mq|gp|yt|ly|gl|gg|tv|cc|la|page'
const dot = String.raw`(?: ?[.] ?| ?[([]?(?:point|dot)[)\]]? )`
const providers = 'gmail|hotmail|outlook|yahoo|protonmail|proton|wanadoo|icloud|laposte|gmx'
const atSign = String.raw`(?: ?[([{<] ?(?:at|a|arobase|arobas|@) ?[)\]}>] ?| ?\barobas[e]?s?\b ?)`

const emails = [
  /[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/g,
  new RegExp(String.raw`[a-z0-9._%+-]+ ?@ ?[a-z0-9-]+(?:${dot}[a-z0-9-]+)*${dot}(?:${plainEnds})\b`, 'g'),
  new RegExp(`[a-z0-9._%+-]+(?: (?:point|tiret|dot|underscore) [a-z0-9._-]+)*${atSign}[a-z0-9-]+(?:${dot}[a-z]{2,})*`, 'g'),
  new RegExp(String.raw`[a-z0-9._-]+ (?:at|chez|a|@) [a-z0-9-]+${dot}(?:${plainEnds})\b`, 'g'),
  new RegExp(String.raw`[a-z0-9._-]+ ?(?: at | chez |@) ?(?:${providers})\b`, 'g'),
]
const links = [
  /\b(?:https?|ftp|hxxps?) ?: ?\/\/ ?\S+/g,
  /\bwww ?\. ?\S+/g,
  /\b(?:t|wa|m|fb|signal|telegram)\.me\/?\S*|\b(?:discord\.gg|bit\.ly|goo\.gl|youtu\.be|g\.page|tinyurl\.com)\S*/g,
  new RegExp(String.raw`(?<![\w@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:${plainEnds})\b(?:[/?#:]\S*)?(?![.]?[\w@])`, 'g'),
  new RegExp(String.raw`(?<![\w@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:${shortEnds})\/\S+`, 'g'),
  /(?<!\b(?:un|au|le|du|ce|les|des|mise) )\b(?!(?:un|au|le|du|ce|les|des|mise) )[a-z0-9-]+ (?:point|dot) (?:fr|com|net|org|eu)\b/g,
]
const services = 'snap|snapchat|insta|instagram|telegram|discord|whatsapp|messenger|facebook|tiktok|skype|signal|paypal|lydia'
const handles = [
  /(?<![\w.@])@[a-z_][\w.]{2,}/g,
  new RegExp(String.raw`\b(?:${services})\b(?: (?:c'est|est|is))? ?[:=]? ?@?(?=[\w.#-]*[\d_#])[a-z_][\w.#-]{2,}`, 'g'),
  new RegExp(String.raw`\b(?:mon|my) (?:${services})\b ?(?::|=|c'est|est|is) ?@?[a-z_][\w.#-]{3,}`, 'g'),
]
const iban = /\b[a-z]{2} ?\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?\b/g
/** Calls to everybody that wake nobody here. */
const everybody = new Set(['everyone', 'here', 'channel', 'all', 'tous', 'toutes', 'tout', 'voisins', 'palier'])

/** All of them, first to last, none within another. `names`: who talk here; « @Léa » is how some address each other. */
export const detailsIn = (words: string, names: readonly string[] = []): Detail[] => {
  const folded = fold(words)
  const { text } = folded
  const known = new Set(names.map((name) => fold(name).text.replace(/[^a-z0-9_.].*$/, '')))
  const found: (Stretch & { kind: DetailKind })[] = [
    ...matches(text, [iban])
      .filter(({ from, to }) => isIban(text.slice(from, to)))
      .map(as('iban')),
    ...matches(text, emails).map(as('email')),
    ...matches(text, links).map(as('link')),
    ...matches(text, handles)
      .filter(({ from, to }) => !isNobody(text.slice(from, to), known))
      .map(as('handle')),
    ...phonesIn(text).map(as('phone')),
  ]
  const apart: (Stretch & { kind: DetailKind })[] = []
  for (const it of found.filter(({ from, to }) => to > from)) {
    const over = apart.filter((other) => it.from < other.to && other.from < it.to)
    const [kind, from, to] = [
      over[0]?.kind ?? it.kind,
      Math.min(it.from, ...over.map((o) => o.from)),
      Math.max(it.to, ...over.map((o) => o.to)),
    ]
    apart.splice(0, apart.length, ...apart.filter((other) => !over.includes(other)), { kind, from, to })
  }
  return apart
    .sort((a, b) => a.from - b.from)
    .flatMap(({ kind, from, to }) => {
      const span = spanOf(folded, from, to)
      return span ? [{ kind, from: span[0], to: span[1] }] : []
    })
}

const as =
  (kind: DetailKind) =>
  ({ from, to }: Stretch) => ({ kind, from, to })

const matches = (text: string, rules: readonly RegExp[]): Stretch[] =>
  rules.flatMap((rule) => [...text.matchAll(rule)].map((it) => ({ from: it.index, to: it.index + it[0].trimEnd().length })))

const isNobody = (handle: string, names: ReadonlySet<string>): boolean => {
  const name = handle.startsWith('@') ? handle.slice(1).replace(/[.]+$/, '') : null
  return name !== null && (everybody.has(name) || names.has(name))
}

/** Countries whose accounts are named so; the longest has 34 characters (ISO 13616). */
const isIban = (text: string): boolean => {
  const whole = text.replace(/[ -]/g, '')
  const figures = whole.replace(/\D/g, '').length
  return (
    /^(?:fr|be|ch|de|es|it|lu|mc|nl|pt|gb|ie|at|pl|ro|re|gp|mq|gf)/.test(whole) && whole.length >= 15 && whole.length <= 34 && figures >= 12
  )
}

/** The words with each of these as « … ». */
export const withoutDetails = (words: string, details: readonly Detail[]): string => {
  let [out, at] = ['', 0]
  for (const { from, to } of details) {
    out += `${words.slice(at, from)}…`
    at = to
  }
  return `${out}${words.slice(at)}`.replace(/…(?:\s*…)+/g, '…')
}

/** Whether something is left to say without them. */
export const saysMore = (without: string): boolean => /\p{L}{2}/u.test(without)

/** What may be carried of the words, and the kind of detail that is kept back; nothing is carried when nothing else was said. */
export const carriable = (words: string, names: readonly string[]): { words: string; kept: DetailKind | null } => {
  const details = detailsIn(words, names)
  const without = withoutDetails(words, details)
  return { words: details.length === 0 || saysMore(without) ? without : '', kept: details[0]?.kind ?? null }
}

/** A number or an e-mail address and nothing else but what it is called: its form is looked at, nobody is called. */
export const isContact = (text: string): boolean => {
  const whole = `tel ${text}`
  const [only, ...more] = detailsIn(whole)
  if (!only || more.length > 0 || (only.kind !== 'phone' && only.kind !== 'email')) return false
  const beside = `${whole.slice(0, only.from)} ${whole.slice(only.to)}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return beside.every((word) => names.has(word))
}
const names = new Set([
  'tel',
  'tél',
  'téléphone',
  'portable',
  'mobile',
  'numéro',
  'mon',
  'c',
  'est',
  'mail',
  'e',
  'email',
  'phone',
  'my',
  'is',
  'le',
  'au',
])
