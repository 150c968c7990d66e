import type { Role } from './atom.ts'

/** The small words of a language that say how times belong together and what they are for. */
export type Wording = {
  /** What may stand between a day and its time: "samedi à 19h", "samedi soir vers 20h", "19h ce samedi". */
  joins: ReadonlySet<string>
  /** Between the two ends of one time, all of it. */
  range: RegExp
  /** Two times apart, in a list: "samedi 14h ou dimanche 10h". */
  listed: RegExp
  either: RegExp
  before: RegExp
  until: RegExp
  /** Between a day and its hour: from then on. */
  onwards: RegExp
  /** Roles by the words that end just before a time. */
  leads: readonly (readonly [Role, RegExp])[]
  /** "vendredi au plus tard" */
  atLatest: RegExp
  /** Times of something else than the post: when it comes back, was bought, is guaranteed until. */
  elsewhere: RegExp
  /** The same, if the day is a near one: "acheté samedi", "perdu mardi soir". */
  doneThen: RegExp
  /** After an hour without a day it says when someone is at home. */
  after: string
}

const words = (line: string): ReadonlySet<string> => new Set(line.split(' '))
const article = "(?:le |la |l'|ce |cet |cette |les )?"

export const french: Wording = {
  joins: words(
    "a au vers le la l' jusqu' en dans de des pour entre les environ autour alentours aux pile , - : @ ( ) rdv rendez-vous debut plutot du d' ce apres avant jusqu'a jusqu'au partir et mais toute heure precises tapantes soit donc",
  ),
  range:
    /^ ?(?:,|&|au|a|-|>|jusqu'au|jusqu'a|et|ou|puis|\/|et\/ou|et le|a la|au plus tard|, et|ou bien|jusqu'en|et jusqu'a|et jusqu'au|, jusqu'a|, jusqu'au) ?(?:le |ce |la |l')?$/,
  listed: /et|ou|,/,
  either: /\b(?:et|ou)\b/,
  before: /avant/,
  until: /jusqu/,
  onwards: /apres|partir|\bdes\b/,
  leads: [
    ['from', new RegExp(`\\bpas avant ${article}$`)],
    ['before', new RegExp(`\\bavant ${article}$`)],
    [
      'until',
      new RegExp(
        `(?:\\bjusqu'(?:a|au|en|aux|ce|a la|a ce)?|\\bjusque|\\bd'ici(?: a| au| le| la)?|\\bau plus tard(?: le)?|\\bfini[rt]? (?:le|a)|\\bexpire(?: le)?|\\bdlc:?|\\bperime(?:nt)?(?: le)?|\\bmax(?:imum)?(?: le)?|\\bdate limite ?:?(?: le)?|\\bclotur\\w{1,3}(?: le)?) ?${article}$`,
      ),
    ],
    ['from', new RegExp(`(?:\\ba? ?partir (?:de|du|d')|\\bdes|\\ba compter (?:de|du)|\\bdebut(?:ant)?(?: le)?|\\bdepuis) ?${article}$`)],
    ['after', new RegExp(`(?:\\bapres ${article}|\\bau-dela (?:de |du ))$`)],
  ],
  atLatest: /^,? ?(?:au plus tard|dernier delai|dernier carat|maxi?(?:mum)?\b|grand max|inclus au plus)/,
  elsewhere:
    /\bdepuis (?:le |la |l')?$|\b(?:rends|rendrai|rendrais|ramene|ramenerai|rapporte|rapporterai|rendue?s?|retour)\b[^.,;!?\n]{0,12}$|\bsauf (?:le |les )?$|\b(?:est|suis|sont) nee?s?\b[^.,;!?\n]{0,8}$|\b(?:garantie?s?|controle technique|ct|assuree?|abonnement)\b[^.,;!?\n]{0,24}$/,
  doneThen:
    /\b(?:achetee?s?|recue?s?|perdue?s?|egaree?s?|trouvee?s?|vole(?:e|s|es)?|disparue?s?|enfuie?|echappee?|apercue?|datee?|parue?|depuis|nee?s? (?:le|en)|facture)\b[^.,;!?\n]{0,45}$/,
  after: 'apres',
}

export const english: Wording = {
  joins: words(
    "at on the in from around about approx circa ~ , - : @ ( ) of for by before until till to and between sharp this starting meet meeting o'clock",
  ),
  range: /^ ?(?:,|to|-|until|till|through|thru|and|or|\/|, and|then|to the|and the|until the|or the) ?(?:on |the )?$/,
  listed: /and|or|,/,
  either: /\b(?:and|or)\b/,
  before: /before|by/,
  until: /until|till/,
  onwards: /after|from|starting/,
  leads: [
    ['before', /\bbefore (?:the |this )?$/],
    [
      'until',
      /\b(?:until|till|til|by|by the|no later than|at the latest|up to|deadline:?|ends?(?: on)?|expires?(?: on)?|within) ?(?:the |this )?$/,
    ],
    ['from', /\b(?:from|starting|starting from|starting on|as of|as from|beginning|since|onwards from) (?:the |this |on )?$/],
    ['after', /\bafter (?:the |this )?$/],
  ],
  atLatest: /^,? ?(?:at the latest|latest\b|max\b|tops\b)/,
  elsewhere:
    /\bsince (?:the |last )?$|\b(?:return(?:ed|ing)?|back|bring it back|give it back)\b[^.,;!?\n]{0,12}$|\b(?:guaranteed?|warranty|mot)\b[^.,;!?\n]{0,24}$/,
  doneThen: /\b(?:bought|lost|found|stolen|missing|seen|received|born|dated|happened|went missing)\b[^.,;!?\n]{0,45}$/,
  after: 'after',
}
