import type { Hit } from './hit.ts'
import { bareCue, needsSpace } from './kind.ts'
import { pricesOf } from './price.ts'

/** The part of a message that makes one post. */
export type Segment = { from: number; to: number; hits: Hit[] }
type Piece = { from: number; to: number; hits: Hit[]; head: Hit | null; item: boolean }

const breaks = /[!?;\n]+|\.(?!\d)(?<!\b(?:av|bd|st|mr|mme|dr|sam|dim|lun|mar|mer|jeu|ven|nov|dec|janv|env|min|max)\.)/g
const joints = /, ?(?:et |mais |puis |aussi )?|(?: et | mais | sinon | par contre | aussi | - | \+ | puis | ainsi que | \/ |: )/g
const listMark = /^ ?(?:[-*+>]|\d{1,2}[).])\s/

const compatible = (one: Hit, other: Hit): boolean => {
  if (one.direction && other.direction && one.direction !== other.direction) return false
  if (one.kind === other.kind || one.kind === null || other.kind === null) return true
  const things = ['gift', 'sale', 'loan']
  return (one.by === 'phrase' || other.by === 'phrase') && things.includes(one.kind) && things.includes(other.kind)
}

/** Where the clause of a later verb begins, after what came before it. */
const cutBefore = (text: string, hit: Hit, after: number): number | null => {
  let cut: number | null = null
  for (const joint of text.slice(after, hit.from).matchAll(joints)) cut = after + joint.index + joint[0].length
  return cut
}

const piecesOf = (text: string, hits: Hit[]): Piece[] => {
  const bounds = [0]
  for (const found of text.matchAll(breaks)) bounds.push(found.index + found[0].length)
  for (const [at, hit] of hits.entries()) {
    const before = hits.slice(0, at).findLast((one) => one.heads)
    if (!hit.heads || !before || compatible(before, hit)) continue
    const cut = cutBefore(text, hit, before.to)
    if (cut !== null) bounds.push(cut)
  }
  bounds.push(text.length)
  bounds.sort((one, other) => one - other)
  const pieces: Piece[] = []
  for (const [at, from] of bounds.entries()) {
    const to = bounds[at + 1]
    if (to === undefined || text.slice(from, to).trim() === '') continue
    const own = hits.filter((hit) => hit.from >= from && hit.from < to)
    pieces.push({ from, to, hits: own, head: own.find((hit) => hit.heads) ?? null, item: listMark.test(text.slice(from, to)) })
  }
  return pieces
}

/** A piece without a verb that is a post all the same. */
const bareHead = (text: string, { from, to }: Piece): Hit | null => {
  const own = text.slice(from, to)
  const cue = bareCue(own.trimStart(), pricesOf(own).amounts.length > 0)
  const isThing = cue?.kind === 'sale' || cue?.kind === 'event'
  return cue && isThing && cue.weight > 3
    ? { by: 'phrase', from, to: from, kind: cue.kind, direction: cue.direction, weight: cue.weight, object: 'whole', heads: true }
    : null
}

const goesOnAbout = /^ ?(?:quelqu'un|une? (?:personne|jeune|voisine?)|qui|$|[?!.])/

/** "Je peux garder votre chat en échange" pays for a post; it is none. */
const isReturn = (text: string, { from, to }: Piece): boolean => /\ben (?:echange|contrepartie|retour)\b/.test(text.slice(from, to))

const isInvitation = (text: string, piece: Piece | undefined): boolean =>
  piece !== undefined &&
  /^[^a-z]*(?:besoin|envie|a la recherche|vous (?:cherchez|avez besoin|voulez)|marre|qui a besoin)[^?]*\?\s*$/.test(
    text.slice(piece.from, piece.to),
  )

const greeting =
  /^[\s,!.]*(?:bonjour|bonsoir|salut|hello|coucou|hey|bjr|merci(?: d'avance| beaucoup| a tous)?|a tous|chers? voisins|bonne (?:journee|soiree))[a-z' &,]{0,30}[\s,!.]*$/

export const segmentsOf = (text: string, all: Hit[]): Segment[] => {
  const hits = all.filter((hit) => !needsSpace(text, hit))
  const groups: { pieces: Piece[]; head: Hit | null }[] = []
  for (const piece of piecesOf(text, hits)) {
    const current = groups.at(-1)
    if (!piece.head && piece.hits.length === 0 && greeting.test(text.slice(piece.from, piece.to)) && !current) continue
    let head = piece.head
    if (!head && (!current?.head || piece.item)) head = bareHead(text, piece)
    const follows =
      head &&
      current?.head &&
      head.by === 'know' &&
      current.head.direction === 'request' &&
      goesOnAbout.test(text.slice(head.to, head.to + 16))
    const starts = head && current?.head && !compatible(current.head, head) && !follows && !isReturn(text, piece)
    const asked = current?.pieces.length === 1 && isInvitation(text, current.pieces[0])
    if (
      asked &&
      !head &&
      /^ ?(?:je (?:suis|peux|fais|m'en)|j'ai|contacte|appelle|n'hesite|ecrive)/.test(text.slice(piece.from, piece.to))
    ) {
      // "Besoin d'aide ? Je suis dispo le soir": what it asks is what it offers.
      for (const hit of current.pieces[0]?.hits ?? []) Object.assign(hit, { direction: 'offer' })
    }
    const answered = asked && starts && head?.direction === 'offer'
    if (answered) {
      // "Besoin d'une perceuse ? Je prête la mienne": the question is put to the others.
      for (const hit of current.pieces[0]?.hits ?? []) Object.assign(hit, { weight: 0, heads: false, direction: null })
      current.pieces.push(piece)
      current.head = head
    } else if (!current || starts) groups.push({ pieces: [piece], head })
    else {
      current.pieces.push(piece)
      current.head ??= head
    }
  }
  return groups.flatMap(({ pieces, head }) => {
    const first = pieces.find((piece) => head && head.from >= piece.from && head.from < piece.to) ?? pieces[0]
    const last = pieces.at(-1)
    if (!first || !last) return []
    const own = pieces.filter(
      (piece) => piece.from >= first.from || !/^ ?(?:je|j'|on|nous|mon|ma|mes)\b/.test(text.slice(piece.from, piece.to)),
    )
    const from = own[0]?.from ?? first.from
    return byPrice(text, { from, to: last.to, hits: hits.filter((hit) => hit.from >= from && hit.from < last.to) }, head)
  })
}

const together = /^[^a-z]{0,4}(?:les deux|les 2|le tout|le lot|l'ensemble|ou|a debattre|chaque|piece|l'unite|et plus|\/)/

/** "vélo 40€, trottinette 20€": each thing with a price of its own is a post. */
const byPrice = (text: string, segment: Segment, head: Hit | null): Segment[] => {
  const { from, to, hits } = segment
  if (head?.direction === 'request' || (head && head.kind !== 'sale' && head.kind !== null)) return [segment]
  const amounts = pricesOf(text.slice(from, to)).amounts.map((amount) => ({ from: amount.from + from, to: amount.to + from }))
  if (amounts.length < 2) return [segment]
  const cuts: number[] = []
  for (const [at, amount] of amounts.entries()) {
    const next = amounts[at + 1]
    const between = next && text.slice(amount.to, next.from)
    if (
      !between ||
      together.test(between) ||
      !/^ ?(?:[,;+/.\n-]|et\b|\()/.test(between) ||
      !/[a-z]{3,}/.test(between.replace(/\b(?:pour|les|deux|prix|euros|lot|tout|negociable|debattre|neuf|au lieu|ferme|et)\b/g, ''))
    )
      continue
    if (/\b(?:les deux|les 2|le tout|le lot|l'ensemble|au lieu|livraison|neuf)\b/.test(between)) continue
    cuts.push(amount.to)
  }
  if (cuts.length === 0) return [segment]
  const bounds = [from, ...cuts, to]
  return bounds.slice(0, -1).map((start, at) => {
    const end = bounds[at + 1] ?? to
    const own = hits.filter((hit) => hit.from >= start && hit.from < end)
    return own.some((hit) => hit.heads) || !head
      ? { from: start, to: end, hits: own }
      : { from: start, to: end, hits: [{ ...head, from: start, to: start, object: 'after' }] }
  })
}
