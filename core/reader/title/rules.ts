import { type Hit, mainOf } from '../hit.ts'
import { eventName, eventThing } from '../lexicon.ts'
import type { Folded } from '../normalise.ts'
import type { Stretch } from '../tokens.ts'
import type { PostKind } from '../understood.ts'
import { englishBefore, englishStretch } from './english.ts'

export type TitleFacts = { folded: Folded; from: number; to: number; hits: Hit[]; kind: PostKind; taken: Stretch[] }

/** Words at which the thing is named and the rest begins. */
const stop =
  /[.!?;:\n"(]| (?:- |\/ |= |\+ ?\d{4}|car |parce |puisque |qui |que |qu'|dont |si |mais |merci|svp|stp|s'il|contre (?!.{0,4}la )|chez |quelqu'un|personne |ca (?:vous|t'|interesse)|je |j'|il |elle |ils |elles |on |nous |vous |c'est|est |sont |etait|mp |me (?:contacter|mp|dire)|dispo|urgent|urgence|prix|au prix|gratuit|pas (?:trop )?cher|d'occas|occasion|occaz|a qui |afin |sur le (?:quartier|secteur)|dans le (?:quartier|secteur|coin)|du (?:quartier|coin)|par ici|a proximite|pres d|vers |a (?:venir|recuperer|debattre|donner?|vendre|preter|emporter|prendre|enlever|chercher|louer|petit prix|me (?:preter|donner|conseiller|recommander|vendre|louer)|nous|emprunter|adopter|acheter|l'achat|retirer|debarrasser|vous|votre)|en (?:tres |parfait |excellent |bon )|tbe|tres bon etat|bon etat|etat |comme neuf|neuve?s? jamais|jamais servi|peu servi|servi |cause |suite a|valeur |achete|et (?:je |j'|on |aussi |si |me |que |qui |pour |c'est )|ou (?:quelqu|qui|a qui|on )|par hasard|depuis |avant |apres |jusqu|a partir|des (?:demain|lundi|mardi|ce|que)|pendant |durant |entre |ce (?:soir|midi|matin|week|samedi|dimanche|jeudi|vendredi|lundi|mardi|mercredi)|cet(?:te)? (?:apres|semaine|nuit|aprem)|maintenant|rapidement|possible|ici\b|aupres|en echange|en contrepartie|fonctionne|marche (?:tres|bien|parfait|nickel)|propre\b|a (?:la|l') (?:heure|journee)|avec plaisir|volontiers|max |budget|disponible|libre |remise en main|tarif|renseignements|contact|tel |tres cher|au cas ou|dans (?:le|la|l'|un|une|les|ma|mon|notre|son)\b|devant |derriere |peut[- ]etre|besoin|venez|on se|ramenez|apportez|inscri|ouvert|tous |toutes |chaque |gratuitement|et plus|pas de |plus de )/
/** "pour" begins what it is for, unless it tells which one: "lit pour bébé". */
const purpose =
  / (?:pour|pr) (?!(?:un |une )?(?:bebe|enfants?|adultes?|chats?|chiens?|filles?|garcons?|hommes?|femmes?|ados?|debutants?|poussette|velo|velos|voiture|droitier|gaucher|seniors?|collegiens?|lapin|hamster|poupee)\b)/
const lead =
  /^(?:[\s,:;.!?'"()*+>/=-]|(?:l|d|qu|j)'|(?:je|on peut|peut-on|je peux|puis-je|faire|un peu de|un peu|une|un|des|du|de la|de|le|la|les|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|cette|cet|ces|ce|quelques|plusieurs|plein de|plein|beaucoup de|encore|svp|stp|aussi|egalement|toujours|tres|gratuitement|urgemment|urgent|par hasard|eventuellement|actuellement|donc|alors|bien|bonnes?|bons?|super|chouette|sympa|gentille?|serieu(?:x|se)s?|si possible|ici|tout|toute|toutes|vieux|vieille|meilleure?s?|si|echange|donne|prete|vends|loue|deja|teste|essaye|mes services d[e']|pour|a|et|au|aux|en|vers|que|est-ce que|quelque chose comme|ca|dans le quartier|du coup|ou|plutot|volontiers|vous|gracieusement|comme|moi|nous|quelqu'un de|\d{1,2}[).]) (?! ))/
const trail =
  /(?:[\s,:;.!?'"()*+>/=-]|(?<!')\b(?:de|du|des|d'|le|la|les|l'|a|au|aux|pour|et|ou|en|dans|vers|avec|ce|cet|cette|un|une|sur|par|ds|pr|mon|ma|mes|euros?|prix|environ|seulement|juste|tres|bien|que|qui|si|est|y|soit|vente|rdv|rendez-vous|chez|pas|plus|sous|entre|svp|stp|merci|ici|lot a|partir|jusqu'|plutot|samedi|aussi|egalement|\d{1,4} ?€|€))$/

const trim = (text: string, start: number, finish: number): Stretch => {
  let from = start
  let to = finish
  for (let found = lead.exec(text.slice(from, to)); found && found[0] !== ''; found = lead.exec(text.slice(from, to))) {
    from += found[0].length
    if (from >= to) break
  }
  for (
    let found = trail.exec(text.slice(Math.max(from, to - 14), to));
    found && to > from;
    found = trail.exec(text.slice(Math.max(from, to - 14), to))
  )
    to -= found[0].length
  return { from, to }
}

/** "un canapé, une table et 4 chaises" goes on after its commas; a remark does not. */
const listGoesOn =
  /^, ?(?:et )?(?:un|une|des|du|de la|deux|trois|\d{1,2}|mon|ma|mes|quelques|le|la|les|l'|puis un)[ '](?!peu|ete|personne|tout)|^, ?[a-z]+ (?:et|,)/

const endOf = (text: string, from: number, limit: number, taken: Stretch[]): number => {
  let end = Math.min(limit, from + 110)
  const own = text.slice(from, end)
  const first = stop.exec(own.replace(/^[\s:,.-]+/, (blank) => ' '.repeat(blank.length)))
  if (first) end = Math.min(end, from + first.index)
  const use = /^[\s\d]*(?:deux |des |une? )?(?:places?|billets?|invitations?) /.test(own) ? null : purpose.exec(text.slice(from, end))
  if (use) end = Math.min(end, from + use.index)
  for (const span of taken) if (span.from >= from && span.from < end && span.to > from) end = span.from > from ? span.from : end
  for (let comma = text.indexOf(',', from + 2); comma >= 0 && comma < end; comma = text.indexOf(',', comma + 1)) {
    if (listGoesOn.test(text.slice(comma, comma + 24))) continue
    end = comma
  }
  return end
}

const after = (facts: TitleFacts, start: number): Stretch => {
  const { text } = facts.folded
  let from = start
  // "Je vends samedi au vide-grenier un vélo": what is already read is stepped over.
  for (let step = 0; step < 4; step++) {
    const blank = /^[\s,:.-]*(?:[e]s?\b)?[\s,:.-]*/.exec(text.slice(from, facts.to))?.[0].length ?? 0
    const span = facts.taken.find(
      (one) =>
        one.from <= from + blank + 5 &&
        one.to > from + blank &&
        /^(?:[a-z]{0,3}'? ?)?$/.test(text.slice(from + blank, Math.max(from + blank, one.from))),
    )
    if (!span || span.to >= facts.to) break
    from = span.to
  }
  from = trim(text, from, facts.to).from
  const found = trim(text, from, endOf(text, from, facts.to, facts.taken))
  return /^(?:quelqu'un|mienne?|personne|qui|lui|eux)$/.test(text.slice(found.from, found.to)) ? { from, to: from } : found
}

const hello =
  /^[\s,!.]*(?:bonjour|bonsoir|salut|hello|coucou|hey|yo|re|chers?)(?: (?:a|tous|toutes|et|les|voisins|voisines|tout|le|monde|la|compagnie|chers?|amis|gens|team|voisin)\b)*[\s,!.:]*/
const before = (facts: TitleFacts, hit: Hit | undefined): Stretch => {
  const { text } = facts.folded
  const own = text.slice(facts.from, hit ? Math.max(hit.from, facts.from) : facts.to)
  let from = facts.from + (hello.exec(own)?.[0].length ?? 0)
  const have = /\b(?:j'ai|avons|on a|il y a|il me reste|me reste|voici|qui (?:a|aurait)|quelqu'un (?:a|aurait)) (?:encore |aussi )?/.exec(
    text.slice(from, facts.from + own.length),
  )
  if (have) from += have.index + have[0].length
  for (const span of facts.taken) if (span.from <= from + 3 && span.to > from && span.to < facts.from + own.length) from = span.to
  return trim(text, from, endOf(text, from, facts.from + own.length, facts.taken))
}

/** "tonte, vitres": a list of services runs to the end of its sentence. */
const endOfList = (text: string, from: number, { to, taken }: TitleFacts): number => {
  const stopAt = /[.!?;\n]/.exec(text.slice(from, to))
  const end = stopAt ? from + stopAt.index : to
  return Math.min(end, ...taken.filter((span) => span.from > from).map((span) => span.from))
}

const eventTitle = (facts: TitleFacts): Stretch | null => {
  const own = facts.folded.text.slice(facts.from, facts.to)
  const found = eventName.exec(own)
  if (!found || eventThing.test(own.slice(0, found.index))) return null
  const from = facts.from + found.index
  return trim(facts.folded.text, from, endOf(facts.folded.text, from, facts.to, facts.taken))
}

/** "m'accompagner" with nothing after it is a service all the same. */
const orVerb = (found: Stretch, hit: Hit, { folded, taken }: TitleFacts): Stretch => {
  if (found.to - found.from >= 2) return found
  // "m'emmener à la gare": where to is what it is about.
  const there = taken.find(
    (span) =>
      span.from - hit.to >= 0 && span.from - hit.to < 2 && /^(?:a|au|chez|vers|jusqu'a)\b/.test(folded.text.slice(span.from, span.to)),
  )
  return { from: hit.from, to: there?.to ?? hit.to }
}

/** In English the rules of where a name ends are others, the places to look the same. */
const englishTries = ({ folded, from, to, hits, taken }: TitleFacts, main: Hit): Stretch[] => {
  const { text } = folded
  const until = (start: number): number => Math.min(to, ...taken.filter((span) => span.from > start).map((span) => span.from))
  const after = (hit: Hit): Stretch => englishStretch(text, hit.to, until(hit.to))
  const before = (hit: Hit): Stretch => englishBefore(text, from, hit.from)
  const gathering = hits.find((hit) => hit.by === 'english' && hit.object === 'whole' && hit.kind === 'event')
  return [
    ...(gathering ? [{ from: gathering.from, to: gathering.to }] : []),
    ...(main.object === 'before' ? [before(main), after(main)] : [after(main), before(main)]),
    ...hits.filter((hit) => hit !== main).map(after),
  ]
}

/** Where the rules would find the name of the post, the likeliest first. */
export const triesOf = (facts: TitleFacts): Stretch[] => {
  const { folded, hits, kind } = facts
  const main = mainOf(hits)
  const tries: (Stretch | null)[] = []
  if (main?.by === 'english') return englishTries(facts, main).filter(named)
  if (kind === 'event') tries.push(eventTitle(facts))
  const list = kind === 'favour' && main?.direction === 'offer' ? /: ?(?=[a-z])/.exec(folded.text.slice(main.to, facts.to)) : null
  const help = helpIn(facts)
  if (main && list) tries.push(trim(folded.text, main.to + list.index + 1, endOfList(folded.text, main.to + list.index + 1, facts)))
  if (help) tries.push(orVerb(after(facts, help.to), help, facts))
  const ahead = folded.text
    .slice(facts.from, main?.from ?? facts.from)
    .replace(hello, '')
    .replace(/ (?:a|est|s'est|ont)(?: encore)? $/, ' ')
  const isNamedBefore =
    kind === 'tip' &&
    main?.by === 'phrase' &&
    main.object === 'after' &&
    /^[a-z' ]{3,28}$/.test(ahead) &&
    !/\b(?:j'ai|j'|on a|je|nous|quelqu'un|qui|avez|as|suis|a)\b/.test(ahead)
  if (main && (main.object === 'before' || isNamedBefore)) tries.push(before(facts, main), after(facts, main.to))
  if (main && main.object !== 'before' && main.object !== 'whole') tries.push(after(facts, main.to))
  for (const hit of hits) if (hit !== main && (hit.object === 'after' || hit.object === 'service')) tries.push(after(facts, hit.to))
  const sentence = main ? /^[^.!?;,\n]*/.exec(folded.text.slice(main.to, facts.to)) : null
  if (main?.object === 'whole') tries.push(before(facts, undefined))
  else if (main && sentence) tries.push(trim(folded.text, main.to, main.to + sentence[0].length))
  tries.push(before(facts, undefined), before({ ...facts, taken: [] }, undefined))
  return tries.filter((it) => it !== null && named(it)) as Stretch[]
}

const named = (it: Stretch): boolean => it.to - it.from >= 2

/** The words of a service asked for or offered, whose object names it. */
export const helpIn = ({ hits, kind }: Pick<TitleFacts, 'hits' | 'kind'>): Hit | undefined =>
  kind === 'favour' ? hits.findLast((hit) => hit.object === 'service' && hit.from < (mainOf(hits)?.to ?? 0) + 45) : undefined
