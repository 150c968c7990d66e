import { associationNameMax, keyOf } from './association.ts'

/** What a town hall or a public service calls itself. */
const official =
  /(?:^| )(?:mairies?|hotel de ville|ville d(?:e|u|es)?|commune d(?:e|u|es)?|municipalite|conseil (?:municipal|departemental|regional)|metropole d(?:e|u|es)?|communaute (?:de communes|d agglomeration|urbaine)|prefecture|prefet|police|gendarmerie|services? publics?|town hall|city hall|city council)(?: |$)/

/** « M.A.I.R.I.E. » is read as it looks. */
const joined = (key: string): string => key.replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, '')

/** Whether a name is, or sounds like, that of a town hall or a public service: no club of residents bears it. */
export const isOfficialName = (name: string): boolean => official.test(joined(keyOf(name)))

/** Letters of two alphabets in one word: « Mаirie » with a Cyrillic а. */
export const mixesAlphabets = (name: string): boolean =>
  name.split(/[^\p{L}\p{M}]+/u).some((word) => /\p{Script=Latin}/u.test(word) && /(?!\p{Script=Latin})\p{L}/u.test(word))

const mark = ' (mairie)'

/** As everybody reads it: that it is the town hall stands in its name, and in nobody else's (see `associations_municipality_name`). */
export const municipalityName = (name: string): string => (/(?:^| )mairie(?: |$)/.test(keyOf(name)) ? name : `${name}${mark}`)

/** So long is the name that one types. */
export const nameMaxOf = (kind: 'association' | 'municipality'): number =>
  kind === 'municipality' ? associationNameMax - mark.length : associationNameMax
