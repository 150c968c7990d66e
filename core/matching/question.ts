import { type PostKind, postKinds } from '../posts/post.ts'
import { readingsOf } from '../posts/reading.ts'
import { fold } from '../reader/normalise.ts'
import { readWhen } from '../reader/read.ts'
import type { Wall } from '../time.ts'
import type { Sorted } from './complement.ts'
import { faint, hollow, tokensOf } from './words.ts'

/** What somebody wants to look up. */
export type Asked = {
  /** The thing, as they wrote it; empty when only a time, or nothing, was said. */
  title: string
  /** Which posts may answer. */
  sorts: readonly Sorted[]
  start: Wall | null
  end: Wall | null
}

const all = (direction: Sorted['direction']): Sorted[] => postKinds.map((kind) => ({ kind, direction }))
const things: readonly PostKind[] = ['loan', 'gift', 'sale']

const seekers = /\bqui (?:cherche|recherche|veut|voudrait|a besoin|aurait besoin)\b/

/** "il y a des… ?", "montre-moi les…", "les annonces de…": they want to see what there is. */
const lookUp =
  /^[^a-z]*(?:(?:bonjour|bonsoir|salut|hello|coucou|dis|dites)[ ,!]*)?(?:est-ce qu'il y a|est-ce qu'on trouve|(?:il )?y ?'?a[ -]t[ -]il|il y a|y'? ?a(?= des? )|on trouve|peut-on trouver|(?:montre|affiche|liste|cherche|trouve)[rz]?[ -](?:moi )?(?=les|des|tou)|(?:voir|toutes) les|les annonces|des annonces|quelles? (?:annonces|sorties|activites|evenements)|qu'est-ce qu'il y a (?:comme|en)|quoi (?:comme|de neuf (?:en|cote)))\b/

/** What only asks, before the thing itself. */
const leads = new Set(
  tokensOf(`bonjour bonsoir salut hello coucou dis dites est ce qu que qui quoi il y a t on trouve trouver montre montrez affiche affichez liste cherche
    cherchez moi voir les des de d annonces annonce comme en neuf cote toutes tous tout quelles quelle quels quel sont chercher search find any some for`),
)

export const isLookUp = (text: string): boolean => text.length <= 160 && lookUp.test(fold(text).text)

/** What the words ask for. A request as the reader understands it says most; other words are taken as the thing itself. */
export const askedOf = (words: string, wall: Wall): Asked => {
  const when = readWhen(words, { now: wall })
  const times = { start: when?.start ?? null, end: when?.end ?? when?.start ?? null }
  const bare = when?.span ? `${words.slice(0, when.span[0])} ${words.slice(when.span[1])}` : words
  const direction = seekers.test(fold(words).text) ? 'request' : 'offer'
  const [read] = readingsOf(words, wall)
  if (read && (direction === 'request' || read.details.direction === 'request') && says(read.details.title)) {
    const { kind, title } = read.details
    const kinds = direction === 'request' ? postKinds : things.includes(kind) && read.kindConfidence < 0.8 ? things : [kind]
    return { title, sorts: kinds.map((it) => ({ kind: it, direction })), ...times }
  }
  const [title, deed] = withoutDeed(withoutLead(bare))
  return { title: says(title) ? title : '', sorts: deed ? [{ kind: deed, direction }] : all(direction), ...times }
}

/** "à vendre": what is done with the thing tells its kind, and is no part of its name. */
const deeds: readonly (readonly [RegExp, PostKind])[] = [
  [/ (?:à vendre|a vendre|for sale)$/i, 'sale'],
  [/ (?:à donner|a donner|gratuite?s?|for free)$/i, 'gift'],
  [/ (?:à prêter|a preter|à emprunter|a emprunter|à louer|a louer|to borrow)$/i, 'loan'],
]

const withoutDeed = (title: string): [title: string, kind: PostKind | null] => {
  const [deed, kind] = deeds.find(([it]) => it.test(title)) ?? [null, null]
  return [deed ? title.replace(deed, '') : title, kind]
}

const says = (title: string): boolean => tokensOf(title).some((token) => !hollow.has(token) && !faint.has(token) && token.length > 1)

const withoutLead = (words: string): string => {
  const parts = words.trim().split(/(?<=[\s'’-])/)
  while (parts.length > 0 && tokensOf(parts[0] ?? '').every((token) => leads.has(token))) parts.shift()
  return parts
    .join('')
    .replace(/[\s?!.…,;:]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}
