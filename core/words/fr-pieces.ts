import { bold, type Rich, rich } from '../chat/rich.ts'

/** Pieces of French that several texts share. */

export type Titled = { title: string }
export type Named = { name: string }

export const s = (n: number): string => (n > 1 ? 's' : '')
/** « de Léa », « d’Inès »: what stands before a name. */
export const de = (name: string): string => (/^[aàâäeéèêëiîïoôöuùûüyœh]/i.test(name) ? 'd’' : 'de ')
export const thing = (title: string): Rich => rich`« ${bold(title)} »`
