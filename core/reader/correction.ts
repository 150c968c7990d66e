import { whenWithin } from './followup.ts'
import { asWritten, type Folded, fold } from './normalise.ts'
import { performances } from './perform.ts'
import { placeOf } from './place/rules.ts'
import { evidenceOf, postOf } from './post.ts'
import { bestPrice, pricesOf } from './price/rules.ts'
import { rank } from './rank.ts'
import { type Now, readNow } from './time/calendar.ts'
import type { Direction, PostKind, ReadContext } from './understood.ts'

/** What to change in the draft at hand. A key that is absent stays as it is. */
export type Correction = {
  kind?: PostKind
  direction?: Direction
  title?: string
  price?: number | null
  start?: string | null
  end?: string | null
  place?: string | null
}
/** `start` of the draft, so that "plutôt 20h" keeps its day. */
export type DraftContext = ReadContext & { start?: string | null }

const opener =
  /^[ ,.!]*(?:(?:ah |euh |oh |ok |oui |mais |bah |ben |hmm )*)(?:non\b|nan\b|nn\b|oups|pardon|desolee?|erreur|en fait|enfait|enfaite?|finalement|plutot|attends?|correction|mets?\b|mettre|mettez|change[rz]?\b|modifie[rz]?\b|corrige[rz]?\b|rectifie[rz]?\b|remplace[rz]?\b|c'est\b|ce (?:sera|serait)|ca sera|pas\b|sans\b|enleve[rz]?\b|supprime[rz]? (?:la|le) (?:date|prix|lieu|heure)|retire[rz]? (?:la|le|l') ?(?:date|prix|lieu|heure)|ajoute[rz]?\b|(?:le |la |l'|nouveau )?(?:titre|prix|lieu|date|heure|endroit|adresse)\b|il faut mettre|je (?:voulais dire|me suis trompee?|prefere|veux dire)|ou plutot|disons|du coup|je (?:le|la|les|l') ?[a-z]+)/
const closer = /\b(?:plutot|a la place|finalement|en fait|au lieu d[eu] .{1,30})[ .!]*$/
const satisfied = /^[ ,.!]*c'est (?:bon|ok|parfait|fait|super|nickel|ca\b|tout|vendu|donne\b[ .!]*$|regle|top|genial|trouve|bien|gentil)/

const sets: [pattern: RegExp, kind: PostKind | null, direction: Direction | null][] = [
  [/\b(?:c'est (?:pour )?(?:un |du )?don(?:ner)?\b|un don\b|(?:je|on) (?:(?:le|la|les|l') ?)?donne(?:rais?)?\b|a donner)/, 'gift', 'offer'],
  [
    /\b(?:c'est (?:pour )?(?:un |en )?pret(?:er)?\b|un pret\b|(?:je|on) (?:(?:le|la|les|l') ?)?prete(?:rais?)?\b|a preter|c'est a louer|(?:je|on) (?:(?:le|la|les|l') ?)?loue\b)/,
    'loan',
    'offer',
  ],
  [/\b(?:c'est (?:pour )?(?:une )?ven(?:te|dre)\b|une vente\b|(?:je|on) (?:(?:le|la|les|l') ?)?vends?\b|a vendre)/, 'sale', 'offer'],
  [/\b(?:(?:pour |veux |voudrais |a )(?:l'|les )?emprunter|c'est un emprunt)/, 'loan', 'request'],
  [/\b(?:(?:pour |veux |voudrais |a )(?:l'|les )?acheter|c'est un achat)/, 'sale', 'request'],
  [/\b(?:c'est |comme )?un (?:service|coup de main)\b/, 'favour', null],
  [/\b(?:c'est |comme )?un (?:evenement|event|rendez-vous)\b/, 'event', 'offer'],
  [/\b(?:c'est |comme )?(?:un (?:bon plan|conseil)|une (?:info|question|bonne adresse))\b/, 'tip', null],
  [/\b(?:c'est |comme )?un (?:echange|troc)\b/, 'sale', 'offer'],
  [
    /\b(?:c'est moi qui (?:cherche|en cherche|demande|en ai besoin)|c'est une (?:demande|recherche)|(?:je|j'en|on) (?:en |le |la |les )?(?:re)?cherche\b|j'en ai besoin|c'est que je cherche)/,
    null,
    'request',
  ],
  [/\b(?:c'est moi qui (?:propose|donne|prete|vends?|offre)|c'est une offre|je propose\b)/, null, 'offer'],
]

const negated = /\b(?:pas|ne|n'|non|plus|au lieu|pas pour|et non)(?: (?:un|une|a|de|pour|pas|en|du|le|la))* ?$/

const kindOf = (plain: string): Correction => {
  // The "non" that opens turns the draft down, not what follows.
  const text = plain.replace(/^[ ,.!]*(?:ah |euh |mais )?non\b/, '')
  for (const [pattern, kind, direction] of sets) {
    const found = pattern.exec(text)
    if (
      !found ||
      negated.test(text.slice(Math.max(0, found.index - 14), found.index)) ||
      /^ (?:pas|plus)\b/.test(text.slice(found.index + found[0].length))
    )
      continue
    return { ...(kind && { kind }), ...(direction && { direction }) }
  }
  return {}
}

const titled =
  /\b(?:titre|intitule)(?: (?:c'est|est|doit etre|devrait etre|en|par|pour|->|=))? ?[:=]? ?["']?([^"\n]{2,60}?)["']?(?:,| stp| svp|[.!])*$|\bappelle(?:-le|-la|-les|-ca| ca| le| la|z-le)? ["']?([^"\n]{2,60}?)["']?[.!]*$|\bremplace[rz]? .{2,40}? par (?:un |une |des |le |la )?([^.,!\n]{2,40})/
const isThing =
  /\b(?:c'est|c'etait|je voulais dire|je veux dire|plutot|mais|mets|non,?|en fait|cherche|ce sont) (?:un|une|des|du|de la|le|la|les|mon|ma|mes) ([^.,!;?\n]{2,50}?)(?=,? (?:et )?pas (?:un|une|des|le|la|du|de)\b|,? et non\b|[.,!;?]|\n|$| plutot| finalement| a la place| au lieu)/
const notThing = /\bpas (?:un|une|des|le|la|du)? ?[^.,!;?\n]{2,30}?,? (?:mais )?(?:un|une|des|du|le|la) ([^.,!;?\n]{2,40})/
const other =
  /^(?:don|pret|vente|service|evenement|event|echange|troc|demande|offre|recherche|coup de main|bon plan|conseil|info|question|bonne|rendez-vous|achat|emprunt|erreur|peu|autre|prix|titre|date|lieu|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|week-end|semaine|soir|matin|\d)/

const stated = (folded: Folded): string | null => {
  for (const pattern of [titled, isThing, notThing]) {
    const found = pattern.exec(folded.text)
    const said = found?.slice(1).find((group) => group)
    if (!found || !said || (pattern !== titled && other.test(said)) || (pattern !== titled && pricesOf(said).spans.length > 0)) continue
    const from = found.index + found[0].lastIndexOf(said)
    return asWritten(folded, from, from + said.length) || null
  }
  return null
}

const barePrice =
  /\b(?:prix|mets?|mettre|plutot|finalement|pour|non,?|en fait|disons|passe a|baisse a|a) ?(?:a |est de |est |c'est |: ?)?(\d{1,5}(?:[.,]\d{1,2})?)(?: plutot| finalement| stp| svp)?[ .!]*$/
const filler =
  /\b(?:le|la|les|l'|a|au|aux|en|de|du|des|d'|pour|vers|plutot|stp|svp|merci|non|oui|et|dans|sur|euros?|c'est|ce|sera|mets|prix|date|lieu|heure|finalement|fait|entre|jusqu'|avant|apres|partir|des|chez|devant|pres|rdv|rendez-vous|alors|ok)\b/g

const restOf = (text: string, taken: { from: number; to: number }[]): string => {
  let rest = text
  for (const { from, to } of taken) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
  return rest.replace(filler, '').replace(/[^a-z0-9]/g, '')
}

/** The pieces of a post that a correction names anew. */
export const readCorrection = (text: string, ctx: DraftContext): Correction | null => {
  const folded = fold(text)
  const plain = folded.text.trimEnd()
  if (plain.length > 200 || satisfied.test(plain)) return null
  const now: Now = readNow(ctx.now)
  const when = whenWithin(plain, now, ctx.start ?? null)
  const prices = pricesOf(plain)
  const place = placeOf(folded)
  const taken = [
    ...when.spans,
    ...prices.spans,
    ...(prices.free ? [prices.free] : []),
    ...(place ? [{ from: place.lead, to: place.to }] : []),
  ]
  const isFragment = taken.length > 0 && restOf(plain, taken) === ''
  if (!opener.test(plain) && !closer.test(plain) && !isFragment) return null
  const correction: Correction = {}
  const title = stated(folded)
  Object.assign(correction, title && titled.test(plain) ? {} : kindOf(plain))
  if (title) correction.title = title
  const head = performances(plain).find((hit) => hit.heads && hit.object === 'after' && hit.weight >= 4)
  if (
    head &&
    !title &&
    !titled.test(plain) &&
    /^[ ,.!]*(?:ah |euh )?(?:non|en fait|enfait|finalement|oups|pardon|erreur|desole)/.test(plain)
  ) {
    const shown = evidenceOf(folded, { from: head.from, to: folded.text.length, hits: [head] }, now)
    const post = postOf(shown, rank(shown, null).sorts)
    if (head.kind) correction.kind ??= head.kind
    if (head.direction) correction.direction ??= head.direction
    if (post.title.confidence > 0.8) correction.title = post.title.value
  }
  const price = bestPrice(prices)
  const bare = barePrice.exec(plain)
  if (price) correction.price = price.value
  else if (prices.free || /\b(?:sans prix|enleve[rz]? le prix|pas de prix|supprime[rz]? le prix|retire[rz]? le prix)\b/.test(plain))
    correction.price = null
  else if (bare?.[1] && !when.spans.some(({ from, to }) => bare.index + bare[0].indexOf(bare[1] ?? '') >= from && bare.index < to))
    correction.price = Number(bare[1].replace(',', '.'))
  if (
    /\b(?:sans (?:la |de )?date|(?:enleve|supprime|retire)[rz]? (?:la |les )?(?:date|dates|heure)|pas de date|n'importe quand)\b/.test(
      plain,
    )
  )
    Object.assign(correction, { start: null, end: null })
  else if (when.start !== null || when.end !== null) Object.assign(correction, { start: when.start, end: when.end })
  if (/\b(?:sans lieu|(?:enleve|supprime|retire)[rz]? le lieu|pas de lieu)\b/.test(plain)) correction.place = null
  else {
    const named = /\b(?:lieu|endroit|adresse)(?: (?:c'est|est|sera))? ?[:=]? ?(?:au |a la |a l'|dans le |le |la )?([^,!\n]{2,60})/.exec(
      plain,
    )
    const from = named ? named.index + named[0].length - (named[1]?.length ?? 0) : 0
    if (place) correction.place = place.value
    else if (named?.[1]) correction.place = asWritten(folded, from, from + named[1].length)
  }
  if (correction.title !== undefined && place && correction.title.includes(place.value) && !titled.test(plain)) delete correction.title
  return Object.keys(correction).length > 0 ? correction : null
}
