/** A text without accents and capitals, its words apart: what is kept for the database to search, and what everything here compares. */
export const tokensOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '')

/** Without its plural: vélos → velo, journaux → journal. The French stemmer of PostgreSQL leaves vélo and vélos apart. */
export const singularOf = (token: string): string => {
  if (token.length <= 3) return token
  if (token.endsWith('eaux')) return token.slice(0, -1)
  if (token.length > 4 && token.endsWith('aux')) return `${token.slice(0, -3)}al`
  return /[^s]s$|x$/.test(token) ? token.slice(0, -1) : token
}

/** A title as the database keeps it beside the post, to search in. */
export const searchable = (title: string): string => tokensOf(title).map(singularOf).join(' ')

/** Nouns that would fall together with a verb or another noun: a door is not to carry, a book not to deliver. */
const apart = new Set(['plante', 'porte', 'livre', 'course', 'poste', 'montre', 'voile', 'balade', 'carte'])

/** A word without its plural and the endings that a verb or a feminine brings: gardée, garder → gard. Doubled letters count once: they are the usual slip. */
export const stemOf = (token: string): string => {
  const single = singularOf(token)
  const bare = single.length >= 5 && !apart.has(single) ? single.replace(/(?:er|ez|ee|e)$/, '') : single
  return bare.length >= 6 ? bare.replace(/([bcdfglmnprst])\1/g, '$1') : bare
}

/** What a verb and its noun have in common: nettoyer and nettoyage, traduire and traduction. Only for words that no list knows. */
export const rootOf = (stem: string): string => {
  const root = stem.replace(/(?:issag|ation|ement|ment|euse|eus|eur|ion|ag|ur|oir|ant|uction|uir|ir|r)$/, '')
  return root.length >= 4 ? root : stem
}

const set = (words: string): ReadonlySet<string> => new Set(tokensOf(words))

/** Words that only hold a title together. */
export const hollow = set(`
  le la les l un une des du de d au aux a et ou en dans sur sous par chez vers entre depuis pendant jusque jusqu avant ce cet cette ces c
  mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je j tu il elle on nous vous ils elles me m te t se s lui y qui que qu quoi dont
  ne n plus tres trop bien peu si comme est sont etre ai as avons avez ont suis sera serait afin
  cherche cherchons recherche recherchons besoin voudrais voudrait veux veut souhaite souhaiterais aimerais prete donne vend vends vendre achete
  propose offre offrir dispo disponible possible svp stp merci bonjour urgent urgente quelqu quelqun quelque quelques
  pouvoir peut peux pourrait pourrais pouvez pourriez comment the of for to with and
`)

/** Words that mean something only beside others: "fête des voisins", "faire courses", "femme de ménage". */
export const faint = set(`
  voisin voisine voisins voisines quartier rue immeuble residence maison appartement fait faire aller chercher trouver prendre venir recuperer
  recupere chose ete hiver semaine week end weekend jour jours journee heure heures mois an ans fois soir soiree matin matinee midi apres
  aujourd hui demain lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre
  novembre decembre deux trois quatre cinq six sept huit neuf dix vingt cm mm kg g litre litres metre metres pouces pouce watts volts euros euro
  lot lots serie kit stock assortiment ensemble environ tout toute tous toutes divers diverses plusieurs autre autres quelconque
  truc trucs machin engin materiel objet solution moyen jouer joue donner preter vendre acheter
  coup main mains personne personnes gens ici cause gratuit gratuite gratuitement debarras vacances absence conge conges besoin type genre
  petit petite petits petites nouveau nouvelle nouveaux service services utiliser usage retour pas fin debut temps moment occasion emprunter louer
  partie parties coin pres proche alentours dehors niveau place fermee lieu numero adresse question probleme souci
`)

/** Words that say how it is, hardly what it is. */
export const weak = set(`
  grand grande grands grandes gros grosse petit petite petits petites vieux vieille vieilles vieil ancien ancienne bon bonne bons bonnes beau belle
  nouveau nouvelle neufs neuve neuves occasion etat propre complet complete solide leger legere haut haute bas basse long longue court courte
  large fort forte simple double rapide facile lourd lourde dernier derniere premier premiere jeune jeunes seul seule libre pratique moderne
  rouge bleu bleue vert verte noir noire blanc blanche gris grise jaune rose violet marron beige orange marine taille marque
  bois metal plastique inox verre fer tissu cuir electrique manuel manuelle professionnel pro amateur sympa convivial serieux serieuse
  paire places place personnes portes porte tiroirs roues vitesses tranquille motive motivee regulier reguliere ponctuel ponctuelle
  super top genial geniale excellent excellente fiable competent competente honnete gentil gentille adorable magnifique joli jolie mignon mignonne
  parfait parfaite superbe formidable agreable original originale colore coloree pliant pliante pliable
  domicile samsung bosch makita philips lg sony ikea decathlon moulinex seb rowenta miele dyson apple hp canon nikon tefal
`)
