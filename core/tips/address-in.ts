import { oneLine } from '../chat/text.ts'
import type { Reading } from '../posts/draft-post.ts'
import { titleMax } from '../posts/post.ts'
import { readingsOf } from '../posts/reading.ts'
import { fold } from '../reader/normalise.ts'
import type { Wall } from '../time.ts'
import { aboutIn } from './about.ts'
import { categoryOf } from './categories.ts'

/** What the reader takes for an address, whatever follows. */
const lead = 'je recommande '
const polite = /^(?:bonjour|bonsoir|salut|coucou|hello|oui|alors)[\s,!.]+/i
const led = /^(?:moi )?je (?:te |vous )?(?:recommande|conseille) /i

/** Words that name an address, as the draft of it. `category`: what it is known to be; `otherwise`: its title where they name nothing. */
export const addressIn = (words: string, category: string | null, wall: Wall, otherwise: string): Reading => {
  const name = words.trim().replace(polite, '').replace(led, '')
  const said = /^(?:les?|la|l[’'])\s?/i.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
  const isNamed = (title: string): boolean => name.toLowerCase().includes(title.toLowerCase())
  const read = readingsOf(lead + said, wall).find(
    ({ details, tip }) => details.direction === 'offer' && tip?.sort === 'address' && isNamed(details.title),
  )
  const title = oneLine(name.split(/[,;!?\n(]|\.(?=\s\p{Ll})/u)[0] ?? '', titleMax) || otherwise
  const empty = { kind: 'tip', direction: 'offer', title, price: null, start: null, end: null, vague: null, place: null } as const
  const details = { ...(read?.details ?? empty), start: null, end: null, vague: null }
  const tip = read?.tip ?? aboutIn(name, details)
  return {
    details,
    kindConfidence: 1,
    alternatives: [],
    doubt: null,
    tip: { sort: 'address', category: category ?? tip?.category ?? null, why: tip?.why ?? null },
  }
}

const colon =
  /^\s*(?:une? )?(?:tr[eè]s )?(?:bonn?e adresse|(?:bonn?e?|super|excellente?) (?<what>[\p{L}’' -]{3,30}?))\s*:\s*(?<name>\p{L}.+)$/isu

/** "Bonne adresse : Docteur Nguyen, dentiste", "Bon plombier : M. Dupont": a name after what it is; null for anything else. */
export const addressSaid = (text: string, wall: Wall): Reading | null => {
  const { what, name } = colon.exec(text)?.groups ?? {}
  const category = what ? categoryOf(what) : null
  return name && (category !== null || !what) ? addressIn(name, category, wall, name) : null
}

const list =
  /^(?:(?:voir|montre[rz]?(?: |-)?(?:moi )?|quelles sont|donne[rz]?(?: |-)?(?:moi )?) ?)?(?:toutes )?(?:les |nos |vos )?bonnes adresses(?: du (?:quartier|coin))?[ ?!.]*$/

/** They want to see the addresses that there are. */
export const isAddressList = (text: string): boolean => text.length <= 80 && list.test(fold(text).text.trim())
