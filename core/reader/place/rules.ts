import { asWritten, type Folded } from '../normalise.ts'

export type Place = { value: string; from: number; to: number /** Where its preposition begins. */; lead: number; confidence: number }

const streets =
  'rue|avenue|av\\.?|boulevard|bd|bld|allees?|impasse|chemin|quai|cours(?= [a-z])|passage|route|faubourg|fbg|villa|sente|esplanade|square|parc|place|pont|promenade|residence|ruelle|rond-point|cite'
/** Words that are a place once "au", "devant" or "près de" goes before them. */
const spots =
  "square|parc|jardins?(?: partages?| publics?| des? [a-z]+)?|place|cour|hall|mairie|eglise|ecole|college|lycee|creche|maternelle|gymnase|stade|piscine|mediatheque|bibliotheque|marche(?: couvert)?|gare|metro|arret(?: de bus)?|cafe|bar|bistrot|resto|restaurant|boulangerie|pharmacie|supermarche|superette|epicerie|parking|local(?: a velos| poubelles| commun| associatif)?|terrain(?: de (?:foot|petanque|basket|boules))?|city(?:-stade)?|lac|canal|quai|quais|pont|plage|foret|bois|maison (?:de quartier|des associations|pour tous|de retraite|du quartier)|centre (?:social|culturel|commercial|aere|ville)|mjc|kiosque|fontaine|aire de jeux?|residence|immeuble|batiment|bat|escalier|cage d'escalier|poste|hopital|clinique|theatre|cinema|musee|monument|skatepark|boulodrome|salle (?:des fetes|polyvalente|communale|de sport|commune)?|foyer|club-house|club|relais|point relais|casier|conteneur|containers?|bac|box|cave|garage|rez-de-chaussee|rdc|pied de l'immeuble|coin de la rue|bout de la rue|dechetterie|ressourcerie|tram|aeroport|rivage|port|camping|sporting|porte|portail|entree|accueil|loge|gardien|presbytere|patinoire|terrasse|potager|verger|ludotheque|tiers-lieu|laverie"

const street = new RegExp(
  `\\b(?:(?:au |a l'angle de la |a l'angle du |dans la |sur la |sur le |sur l'|devant le |vers la |vers l'|du cote de la |cote |a la |a cote du |a l'|l'|le |la |pres de la |pres du |rdv |ds la |en bas de la )?)((?:\\d{1,3}(?: ?bis| ?ter)?,? )?(?:${streets})(?: (?:de la|de l'|des|du|de|d'|la|le|les|l'))?(?: |(?<='))([a-z][a-z'.-]+(?: [a-z][a-z'-]+)?(?: [a-z][a-z'-]+)?))`,
  'g',
)
/** The first words of those above. */
const placeNoun = new RegExp(
  `^(?:${streets.replace(/\(.*?\)/g, '')}|${spots.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)\??/g, '')}|salle|halle|halles|espace|grille|local|tour|mail|berges?|berge|bord|cimetiere|lavoir|passerelle|station|maison|hotel de ville|locaux|amphi|auditorium|dojo|crous|fac|franprix|lidl|monoprix|carrefour|auchan|biocoop|aldi|leclerc|intermarche|casino|decathlon|bibli|chapelle|temple|mosquee|synagogue|monument|statue|manege|rond|esplanade|parvis|perron|digue|jetee|marina|ecluse|park|library|church|school|station|square|bakery|street|corner|playground|town hall|bus stop)s?$`,
)
const near =
  "(?:en face d(?:u|e la|es|e l')|pres d(?:u|e la|es|e l')|a cote d(?:u|e la|es|e l')|en bas d(?:u|e la|es|e l'|e chez moi|e mon immeuble)|au pied d(?:u|e la|es|e l'|e mon)|derriere (?:le |la |l'|les )|devant (?:le |la |l'|les |chez moi)|autour d(?:u|e la|e l')|au bout d(?:u|e la)|a l'entree d(?:u|e la|e l')|au fond d(?:u|e la)|sous (?:le |la |les ))"
const inside =
  "(?:au|aux|a la|a l'|dans le|dans la|dans l'|dans notre|dans mon|dans ma|sur le|sur la|sur l'|vers le|vers la|vers l'|rdv|cote|chez|@)"
const spot = new RegExp(
  `\\b(${near}|${inside}) ?(?:notre |mon |ma |petit |grand |nouveau )?((?:${spots})(?: (?:de la|de l'|des|du|de|d') ?[a-z][a-z'-]+| [a-h]\\b(?! )| \\d{1,2}\\b(?! ?[h€])| [a-z]+(?=[.,!?]|$))?)(?![a-z])`,
  'g',
)
const home =
  /\b(chez (?:moi|nous|vous|toi)|a (?:mon|notre|votre|ton) domicile|a domicile|(?:en bas|au pied) de (?:chez moi|l'immeuble|mon immeuble|la residence)|devant chez moi|au (?:\d{1,2}e(?:me)?|premier|deuxieme|troisieme|dernier) etage(?: (?:batiment|bat|porte|escalier) [a-z0-9]+)?|(?:batiment|bat\.?|hall|escalier|appt|appartement|porte) (?:[a-h]\b|\d{1,3}\b)(?:,? (?:\d{1,2}e?r?(?:me|eme)? etage|porte \d+))?)/

/** Names that are places by themselves. */
const hall =
  /\b(?:salle (?:des fetes|polyvalente)|maison (?:de quartier|des associations|pour tous)|centre social|mjc|mediatheque|city-?stade)(?: [a-z]+(?=[.,!?]|$))?\b/

/** Words at which the name of a street ends: the sentence goes on. */
const goesOn =
  /^(?:a|au|aux|le|la|les|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|demain|ce|cet|cette|vers|pour|pas|qui|que|et|ou|je|j'ai|si|de|du|des|avant|apres|avec|chez|dans|en|est|sont|merci|svp|stp|tel|mp|ca|c'est|il|elle|on|gratuit|dispo|disponible|ouvert|entre|un|une|mon|ma|tous|chaque|bonjour|trouve|perdu|prix|contre|coupure|travaux|sans|bonne|ou|quelqu'un|soir|matin|midi|venez|ramenez|apportez|toute|aujourd'hui|hier|voici|dispos|venir|rdv|rendez-vous|ferme|fermee|coupee|depuis|jusqu'a|jusqu'au|cause|bloquee|barree|sera|seront|a|ete|plutot|finalement|au lieu|stp|svp)$/

const nameEnd = (text: string, from: number, to: number): number => {
  let end = from
  for (const word of text.slice(from, to).matchAll(/[a-z'.-]+/g)) {
    if (goesOn.test(word[0]) && !(end === from)) break
    if (goesOn.test(word[0]) && !/^(?:a|la|les|au|le)$/.test(word[0])) break
    end = from + word.index + word[0].length
  }
  return end
}

/** A word that is a place by itself, or with a name after it. */
export const isPlaceNoun = (word: string): boolean => placeNoun.test(word)

const isProper = ({ starts, original }: Folded, at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(original.slice(starts[at] ?? 0, (starts[at] ?? 0) + 4))

/** "gymnase Jean Jaurès": a proper name goes on in capitals. */
const nameAfter = ({ text, starts, original }: Folded, from: number): number => {
  let end = from
  for (let word = /^ ([a-z][a-z'-]*)/.exec(text.slice(end, end + 30)); word; word = /^ ([a-z][a-z'-]*)/.exec(text.slice(end, end + 30))) {
    const first = original.charAt(starts[end + 1] ?? 0)
    if (first === first.toLowerCase() || goesOn.test(word[1] ?? '')) break
    end += word[0].length
  }
  return end
}

/** Where a text says that its thing happens or lies. "le quartier" is where everyone is. */
export const placeOf = (folded: Folded): Place | null => {
  const { text } = folded
  street.lastIndex = 0
  for (let found = street.exec(text); found; found = street.exec(text)) {
    const [whole, written = '', name = ''] = found
    const from = found.index + whole.length - written.length
    // A name that was none may hide a street: "place de parking rue Colbert".
    street.lastIndex = from + 4
    const nameFrom = from + written.length - name.length
    const to = nameEnd(text, nameFrom, from + written.length)
    if (to === nameFrom) continue
    const isCommon = /^(?:\d+ )?(?:place|parc|square|passage|route|residence|pont|promenade|cite|cours|villa)/.test(written)
    if (isCommon && !isProper(folded, nameFrom) && !/^(?:\d|place (?:de|du|des|d')|square [a-z]|parc [a-z]|residence [a-z])/.test(written))
      continue
    if (
      isCommon &&
      /^(?:place|parc|pont|promenade|cours) (?:de |du |d')?(?:parking|concert|spectacle|creche|cine|train|bebe|enfant|chien|theatre|jeux|stationnement|garage|a\b)/.test(
        written,
      )
    )
      continue
    return { value: asWritten(folded, from, to).replace(/[,.;-]+$/, ''), from, to, lead: found.index, confidence: 0.9 }
  }
  for (const found of text.matchAll(spot)) {
    const [whole, preposition = '', name = ''] = found
    if (preposition.startsWith('sur') && /\b(?:avis|infos?|retours?|questions?|renseignements?) $/.test(text.slice(0, found.index)))
      continue
    const last = name.split(' ').at(-1) ?? ''
    const isOver = name.includes(' ') && goesOn.test(last)
    const kept = isOver ? name.length - last.length - 1 : name.length
    const end = found.index + whole.length - name.length + kept
    const to = isOver ? end : nameAfter(folded, end)
    // "devant la mairie" would lose its sense without "devant"; "au square" does not.
    const isExact = new RegExp(`^${near}$`).test(preposition)
    const from = isExact || preposition === 'chez' ? found.index : found.index + whole.length - name.length
    return { value: asWritten(folded, from, to), from, to, lead: found.index, confidence: 0.85 }
  }
  const named = hall.exec(text)
  if (named)
    return {
      value: asWritten(folded, named.index, named.index + named[0].length),
      from: named.index,
      to: named.index + named[0].length,
      lead: named.index,
      confidence: 0.8,
    }
  const found = home.exec(text)
  if (!found || /^(?:chez (?:vous|toi)|a (?:votre|ton|domicile))/.test(found[0])) return null
  const from = found.index + (/^au (?:\d|rez|prem|deux|trois|dern)/.test(found[0]) ? 3 : 0)
  return {
    value: asWritten(folded, from, found.index + found[0].length),
    from,
    to: found.index + found[0].length,
    lead: found.index,
    confidence: 0.8,
  }
}
