import type { Hit } from './hit.ts'
import { bareCue, needsSpace } from './kind.ts'
import { pricesOf } from './price/rules.ts'

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

const together = /^[^a-z]{0,4}(?:les deux|les 2|le tout|le lot|l'ensemble|ou|a debattre|chaque|piece|l'unite|et plus|par|de l'heure|\/)/
/** "gratuit" ends an item of a list as a price does. */
const given =
  /\b(?:gratuite?s?|gratos|a donner|offerte?s?|cadeau|pour rien|je (?:le|la|les) donne|on (?:le|la|les) donne|(?:celui|celle)-la je (?:le|la) donne|a prendre|for (?:nothing|free)|free)\b/g

/** Where an item of a list ends, and whether it is given away. */
type Mark = { from: number; to: number; free: boolean }

const marksIn = (text: string, from: number, to: number): Mark[] => {
  const own = text.slice(from, to)
  const amounts = pricesOf(own).amounts.map((it): Mark => ({ from: it.from + from, to: it.to + from, free: false }))
  const gifts = [...own.matchAll(given)].map((it): Mark => ({ from: it.index + from, to: it.index + it[0].length + from, free: true }))
  return amounts.length === 0 ? [] : [...amounts, ...gifts].sort((one, other) => one.from - other.from)
}

const filler = /\b(?:pour|les|deux|prix|euros|lot|tout|negociable|debattre|neuf|au lieu|ferme|et|donner|gratuit)\b/g

/** "vélo 40€, trottinette 20€, casque à donner": each thing with a price of its own, or none, is a post. */
const byPrice = (text: string, segment: Segment, head: Hit | null): Segment[] => {
  const { from, to, hits } = segment
  if (head?.direction === 'request') return [segment]
  const isSale = !head || head.kind === 'sale' || head.kind === null || head.kind === 'gift'
  const marks = isSale ? marksIn(text, from, to) : []
  const cuts: { at: number; mark: Mark }[] = []
  for (const [at, mark] of marks.entries()) {
    const next = marks[at + 1]
    if (!next) break
    const between = text.slice(mark.to, next.from)
    if (together.test(between) || !/^ ?\)?,? ?(?:[,;+/.\n-]|et\b|\()/.test(`${between} `) || !/[a-z]{3,}/.test(between.replace(filler, '')))
      continue
    if (/\b(?:les deux|les 2|le tout|le lot|l'ensemble|au lieu|livraison|neuf|caution|achete)\b/.test(between)) continue
    cuts.push({ at: mark.to, mark })
  }
  const last = marks.at(-1)
  if (cuts.length === 0 || !last) return [segment]
  let start = from
  return [...cuts, { at: to, mark: last }].map(({ at, mark }) => {
    const piece = { from: start, to: at, hits: hits.filter((hit) => hit.from >= start && hit.from < at) }
    start = at
    if (piece.hits.some((hit) => hit.heads) && !mark.free) return piece
    const own: Hit = {
      by: 'phrase',
      from: piece.from,
      to: piece.from,
      kind: 'sale',
      direction: 'offer',
      weight: 4.5,
      object: 'after',
      heads: true,
    }
    return {
      ...piece,
      hits: [
        { ...(head && !mark.free ? head : own), from: piece.from, to: piece.from, object: 'after', ...(mark.free ? { kind: 'gift' } : {}) },
      ],
    }
  })
}
