/** The words of a folded text, and what each is good for in a name. */
export type Stretch = { from: number; to: number }
export type Token = Stretch & { word: string; class: Class }
type Class = 'determiner' | 'link' | 'small' | 'verb' | 'number' | 'mark' | 'content'

const determiners = new Set(
  'le la les l un une des du mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces quelques plusieurs plein the a an my our your his her their some any this these those'.split(
    ' ',
  ),
)
/** They hold a name together: "pot de confiture", "machine à coudre", "table and chairs". */
const links = new Set("de d du des à a au aux en et pour avec sans of for and with la le l les l' d' un une".split(' '))
const small = new Set(
  "je j tu il elle on nous vous ils elles qui que qu quoi dont ou où ne n pas plus se s me m te t y si mais car donc or ni puis alors comme quand lorsque parce puisque ça ca cela ceci c ce sur sous dans chez par vers entre depuis pendant avant apres jusqu jusque contre tres trop bien aussi encore toujours deja jamais ici la-bas svp stp merci bonjour bonsoir salut coucou hello voisins voisines tous toutes tout toute quelqu quelqu'un personne rien moi toi lui eux oui non i you he she it we they me us him them who which that what where when is are was were be been am to at on in from by or but if so not no hi hey all everyone anyone someone somebody anybody please thanks".split(
    ' ',
  ),
)
const verbs =
  /^(?:ai|as|a|avons|avez|ont|aurais|aurait|auriez|auraient|avais|avait|suis|es|est|sommes|etes|sont|serais|serait|etais|etait|fais|fait|faire|faut|faudrait|vais|va|vont|aller|peux|peut|pouvez|peuvent|pourrais|pourrait|pourriez|veux|veut|voulez|voudrais|voudrait|dois|doit|cherche|cherchons|recherche|recherchons|donne|donnons|prete|pretons|vends|vend|vendons|loue|propose|proposons|offre|achete|veuille|aimerais|aimerait|sais|sait|savez|connait|connaissez|reste|sert|servent|marche|prend|prends|met|mets|have|has|had|got|can|could|would|will|need|want|looking|selling|giving|lend|borrow|do|does|did)$/

const classOf = (word: string): Class => {
  if (/^\d/.test(word)) return 'number'
  if (!/[a-z0-9]/.test(word)) return 'mark'
  const bare = word.replace(/'$/, '')
  if (determiners.has(bare)) return 'determiner'
  if (small.has(bare)) return 'small'
  if (links.has(bare)) return 'link'
  return verbs.test(bare) ? 'verb' : 'content'
}

/** Words that may hold a name together even where they are classed otherwise. */
export const holds = (token: Token): boolean =>
  token.class === 'content' || token.class === 'number' || links.has(token.word.replace(/'$/, ''))

/** A longer text is context. */
const mostTokens = 160

export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[a-z0-9€]+(?:[.-][a-z0-9]+)*'?|\n|[^\sa-z0-9]/g)].slice(0, mostTokens).map((found) => ({
    word: found[0],
    from: found.index,
    to: found.index + found[0].length,
    class: classOf(found[0]),
  }))

/** Whether a stretch touches one of these. */
export const touches = (one: Stretch, others: readonly Stretch[]): boolean => others.some((it) => it.from < one.to && it.to > one.from)
