/**
 * What nobody outside needs to know, written over before words leave for a model: every letter by "x", every digit by "0", in place,
 * so that offsets in what was sent are offsets in what the resident wrote.
 */

/** Nine digits or more, as phones, cards and accounts are written. */
const long = /(?<!\d)(?:\+|00)?\d(?:[ ./-]?\d){8,18}(?!\d)/g
const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,8}(?: ?[A-Z0-9]{1,4})?\b/g
const mail = /[^\s@<>]{1,64}@[^\s@<>]{1,190}\.[a-z]{2,24}/gi
const link = /\b(?:https?:\/\/|www\.)\S{1,300}/gi
const name = "\\p{Lu}[\\p{L}'’-]{1,30}"
/** Who bears a title, or says who they are. */
const titled = new RegExp(
  `(?<=(?<!\\p{L})(?:M\\.|Mr\\.?|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Dr\\.?|Docteur|Ma[iî]tre|Mrs\\.?|Ms\\.?|famille|Famille) )${name}(?: ${name}){0,2}`,
  'gu',
)
const said = new RegExp(
  `(?<=(?:[Jj]e suis|[Mm]oi c['’]est|[Jj]e m['’]appelle|[Mm]y name is|[Ii]['’]m|[Ss]igné|[Dd]e la part de|[Cc]ontactez|[Aa]ppelez) :? ?)${name}(?: ${name}){0,2}`,
  'gu',
)
/** Two names alone at the end sign a message. */
const signed = new RegExp(`(?<=(?:^|[\\n.,!?] ?)(?:[Mm]erci,? |[Cc]ordialement,? |[Bb]onne journée,? )?)${name} ${name}(?=[ .!]*$)`, 'gu')
const number =
  /(?<![\d\p{L}])\d{1,4}(?: ?(?:bis|ter))?(?=,? (?:rue|avenue|av\.?|boulevard|bd|impasse|chemin|allée|allee|place|quai|passage|route|cours|square|cité|villa) )/giu

const over = (found: string): string => found.replace(/\p{L}/gu, 'x').replace(/\d/g, '0')
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `names`: those of the writer, which may stand anywhere. Same length as the text. */
export const masked = (text: string, names: readonly string[]): string => {
  let result = text
  for (const pattern of [link, mail, iban, long, titled, said, signed, number]) result = result.replace(pattern, over)
  for (const own of names.flatMap((it) => it.split(/\s+/)).filter((it) => it.length > 1))
    result = result.replace(new RegExp(`(?<!\\p{L})${escaped(own)}(?!\\p{L})`, 'giu'), over)
  return result
}
